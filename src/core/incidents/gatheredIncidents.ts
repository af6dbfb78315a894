import type { Codebook } from '../claims/codebook';
import { placeName, several } from '../claims/schema';
import type { Claim } from '../claims/schema';
import { compareText } from '../text/compareText';
import { ClaimTable } from './claimTable';
import { describeIncident } from './describeIncident';
import type { AnnotatedArticle, ClaimRef, Incident, IncidentBook } from './incidentBook';
import { compareDates } from './incidentDates';
import type { IncidentFile } from './incidentFile';
import { linkIncidents, outermost, relinked } from './incidentLinks';
import type { IncidentLinks } from './incidentLinks';
import { partsFirst } from './incidentNode';
import type { IncidentNode } from './incidentNode';
import { insertInOrder, removeItem } from './inOrder';
import { noNames, saySame } from './naming/canonicalNames';
import type { CanonicalNames } from './naming/canonicalNames';
import { reconcileFamily } from './reconciling/reconcileFamily';
import { remember } from './remember';

/** A whole and everything that is part of it, in the order of the book. */
type Family = readonly [Incident, ...Incident[]];

/** Above so many families at once the book is put in order anew. */
const mostInserted = 100;

/**
 * The incidents of articles and decisions that come, change and go. Each incident is worked out together with its whole
 * and parts, its family, and only again when something changed that its family rests on.
 */
export class GatheredIncidents {
  readonly #claims = new ClaimTable();
  readonly #files = new Map<string, IncidentFile>();
  #codebook: Codebook;
  #names: CanonicalNames;
  #links: IncidentLinks = linkIncidents([]);
  #linksChanged = false;
  /** By the id of their whole. */
  readonly #families = new Map<string, Family>();
  /** Every family in the order of the book, unless too much changed to keep it so. */
  #inOrder: Family[] | undefined = [];
  /** Ids of wholes to be worked out again. */
  readonly #waiting = new Set<string>();
  #book: IncidentBook | undefined;

  constructor(codebook: Codebook, names: CanonicalNames = noNames) {
    this.#codebook = codebook;
    this.#names = names;
  }

