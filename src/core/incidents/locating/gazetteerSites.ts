import { kilometresBetween } from '../../recognise/gazetteer/distance';
import type { GazetteerPlace } from '../../recognise/gazetteer/gazetteerPlace';
import { locate } from '../../recognise/gazetteer/locatePlaces';
import type { LocatedPlace, NamedPlace, PlaceFinder } from '../../recognise/gazetteer/locatePlaces';
import { bareName } from '../../recognise/gazetteer/placeKey';
import { knownOf, optionOf } from '../../claims/places/placeOptions';
import type { PlacePrecision } from '../../claims/places/placeOptions';
import type { Site } from './site';

/** A place name with what is told about it. */
export interface ToldPlace {
  readonly name: string;
  readonly admin2?: string | undefined;
  readonly admin1?: string | undefined;
  readonly country?: string | undefined;
  readonly precision?: number | undefined;
}

/** The gazetteer's answer for one place name. */
export interface GazetteerSites {
  readonly site: Site;
  readonly alternatives: readonly Site[];
  readonly isUncertain: boolean;
}

/** Kilometres within which a town and the area of its name are one place told at two sizes. */
const sameSpot = 75;

/**
 * Where the gazetteer puts each of some places, in the light of each other and of names around them. What is told about
 * a place rules: a reading in another country than the one told is none, a district told is no town. A place that the
 * gazetteer does not know lies somewhere in the smallest area that is told and known.
 *
 * @param around names of the same articles or incident that are not asked for themselves
 * @returns by name; absent where nothing is known
 */
export function gazetteerSites(
  places: readonly ToldPlace[],
  around: readonly NamedPlace[],
  gazetteer: PlaceFinder,
): Map<string, GazetteerSites> {
  const questions = places.map((place) => ({ place, sought: soughtFor(place) }));
  const areas = places.flatMap((place) => areasOf(place).map(({ sought }) => sought));
  const located = locate([...questions.map(({ sought }) => sought), ...areas, ...around], gazetteer);
  return new Map(
    questions.flatMap(({ place, sought }) => {
      const own = sitesOf(place, sought, located.get(sought.name), gazetteer);
      const found = own ?? areaSites(place, located);
      return found ? [[place.name, found] as const] : [];
    }),
  );
}

/** The name with what tells it apart: "Hyderabad" told to be in Sindh as "Hyderabad, Sindh". */
function soughtFor({ name, admin2, admin1, country, precision }: ToldPlace): NamedPlace {
  const says = bareName(name).says;
  const sort = says !== undefined || precision === undefined ? '' : (sorts[precision] ?? '');
  const area = [admin1, admin2, country].find((told) => told !== undefined && told !== name);
  const whole = name.includes(',') || area === undefined ? name + sort : `${name}${sort}, ${area}`;
  return country === undefined ? { name: whole } : { name: whole, country };
}

const sorts: Readonly<Record<number, string>> = { 3: ' district', 4: ' province' };

/** The areas told to lie around a place, the smallest first, as they are looked up and at UCDP's precision. */
function areasOf({ name, admin2, admin1, country }: ToldPlace): {
  sought: NamedPlace;
  precision: PlacePrecision;
}[] {
  const hint = country === undefined ? {} : { country };
  const within = (area: string, around: string | undefined) =>
    around === undefined ? area : `${area}, ${around}`;
  const areas: { sought: NamedPlace; precision: PlacePrecision }[] = [];
  if (admin2 !== undefined && admin2 !== name)
    areas.push({ sought: { name: within(admin2, admin1 ?? country), ...hint }, precision: 3 });
  if (admin1 !== undefined && admin1 !== name)
    areas.push({ sought: { name: within(admin1, country), ...hint }, precision: 4 });
  if (country !== undefined && country !== name) areas.push({ sought: { name: country }, precision: 6 });
  return areas;
}

function sitesOf(
  told: ToldPlace,
  sought: NamedPlace,
  located: LocatedPlace | undefined,
  gazetteer: PlaceFinder,
): GazetteerSites | undefined {
  if (!located) return undefined;
  const fitting = [located.place, ...located.alternatives].filter((place) =>
    isInCountry(place, told.country, gazetteer),
  );
  const [first, ...others] = fitting;
  if (first === undefined) return undefined;
  const elsewhere = others.filter((place) => kilometresBetween(place, first) >= sameSpot);
  return {
    site: siteOf(first, sought.name, told.precision),
    alternatives: elsewhere.map((place) => siteOf(place, sought.name, told.precision)),
    isUncertain: located.isRespelt || elsewhere.length > 0,
  };
}

function areaSites(place: ToldPlace, located: ReadonlyMap<string, LocatedPlace>): GazetteerSites | undefined {
  for (const { sought, precision } of areasOf(place)) {
    const found = located.get(sought.name);
    if (found === undefined || found.isRespelt) continue;
    return { site: siteOf(found.place, sought.name, precision), alternatives: [], isUncertain: false };
  }
  return undefined;
}

function isInCountry(place: GazetteerPlace, told: string | undefined, gazetteer: PlaceFinder): boolean {
  if (told === undefined || place.countryCode === undefined) return true;
  const [country] = gazetteer.find(told);
  return country?.kind !== 'country' || country.countryCode === place.countryCode;
}

function siteOf(place: GazetteerPlace, sought: string, told: number | undefined): Site {
  const option = optionOf(place, sought);
  return { ...knownOf(option, coarserOf(option.precision, told)), basis: 'gazetteer' };
}

/** A town told to stand for its district is told as such; a country told to be exact stays a country. */
function coarserOf(own: PlacePrecision | undefined, told: number | undefined): PlacePrecision | undefined {
  if (own === undefined || told === undefined) return own ?? (told as PlacePrecision | undefined);
  return Math.max(own, told) as PlacePrecision;
}
