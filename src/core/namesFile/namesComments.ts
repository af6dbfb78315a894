import { isMap, isSeq } from 'yaml';
import type { CommentedItem, CommentedText } from '../sidecar/merge/carryComments';
import { itemLines } from '../sidecar/reading/claimLines';
import { pairOf, parseYaml } from '../sidecar/reading/document';
import { isPlainMap } from '../sidecar/reading/values';
import { spellingsOf } from './continuedNames';
import { readNames } from './parseNames';
import { listOf, namesLists } from './rewriteNames';

/** Reads a names file as a text whose items are its entries, and the other lists' items. */
export function commentedNames(source: string): CommentedText {
  const { file, value } = readNames(source);
  const root = parseYaml(source).contents;
  const items = namesLists.flatMap((key): CommentedItem[] => {
    const list = isMap(root) ? pairOf(root, key)?.value : undefined;
    const lines = isSeq(list) && isPlainMap(value) ? itemLines(source, list) : undefined;
    const stored = isPlainMap(value) ? listOf(value, key) : [];
    return (lines ?? []).map(({ range }, at) => ({ ...idsOf(key, stored[at]), range }));
  });
  return { source, value, writable: file.writable, items };
}

function idsOf(key: string, item: unknown): Omit<CommentedItem, 'range'> {
  if (!isPlainMap(item)) return { id: `${key} ${String(item)}` };
  const [name, ...also] = spellingsOf(item).map((spelling) => `${String(item['type'])} ${spelling}`);
  return { id: name ?? '', also };
}
