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
import type { Reason } from './reason';
import { weights } from './weights';

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
  /** True for a valley or the like, whose bounds nobody drew. */
  readonly isLoose: boolean;
  /** True where the gazetteer only knows a name spelt nearly so. */
  readonly isGuess: boolean;
}

const sounds = remember(soundForm);

/**
 * The spots of the places that one article's claims name, by name.
 *
 * @param around for a place that the gazetteer may not know the names that its sentences give for where it lies
 * @param names what a person confirmed about spellings
 */
export function spotsOf(
  places: readonly Place[],
  locate: Locator | undefined,
  around: ReadonlyMap<string, readonly string[]> = new Map(),
  names: CanonicalNames = noNames,
): Map<string, Spot> {
  const named = new Map(places.map((place) => [placeName(place), place]));
  const asked = [...named].map(([name, place]) => {
    const country = typeof place === 'string' ? undefined : place.country;
    return { name: names.place(name), ...(country !== undefined && { country }) };
  });
  const more = [...around.values()].flat().filter((name) => !named.has(name));
  const located = locate?.([...asked, ...more.map((name) => ({ name: names.place(name) }))]);
  const spot = (name: string, place: Place): Spot =>
    spotOf(name, names.placeKey(name), place, located?.get(names.place(name)));
  const spots = new Map([...named].map(([name, place]) => [name, spot(name, place)]));
  for (const [name, areas] of around) {
    const known = spots.get(name);
    if (!known || (known.point && !known.isGuess)) continue;
    const held = areas.flatMap((area) => {
      const holder = spots.get(area) ?? spot(area, area);
      return holder.point ? [holder.key, ...holder.within] : [];
    });
    spots.set(name, { ...known, within: [...new Set([...known.within, ...held])] });
  }
  return spots;
}

function spotOf(name: string, key: string, place: Place, located: LocatedPlace | undefined): Spot {
  const known = located?.place;
  const said = typeof place === 'string' ? undefined : place;
  const { latitude, longitude } = said ?? {};
  const point =
    latitude !== undefined && longitude !== undefined
      ? { latitude, longitude }
      : known && { latitude: known.latitude, longitude: known.longitude };
  const around = [said?.admin2, said?.admin1, said?.country].filter((area) => area !== undefined);
  const lies = [known?.admin2, known?.admin1, known?.country].filter((area) => area !== undefined);
  return {
    name,
    key,
    id: known === undefined ? key : townOrArea(known),
    extent: extentOf(said?.precision, known),
    ...(point && { point }),
    within: [...new Set([...around, ...lies].map(placeKey))].filter((area) => area !== key),
    isLoose: known?.kind === 'area' && known.id.includes(':'),
    isGuess: located?.isRespelt ?? false,
  };
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

/** True when one place lies in the other as the gazetteer or the analyst has it. */
export function holdsSpot(area: Spot, inner: Spot): boolean {
  return area.key !== inner.key && inner.within.includes(area.key);
}

/** Kilometres within which an area of no known bounds may hold a place. */
const reach = 45;

/** True where a loose area such as a valley may hold the place, by distance. */
function mayHold(area: Spot, inner: Spot): boolean {
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

/** What the places of two tellings say; none where both are silent. */
export function comparePlaces(ones: readonly Spot[], others: readonly Spot[]): Reason | undefined {
  if (ones.length === 0 && others.length === 0) return undefined;
  if (ones.length === 0 || others.length === 0) {
    return { type: 'place', weight: weights.place.oneSilent, text: 'one names no place' };
  }
  const [narrow, against] = [narrowest(ones), narrowest(others)];
  return sharedPlaces(narrow, against) ?? heldPlaces(narrow, against) ?? distance(narrow, against);
}

/** The places without those that only say where others of them lie. */
export function narrowest(spots: readonly Spot[]): readonly Spot[] {
  const narrow = spots.filter(isNarrow);
  const kept = narrow.filter(
    (spot) => !narrow.some((other) => other !== spot && (holdsSpot(spot, other) || mayHold(spot, other))),
  );
  return kept.length > 0 ? kept : spots;
}

function sharedPlaces(ones: readonly Spot[], others: readonly Spot[]): Reason | undefined {
  const pairs = ones.flatMap((one) =>
    others.filter((other) => isSameSpot(one, other)).map((other) => [one, other] as const),
  );
  const [first] = pairs;
  if (!first) return undefined;
  const all =
    new Set(pairs.map(([one]) => one)).size === ones.length &&
    new Set(pairs.map(([, other]) => other)).size === others.length;
  const { extent } = first[0];
  const full =
    extent === 'country'
      ? weights.place.country
      : extent === 'region'
        ? weights.place.region
        : weights.place.same;
  const weight = all ? full : Math.min(full, weights.place.common);
  const respelt = pairs.find(([one, other]) => one.name !== other.name);
  const text = respelt
    ? `${respelt[1].name} is ${respelt[0].name}`
    : all
      ? `same place, ${first[0].name}`
      : `${first[0].name} in common`;
  return { type: 'place', weight, text };
}

function heldPlaces(ones: readonly Spot[], others: readonly Spot[]): Reason | undefined {
  for (const one of ones) {
    for (const other of others) {
      if (!isWithin(one, other)) continue;
      const [area, inner] =
        holdsSpot(other, one) || (mayHold(other, one) && !holdsSpot(one, other))
          ? [other, one]
          : [one, other];
      const isSure = holdsSpot(area, inner);
      const { country, region, district, maybe } = weights.place;
      const weight =
        area.extent === 'country' ? country : area.extent === 'region' ? region : isSure ? district : maybe;
      if (!isSure) return { type: 'place', weight, text: `${inner.name} may be in ${area.name}` };
      return { type: 'place', weight, text: `${inner.name} is in ${area.name}` };
    }
  }
  return undefined;
}

function distance(ones: readonly Spot[], others: readonly Spot[]): Reason {
  let nearest: { kilometres: number; one: Spot; other: Spot } | undefined;
  for (const one of ones) {
    for (const other of others) {
      if (!one.point || !other.point) continue;
      const kilometres = kilometresBetween(one.point, other.point);
      if (!nearest || kilometres < nearest.kilometres) nearest = { kilometres, one, other };
    }
  }
  const [one, other] = [ones[0]?.name ?? '', others[0]?.name ?? ''];
  if (!nearest) return { type: 'place', weight: weights.place.unknown, text: `${one} is not ${other}` };
  const { kilometres } = nearest;
  const { near, nearish, apart, far } = weights.place;
  const weight = kilometres <= 6 ? near : kilometres <= 20 ? nearish : kilometres <= 150 ? apart : far;
  return {
    type: 'place',
    weight,
    text: `${nearest.other.name} is ${Math.round(kilometres)} km from ${nearest.one.name}`,
  };
}