  setCodebook(codebook: Codebook): void {
    this.#codebook = codebook;
    this.#changed();
    for (const whole of this.#families.keys()) this.#waiting.add(whole);
  }

  /**
   * Goes by other names from now on; only incidents that name someone of whom they say something else are worked out
   * again.
   *
   * @returns the articles with such names
   */
  setNames(names: CanonicalNames): ReadonlySet<string> {
    const before = this.#names;
    this.#names = names;
    const isOther = remember((name) => !saySame(before, names, name));
    const articles = new Set<string>();
    this.#findWaiting();
    for (const id of this.#claims.namedIncidents()) {
      const touched = this.#claims.naming([id]).filter(({ claim }) => namesIn(claim).some(isOther));
      for (const { uri } of touched) articles.add(uri);
      if (touched.length > 0) this.#waiting.add(outermost(id, this.#links));
    }
    for (const { id, parties = [] } of this.#files.values()) {
      if (parties.some((party) => [party.name, ...(party.members ?? [])].some(isOther)))
        this.#waiting.add(outermost(id, this.#links));
    }
    this.#changed();
    return articles;
  }

  /** @param key what the article is known by until it is removed */
  setArticle(key: string, article: AnnotatedArticle): void {
    this.#claims.set(key, article);
    this.#changed();
  }

  removeArticle(key: string): void {
    this.#claims.remove(key);
    this.#changed();
  }

  /** @param key what the decision is known by until it is removed */
  setDecision(key: string, file: IncidentFile): void {
    this.#files.set(key, file);
    this.#linksChanged = true;
    this.#changed();
  }

  removeDecision(key: string): void {
    if (!this.#files.delete(key)) return;
    this.#linksChanged = true;
    this.#changed();
  }

  /** All claims with an id; several only by mistake. */
  claimsWithId(id: string): readonly ClaimRef[] {
    return this.#claims.withId(id);
  }

  /**
   * Works out what changed, as long as it may.
   *
   * @param mayGoOn asked after each family
   * @returns true when nothing is left to work out
   */
  gather(mayGoOn: () => boolean = () => true): boolean {
    this.#findWaiting();
    if (this.#waiting.size > mostInserted) this.#inOrder = undefined;
    for (const whole of this.#waiting) {
      this.#workOut(whole);
      if (!mayGoOn()) break;
    }
    return this.#waiting.size === 0;
  }

  /** The incidents as far as they are worked out. */
  soFar(): IncidentBook {
    this.#inOrder ??= [...this.#families.values()].sort(compareFamilies);
    return {
      incidents: this.#inOrder.flat(),
      ...this.#claims.loose(),
      aliases: this.#links.aliases,
      ...(this.#names.hasAny && { names: this.#names }),
    };
  }

  /** All incidents; works out what is left. The same object until something changes. */
  book(): IncidentBook {
    if (this.#book) return this.#book;
    this.gather();
    this.#book = this.soFar();
    return this.#book;
  }

  /** One incident by its id or a former one; works out its family alone. */
  incident(named: string): Incident | undefined {
    this.#findWaiting();
    const whole = outermost(named, this.#links);
    if (this.#waiting.has(whole)) this.#workOut(whole);
    const id = this.#links.aliases.get(named) ?? named;
    return this.#families.get(whole)?.find((incident) => incident.id === id);
  }

  #changed(): void {
    this.#book = undefined;
  }

  /** Turns what was touched into the families that rest on it. */
  #findWaiting(): void {
    if (this.#linksChanged) {
      const before = this.#links;
      this.#links = linkIncidents(this.#files.values());
      this.#linksChanged = false;
      for (const whole of relinked(before, this.#links)) this.#waiting.add(whole);
    }
    const { incidents, claims } = this.#claims.takeTouched();
    for (const named of incidents) this.#waiting.add(outermost(named, this.#links));
    for (const id of claims) {
      for (const { claim } of this.#claims.withId(id)) {
        if (claim.incident !== undefined) this.#waiting.add(outermost(claim.incident, this.#links));
      }
    }
  }

  #workOut(whole: string): void {
    this.#waiting.delete(whole);
    const before = this.#families.get(whole);
    const after = this.#reconcile(whole);
    if (after) this.#families.set(whole, after);
    else this.#families.delete(whole);
    if (this.#inOrder && before) removeItem(this.#inOrder, before);
    if (this.#inOrder && after) insertInOrder(this.#inOrder, after, compareFamilies);
  }

  #reconcile(id: string): Family | undefined {
    const { aliases, fileOf, wholeOf, partsOf } = this.#links;
    if (aliases.has(id) || wholeOf.has(id)) return undefined;
    const whole = this.#node(id);
    if (whole.claims.length === 0 && !fileOf.has(id) && !partsOf.has(id)) return undefined;
    const figures = reconcileFamily(whole, this.#codebook, this.#names, this.#claims);
    const described = new Map<string, Incident>();
    for (const node of partsFirst(whole))
      described.set(node.id, describeIncident(node, figures.get(node), this.#names, described));
    return inOrder(whole, described);
  }

  /** An incident with its claims, and all that is part of it. */
  #node(id: string): IncidentNode {
    const { fileOf, formerIds, partsOf } = this.#links;
    const make = (id: string, whole?: IncidentNode): IncidentNode => {
      const file = fileOf.get(id);
      const claims = this.#claims.naming([id, ...(formerIds.get(id) ?? [])]);
      return { id, ...(file && { file }), claims, parts: [], ...(whole && { whole }) };
    };
    const outer = make(id);
    const open = [outer];
    for (let whole = open.pop(); whole !== undefined; whole = open.pop()) {
      for (const partId of partsOf.get(whole.id) ?? []) {
        const part = make(partId, whole);
        whole.parts.push(part);
        open.push(part);
      }
    }
    return outer;
  }
}

function namesIn({ claimant, actor, place }: Claim): string[] {
  return [...several(claimant), ...several(actor), ...several(place).map(placeName)];
}

/** The whole, then its parts by date and id, each followed by its own parts. */
function inOrder(whole: IncidentNode, described: ReadonlyMap<string, Incident>): Family | undefined {
  const ordered: Incident[] = [];
  const waiting = [whole];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const incident = described.get(node.id);
    if (incident) ordered.push(incident);
    const parts = node.parts.map((part) => ({ part, incident: described.get(part.id) }));
    parts.sort((a, b) => compareIncidents(b.incident, a.incident));
    waiting.push(...parts.map(({ part }) => part));
  }
  const [first, ...others] = ordered;
  return first && [first, ...others];
}

function compareFamilies([one]: Family, [other]: Family): number {
  return compareIncidents(one, other);
}

function compareIncidents(one: Incident | undefined, other: Incident | undefined): number {
  return compareDates(one?.date, other?.date) || compareText(one?.id ?? '', other?.id ?? '');
}
