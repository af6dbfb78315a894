import type { OffsetRange } from '../text/articleText';
import { alignWords } from './alignWords';
import type { Alignment } from './alignWords';
import { findChanges } from './changes';
import type { FoundChange } from './changes';
import { followWords } from './followWords';
import type { Quote } from './quote';
import { findStretches } from './seeds';
import type { WordIndex } from './wordIndex';
import { wordFlags } from './words';
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
  /** Of what is before and behind the sentence; undefined where the selector tells of nothing. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** Fewer words around a sentence, by weight, say nothing of it: less than three usual ones. */
const leastContext = 25;

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
  for (const { diagonal, word } of findStretches(quote, index, hinted, slack)) {
    const followed = word === undefined ? undefined : followWords(quote, article, word, word + diagonal);
    const alignment = followed ?? alignWords(quote, article, index, diagonal, slack + 14);
    const place = placeAlong(quote, article, alignment);
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
  const { weights } = quote;
  const left = new Share();
  const before = new Share();
  const own = new Share();
  const behind = new Share();
  const right = new Share();
  const statement = new Share();
  const nearest = at.start - reachOf(quoted.start);
  const furthest = at.end + reachOf(words.count - quoted.end);
  for (let word = 0; word < words.count; word++) {
    const weight = weights[word] ?? 0;
    const position = alignment.matched[word] ?? -1;
    const isNear = position >= nearest && position < furthest;
    const there = isNear ? (weight * (alignment.shares[word] ?? 0)) / 10 : 0;
    if (word < sentence.start) left.add(weight, there);
    else if (word < quoted.start) before.add(weight, there);
    else if (word < quoted.end) own.add(weight, there);
    else if (word < sentence.end) behind.add(weight, there);
    else right.add(weight, there);
    const isOfSentence = word >= sentence.start && word < sentence.end;
    if (isOfSentence && ((words.flags[word] ?? 0) & wordFlags.telling) === 0) statement.add(weight, there);
  }
  return {
    at,
    changes,
    isCompact: at.end - at.start <= 1.5 * (quoted.end - quoted.start) + 3,
    total: shareOf(left, before, own, behind, right) ?? 0,
    quote: shareOf(own) ?? 0,
    sentence: shareOf(before, own, behind) ?? 0,
    statement: shareOf(statement) ?? 0,
    left: left.whole < leastContext ? undefined : shareOf(left),
    right: right.whole < leastContext ? undefined : shareOf(right),
  };
}

/** How far from the quote its context may stand, in words: some may have come in between, but not a paragraph. */
function reachOf(words: number): number {
  return Math.ceil(1.3 * words) + 4;
}

/** How much of some words is there, by weight. */
class Share {
  whole = 0;
  there = 0;

  add(weight: number, there: number): void {
    this.whole += weight;
    this.there += there;
  }
}

/** 0 to 1; undefined where there are no words to be there. */
function shareOf(...parts: readonly Share[]): number | undefined {
  let whole = 0;
  let there = 0;
  for (const part of parts) {
    whole += part.whole;
    there += part.there;
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
