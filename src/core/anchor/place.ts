import type { OffsetRange } from '../text/articleText';
import { characterKinds, kindOfCharacter, plainMark } from './characters';
import type { Quote } from './quote';
import type { Words } from './words';

/** Marks further than this from their words are not looked for. */
const longestGap = 200;

/**
 * The characters of a quote in an article, once it is known which words they are: the words themselves, and of the marks
 * around them those that the quote has too.
 *
 * @param at the article's words, half-open indices, at least one
 * @returns UTF-16 offsets into the article's source
 */
export function placeOfWords(quote: Quote, article: Words, at: OffsetRange): OffsetRange {
  const { words, quoted, range } = quote;
  const firstStart = article.starts[at.start] ?? 0;
  const lastEnd = article.ends[at.end - 1] ?? 0;
  const lead = range.start - (words.starts[quoted.start] ?? 0);
  const exact = words.text.slice(range.start, range.end);
  const asItWas = firstStart + lead;
  if (
    asItWas >= 0 &&
    article.text.startsWith(exact, asItWas) &&
    asItWas + exact.length >= lastEnd - longestWord(article, at)
  ) {
    return { start: article.toSource(asItWas), end: article.toSource(asItWas + exact.length) };
  }
  const tail = range.end - (words.ends[quoted.end - 1] ?? 0);
  const isSameFirst = article.ids[at.start] === words.ids[quoted.start];
  const isSameLast = article.ids[at.end - 1] === words.ids[quoted.end - 1];
  let start = firstStart;
  if (lead > 0 && isSameFirst) start += lead;
  else if (lead < 0) {
    const gap = article.text.slice(
      Math.max(firstStart - longestGap, article.ends[at.start - 1] ?? 0),
      firstStart,
    );
    const marks = words.text.slice(
      Math.max(range.start, (words.starts[quoted.start] ?? 0) - longestGap),
      words.starts[quoted.start],
    );
    start -= sharedMarks([...marks].reverse(), [...gap].reverse());
  }
  let end = lastEnd;
  if (tail < 0 && isSameLast) end += tail;
  else if (tail > 0) {
    const gap = article.text.slice(
      lastEnd,
      Math.min(lastEnd + longestGap, article.starts[at.end] ?? article.text.length),
    );
    end += sharedMarks([...words.text.slice(words.ends[quoted.end - 1], range.end)], [...gap]);
  }
  return start < end
    ? { start: article.toSource(start), end: article.toSource(end) }
    : { start: article.toSource(firstStart), end: article.toSource(lastEnd) };
}

function longestWord(article: Words, at: OffsetRange): number {
  return (article.ends[at.end - 1] ?? 0) - (article.starts[at.end - 1] ?? 0);
}

/** How many UTF-16 units of a gap, from its beginning, hold the marks that are wanted; space makes no difference. */
function sharedMarks(wanted: readonly string[], gap: readonly string[]): number {
  const marks = wanted.filter(isSeen);
  let found = 0;
  let length = 0;
  let seen = 0;
  for (const character of gap) {
    length += character.length;
    if (!isSeen(character)) continue;
    if (found === marks.length || plainMark(character) !== plainMark(marks[found] ?? '')) break;
    found++;
    seen = length;
  }
  return seen;
}

function isSeen(character: string): boolean {
  return !/\s/.test(character) && kindOfCharacter(character.charCodeAt(0)) !== characterKinds.unseen;
}
