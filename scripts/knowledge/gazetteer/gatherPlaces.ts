import { kilometresBetween } from '../../../src/core/recognise/gazetteer/distance';
import { slugOf } from '../../../src/core/recognise/gazetteer/gazetteer';
import { bareName, placeKey, withoutArticle } from '../../../src/core/recognise/gazetteer/placeKey';
import { soundForm, spellingDistance } from '../../../src/core/recognise/gazetteer/soundForm';
import type {
  AreaEntry,
  CountryEntry,
  DistrictEntry,
  GazetteerEntries,
  RegionEntry,
  TownEntry,
} from './encodeGazetteer';
import type { AdminArea, Town } from './geoNames';
import type { Addition, SpellingGroup } from './ownPlaces';
import { hasDistricts, isKept, newsName } from './whichTowns';

export interface Sources {
  readonly countries: ReadonlyMap<string, string>;
  readonly regions: readonly AdminArea[];
  readonly districts: readonly AdminArea[];
  readonly towns: readonly Town[];
  readonly additions: readonly Addition[];
  readonly spellings: {
    readonly countries: readonly SpellingGroup[];
    readonly places: readonly SpellingGroup[];
  };
}

export interface Gathered {
  readonly entries: GazetteerEntries;
  /** Names of the project's own lists for which there is no place, with their country. */
  readonly unknown: readonly string[];
  /** How many regions and districts no town gives a position. */
  readonly emptyAreas: number;
}

/** A place while spellings are gathered for it. */
interface Draft {
  name: string;
  readonly spellings: Set<string>;
  readonly country: string;
  /** Codes of the region and the district that it lies in or is. */
  readonly region: string;
  readonly district: string;
  readonly sort: 'country' | 'region' | 'district' | 'area' | 'town';
  readonly kind: AreaEntry['kind'];
  readonly number: number;
  readonly seat: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}

/** Towns of one name in one region closer than this are one place listed twice; one without a number always is. */
const sameTownWithin = 30;
/** An addition this near to a town of a like name is that town. */
const sameSpotWithin = 12;
/** A town whose population nobody noted weighs as much in the middle of its region. */
const unknownPopulation = 500;

/** Chooses the places, gives regions and districts their middle, and brings all spellings together. */
export function gatherPlaces(sources: Sources): Gathered {
  const { areas, empty } = areasOf(sources);
  const stray = sources.towns.find(({ country }) => !sources.countries.has(country));
  if (stray !== undefined) throw new Error(`countries.tsv lacks ${stray.country}, where ${stray.name} lies.`);
  const adopted = townsOfAdditions(sources);
  const kept = withoutTwins(
    sources.towns
      .filter((town) => adopted.has(town) || isKept(town))
      .map((town) => townDraft(town, adopted.get(town))),
  );
  const index = new SpellingIndex([...areas, ...kept]);
  const respelt = sources.additions.filter(({ at }) => at === undefined);
  const unknown = [
    ...respelt.flatMap(({ country, name, variants }) =>
      index.spell({ country, spellings: [name, ...variants] }),
    ),
  ];
  const known = new Set(adopted.values());
  const own = sources.additions
    .filter((addition) => addition.at !== undefined && !known.has(addition))
    .map((addition) => ownDraft(addition, index));
  for (const draft of own) index.add(draft);
  unknown.push(
    ...sources.spellings.countries.flatMap((group) => index.spellCountry(group)),
    ...sources.spellings.places.flatMap((group) => index.spell(group)),
  );
  return { entries: entriesOf([...areas, ...own, ...kept], sources.countries), unknown, emptyAreas: empty };
}

/** Settlements of our own list that GeoNames has after all, under a like name at the same spot. */
function townsOfAdditions({ additions, towns }: Sources): ReadonlyMap<Town, Addition> {
  const adopted = new Map<Town, Addition>();
  const byCountry = new Map<string, Town[]>();
  for (const town of towns) {
    const list = byCountry.get(town.country);
    if (list) list.push(town);
    else byCountry.set(town.country, [town]);
  }
  for (const addition of additions) {
    const { at, kind, country, name, variants } = addition;
    if (at === undefined || kind !== 'settlement') continue;
    const forms = [name, ...variants].map(soundForm);
    const there = (byCountry.get(country) ?? []).filter(
      (town) =>
        Math.abs(town.latitude - at.latitude) < 0.2 &&
        kilometresBetween(town, at) < sameSpotWithin &&
        forms.some((form) => spellingDistance(form, soundForm(town.name), 1) <= 1),
    );
    const town = there.sort(
      (one, other) => other.population - one.population || other.number - one.number,
    )[0];
    if (town !== undefined) adopted.set(town, addition);
  }
  return adopted;
}

function townDraft(town: Town, own: Addition | undefined): Draft {
  const name = newsName(town.name, town.country);
  const older =
    town.alias === undefined || !hasDistricts(town.country) ? [] : [newsName(town.alias, town.country)];
  return {
    ...town,
    name: own?.name ?? name,
    spellings: new Set([...(own === undefined ? [] : [own.name, ...own.variants]), name, ...older]),
    region: `${town.country}.${town.admin1}`,
    district: `${town.country}.${town.admin1}.${town.admin2}`,
    sort: 'town',
    kind: 'settlement',
  };
}

