import type { Mention } from '../../recognise/mention';
import type { ArticleText, OffsetRange } from '../../text/articleText';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';
import { readingOf } from '../reading/reading';
import { countSpan, cueSpan } from './claimSpan';

const opening = /[\s“”"'‘’«»()[\]–—,.;:!?-]/u;
const closing = /[\s“”"'‘’«»([–—,;:!?.-]/u;
const endsInInitial = /\b(?:\p{Lu}\.)+\p{Lu}$/u;

/**
 * What to tag: the selection without white space and punctuation around it, or with none (start = end) the phrase
 * under the cursor: the number with who is counted and the verb that governs it ("killed more than 100 enemy
 * personnel"), the phrase of another cue ("claimed responsibility for the attacks"), a mention, a word.
 *
 * @param mentions of the whole article, sorted by start
 * @param cursorOrSelection UTF-16 offsets; an empty range is returned as it is when nothing stands there
 */
export function spanToTag(
  article: ArticleText,
  mentions: readonly Mention[],
  cursorOrSelection: OffsetRange,
): OffsetRange {
  const { text } = article;
  if (cursorOrSelection.start < cursorOrSelection.end) return trimmed(text, cursorOrSelection);
  const cursor = cursorOrSelection.start;
  const reading = readingOf(article, mentions);
  const { range, cues, counts } = reading.sentence(reading.sentenceIndex(cursor));
  if (cursor < range.start || cursor > range.end) return cursorOrSelection;
  const counted = counts.find((count) => holds(count, cursor));
  const cue = cues.find((candidate) => holds(candidate, cursor));
  const count = counted ?? (cue && nearestGoverned(counts, cue)) ?? between(counts, cursor);
  if (count) return countSpan(text, counts, count);
  const mention = mentions.find((candidate) => holds(candidate, cursor));
  if (mention) return { start: mention.start, end: mention.end };
  if (cue) return cueSpan(text, range, cue);
  return wordAt(text, cursor);
}

function trimmed(text: string, selection: OffsetRange): OffsetRange {
  let { start, end } = selection;
  while (start < end && opening.test(text.charAt(start))) start++;
  while (end > start && closing.test(text.charAt(end - 1))) end--;
  // A closing bracket stays when its opening one is inside: "Baloch Liberation Army (BLA)".
  let unopened = surplusOfClosing(text, start, end);
  while (unopened > 0 && isClosing(text.charAt(end - 1))) {
    unopened--;
    end--;
    while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  }
  const ending = text.slice(Math.max(start, end - 20), end);
  if (end < selection.end && text.charAt(end) === '.' && endsInInitial.test(ending)) end++;
  return start < end ? { start, end } : selection;
}

function surplusOfClosing(text: string, start: number, end: number): number {
  let surplus = 0;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') surplus--;
    else if (isClosing(character)) surplus++;
  }
  return surplus;
}

function isClosing(character: string): boolean {
  return character === ')' || character === ']';
}

function holds(range: OffsetRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The count that a cue governs and that stands nearest to it. */
function nearestGoverned(counts: readonly Count[], cue: Cue): Count | undefined {
  const governed = counts.filter((count) => count.cue === cue && !count.isPart);
  const distance = (count: Count) => Math.max(count.start - cue.end, cue.start - count.end);
  return governed.reduce<Count | undefined>(
    (best, count) => (!best || distance(count) < distance(best) ? count : best),
    undefined,
  );
}

/** The count between whose number and cue the cursor is ("have been" in "12 soldiers have been killed"). */
function between(counts: readonly Count[], cursor: number): Count | undefined {
  return (
    counts.findLast((count) => count.cue && count.start <= cursor && cursor <= count.cue.end) ??
    counts.find((count) => count.cue && count.cue.start <= cursor && cursor <= count.end)
  );
}

function wordAt(text: string, cursor: number): OffsetRange {
  const isWord = (at: number) => /[\p{L}\p{M}\p{N}’'-]/u.test(text.charAt(at));
  let start = cursor;
  let end = cursor;
  while (start > 0 && isWord(start - 1)) start--;
  while (end < text.length && isWord(end)) end++;
  return trimmed(text, { start, end });
}
