import { placeName } from '../../claims/schema';
import type { Place } from '../../claims/schema';
import { kilometresBetween } from '../../recognise/gazetteer/distance';
import type { Point } from '../../recognise/gazetteer/distance';
import type { GazetteerPlace } from '../../recognise/gazetteer/gazetteerPlace';
import type { LocatedPlace, NamedPlace } from '../../recognise/gazetteer/locatePlaces';
import { soundForm, spellingDistance } from '../../recognise/gazetteer/soundForm';
import { placeKey } from '../names';
import { noNames } from '../naming/canonicalNames';
import type { CanonicalNames } from '../naming/canonicalNames';
import { remember } from '../remember';

/** Reads the place names of one article in each other's light; by name as given, unknown ones absent. */
export type Locator = (places: readonly NamedPlace[]) => ReadonlyMap<string, LocatedPlace>;

/** How narrowly a place says where. */
export type Extent = 'spot' | 'area' | 'region' | 'country';

/** A place as one article means it. */
export interface Spot {
  readonly name: string;
  /** Spellings of one name share it. */
  readonly key: string;
  /** Places that are one share it: the gazetteer's id where it knows the place, else the key. */
  readonly id: string;
  readonly extent: Extent;
  readonly point?: Point;
  /** Keys of the district, region and country it lies in, the narrowest first. */
  readonly within: readonly string[];
  /** Those of them that the analyst or a sentence says, whatever the gazetteer knows. */
  readonly said: readonly string[];
  /** True for a town that the gazetteer knows: that a district or region bears its name puts nothing else into it. */
  readonly isTown: boolean;
  /** True for a valley or the like, whose bounds nobody drew. */
  readonly isLoose: boolean;
  /** True where the gazetteer only knows a name spelt nearly so, or one in a country that the article does not speak of. */
  readonly isGuess: boolean;
  /** True where the analyst gave its coordinates. */
  readonly isPlaced: boolean;
  /** The regions and districts that bear the name of this town, for a sentence that means one. */
  readonly namesakes?: readonly Spot[];
}

/** Names of what a place lies in. */
export interface Around {
  /** What a sentence says the place lies in. */
  readonly stated: readonly string[];
  /** Names that stand with it, in which it may lie. */
  readonly hinted: readonly string[];
  /** Regions that stand with it; a town of the same name says nothing of where it lies. */
  readonly regions: readonly string[];
}

const sounds = remember(soundForm);

/**
 * The spots of the places that one article's claims name, by name.
 *
 * @param around by place the names that its sentences give for where it lies
 * @param names what a person confirmed about spellings
 */
export function spotsOf(
  places: readonly Place[],
  locate: Locator | undefined,
  around: ReadonlyMap<string, Around> = new Map(),
  names: CanonicalNames = noNames,
): Map<string, Spot> {
  const named = new Map(places.map((place) => [placeName(place), place]));
  const asked = [...named].map(([name, place]) => {
    const country = typeof place === 'string' ? undefined : place.country;
    return { name: names.place(name), ...(country !== undefined && { country }) };
  });
  const areas = [...around.values()].flatMap(({ stated, hinted, regions }) => [
    ...stated,
    ...hinted,
    ...regions,
  ]);
  const more = areas.filter((name) => !named.has(name));
  const located = locate?.([...asked, ...more.map((name) => ({ name: names.place(name) }))]);
  const spot = (name: string, place: Place): Spot =>
    spotOf(name, names.placeKey(name), place, located?.get(names.place(name)));
  const spots = new Map([...named].map(([name, place]) => [name, spot(name, place)]));
  const holders = new Map(areas.map((area) => [area, spots.get(area) ?? spot(area, area)]));
  const surrounding = [...spots.values(), ...more.flatMap((area) => holders.get(area) ?? [])];
  for (const known of spots.values())
    if (isStray(known, surrounding)) spots.set(known.name, { ...known, isGuess: true });
  const held = (list: readonly string[]): Spot[] => list.flatMap((area) => holders.get(area) ?? []);
  for (const [name, { stated, hinted, regions }] of around) {
    const known = spots.get(name);
    if (known) spots.set(name, placedIn(known, held(stated), held(hinted), held(regions)));
  }
  return spots;
}

