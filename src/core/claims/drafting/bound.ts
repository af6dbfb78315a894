import type { OffsetRange } from '../../text/articleText';

const otherClause =
  /[;]|\s[–—]\s|,\s+(?:while|whereas|but|although|though|and\s+(?:a|an|the|\d))\b|,\s+and\s+(?:in|on)\s+(?:late\s+|early\s+|mid-)?$|\bwhile\b|\bwhereas\b/iu;

/** True when the words between two places of a sentence begin something new. */
export function partsClauses(between: string): boolean {
  return otherClause.test(between);
}

/**
 * The item that belongs to a span of its sentence: one inside it, then after it in its clause, before it in its clause,
 * then the nearest of the sentence.
 *
 * @param items sorted by start
 */
export function nearestBound<Item extends OffsetRange>(
  text: string,
  items: readonly Item[],
  span: OffsetRange,
): Item | undefined {
  const inside = items.find((item) => item.start >= span.start && item.end <= span.end);
  if (inside) return inside;
  const after = items.find((item) => item.start >= span.end);
  const before = items.findLast((item) => item.end <= span.start);
  const afterTied = after && !partsClauses(text.slice(span.end, after.start));
  const beforeTied = before && !partsClauses(text.slice(before.end, span.start));
  if (afterTied && beforeTied) {
    // What follows a comma starts something new ("killed 12, officials said in Kabul").
    const farther =
      after.start - span.end > 3 * (span.start - before.end) && /,/u.test(text.slice(span.end, after.start));
    return farther ? before : after;
  }
  if (afterTied) return after;
  if (beforeTied) return before;
  return before ?? after;
}

const asideOpens = /,\s+(?:who|whose|whom|which)\s/giu;
const tellsTheEvent =
  /^,\s+which\s+(?:[\w-]+\s+){0,2}?(?:took\s+place|occurred|happened|came|began|started|was\s+carried\s+out|struck|hit|targeted|killed|left|claimed|injured|wounded)\b/iu;

/**
 * True for an item that a clause with "who" or "which" tells of somebody or something else than the words at a span:
 * "killed Ali, who was born in Lahore", "the junta, which took power last July, freed two".
 */
export function isAside(text: string, sentence: OffsetRange, item: OffsetRange, span: OffsetRange): boolean {
  const before = text.slice(Math.max(sentence.start, item.start - 120), item.start);
  const opening = [...before.matchAll(asideOpens)].at(-1);
  if (!opening) return false;
  const start = item.start - before.length + opening.index;
  if (/[,;]/u.test(text.slice(start + 1, item.start)) || tellsTheEvent.test(text.slice(start, item.end)))
    return false;
  const close = text.slice(item.end, sentence.end).search(/[,;]/u);
  const end = close === -1 ? sentence.end : item.end + close;
  // The words at the span are told in the same clause.
  return span.end <= start || span.start >= end;
}

/**
 * True for an item that follows the clause with "who" around a span: "the funeral of Ali, who was killed in the bombing,
 * was held in Lahore on Friday" dates the funeral.
 */
export function isBeyondAside(
  text: string,
  sentence: OffsetRange,
  item: OffsetRange,
  span: OffsetRange,
): boolean {
  if (item.start < span.end) return false;
  // The words at the span may begin with the clause, or hold its beginning: "Ali, who was martyred".
  const from = Math.max(sentence.start, span.start - 60);
  const opening = [...text.slice(from, span.end).matchAll(personAside)].at(-1);
  if (!opening) return false;
  const start = from + opening.index;
  return (
    !text
      .slice(start + 1, Math.max(start + 1, span.start))
      .trimEnd()
      .includes(',') && text.slice(span.end, item.start).includes(',')
  );
}

const personAside = /,\s+(?:who|whose|whom)\s/giu;
