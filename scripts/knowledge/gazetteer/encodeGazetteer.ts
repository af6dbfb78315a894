import {
  areaKinds,
  checksumOf,
  encodePopulation,
  formatVersion,
  headerLength,
  perDegree,
  sections,
  signature,
} from '../../../src/core/recognise/gazetteer/gazetteerFormat';
import type { Section } from '../../../src/core/recognise/gazetteer/gazetteerFormat';

interface Located {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}
export interface CountryEntry extends Located {
  readonly code: string;
}
/** A region; `country` is the position in the list of countries. */
export interface RegionEntry extends Located {
  readonly code: string;
  readonly country: number;
}
/** A district; `region` is the position in the list of regions. */
export interface DistrictEntry extends Located {
  readonly code: string;
  readonly region: number;
}
/** An area of the project's own; -1 for no country and no region. */
export interface AreaEntry extends Located {
  readonly country: number;
  readonly region: number;
  readonly kind: (typeof areaKinds)[number];
}
/** A town; -1 for no region and no district. */
export interface TownEntry extends Located {
  readonly number: number;
  readonly country: number;
  readonly region: number;
  readonly district: number;
  readonly seat: number;
}

/** All places, each list sorted as its owners are: regions by country, districts by region. */
export interface GazetteerEntries {
  readonly countries: readonly CountryEntry[];
  readonly regions: readonly RegionEntry[];
  readonly districts: readonly DistrictEntry[];
  readonly areas: readonly AreaEntry[];
  readonly towns: readonly TownEntry[];
}

/** Writes the gazetteer's file; docs/gazetteer.md describes its layout. */
export function encodeGazetteer(entries: GazetteerEntries): Uint8Array {
  const { countries, regions, districts, areas, towns } = entries;
  const all: readonly Located[] = [...countries, ...regions, ...districts, ...areas, ...towns];
  const regionOrdinals = ordinalsOf(regions.map(({ country }) => country));
  const districtOrdinals = ordinalsOf(districts.map(({ region }) => region));
  const countryOf = [
    ...regions.map(({ country }) => country),
    ...districts.map(({ region }) => regions[region]?.country ?? -1),
    ...[...areas, ...towns].map(({ country }) => country),
  ];
  const aliases = all.flatMap((place, at) => place.aliases.map((alias) => ({ alias, at })));
  const absolute = [...countries, ...regions].map(absoluteOf);
  const relativeTo = (place: Located, reference: number) => {
    const own = inSteps(place);
    const from = inSteps([...countries, ...regions][reference] ?? { latitude: 0, longitude: 0 });
    return {
      latitude: zigzag(own.latitude - from.latitude),
      longitude: zigzag(shortWay(own.longitude - from.longitude)),
    };
  };
  const coordinates = [
    ...absolute,
    ...districts.map((place) => relativeTo(place, countries.length + place.region)),
    ...areas.map(absoluteOf),
    ...towns.map((place) =>
      relativeTo(place, place.region >= 0 ? countries.length + place.region : place.country),
    ),
  ];
  const content: Record<Section, Uint8Array> = {
    counts: varints([countries, regions, districts, areas, towns].map((list) => list.length)),
    names: text(
      [
        ...countries,
        ...shortened(regions, towns, 'region'),
        ...shortened(districts, towns, 'district'),
        ...areas,
        ...towns,
      ].map(({ name }) => name),
    ),
    aliases: text(aliases.map(({ alias }) => alias)),
    aliasOwners: varints(aliases.map(({ at }, index) => at - (aliases[index - 1]?.at ?? 0))),
    countries: varints(runsOf(countryOf.map((country) => country + 1))),
    codes: text([...countries, ...regions, ...districts].map(({ code }) => code)),
    townNumbers: varints(townSteps(towns)),
    regions: bytes([
      ...districts.map(({ region }) => ordinal(regionOrdinals, region)),
      ...areas.map(({ region }) => ordinal(regionOrdinals, region)),
      ...towns.map(({ region }) => ordinal(regionOrdinals, region)),
    ]),
    districts: bytes(towns.map(({ district }) => ordinal(districtOrdinals, district))),
    latitudeLow: bytes(coordinates.map(({ latitude }) => latitude & 0xff)),
    latitudeHigh: bytes(coordinates.map(({ latitude }) => latitude >>> 8)),
    longitudeLow: bytes(coordinates.map(({ longitude }) => longitude & 0xff)),
    longitudeHigh: bytes(coordinates.map(({ longitude }) => longitude >>> 8)),
    populations: bytes(all.map(({ population }) => encodePopulation(population))),
    seats: bytes(towns.map(({ seat }) => seat)),
    areaKinds: bytes(areas.map(({ kind }) => areaKinds.indexOf(kind))),
  };
  const parts = sections.flatMap((section) => [varints([content[section].length]), content[section]]);
  const file = new Uint8Array(headerLength + parts.reduce((sum, part) => sum + part.length, 0));
  file.set([...signature, formatVersion]);
  let at = headerLength;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  new DataView(file.buffer).setUint32(signature.length + 1, checksumOf(file));
  return file;
}

