import { parseSidecar } from '../core/sidecar/reading/parseSidecar';
import { ArticleText } from '../core/text/articleText';
import { anchorJson } from './anchorJson';
import { CommandError, exitCodes, wrongUse } from './command';
import type { Command, ExitCode, Terminal } from './command';
import { articleOf, isSidecar, kindOf, readText, sidecarEnding } from './files';
import { remarkLine, placeProblems, problemLine } from './problemLines';

export const anchorCommand: Command = {
  name: 'anchor',
  summary: 'print where the claims of edited articles stand now',
  usage: 'FILE…',
  help: `
Prints for every claim in the articles' sidecars where its words stand now, one JSON object a line, in the order of the
text. A FILE is an article or its sidecar. Offsets count Unicode code points of the whole file. The status is

  exact     the words stand where the sidecar says
  moved     the same words stand elsewhere
  changed   the words are written in another form, gave way to others, or a number or a negation in their sentence is
            other than it was; “changes” says what was and what is now, and “tells” where that is a figure or a “not”
  orphan    the words cannot be found with confidence; “candidates” are the places where they may have gone

The confidence is a number from 0 to 1; below 0.8 somebody should look. A claim with several spans has the worst of
their statuses, and all of them in “spans”. Nothing is written to any sidecar.

Exit code: 0 also when there are orphans, 1 when something in a sidecar cannot be read, 2 for wrong use.
`,
  options: {},
  run: printAnchors,
};

async function printAnchors(
  paths: readonly string[],
  _values: unknown,
  terminal: Terminal,
): Promise<ExitCode> {
  if (paths.length === 0) throw wrongUse('name at least one article: newsmark anchor FILE…');
  let worst: ExitCode = exitCodes.fine;
  for (const path of paths) {
    let code: ExitCode;
    try {
      code = await printArticle(isSidecar(path) ? articleOf(path) : path, terminal);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      terminal.err(remarkLine(error.message));
      code = error.exitCode;
    }
    if (code > worst) worst = code;
  }
  return worst;
}

/** The claims of one article; what is wrong with its sidecar goes to standard error, and its valid claims count. */
async function printArticle(path: string, terminal: Terminal): Promise<ExitCode> {
  const article = new ArticleText(await readText(path));
  const sidecarPath = path + sidecarEnding;
  if ((await kindOf(sidecarPath)) === 'nothing') {
    terminal.err(remarkLine(`${path} has no sidecar, so that there is no claim to anchor.`));
    return exitCodes.fine;
  }
  const source = await readText(sidecarPath);
  const { claims, problems } = parseSidecar(source);
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of placeProblems(sidecarPath, source, errors)) terminal.err(problemLine(problem));
  const anchored = claims.map(({ claim }) => anchorJson(article, claim));
  anchored.sort((one, other) => one.start - other.start);
  terminal.out(anchored.map(({ json }) => `${JSON.stringify({ article: path, ...json })}\n`).join(''));
  return errors.length > 0 ? exitCodes.problems : exitCodes.fine;
}
