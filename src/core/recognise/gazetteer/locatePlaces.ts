import { kilometresBetween } from './distance';
import type { Gazetteer } from './gazetteer';
import type { GazetteerPlace } from './gazetteerPlace';

/** A place name of an article; `country` is what the recogniser's own list of names says, a hint and no more. */
export interface NamedPlace {
  readonly name: string;
  readonly country?: string;
}

/** What looks places up by name, and by names that are spelt nearly alike. */
export type PlaceFinder = Pick<Gazetteer, 'find' | 'resembling'>;

/** The reading of a place name that fits the article best. */
export interface LocatedPlace {
  readonly place: GazetteerPlace;
  /** Other readings that the article does not rule out, the likelier first; at most four. */
  readonly alternatives: readonly GazetteerPlace[];
  /** True where the name is only spelt nearly as the gazetteer has it. */
  readonly isRespelt: boolean;
}

/** One possible reading of a name, with what speaks for it. */
interface Reading {
  readonly place: GazetteerPlace;
  /** What the name alone tells: importance, the hint. */
  readonly prior: number;
  score: number;
}

interface Question {
  readonly name: string;
  readonly readings: readonly Reading[];
  readonly isRespelt: boolean;
}

/** No name needs more readings to be weighed; they come in the order of their importance. */
const mostReadings = 12;
const mostAlternatives = 4;
/** As many other places as one is held against; more would make long articles slow. */
const mostNeighbours = 24;
/** A reading this much weaker than the best is ruled out. */
const ruledOut = 4;
const weights = {
  country: 2.5,
  region: 2,
  near: 1.5,
  hint: 1,
  named: 3,
  rarer: 0.5,
  second: 0.25,
  later: 0.05,
};
const fewestPeople = 500;
/** Kilometres in which nearness halves. */
const nearness = 150;

/**
 * Chooses for the distinct place names of one article the reading of each that fits the others best: countries and
 * regions named in the article, the countries and regions that most of its places share, nearness, importance, and the
 * hint. A name may tell its region ("Hyderabad, Sindh"). Names that the gazetteer does not know are looked for by
 * spelling, but only in countries that the article speaks of. Deterministic; linear in the number of names.
 * @returns by name as given; names that nothing fits are absent
 */
export function locate(places: readonly NamedPlace[], gazetteer: PlaceFinder): Map<string, LocatedPlace> {
  const questions: Question[] = [];
  const unknown: NamedPlace[] = [];
  for (const place of new Map(places.map((one) => [one.name, one])).values()) {
    const readings = readingsOf(place, exactly(place.name, gazetteer));
    if (readings.length > 0) questions.push({ name: place.name, readings, isRespelt: false });
    else unknown.push(place);
  }
  weigh(questions);
  const countries = new Set(questions.map(({ readings }) => best(readings)?.place.countryCode));
  for (const place of unknown) {
    const near = gazetteer
      .resembling(headOf(place.name))
      .filter(
        ({ country, countryCode }) =>
          countries.has(countryCode) || (country !== undefined && country === place.country),
      );
    const readings = readingsOf(place, near);
    if (readings.length > 0) questions.push({ name: place.name, readings, isRespelt: true });
  }
  weigh(questions);
  return new Map(
    questions.flatMap(({ name, readings, isRespelt }) => {
      const [first, ...others] = [...readings].sort((one, other) => other.score - one.score);
      if (first === undefined) return [];
      const alternatives = others
        .filter(({ score }) => score > first.score - ruledOut)
        .slice(0, mostAlternatives)
        .map(({ place }) => place);
      return [[name, { place: first.place, alternatives, isRespelt }] as const];
    }),
  );
}

/** What the gazetteer has for a name, or for its head where the rest says which one is meant ("Quetta, Balochistan"). */
function exactly(name: string, gazetteer: PlaceFinder): readonly GazetteerPlace[] {
  const whole = gazetteer.find(name);
  const comma = name.indexOf(',');
  if (whole.length > 0 || comma < 0) return whole;
  const around = gazetteer.find(name.slice(comma + 1).trim());
  const heads = gazetteer.find(headOf(name));
  const inside = heads.filter((place) => around.some((area) => holds(area, place)));
  return inside.length > 0 ? inside : heads;
}

function headOf(name: string): string {
  const comma = name.indexOf(',');
  return comma < 0 ? name : name.slice(0, comma);
}

/**
 * What speaks for each reading before the article is asked. They come in the order of their importance, so none counts
 * for less than one after it: a town for no less than the region it is the seat of, even where nobody noted its people.
 */
function readingsOf(named: NamedPlace, places: readonly GazetteerPlace[]): Reading[] {
  const listed = places.slice(0, mostReadings);
  const people = listed.map(({ population }) => Math.max(population ?? 0, fewestPeople));
  for (let at = people.length - 2; at >= 0; at--) people[at] = Math.max(people[at] ?? 0, people[at + 1] ?? 0);
  const most = people[0] ?? fewestPeople;
  return listed.map((place, at) => {
    const hint = named.country !== undefined && place.country === named.country ? weights.hint : 0;
    const rarer = Math.log10(most / (people[at] ?? fewestPeople));
    const prior = hint - weights.rarer * rarer - (at === 0 ? 0 : weights.second) - weights.later * at;
    return { place, prior, score: prior };
  });
}