/** In kilometres: what lies farther from everything else in an article, abroad, is rather another place of that name. */
const strayDistance = 500;

function isStray(spot: Spot, others: readonly Spot[]): boolean {
  const { point } = spot;
  if (!point || spot.isPlaced || !isNarrow(spot) || spot.said.length > 0) return false;
  const around = others.filter((other) => other.point && other.name !== spot.name);
  return (
    around.length > 0 &&
    around.every(
      (other) =>
        other.point &&
        countryOf(other) !== countryOf(spot) &&
        kilometresBetween(point, other.point) > strayDistance,
    )
  );
}

function countryOf({ within, key }: Spot): string {
  return within.at(-1) ?? key;
}

/** A place where its article says it is: a name that the gazetteer knows only elsewhere is of no known place. */
function placedIn(
  spot: Spot,
  stated: readonly Spot[],
  hinted: readonly Spot[],
  regions: readonly Spot[],
): Spot {
  const isElsewhere = stated.some((holder) => liesOutside(spot, holder));
  const isKnown = spot.point !== undefined && !spot.isGuess && !isElsewhere;
  const around = (isKnown ? stated : [...stated, ...hinted]).filter(
    ({ key, point }) => point && key !== spot.key,
  );
  const wide = isKnown ? [] : regions.filter(({ key, point }) => point && key !== spot.key);
  const { point, ...unplaced } = spot;
  const base = isElsewhere
    ? { ...unplaced, id: spot.key, extent: 'spot' as const, within: [], isTown: false }
    : { ...unplaced, ...(point && { point }) };
  const more = [...around, ...wide].flatMap(({ key, within }) => [key, ...within]);
  return {
    ...base,
    within: [...new Set([...base.within, ...more])],
    said: [...new Set([...spot.said, ...around.map(({ key }) => key)])],
  };
}

/** In kilometres from the middle of a town or district, and of a region: nothing that lies in them is farther away. */
const farthest = { narrow: 80, region: 600 };

function liesOutside(spot: Spot, holder: Spot): boolean {
  if (!spot.point || spot.isPlaced || !holder.point || holder.isGuess || spot.within.includes(holder.key))
    return false;
  if (holder.extent === 'country') return countryOf(spot) !== holder.key;
  return kilometresBetween(spot.point, holder.point) > (isNarrow(holder) ? farthest.narrow : farthest.region);
}

function spotOf(name: string, key: string, place: Place, located: LocatedPlace | undefined): Spot {
  const known = located?.place;
  const said = typeof place === 'string' ? undefined : place;
  const { latitude, longitude } = said ?? {};
  const isPlaced = latitude !== undefined && longitude !== undefined;
  const point = isPlaced
    ? { latitude, longitude }
    : known && { latitude: known.latitude, longitude: known.longitude };
  const around = [said?.admin2, said?.admin1, said?.country]
    .filter((area) => area !== undefined)
    .map(placeKey);
  const lies = [known?.admin2, known?.admin1, known?.country].filter((area) => area !== undefined);
  const extent = extentOf(said?.precision, known);
  const spot = {
    name,
    key,
    id: known === undefined ? key : townOrArea(known),
    extent,
    ...(point && { point }),
    within: [...new Set([...around, ...lies.map(placeKey)])].filter((area) => area !== key),
    said: around.filter((area) => area !== key),
    isTown: extent === 'spot' && known?.kind === 'settlement',
    isLoose: known?.kind === 'area' && known.id.includes(':'),
    isGuess: !isPlaced && (located?.isRespelt ?? false),
    isPlaced,
  };
  return spot.isTown && located ? { ...spot, namesakes: namesakesOf(spot, located) } : spot;
}

