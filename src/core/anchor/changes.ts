import type { OffsetRange } from '../text/articleText';
import type { Alignment } from './alignWords';
import { plainWord } from './characters';
import { isSlip } from './similarWords';
import { wordFlags } from './words';
import type { Words } from './words';
import type { Quote } from './quote';

/** Words of a quote, or of the sentence around it, that gave way to others. */
export interface WordChange {
  /** The words as the selector has them; empty where words came in. */
  readonly was: string;
  /** The words as the article has them now; empty where words were left out. */
  readonly now: string;
  /** Within the quoted words, or only in their sentence. */
  readonly within: 'quote' | 'sentence';
  /** True when a number, a number word, a negation or a qualifier of a figure is other than it was. */
  readonly tells: boolean;
}

/** A change by the indices of its words, half-open, and whether a name went with it. */
export interface FoundChange extends Pick<WordChange, 'within' | 'tells'> {
  readonly old: OffsetRange;
  readonly new: OffsetRange;
  readonly losesName: boolean;
  /** True when it tells something else of the quote itself: a number of the sentence may be another claim's. */
  readonly concernsQuote: boolean;
}

/** A change as a reader is told of it. */
export function spellChange(quote: Quote, article: Words, change: FoundChange): WordChange {
  const { within, tells } = change;
  return { was: spelled(quote.words, change.old), now: spelled(article, change.new), within, tells };
}

/** A sentence is not followed further than this beyond the words that are known to be its own. */
const mostGrowth = 40;
/** Less than this share of a sentence may stand by chance in another one. */
const strayShare = 0.3;
const space = 0x20;
/** What ends a sentence stands right behind its last word. */
const longestGap = 64;
const endOfSentence = /[.!?…۔؟।。][^\s\p{L}\p{N}]*(?:\s|$)|\]\s|\n\s*\n/u;

/**
 * What changed in the quote's own sentence: stretches of words, left out, put in or exchanged, between the words that
 * stand. Words before and after belong to the sentence up to where the article ends one.
 */
export function findChanges(quote: Quote, article: Words, { matched, shares }: Alignment): FoundChange[] {
  const { sentence } = quote;
  const changes: FoundChange[] = [];
  const own = ownWords(quote, article, matched);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const put = (old: OffsetRange, by: OffsetRange): void => {
    if (old.start < old.end || by.start < by.end) changes.push(describe(quote, article, old, by));
  };
  const firstPosition = matched[first] ?? 0;
  const lastPosition = matched[last] ?? 0;
  put(
    { start: sentence.start, end: first },
    { start: sentenceStart(quote, article, firstPosition, matched, first), end: firstPosition },
  );
  for (let at = 0; at < own.length; at++) {
    const here = own[at] ?? 0;
    const position = matched[here] ?? 0;
    if ((shares[here] ?? 0) < 10) {
      put({ start: here, end: here + 1 }, { start: position, end: position + 1 });
    }
    const next = own[at + 1];
    if (next !== undefined) {
      put({ start: here + 1, end: next }, { start: position + 1, end: matched[next] ?? 0 });
    }
  }
  put(
    { start: last + 1, end: sentence.end },
    { start: lastPosition + 1, end: sentenceEnd(quote, article, lastPosition, matched, last) },
  );
  return changes;
}

/**
 * The words of the sentence that stand. Few of them beyond the end of a sentence in the article, or before its beginning,
 * are another sentence's: an "in" or a "the" that happens to be there.
 */
function ownWords(quote: Quote, article: Words, matched: Int32Array): number[] {
  const { sentence, quoted, weights } = quote;
  const own: number[] = [];
  let whole = 0;
  for (let at = sentence.start; at < sentence.end; at++) {
    whole += weights[at] ?? 0;
    if ((matched[at] ?? -1) >= 0) own.push(at);
  }
  /** True when a sentence ends in the article between one of the words that stand and the next, but not in the quote. */
  const isParted = (at: number): boolean => {
    const word = own[at] ?? 0;
    const next = own[at + 1] ?? 0;
    const last = (matched[next] ?? 0) - 1;
    for (let position = matched[word] ?? 0; position <= last; position++) {
      if (!endsBetween(article, position, false)) continue;
      for (let each = word; each < next; each++) if (endsBetween(quote.words, each, false)) return false;
      return true;
    }
    return false;
  };
  let first = 0;
  let last = own.length;
  let weight = 0;
  for (let at = own.length - 2; at >= 0; at--) {
    weight += weights[own[at + 1] ?? 0] ?? 0;
    if (weight >= strayShare * whole || (own[at + 1] ?? 0) < quoted.end) break;
    if (isParted(at)) last = at + 1;
  }
  weight = 0;
  for (let at = 0; at < last - 1; at++) {
    weight += weights[own[at] ?? 0] ?? 0;
    if (weight >= strayShare * whole || (own[at] ?? 0) >= quoted.start) break;
    if (isParted(at)) first = at + 1;
  }
  return own.slice(first, last);
}

