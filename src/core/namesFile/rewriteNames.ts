import { isMap, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import { formatVersion } from '../claims/schema';
import { hasComment, isFlow, pairOf, parseYaml } from '../sidecar/reading/document';
import { orderedKeys } from '../sidecar/reading/fieldOrder';
import { lineEndOf } from '../sidecar/reading/lines';
import { isPlainMap, sameValue, setKey } from '../sidecar/reading/values';
import type { PlainMap } from '../sidecar/reading/values';
import { changeList } from '../sidecar/writing/changeList';
import type { ListedItem } from '../sidecar/writing/changeList';
import { changeMap, insertLines } from '../sidecar/writing/changeMap';
import type { SplicedText } from '../sidecar/writing/changeMap';
import { writeField } from '../sidecar/writing/serialise';
import { SidecarNotWritable } from '../sidecar/writing/sidecarNotWritable';
import { applySplices } from '../sidecar/writing/splice';
import type { Splice } from '../sidecar/writing/splice';
import type { NamesLists } from './applyNamesEdit';
import { readNames } from './parseNames';
import { namesFileOrder } from './schema';

/** The keys of a names file that hold lists. */
export const namesLists = ['names', 'not_same', 'never'] as const;

const unsafeFormat =
  'This change cannot be written without changing other parts of the file, because of how it is formatted.';

/** The lists of a names file as they are stored. */
export function listedIn(stored: PlainMap): NamesLists {
  const asListed = (key: keyof NamesLists): ListedItem[] =>
    listOf(stored, key).map((item, from) => ({ value: item, from }));
  return { names: asListed('names'), not_same: asListed('not_same'), never: asListed('never') };
}

/**
 * Rewrites a names file so that it holds other values; only the lines that differ change.
 *
 * @param source a file without errors
 * @param fields what the keys of the file hold; those of the lists do not count
 * @param listed what the lists hold, and which item of the stored ones each was
 * @throws SidecarNotWritable when the file is written in a way that cannot be changed safely
 */
export function rewriteNames(source: string, fields: PlainMap, listed: NamesLists): string {
  const { value } = readNames(source);
  const stored = isPlainMap(value) ? value : {};
  const target = withoutEmpty({
    ...fields,
    ...Object.fromEntries(namesLists.map((key) => [key, listed[key].map((item) => item.value)])),
  });
  if (sameValue(withoutEmpty({ newsmark: formatVersion, ...stored }), target)) return source;

  const text: SplicedText = { source, lineEnd: lineEndOf(source) };
  const root = parseYaml(source).contents;
  const splices = isMap(root)
    ? changeRoot(text, root, stored, target, listed)
    : [insertLines(text, source.length, fileLines(target))];
  const result = applySplices(source, splices);
  const after = result === undefined ? undefined : readNames(result);
  const isRight =
    after?.file.writable === true && isPlainMap(after.value) && sameValue(withoutEmpty(after.value), target);
  if (result === undefined || !isRight) throw new SidecarNotWritable(unsafeFormat);
  return result;
}

export function listOf(map: PlainMap, key: string): readonly unknown[] {
  const list = map[key];
  return Array.isArray(list) ? (list as unknown[]) : [];
}

function withoutEmpty(map: PlainMap): PlainMap {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) {
    const isEmptyList = value === null || (Array.isArray(value) && value.length === 0);
    if (!(namesLists as readonly string[]).includes(key) || !isEmptyList) setKey(copy, key, value);
  }
  return copy;
}

function fileLines(target: PlainMap): string[] {
  return orderedKeys(target, namesFileOrder).flatMap((key) =>
    writeField(key, target[key], '', namesFileOrder.within(key)),
  );
}

function changeRoot(
  text: SplicedText,
  root: YAMLMap,
  stored: PlainMap,
  target: PlainMap,
  listed: NamesLists,
): Splice[] {
  if (isFlow(root)) {
    throw new SidecarNotWritable('This file is written in braces: write each key on a line of its own.');
  }
  const splices: Splice[] = [];
  const fields: Record<string, unknown> = { ...target };
  for (const key of namesLists) {
    const before = listOf(stored, key);
    const pair = pairOf(root, key);
    if (!pair || sameValue(before, target[key] ?? [])) {
      if (pair) fields[key] = stored[key];
      continue;
    }
    if (isSeq(pair.value) && isFlow(pair.value) && pair.value.items.length > 0) {
      if (!hasComment(text.source, pair.value)) continue;
      const message = `The list under \`${key}\` is written in brackets with comments: write each item on a line of its own.`;
      throw new SidecarNotWritable(message);
    }
    // Splicing item by item is for a list that is there; a missing or bracketed one is written as a field.
    splices.push(...changeList(text, pair, before, listed[key], namesFileOrder.within(key)));
    fields[key] = stored[key];
  }
  const changed = changeMap(text, root, stored, fields, namesFileOrder);
  if (!changed) {
    throw new SidecarNotWritable('The keys of this file are written in a way that cannot be changed safely.');
  }
  return [...splices, ...changed];
}
