import type { Node, YAMLSeq } from 'yaml';
import type { OffsetRange } from '../../text/articleText';
import { contentEnd } from './document';
import { afterContent, afterDeeperComments, beforeComments, columnOf, lineStart, opensLine } from './lines';

/** Where one item of a list written line by line stands; UTF-16 offsets. */
export interface ItemLines {
  /** The item's own whole lines, with the comments directly above it and the deeper ones below. */
  readonly range: OffsetRange;
  /** Where its dash stands. */
  readonly dash: number;
  /** Where its content ends, before any comment on the same line. */
  readonly contentEnd: number;
}

/**
 * The lines of each item of a block list.
 *
 * @returns undefined when an item does not begin on a line of its own, so that lines cannot tell items apart
 */
export function itemLines(source: string, list: YAMLSeq): ItemLines[] | undefined {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return undefined;
  const dashes = token.items.flatMap(
    ({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [],
  );
  const found: ItemLines[] = [];
  let limit = 0;
  for (const [at, dash] of dashes.entries()) {
    const item = list.items[at];
    if (item === undefined || !opensLine(source, dash)) return undefined;
    const end = Math.max(dash + 1, contentEnd(item as Node));
    const range = {
      start: beforeComments(source, lineStart(source, dash), limit),
      end: afterDeeperComments(source, afterContent(source, end), columnOf(source, dash)),
    };
    limit = range.end;
    found.push({ range, dash, contentEnd: end });
  }
  return found.length === list.items.length ? found : undefined;
}
