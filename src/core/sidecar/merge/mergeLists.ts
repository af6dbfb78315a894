import { isPlainMap, sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';
import type { FieldRule } from './fieldRules';
import { fieldOf } from './mapFields';
import type { Merged, Sides } from './mergeValue';

type Lists = Readonly<Record<'base' | 'ours' | 'theirs', readonly unknown[]>>;

/** Merges two maps of one thing; undefined for a conflict. */
type MergeMaps = (sides: Sides<PlainMap>, rule: FieldRule) => Merged<PlainMap> | undefined;

/**
 * Merges two lists item by item: what one side added is added, what one side took out is out, in the order of ours.
 *
 * @returns undefined when that would make up a value that nobody meant: both set a field that was not there, one removed
 *   it, both replaced one item, or nothing would be left
 */
export function mergeLists(
  { base, ours, theirs }: Sides,
  rule: FieldRule,
  mergeMaps: MergeMaps,
): Merged | undefined {
  if (ours === undefined || theirs === undefined) return undefined;
  if (base === undefined && rule.list === 'or one') return undefined;
  const stored = [base, ours, theirs].map((value) => itemsOf(value, rule));
  const [before, one, other] = stored;
  if (!before || !one || !other || stored.some((list) => list && hasRepeats(list))) return undefined;
  const lists = mergeItems({ base: before, ours: one, theirs: other }, rule, mergeMaps);
  const merged = lists && mergeMembers(lists);
  if (!merged || merged.length === 0) return undefined;
  const isAlone = merged.length === 1 && !(Array.isArray(ours) && Array.isArray(theirs));
  return { value: isAlone ? merged[0] : merged };
}

function itemsOf(value: unknown, { list }: FieldRule): readonly unknown[] | undefined {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as readonly unknown[];
  return list === 'or one' ? [value] : undefined;
}

function hasRepeats(list: readonly unknown[]): boolean {
  return list.some((item, at) => has(list.slice(at + 1), item));
}

function has(list: readonly unknown[], item: unknown): boolean {
  return list.some((other) => sameValue(item, other));
}

/** Merges the maps that both lists hold under one key, and puts what comes out into all lists. */
function mergeItems(lists: Lists, rule: FieldRule, mergeMaps: MergeMaps): Lists | undefined {
  let { base, ours, theirs } = lists;
  for (const one of lists.ours) {
    const key = keyOf(one, rule);
    if (key === undefined) continue;
    const found = [lists.base, lists.ours, lists.theirs].map((list) =>
      list.filter((item) => sameValue(keyOf(item, rule), key)),
    );
    const [before, own, others] = found;
    if (!before || own?.length !== 1 || others?.length !== 1 || before.length > 1) continue;
    const [was] = before;
    const [other] = others;
    if (sameValue(one, other) || !isPlainMap(one) || !isPlainMap(other)) continue;
    const merged = mergeMaps({ base: isPlainMap(was) ? was : undefined, ours: one, theirs: other }, rule);
    if (!merged) return undefined;
    const put = (list: readonly unknown[]): unknown[] =>
      list.map((item) => (sameValue(keyOf(item, rule), key) ? merged.value : item));
    [base, ours, theirs] = [put(base), put(ours), put(theirs)];
  }
  return { base, ours, theirs };
}

function keyOf(item: unknown, { key }: FieldRule): unknown {
  return key !== undefined && isPlainMap(item) ? fieldOf(item, key) : undefined;
}

function mergeMembers({ base, ours, theirs }: Lists): unknown[] | undefined {
  const without = (list: readonly unknown[], others: readonly unknown[]): unknown[] =>
    list.filter((item) => !has(others, item));
  const added = { ours: without(ours, base), theirs: without(theirs, base) };
  const removed = { ours: without(base, ours), theirs: without(base, theirs) };
  const replacedTwice = removed.ours.some((item) => has(removed.theirs, item));
  if (replacedTwice && !agree(added.ours, added.theirs)) return undefined;
  const merged = without(ours, removed.theirs);
  for (const item of added.theirs) {
    if (has(merged, item)) continue;
    const before = theirs.slice(
      0,
      theirs.findIndex((other) => sameValue(item, other)),
    );
    merged.splice(merged.findLastIndex((other) => has(before, other)) + 1, 0, item);
  }
  return merged;
}

/** True when two sides put the same in place of an item, one of them perhaps more beside it. */
function agree(one: readonly unknown[], other: readonly unknown[]): boolean {
  const within = (small: readonly unknown[], large: readonly unknown[]): boolean =>
    small.every((item) => has(large, item));
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  return within(one, other) || within(other, one);
}
