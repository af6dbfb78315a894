import { areaKinds, decodePopulation, perDegree } from './gazetteerFormat';
import type { Sort } from './gazetteerFormat';
import type { GazetteerPlace } from './gazetteerPlace';
import { isTransliterated } from './transliterated';
import {
  bareName,
  foldPlace,
  isPlain,
  keyOfFolded,
  placeKey,
  wholeOf,
  withoutArticle,
  withoutArticleOf,
} from './placeKey';
import { consonantsOf, differences, soundForm, spellingDistance } from './soundForm';

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

type Positions = Map<string, number | number[]>;

/** Positions of places by spelling, as a whole and without an Arabic article. */
interface Spellings {
  readonly whole: Positions;
  readonly bare: Positions;
}

interface SoundingSpelling {
  readonly form: string;
  readonly consonants: number;
  readonly spelling: string;
}

/** Countries where names begin with an Arabic article that news leaves out. */
const articleCountries = new Set(
  'AE BH DJ DZ EG ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE'.split(' '),
);

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
  #spellings: Spellings | undefined;
  /** Spellings by first letter, and their sound forms once asked for. */
  #byInitial: Map<string, string[]> | undefined;
  readonly #forms = new Map<string, readonly SoundingSpelling[]>();
  #byId: Map<string, number> | undefined;

  constructor(tables: GazetteerTables) {
    this.#tables = tables;
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
    const found = this.#positionsOf(name) ?? (says === undefined ? undefined : this.#positionsOf(bare));
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
    const form = soundForm(bare);
    const bound = boundFor(form);
    if (bound === undefined) return [];
    let least = bound;
    let nearest: string[] = [];
    const consonants = consonantsOf(form);
    for (const initial of initialsLike(form.charAt(0))) {
      for (const candidate of this.#formsOf(initial)) {
        if (differences(consonants, candidate.consonants) > 2) continue;
        const distance = spellingDistance(form, candidate.form, least);
        if (distance > least) continue;
        if (distance < least) nearest = [];
        least = distance;
        nearest.push(candidate.spelling);
      }
    }
    const { whole, bare: articleless } = this.#index();
    const found = nearest.flatMap((spelling) => [
      ...listOf(whole.get(spelling)),
      ...listOf(articleless.get(spelling)),
    ]);
    const spelt = [...new Set(found)].filter((at) => this.#isTransliterated(at));
    return this.#ranked(spelt, says).map((at) => this.#place(at));
  }

  /**
   * True for the whole name of a place; cheap enough to ask of every word.
   * @param foldedWords words of the text as `foldWord` gives them, one blank between them
   */
  knows(foldedWords: string): boolean {
    const { whole, bare } = this.#index();
    return (
      whole.has(foldedWords) ||
      bare.has(foldedWords) ||
      (/['.-]/.test(foldedWords) && whole.has(placeKey(foldedWords)))
    );
  }

  /**
   * How well known the places of a name are: 3 country, region, capital or city of half a million; 2 town of 50,000,
   * seat of a region; 1 any other; 0 no place. The same words as for `knows`.
   */
  weight(foldedWords: string): 0 | 1 | 2 | 3 {
    const { whole, bare } = this.#index();
    const found =
      whole.get(foldedWords) ??
      bare.get(foldedWords) ??
      (/['.-]/.test(foldedWords) ? whole.get(placeKey(foldedWords)) : undefined);
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

  #positionsOf(name: string): readonly number[] | undefined {
    const { whole, bare } = this.#index();
    const exact = whole.get(placeKey(name));
    if (exact !== undefined) return listOf(exact);
    const withoutIts = withoutArticle(name);
    const key = placeKey(withoutIts ?? name);
    const found = [
      ...listOf(bare.get(key)),
      ...listOf(withoutIts === undefined ? undefined : whole.get(key)),
    ];
    return found.length > 0 ? [...new Set(found)] : undefined;
  }

  #index(): Spellings {
    if (this.#spellings !== undefined) return this.#spellings;
    const whole: Positions = new Map();
    const bare: Positions = new Map();
    const { names, aliases, aliasOwners } = this.#tables;
    const add = (folded: string, at: number) => this.#addSpelling(folded, at, whole, bare);
    foldLines(names).forEach(add);
    foldLines(aliases).forEach((folded, alias) => add(folded, aliasOwners[alias] ?? 0));
    return (this.#spellings = { whole, bare });
  }

  /** Under its key for `find`, and as words of a text for `knows`. */
  #addSpelling(folded: string, at: number, whole: Positions, bare: Positions): void {
    addPosition(whole, keyOfFolded(folded), at);
    if (isPlain(folded)) return;
    addPosition(whole, folded, at);
    if (/['-]/.test(folded)) addPosition(whole, folded.replace(/'/g, '').replace(/-/g, ' '), at);
    const articleless = this.#mayHaveArticle(at) ? withoutArticleOf(folded) : undefined;
    if (articleless === undefined) return;
    addPosition(bare, keyOfFolded(articleless), at);
    if (!isPlain(articleless)) addPosition(bare, articleless, at);
  }

  #weightOf(at: number): 1 | 2 | 3 {
    const { firstDistrict, firstTown, populations, seats } = this.#tables;
    const population = decodePopulation(populations[at] ?? 0);
    const seat = at >= firstTown ? (seats[at - firstTown] ?? 0) : 0;
    if (at < firstDistrict || seat === 3 || population >= 500_000) return 3;
    return population >= 50_000 || seat === 2 ? 2 : 1;
  }

  #mayHaveArticle(at: number): boolean {
    const country = this.#tables.countries[at] ?? -1;
    return country < 0 || articleCountries.has(this.#tables.codes[country] ?? '');
  }

  #isTransliterated(at: number): boolean {
    const { countries, codes } = this.#tables;
    const country = countries[at] ?? -1;
    return country < 0 || isTransliterated(codes[country] ?? '');
  }

  #formsOf(initial: string): readonly SoundingSpelling[] {
    const known = this.#forms.get(initial);
    if (known !== undefined) return known;
    const { whole, bare } = this.#index();
    if (this.#byInitial === undefined) {
      this.#byInitial = new Map();
      for (const spellings of [whole, bare]) {
        for (const spelling of spellings.keys()) {
          const list = this.#byInitial.get(spelling.charAt(0));
          if (list) list.push(spelling);
          else this.#byInitial.set(spelling.charAt(0), [spelling]);
        }
      }
    }
    const spellings = (this.#byInitial.get(initial) ?? []).filter((spelling) =>
      [...listOf(whole.get(spelling)), ...listOf(bare.get(spelling))].some((at) =>
        this.#isTransliterated(at),
      ),
    );
    const forms = spellings.map((spelling) => {
      const form = soundForm(spelling);
      return { form, consonants: consonantsOf(form), spelling };
    });
    this.#forms.set(initial, forms);
    return forms;
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

function listOf(positions: number | readonly number[] | undefined): readonly number[] {
  return positions === undefined ? [] : typeof positions === 'number' ? [positions] : positions;
}

/** All names folded at once, which is many times faster than one by one. */
function foldLines(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : foldPlace(lines.join('\n')).split('\n');
}

function addPosition(positions: Positions, key: string, at: number): void {
  if (key === '') return;
  const before = positions.get(key);
  if (before === undefined) positions.set(key, at);
  else if (typeof before === 'number') {
    if (before !== at) positions.set(key, [before, at]);
  } else if (!before.includes(at)) before.push(at);
}

/** How far a spelling may be off: short names must sound the same, the shortest match nothing. */
function boundFor(form: string): number | undefined {
  if (form.length < 4) return undefined;
  if (form.length < 5) return 0;
  if (form.length < 7) return 0.5;
  return form.length < 9 ? 0.8 : 1.2;
}

/** The first letters under which a name may stand whose sound form begins with this one. */
function initialsLike(initial: string): readonly string[] {
  return likeInitials.find((letters) => letters[0] === initial) ?? [initial];
}

const likeInitials: readonly (readonly string[])[] = [
  ['a', 'e', 'o', 'i', 'u', 'y'],
  ['e', 'a', 'o', 'i', 'u', 'y'],
  ['o', 'a', 'e', 'i', 'u', 'w'],
  ['k', 'q', 'c', 'g', 'x'],
  ['g', 'k', 'q', 'j'],
  ['s', 'z', 'c'],
  ['S', 's', 'c', 't'],
  ['C', 'c', 't', 'j'],
  ['j', 'd', 'z', 'g', 'c'],
  ['h', 'k'],
  ['f', 'p', 'v'],
  ['v', 'w', 'f'],
  ['d', 't'],
  ['t', 'd'],
  ['b', 'p'],
  ['p', 'b'],
];
