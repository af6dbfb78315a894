import type { Claim } from '../core/claims/schema';
import { ArticleIndex } from '../core/import/articleIndex';
import type { ForeignDocument, ForeignFile } from '../core/import/foreign';
import { importClaims } from '../core/import/importClaims';
import type { ImportOptions } from '../core/import/importClaims';
import { restKind } from '../core/import/labelKinds';
import { editSidecar } from '../core/sidecar/writing/editSidecar';
import { emptySidecar } from '../core/sidecar/writing/emptySidecar';
import { parseSidecar } from '../core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../core/sidecar/reading/parseSidecar';
import { SidecarNotWritable } from '../core/sidecar/writing/sidecarNotWritable';
import type { Terminal } from './command';
import { kindOf, readText, sidecarEnding } from './files';
import type { ImportArticle } from './importArticles';
import { problemLine } from './problemLines';
import type { FileProblem } from './problemLines';
import { putFile } from './putFile';

/** How a run goes about it. */
export interface ImportRunOptions extends ImportOptions {
  /** True when nothing is to be written. */
  readonly isDry: boolean;
  readonly terminal: Terminal;
}

/** Takes over files of annotations, one after the other, and tells what came of them. */
export class ImportRun {
  readonly #articles: ArticleIndex<ImportArticle>;
  readonly #options: ImportRunOptions;
  /** The article of each claim. */
  readonly #holders = new Map<string, string>();
  /** What was added to each article, by its path. */
  readonly #added = new Map<string, Claim[]>();
  readonly #unmapped = new Set<string>();
  #known = 0;
  #isComplete = true;

  constructor(articles: readonly ImportArticle[], options: ImportRunOptions) {
    this.#articles = new ArticleIndex(articles);
    this.#options = options;
    for (const { path, ids } of articles) for (const id of ids) this.#holders.set(id, path);
  }

  /** False when something of the files could not be taken over. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Takes over one file; the sidecars of its articles are written before it returns. */
  async take(path: string, { documents, problems }: ForeignFile): Promise<void> {
    for (const problem of [...problems].sort((one, other) => one.line - other.line))
      this.#tell({ path, column: 1, ...problem });
    const byArticle = new Map<ImportArticle, ForeignDocument[]>();
    for (const document of documents.filter(({ annotations }) => annotations.length > 0)) {
      const article = this.#articles.find(document);
      if (article) byArticle.set(article, [...(byArticle.get(article) ?? []), document]);
      else this.#tellNoArticle(path, document);
    }
    for (const [article, ofArticle] of byArticle) await this.#annotate(article, ofArticle, path);
  }

  /** Tells what kept a file from being read. */
  fail(message: string): void {
    this.#isComplete = false;
    this.#options.terminal.err(`newsmark: ${message}\n`);
  }

  /** Tells what the whole run came to. */
  sumUp(): void {
    const { terminal, isDry } = this.#options;
    for (const label of this.#unmapped) {
      const what = `the label “${label}” is no kind of the codebook, so that its claims have the kind “${restKind}” and the label in their note`;
      terminal.err(`newsmark: ${what}; --map "${label}=KIND" says what it stands for.\n`);
    }
    for (const [path, claims] of this.#added)
      terminal.out(`${path}: ${count(claims.length)} ${isDry ? 'would be added' : 'added'}\n`);
    const added = [...this.#added.values()].reduce((sum, claims) => sum + claims.length, 0);
    terminal.err(`newsmark: ${count(added)} ${isDry ? 'to add' : 'added'}, ${this.#known} there already.\n`);
  }

  async #annotate(
    article: ImportArticle,
    documents: readonly ForeignDocument[],
    path: string,
  ): Promise<void> {
    const file = await readSidecar(article);
    const earlier = this.#options.isDry ? (this.#added.get(article.path) ?? []) : [];
    const stored = [...file.claims.map(({ claim }) => claim), ...earlier];
    const added: Claim[] = [];
    for (const document of documents) {
      const claims = [...stored, ...added];
      const isTaken = (id: string): boolean => (this.#holders.get(id) ?? article.path) !== article.path;
      const imported = importClaims(document, { article: article.text, claims, isTaken }, this.#options);
      for (const problem of imported.problems) this.#tell({ path, column: 1, ...problem });
      for (const label of imported.unmapped) this.#unmapped.add(label);
      this.#known += imported.known;
      added.push(...imported.added);
    }
    if (added.length === 0 || !(await this.#write(article, file, added))) return;
    for (const { id } of added) this.#holders.set(id, article.path);
    this.#added.set(article.path, [...(this.#added.get(article.path) ?? []), ...added]);
  }

  /** @returns false when the sidecar cannot be changed, which is told */
  async #write({ path }: ImportArticle, file: SidecarFile, added: readonly Claim[]): Promise<boolean> {
    try {
      const text = editSidecar(
        file,
        added.map((claim) => ({ type: 'add', claim })),
      );
      if (!this.#options.isDry) await putFile(path + sidecarEnding, text);
      return true;
    } catch (error) {
      if (!(error instanceof SidecarNotWritable)) throw error;
      this.fail(`${path + sidecarEnding}: nothing was added. ${error.message}`);
      return false;
    }
  }

  #tellNoArticle(path: string, { line, name, url }: ForeignDocument): void {
    const what = name ?? url;
    const of = what === undefined ? 'this text' : `“${what}”`;
    const message = `There is no article, or more than one, that ${of} could be; name the folder with the article with --articles.`;
    this.#tell({ path, line, column: 1, severity: 'error', message });
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

function count(claims: number): string {
  return `${claims} claim${claims === 1 ? '' : 's'}`;
}
