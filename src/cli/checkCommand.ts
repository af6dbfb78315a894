import { resolve } from 'node:path';
import { builtInCodebook } from '../core/claims/codebook';
import type { Codebook } from '../core/claims/codebook';
import { codebookFileName } from '../core/codebookFile/schema';
import { checkSidecar } from '../core/sidecar/checking/checkSidecar';
import { missingArticle } from '../core/sidecar/checking/missingArticle';
import { namesFileName } from '../core/namesFile/schema';
import { ArticleText } from '../core/text/articleText';
import { CommandError, exitCodes, wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { articleOf, defaultIncidentsFolder, filesBelow, kindOf, readText, sidecarEnding } from './files';
import { NearestCodebook, orUnreadable } from './nearestCodebook';
import { foundProblems } from './nearestFile';
import { inOrder, placeProblems, problemLine, wholeFile } from './problemLines';
import type { FileProblem } from './problemLines';
import { isOurs, readAnnotations } from './readAnnotations';
import type { Annotations, ReadDecision, ReadSidecar } from './readAnnotations';
import { counted } from '../core/text/counted';

export const checkCommand: Command = {
  name: 'check',
  summary: 'look for problems in sidecars, incident files, names and codebooks',
  usage: '[PATH…] [--incidents-folder NAME]',
  help: `
Looks for problems in sidecars, incident files, names files and codebooks and prints each as file:line:col: severity:
message, where line and column count from 1. A PATH is such a file, an article with a sidecar, or a folder, which is
searched with all folders below; without one the current folder is. Ids must be unique among all that is checked
together. The codes of claims are those of the nearest newsmark.codebook.yaml, in the article's folder or above, up to
the current one; the built-in ones where there is none.

  --incidents-folder NAME   what folders of incident files are called (default: ${defaultIncidentsFolder})

Exit code: 0 when there is no error (there may be warnings), 1 when there is one, 2 for wrong use.
`,
  options: { 'incidents-folder': { type: 'string' } },
  run: check,
};

async function check(paths: readonly string[], values: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const incidentsFolder = String(values['incidents-folder'] ?? defaultIncidentsFolder);
  const files = await filesToCheck(paths.length > 0 ? paths : ['.'], incidentsFolder);
  const read = await readAnnotations(files, incidentsFolder);
  const problems = [...read.problems, ...repeatedIncidents(read.decisions)];
  const codebooks = new NearestCodebook();
  const told = new Set(read.codebooks.map((path) => resolve(path)));
  for (const sidecar of read.sidecars) {
    const { found, unreadable } = await orUnreadable(codebooks.of(sidecar.path), sidecar.path);
    problems.push(...unreadable);
    if (found && !told.has(found.path)) problems.push(...foundProblems(found));
    if (found) told.add(found.path);
    problems.push(...(await checkOne(sidecar, read.sidecars, found?.file.codebook ?? builtInCodebook)));
  }
  for (const problem of inOrder(problems)) terminal.out(problemLine(problem));
  terminal.err(`${summary(problems, read)}\n`);
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.problems : exitCodes.fine;
}

/** The files that the paths stand for, each once. */
async function filesToCheck(paths: readonly string[], incidentsFolder: string): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'nothing') throw wrongUse(`${path}: there is no such file or folder; check its name.`);
    if (kind === 'folder') for (const file of await filesBelow(path)) files.add(file);
    else if (isOurs(path, incidentsFolder)) files.add(path);
    else if ((await kindOf(path + sidecarEnding)) === 'file') files.add(path + sidecarEnding);
    else {
      const reason = `neither a sidecar (*${sidecarEnding}), nor an article with one, nor ${namesFileName} or ${codebookFileName}, nor in a folder “${incidentsFolder}”`;
      throw wrongUse(`${path}: there is nothing to check: this is ${reason}.`);
    }
  }
  return [...files];
}

/** What is wrong with one sidecar's claims, given its article and all other sidecars. */
async function checkOne(
  sidecar: ReadSidecar,
  all: readonly ReadSidecar[],
  codebook: Codebook,
): Promise<FileProblem[]> {
  const { path, file } = sidecar;
  const problems: FileProblem[] = [];
  let article: ArticleText | undefined;
  try {
    if ((await kindOf(articleOf(path))) === 'file')
      article = new ArticleText(await readText(articleOf(path)));
    else problems.push(wholeFile(path, 'error', missingArticle(articleOf(path)).message));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    problems.push(wholeFile(path, 'error', `The article cannot be read: ${error.message}`));
  }
  const context = {
    codebook,
    otherIds: idsOutside(sidecar, all),
    ...(article && { article }),
  };
  return [...problems, ...placeProblems(path, file.source, checkSidecar(file, context))];
}

function idsOutside(sidecar: ReadSidecar, all: readonly ReadSidecar[]): Set<string> {
  const others = all.filter((other) => other !== sidecar);
  return new Set(others.flatMap(({ file }) => file.claims.map(({ claim }) => claim.id)));
}

function repeatedIncidents(decisions: readonly ReadDecision[]): FileProblem[] {
  const first = new Map<string, string>();
  return decisions.flatMap(({ path, decision }) => {
    const known = first.get(decision.id);
    if (known === undefined) {
      first.set(decision.id, path);
      return [];
    }
    const message = `The incident ${decision.id} has another file already (${known}): join the two into one.`;
    return [wholeFile(path, 'error', message)];
  });
}

function summary(problems: readonly FileProblem[], read: Annotations): string {
  const { sidecars, decisions, namesFiles, codebooks } = read;
  const files = `${counted(sidecars.length, 'sidecar')} and ${counted(decisions.length, 'incident file')}`;
  const others = [
    ...(namesFiles.length > 0 ? [counted(namesFiles.length, 'names file')] : []),
    ...(codebooks.length > 0 ? [counted(codebooks.length, 'codebook')] : []),
  ];
  const looked = others.length > 0 ? `${files}, and ${others.join(' and ')},` : files;
  const of = (severity: FileProblem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return `${looked} checked: ${counted(of('error'), 'error')}, ${counted(of('warning'), 'warning')}.`;
}
