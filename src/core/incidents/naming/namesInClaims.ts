import { placeName, several } from '../../claims/schema';
import type { Claim, Place } from '../../claims/schema';
import type { Point } from '../../recognise/gazetteer/distance';
import { spellingKey } from '../../recognise/dictionary/spelling';
import type { NameEntry } from '../../recognise/dictionary/nameDictionary';
import { compareText } from '../../text/compareText';
import type { ClaimRef } from '../incidentBook';
import { isProperName } from '../names';
import { remember } from '../remember';
import { actorForm } from './actorForm';

/** A name as claims use it; spellings that differ in case, accents or hyphens are one. */
export interface UsedName {
  readonly name: string;
  readonly type: NameEntry['type'];
  /** In how many claims. */
  readonly claims: number;
  /** The first of them, in the order they came. */
  readonly examples: readonly ClaimRef[];
  readonly articles: ReadonlySet<string>;
  readonly incidents: ReadonlySet<string>;
  /** Countries of the places of its claims; of a place, those it is put in. */
  readonly countries: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly points: readonly Point[];
}

/** The names of actors and places in claims, and which of them one claim names side by side. */
export interface NamesInClaims {
  readonly actors: ReadonlyMap<string, UsedName>;
  readonly places: ReadonlyMap<string, UsedName>;
  /** Pairs of names that stand in one list of one claim, so that they are two; see {@link pairKey}. */
  readonly sideBySide: ReadonlySet<string>;
}

/** No reader looks at more examples. */
const mostExamples = 20;
const mostPoints = 5;
/** Names in a longer list are not held against each other. */
const mostInList = 20;
/** So many claims or names are looked at between two steps. */
const stepLength = 16;

interface Gathering {
  readonly spellings: Map<string, number>;
  claims: number;
  readonly examples: ClaimRef[];
  readonly articles: Set<string>;
  readonly incidents: Set<string>;
  readonly countries: Set<string>;
  readonly roles: Set<string>;
  readonly points: Point[];
}

/** Gathers the names in claims, in steps; descriptions ("two officials", "insurgents") may mean anyone and are left out. */
export function* namesInClaims(claims: Iterable<ClaimRef>): Generator<undefined, NamesInClaims> {
  const gathered = { actor: new Map<string, Gathering>(), place: new Map<string, Gathering>() };
  const sideBySide = new Set<string>();
  const meet = (names: readonly string[]): void => {
    const listed = names.slice(0, mostInList);
    for (const [at, one] of listed.entries())
      for (const other of listed.slice(at + 1)) sideBySide.add(pairKey(one, other));
  };
  let looked = 0;
  for (const ref of claims) {
    if (looked++ % stepLength === 0) yield;
    const { claim } = ref;
    const places = several(claim.place);
    const countries = places.flatMap((place) => countryOf(place));
    for (const name of new Set(actorsIn(claim).filter(isActorName))) {
      const found = add(gathered.actor, name, ref);
      for (const country of countries) found.countries.add(country);
      if (claim.role !== undefined && several(claim.claimant).includes(name)) found.roles.add(claim.role);
    }
    for (const place of places) {
      const found = add(gathered.place, placeName(place), ref);
      for (const country of countryOf(place)) found.countries.add(country);
      const point = pointOf(place);
      if (point && found.points.length < mostPoints) found.points.push(point);
    }
    meet(several(claim.claimant));
    meet(several(claim.actor));
    meet(places.map(placeName));
  }
  const actors = yield* named(gathered.actor, 'actor');
  return { actors, places: yield* named(gathered.place, 'place'), sideBySide };
}

/** What two names have in common as a pair, in either order. */
export function pairKey(one: string, other: string): string {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

const keyOf = remember(spellingKey);

function actorsIn({ claimant, actor, relayed_by, object }: Claim): string[] {
  const relays = relayed_by?.map(({ name }) => name) ?? [];
  const held = object !== undefined && isProperName(object) ? [object] : [];
  return [...several(claimant), ...several(actor), ...relays, ...held];
}

/** True for a proper name, one with small words inside it too ("Armed Forces of the Philippines"). */
export function isFullName(name: string): boolean {
  return isProperName(name.replace(/(?<=\S)(?: (?:of|for|and|the|de|du|des|del|la|e|i))+(?= \S)/g, ''));
}

/** True for a name of an actor that means the same everywhere: a proper name, or an institution of a country. */
export const isActorName: (name: string) => boolean = remember((name) => {
  const { words, owner, title } = actorForm(name);
  if (words.length === 0 || !/\p{Lu}|\p{Lo}/u.test(name)) return false;
  const isOfCountry = owner !== undefined || words.some(({ country }) => country !== undefined);
  return isFullName(name) || isOfCountry || (title.length > 0 && words.some(({ plain }) => !plain));
});

function countryOf(place: Place): string[] {
  return typeof place === 'string' || place.country === undefined ? [] : [place.country];
}

function pointOf(place: Place): Point | undefined {
  if (typeof place === 'string' || place.latitude === undefined || place.longitude === undefined)
    return undefined;
  return { latitude: place.latitude, longitude: place.longitude };
}

function add(gathered: Map<string, Gathering>, name: string, ref: ClaimRef): Gathering {
  const key = keyOf(name);
  const found: Gathering = gathered.get(key) ?? {
    spellings: new Map(),
    claims: 0,
    examples: [],
    articles: new Set(),
    incidents: new Set(),
    countries: new Set(),
    roles: new Set(),
    points: [],
  };
  gathered.set(key, found);
  found.spellings.set(name, (found.spellings.get(name) ?? 0) + 1);
  found.claims++;
  found.articles.add(ref.uri);
  if (ref.claim.incident !== undefined) found.incidents.add(ref.claim.incident);
  if (found.examples.length < mostExamples) found.examples.push(ref);
  return found;
}

/** Under the commonest spelling of each. */
function* named(
  gathered: ReadonlyMap<string, Gathering>,
  type: NameEntry['type'],
): Generator<undefined, Map<string, UsedName>> {
  const used = new Map<string, UsedName>();
  for (const { spellings, ...rest } of gathered.values()) {
    if (used.size % stepLength === 0) yield;
    const [first] = [...spellings].sort(([a, one], [b, other]) => other - one || compareText(a, b));
    const name = first?.[0] ?? '';
    used.set(name, { name, type, ...rest });
  }
  return used;
}
