import type { ArticleText, OffsetRange } from '../text/articleText';
import { sentencesOf } from '../text/sentences';
import { isCounting, isNameLike, sharedWords, wordsOf } from './contextWords';
import { normalise } from './normalise';
import type { NormalisedText } from './normalise';
import type { Selector } from './selector';

/** Where a span was found: UTF-16 offsets into the article's text, and how sure that is, from 0 to 1. */
export interface FoundAnchor extends OffsetRange {
  /** `exact`: where the selector says; `moved`: the same words elsewhere; `changed`: the words in another form. */
  readonly status: 'exact' | 'moved' | 'changed';
  readonly confidence: number;
}

/** What became of a span; an orphan can no longer be found with confidence. */
export type Anchor = FoundAnchor | { readonly status: 'orphan' };

/** Below this confidence a person should look at an anchor. */
export const weakConfidence = 0.8;

const orphan: Anchor = { status: 'orphan' };

/** Fewer characters than this, context included, say nothing about a place. */
const tellingLength = 24;
/** A sentence this long is hardly repeated by chance, so that it may be found without its neighbours. */
const distinctiveLength = 64;
/** How far from a quote its sentence may end; further away it is not looked at. */
const sentenceReach = 1000;
/** Words repeated more often than this are not tried one by one. */
const maxCandidates = 200;

const normalisedByArticle = new WeakMap<ArticleText, NormalisedText>();

function normalised(article: ArticleText): NormalisedText {
  const known = normalisedByArticle.get(article);
  if (known) return known;
  const made = normalise(article.text);
  normalisedByArticle.set(article, made);
  return made;
}

/**
 * Finds a span again, the cheap ways first: the quote with its whole context where it was, elsewhere, in another
 * typographic form; then its sentence without the neighbours; then the quote in a changed sentence. A wrong place is
 * worse than an orphan: among several places one must be better by a margin, and a sentence in which a number, a
 * negation or a name changed is another sentence, unless all that precedes the quote stands where it stood.
 */
export function anchorSpan(article: ArticleText, selector: Selector): Anchor {
  const { exact, prefix = '', suffix = '' } = selector;
  const hint = article.fromCodePoint(selector.start);
  const whole = prefix + exact + suffix;
  if (hint >= prefix.length && article.text.startsWith(whole, hint - prefix.length)) {
    return { status: 'exact', start: hint, end: hint + exact.length, confidence: 1 };
  }
  const quoted: Quote = { article, selector, hint, whole, at: prefix.length };
  return findWhole(quoted) ?? findSentence(quoted) ?? findInChangedSentence(quoted) ?? orphan;
}

/** A quote with its context: `at` is where in `whole` the quote begins. */
interface Quote {
  readonly article: ArticleText;
  readonly selector: Selector;
  readonly hint: number;
  readonly whole: string;
  readonly at: number;
}

/** The quote with all its context, in any typographic form. Undefined lets the next way try; twins are an orphan. */
function findWhole(quote: Quote): Anchor | undefined {
  const needle = cutNeedle(quote, { start: 0, end: quote.whole.length });
  const places = needle && placesOf(quote, needle);
  if (!needle || !places || places.length === 0) return undefined;
  const hinted = places.find((place) => place.start === quote.hint);
  if (hinted) return found(quote, hinted, 1);
  const [only, ...others] = places;
  if (!only || others.length > 0) return orphan;
  return needle.text.length >= tellingLength ? found(quote, only, 1) : undefined;
}

/** The quote in its unchanged sentence, whatever became of the neighbours. */
function findSentence(quote: Quote): Anchor | undefined {
  const sentence = ownSentence(quote);
  const needle = cutNeedle(quote, sentence);
  if (!needle || needle.text.length < tellingLength) return undefined;
  const places = placesOf(quote, needle);
  if (!places) return orphan;
  if (places.length === 0) return undefined;

  const before = wordsOf(quote.whole.slice(0, sentence.start));
  const after = wordsOf(quote.whole.slice(sentence.end));
  const scored = places.map((place) => ({
    place,
    score: shareOf(quote, place, before, after, quote.at - sentence.start, sentence.end - quote.at),
  }));
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return undefined;
  const hinted = scored.find(({ place }) => place.start === quote.hint);
  if (hinted) return best.score - hinted.score > 0.25 ? orphan : found(quote, hinted.place, 0.95);
  if (second)
    return best.score >= 0.5 && best.score - second.score >= 0.25 ? found(quote, best.place, 0.85) : orphan;
  if (best.score >= 0.3) return found(quote, best.place, 0.9);
  return needle.text.length >= distinctiveLength ? found(quote, best.place, 0.6) : orphan;
}

/** The quote in a sentence that changed around it. */
function findInChangedSentence(quote: Quote): Anchor | undefined {
  const quoteEnd = quote.at + quote.selector.exact.length;
  const needle = cutNeedle(quote, { start: quote.at, end: quoteEnd });
  const places = needle && placesOf(quote, needle)?.filter((place) => isWholeWords(quote, place));
  if (!places || places.length === 0) return undefined;

  const sentence = ownSentence(quote);
  const before = wordsOf(quote.whole.slice(0, quote.at));
  const after = wordsOf(quote.whole.slice(quoteEnd));
  const ownBefore = wordsOf(quote.whole.slice(sentence.start, quote.at));
  const ownAfter = wordsOf(quote.whole.slice(quoteEnd, sentence.end));
  const scored = places.map((place) => ({
    place,
    score:
      ownBefore.length + ownAfter.length >= 3
        ? shareOf(quote, place, ownBefore, ownAfter, 0, place.end - place.start)
        : shareOf(quote, place, before, after, 0, place.end - place.start),
  }));
  scored.sort((a, b) => b.score - a.score);
  const says = (place: OffsetRange): boolean => saysTheSame(quote, place, ownBefore, ownAfter);
  const standing = scored.find(({ place }) => standsAfterItsPrefix(quote, place));
  if (standing)
    return found(quote, standing.place, says(standing.place) ? Math.max(0.6, 0.9 * standing.score) : 0.6);
  const [best, second] = scored;
  if (!best || best.score < 0.6 || best.score - (second?.score ?? 0) < 0.2 || !says(best.place))
    return undefined;
  return found(quote, best.place, 0.9 * best.score);
}

