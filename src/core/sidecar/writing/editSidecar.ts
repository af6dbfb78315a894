import { isMap } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { formatVersion } from '../../claims/schema';
import type { Article, Claim } from '../../claims/schema';
import { changeList } from './changeList';
import type { ListedItem } from './changeList';
import { changeMap, insertLines } from './changeMap';
import type { SplicedText } from './changeMap';
import type { YamlDocument } from '../reading/document';
import { hasComment, isFlow, pairOf, parseYaml, valueOf } from '../reading/document';
import { sidecarOrder } from '../reading/fieldOrder';
import { foldEdits } from './foldEdits';
import { keepUnknown } from './keepUnknown';
import { lineEndOf } from '../reading/lines';
import { readSidecar } from '../reading/parseSidecar';
import type { SidecarFile } from '../reading/parseSidecar';
import { serialiseSidecar } from './serialise';
import type { Rejection } from './serialise';
import { SidecarNotWritable } from './sidecarNotWritable';
import { applySplices } from './splice';
import type { Splice } from './splice';
import { isPlainMap, sameValue, setKey } from '../reading/values';
import type { PlainMap } from '../reading/values';

/**
 * One change of a sidecar. A replaced claim keeps its id; a rejection is known by its words and kind, and rejecting what
 * is rejected already, or taking back what is not, changes nothing. `from` is the claim or article that the change was
 * made of, so that what a colleague changed meanwhile can be told from what was changed here.
 */
export type SidecarEdit =
  | { readonly type: 'add'; readonly claim: Claim }
  | { readonly type: 'replace'; readonly claim: Claim; readonly from?: Claim | undefined }
  | { readonly type: 'remove'; readonly id: string; readonly from?: Claim | undefined }
  | { readonly type: 'article'; readonly article: Article; readonly from?: Article | undefined }
  | { readonly type: 'reject'; readonly rejection: Rejection }
  | { readonly type: 'unreject'; readonly rejection: Rejection };

const unsafeFormat =
  'This change cannot be written without changing other parts of the file, because of how it is formatted.';

/**
 * Applies edits to a sidecar's text by splicing: what an edit does not change stays byte for byte.
 *
 * A new claim goes before the first stored claim with a larger (start of its first span, id), a new rejection before the
 * first with later words. Of a replaced claim only the lines of changed fields are written; keys that the format does not know are kept unless the new claim names them
 * with the value undefined. A removed claim takes the comments directly above it along.
 *
 * The result is read again before it is returned: it holds exactly the intended values, or nothing is returned.
 *
 * @returns the new text; the same text when the edits change nothing
 * @throws SidecarNotWritable when the file has errors, or is written in a way that cannot be changed safely
 */
export function editSidecar(file: SidecarFile, edits: readonly SidecarEdit[]): string {
  if (!file.writable) throw new SidecarNotWritable(whyNotWritable(file));
  const { source } = file;
  const stored = storedIn(parseYaml(source));
  const { article, ...lists } = foldEdits(
    { claims: itemsOf(stored, 'claims'), rejected: itemsOf(stored, 'rejected') },
    edits,
  );
  const fields = {
    ...copyOf(stored),
    ...(article && {
      article: keepUnknown((stored['article'] ?? {}) as PlainMap, article, sidecarOrder.within('article')),
    }),
  };
  return spliceSidecar(source, fields, lists);
}

/**
 * Writes other values into a sidecar's text, touching only the lines of what differs.
 *
 * @param source the text of a writable sidecar
 * @param fields the values of all keys but the lists; a key that is not there is removed
 * @param lists the items of the lists, each with its index in the list as it stands
 * @returns the new text, read back and found to hold just these values; the same text when nothing differs
 * @throws SidecarNotWritable when it is written in a way that cannot be changed safely
 */
export function spliceSidecar(source: string, fields: PlainMap, lists: Lists): string {
  const document = parseYaml(source);
  const root = document.contents;
  const stored = storedIn(document);
  const target = withoutEmpty({
    newsmark: formatVersion,
    ...copyOf(fields),
    claims: lists.claims.map(({ value }) => value),
    rejected: lists.rejected.map(({ value }) => value),
  });
  if (sameValue(withoutEmpty({ newsmark: formatVersion, ...stored }), target)) return source;

  const text: SplicedText = { source, lineEnd: lineEndOf(source) };
  const splices = isMap(root) ? changeRoot(text, root, stored, target, lists) : appendSidecar(text, target);
  const result = applySplices(source, splices);
  if (result === undefined) throw new SidecarNotWritable(unsafeFormat);
  verify(result, target);
  return result;
}

