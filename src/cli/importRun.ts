import type { Claim } from '../core/claims/schema';
import type { ForeignFile } from '../core/import/foreign';
import type { ImportOptions } from '../core/import/importClaims';
import { ImportPlan } from '../core/import/importPlan';
import { restKind } from '../core/import/labelKinds';
import { editSidecar } from '../core/sidecar/writing/editSidecar';
import { emptySidecar } from '../core/sidecar/writing/emptySidecar';
import { parseSidecar } from '../core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../core/sidecar/reading/parseSidecar';
import { SidecarNotWritable } from '../core/sidecar/writing/sidecarNotWritable';
import type { Terminal } from './command';
import { kindOf, readText, sidecarEnding } from './files';
import type { ImportArticle } from './importArticles';
import { remarkLine, problemLine } from './problemLines';
import type { FileProblem } from './problemLines';
import { putFile } from './putFile';
import { counted } from '../core/text/counted';

/** How a run goes about it. */
export interface ImportRunOptions extends ImportOptions {
  /** True when nothing is to be written. */
  readonly isDry: boolean;
  readonly terminal: Terminal;
}

/** Takes over files of annotations and tells what came of them. */
export class ImportRun {
  readonly #plan: ImportPlan<ImportArticle>;
  readonly #options: ImportRunOptions;
  #isComplete = true;

  constructor(articles: readonly ImportArticle[], options: ImportRunOptions) {
    this.#plan = new ImportPlan([articles], options);
    this.#options = options;
  }

  /** False when something of the files could not be taken over. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Plans to take over one file. */
  take(path: string, file: ForeignFile): void {
    for (const problems of this.#plan.take(file))
      for (const problem of problems) this.#tell({ path, column: 1, ...problem });
  }

  /** Tells what kept a file from being read. */
  fail(message: string): void {
    this.#isComplete = false;
    this.#options.terminal.err(remarkLine(message));
  }

  /**
   * Writes the sidecars and tells what the whole run came to.
   *
   * @param isStopped asked between the sidecars; the rest is left and told
   */
  async finish(isStopped: () => boolean): Promise<void> {
    const { terminal, isDry } = this.#options;
    const { additions, known, unmapped, unmatched } = this.#plan;
    if (unmatched > 0) terminal.err(remarkLine('name the folder that the articles are in with --articles.'));
    for (const label of unmapped) {
      const what = `the label “${label}” is no kind of the codebook, so that its claims have the kind “${restKind}” and the label in their note`;
      terminal.err(remarkLine(`${what}; --map "${label}=KIND" says what it stands for.`));
    }
    let [added, seen] = [0, 0];
    for (const [article, claims] of additions) {
      if (isStopped()) {
        this.fail(
          `stopped after ${seen} of ${additions.size} articles, each of them written whole; the same import adds the rest.`,
        );
        break;
      }
      seen++;
      if (!(await this.#write(article, claims))) continue;
      added += claims.length;
      terminal.out(
        `${article.path}: ${counted(claims.length, 'claim')} ${isDry ? 'would be added' : 'added'}\n`,
      );
    }
    terminal.err(
      remarkLine(`${counted(added, 'claim')} ${isDry ? 'to add' : 'added'}, ${known} there already.`),
    );
  }

  /** @returns false when the sidecar cannot be changed, which is told */
  async #write(article: ImportArticle, added: readonly Claim[]): Promise<boolean> {
    const path = article.path + sidecarEnding;
    const edits = added.map((claim) => ({ type: 'add', claim }) as const);
    try {
      const text = editSidecar(await readSidecar(article), edits);
      if (!this.#options.isDry) await putFile(path, text);
      return true;
    } catch (error) {
      if (!(error instanceof SidecarNotWritable)) throw error;
      this.fail(`${path}: nothing was added. ${error.message}`);
      return false;
    }
  }

  #tell(problem: FileProblem): void {
    if (problem.severity === 'error') this.#isComplete = false;
    this.#options.terminal.err(problemLine(problem));
  }
}

async function readSidecar({ path, metadata }: ImportArticle): Promise<SidecarFile> {
  const sidecar = path + sidecarEnding;
  return (await kindOf(sidecar)) === 'file' ? parseSidecar(await readText(sidecar)) : emptySidecar(metadata);
}