function ownDraft(addition: Addition, index: SpellingIndex): Draft {
  const { name, variants, country, admin1, at, kind } = addition;
  const region = admin1 === '' ? undefined : index.regionNamed(country, admin1);
  if (admin1 !== '' && region === undefined)
    throw new Error(`additions.tsv: ${name} lies in ${admin1}, which is no region of ${country}.`);
  return {
    name,
    spellings: new Set([name, ...variants]),
    country,
    region: region?.region ?? '',
    district: '',
    sort: 'area',
    kind,
    number: 0,
    seat: 0,
    latitude: at?.latitude ?? 0,
    longitude: at?.longitude ?? 0,
    population: 0,
  };
}

/** Countries, regions and districts with the middle of their towns, weighted by the people in them. */
function areasOf({ countries, regions, districts, towns }: Sources): { areas: Draft[]; empty: number } {
  const middles = new Map<string, { people: number; weight: number; x: number; y: number; z: number }>();
  for (const { country, admin1, admin2, population, latitude, longitude } of towns) {
    const weight = Math.max(population, unknownPopulation);
    const across = Math.cos((latitude * Math.PI) / 180);
    for (const code of [country, `${country}.${admin1}`, `${country}.${admin1}.${admin2}`]) {
      const middle = middles.get(code) ?? { people: 0, weight: 0, x: 0, y: 0, z: 0 };
      middle.people += population;
      middle.weight += weight;
      middle.x += weight * across * Math.cos((longitude * Math.PI) / 180);
      middle.y += weight * across * Math.sin((longitude * Math.PI) / 180);
      middle.z += weight * Math.sin((latitude * Math.PI) / 180);
      middles.set(code, middle);
    }
  }
  const wanted = [
    ...[...countries].map(([code, name]) => ({ code, name, sort: 'country' as const })),
    ...regions.map((area) => ({ ...area, sort: 'region' as const })),
    ...districts
      .filter(({ code }) => hasDistricts(code.slice(0, 2)))
      .map((area) => ({ ...area, sort: 'district' as const })),
  ];
  const areas = wanted.flatMap(({ code, name, sort }): Draft[] => {
    const country = code.slice(0, 2);
    const middle = middles.get(code);
    if (middle === undefined || !countries.has(country)) return [];
    const shown = sort === 'country' ? name : bareName(newsName(name, country)).bare;
    return [
      {
        name: shown,
        spellings: new Set([shown]),
        country,
        region: sort === 'country' ? '' : code.split('.').slice(0, 2).join('.'),
        district: sort === 'district' ? code : '',
        sort,
        kind: sort === 'region' ? 'region' : 'area',
        number: 0,
        seat: 0,
        latitude: (Math.atan2(middle.z, Math.hypot(middle.x, middle.y)) * 180) / Math.PI,
        longitude: (Math.atan2(middle.y, middle.x) * 180) / Math.PI,
        population: middle.people,
      },
    ];
  });
  return { areas, empty: wanted.length - areas.length };
}

function withoutTwins(towns: readonly Draft[]): Draft[] {
  const kept = new Map<string, Draft[]>();
  const byPeople = [...towns].sort(
    (one, other) => other.population - one.population || other.number - one.number,
  );
  for (const town of byPeople) {
    const key = `${town.region}|${placeKey(town.name)}`;
    const same = kept.get(key) ?? [];
    const isTwin = (other: Draft) => town.number === 0 || kilometresBetween(town, other) < sameTownWithin;
    if (same.some(isTwin)) continue;
    kept.set(key, [...same, town]);
  }
  return [...kept.values()].flat();
}

