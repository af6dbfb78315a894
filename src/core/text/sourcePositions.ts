import type { LinePosition } from './articleText';

/**
 * Finds lines and characters in a file's text as it is: line ends of any form, a byte-order mark that no editor counts.
 *
 * @returns what tells the zero-based line and character of a UTF-16 offset into `source`
 */
export function sourcePositions(source: string): (offset: number) => LinePosition {
  const starts = [0, ...[...source.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  const markLength = source.startsWith('\uFEFF') ? 1 : 0;
  return (offset) => {
    const line = Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
    const before = offset - (starts[line] ?? 0);
    return { line, character: line === 0 ? Math.max(0, before - markLength) : before };
  };
}
