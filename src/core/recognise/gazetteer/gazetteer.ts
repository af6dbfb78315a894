import { areaKinds, decodePopulation, perDegree } from './gazetteerFormat';
import type { Sort } from './gazetteerFormat';
import type { GazetteerPlace } from './gazetteerPlace';
import { bareName, foldPlace, wholeOf } from './placeKey';
import { PlaceSpellings } from './placeSpellings';

/** The gazetteer's file as columns; a place is its position in them. */
export interface GazetteerTables {
  readonly counts: Readonly<Record<Sort, number>>;
  readonly total: number;
  readonly firstRegion: number;
  readonly firstDistrict: number;
  readonly firstArea: number;
  readonly firstTown: number;
  readonly names: readonly string[];
  /** Of countries, regions and districts: the last part of the id. */
  readonly codes: readonly string[];
  /** Position of the country, region, district that a place lies in; -1 for none. */
  readonly countries: Int32Array;
  readonly regions: Int32Array;
  readonly districts: Int32Array;
  /** Coordinates as the format has them: from the poles for areas, from the region's middle for towns and districts. */
  readonly latitudeLow: Uint8Array;
  readonly latitudeHigh: Uint8Array;
  readonly longitudeLow: Uint8Array;
  readonly longitudeHigh: Uint8Array;
  readonly populations: Uint8Array;
  readonly seats: Uint8Array;
  readonly areaKinds: Uint8Array;
  /** GeoNames' numbers of the towns; 0 for a town that has none. */
  readonly townNumbers: Int32Array;
  readonly aliases: readonly string[];
  readonly aliasOwners: readonly number[];
}

/** How much more important a town is as the seat of nothing, a district, a region, the country. */
const seatWeights = [1, 1.1, 1.5, 4];
/** For places whose people nobody counted. */
const fewestPeople = 500;

/** A settlement is read before the area of its name unless the area has so many times its people. */
const areaOutweighs = 20;

/** Look-ups in the world's places; made by `readGazetteer`. */
export class Gazetteer {
  readonly #tables: GazetteerTables;
  readonly #places: (GazetteerPlace | undefined)[] = [];
  readonly #spellings: PlaceSpellings;
  #byId: Map<string, number> | undefined;

  constructor(tables: GazetteerTables) {
    this.#tables = tables;
    this.#spellings = new PlaceSpellings(tables);
  }

  /** How many places of each sort there are. */
  get counts(): Readonly<Record<Sort, number>> {
    return this.#tables.counts;
  }

  /**
   * The places of a name or alias, whatever its case, accents, hyphens and article ("Al-Fashir"); a word for what it is
   * ("Kech district") is heeded where the name alone is known; a part is found as its whole ("northern Iraq"). The most
   * important place comes first; countries before all, a town before the region it is the seat of unless the name says
   * "province".
   */
  find(name: string): readonly GazetteerPlace[] {
    const { bare, says } = bareName(name);
    const found =
      this.#spellings.named(name) ?? (says === undefined ? undefined : this.#spellings.named(bare));
    if (found !== undefined) return this.#ranked(found, says).map((at) => this.#place(at));
    const whole = wholeOf(name);
    return whole === name ? [] : this.find(whole);
  }

  /**
   * The places whose name is spelt nearly so, for a name that `find` does not know: transliterations of one name
   * ("Qaragosh" for "Qaraqosh"), not names that differ in a sound. Nearest spelling first, then the most important.
   * Only in countries where names come from another script. A match is a guess: believe it only where the article
   * speaks of that country.
   */
  resembling(name: string): readonly GazetteerPlace[] {
    const { bare, says } = bareName(name);
    return this.#ranked(this.#spellings.resembling(bare), says).map((at) => this.#place(at));
  }

  /**
   * True for the whole name of a place; cheap enough to ask of every word.
   * @param foldedWords words of the text as `foldWord` gives them, one blank between them
   */
  knows(foldedWords: string): boolean {
    return this.#spellings.ofWords(foldedWords) !== undefined;
  }

  /**
   * How well known the places of a name are: 3 country, region, capital or city of half a million; 2 town of 50,000,
   * seat of a region; 1 any other; 0 no place. The same words as for `knows`.
   */
  weight(foldedWords: string): 0 | 1 | 2 | 3 {
    const found = this.#spellings.ofWords(foldedWords);
    if (found === undefined) return 0;
    if (typeof found === 'number') return this.#weightOf(found);
    let weight: 0 | 1 | 2 | 3 = 0;
    for (const at of found) {
      const own = this.#weightOf(at);
      if (own > weight) weight = own;
    }
    return weight;
  }

  /** The place of an id, as stored in a mention or an incident. */
  byId(id: string): GazetteerPlace | undefined {
    this.#byId ??= new Map(this.ids().map((own, at) => [own, at]));
    const at = this.#byId.get(id);
    return at === undefined ? undefined : this.#place(at);
  }

