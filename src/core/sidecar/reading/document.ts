import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { OffsetRange } from '../../text/articleText';
import { keyOf } from './keyOf';
import { PlainData } from './plainData';

/** A YAML document with the positions of everything in it. */
export type YamlDocument = Document.Parsed;

/**
 * Parses a sidecar's text with positions; never throws for bad YAML (the document lists its errors).
 * Duplicate keys are looked for by {@link duplicateKeys}, as the library compares every key with every other.
 *
 * @throws RangeError when the nesting is too deep for the stack
 */
export function parseYaml(source: string): YamlDocument {
  return parseDocument(source, {
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
}

/**
 * The document's value as plain data.
 *
 * @throws ReferenceError when aliases blow the document up or name nothing
 */
export function valueOf(document: YamlDocument): unknown {
  return new PlainData(document.contents).of(document.contents);
}

/**
 * What can be read of a document whose aliases cannot all be followed: the fields of its map, and the items of lists in
 * it, one by one; those that cannot be read are undefined.
 */
export function partialValueOf(document: YamlDocument): unknown {
  const root = document.contents;
  if (!isMap(root)) return undefined;
  const data = new PlainData(root);
  const read = (node: unknown): unknown => {
    try {
      return data.of(node);
    } catch (error) {
      if (error instanceof ReferenceError) return undefined;
      throw error;
    }
  };
  return Object.fromEntries(
    root.items.map((pair) => [
      keyOf(pair) ?? '',
      isSeq(pair.value) ? pair.value.items.map(read) : read(pair.value),
    ]),
  );
}

/** A map's pair under a key, if it has one. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

/** UTF-16 range of a node, without the comments and line ends after it. */
export function rangeOf(node: unknown): OffsetRange | undefined {
  if (!isAlias(node) && !isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  const start = node.range?.[0];
  return start === undefined ? undefined : { start, end: Math.max(start, contentEnd(node)) };
}

/** Where a node's own content ends; the library's range of a block collection reaches over what follows it. */
export function contentEnd(node: Node): number {
  const last: unknown = isBlock(node) ? node.items.at(-1) : undefined;
  if (last === undefined) return node.range?.[1] ?? 0;
  return isPair(last) ? pairEnd(last) : contentEnd(last as Node);
}

/** Where a pair's content ends: its value, or its colon when it has none. */
export function pairEnd(pair: Pair): number {
  const value = pair.value as Node | null;
  const end = value === null ? 0 : contentEnd(value);
  const isEmpty = value === null || (value.range?.[0] ?? 0) >= end;
  const head = Math.max(contentEnd(pair.key as Node), afterColon(pair) ?? 0);
  return isEmpty ? head : Math.max(head, end);
}

/** The offset after the colon of a pair, if it has one. */
export function afterColon(pair: Pair): number | undefined {
  const separators = (pair.srcToken as { sep?: readonly { type: string; offset: number }[] } | undefined)
    ?.sep;
  const colon = separators?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}

/** True for a list or map written in brackets or braces. */
export function isFlow(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** True for a map or list written line by line. */
export function isBlock(node: unknown): node is YAMLMap | YAMLSeq {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

/** True when a comment stands within a list or map that is written in brackets or braces. */
export function hasComment(source: string, node: unknown): boolean {
  const range = rangeOf(node);
  return range !== undefined && /[\s,[{]#/.test(source.slice(range.start, range.end));
}

/**
 * The UTF-16 range of what stands at a path below a node; of the nearest thing above it when the path leads nowhere
 * (a missing key, the inside of an alias).
 */
export function locate(root: Node, path: readonly PropertyKey[]): OffsetRange {
  let node: unknown = root;
  let found = rangeOf(root) ?? { start: 0, end: 0 };
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = pairOf(node, String(step));
      if (!pair) break;
      node = pair.value;
      found = nonEmpty(rangeOf(node)) ?? rangeOf(pair.key) ?? found;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      found = rangeOf(node) ?? found;
    } else break;
  }
  return found;
}

function nonEmpty(range: OffsetRange | undefined): OffsetRange | undefined {
  return range && range.end > range.start ? range : undefined;
}

/**
 * Takes the pairs whose key is a list, a map or an alias out of a document: no field has such a key, and making plain
 * data of nested ones takes the library time beyond measure.
 *
 * @returns where they stood
 */
export function removeComplexKeys(root: unknown): OffsetRange[] {
  const found: OffsetRange[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isSeq(node)) for (const item of node.items) waiting.push(item);
    if (!isMap(node)) continue;
    const complex = node.items.filter((pair) => keyOf(pair) === undefined);
    if (complex.length > 0) node.items = node.items.filter((pair) => keyOf(pair) !== undefined);
    for (const { key } of complex) found.push(rangeOf(key) ?? { start: 0, end: 0 });
    for (const { value } of node.items) waiting.push(value);
  }
  return found;
}

/** Keys that stand twice in one map, at the second place. */
export function duplicateKeys(root: unknown): { key: string; range: OffsetRange }[] {
  const found: { key: string; range: OffsetRange }[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isSeq(node)) for (const item of node.items) waiting.push(item);
    if (!isMap(node)) continue;
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = keyOf(pair);
      if (key !== undefined && seen.has(key)) {
        found.push({ key, range: rangeOf(pair.key) ?? { start: 0, end: 0 } });
      }
      if (key !== undefined) seen.add(key);
      waiting.push(pair.value);
    }
  }
  return found;
}
