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
  /** Tells the key of the sidecar (its article's URI) or of the incident file that changed or went. */
  readonly changed = new Listeners<string>();
  readonly #sidecars = new Map<string, StoredSidecar>();
  readonly #incidentFiles = new Map<string, StoredIncidentFile>();
  readonly #codebook: Codebook;
  #book: IncidentBook | undefined;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  get codebook(): Codebook {
    return this.#codebook;
  }

  setSidecar(sidecar: StoredSidecar): void {
    if (this.#sidecars.get(sidecar.uri)?.file.source === sidecar.file.source) return;
    this.#sidecars.set(sidecar.uri, sidecar);
    this.#forget(sidecar.uri);
  }

  removeSidecar(uri: string): void {
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
    for (const { uri, file } of this.#sidecars.values()) {
      const found = file.claims.find((stored) => stored.claim.id === id);
      if (found) return { uri, claim: found.claim };
    }
    return undefined;
  }

  /** The ids in use outside one article, for telling duplicates. */
  idsOutside(uri: string): Set<string> {
    const ids = new Set<string>();
    for (const sidecar of this.#sidecars.values()) {
      if (sidecar.uri !== uri) for (const stored of sidecar.file.claims) ids.add(stored.claim.id);
    }
    return ids;
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

  #forget(uri: string): void {
    this.#book = undefined;
    this.changed.tell(uri);
  }
}
