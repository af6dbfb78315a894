import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { itemLines } from '../reading/claimLines';
import { contentEnd, isBlock, isFlow, pairEnd, rangeOf } from '../reading/document';
import { orderedKeys } from '../reading/fieldOrder';
import type { FieldOrder } from '../reading/fieldOrder';
import { keyOf } from '../reading/keyOf';
import { afterContent, afterDeeperComments, columnOf, lineStart, opensLine } from '../reading/lines';
import { writeField, writeInline } from './serialise';
import type { Splice } from './splice';
import { isPlainMap, sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';

/** The text that is changed. */
export interface SplicedText {
  readonly source: string;
  readonly lineEnd: '\n' | '\r\n';
}

/**
 * The splices that turn a map written line by line into another, touching only the lines of the fields that differ:
 * hand formatting, comments and the order of the other fields stay.
 *
 * @param node the map as it stands in the text
 * @param stored its value
 * @param target the value it shall have; a field that is absent or undefined is removed
 * @returns undefined when the way the map is written does not allow it, so that it has to be written anew
 */
export function changeMap(
  text: SplicedText,
  node: YAMLMap,
  stored: PlainMap,
  target: PlainMap,
  order: FieldOrder | undefined,
): Splice[] | undefined {
  const pairs = readPairs(text, node);
  const wanted = orderedKeys(target, order);
  if (!pairs || wanted.length === 0) return undefined;
  const isKept = (pair: PairLines): boolean =>
    target[pair.key] !== undefined && Object.hasOwn(target, pair.key);
  if (pairs.some((pair) => pair.isOnDashLine && !isKept(pair))) return undefined;

  const splices: Splice[] = [];
  for (const pair of pairs) {
    if (!Object.hasOwn(stored, pair.key)) continue;
    if (!isKept(pair)) splices.push({ start: pair.lineStart, end: pair.lineEnd, text: '' });
    else splices.push(...changePair(text, pair, stored[pair.key], target[pair.key], order?.within(pair.key)));
  }
  const present = new Set(pairs.map(({ key }) => key));
  for (const key of wanted) {
    if (present.has(key)) continue;
    const lines = writeField(key, target[key], pairs[0].indent, order?.within(key));
    splices.push(insertField(text, lines, placeFor(key, pairs.filter(isKept), order), pairs[0]));
  }
  return splices;
}

/** One field of a map and its lines; UTF-16 offsets. */
interface PairLines {
  readonly key: string;
  readonly pair: Pair;
  readonly keyStart: number;
  readonly indent: string;
  /** True when the key follows a dash on its line. */
  readonly isOnDashLine: boolean;
  readonly lineStart: number;
  readonly contentEnd: number;
  /** After the field's last line and the deeper comments below it. */
  readonly lineEnd: number;
}

function readPairs(text: SplicedText, node: YAMLMap): [PairLines, ...PairLines[]] | undefined {
  if (node.srcToken?.type !== 'block-map') return undefined;
  if (node.srcToken.items.some(({ start }) => start.some(({ type }) => type === 'explicit-key-ind')))
    return undefined;
  const found: PairLines[] = [];
  for (const [at, pair] of node.items.entries()) {
    const key = keyOf(pair);
    const keyStart = rangeOf(pair.key)?.start;
    if (key === undefined || keyStart === undefined || !isScalar(pair.key)) return undefined;
    const isOnDashLine = !opensLine(text.source, keyStart);
    if (isOnDashLine && at > 0) return undefined;
    const column = columnOf(text.source, keyStart);
    const end = pairEnd(pair);
    found.push({
      key,
      pair,
      keyStart,
      indent: ' '.repeat(column),
      isOnDashLine,
      lineStart: lineStart(text.source, keyStart),
      contentEnd: end,
      lineEnd: afterDeeperComments(text.source, afterContent(text.source, end), column),
    });
  }
  const [first, ...rest] = found;
  return first && [first, ...rest];
}

/** The field after which a new one goes: the last that comes before it in the canonical order. */
function placeFor(
  key: string,
  pairs: readonly PairLines[],
  order: FieldOrder | undefined,
): PairLines | undefined {
  const rank = order?.keys.indexOf(key) ?? -1;
  if (!order || rank === -1) return pairs.at(-1);
  const before = new Set(order.keys.slice(0, rank));
  return pairs.findLast((pair) => before.has(pair.key));
}

function insertField(
  text: SplicedText,
  lines: readonly string[],
  after: PairLines | undefined,
  first: PairLines,
): Splice {
  if (after) return insertLines(text, after.lineEnd, lines);
  if (!first.isOnDashLine) return insertLines(text, first.lineStart, lines);
  const unindented = lines.join(text.lineEnd).slice(first.indent.length);
  return { start: first.keyStart, end: first.keyStart, text: `${unindented}${text.lineEnd}${first.indent}` };
}

/** Inserts whole lines at the start of a line, or after a last line that has no line end. */
export function insertLines({ source, lineEnd }: SplicedText, at: number, lines: readonly string[]): Splice {
  const isInsideLine = at > 0 && source[at - 1] !== '\n' && !(at === 1 && source.startsWith('\ufeff'));
  return { start: at, end: at, text: `${isInsideLine ? lineEnd : ''}${lines.join(lineEnd)}${lineEnd}` };
}

function changePair(
  text: SplicedText,
  lines: PairLines,
  stored: unknown,
  target: unknown,
  order: FieldOrder | undefined,
): Splice[] {
  if (sameValue(stored, target)) return [];
  const rewritten = writeField(lines.key, target, lines.indent, order)
    .join(text.lineEnd)
    .slice(lines.indent.length);
  const isOpenEnded = text.source[lines.contentEnd - 1] === '\n';
  return (
    changeValue(text, lines.pair.value as Node | null, stored, target, order) ?? [
      {
        start: lines.keyStart,
        end: lines.contentEnd,
        text: isOpenEnded ? `${rewritten}${text.lineEnd}` : rewritten,
      },
    ]
  );
}

/** The splices within a value, or undefined when its whole field has to be written anew. */
function changeValue(
  text: SplicedText,
  node: Node | null,
  stored: unknown,
  target: unknown,
  order: FieldOrder | undefined,
): Splice[] | undefined {
  if (sameValue(stored, target)) return [];
  if (node === null || (!isAlias(node) && (node.anchor !== undefined || node.tag !== undefined)))
    return undefined;
  if (isMap(node) && isBlock(node) && isPlainMap(stored) && isPlainMap(target)) {
    return changeMap(text, node, stored, target, order);
  }
  if (isSeq(node) && isBlock(node) && Array.isArray(stored) && Array.isArray(target)) {
    if (stored.length !== target.length || !itemLines(text.source, node)) return undefined;
    const changes = node.items.map((item, at) =>
      changeValue(text, item as Node, stored[at], target[at], order),
    );
    return changes.includes(undefined) ? undefined : changes.flatMap((change) => change ?? []);
  }
  if (isSeq(node) && Array.isArray(stored) && Array.isArray(target)) {
    const changed = changeFlowList(text, node, stored, target);
    if (changed) return changed;
  }
  return replaceInline(text, node, target);
}

/** Replaces a value on one line by another, leaving the rest of the line as it is. */
function replaceInline(text: SplicedText, node: Node, target: unknown): Splice[] | undefined {
  const inline = writeInline(target);
  const isInline = isFlow(node) || isAlias(node) || (isScalar(node) && isFlowScalar(node.type));
  const start = node.range?.[0];
  const end = contentEnd(node);
  if (inline === undefined || !isInline || start === undefined || end <= start) return undefined;
  if (text.source[start - 1] !== ' ') return undefined;
  return [{ start, end, text: inline }];
}

/** Rewrites a list of words in brackets on one line, each word that stays as it is written. */
function changeFlowList(
  { source }: SplicedText,
  node: YAMLSeq,
  stored: readonly unknown[],
  target: readonly unknown[],
): Splice[] | undefined {
  const range = rangeOf(node);
  if (!range || target.length === 0 || /[\r\n]/.test(source.slice(range.start, range.end))) return undefined;
  let from = 0;
  const written = target.map((value) => {
    const at = stored.indexOf(value, from);
    const kept = at === -1 ? undefined : rangeOf(node.items[at]);
    if (kept) from = at + 1;
    const text = kept ? source.slice(kept.start, kept.end) : writeInline(value);
    return !kept && text !== undefined && /^[^"]*[,[\]{}]/.test(text) ? undefined : text;
  });
  return written.includes(undefined) ? undefined : [{ ...range, text: `[${written.join(', ')}]` }];
}

function isFlowScalar(type: string | undefined): boolean {
  return type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
}
