/** What the file of the gazetteer looks like; docs/gazetteer.md describes it. Written and read by this alone. */

/** The four letters every gazetteer file begins with. */
export const signature = [0x4e, 0x4d, 0x47, 0x5a] as const;
/** Raised with every change of the layout: a reader knows one version alone. */
export const formatVersion = 1;
/** Signature, version and checksum stand before the sections. */
export const headerLength = 9;

/** The sorts of places in the order in which they stand in the file; a place's sort is told by its position. */
export const sorts = ['country', 'region', 'district', 'area', 'town'] as const;
export type Sort = (typeof sorts)[number];

/** The sections in the order in which they stand in the file, each after its length as a varint. */
export const sections = [
  'counts',
  'names',
  'aliases',
  'aliasOwners',
  'countries',
  'codes',
  'townNumbers',
  'regions',
  'districts',
  'latitudeLow',
  'latitudeHigh',
  'longitudeLow',
  'longitudeHigh',
  'populations',
  'seats',
  'areaKinds',
] as const;
export type Section = (typeof sections)[number];

/** Coordinates are kept in hundredths of a degree, about a kilometre. */
export const perDegree = 100;

/** What a town is the seat of: nothing, a district, a region, the country. */
export const seatNames = ['PPLA2', 'PPLA', 'PPLC'] as const;

export const areaKinds = ['region', 'settlement', 'area'] as const;

const populationStep = 26;

/** A population in one byte: logarithmic, true to 4.5 %; 0 for unknown. */
export function encodePopulation(population: number): number {
  if (population < 1) return 0;
  return Math.max(1, Math.min(255, Math.round((Math.log10(population) - 2) * populationStep)));
}

/** The population that a byte stands for, rounded to two figures; 0 for unknown. */
export function decodePopulation(byte: number): number {
  return byte === 0 ? 0 : (populations[byte] ??= Number((10 ** (2 + byte / populationStep)).toPrecision(2)));
}
const populations: number[] = [];

/** The checksum of the bytes after the header: FNV-1a over words of four bytes, then over what is left. */
export function checksumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0x811c9dc5;
  let at = headerLength;
  for (const end = bytes.length - 3; at < end; at += 4)
    sum = Math.imul(sum ^ view.getUint32(at, true), 0x01000193);
  for (; at < bytes.length; at++) sum = Math.imul(sum ^ view.getUint8(at), 0x01000193);
  return sum >>> 0;
}