/** Twice over, so that the second round hears what the first made of the other names. */
function weigh(questions: readonly Question[]): void {
  for (let round = 0; round < 2; round++) {
    const support = supportOf(questions);
    const scores = questions.map(({ readings, name }) =>
      readings.map((reading) => reading.prior + supportFor(reading.place, name, support)),
    );
    questions.forEach(({ readings }, at) =>
      readings.forEach((reading, index) => (reading.score = scores[at]?.[index] ?? reading.score)),
    );
  }
}

/** What the article's names say together, as they are read at the moment. */
interface Support {
  /** How much the names that lie in a country or region weigh together, and each name's own part of it. */
  readonly areas: ReadonlyMap<string, number>;
  readonly total: number;
  readonly own: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The areas that are named themselves, with the names and how sure these are. */
  readonly named: ReadonlyMap<string, { readonly name: string; readonly share: number }>;
  readonly neighbours: readonly {
    readonly name: string;
    readonly place: GazetteerPlace;
    readonly share: number;
  }[];
}

function supportOf(questions: readonly Question[]): Support {
  const areas = new Map<string, number>();
  const own = new Map<string, Map<string, number>>();
  const named = new Map<string, { name: string; share: number }>();
  const neighbours: { name: string; place: GazetteerPlace; share: number }[] = [];
  let total = 0;
  for (const { name, readings, isRespelt } of questions) {
    const shares = sharesOf(readings, isRespelt ? 0.5 : 1);
    const mine = new Map<string, number>();
    readings.forEach(({ place }, at) => {
      const share = shares[at] ?? 0;
      for (const area of areasAround(place)) mine.set(area, (mine.get(area) ?? 0) + share);
      const area = areaItIs(place);
      if (area !== undefined && share > (named.get(area)?.share ?? 0)) named.set(area, { name, share });
    });
    for (const [area, share] of mine) areas.set(area, (areas.get(area) ?? 0) + share);
    own.set(name, mine);
    total += 1;
    const at = shares.indexOf(Math.max(...shares));
    const place = readings[at]?.place;
    if (place !== undefined && place.kind !== 'country' && neighbours.length < mostNeighbours)
      neighbours.push({ name, place, share: shares[at] ?? 0 });
  }
  return { areas, total, own, named, neighbours };
}

/** How the readings of a name share its one voice, the better ones the more. */
function sharesOf(readings: readonly Reading[], voice: number): number[] {
  const most = Math.max(...readings.map(({ score }) => score));
  const powers = readings.map(({ score }) => Math.exp(2 * (score - most)));
  const sum = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => (voice * power) / sum);
}

function supportFor(place: GazetteerPlace, name: string, support: Support): number {
  const own = support.own.get(name);
  const others = Math.max(support.total - 1, 1);
  const shareOf = (area: string | undefined) =>
    area === undefined ? 0 : Math.max((support.areas.get(area) ?? 0) - (own?.get(area) ?? 0), 0) / others;
  const namedBy = (area: string | undefined) => {
    const found = area === undefined ? undefined : support.named.get(area);
    return found === undefined || found.name === name ? 0 : found.share;
  };
  const country = place.countryCode;
  const region = regionOf(place);
  const district = place.kind === 'settlement' ? districtOf(place) : undefined;
  const isWithin = Math.max(
    place.kind === 'country' ? 0 : namedBy(country) * 0.8,
    place.kind === 'region' ? 0 : namedBy(region),
    namedBy(district),
  );
  let near = 0;
  for (const neighbour of support.neighbours) {
    if (neighbour.name === name || place.kind === 'country') continue;
    const kilometres = kilometresBetween(place, neighbour.place);
    near = Math.max(near, neighbour.share * 2 ** (-kilometres / nearness));
  }
  return (
    weights.country * shareOf(country) +
    weights.region * (place.kind === 'country' ? 0 : shareOf(region)) +
    weights.named * isWithin +
    weights.near * near
  );
}

/** The key of the area that a place is itself; none for a settlement. */
function areaItIs(place: GazetteerPlace): string | undefined {
  if (place.kind === 'country') return place.countryCode;
  if (place.kind === 'region') return regionOf(place);
  return place.kind === 'area' ? districtOf(place) : undefined;
}

function areasAround(place: GazetteerPlace): string[] {
  return [place.countryCode, regionOf(place)].filter((area) => area !== undefined);
}

/** The key of the region that a place lies in or is; regions are told apart by name within their country. */
function regionOf(place: GazetteerPlace): string | undefined {
  const name = place.kind === 'region' ? place.name : place.admin1;
  return name === undefined ? undefined : `${place.countryCode ?? ''}/${name}`;
}

function districtOf(place: GazetteerPlace): string | undefined {
  const name = place.kind === 'area' ? place.name : place.admin2;
  return name === undefined ? undefined : `${regionOf(place) ?? ''}/${name}`;
}

function holds(area: GazetteerPlace, place: GazetteerPlace): boolean {
  if (area.kind === 'country') return area.countryCode === place.countryCode;
  return area.countryCode === place.countryCode && (area.name === place.admin1 || area.name === place.admin2);
}

function best(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (one, other) => (one === undefined || other.score > one.score ? other : one),
    undefined,
  );
}
