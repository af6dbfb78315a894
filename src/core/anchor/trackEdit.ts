import type { OffsetRange } from '../text/articleText';

/** One change of a text: what stood in [start, end) gave way to `inserted` UTF-16 units. */
export interface TextEdit extends OffsetRange {
  readonly inserted: number;
}

/**
 * Where a range is after an edit of its text; all offsets are UTF-16 units. Text inserted at either end stays outside,
 * what is typed within, or in place of a part
 * of it, belongs to it.
 *
 * @returns undefined when nothing of the range is left
 */
export function trackRange(range: OffsetRange, edit: TextEdit): OffsetRange | undefined {
  const shift = edit.inserted - (edit.end - edit.start);
  if (edit.end <= range.start) return { start: range.start + shift, end: range.end + shift };
  if (edit.start >= range.end) return range;
  if (edit.start <= range.start && edit.end >= range.end) return undefined;
  if (edit.start < range.start) return { start: edit.start + edit.inserted, end: range.end + shift };
  if (edit.end > range.end) return { start: range.start, end: edit.start };
  return { start: range.start, end: range.end + shift };
}
