import { isPlainMap, sameValue, setKey } from '../reading/values';
import type { PlainMap } from '../reading/values';
import type { FieldRule } from './fieldRules';
import { fieldOf, keysOf } from './mapFields';
import { mergeLists } from './mergeLists';

/** One thing as it was, and what each side made of it; undefined where it is absent. */
export interface Sides<Value = unknown> {
  readonly base: Value | undefined;
  readonly ours: Value | undefined;
  readonly theirs: Value | undefined;
}

/** What came out of a merge, absent (undefined) included. */
export interface Merged<Value = unknown> {
  readonly value: Value | undefined;
}

/**
 * Merges one value that stands under a key.
 *
 * @returns undefined when both sides changed it and no rule tells how both can stand
 */
export function mergeValue(sides: Sides, rule: FieldRule | undefined): Merged | undefined {
  const { base, ours, theirs } = sides;
  if (sameValue(ours, theirs) || sameValue(base, theirs)) return { value: ours };
  if (sameValue(base, ours)) return { value: theirs };
  if (!rule) return undefined;
  // Two sides that came by one thing each by itself may differ in hints alone.
  const isOneThing = isPlainMap(base) || (base === undefined && rule.key !== undefined && !rule.list);
  if (isOneThing && isPlainMap(ours) && isPlainMap(theirs))
    return mergeFields({ base: isPlainMap(base) ? base : undefined, ours, theirs }, rule);
  return rule.list ? mergeLists(sides, rule, mergeFields) : undefined;
}

/** Merges two maps of one thing key by key; undefined when any key is a conflict, or they are different things. */
function mergeFields({ base, ours, theirs }: Sides<PlainMap>, rule: FieldRule): Merged<PlainMap> | undefined {
  if (!rule.fields) return undefined;
  const sidesOf = (key: string): Sides => ({
    base: fieldOf(base, key),
    ours: fieldOf(ours, key),
    theirs: fieldOf(theirs, key),
  });
  if (rule.key !== undefined) {
    const key = sidesOf(rule.key);
    if (!sameValue(key.ours, key.theirs) || (base && !sameValue(key.base, key.ours))) return undefined;
  }
  const unit = mergeUnit({ base, ours, theirs }, rule);
  if (!unit) return undefined;
  const merged: Record<string, unknown> = {};
  for (const key of keysOf(ours, theirs)) {
    const found = rule.unit?.includes(key)
      ? { value: fieldOf(unit, key) }
      : mergeValue(sidesOf(key), rule.fields[key]);
    if (!found) return undefined;
    if (found.value !== undefined) setKey(merged, key, found.value);
  }
  return { value: merged };
}

/** The keys that come from one side alone; where both changed nothing but hints, the smaller ones. */
function mergeUnit({ base, ours, theirs }: Sides<PlainMap>, rule: FieldRule): PlainMap | undefined {
  const { unit = [], hints = [] } = rule;
  const pick = (map: PlainMap | undefined, keys: readonly string[]): PlainMap =>
    Object.fromEntries(keys.map((key) => [key, fieldOf(map, key)]));
  const [before, one, other] = [pick(base, unit), pick(ours, unit), pick(theirs, unit)];
  if (sameValue(one, other) || (base && sameValue(before, other))) return one;
  if (base && sameValue(before, one)) return other;
  const words = unit.filter((key) => !hints.includes(key));
  if (!sameValue(pick(ours, words), pick(theirs, words))) return undefined;
  const differences = hints.map((key) => Number(one[key]) - Number(other[key]));
  return (differences.find((difference) => difference !== 0) ?? 0) <= 0 ? one : other;
}
