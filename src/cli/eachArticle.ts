import { builtInCodebook } from '../core/claims/codebook';
import type { Codebook } from '../core/claims/codebook';
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
import { NearestCodebook } from './nearestCodebook';
import type { FoundCodebook } from './nearestCodebook';
import { foundProblems } from './nearestFile';
import { NearestNames } from './nearestNames';
import type { FoundNames } from './nearestNames';
import { remarkLine, problemLine } from './problemLines';

/** One article as the command line reads it. */
export interface ReadArticle {
  readonly path: string;
  readonly article: ArticleText;
  readonly metadata: Article;
  /** Sorted by start. */
  readonly mentions: readonly Mention[];
  /** The codebook in force for the article; what is wrong with its file is told on standard error. */
  readonly codebook: () => Promise<Codebook>;
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
  lines: (read: ReadArticle) => readonly object[] | Promise<readonly object[]>,
): Promise<ExitCode> {
  let worst: ExitCode = exitCodes.fine;
  const worsen = (code: ExitCode): void => {
    if (code > worst) worst = code;
  };
  const nearestNames = new NearestNames();
  const nearestCodebook = new NearestCodebook();
  const told = new Set<string>();
  const tellOnce = (found: FoundNames | FoundCodebook | undefined): void => {
    if (!found || told.has(found.path)) return;
    told.add(found.path);
    if (tellProblems(found, terminal)) worsen(exitCodes.problems);
  };
  const knowledge = lazily(() => readOrTell(terminal));
  for (const path of paths) {
    try {
      const article = new ArticleText(await readText(path));
      const metadata = articleMetadata(article.text, path);
      const names = await nearestNames.of(path);
      tellOnce(names);
      const known = await knowledge();
      if (!known) worsen(exitCodes.problems);
      const mentions = recognise(article, {
        knowledge: known ?? basicKnowledge(),
        published: metadata.published,
        names: names?.file.dictionary,
      });
      const codebook = async (): Promise<Codebook> => {
        const found = await nearestCodebook.of(path);
        tellOnce(found);
        return found?.file.codebook ?? builtInCodebook;
      };
      const printed = await lines({ path, article, metadata, mentions, codebook });
      terminal.out(printed.map((line) => `${JSON.stringify(line)}\n`).join(''));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      terminal.err(remarkLine(error.message));
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
    terminal.err(remarkLine(`${error.message}; fewer actors and places are found.`));
    return undefined;
  }
}

/** @returns true when there is an error among the problems */
function tellProblems(found: FoundNames | FoundCodebook, terminal: Terminal): boolean {
  for (const problem of foundProblems(found)) terminal.err(problemLine(problem));
  return found.file.problems.some(({ severity }) => severity === 'error');
}