/**
 * True when the sentence at a place has every number, negation and name of the quote's own sentence, and no other number
 * or negation. The words of the quote itself are the same in any case.
 */
function saysTheSame(
  { article: { text } }: Quote,
  place: OffsetRange,
  ownBefore: readonly string[],
  ownAfter: readonly string[],
): boolean {
  const from = Math.max(0, place.start - sentenceReach);
  const sentence = sentenceAround(text.slice(from, place.end + sentenceReach), {
    start: place.start - from,
    end: place.end - from,
  });
  const there = [
    ...wordsOf(text.slice(from + sentence.start, place.start)),
    ...wordsOf(text.slice(place.end, from + sentence.end)),
  ];
  const own = [...ownBefore, ...ownAfter];
  const names = own.filter((spelled, at) => isNameLike(spelled) && (at > 0 || ownBefore.length === 0));
  return (
    own.filter(isCounting).map(lowered).sort().join(' ') ===
      there.filter(isCounting).map(lowered).sort().join(' ') && names.every((name) => there.includes(name))
  );
}

function lowered(spelled: string): string {
  return spelled.toLowerCase();
}

function found(quote: Quote, place: OffsetRange, confidence: number): Anchor {
  const isSame = quote.article.text.slice(place.start, place.end) === quote.selector.exact;
  const status = isSame ? (place.start === quote.hint ? 'exact' : 'moved') : 'changed';
  return { status, start: place.start, end: place.end, confidence };
}

/** What is searched for: a piece of the context, normalised, and where in it the quote stands. */
interface Needle {
  readonly text: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

function cutNeedle(quote: Quote, piece: OffsetRange): Needle | undefined {
  const { text, starts, ends } = normalise(quote.whole.slice(piece.start, piece.end));
  const from = quote.at - piece.start;
  const to = from + quote.selector.exact.length;
  const quoteStart = starts.findIndex((start) => start >= from);
  const quoteEnd = ends.findLastIndex((end) => end <= to) + 1;
  return quoteStart !== -1 && quoteStart < quoteEnd ? { text, quoteStart, quoteEnd } : undefined;
}

/** The quote's range at every place where a needle stands; undefined when there are too many to tell apart. */
function placesOf(quote: Quote, needle: Needle): OffsetRange[] | undefined {
  const { text, starts, ends } = normalised(quote.article);
  const places: OffsetRange[] = [];
  for (let at = text.indexOf(needle.text); at !== -1; at = text.indexOf(needle.text, at + 1)) {
    if (places.length === maxCandidates) return undefined;
    const start = starts[at + needle.quoteStart];
    const end = ends[at + needle.quoteEnd - 1];
    if (start !== undefined && end !== undefined) places.push({ start, end });
  }
  return places;
}

/** The sentences that the quote touches, as far as the context holds them; offsets into `whole`. */
function ownSentence({ whole, at, selector }: Quote): OffsetRange {
  return sentenceAround(whole, { start: at, end: at + selector.exact.length });
}

function sentenceAround(text: string, range: OffsetRange): OffsetRange {
  const touched = sentencesOf(text).filter(({ start, end }) => end > range.start && start < range.end);
  return {
    start: Math.min(range.start, touched[0]?.start ?? range.start),
    end: Math.max(range.end, touched.at(-1)?.end ?? range.end),
  };
}

/**
 * The share of the context's words found in order around a place, from 0 to 1; 0 when there is no context.
 *
 * @param skipBefore characters between the words before and the place
 * @param skipAfter characters from the place's start to the words after
 */
function shareOf(
  { article: { text } }: Quote,
  place: OffsetRange,
  before: readonly string[],
  after: readonly string[],
  skipBefore: number,
  skipAfter: number,
): number {
  const wanted = before.length + after.length;
  if (wanted === 0) return 0;
  const beforeEnd = Math.max(0, place.start - skipBefore);
  const afterStart = place.start + skipAfter;
  const there =
    sharedWords(before, wordsOf(text.slice(Math.max(0, beforeEnd - reachOf(before)), beforeEnd))) +
    sharedWords(after, wordsOf(text.slice(afterStart, afterStart + reachOf(after))));
  return there / wanted;
}

/** How many characters to look through for words, leaving room for some that were put between them. */
function reachOf(words: readonly string[]): number {
  return words.length === 0 ? 0 : Math.ceil(1.3 * words.join(' ').length) + 20;
}

/** A quote of whole words is not found within a longer word ("4" in "40"). */
function isWholeWords({ article: { text } }: Quote, place: OffsetRange): boolean {
  const joins = (at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  return !joins(place.start) && !joins(place.end);
}

/** True when the text before a quote is what it was, so that its place is sure whatever follows it. */
function standsAfterItsPrefix({ article: { text }, hint, selector }: Quote, place: OffsetRange): boolean {
  const prefix = selector.prefix ?? '';
  const isEnough = prefix.length >= tellingLength || (prefix !== '' && prefix.length === hint);
  return isEnough && place.start === hint && text.startsWith(prefix, hint - prefix.length);
}
