import type { Conflict } from '../claims/schema';
import { spellingKey } from '../recognise/dictionary/spelling';
import { carryComments } from '../sidecar/merge/carryComments';
import { noRules } from '../sidecar/merge/fieldRules';
import { conflictsOf, mergeMap, sameConflict } from '../sidecar/merge/mergeMap';
import type { Merger } from '../sidecar/merge/mergeMarked';
import type { MergeInput, MergeResult } from '../sidecar/merge/mergeResult';
import { isPlainMap } from '../sidecar/reading/values';
import type { PlainMap } from '../sidecar/reading/values';
import type { ListedItem } from '../sidecar/writing/changeList';
import { SidecarNotWritable } from '../sidecar/writing/sidecarNotWritable';
import { insertedInOrder } from './applyNamesEdit';
import { spellingsOf } from './continuedNames';
import { mergeEntries } from './mergeEntries';
import { commentedNames } from './namesComments';
import { isInTheWay, readNames } from './parseNames';
import { listOf, namesLists, rewriteNames } from './rewriteNames';

export const namesMerger: Merger = { merge: mergeNames, commonGround: () => '' };

/**
 * Merges two versions of a names file that come from one: entries by type and name, their spellings joined, everything else
 * key by key; what was told apart and what is never marked one by one. Where both sides changed one key differently, ours
 * stands and a list `conflicts` beside it keeps both values.
 *
 * @param texts the files' texts, line ends and byte-order mark as they are; an empty base where both sides added the file
 * @returns the text of ours with only the lines changed that differ, or one sentence that says why nothing was merged
 */
export function mergeNames(texts: MergeInput): MergeResult {
  const { base, ours, theirs } = texts;
  if (ours === theirs || base === theirs) return merged(ours, [ours]);
  if (base === ours) return merged(theirs, [theirs]);
  for (const [name, source] of [
    ['The common base', base],
    ['Our side', ours],
    ['Their side', theirs],
  ] as const) {
    const reason = whyUnreadable(source);
    if (reason !== undefined) return { isMerged: false, reason: `${name}: ${reason}` };
  }
  const maps = { base: namesIn(base), ours: namesIn(ours), theirs: namesIn(theirs) };
  const inAll = <Item>(key: string, is: (item: unknown) => item is Item): Lists<Item> => ({
    base: listOf(maps.base, key).filter(is),
    ours: listOf(maps.ours, key).filter(is),
    theirs: listOf(maps.theirs, key).filter(is),
  });
  const fields = mergeMap(
    { base: rest(maps.base), ours: rest(maps.ours), theirs: rest(maps.theirs) },
    noRules,
  );
  try {
    const text = rewriteNames(ours, fields, {
      names: mergeEntries(inAll('names', isPlainMap)),
      not_same: mergeItems(inAll('not_same', Array.isArray), keyOfDifferent, insertedInOrder),
      never: mergeItems(inAll('never', isText), spellingKey, (listed, value) => [...listed, { value }]),
    });
    const carried = carryComments(base, theirs, text, commentedNames);
    // A comment of ours may have stood within lines that their side took out.
    return merged(carryComments(base, ours, carried, commentedNames), [ours, theirs]);
  } catch (error) {
    if (!(error instanceof SidecarNotWritable)) throw error;
    return { isMerged: false, reason: `Our side: ${error.message}` };
  }
}

type Lists<Item> = Readonly<Record<'base' | 'ours' | 'theirs', readonly Item[]>>;

/** Merges a list item by item: what a side added is added, what a side took out is out. */
function mergeItems<Item>(
  { base, ours, theirs }: Lists<Item>,
  keyOf: (item: Item) => string,
  add: (listed: readonly ListedItem[], item: Item) => readonly ListedItem[],
): readonly ListedItem[] {
  const [before, own, others] = [base, ours, theirs].map((list) => new Set(list.map(keyOf)));
  const kept = ours
    .map((value, from) => ({ value, from }))
    .filter(({ value }) => others?.has(keyOf(value)) === true || before?.has(keyOf(value)) !== true);
  const added = theirs.filter((item) => !before?.has(keyOf(item)) && !own?.has(keyOf(item)));
  return added.reduce<readonly ListedItem[]>(add, kept);
}

function keyOfDifferent(names: readonly unknown[]): string {
  return names
    .map((name) => spellingKey(String(name)))
    .sort()
    .join('\n');
}

function merged(text: string, sides: readonly string[]): MergeResult {
  const found = placedConflicts(text);
  const known = sides.flatMap(placedConflicts);
  const added = found.filter(
    ({ conflict, names }) =>
      !known.some(
        (other) => names.some((name) => other.names.includes(name)) && sameConflict(other.conflict, conflict),
      ),
  );
  return { isMerged: true, text, conflicts: found.length, newConflicts: added.length };
}

/** The conflicts that stand in a names file, each with the spellings of the entry it is about. */
function placedConflicts(text: string): { names: readonly string[]; conflict: Conflict }[] {
  const map = namesIn(text);
  const entries = listOf(map, 'names').filter(isPlainMap);
  return [{ names: [''], of: map }, ...entries.map((of) => ({ names: spellingsOf(of), of }))].flatMap(
    ({ names, of }) => conflictsOf(of).map((conflict) => ({ names, conflict })),
  );
}

function whyUnreadable(source: string): string | undefined {
  const { file } = readNames(source);
  const problem = file.writable ? undefined : (file.problems.find(isInTheWay) ?? file.problems[0]);
  if (!problem) return undefined;
  return `line ${source.slice(0, problem.range.start).split('\n').length}: ${problem.message}`;
}

/** The plain data of a names file; nothing for one that is no map, or no YAML. */
export function namesIn(source: string): PlainMap {
  const { value } = readNames(source);
  return isPlainMap(value) ? value : {};
}

function rest(map: PlainMap): PlainMap {
  const keys: readonly string[] = namesLists;
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
