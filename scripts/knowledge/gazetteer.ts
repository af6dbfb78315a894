// Writes knowledge/gazetteer.bin; docs/gazetteer.md tells what from. Run: node --import=tsx scripts/knowledge/gazetteer.ts
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { encodeGazetteer } from './gazetteer/encodeGazetteer';
import { readAdminAreas, readTowns } from './gazetteer/geoNames';
import { gatherPlaces } from './gazetteer/gatherPlaces';
import type { Gathered, Sources } from './gazetteer/gatherPlaces';
import { readAdditions, readCountries, readSpellings } from './gazetteer/ownPlaces';

export const gazetteerFile = 'knowledge/gazetteer.bin';

/** Makes the gazetteer's file, the same bytes from the same sources. Reads below the current folder. */
export function buildGazetteer(): Uint8Array {
  return encodeGazetteer(gather().entries);
}

/** Brings the sources together; `instead` replaces some of them. */
export function gather(instead: Partial<Sources> = {}): Gathered {
  const countries = readCountries();
  return gatherPlaces({
    countries,
    ...readAdminAreas(),
    towns: readTowns(),
    additions: readAdditions(),
    spellings: readSpellings(countries),
    ...instead,
  });
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { entries, unknown, emptyAreas } = gather();
  const bytes = encodeGazetteer(entries);
  writeFileSync(gazetteerFile, bytes);
  const packed = gzipSync(bytes, { level: 9 }).length;
  for (const [sort, list] of Object.entries(entries)) console.log(`${list.length} ${sort}`);
  console.log(`${bytes.length} bytes, ${packed} packed`);
  console.log(`${emptyAreas} regions and districts left out: no town tells where they are`);
  if (unknown.length > 0) console.log(`Own names that no place has: ${unknown.join(', ')}`);
}
