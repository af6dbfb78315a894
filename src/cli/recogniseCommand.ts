import { relative } from 'node:path';
import { basicKnowledge } from '../core/recognise/knowledge';
import type { Knowledge } from '../core/recognise/knowledge';
import { recognise } from '../core/recognise/recognise';
import { readFileName, readHeader } from '../core/text/articleHeader';
import { ArticleText } from '../core/text/articleText';
import { lazily } from '../core/text/lazily';
import { CommandError, exitCodes, wrongUse } from './command';
import type { Command, ExitCode, Terminal } from './command';
import { readText } from './files';
import { readKnowledgeFiles } from './knowledge';
import { mentionJson } from './mentionJson';
import { NearestNames } from './nearestNames';
import type { FoundNames } from './nearestNames';
import { placeProblems, problemLine } from './problemLines';

export const recogniseCommand: Command = {
  name: 'recognise',
  summary: 'print the actors, places, numbers and dates in articles',
  usage: 'FILE…',
  help: `
Prints every mention in the articles as one JSON object a line, in the order of the text. Offsets count Unicode
code points of the whole file (a byte-order mark is left out, a line end counts one); what is not known is absent.

The names in newsmark.names.yaml have the last word: the nearest such file counts, in the article's folder or above, up
to the current one. What is wrong with it goes to standard error; its valid entries count all the same.
`,
  options: {},
  run: printMentions,
};

async function printMentions(
  paths: readonly string[],
  _values: unknown,
  terminal: Terminal,
): Promise<ExitCode> {
  if (paths.length === 0) throw wrongUse('name at least one article: newsmark recognise FILE…');
  let worst: ExitCode = exitCodes.fine;
  const nearest = new NearestNames();
  const told = new Set<string>();
  const knowledge = lazily(() => readOrTell(terminal));
  for (const path of paths) {
    try {
      const article = new ArticleText(await readText(path));
      const published = readHeader(article.text).published ?? readFileName(path).published;
      const names = await nearest.of(path);
      if (names && !told.has(names.path)) {
        told.add(names.path);
        if (tellProblems(names, terminal) && worst === exitCodes.fine) worst = exitCodes.problems;
      }
      const known = await knowledge();
      if (!known && worst === exitCodes.fine) worst = exitCodes.problems;
      const mentions = recognise(article, {
        knowledge: known ?? basicKnowledge(),
        published,
        names: names?.file.dictionary,
      });
      const lines = mentions.map(
        (mention) => `${JSON.stringify({ article: path, ...mentionJson(article, mention) })}\n`,
      );
      terminal.out(lines.join(''));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      terminal.err(`newsmark: ${error.message}\n`);
      if (error.exitCode > worst) worst = error.exitCode;
    }
  }
  return worst;
}

/** @returns undefined when only the rules are left */
async function readOrTell(terminal: Terminal): Promise<Knowledge | undefined> {
  try {
    return await readKnowledgeFiles();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(`newsmark: ${error.message}; fewer actors and places are found.\n`);
    return undefined;
  }
}

/** @returns true when there is an error among the problems */
function tellProblems({ path, file }: FoundNames, terminal: Terminal): boolean {
  const shown = relative('', path);
  for (const problem of placeProblems(shown, file.source, file.problems)) terminal.err(problemLine(problem));
  return file.problems.some(({ severity }) => severity === 'error');
}