/** True when a sentence ends between a word and the next one. */
function endsBetween(article: Words, position: number, breaksLines: boolean): boolean {
  const from = article.ends[position] ?? 0;
  const to = article.starts[position + 1] ?? article.text.length;
  if (to - from === 1 && article.text.charCodeAt(from) === space) return false;
  const gap = article.text.slice(from, Math.min(to, from + longestGap));
  return endOfSentence.test(gap) || (breaksLines && gap.includes('\n'));
}

/**
 * Where the sentence that holds a word of the article begins; no further than the quote's neighbours.
 *
 * @param word the same word in the quote: what looks like the end of a sentence before it there ("Jan.") is none
 */
export function sentenceStart(
  quote: Quote,
  article: Words,
  position: number,
  matched: Int32Array,
  word = quote.sentence.start,
): number {
  const { words, sentence } = quote;
  if (!quote.knowsStart) return position;
  let bound = Math.max(0, position - mostGrowth);
  for (let at = 0; at < sentence.start; at++) {
    const neighbour = matched[at] ?? -1;
    if (neighbour >= 0 && neighbour < position) bound = Math.max(bound, neighbour + 1);
  }
  const breaksLines = sentence.start > 0 && gapBefore(words, sentence.start).includes('\n');
  let start = position;
  if (start > bound && word > sentence.start && endsBetween(words, word - 1, breaksLines)) start--;
  while (start > bound && !endsBetween(article, start - 1, breaksLines)) start--;
  return start;
}

/** The index behind the last word of the sentence that holds a word of the article. */
export function sentenceEnd(
  quote: Quote,
  article: Words,
  position: number,
  matched: Int32Array,
  word = quote.sentence.end - 1,
): number {
  const { words, sentence } = quote;
  if (!quote.knowsEnd) return position + 1;
  let bound = Math.min(article.count, position + 1 + mostGrowth);
  for (let at = sentence.end; at < words.count; at++) {
    const neighbour = matched[at] ?? -1;
    if (neighbour > position) bound = Math.min(bound, neighbour);
  }
  const breaksLines = sentence.end < words.count && gapBefore(words, sentence.end).includes('\n');
  let end = position + 1;
  if (end < bound && word + 1 < sentence.end && endsBetween(words, word, breaksLines)) end++;
  while (end < bound && !endsBetween(article, end - 1, breaksLines)) end++;
  return end;
}

function gapBefore(words: Words, at: number): string {
  return words.text.slice(words.ends[at - 1] ?? 0, words.starts[at] ?? 0);
}

function describe(quote: Quote, article: Words, old: OffsetRange, put: OffsetRange): FoundChange {
  const { words, quoted, sentence } = quote;
  const inQuote =
    old.start < old.end
      ? old.start < quoted.end && old.end > quoted.start
      : old.start > quoted.start && old.start < quoted.end;
  const now = namesOf(article, put, -1);
  const tells = tellingOf(words, old) !== tellingOf(article, put);
  const denies = (): boolean => denials.test(spelled(words, old)) !== denials.test(spelled(article, put));
  return {
    within: inQuote ? 'quote' : 'sentence',
    tells,
    concernsQuote: tells && (inQuote || !quote.countsItself || denies()),
    old,
    new: put,
    losesName: namesOf(words, old, sentence.start).some(
      (at) =>
        !now.some(
          (other) => article.ids[other] === words.ids[at] || isSlip(plain(words, at), plain(article, other)),
        ),
    ),
  };
}

const denials = /\b(?:no|not|none|never|nobody|nothing|neither|nor|without|cannot|\p{L}{1,9}n['’]t)\b/iu;

function spelled({ text, starts, ends }: Words, { start, end }: OffsetRange): string {
  return start < end ? text.slice(starts[start], ends[end - 1]).replace(/\s+/g, ' ') : '';
}

/** The telling words of a stretch, in order: "4 died, 9 were hurt" is another statement than "9 died, 4 were hurt". */
export function tellingOf({ ids, flags }: Words, { start, end }: OffsetRange): string {
  const found: number[] = [];
  for (let at = start; at < end; at++) if ((flags[at] ?? 0) & wordFlags.telling) found.push(ids[at] ?? 0);
  return found.join(' ');
}

/** The words with a capital that are no numbers, without the one that opens the sentence. */
function namesOf({ flags }: Words, { start, end }: OffsetRange, opening: number): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at++) {
    const isName = ((flags[at] ?? 0) & (wordFlags.capital | wordFlags.telling)) === wordFlags.capital;
    if (isName && at !== opening) found.push(at);
  }
  return found;
}

function plain({ text, starts, ends }: Words, at: number): string {
  return plainWord(text.slice(starts[at], ends[at]));
}
