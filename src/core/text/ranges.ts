import type { OffsetRange } from './articleText';

/** Do two ranges share at least one character? */
export function overlaps(a: OffsetRange, b: OffsetRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Index of the first range, in a list sorted by start, that starts after an offset; the list's length if none does. */
export function firstStartingAfter(sorted: readonly Pick<OffsetRange, 'start'>[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranges, of a list sorted by start without overlaps, that share a character with a range. */
export function overlapping<Item extends OffsetRange>(sorted: readonly Item[], range: OffsetRange): Item[] {
  const first = Math.max(0, firstStartingAfter(sorted, range.start) - 1);
  const last = firstStartingAfter(sorted, range.end - 1);
  return sorted.slice(first, last).filter((item) => overlaps(item, range));
}
