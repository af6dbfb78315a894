import { relative } from 'node:path';
import type { Article } from '../core/claims/schema';
import { basicKnowledge } from '../core/recognise/knowledge';
import type { Knowledge } from '../core/recognise/knowledge';
import type { Mention } from '../core/recognise/mention';
import { recognise } from '../core/recognise/recognise';
import { articleMetadata } from '../core/claims/articleMetadata';
import { ArticleText } from '../core/text/articleText';
import { lazily } from '../core/text/lazily';
import { CommandError, exitCodes } from './command';
import type { ExitCode, Terminal } from './command';
import { readText } from './files';
import { readKnowledgeFiles } from './knowledge';
import { NearestNames } from './nearestNames';
import type { FoundNames } from './nearestNames';
import { placeProblems, problemLine } from './problemLines';

/** One article as the command line reads it. */
export interface ReadArticle {
  readonly path: string;
  readonly article: ArticleText;
  readonly metadata: Article;
  /** Sorted by start. */
  readonly mentions: readonly Mention[];
}

/**
 * Reads articles one after the other, each with the nearest names file, and prints what `lines` makes of it, one JSON
 * object a line. What cannot be read is told on standard error, and the others are read all the same.
 *
 * @returns the worst exit code met
 */
export async function printEachArticle(
  paths: readonly string[],
  terminal: Terminal,
  lines: (read: ReadArticle) => readonly object[],
): Promise<ExitCode> {
  let worst: ExitCode = exitCodes.fine;
  const worsen = (code: ExitCode): void => {
    if (code > worst) worst = code;
  };
  const nearest = new NearestNames();
  const told = new Set<string>();
  const knowledge = lazily(() => readOrTell(terminal));
  for (const path of paths) {
    try {
      const article = new ArticleText(await readText(path));
      const metadata = articleMetadata(article.text, path);
      const names = await nearest.of(path);
      if (names && !told.has(names.path)) {
        told.add(names.path);
        if (tellProblems(names, terminal)) worsen(exitCodes.problems);
      }
      const known = await knowledge();
      if (!known) worsen(exitCodes.problems);
      const mentions = recognise(article, {
        knowledge: known ?? basicKnowledge(),
        published: metadata.published,
        names: names?.file.dictionary,
      });
      const printed = lines({ path, article, metadata, mentions });
      terminal.out(printed.map((line) => `${JSON.stringify(line)}\n`).join(''));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      terminal.err(`newsmark: ${error.message}\n`);
      worsen(error.exitCode);
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