function storedIn(document: YamlDocument): PlainMap {
  const stored = valueOf(document) ?? {};
  if (!isPlainMap(stored)) throw new SidecarNotWritable('This sidecar is no map of keys.');
  return stored;
}

function whyNotWritable(file: SidecarFile): string {
  const isBlocking = file.problems.find(({ severity }) => severity === 'error') ?? file.problems[0];
  return isBlocking?.message ?? 'This sidecar cannot be changed.';
}

function copyOf(map: PlainMap): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) setKey(copy, key, value);
  return copy;
}

/** The keys whose lists are changed item by item. */
const listKeys = ['claims', 'rejected'] as const;
export type Lists = Readonly<Record<(typeof listKeys)[number], readonly ListedItem[]>>;

function itemsOf(stored: PlainMap, key: (typeof listKeys)[number]): readonly PlainMap[] {
  return (stored[key] ?? []) as readonly PlainMap[];
}

/** A sidecar without claims may have the key or not, and the key a list or nothing: all mean the same. */
function withoutEmpty(map: PlainMap): PlainMap {
  const copy = copyOf(map);
  for (const key of ['article', ...listKeys]) {
    const value = copy[key];
    const isEmpty = Array.isArray(value)
      ? value.length === 0
      : isPlainMap(value) && Object.keys(value).length === 0;
    if (value === null || isEmpty) delete copy[key];
  }
  return copy;
}

/** A file with nothing but comments in it gets a whole sidecar below them. */
function appendSidecar(text: SplicedText, target: PlainMap): Splice[] {
  const whole = serialiseSidecar(
    target['article'] as Article | undefined,
    (target['claims'] ?? []) as Claim[],
    (target['rejected'] ?? []) as Rejection[],
  );
  const lines = whole.trimEnd().split('\n');
  return [insertLines(text, text.source.length, lines)];
}

function changeRoot(
  text: SplicedText,
  root: YAMLMap,
  stored: PlainMap,
  target: PlainMap,
  lists: Lists,
): Splice[] {
  if (isFlow(root)) {
    throw new SidecarNotWritable('This sidecar is written in braces: write each key on a line of its own.');
  }
  const rootTarget = copyOf(target);
  const changes = listKeys.flatMap((key) => {
    const pair = splicedList(text.source, root, key, !sameValue(itemsOf(stored, key), target[key] ?? []));
    if (!pair) return [];
    setKey(rootTarget, key, stored[key] ?? null);
    return [{ key, pair }];
  });
  const fields = changeMap(text, root, stored, rootTarget, sidecarOrder);
  if (!fields)
    throw new SidecarNotWritable(
      'The keys of this sidecar are written in a way that cannot be changed safely.',
    );
  const items = changes.flatMap(({ key, pair }) =>
    sameValue(itemsOf(stored, key), target[key] ?? [])
      ? []
      : changeList(text, pair, itemsOf(stored, key), lists[key], sidecarOrder.within(key)),
  );
  return [...items, ...fields];
}

/**
 * The list under a key, when it is there to be spliced item by item; a missing or bracketed one is written as a field.
 *
 * @throws SidecarNotWritable when it has to be written anew and comments would be lost
 */
function splicedList(source: string, root: YAMLMap, key: string, isChanged: boolean): Pair | undefined {
  const pair = pairOf(root, key);
  const list = pair?.value;
  const isConverted = isFlow(list) && list.items.length > 0;
  if (isConverted && isChanged && hasComment(source, list)) {
    const what = key === 'claims' ? 'claims are' : 'rejected suggestions are';
    throw new SidecarNotWritable(
      `The ${what} written in brackets with comments: write each on lines of its own.`,
    );
  }
  return isConverted && isChanged ? undefined : pair;
}

/** Reads a result before anyone gets it: whatever the splicing missed shows here and not in a file. */
function verify(result: string, target: PlainMap): void {
  const { file, value } = readSidecar(result);
  if (isPlainMap(value) && sameValue(withoutEmpty(value), target) && file.writable) return;
  throw new SidecarNotWritable(
    file.problems.find(({ severity }) => severity === 'error')?.message ?? unsafeFormat,
  );
}
