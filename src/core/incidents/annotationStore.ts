import type { Claim } from '../claims/schema';
import type { Codebook } from '../claims/codebook';
import { Listeners } from '../listeners';
import type { Problem } from '../problem';
import type { SidecarFile } from '../sidecar/reading/parseSidecar';
import { GatheredIncidents } from './gatheredIncidents';
import type { Incident, IncidentBook } from './incidentBook';
import type { IncidentFile } from './incidentFile';
import { noNames } from './naming/canonicalNames';
import type { CanonicalNames } from './naming/canonicalNames';

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
  readonly #incidentFiles = new Map<string, StoredIncidentFile>();
  readonly #gathered: GatheredIncidents;
  #codebook: Codebook;
  #names = noNames;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
    this.#gathered = new GatheredIncidents(codebook);
  }

  get codebook(): Codebook {
    return this.#codebook;
  }

  setCodebook(codebook: Codebook): void {
    if (codebook === this.#codebook) return;
    this.#codebook = codebook;
    this.#gathered.setCodebook(codebook);
    this.codebookChanged.tell(codebook);
    for (const uri of [...this.#sidecars.keys()]) this.changed.tell(uri);
  }

  /** What is confirmed about the names of actors and places. */
  get names(): CanonicalNames {
    return this.#names;
  }

  /** Goes by other names from now on; {@link changed} tells of the sidecars of whose names they say something else. */
  setNames(names: CanonicalNames): void {
    if (names === this.#names) return;
    this.#names = names;
    for (const uri of this.#gathered.setNames(names)) this.changed.tell(uri);
  }

  setSidecar(sidecar: StoredSidecar): void {
    const { uri, name, file } = sidecar;
    if (this.#sidecars.get(uri)?.file.source === file.source) return;
    this.#sidecars.set(uri, sidecar);
    const claims = file.claims.map((stored) => stored.claim);
    this.#gathered.setArticle(uri, { uri, name, article: file.article ?? {}, claims });
    this.changed.tell(uri);
  }

  removeSidecar(uri: string): void {
    if (!this.#sidecars.delete(uri)) return;
    this.#gathered.removeArticle(uri);
    this.changed.tell(uri);
  }

  setIncidentFile(stored: StoredIncidentFile): void {
    const { uri, source, file } = stored;
    if (this.#incidentFiles.get(uri)?.source === source) return;
    this.#incidentFiles.set(uri, stored);
    if (file) this.#gathered.setDecision(uri, file);
    else this.#gathered.removeDecision(uri);
    this.changed.tell(uri);
  }

  removeIncidentFile(uri: string): void {
    if (!this.#incidentFiles.delete(uri)) return;
    this.#gathered.removeDecision(uri);
    this.changed.tell(uri);
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
    return this.#gathered.claimsWithId(id)[0];
  }

  /** The ids in use outside one article, for telling duplicates. */
  idsOutside(uri: string): Pick<ReadonlySet<string>, 'has'> {
    return { has: (id) => this.#gathered.claimsWithId(id).some((holder) => holder.uri !== uri) };
  }

  /**
   * Every incident with its figures; works out what changed since it was last asked, which takes long after many changes:
   * {@link gather} does the same in parts.
   */
  incidents(): IncidentBook {
    return this.#gathered.book();
  }

  /** One incident by its id or a former one, as it is now, without working out all others. */
  incident(id: string): Incident | undefined {
    return this.#gathered.incident(id);
  }

  /**
   * Works out the incidents that changed, as long as it may.
   *
   * @param mayGoOn asked after every few claims
   * @returns true when nothing is left to work out
   */
  gather(mayGoOn: () => boolean): boolean {
    return this.#gathered.gather(mayGoOn);
  }

  /** The incidents as far as they are worked out. */
  incidentsSoFar(): IncidentBook {
    return this.#gathered.soFar();
  }
}