  /** The ids of all places. */
  ids(): string[] {
    return Array.from({ length: this.#tables.total }, (_, at) => this.#idOf(at));
  }

  #weightOf(at: number): 1 | 2 | 3 {
    const { firstDistrict, firstTown, populations, seats } = this.#tables;
    const population = decodePopulation(populations[at] ?? 0);
    const seat = at >= firstTown ? (seats[at - firstTown] ?? 0) : 0;
    if (at < firstDistrict || seat === 3 || population >= 500_000) return 3;
    return population >= 50_000 || seat === 2 ? 2 : 1;
  }

  #ranked(positions: readonly number[], says: 'area' | 'settlement' | undefined): number[] {
    const { firstRegion, firstTown } = this.#tables;
    const isTown = (at: number) => at >= firstTown;
    const rankOf = (at: number) => {
      if (at < firstRegion) return 1e15;
      const said = (says === 'area' && !isTown(at)) || (says === 'settlement' && isTown(at)) ? 1e12 : 0;
      return said + this.#importance(at, positions);
    };
    const ranks = new Map(positions.map((at) => [at, rankOf(at)]));
    return [...positions].sort(
      (one, other) => (ranks.get(other) ?? 0) - (ranks.get(one) ?? 0) || one - other,
    );
  }

  #importance(at: number, among: readonly number[]): number {
    const { firstTown, populations, regions, districts, seats } = this.#tables;
    const peopleOf = (place: number) => decodePopulation(populations[place] ?? 0);
    if (at >= firstTown) {
      const known = peopleOf(at);
      const area = among.find((other) => other === regions[at] || other === districts[at]);
      const people = known > 0 || area === undefined ? known : peopleOf(area) / 2;
      return Math.max(people, fewestPeople) * (seatWeights[seats[at - firstTown] ?? 0] ?? 1);
    }
    const people = Math.max(peopleOf(at), fewestPeople) * 0.6;
    const seat = among.find(
      (other) => other >= firstTown && (regions[other] === at || districts[other] === at),
    );
    if (seat === undefined || (peopleOf(seat) > 0 && people > areaOutweighs * peopleOf(seat))) return people;
    return Math.min(people, this.#importance(seat, among) * 0.99);
  }

  #idOf(at: number): string {
    const { firstRegion, firstDistrict, firstArea, firstTown, codes, countries, regions, townNumbers } =
      this.#tables;
    if (at < firstRegion) return codes[at] ?? '';
    const country = codes[countries[at] ?? -1] ?? 'ZZ';
    if (at < firstDistrict) return `${country}.${codes[at]}`;
    if (at < firstArea) return `${country}.${codes[regions[at] ?? -1]}.${codes[at]}`;
    if (at < firstTown) return `${country}:${slugOf(this.#tables.names[at] ?? '')}`;
    const number = townNumbers[at - firstTown] ?? 0;
    if (number > 0) return String(number);
    return `${country}.${codes[regions[at] ?? -1] ?? ''}:${slugOf(this.#tables.names[at] ?? '')}`;
  }

  #place(at: number): GazetteerPlace {
    return (this.#places[at] ??= this.#makePlace(at));
  }

  #makePlace(at: number): GazetteerPlace {
    const tables = this.#tables;
    const { names } = tables;
    const country = tables.countries[at] ?? -1;
    const region = tables.regions[at] ?? -1;
    const district = tables.districts[at] ?? -1;
    const population = decodePopulation(tables.populations[at] ?? 0);
    return {
      id: this.#idOf(at),
      name: names[at] ?? '',
      kind: this.#kindOf(at),
      ...(country >= 0 && { country: names[country] ?? '', countryCode: tables.codes[country] ?? '' }),
      ...(region >= 0 && { admin1: names[region] ?? '' }),
      ...(district >= 0 && { admin2: names[district] ?? '' }),
      latitude: this.#degrees(at, tables.latitudeLow, tables.latitudeHigh, 90),
      longitude: this.#degrees(at, tables.longitudeLow, tables.longitudeHigh, 180),
      ...(population > 0 && { population }),
    };
  }

  #degrees(at: number, low: Uint8Array, high: Uint8Array, origin: number): number {
    const { firstDistrict, firstArea, firstTown, regions, countries } = this.#tables;
    const stored = (low[at] ?? 0) | ((high[at] ?? 0) << 8);
    if (at < firstDistrict || (at >= firstArea && at < firstTown))
      return (stored - origin * perDegree) / perDegree;
    const region = regions[at] ?? -1;
    const middle = this.#degrees(region >= 0 ? region : (countries[at] ?? 0), low, high, origin);
    const steps = Math.round(middle * perDegree) + ((stored >>> 1) ^ -(stored & 1));
    const half = 180 * perDegree;
    return (steps > half ? steps - 2 * half : steps < -half ? steps + 2 * half : steps) / perDegree;
  }

  #kindOf(at: number): GazetteerPlace['kind'] {
    const { firstRegion, firstDistrict, firstArea, firstTown } = this.#tables;
    if (at < firstRegion) return 'country';
    if (at < firstDistrict) return 'region';
    if (at < firstArea) return 'area';
    if (at >= firstTown) return 'settlement';
    return areaKinds[this.#tables.areaKinds[at - firstArea] ?? 2] ?? 'area';
  }
}

/** A name in plain letters and hyphens, as ids have it. */
export function slugOf(name: string): string {
  return foldPlace(name)
    .replace(/['‘’ʻʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
