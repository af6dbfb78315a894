import { labelCount } from '../../src/core/recognise/tagger/labels';
import { actorTypes } from '../../src/core/recognise/mention';
import { modelMagic, modelVersion, wordHash } from '../../src/core/recognise/tagger/modelFile';
import type { NameList } from '../../src/core/recognise/names/nameBook';
import type { WordClusters } from './clusters';

/** Learned scores of features: a row for each id, `columns` scores a row. */
export interface LearnedScores {
  readonly rows: ReadonlyMap<number, number>;
  readonly scores: Float32Array;
}

/** What a model file is made of. */
export interface LearnedModel {
  readonly names: readonly NameList[];
  readonly clusters: WordClusters;
  readonly labels: LearnedScores;
  readonly transition: Float32Array;
  readonly types: LearnedScores;
}

/** The bytes of the model file, as `readModel` reads them. */
export function writeModel(model: LearnedModel): Uint8Array {
  const sections = [
    Buffer.from(model.names.map(({ actorType, names }) => `[${actorType}]\n${names}\n`).join('')),
    writeClusters(model.clusters),
    writeScores(model.labels, labelCount),
    Buffer.from(model.transition.buffer),
    writeScores(model.types, actorTypes.length),
  ];
  const head = Buffer.alloc(8);
  head.writeUInt32LE(modelMagic, 0);
  head.writeUInt32LE(modelVersion, 4);
  return Buffer.concat([head, ...sections.flatMap((section) => [lengthOf(section), section])]);
}

function lengthOf(section: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(section.length);
  return length;
}

const buckets = 65_536;

function writeClusters({ words, fine, coarseOf }: WordClusters): Buffer {
  const rows = new Map<number, number>();
  // The more frequent word comes first and keeps a check that two words share.
  for (const [index, word] of words.entries()) {
    const key = wordHash(word) >>> 8;
    if (!rows.has(key)) rows.set(key, fine[index] as number);
  }
  const sorted = [...rows].sort(([one], [other]) => one - other);
  const counts = Buffer.alloc(buckets);
  for (const [key] of sorted) count(counts, key >>> 8);
  const head = Buffer.alloc(2);
  head.writeUInt16LE(coarseOf.length);
  return Buffer.concat([
    head,
    Buffer.from(coarseOf),
    counts,
    Buffer.from(sorted.map(([key]) => key & 255)),
    Buffer.from(sorted.map(([, cluster]) => cluster & 255)),
    Buffer.from(sorted.map(([, cluster]) => cluster >>> 8)),
  ]);
}

function count(counts: Buffer, bucket: number): void {
  const value = (counts[bucket] as number) + 1;
  if (value > 255) throw new Error('More than 255 entries share half a hash.');
  counts[bucket] = value;
}

/** A score is stored as a whole number of steps, the largest of its column being this many. */
const steps = 24;

/** Scores this small beside the largest change no decision; a row of nothing else is left out. */
const negligible = 0.1;

function writeScores({ rows, scores }: LearnedScores, columns: number): Buffer {
  const scales = new Float32Array(columns);
  for (let slot = 0; slot < scores.length; slot++)
    scales[slot % columns] = Math.max(
      scales[slot % columns] as number,
      Math.abs(scores[slot] as number) / steps,
    );
  const quantised = (row: number, column: number): number => {
    const score = scores[row * columns + column] as number;
    const scale = scales[column] as number;
    return Math.abs(score) < negligible * steps * scale ? 0 : Math.round(score / scale);
  };
  const kept = [...rows]
    .filter(([, row]) =>
      Array.from({ length: columns }, (_, column) => quantised(row, column)).some((score) => score !== 0),
    )
    .sort(([one], [other]) => (one >>> 0) - (other >>> 0));
  const counts = Buffer.alloc(buckets);
  for (const [id] of kept) count(counts, id >>> 16);
  const head = Buffer.alloc(4 + columns * 4);
  head.writeUInt32LE(kept.length, 0);
  for (let column = 0; column < columns; column++)
    head.writeFloatLE(scales[column] as number, 4 + column * 4);
  const table = Buffer.alloc(kept.length * columns);
  for (let column = 0; column < columns; column++)
    for (const [at, [, row]] of kept.entries())
      table.writeInt8(quantised(row, column), column * kept.length + at);
  return Buffer.concat([
    head,
    counts,
    Buffer.from(kept.map(([id]) => id & 255)),
    Buffer.from(kept.map(([id]) => (id >>> 8) & 255)),
    table,
  ]);
}
