import { background } from '../claims/schema';
import { compareText } from '../text/compareText';
import type { AnnotatedArticle, ClaimRef } from './incidentBook';
import { insertInOrder, removeItem } from './inOrder';
import { listAt } from './listAt';
import { mostCopies, replacedIds } from './reconciling/claimIndex';
import type { ClaimIndex } from './reconciling/claimIndex';
import { compareRefs } from './reconciling/statements';

/** What changed in the claims since it was last asked. */
export interface TouchedClaims {
  /** Incidents, by the ids that claims name, that got or lost claims. */
  readonly incidents: ReadonlySet<string>;
  /** Ids of claims to which something outside their own article happened: one that denies or updates them, say. */
  readonly claims: ReadonlySet<string>;
}

/** One article's claims that belong to no incident. */
interface Loose {
  readonly unassigned: readonly ClaimRef[];
  readonly background: readonly ClaimRef[];
}

/**
 * The claims of all articles in every order that is asked for: by incident, by id, by the claim they deny. Every list is
 * in reading order. It remembers what its changes touch.
 */
export class ClaimTable implements ClaimIndex {
  readonly #articles = new Map<string, readonly ClaimRef[]>();
  readonly #loose = new Map<string, Loose>();
  readonly #named = new Map<string, Set<ClaimRef>>();
  readonly #byId = new Map<string, ClaimRef[]>();
  readonly #deniers = new Map<string, ClaimRef[]>();
  readonly #updating = new Set<ClaimRef>();
  #replaced: ReadonlySet<string> = new Set();
  #updatesChanged = false;
  #looseKeys: readonly string[] | undefined;
  #touchedIncidents = new Set<string>();
  #touchedClaims = new Set<string>();
  readonly byId: ClaimIndex['byId'] = { get: (id) => this.#copies(id) };
  readonly deniersOf: ClaimIndex['deniersOf'] = this.#deniers;

  get replaced(): ReadonlySet<string> {
    return this.#replaced;
  }

  /** All claims with an id; several only by mistake. */
  withId(id: string): readonly ClaimRef[] {
    return this.#byId.get(id) ?? [];
  }

  /** Incidents, by the ids that claims name. */
  namedIncidents(): IterableIterator<string> {
    return this.#named.keys();
  }

  /** The claims that name an incident by one of these ids. */
  naming(ids: readonly string[]): ClaimRef[] {
    return ids.flatMap((id) => [...(this.#named.get(id) ?? [])]).sort(compareRefs);
  }

  /** The claims that belong to no incident: not yet, or by decision. */
  loose(): { unassigned: ClaimRef[]; background: ClaimRef[] } {
    this.#looseKeys ??= this.#sortedLooseKeys();
    const found = this.#looseKeys.flatMap((key) => this.#loose.get(key) ?? []);
    return {
      unassigned: found.flatMap((each) => each.unassigned),
      background: found.flatMap((each) => each.background),
    };
  }

  set(key: string, { claims, uri, name, article }: AnnotatedArticle): void {
    const before = this.#articles.get(key) ?? [];
    for (const ref of before) this.#drop(ref);
    const refs = claims.map((claim): ClaimRef => ({ uri, name, article, claim })).sort(compareRefs);
    this.#articles.set(key, refs);
    for (const ref of refs) this.#add(ref);
    const loose = {
      unassigned: refs.filter(({ claim }) => claim.incident === undefined),
      background: refs.filter(({ claim }) => claim.incident === background),
    };
    const isLoose = loose.unassigned.length + loose.background.length > 0;
    if (isLoose !== this.#loose.has(key) || before[0]?.name !== name) this.#looseKeys = undefined;
    if (isLoose) this.#loose.set(key, loose);
    else this.#loose.delete(key);
  }

  remove(key: string): void {
    for (const ref of this.#articles.get(key) ?? []) this.#drop(ref);
    this.#articles.delete(key);
    if (this.#loose.delete(key)) this.#looseKeys = undefined;
  }

  /** What was touched since the last call. */
  takeTouched(): TouchedClaims {
    if (this.#updatesChanged) this.#replaceAnew();
    const touched = { incidents: this.#touchedIncidents, claims: this.#touchedClaims };
    this.#touchedIncidents = new Set();
    this.#touchedClaims = new Set();
    return touched;
  }

  #add(ref: ClaimRef): void {
    const { id, denies, incident } = ref.claim;
    insertInOrder(listAt(this.#byId, id), ref, compareRefs);
    if (denies !== undefined) insertInOrder(listAt(this.#deniers, denies), ref, compareRefs);
    if (incident !== undefined && incident !== background) {
      const named = this.#named.get(incident);
      if (named) named.add(ref);
      else this.#named.set(incident, new Set([ref]));
    }
    if (isUpdating(ref)) this.#updating.add(ref);
    this.#touch(ref);
  }

  #drop(ref: ClaimRef): void {
    const { id, denies, incident } = ref.claim;
    this.#touch(ref);
    removeAt(this.#byId, id, ref);
    if (denies !== undefined) removeAt(this.#deniers, denies, ref);
    const named = incident === undefined ? undefined : this.#named.get(incident);
    named?.delete(ref);
    if (incident !== undefined && named?.size === 0) this.#named.delete(incident);
    this.#updating.delete(ref);
  }

  #touch(ref: ClaimRef): void {
    const { id, denies, incident } = ref.claim;
    if (incident !== undefined && incident !== background) this.#touchedIncidents.add(incident);
    if (denies !== undefined) this.#touchedClaims.add(denies);
    if (isUpdating(ref)) this.#updatesChanged = true;
    // Only the first copies of an id are looked up by it: which ones they are may have changed.
    if (this.withId(id).length > mostCopies) this.#touchedClaims.add(id);
  }

  #replaceAnew(): void {
    const before = this.#replaced;
    const updates = new Map<string, Set<string>>();
    for (const { claim } of this.#updating) {
      if (claim.updates !== undefined)
        updates.set(claim.id, (updates.get(claim.id) ?? new Set()).add(claim.updates));
    }
    this.#replaced = replacedIds(updates);
    this.#updatesChanged = false;
    for (const id of new Set([...before, ...this.#replaced])) {
      if (before.has(id) !== this.#replaced.has(id)) this.#touchStanding(id);
    }
  }

  /** A claim began or ceased to stand: that concerns its incident, and that of the claim it denies. */
  #touchStanding(id: string): void {
    this.#touchedClaims.add(id);
    for (const { claim } of this.withId(id)) {
      if (claim.denies !== undefined) this.#touchedClaims.add(claim.denies);
    }
  }

  #copies(id: string): readonly ClaimRef[] | undefined {
    const all = this.#byId.get(id);
    return all && all.length > mostCopies ? all.slice(0, mostCopies) : all;
  }

  #sortedLooseKeys(): string[] {
    const first = (key: string): ClaimRef | undefined => this.#articles.get(key)?.[0];
    return [...this.#loose.keys()]
      .map((key) => ({ key, name: first(key)?.name ?? '', uri: first(key)?.uri ?? '' }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.uri, b.uri) || compareText(a.key, b.key))
      .map(({ key }) => key);
  }
}

function isUpdating({ claim }: ClaimRef): boolean {
  return claim.updates !== undefined && claim.status !== 'rejected';
}

function removeAt(lists: Map<string, ClaimRef[]>, key: string, ref: ClaimRef): void {
  const list = lists.get(key);
  if (!list) return;
  removeItem(list, ref);
  if (list.length === 0) lists.delete(key);
}
