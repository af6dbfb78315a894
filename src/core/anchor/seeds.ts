import type { Quote } from './quote';
import type { WordIndex } from './wordIndex';

/** Only the rarest words of a quote say where to look, and of those so many. */
const mostSeeds = 16;
/** A word that stands more often than this in the article says nothing. */
const mostOccurrences = 64;
/** And so many places altogether. */
const mostVotes = 512;
/** A sentence of which more than this share is nowhere in the article is not there. */
const mostGone = 0.7;
/** So many stretches are looked at closely. */
const mostStretches = 8;
/** In a stretch at least this share of the rare words stands. */
const leastCovered = 0.3;
/** A stretch with less than this share of the best one's votes is not looked at. */
const leastShare = 0.5;

/**
 * Where in an article the words of a quote may stand, the likeliest first. A stretch is told by its diagonal: the index
 * of a word in the article less that of the same word in the quote; and by one word that stands along it. The cost depends on the length of the quote alone.
 *
 * @param hinted the diagonal of the place where the quote once stood; it is looked at where nothing else tells where to look
 * @param slack how many words may have come or gone within the quote and its context
 */
export function findStretches(quote: Quote, index: WordIndex, hinted: number, slack: number): Stretch[] {
  const { words, weights } = quote;
  const counts = new Int32Array(words.count);
  let wanted = 0;
  let gone = 0;
  for (let at = 0; at < words.count; at++) {
    const weight = weights[at] ?? 0;
    const count = weight > 0 ? index.count(words.ids[at] ?? 0) : 0;
    counts[at] = count;
    if (at < quote.sentence.start || at >= quote.sentence.end) continue;
    wanted += weight;
    if (count === 0) gone += weight;
  }
  if (gone > mostGone * wanted) return [];
  const votes: number[] = [];
  let seeds = 0;
  let weightOfSeeds = 0;
  for (let limit = 1; limit <= mostOccurrences && seeds < mostSeeds; limit *= 2) {
    for (let at = 0; at < words.count && seeds < mostSeeds; at++) {
      const count = counts[at] ?? 0;
      if (count > limit || count <= limit >> 1 || votes.length + count > mostVotes) continue;
      seeds++;
      weightOfSeeds += weights[at] ?? 0;
      index.eachPosition(words.ids[at] ?? 0, (position) => votes.push((position - at) * voteBase + at));
    }
  }
  const sorted = Float64Array.from(votes).sort();
  return pickStretches(sorted, counts, weights, leastCovered * weightOfSeeds, hinted, slack);
}

/** A part of the article that holds many of the quote's rare words in their order. */
export interface Stretch {
  readonly diagonal: number;
  /** A word of the quote that stands along the diagonal; undefined where none is known to. */
  readonly word: number | undefined;
}

/** A vote is a diagonal and the word of the quote that stands along it, in one number, so that votes sort fast. */
const voteBase = 1 << 13;

/** The diagonals around which the most votes lie; words that are repeated there count once. */
function pickStretches(
  votes: Float64Array,
  counts: Int32Array,
  weights: Int32Array,
  least: number,
  hinted: number,
  slack: number,
): Stretch[] {
  const sums: (Stretch & { readonly sum: number })[] = [];
  const times = new Int32Array(counts.length);
  const diagonalOf = (vote: number): number => Math.floor((votes[vote] ?? 0) / voteBase);
  let covered = 0;
  let sum = 0;
  let from = 0;
  for (let to = 0; to < votes.length; to++) {
    const diagonal = diagonalOf(to);
    const word = (votes[to] ?? 0) - diagonal * voteBase;
    const weight = weights[word] ?? 0;
    sum += weight / (counts[word] ?? 1);
    if (times[word] === 0) covered += weight;
    times[word] = (times[word] ?? 0) + 1;
    for (let first = diagonalOf(from); diagonal - first > slack; first = diagonalOf(++from)) {
      const left = (votes[from] ?? 0) - first * voteBase;
      sum -= (weights[left] ?? 0) / (counts[left] ?? 1);
      times[left] = (times[left] ?? 0) - 1;
      if (times[left] === 0) covered -= weights[left] ?? 0;
    }
    if (covered < least) continue;
    const middle = (from + to) >> 1;
    const along = diagonalOf(middle);
    sums.push({ diagonal: along, word: (votes[middle] ?? 0) - along * voteBase, sum });
  }
  sums.sort((one, other) => other.sum - one.sum);
  const picked: Stretch[] = [];
  for (const { diagonal, word, sum: votesHere } of sums) {
    if (picked.length === mostStretches || votesHere < leastShare * (sums[0]?.sum ?? 0)) break;
    if (picked.every((other) => Math.abs(other.diagonal - diagonal) > slack)) picked.push({ diagonal, word });
  }
  if (picked.length === 0) picked.push({ diagonal: hinted, word: undefined });
  return picked;
}