/** Areas without the names that their largest towns tell anyway. */
function shortened<Area extends Located>(
  areas: readonly Area[],
  towns: readonly TownEntry[],
  owner: 'region' | 'district',
): Located[] {
  const largest = new Map<number, TownEntry>();
  for (const town of towns) {
    const best = largest.get(town[owner]);
    if (best === undefined || encodePopulation(town.population) > encodePopulation(best.population))
      largest.set(town[owner], town);
  }
  return areas.map((area, at) => (area.name === largest.get(at)?.name ? { ...area, name: '' } : area));
}

/** The position of each entry among those of its owner, from 1; entries stand sorted by owner. */
function ordinalsOf(owners: readonly number[]): readonly number[] {
  let ordinal = 0;
  return owners.map((owner, at) => (ordinal = owner === owners[at - 1] ? ordinal + 1 : 1));
}

function ordinal(ordinals: readonly number[], at: number): number {
  return at < 0 ? 0 : (ordinals[at] ?? 0);
}

function inSteps({ latitude, longitude }: { latitude: number; longitude: number }) {
  return { latitude: Math.round(latitude * perDegree), longitude: Math.round(longitude * perDegree) };
}

function absoluteOf(place: Located) {
  const { latitude, longitude } = inSteps(place);
  return { latitude: latitude + 90 * perDegree, longitude: longitude + 180 * perDegree };
}

/** A step east or west of no more than half the globe. */
function shortWay(steps: number): number {
  const half = 180 * perDegree;
  return steps > half ? steps - 2 * half : steps < -half ? steps + 2 * half : steps;
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function townSteps(towns: readonly TownEntry[]): number[] {
  let before = 0;
  return towns.map(({ number }) => {
    if (number === 0) return 0;
    const step = zigzag(number - before) + 1;
    before = number;
    return step;
  });
}

function runsOf(values: readonly number[]): number[] {
  const runs: number[] = [];
  let start = 0;
  for (let at = 1; at <= values.length; at++) {
    if (values[at] === values[start]) continue;
    runs.push(values[start] ?? 0, at - start);
    start = at;
  }
  return runs;
}

function text(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n'));
}

function bytes(values: readonly number[]): Uint8Array {
  const wrong = values.find((value) => value < 0 || value > 255);
  if (wrong !== undefined) throw new Error(`${wrong} does not fit into a byte of the gazetteer.`);
  return Uint8Array.from(values);
}

function varints(values: readonly number[]): Uint8Array {
  const written: number[] = [];
  for (let value of values) {
    while (value >= 0x80) {
      written.push((value & 0x7f) | 0x80);
      value >>>= 7;
    }
    written.push(value);
  }
  return Uint8Array.from(written);
}
