import { isMap, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import { changeMap, insertLines } from './changeMap';
import type { SplicedText } from './changeMap';
import { itemLines } from '../reading/claimLines';
import type { ItemLines } from '../reading/claimLines';
import { afterColon, isBlock, pairEnd, rangeOf } from '../reading/document';
import type { FieldOrder } from '../reading/fieldOrder';
import { keyOf } from '../reading/keyOf';
import { afterContent, columnOf, isBlank, lineStart, nextLine } from '../reading/lines';
import { writeItem } from './serialise';
import { SidecarNotWritable } from './sidecarNotWritable';
import type { Splice } from './splice';
import { isPlainMap, sameValue } from '../reading/values';

/** An item of an edited list, and which item of the stored list it was. */
export interface ListedItem {
  readonly value: unknown;
  /** Index in the stored list; absent for a new item. */
  readonly from?: number;
}

/**
 * The splices that change the list under a key, touching only the lines of the items that differ.
 *
 * @param pair the key and its value: nothing, an empty list, or a list written line by line
 * @param order the canonical order of the items' keys
 * @throws SidecarNotWritable when its lines cannot tell the items apart
 */
export function changeList(
  text: SplicedText,
  pair: Pair,
  stored: readonly unknown[],
  listed: readonly ListedItem[],
  order: FieldOrder | undefined,
): Splice[] {
  const list = pair.value;
  if (!isSeq(list) || list.items.length === 0) return fillList(text, pair, listed, order);
  const items = isBlock(list) ? itemLines(text.source, list) : undefined;
  if (!items) throw new SidecarNotWritable(unsafe(pair));
  if (listed.length === 0) return emptyList(text, pair, items);

  const splices: Splice[] = [];
  const left = new Set(listed.flatMap(({ from }) => from ?? []));
  for (const { value, from } of listed) {
    const lines = from === undefined ? undefined : items[from];
    if (from === undefined || lines === undefined || sameValue(value, stored[from])) continue;
    splices.push(...changeItem(text, list.items[from] as Node, lines, stored[from], value, order));
  }
  let removedUpTo = 0;
  for (const [at, lines] of items.entries()) {
    if (left.has(at)) continue;
    const { start, end } = removeLines(text.source, lines, at === 0, left.size > 0);
    // Two neighbours that go may both take the blank lines between them.
    splices.push({ start: Math.max(start, removedUpTo), end, text: '' });
    removedUpTo = end;
  }
  return [...splices, ...insertNew(text, items, listed, order)];
}

function changeItem(
  text: SplicedText,
  node: Node,
  lines: ItemLines,
  stored: unknown,
  target: unknown,
  order: FieldOrder | undefined,
): Splice[] {
  const isPlain = isMap(node) && isBlock(node) && node.anchor === undefined && node.tag === undefined;
  const areMaps = isPlainMap(stored) && isPlainMap(target);
  const fields = isPlain && areMaps ? changeMap(text, node, stored, target, order) : undefined;
  if (fields) return fields;
  const indent = ' '.repeat(columnOf(text.source, lines.dash));
  const rewritten = writeItem(target, indent, order).join(text.lineEnd).slice(indent.length);
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

function insertNew(
  text: SplicedText,
  items: readonly ItemLines[],
  listed: readonly ListedItem[],
  order: FieldOrder | undefined,
): Splice[] {
  const indent = ' '.repeat(columnOf(text.source, items[0]?.dash ?? 0));
  const lastLeft = listed.findLast(({ from }) => from !== undefined)?.from;
  const end = lastLeft === undefined ? items[0]?.range.start : items[lastLeft]?.range.end;
  return listed.flatMap((item, at) => {
    if (item.from !== undefined) return [];
    const next = listed.slice(at).find(({ from }) => from !== undefined)?.from;
    const place = next === undefined ? end : items[next]?.range.start;
    return place === undefined ? [] : insertLines(text, place, writeItem(item.value, indent, order));
  });
}

/** Gives its first items to a key that has none. */
function fillList(
  text: SplicedText,
  pair: Pair,
  listed: readonly ListedItem[],
  order: FieldOrder | undefined,
): Splice[] {
  const { source } = text;
  const indent = ' '.repeat(columnOf(source, rangeOf(pair.key)?.start ?? 0) + 2);
  const lines = listed.flatMap(({ value }) => writeItem(value, indent, order));
  const colon = colonOf(pair);
  const end = Math.max(colon, pairEnd(pair));
  if (/[#&!]/.test(source.slice(colon, end))) throw new SidecarNotWritable(unsafe(pair));
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
  if (colon === undefined) throw new SidecarNotWritable(unsafe(pair));
  return colon;
}

function unsafe(pair: Pair): string {
  return `The list under \`${keyOf(pair)}\` is written in a way that cannot be changed safely: start each item with a dash on a line of its own.`;
}
