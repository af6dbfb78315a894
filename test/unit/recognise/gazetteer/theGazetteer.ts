import { readFileSync } from 'node:fs';
import type { Gazetteer } from '../../../../src/core/recognise/gazetteer/gazetteer';
import { readGazetteer } from '../../../../src/core/recognise/gazetteer/readGazetteer';

let read: Gazetteer | undefined;

/** The gazetteer that ships, read once for all tests. */
export function theGazetteer(): Gazetteer {
  return (read ??= readGazetteer(gazetteerBytes()));
}

export function gazetteerBytes(): Uint8Array {
  return new Uint8Array(readFileSync('knowledge/gazetteer.bin'));
}