/** Places by country and spelling, so that spellings of one place find it. */
class SpellingIndex {
  readonly #byKey = new Map<string, Draft[]>();
  readonly #ownKeys = new Set<string>();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) this.add(draft);
  }

  add(draft: Draft): void {
    for (const spelling of draft.spellings) {
      for (const key of keysOf(spelling)) {
        if (draft.country === '' || draft.sort !== 'town') this.#ownKeys.add(key);
        const list = this.#byKey.get(`${draft.country}|${key}`);
        if (!list) this.#byKey.set(`${draft.country}|${key}`, [draft]);
        else if (!list.includes(draft)) list.push(draft);
      }
    }
  }

  regionNamed(country: string, name: string): Draft | undefined {
    return this.#named(country, [name]).find(({ sort }) => sort === 'region');
  }

  /** Gives a country its other names, but not those of its regions ("Scotland"). */
  spellCountry({ country, spellings }: SpellingGroup): string[] {
    const place = this.#named(country, [spellings[0]]).find(({ sort }) => sort === 'country');
    if (place === undefined) return this.#isOwnElsewhere(spellings[0]) ? [] : [spellings[0]];
    for (const spelling of spellings) if (!this.regionNamed(country, spelling)) place.spellings.add(spelling);
    return [];
  }

  /** Gives the places of one name all its spellings; the first is the one they are shown by. */
  spell({ country, spellings }: SpellingGroup): string[] {
    const found = this.#named(country, spellings);
    const canonical = this.#named(country, [spellings[0]]);
    const town =
      largest(canonical.filter(({ sort }) => sort === 'town')) ??
      largest(found.filter(({ sort }) => sort === 'town'));
    const areas = found.filter(
      (place) =>
        place.sort !== 'town' &&
        (town === undefined || town.region === place.region || place.sort === 'area'),
    );
    const places = town === undefined ? areas : [town, ...areas];
    for (const place of places) {
      const fits = spellings.filter(
        (spelling) => place.sort === 'town' || !/ (?:City|D\.?C\.?)$/.test(spelling),
      );
      for (const spelling of fits) place.spellings.add(spelling);
      if (place.sort !== 'country') place.name = fits[0] ?? place.name;
      this.add(place);
    }
    return places.length > 0 || this.#isOwnElsewhere(spellings[0]) ? [] : [`${spellings[0]} (${country})`];
  }

  /** True for an area that the recogniser's list puts into another country than the additions do ("Guantanamo"). */
  #isOwnElsewhere(spelling: string): boolean {
    return keysOf(spelling).some((key) => this.#ownKeys.has(key));
  }

  #named(country: string, spellings: readonly string[]): Draft[] {
    const keys = new Set(spellings.flatMap((spelling) => keysOf(spelling)));
    return [...new Set([...keys].flatMap((key) => this.#byKey.get(`${country}|${key}`) ?? []))];
  }
}

function keysOf(spelling: string): string[] {
  const bare = withoutArticle(spelling);
  return [
    ...new Set([
      placeKey(spelling),
      placeKey(bareName(spelling).bare),
      ...(bare === undefined ? [] : [placeKey(bare)]),
    ]),
  ];
}

function largest(drafts: readonly Draft[]): Draft | undefined {
  return [...drafts].sort((one, other) => other.population - one.population || one.number - other.number)[0];
}

/** Numbers the places in the order of the file. */
function entriesOf(drafts: readonly Draft[], names: ReadonlyMap<string, string>): GazetteerEntries {
  const ofSort = (sort: Draft['sort']) => drafts.filter((draft) => draft.sort === sort);
  const countries = [...names.keys()].flatMap((code) =>
    ofSort('country').filter(({ country }) => country === code),
  );
  const countryAt = positions(countries.map(({ country }) => country));
  const regions = ofSort('region').sort((one, other) => order(one.region, other.region));
  const regionAt = positions(regions.map(({ region }) => region));
  const districts = ofSort('district')
    .filter(({ region }) => regionAt.has(region))
    .sort(
      (one, other) =>
        at(regionAt, one.region) - at(regionAt, other.region) || order(one.district, other.district),
    );
  const districtAt = positions(districts.map(({ district }) => district));
  const areas = ofSort('area').sort(
    (one, other) =>
      at(countryAt, one.country) - at(countryAt, other.country) ||
      order(slugOf(one.name), slugOf(other.name)),
  );
  const towns = ofSort('town').sort(
    (one, other) =>
      at(countryAt, one.country) - at(countryAt, other.country) ||
      Number(one.number === 0) - Number(other.number === 0) ||
      one.number - other.number ||
      order(one.region, other.region) ||
      order(one.name, other.name),
  );
  return {
    countries: countries.map((draft): CountryEntry => ({ ...located(draft), code: draft.country })),
    regions: regions.map((draft): RegionEntry => ({
      ...located(draft),
      code: draft.region.slice(3),
      country: at(countryAt, draft.country),
    })),
    districts: districts.map((draft): DistrictEntry => ({
      ...located(draft),
      code: draft.district.slice(draft.region.length + 1),
      region: at(regionAt, draft.region),
    })),
    areas: areas.map((draft): AreaEntry => ({
      ...located(draft),
      country: at(countryAt, draft.country),
      region: at(regionAt, draft.region),
      kind: draft.kind,
    })),
    towns: towns.map((draft): TownEntry => ({
      ...located(draft),
      number: draft.number,
      country: at(countryAt, draft.country),
      region: at(regionAt, draft.region),
      district: at(districtAt, draft.district),
      seat: draft.seat,
    })),
  };
}

/** A place with the spellings that its name does not already cover. */
function located({ name, spellings, latitude, longitude, population }: Draft) {
  const keys = new Set([placeKey(name)]);
  const aliases = [...spellings].filter((spelling) => {
    const key = placeKey(spelling);
    return key !== '' && !keys.has(key) && keys.add(key);
  });
  return { name, aliases, latitude, longitude, population };
}

function positions(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function at(index: ReadonlyMap<string, number>, key: string): number {
  return index.get(key) ?? -1;
}

/** The same order on every machine. */
function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
