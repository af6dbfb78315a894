import { decodeUtf8 } from '../../text/decodeUtf8';
import { Gazetteer } from './gazetteer';
import type { GazetteerTables } from './gazetteer';
import { checksumOf, formatVersion, headerLength, sections, signature, sorts } from './gazetteerFormat';
import type { Section } from './gazetteerFormat';

/**
 * Reads the gazetteer's file. Indexes are built when they are first asked for.
 * @param bytes the whole file `knowledge/gazetteer.bin`; kept, so it must not change afterwards
 * @throws Error with one sentence for a file that is no gazetteer, is damaged, or has a version this code does not know
 */
export function readGazetteer(bytes: Uint8Array): Gazetteer {
  if (signature.some((byte, at) => bytes[at] !== byte)) throw new Error('This is no gazetteer file.');
  const version = bytes[signature.length];
  if (version !== formatVersion)
    throw new Error(`The gazetteer has format version ${version}, but this Newsmark reads ${formatVersion}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || view.getUint32(signature.length + 1) !== checksumOf(bytes))
    throw new Error('The gazetteer file is damaged: its checksum does not fit.');
  return new Gazetteer(readTables(readSections(bytes)));
}

function readSections(bytes: Uint8Array): ReadonlyMap<Section, Uint8Array> {
  const reader = { bytes, at: headerLength };
  return new Map(
    sections.map((section) => {
      const length = readVarint(reader);
      const start = reader.at;
      reader.at += length;
      return [section, bytes.subarray(start, reader.at)] as const;
    }),
  );
}

function readTables(parts: ReadonlyMap<Section, Uint8Array>): GazetteerTables {
  const part = (section: Section) => parts.get(section) ?? new Uint8Array();
  const lines = (section: Section) => decodeUtf8(part(section)).split('\n');
  const counts = readVarints(part('counts'));
  const starts = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  const total = starts.at(-1) ?? 0;
  const [, firstRegion = 0, firstDistrict = 0, firstArea = 0, firstTown = 0] = starts;

  const countries = new Int32Array(total);
  const runs = readVarints(part('countries'));
  for (let at = 0; at < firstRegion; at++) countries[at] = at;
  for (let run = 0, at = firstRegion; run < runs.length; run += 2) {
    const end = at + (runs[run + 1] ?? 0);
    countries.fill((runs[run] ?? 0) - 1, at, end);
    at = end;
  }
  const regionOrdinals = part('regions');
  const firstRegionOf = firstByOwner(countries, firstRegion, firstDistrict, firstRegion);
  const regions = new Int32Array(total).fill(-1);
  for (let at = firstDistrict; at < total; at++) {
    const ordinal = regionOrdinals[at - firstDistrict] ?? 0;
    if (ordinal > 0) regions[at] = (firstRegionOf[countries[at] ?? 0] ?? 0) + ordinal - 1;
  }
  const districtOrdinals = part('districts');
  const firstDistrictOf = firstByOwner(regions, firstDistrict, firstArea, firstDistrict);
  const districts = new Int32Array(total).fill(-1);
  for (let at = firstTown; at < total; at++) {
    const ordinal = districtOrdinals[at - firstTown] ?? 0;
    if (ordinal > 0) districts[at] = (firstDistrictOf[regions[at] ?? 0] ?? 0) + ordinal - 1;
  }

  const townNumbers = new Int32Array(total - firstTown);
  const steps = readVarints(part('townNumbers'));
  for (let town = 0, number = 0; town < townNumbers.length; town++) {
    const step = steps[town] ?? 0;
    if (step === 0) continue;
    const zigzag = step - 1;
    number += (zigzag >>> 1) ^ -(zigzag & 1);
    townNumbers[town] = number;
  }

  const populations = part('populations');
  const names = lines('names');
  nameAfterTowns(names, regions, populations, firstTown);
  nameAfterTowns(names, districts, populations, firstTown);
  return {
    counts: Object.fromEntries(sorts.map((sort, at) => [sort, counts[at] ?? 0])) as GazetteerTables['counts'],
    total,
    firstRegion,
    firstDistrict,
    firstArea,
    firstTown,
    names,
    codes: lines('codes'),
    countries,
    regions,
    districts,
    latitudeLow: part('latitudeLow'),
    latitudeHigh: part('latitudeHigh'),
    longitudeLow: part('longitudeLow'),
    longitudeHigh: part('longitudeHigh'),
    populations,
    seats: part('seats'),
    areaKinds: part('areaKinds'),
    townNumbers,
    aliases: part('aliases').length > 0 ? lines('aliases') : [],
    aliasOwners: runningSums(readVarints(part('aliasOwners'))),
  };
}

/** An area without a name in the file has that of its largest town; the first where two are as large. */
function nameAfterTowns(
  names: string[],
  owners: Int32Array,
  populations: Uint8Array,
  firstTown: number,
): void {
  const largest = new Int32Array(firstTown);
  for (let town = firstTown; town < names.length; town++) {
    const owner = owners[town] ?? -1;
    if (owner < 0 || names[owner] !== '') continue;
    const best = largest[owner] ?? 0;
    if (best === 0 || (populations[town] ?? 0) > (populations[best] ?? 0)) largest[owner] = town;
  }
  for (let owner = 0; owner < firstTown; owner++) {
    const town = largest[owner] ?? 0;
    if (town > 0) names[owner] = names[town] ?? '';
  }
}

/** Where each owner's first entry stands, for entries sorted by owner. */
function firstByOwner(owners: Int32Array, start: number, end: number, length: number): Int32Array {
  const first = new Int32Array(Math.max(length, end));
  for (let at = end - 1; at >= start; at--) first[owners[at] ?? 0] = at;
  return first;
}

function runningSums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function readVarints(bytes: Uint8Array): number[] {
  const reader = { bytes, at: 0 };
  const values: number[] = [];
  while (reader.at < bytes.length) values.push(readVarint(reader));
  return values;
}

/** A number in groups of seven bits, the lowest first; the top bit says that more follow. */
function readVarint(reader: { readonly bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = reader.bytes[reader.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return value >>> 0;
}
