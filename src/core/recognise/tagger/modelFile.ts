import { actorTypes } from '../mention';
import { decodeUtf8 } from '../../text/decodeUtf8';
import type { Gazetteer } from '../gazetteer/gazetteer';
import { makeNameBook } from '../names/nameBook';
import type { NameBook, NameList } from '../names/nameBook';
import { HashTable } from './hashTable';
import { labelCount } from './labels';
import { Tagger } from './tagger';
import type { Tagging } from './tagging';
import type { Clusters } from './wordFeatures';
import { hashText } from './wordFeatures';

/**
 * The file of the trained model: "NMTG", the version, then sections, each a length (32 bits, little endian) and its bytes:
 * the lists of names (UTF-8), clusters of words, weights of the tagger, weights of the types. Ids of features and words are
 * hashes, stored in order: 65,536 counts for their upper halves, then the rest of each.
 */
export const modelMagic = 0x47544d4e;
export const modelVersion = 1;

/** How many bits of a word's hash are stored beyond the upper half; two words in a few thousand meet. */
export const clusterCheckBits = 8;

/** What the model file holds. */
export interface Model {
  readonly book: NameBook;
  readonly tagging: Tagging;
}

/**
 * Reads the trained model.
 * @throws Error with one clear sentence when the bytes are no model that this version can read
 */
export function readModel(bytes: Uint8Array, gazetteer: Pick<Gazetteer, 'knows'>): Model {
  const reader = new SectionReader(bytes);
  const book = makeNameBook(readNameLists(decodeUtf8(reader.section())));
  const clusters = readClusters(reader.section());
  const emission = readWeights(reader.section(), labelCount);
  const transition = readFloats(reader.section(), (labelCount + 1) * labelCount);
  const types = readWeights(reader.section(), actorTypes.length);
  reader.end();
  const tagger = new Tagger(
    { rows: emission.rows, emission: emission.scores, transition },
    { clusters, book, gazetteer },
  );
  return { book, tagging: { tagger, types, clusters } };
}

class SectionReader {
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  private at = 8;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 8 || this.view.getUint32(0, true) !== modelMagic) throw new Error(damaged);
    if (this.view.getUint32(4, true) !== modelVersion)
      throw new Error(
        'The recogniser’s model belongs to another version of Newsmark; install Newsmark again.',
      );
  }

  section(): Uint8Array {
    const length = this.at + 4 <= this.bytes.length ? this.view.getUint32(this.at, true) : Infinity;
    const from = this.at + 4;
    if (from + length > this.bytes.length)
      throw new Error('The file of the recogniser’s model is cut short; install Newsmark again.');
    this.at = from + length;
    return this.bytes.subarray(from, this.at);
  }

  /** Says that all sections are read. */
  end(): void {
    expectLength(this.bytes, this.at);
  }
}

const damaged = 'The file of the recogniser’s model is damaged; install Newsmark again.';

/** Counts in the file say how long each part is; where they and the bytes differ, reading on would give nonsense. */
function expectLength(bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw new Error(damaged);
}

function expectAtLeast(bytes: Uint8Array, length: number): void {
  if (bytes.length < length) throw new Error(damaged);
}

function readFloats(bytes: Uint8Array, count: number): Float32Array {
  expectLength(bytes, count * 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: count }, (_, index) => view.getFloat32(index * 4, true));
}

/** Lists of names as the model holds them: a line `[section]`, then a line of names. */
function readNameLists(text: string): NameList[] {
  const lists: NameList[] = [];
  const lines = text.split('\n');
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const actorType = actorTypes.find((type) => `[${type}]` === lines[at]);
    if (actorType === undefined) throw new Error(damaged);
    lists.push({ actorType, names: lines[at + 1] ?? '' });
  }
  return lists;
}

/** Where each upper half's entries begin, of 65,536 counts of a byte each. */
function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let bucket = 0; bucket < counts.length; bucket++)
    starts[bucket + 1] = (starts[bucket] as number) + (counts[bucket] as number);
  return starts;
}

const buckets = 65_536;

/** Fine clusters: counts, then a check byte a word, then two bytes of cluster a word; before them the coarse cluster of each. */
function readClusters(bytes: Uint8Array): Clusters {
  expectAtLeast(bytes, 2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fineCount = view.getUint16(0, true);
  expectAtLeast(bytes, 2 + fineCount + buckets);
  const coarse = bytes.subarray(2, 2 + fineCount);
  const starts = startsOf(bytes.subarray(2 + fineCount, 2 + fineCount + buckets));
  const checksAt = 2 + fineCount + buckets;
  const words = starts[buckets] as number;
  const lowAt = checksAt + words;
  expectLength(bytes, lowAt + 2 * words);
  return {
    fine: (lower) => {
      const hash = wordHash(lower);
      const bucket = hash >>> 16;
      const check = (hash >>> 8) & 255;
      for (let at = starts[bucket] as number; at < (starts[bucket + 1] as number); at++) {
        if (bytes[checksAt + at] === check)
          return (bytes[lowAt + at] as number) + 256 * (bytes[lowAt + words + at] as number);
      }
      return -1;
    },
    coarse: (fine) => coarse[fine] as number,
  };
}

/** The hash under which a word's cluster is stored. */
export function wordHash(lower: string): number {
  return hashText(lower, 77);
}

/** Weights: row count, columns' scales, ids in order, then a byte a weight, column by column. */
function readWeights(bytes: Uint8Array, columns: number): { rows: HashTable; scores: Float32Array } {
  expectAtLeast(bytes, 4 + columns * 4 + buckets);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  let at = 4 + columns * 4;
  expectLength(bytes, at + buckets + count * (2 + columns));
  const starts = startsOf(bytes.subarray(at, at + buckets));
  if (starts[buckets] !== count) throw new Error(damaged);
  at += buckets;
  const ids = new Int32Array(count);
  for (let bucket = 0; bucket < buckets; bucket++)
    for (let row = starts[bucket] as number; row < (starts[bucket + 1] as number); row++)
      ids[row] = (bucket << 16) | (bytes[at + row] as number) | ((bytes[at + count + row] as number) << 8);
  at += 2 * count;
  const scores = new Float32Array(count * columns);
  for (let column = 0; column < columns; column++) {
    const scale = view.getFloat32(4 + column * 4, true);
    for (let row = 0; row < count; row++, at++)
      scores[row * columns + column] = (((bytes[at] as number) << 24) >> 24) * scale;
  }
  return { rows: new HashTable(ids), scores };
}
