import type { Gazetteer } from '../../recognise/gazetteer/gazetteer';
import type { GazetteerPlace } from '../../recognise/gazetteer/gazetteerPlace';
import { kilometresBetween } from '../../recognise/gazetteer/distance';
import type { Point } from '../../recognise/gazetteer/distance';
import { locate } from '../../recognise/gazetteer/locatePlaces';
import { bareName, wholeOf } from '../../recognise/gazetteer/placeKey';
import type { PlaceMention } from '../../recognise/mention';
import type { Place } from '../schema';

/** How precisely a place says where: UCDP GED's where_prec, 1 exact to 7 international (UCDP GED codebook, 2023). */
export type PlacePrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One reading of a place name by the gazetteer, for a picker or a hover. */
export interface PlaceOption {
  /** The gazetteer's id. */
  readonly id: string;
  /** The gazetteer's standard name. */
  readonly name: string;
  /** A settlement, an area inside or across countries, a region of a country, a country. */
  readonly kind: GazetteerPlace['kind'];
  readonly admin2?: string;
  readonly admin1?: string;
  readonly country?: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Absent for an area that lies in several countries or in none. */
  readonly precision?: PlacePrecision;
  /** False for a place of that name that the article's other places rule out. */
  readonly fits: boolean;
  /** True where the gazetteer spells the name otherwise, so that the reading is a guess. */
  readonly isRespelt: boolean;
}

/** What a claim's place is looked up by: the recogniser's mention of it, or what the analyst typed. */
export type SoughtPlace = Pick<PlaceMention, 'name' | 'gazetteer' | 'alternatives'> &
  Partial<Pick<PlaceMention, 'text'>>;

/** A picker with more entries is no help. */
const mostOptions = 8;
/** Kilometres within which a town and the area of its name are one place told at two sizes. */
const sameSpot = 75;

/**
 * The gazetteer's readings of a place name, the likeliest first: of a mention the one that fits its article and those
 * the article does not rule out, then the other places of that name. A name that the gazetteer does not know gives
 * none, or guesses where it knows another spelling.
 *
 * @param sought a mention, or a name alone, which may tell its region ("Hyderabad, Sindh")
 */
export function placeOptions(sought: SoughtPlace | string, gazetteer: Gazetteer): PlaceOption[] {
  const place: SoughtPlace = typeof sought === 'string' ? { name: sought } : sought;
  const fitting = [place.gazetteer, ...(place.alternatives ?? [])].flatMap((id) =>
    id === undefined ? [] : (gazetteer.byId(id) ?? []),
  );
  const named = namedSo(place.name, gazetteer);
  const isRespelt = named.length === 0;
  const others = isRespelt && fitting.length === 0 ? gazetteer.resembling(place.name) : named;
  const fits = new Set((fitting.length > 0 ? fitting : others).map(({ id }) => id));
  const places = new Map([...fitting, ...others].map((each) => [each.id, each]));
  return [...places.values()]
    .slice(0, mostOptions)
    .map((each) => ({ ...optionOf(each, place.name), fits: fits.has(each.id), isRespelt }));
}

function namedSo(name: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  const whole = gazetteer.find(name);
  if (whole.length > 0 || !name.includes(',')) return whole;
  const located = locate([{ name }], gazetteer).get(name);
  return located === undefined || located.isRespelt ? [] : [located.place, ...located.alternatives];
}

/**
 * One reading of a place name.
 *
 * @param sought the name it was looked up by: "Kech district" is told less precisely than "Kech"
 */
export function optionOf(place: GazetteerPlace, sought: string): Omit<PlaceOption, 'fits' | 'isRespelt'> {
  const { id, kind, latitude, longitude, admin1, admin2, country } = place;
  const precision = precisionOf(place, sought);
  return {
    id,
    name: place.name,
    kind,
    ...(admin2 !== undefined && admin2 !== place.name && { admin2 }),
    ...(admin1 !== undefined && { admin1 }),
    ...(country !== undefined && kind !== 'country' && { country }),
    latitude,
    longitude,
    ...(precision !== undefined && { precision }),
  };
}

