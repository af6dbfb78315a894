import type { ArticleText, OffsetRange } from '../text/articleText';
import { sharedWords } from './sharedWords';
import type { Selector } from './selector';

const word = /[\p{L}\p{M}\p{N}]+(?:['.,’-][\p{L}\p{M}\p{N}]+)*/gu;
/** Quotes and contexts are compared by this many words at most. */
const mostWords = 60;
/** So many places are looked at closely, the ones with the most of the quote's words. */
const mostTried = 40;
/** Less in common than this is another statement. */
const leastScore = 0.5;

interface Word extends OffsetRange {
  readonly lower: string;
}

/**
 * The places in an article where the words of an orphaned span most likely stand now, for a person to choose from: never
 * sure enough to be taken in silence. They share most of the quote's words, or some of them and the words around.
 *
 * @param most how many places at most
 * @returns the likeliest first, none overlapping another; UTF-16 offsets into the article's text
 */
export function candidatePlaces(article: ArticleText, selector: Selector, most: number): OffsetRange[] {
  const words = wordsIn(article.text);
  const quote = wordsIn(selector.exact).slice(0, mostWords);
  if (quote.length === 0 || words.length < quote.length) return [];
  const before = wordsIn(selector.prefix ?? '').slice(-mostWords);
  const after = wordsIn(selector.suffix ?? '').slice(0, mostWords);
  const hint = article.fromCodePoint(selector.start);
  const away = (at: number): number => Math.abs((words[at]?.start ?? 0) - hint);

  const tried = windowsSharing(words, quote)
    .sort((one, other) => other.shared - one.shared || away(one.at) - away(other.at))
    .slice(0, mostTried);
  const scored = tried.flatMap(({ at }) => {
    const end = at + quote.length;
    const inQuote = shareOf(quote, words.slice(at, end));
    const around = (length: number): number => Math.ceil(1.3 * length) + 3;
    const context = shareOf(
      [...before, ...after],
      [
        ...words.slice(Math.max(0, at - around(before.length)), at),
        ...words.slice(end, end + around(after.length)),
      ],
    );
    const score = 0.6 * inQuote + 0.4 * context;
    const start = words[at]?.start ?? 0;
    return score < leastScore ? [] : [{ start, end: words[end - 1]?.end ?? start, score }];
  });
  scored.sort(
    (one, other) => other.score - one.score || Math.abs(one.start - hint) - Math.abs(other.start - hint),
  );

  const found: OffsetRange[] = [];
  for (const { start, end } of scored) {
    if (found.length === most) break;
    if (found.every((other) => end <= other.start || start >= other.end)) found.push({ start, end });
  }
  return found;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: spelled, index }) => ({
    start: index,
    end: index + spelled.length,
    lower: spelled.toLowerCase(),
  }));
}

/** Every stretch as long as the quote with at least a third of its words, in any order. */
function windowsSharing(words: readonly Word[], quote: readonly Word[]): { at: number; shared: number }[] {
  const wanted = new Map<string, number>();
  for (const { lower } of quote) wanted.set(lower, (wanted.get(lower) ?? 0) + 1);
  const windows: { at: number; shared: number }[] = [];
  let shared = 0;
  for (const [at, { lower }] of words.entries()) {
    const missing = wanted.get(lower);
    if (missing !== undefined) {
      if (missing > 0) shared++;
      wanted.set(lower, missing - 1);
    }
    const left = words[at - quote.length];
    const given = left && wanted.get(left.lower);
    if (left && given !== undefined) {
      if (given >= 0) shared--;
      wanted.set(left.lower, given + 1);
    }
    const start = at - quote.length + 1;
    if (start >= 0 && shared > 0 && shared >= quote.length / 3) windows.push({ at: start, shared });
  }
  return windows;
}

function shareOf(wanted: readonly Word[], there: readonly Word[]): number {
  if (wanted.length === 0) return 0;
  const lowered = (words: readonly Word[]): string[] => words.map(({ lower }) => lower);
  return sharedWords(lowered(wanted), lowered(there)) / wanted.length;
}