/** The district and the region that the gazetteer knows by a town's name. */
function namesakesOf(town: Spot, { alternatives, place }: LocatedPlace): Spot[] {
  const areas = alternatives.filter(
    ({ kind, countryCode }) => (kind === 'region' || kind === 'area') && countryCode === place.countryCode,
  );
  return areas.map((area) => ({
    ...town,
    id: townOrArea(area),
    extent: extentOf(undefined, area),
    point: { latitude: area.latitude, longitude: area.longitude },
    isTown: false,
  }));
}

/** A town and the district of its name are told apart by nobody who writes news. */
function townOrArea({ kind, name, countryCode, admin1 }: GazetteerPlace): string {
  return kind === 'country' || kind === 'region'
    ? `${countryCode}/${name}`
    : `${countryCode}/${admin1}/${name}`;
}

function extentOf(precision: number | undefined, known: GazetteerPlace | undefined): Extent {
  if (precision !== undefined && precision >= 6) return 'country';
  if (precision !== undefined && precision >= 4) return 'region';
  if (known?.kind === 'country' || known?.kind === 'region') return known.kind;
  return precision === 3 || known?.kind === 'area' ? 'area' : 'spot';
}

/** True for a place that says where within a region. */
export function isNarrow({ extent }: Spot): boolean {
  return extent === 'spot' || extent === 'area';
}

/** True when two names mean one place. */
export function isSameSpot(one: Spot, other: Spot): boolean {
  if (one.id === other.id) return true;
  if (one.key === other.key && (one.isGuess || other.isGuess)) return true;
  if (one.point && other.point && kilometresBetween(one.point, other.point) > (isNarrow(one) ? 40 : 400))
    return false;
  if (one.key === other.key) return true;
  const bothKnown = one.point && other.point && !one.isGuess && !other.isGuess;
  if (bothKnown === true) return false;
  return isShortOf(one, other) || isShortOf(other, one) || soundsAlike(one.name, other.name);
}

const genericFirst = new Set(
  'new old port mount saint san santa el al abu dera upper lower north south east west khan fort lake deir tell tel bani ban ain nahr'.split(
    ' ',
  ),
);

/** "Tuz" for "Tuz Khurmatu", where the gazetteer does not know both for two. */
function isShortOf(short: Spot, long: Spot): boolean {
  const [first = '', second] = long.name.toLowerCase().split(' ');
  return (
    second !== undefined && first.length > 2 && !genericFirst.has(first) && short.name.toLowerCase() === first
  );
}

function soundsAlike(one: string, other: string): boolean {
  const [a, b] = [sounds(one), sounds(other)];
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5) return false;
  const bound = shorter < 7 ? 0.6 : 1;
  return spellingDistance(a, b, bound) <= bound;
}

/** True when one place lies in the other as the gazetteer, a sentence or the analyst has it. */
export function holdsSpot(area: Spot, inner: Spot): boolean {
  if (area.key === inner.key || !inner.within.includes(area.key)) return false;
  return !area.isTown || inner.said.includes(area.key);
}

/** True where a town bears the name of the region or district that the other place lies in: either may be meant. */
export function mayMeanArea(town: Spot, inner: Spot): boolean {
  return town.key !== inner.key && town.isTown && inner.within.includes(town.key);
}

/** Kilometres within which an area of no known bounds may hold a place. */
const reach = 45;

/** True where a loose area such as a valley may hold the place, by distance. */
export function mayHold(area: Spot, inner: Spot): boolean {
  if (!area.isLoose || inner.extent !== 'spot') return false;
  return (
    area.point !== undefined &&
    inner.point !== undefined &&
    kilometresBetween(area.point, inner.point) <= reach
  );
}

/** How two places lie to each other, the first of a list of what is nearest. */
export function isWithin(one: Spot, other: Spot): boolean {
  return holdsSpot(one, other) || holdsSpot(other, one) || mayHold(one, other) || mayHold(other, one);
}
