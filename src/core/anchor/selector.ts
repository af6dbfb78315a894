import type { ArticleText, OffsetRange } from '../text/articleText';
import { sentencesOf } from '../text/sentences';

/**
 * How a span is found again: a TextQuoteSelector (`exact`, `prefix`, `suffix`) with a TextPositionSelector as a hint, of
 * the W3C Web Annotation Data Model. Offsets are Unicode code points of the whole article, half-open.
 */
export interface Selector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** A span as a sidecar holds it: the words that a claim was coded on and, where a person kept it so, what came of them. */
export interface CodedSpan extends Selector {
  /** The field that the words are evidence for; absent for those that make the claim. */
  readonly for?: unknown;
  /** What the article says in their place since it was edited, and the claim was kept as coded all the same. */
  readonly edited?: Selector | undefined;
}

/** Context reaches at least this many code points to either side, where the article has them. */
const minimumContext = 32;

/** And at most this many: a text without sentence ends must not be copied into its sidecar. */
const maximumContext = 1000;

const sentencesByArticle = new WeakMap<ArticleText, readonly OffsetRange[]>();

function sentencesIn(article: ArticleText): readonly OffsetRange[] {
  const known = sentencesByArticle.get(article);
  if (known) return known;
  const sentences = sentencesOf(article.text);
  sentencesByArticle.set(article, sentences);
  return sentences;
}

/**
 * The selector of a span. Its context reaches to the start of the sentence in which the span begins and to the end of
 * the one in which it ends, and at least 32 code points.
 *
 * @param range UTF-16 offsets into the article's text; a half of a surrogate pair at either end takes the other half along
 */
export function describeSpan(article: ArticleText, range: OffsetRange): Selector {
  const { text } = article;
  const start = article.toCodePoint(wholeStart(text, range.start));
  const end = article.toCodePoint(wholeEnd(text, range.end));
  const slice = (from: number, to: number): string =>
    text.slice(article.fromCodePoint(from), article.fromCodePoint(to));

  const sentences = sentencesIn(article);
  const firstTouched = firstEndingAfter(sentences, range.start);
  const first = sentences[firstTouched];
  const last = sentences[Math.max(firstTouched, firstEndingAfter(sentences, range.end - 1))];
  const sentenceStart = first && first.start < range.start ? article.toCodePoint(first.start) : start;
  const sentenceEnd =
    last && last.start < range.end && last.end > range.end ? article.toCodePoint(last.end) : end;
  const prefixStart = Math.min(start - minimumContext, Math.max(sentenceStart, start - maximumContext));
  const suffixEnd = Math.max(end + minimumContext, Math.min(sentenceEnd, end + maximumContext));
  return {
    exact: slice(start, end),
    prefix: slice(Math.max(0, prefixStart), start),
    suffix: slice(end, suffixEnd),
    start,
    end,
  };
}

/** Index of the first sentence that ends after an offset; the list's length when there is none. */
function firstEndingAfter(sentences: readonly OffsetRange[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function wholeStart(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset;
}

function wholeEnd(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset + 1 : offset;
}

function splitsPair(text: string, offset: number): boolean {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && offset > 0 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