function precisionOf({ kind, country }: GazetteerPlace, sought: string): PlacePrecision | undefined {
  // "northern Iraq" has no bounds; UCDP codes it as a fuzzy area.
  if (kind !== 'settlement' && wholeOf(sought) !== sought) return 5;
  switch (kind) {
    case 'settlement':
      return bareName(sought).says === 'area' ? 3 : 1;
    case 'region':
      return 4;
    case 'country':
      return 6;
    case 'area':
      return country === undefined ? undefined : 3;
  }
}

/**
 * One line for a picker or a hover: "Panjgur — Balochistan, Pakistan, 26.97, 64.09". What is no settlement says so,
 * since towns and the areas around them often share a name.
 */
export function describePlaceOption(option: PlaceOption): string {
  const { name, kind, admin1, admin2, country, latitude, longitude } = option;
  const sort = kind === 'settlement' || kind === 'country' ? '' : ` (${kind})`;
  const district = admin2 === undefined ? undefined : `${admin2} district`;
  const where = [district, admin1, country].filter((area) => area !== undefined && area !== name);
  return `${name}${sort} — ${[...where, latitude.toFixed(2), longitude.toFixed(2)].join(', ')}`;
}

/** What there is to say of a name before one reading is chosen: "San José — 3 places by that name". */
export function describePlaceName(name: string, options: readonly PlaceOption[]): string {
  const spots = spotsOf(options.filter(({ fits }) => fits));
  const [only] = spots;
  if (only === undefined) return `${name} — not in the gazetteer`;
  if (spots.length > 1) return `${name} — ${spots.length} places by that name`;
  const line = describePlaceOption(only);
  return only.isRespelt ? `${line} (spelt otherwise)` : line;
}

/** True when the article leaves open which of several places a name means. */
export function isAmbiguousPlace(options: readonly PlaceOption[]): boolean {
  return spotsOf(options.filter(({ fits }) => fits)).length > 1;
}

/** The options that lie apart; of a town and the district around it the first. */
function spotsOf(options: readonly PlaceOption[]): PlaceOption[] {
  const spots: PlaceOption[] = [];
  for (const option of options)
    if (!spots.some((spot) => kilometresBetween(spot, option) < sameSpot)) spots.push(option);
  return spots;
}

/**
 * A claim's place as the sidecar stores it once the analyst has chosen a reading.
 *
 * @param told how near the article says it was: 2 for "near Gwadar"; the reading's own precision when absent or finer
 */
export function placeField(option: PlaceOption, told?: PlacePrecision): Exclude<Place, string> {
  const own = option.precision;
  return knownOf(option, own === undefined || told === undefined || told <= own ? own : told);
}

/** A place that lies somewhere, as far as it is described. */
interface DescribedPlace extends Point {
  readonly name: string;
  readonly admin2?: string | undefined;
  readonly admin1?: string | undefined;
  readonly country?: string | undefined;
}

/** A place that lies somewhere, without what is not known of it. */
export interface KnownPlace extends Point {
  readonly name: string;
  readonly admin2?: string;
  readonly admin1?: string;
  readonly country?: string;
  /** UCDP GED's `where_prec`, 1 exact to 7 international; absent where nobody says. */
  readonly precision?: PlacePrecision;
}

/** What is known of a place: its name, where it lies and within what, and nothing else. */
export function knownOf(
  { name, admin2, admin1, country, latitude, longitude }: DescribedPlace,
  precision: PlacePrecision | undefined,
): KnownPlace {
  return {
    name,
    ...(admin2 !== undefined && { admin2 }),
    ...(admin1 !== undefined && { admin1 }),
    ...(country !== undefined && { country }),
    latitude,
    longitude,
    ...(precision !== undefined && { precision }),
  };
}
