import type { OffsetRange } from '../../text/articleText';

/** Text farther away than this, in UTF-16 units, is no longer of the same paragraph, line break or none. */
const farthest = 8000;

/** The bounds of the line, which is the paragraph of a news text, around an offset. */
export function lineAround(text: string, offset: number): OffsetRange {
  const first = Math.max(0, offset - farthest);
  const around = text.slice(first, offset + farthest);
  const lineBreak = around.indexOf('\n', offset - first);
  return {
    start: first + (offset === first ? 0 : around.lastIndexOf('\n', offset - first - 1) + 1),
    end: first + (lineBreak === -1 ? around.length : lineBreak),
  };
}

/**
 * The direct quotations of one paragraph, quotation marks left out. A quotation that the paragraph does not close runs
 * to its end: speech of several paragraphs is closed only in the last. Short ones ("so-called" quotes) count as well.
 *
 * @param line UTF-16 offsets of the paragraph
 */
export function quotationsIn(text: string, line: OffsetRange): OffsetRange[] {
  const quotations: OffsetRange[] = [];
  let open: number | undefined;
  for (let at = line.start; at < line.end; at++) {
    const mark = text.charAt(at);
    if (mark === '“' || mark === '«') open ??= at + 1;
    else if (mark === '”' || mark === '»') {
      if (open !== undefined) quotations.push({ start: open, end: at });
      open = undefined;
    } else if (mark === '"') {
      if (open === undefined) open = at + 1;
      else {
        quotations.push({ start: open, end: at });
        open = undefined;
      }
    }
  }
  if (open !== undefined) quotations.push({ start: open, end: line.end });
  return quotations;
}

/** The quotation of a paragraph that holds an offset. */
export function quotationAt(text: string, offset: number): OffsetRange | undefined {
  return quotationsIn(text, lineAround(text, offset)).find(
    (quote) => quote.start <= offset && offset < quote.end,
  );
}
