import type { OffsetRange } from '../text/articleText';
import type { Quote } from './quote';
import type { WordIndex } from './wordIndex';

/** Only the rarest words of a quote say where to look, and of those so many. */
const mostSeeds = 24;
/** A word that stands more often than this in the article says nothing. */
const mostOccurrences = 64;
/** And so many places altogether. */
const mostVotes = 512;
/** So many stretches are looked at closely. */
const mostStretches = 12;
/** A stretch with less than this share of the best one's votes is not looked at. */
const leastShare = 0.3;

/**
 * Where in an article the words of a quote may stand, the likeliest first. A stretch is told by its diagonal: the index
 * of a word in the article less that of the same word in the quote. The cost depends on the length of the quote alone.
 *
 * @param hinted the diagonal of the place where the quote once stood; it is looked at in any case
 * @param slack how many words may have come or gone within the quote and its context
 */
export function findStretches(quote: Quote, index: WordIndex, hinted: number, slack: number): number[] {
  const { words, weights } = quote;
  const seeds: { at: number; count: number }[] = [];
  for (let at = 0; at < words.count; at++) {
    const count = (weights[at] ?? 0) > 0 ? index.count(words.ids[at] ?? 0) : 0;
    if (count > 0 && count <= mostOccurrences) seeds.push({ at, count });
  }
  seeds.sort(
    (one, other) =>
      one.count - other.count || nearness(quote.quoted, one.at) - nearness(quote.quoted, other.at),
  );
  const votes: { diagonal: number; weight: number }[] = [];
  for (const { at, count } of seeds.slice(0, mostSeeds)) {
    if (votes.length + count > mostVotes) break;
    const weight = (weights[at] ?? 0) / count;
    index.eachPosition(words.ids[at] ?? 0, (position) => votes.push({ diagonal: position - at, weight }));
  }
  votes.sort((one, other) => one.diagonal - other.diagonal);
  return pickStretches(votes, hinted, slack);
}

function nearness({ start, end }: OffsetRange, at: number): number {
  return at < start ? start - at : Math.max(0, at - end + 1);
}

function pickStretches(
  votes: readonly { diagonal: number; weight: number }[],
  hinted: number,
  slack: number,
): number[] {
  const sums: { diagonal: number; sum: number }[] = [];
  let sum = 0;
  let from = 0;
  for (const [at, { diagonal, weight }] of votes.entries()) {
    sum += weight;
    while (diagonal - (votes[from]?.diagonal ?? diagonal) > slack) sum -= votes[from++]?.weight ?? 0;
    const middle = votes[(from + at) >> 1]?.diagonal ?? diagonal;
    sums.push({ diagonal: middle, sum });
  }
  sums.sort((one, other) => other.sum - one.sum);
  const picked: number[] = [];
  for (const { diagonal, sum: votesHere } of sums) {
    if (picked.length === mostStretches || votesHere < leastShare * (sums[0]?.sum ?? 0)) break;
    if (picked.every((other) => Math.abs(other - diagonal) > slack)) picked.push(diagonal);
  }
  if (picked.every((other) => Math.abs(other - hinted) > slack / 2)) picked.push(hinted);
  return picked;
}
