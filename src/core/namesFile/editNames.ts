import { isMap, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import { formatVersion } from '../claims/schema';
import { changeList } from '../sidecar/writing/changeList';
import type { ListedItem } from '../sidecar/writing/changeList';
import { changeMap, insertLines } from '../sidecar/writing/changeMap';
import type { SplicedText } from '../sidecar/writing/changeMap';
import { hasComment, isFlow, pairOf, parseYaml } from '../sidecar/reading/document';
import { orderedKeys } from '../sidecar/reading/fieldOrder';
import { lineEndOf } from '../sidecar/reading/lines';
import { writeField } from '../sidecar/writing/serialise';
import { SidecarNotWritable } from '../sidecar/writing/sidecarNotWritable';
import { applySplices } from '../sidecar/writing/splice';
import type { Splice } from '../sidecar/writing/splice';
import { isPlainMap, sameValue, setKey } from '../sidecar/reading/values';
import type { PlainMap } from '../sidecar/reading/values';
import { applyNamesEdit } from './applyNamesEdit';
import type { NamesEdit, NamesLists } from './applyNamesEdit';
import { readNames } from './parseNames';
import type { NamesFile } from './parseNames';
import { namesFileOrder } from './schema';

const lists = ['names', 'not_same', 'never'] as const;

const unsafeFormat =
  'This change cannot be written without changing other parts of the file, because of how it is formatted.';

/**
 * Applies an edit to a names file's text by splicing: comments, unknown keys and the formatting of other entries stay
 * byte for byte. An entry that goes takes the comments directly above it along.
 *
 * The result is read again before it is returned: it holds exactly the intended values, or nothing is returned.
 *
 * @param file one without any text is made anew
 * @returns the new text; the same text when the edit changes nothing
 * @throws SidecarNotWritable when the file has errors, or is written in a way that cannot be changed safely
 */
export function editNames(file: NamesFile, edit: NamesEdit): string {
  const { file: read, value } = readNames(file.source);
  if (!read.writable) {
    const problem = read.problems.find(({ severity }) => severity === 'error') ?? read.problems[0];
    throw new SidecarNotWritable(problem?.message ?? 'This file cannot be changed.');
  }
  const stored = isPlainMap(value) ? value : {};
  const asListed = (key: keyof NamesLists): ListedItem[] =>
    listOf(stored, key).map((item, from) => ({ value: item, from }));
  const listed = applyNamesEdit(edit, {
    names: asListed('names'),
    not_same: asListed('not_same'),
    never: asListed('never'),
  });
  const target = withoutEmpty({
    newsmark: formatVersion,
    ...stored,
    ...Object.fromEntries(lists.map((key) => [key, listed[key].map((item) => item.value)])),
  });
  if (sameValue(withoutEmpty({ newsmark: formatVersion, ...stored }), target)) return file.source;

  const { source } = file;
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

function listOf(map: PlainMap, key: string): readonly unknown[] {
  const list = map[key];
  return Array.isArray(list) ? (list as unknown[]) : [];
}

function withoutEmpty(map: PlainMap): PlainMap {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) {
    const isEmptyList = value === null || (Array.isArray(value) && value.length === 0);
    if (!(lists as readonly string[]).includes(key) || !isEmptyList) setKey(copy, key, value);
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
  for (const key of lists) {
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
