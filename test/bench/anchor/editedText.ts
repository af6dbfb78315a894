import type { OffsetRange } from '../../../src/core/text/articleText';

/** One replacement of a text's characters. */
export interface Replacement extends OffsetRange {
  readonly by: string;
}

/** A text after an edit, and where the words of a claim are in it; undefined when they are gone. */
export interface EditedText {
  readonly text: string;
  readonly range: OffsetRange | undefined;
}

/** Applies replacements that do not overlap and follows a range; what replaces its beginning or end belongs to it. */
export function replaceAll(
  text: string,
  range: OffsetRange,
  replacements: readonly Replacement[],
): EditedText {
  const ordered = replacements.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const pieces: string[] = [];
  let read = 0;
  let { start, end } = range;
  for (const { start: from, end: to, by } of ordered) {
    if (from < read) continue;
    pieces.push(text.slice(read, from), by);
    const shift = by.length - (to - from);
    if (to <= range.start) {
      start += shift;
      end += shift;
    } else if (from < range.end) {
      if (from < range.start) start += by.length - (to - from);
      end += shift;
    }
    read = to;
  }
  pieces.push(text.slice(read));
  return { text: pieces.join(''), range: start < end ? { start, end } : undefined };
}

/** Puts the paragraphs of a text, which a line break ends, into another order. */
export function reorder(
  text: string,
  range: OffsetRange,
  order: (paragraphs: OffsetRange[]) => OffsetRange[],
): EditedText {
  const pieces: string[] = [];
  let length = 0;
  let moved: OffsetRange | undefined;
  for (const { start, end } of order(paragraphsOf(text))) {
    if (start <= range.start && range.end <= end) {
      moved = { start: length + range.start - start, end: length + range.end - start };
    }
    pieces.push(text.slice(start, end));
    length += end - start + 1;
  }
  return { text: pieces.join('\n'), range: moved };
}

/** The lines of a text that hold words, without their line breaks. */
export function paragraphsOf(text: string): OffsetRange[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}
