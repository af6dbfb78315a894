import type { Claim } from '../claims/schema';
import { ArticleIndex } from './articleIndex';
import type { ArticleCandidate } from './articleIndex';
import type { ForeignDocument, ForeignFile, ForeignProblem } from './foreign';
import { importClaims } from './importClaims';
import type { ImportedClaims, ImportOptions } from './importClaims';

/** An article that annotations may be of, with the claims that it has. */
export interface ImportCandidate extends ArticleCandidate {
  readonly claims: readonly Claim[];
}

/**
 * What an import would add to which articles. Nothing is written: whoever makes the plan shows it and writes it.
 */
export class ImportPlan<Candidate extends ImportCandidate> {
  /** The labels that are no kind. */
  readonly unmapped = new Set<string>();
  readonly #articles: readonly ArticleIndex<Candidate>[];
  readonly #options: ImportOptions;
  readonly #isTaken: (id: string) => boolean;
  /** The article of each claim. */
  readonly #holders = new Map<string, Candidate>();
  readonly #additions = new Map<Candidate, Claim[]>();
  #known = 0;
  #leftOut = 0;
  #unmatched = 0;

  /**
   * @param candidates the articles; where several lists are given, one counts only for what has no article in those before
   * @param isTaken true for an id that a claim elsewhere has
   */
  constructor(
    candidates: readonly (readonly Candidate[])[],
    options: ImportOptions,
    isTaken: (id: string) => boolean = () => false,
  ) {
    this.#isTaken = isTaken;
    this.#articles = candidates.map((list) => new ArticleIndex(list));
    this.#options = options;
    for (const candidate of candidates.flat())
      for (const { id } of candidate.claims) this.#holders.set(id, candidate);
  }

  /** What is to be added, in the order in which it came. */
  get additions(): ReadonlyMap<Candidate, readonly Claim[]> {
    return this.#additions;
  }

  /** How many annotations are claims already. */
  get known(): number {
    return this.#known;
  }

  /** How many annotations have no place, or cannot be claims. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /** How many documents have no article. */
  get unmatched(): number {
    return this.#unmatched;
  }

  /** Drops what was to be added to an article that cannot be changed. */
  drop(candidate: Candidate): void {
    this.#leftOut += this.#additions.get(candidate)?.length ?? 0;
    this.#additions.delete(candidate);
  }

  /**
   * Plans to take over what a file holds, one document after the other.
   *
   * @returns after each document what could not be taken over, or not all of it
   */
  *take({ documents, problems }: ForeignFile): Generator<readonly ForeignProblem[]> {
    yield [...problems].sort((one, other) => one.line - other.line);
    for (const document of documents) {
      if (document.annotations.length > 0) yield this.#takeDocument(document);
    }
  }

  #takeDocument(document: ForeignDocument): readonly ForeignProblem[] {
    for (const articles of this.#articles) {
      const candidate = articles.find(document);
      if (candidate) return this.#annotate(candidate, document).problems;
    }
    this.#leftOut += document.annotations.length;
    this.#unmatched++;
    return [noArticle(document)];
  }

  #annotate(candidate: Candidate, document: ForeignDocument): ImportedClaims {
    const earlier = this.#additions.get(candidate) ?? [];
    const claims = [...candidate.claims, ...earlier];
    const isTaken = (id: string): boolean => {
      const holder = this.#holders.get(id);
      return holder ? holder !== candidate : this.#isTaken(id);
    };
    const imported = importClaims(document, { article: candidate.text, claims, isTaken }, this.#options);
    const { added, known, unmapped } = imported;
    for (const label of unmapped) this.unmapped.add(label);
    for (const { id } of added) this.#holders.set(id, candidate);
    if (added.length > 0) this.#additions.set(candidate, [...earlier, ...added]);
    this.#known += known;
    this.#leftOut += document.annotations.length - added.length - known;
    return imported;
  }
}

function noArticle({ line, name, url, annotations }: ForeignDocument): ForeignProblem {
  const what = name ?? url;
  const of = what === undefined ? 'this text' : `“${what}”`;
  const left = annotations.length === 1 ? 'its annotation is' : `its ${annotations.length} annotations are`;
  const message = `There is no article, or more than one, that ${of} could be, so that ${left} left out.`;
  return { line, severity: 'error', message };
}
