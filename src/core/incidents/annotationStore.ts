import type { Claim } from '../claims/schema';
import type { Codebook } from '../claims/codebook';
import { Listeners } from '../listeners';
import type { Problem } from '../problem';
import type { SidecarFile } from '../sidecar/parseSidecar';
import { gatherIncidents } from './gatherIncidents';
import type { AnnotatedArticle, IncidentBook } from './incidentBook';
import type { IncidentFile } from './incidentFile';

/** One sidecar as the store keeps it. */
export interface StoredSidecar {
  /** The article's URI: the key. */
  readonly uri: string;
  /** What a person calls the article. */
  readonly name: string;
  readonly file: SidecarFile;
}

/** One incident file as the store keeps it. */
export interface StoredIncidentFile {
  /** The incident file's own URI: the key. */
  readonly uri: string;
  readonly source: string;
  /** What was read; absent when nothing in it can be relied on. */
  readonly file?: IncidentFile;
  readonly problems: readonly Problem[];
}

/** The claim with this id and where it is stored. */
export interface FoundClaim {
  readonly uri: string;
  readonly claim: Claim;
}

/**
 * All annotations of a workspace, and the incidents that follow from them.
 *
 * It knows nothing of files: whoever reads or watches them sets and removes entries; trees, decorations and
 * diagnostics listen and project what they show from here.
 */
export class AnnotationStore {
  /**
   * Tells the key of the sidecar (its article's URI) or of the incident file that changed or went; of every sidecar when
   * the codebook changed, since what its claims mean did.
   */
  readonly changed = new Listeners<string>();
  /** Tells the codebook that is in force from now on, before {@link changed} tells of the sidecars. */
  readonly codebookChanged = new Listeners<Codebook>();
  readonly #sidecars = new Map<string, StoredSidecar>();
  /** Which sidecars hold a claim with this id; more than one only by mistake. */
  readonly #holders = new Map<string, readonly string[]>();
  readonly #incidentFiles = new Map<string, StoredIncidentFile>();
  #codebook: Codebook;
  #book: IncidentBook | undefined;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  get codebook(): Codebook {
    return this.#codebook;
  }

  setCodebook(codebook: Codebook): void {
    if (codebook === this.#codebook) return;
    this.#codebook = codebook;
    this.#book = undefined;
    this.codebookChanged.tell(codebook);
    for (const uri of [...this.#sidecars.keys()]) this.changed.tell(uri);
  }

  setSidecar(sidecar: StoredSidecar): void {
    if (this.#sidecars.get(sidecar.uri)?.file.source === sidecar.file.source) return;
    this.#release(sidecar.uri);
    this.#sidecars.set(sidecar.uri, sidecar);
    for (const { claim } of sidecar.file.claims) {
      this.#holders.set(claim.id, [...(this.#holders.get(claim.id) ?? []), sidecar.uri]);
    }
    this.#forget(sidecar.uri);
  }

  removeSidecar(uri: string): void {
    this.#release(uri);
    if (this.#sidecars.delete(uri)) this.#forget(uri);
  }

  setIncidentFile(file: StoredIncidentFile): void {
    if (this.#incidentFiles.get(file.uri)?.source === file.source) return;
    this.#incidentFiles.set(file.uri, file);
    this.#forget(file.uri);
  }

  removeIncidentFile(uri: string): void {
    if (this.#incidentFiles.delete(uri)) this.#forget(uri);
  }

  incidentFile(uri: string): StoredIncidentFile | undefined {
    return this.#incidentFiles.get(uri);
  }

  incidentFiles(): IterableIterator<StoredIncidentFile> {
    return this.#incidentFiles.values();
  }

  sidecar(uri: string): StoredSidecar | undefined {
    return this.#sidecars.get(uri);
  }

  sidecars(): IterableIterator<StoredSidecar> {
    return this.#sidecars.values();
  }

  /** The valid claims of one article, in the order of its sidecar. */
  claimsOf(uri: string): readonly Claim[] {
    return this.#sidecars.get(uri)?.file.claims.map((stored) => stored.claim) ?? [];
  }

  findClaim(id: string): FoundClaim | undefined {
    for (const uri of this.#holders.get(id) ?? []) {
      const claim = this.claimsOf(uri).find((each) => each.id === id);
      if (claim) return { uri, claim };
    }
    return undefined;
  }

  /** The ids in use outside one article, for telling duplicates. */
  idsOutside(uri: string): Pick<ReadonlySet<string>, 'has'> {
    return { has: (id) => this.#holders.get(id)?.some((holder) => holder !== uri) ?? false };
  }

  /** Every incident with its figures; computed when asked for, once per change. */
  incidents(): IncidentBook {
    const decided = [...this.#incidentFiles.values()].flatMap(({ file }) => file ?? []);
    this.#book ??= gatherIncidents(this.#articles(), decided, this.#codebook);
    return this.#book;
  }

  #articles(): AnnotatedArticle[] {
    return [...this.#sidecars.values()].map(({ uri, name, file }) => ({
      uri,
      name,
      article: file.article ?? {},
      claims: file.claims.map((stored) => stored.claim),
    }));
  }

  #release(uri: string): void {
    for (const { id } of this.claimsOf(uri)) {
      const others = this.#holders.get(id)?.filter((holder) => holder !== uri) ?? [];
      if (others.length > 0) this.#holders.set(id, others);
      else this.#holders.delete(id);
    }
  }

  #forget(uri: string): void {
    this.#book = undefined;
    this.changed.tell(uri);
  }
}
