import type { ArticleText, OffsetRange } from '../text/articleText';
import type { AnchorCandidate, OrphanAnchor } from './anchorSpan';
import { placeOfWords } from './place';
import { readQuote } from './quote';
import type { Quote } from './quote';
import { readArticle } from './readArticle';
import type { Selector } from './selector';
import type { Words } from './words';

/** Quotes and contexts are compared by this many words at most. */
const mostWords = 60;
/** So many places are looked at closely, the ones with the most of the quote's words. */
const mostTried = 40;
/** Less in common than this is another statement. */
const leastScore = 0.5;

/**
 * The places in an article where the words of an orphaned span most likely stand now, for a person to choose from: never
 * sure enough to be taken in silence. Those that the search for the span came upon are first; others share most of the
 * quote's words, or some of them and the words around.
 *
 * @param most how many places at most
 * @returns none overlapping another; UTF-16 offsets into the article's text
 */
export function candidatePlaces(
  article: ArticleText,
  selector: Selector,
  { candidates = [] }: OrphanAnchor,
  most: number,
): AnchorCandidate[] {
  const found = candidates.slice(0, most);
  if (found.length === most) return found;
  for (const place of similarPlaces(article, selector)) {
    if (found.length === most) break;
    if (found.every((other) => place.end <= other.start || place.start >= other.end)) found.push(place);
  }
  return found;
}

/** Stretches as long as the quote that share words with it, the likeliest first. */
function similarPlaces(article: ArticleText, selector: Selector): OffsetRange[] {
  const quote = readQuote(selector);
  if (!quote) return [];
  const { words } = readArticle(article);
  const { quoted } = quote;
  const length = Math.min(mostWords, quoted.end - quoted.start);
  const own = idsIn(quote.words, quoted.start, quoted.start + length);
  const context = [
    ...idsIn(quote.words, Math.max(0, quoted.start - mostWords), quoted.start),
    ...idsIn(quote.words, quoted.end, Math.min(quote.words.count, quoted.end + mostWords)),
  ];
  const hint = article.fromCodePoint(selector.start);
  const away = (at: number): number => Math.abs(words.toSource(words.starts[at] ?? 0) - hint);
  const tried = windowsSharing(words, own)
    .sort((one, other) => other.shared - one.shared || away(one.at) - away(other.at))
    .slice(0, mostTried);
  return tried
    .map(({ at, shared }) => ({
      at,
      score: (0.6 * shared) / length + 0.4 * shareAround(words, context, at, length),
    }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score || away(one.at) - away(other.at))
    .map(({ at }) => placeOf(quote, words, at, length));
}

function placeOf(quote: Quote, words: Words, at: number, length: number): OffsetRange {
  return placeOfWords(quote, words, { start: at, end: at + length });
}

function idsIn({ ids }: Words, start: number, end: number): number[] {
  return [...ids.subarray(start, end)];
}

/** Every stretch as long as the quote with at least a third of its words, in any order. */
function windowsSharing(words: Words, quote: readonly number[]): { at: number; shared: number }[] {
  const wanted = countsOf(quote);
  const windows: { at: number; shared: number }[] = [];
  let shared = 0;
  for (let at = 0; at < words.count; at++) {
    const id = words.ids[at] ?? 0;
    const missing = wanted.get(id);
    if (missing !== undefined) {
      if (missing > 0) shared++;
      wanted.set(id, missing - 1);
    }
    const start = at - quote.length + 1;
    if (start < 0) continue;
    if (shared > 0 && shared >= quote.length / 3) windows.push({ at: start, shared });
    const left = words.ids[start] ?? 0;
    const given = wanted.get(left);
    if (given === undefined) continue;
    if (given >= 0) shared--;
    wanted.set(left, given + 1);
  }
  return windows;
}

/** What share of the words around a quote, 0 to 1, stands around a place. */
function shareAround(words: Words, context: readonly number[], at: number, length: number): number {
  if (context.length === 0) return 0;
  const reach = Math.ceil(0.65 * context.length) + 3;
  const wanted = countsOf(context);
  let there = 0;
  const seek = (start: number, end: number): void => {
    for (const id of idsIn(words, Math.max(0, start), end)) {
      const missing = wanted.get(id) ?? 0;
      if (missing > 0) there++;
      wanted.set(id, missing - 1);
    }
  };
  seek(at - reach, at);
  seek(at + length, at + length + reach);
  return there / context.length;
}

function countsOf(ids: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
