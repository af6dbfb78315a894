import { isMap, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import { changeMap, insertLines } from './changeMap';
import type { SplicedText } from './changeMap';
import { itemLines } from './claimLines';
import type { ItemLines } from './claimLines';
import { afterColon, isBlock, pairEnd, rangeOf } from './document';
import { claimOrder } from './fieldOrder';
import type { ListedClaim } from './foldEdits';
import { afterContent, columnOf, isBlank, lineStart, nextLine } from './lines';
import { writeItem } from './serialise';
import { SidecarNotWritable } from './sidecarNotWritable';
import type { Splice } from './splice';
import { sameValue } from './values';
import type { PlainMap } from './values';

const unsafe =
  'The list of claims is written in a way that cannot be changed safely: start each claim with a dash on a line of its own.';

/**
 * The splices that change the list under `claims:`, touching only the lines of the claims that differ.
 *
 * @param pair the key and its value: nothing, an empty list, or a list written line by line
 * @throws SidecarNotWritable when its lines cannot tell the claims apart
 */
export function changeClaimList(
  text: SplicedText,
  pair: Pair,
  stored: readonly PlainMap[],
  claims: readonly ListedClaim[],
): Splice[] {
  const list = pair.value;
  if (!isSeq(list) || list.items.length === 0) return fillList(text, pair, claims);
  const items = isBlock(list) ? itemLines(text.source, list) : undefined;
  if (!items) throw new SidecarNotWritable(unsafe);
  if (claims.length === 0) return emptyList(text, pair, items);

  const splices: Splice[] = [];
  const left = new Set(claims.flatMap(({ from }) => from ?? []));
  for (const { value, from } of claims) {
    const lines = from === undefined ? undefined : items[from];
    if (from === undefined || lines === undefined || sameValue(value, stored[from])) continue;
    splices.push(...changeClaim(text, list.items[from] as Node, lines, stored[from] ?? {}, value));
  }
  for (const [at, lines] of items.entries()) {
    if (!left.has(at)) splices.push(removeLines(text.source, lines, at === 0, left.size > 0));
  }
  return [...splices, ...insertNew(text, items, claims)];
}

function changeClaim(
  text: SplicedText,
  node: Node,
  lines: ItemLines,
  stored: PlainMap,
  target: PlainMap,
): Splice[] {
  const isPlain = isMap(node) && isBlock(node) && node.anchor === undefined && node.tag === undefined;
  const fields = isPlain ? changeMap(text, node, stored, target, claimOrder) : undefined;
  if (fields) return fields;
  const indent = ' '.repeat(columnOf(text.source, lines.dash));
  const rewritten = writeItem(target, indent, claimOrder).join(text.lineEnd).slice(indent.length);
  const isOpenEnded = text.source[lines.contentEnd - 1] === '\n';
  return [
    {
      start: lines.dash,
      end: lines.contentEnd,
      text: isOpenEnded ? `${rewritten}${text.lineEnd}` : rewritten,
    },
  ];
}

/** Removes an item's lines; of the blank lines around it one run stays. */
function removeLines(source: string, { range }: ItemLines, isFirst: boolean, keepsOthers: boolean): Splice {
  let { start, end } = range;
  const isBlankBelow = end >= source.length || isBlank(source, end);
  if (isBlankBelow && keepsOthers) {
    if (isFirst) while (end < source.length && isBlank(source, end)) end = nextLine(source, end);
    else while (isBlank(source, lineStart(source, start - 1))) start = lineStart(source, start - 1);
  }
  return { start, end, text: '' };
}

function insertNew(text: SplicedText, items: readonly ItemLines[], claims: readonly ListedClaim[]): Splice[] {
  const indent = ' '.repeat(columnOf(text.source, items[0]?.dash ?? 0));
  const lastLeft = claims.findLast(({ from }) => from !== undefined)?.from;
  const end = lastLeft === undefined ? items[0]?.range.start : items[lastLeft]?.range.end;
  return claims.flatMap((claim, at) => {
    if (claim.from !== undefined) return [];
    const next = claims.slice(at).find(({ from }) => from !== undefined)?.from;
    const place = next === undefined ? end : items[next]?.range.start;
    return place === undefined ? [] : insertLines(text, place, writeItem(claim.value, indent, claimOrder));
  });
}

/** Gives its first items to a key that has none. */
function fillList(text: SplicedText, pair: Pair, claims: readonly ListedClaim[]): Splice[] {
  const { source } = text;
  const indent = ' '.repeat(columnOf(source, rangeOf(pair.key)?.start ?? 0) + 2);
  const lines = claims.flatMap(({ value }) => writeItem(value, indent, claimOrder));
  const colon = colonOf(pair);
  const end = Math.max(colon, pairEnd(pair));
  if (/[#&!]/.test(source.slice(colon, end))) throw new SidecarNotWritable(unsafe);
  return [{ start: colon, end, text: '' }, insertLines(text, afterContent(source, end), lines)];
}

/** Takes the last items from a list; the key goes with them unless there are comments that belong to it. */
function emptyList(text: SplicedText, pair: Pair, items: readonly ItemLines[]): Splice[] {
  const { source } = text;
  const colon = colonOf(pair);
  const start = lineStart(source, colon);
  const end = items.at(-1)?.range.end ?? colon;
  const between = [colon, ...items.map(({ range }) => range.end)].map((from, at) =>
    source.slice(from, items[at]?.range.start ?? from),
  );
  const isBare = between.every((piece) => piece.trim() === '');
  if (isBare) return [{ start, end, text: '' }];
  return [
    { start: colon, end: colon, text: ' []' },
    ...items.map((lines, at) => removeLines(source, lines, at === 0, false)),
  ];
}

function colonOf(pair: Pair): number {
  const colon = afterColon(pair);
  if (colon === undefined) throw new SidecarNotWritable(unsafe);
  return colon;
}
