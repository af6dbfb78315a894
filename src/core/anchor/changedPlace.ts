import type { OffsetRange } from '../text/articleText';
import { alignWords } from './alignWords';
import type { Alignment } from './alignWords';
import { findChanges } from './changes';
import type { FoundChange } from './changes';
import type { Quote } from './quote';
import { findStretches } from './seeds';
import type { WordIndex } from './wordIndex';
import type { Words } from './words';

/** A place where a quote may stand now, with what speaks for it; shares are of words by weight, 0 to 1. */
export interface ChangedPlace {
  /** The words of the quote in the article, half-open indices. */
  readonly at: OffsetRange;
  readonly changes: readonly FoundChange[];
  /** False when so many words came in between those of the quote that they are hardly a quote any more. */
  readonly isCompact: boolean;
  /** Of all words of the selector. */
  readonly total: number;
  readonly quote: number;
  /** Of the sentence, the quote included; and of its words that are no numbers or the like. */
  readonly sentence: number;
  readonly statement: number;
  /** Of everything before and behind the quote; undefined where the selector tells of nothing. */
  readonly before: number | undefined;
  readonly behind: number | undefined;
  /** Of what is outside the sentence. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** Places in an article that resemble a quote with its context, the likeliest first; none shares words with another. */
export function findChanged(
  quote: Quote,
  article: Words,
  index: WordIndex,
  hintedWord: number,
): ChangedPlace[] {
  const { words, quoted } = quote;
  const slack = Math.min(48, 8 + (words.count >> 3));
  const hinted = hintedWord - quoted.start;
  const places: ChangedPlace[] = [];
  for (const diagonal of findStretches(quote, index, hinted, slack)) {
    const place = placeAlong(quote, article, alignWords(quote, article, index, diagonal, slack + 20));
    if (place) places.push(place);
  }
  places.sort((one, other) => other.total - one.total || away(one, hintedWord) - away(other, hintedWord));
  const apart: ChangedPlace[] = [];
  for (const place of places) {
    if (apart.every(({ at }) => at.end <= place.at.start || at.start >= place.at.end)) apart.push(place);
  }
  return apart;
}

function away({ at }: ChangedPlace, word: number): number {
  return Math.abs(at.start - word);
}

function placeAlong(quote: Quote, article: Words, alignment: Alignment): ChangedPlace | undefined {
  const { words, quoted, sentence } = quote;
  const changes = findChanges(quote, article, alignment);
  const at = wordsOfQuote(quote, alignment, changes);
  if (!at) return undefined;
  const share = (start: number, end: number, isCounted?: (at: number) => boolean): number | undefined =>
    shareOf(quote, alignment, start, end, isCounted);
  return {
    at,
    changes,
    isCompact: at.end - at.start <= 1.5 * (quoted.end - quoted.start) + 3,
    total: share(0, words.count) ?? 0,
    quote: share(quoted.start, quoted.end) ?? 0,
    sentence: share(sentence.start, sentence.end) ?? 0,
    statement: share(sentence.start, sentence.end, (word) => ((words.flags[word] ?? 0) & 2) === 0) ?? 0,
    before: share(0, quoted.start),
    behind: share(quoted.end, words.count),
    left: share(0, sentence.start),
    right: share(sentence.end, words.count),
  };
}

function shareOf(
  { weights }: Quote,
  { shares }: Alignment,
  start: number,
  end: number,
  isCounted: (at: number) => boolean = () => true,
): number | undefined {
  let whole = 0;
  let there = 0;
  for (let at = start; at < end; at++) {
    if (!isCounted(at)) continue;
    whole += weights[at] ?? 0;
    there += ((weights[at] ?? 0) * (shares[at] ?? 0)) / 10;
  }
  return whole === 0 ? undefined : there / whole;
}

/** The article's words for the quote: those that stand, and those that came for words that do not. */
function wordsOfQuote(
  { quoted }: Quote,
  { matched }: Alignment,
  changes: readonly FoundChange[],
): OffsetRange | undefined {
  const holds = (word: number): FoundChange | undefined =>
    changes.find(({ old }) => old.start <= word && word < old.end);
  const first = matched[quoted.start] ?? -1;
  const last = matched[quoted.end - 1] ?? -1;
  let start = first;
  if (first < 0) {
    const change = holds(quoted.start);
    if (!change) return undefined;
    const { old, new: put } = change;
    start = old.start === quoted.start ? put.start : Math.max(put.start, put.end - (old.end - quoted.start));
  }
  let end = last + 1;
  if (last < 0) {
    const change = holds(quoted.end - 1);
    if (!change) return undefined;
    const { old, new: put } = change;
    end = old.end === quoted.end ? put.end : Math.min(put.end, put.start + (quoted.end - old.start));
  }
  return start < end ? { start, end } : undefined;
}
