import type { Conflict } from '../../claims/schema';
import { isPlainMap, sameValue, setKey } from '../reading/values';
import type { PlainMap } from '../reading/values';
import type { FieldRules } from './fieldRules';
import { fieldOf, keysOf } from './mapFields';
import { mergeValue } from './mergeValue';
import type { Merged, Sides } from './mergeValue';

/** Two sides of one map, and what it was before both. */
export interface MapSides {
  readonly base: PlainMap;
  readonly ours: PlainMap;
  readonly theirs: PlainMap;
}

/** The keys whose values are not valid together, though each side's are. */
export type FindInvalid = (map: PlainMap) => readonly string[];

/**
 * Merges two maps of one thing key by key. Where both changed a key and cannot both stand, ours stands and the map's
 * `conflicts` hold both.
 *
 * Conflicts that were there before go on until a side decides them by removing the entry; a side that did has changed
 * the key, even if it decided for the value that stood there.
 */
export function mergeMap(sides: MapSides, rules: FieldRules, findInvalid: FindInvalid = () => []): PlainMap {
  const { ours, theirs } = sides;
  const keys = [...keysOf(ours, theirs)].filter((key) => key !== 'conflicts');
  const merged: Record<string, unknown> = {};
  const clashes: Conflict[] = [];
  const clash = (key: string): void => {
    const { base, ours: one, theirs: other } = sidesOf(sides, key);
    clashes.push({ field: key, ours: one, theirs: other, base });
    if (one === undefined) delete merged[key];
    else setKey(merged, key, one);
  };
  for (const key of keys) {
    const found = mergeKey(sides, key, rules);
    if (!found) clash(key);
    else if (found.value !== undefined) setKey(merged, key, found.value);
  }
  for (const key of new Set(findInvalid(merged))) {
    if (!sameValue(fieldOf(merged, key), fieldOf(ours, key))) clash(key);
  }
  return withConflicts(merged, joinConflicts(sides, clashes));
}

/** A map with these conflicts, or without any. */
export function withConflicts(map: PlainMap, conflicts: readonly Conflict[]): PlainMap {
  const others = Object.fromEntries(Object.entries(map).filter(([key]) => key !== 'conflicts'));
  return conflicts.length > 0 ? { ...others, conflicts: conflicts.map(present) } : others;
}

/** The conflicts that a merge left in a map. */
export function conflictsOf(map: PlainMap): readonly Conflict[] {
  const list = fieldOf(map, 'conflicts');
  return Array.isArray(list) ? list.filter(isPlainMap) : [];
}

function sidesOf({ base, ours, theirs }: MapSides, key: string): Sides {
  return { base: fieldOf(base, key), ours: fieldOf(ours, key), theirs: fieldOf(theirs, key) };
}

function mergeKey(sides: MapSides, key: string, rules: FieldRules): Merged | undefined {
  const { base, ours, theirs } = sidesOf(sides, key);
  const isDecided = { ours: decides(sides, 'ours', key), theirs: decides(sides, 'theirs', key) };
  if (sameValue(ours, theirs)) return { value: ours };
  if (!isDecided.ours && sameValue(base, ours)) return { value: theirs };
  if (!isDecided.theirs && sameValue(base, theirs)) return { value: ours };
  if (isDecided.ours || isDecided.theirs) return undefined;
  return mergeValue({ base, ours, theirs }, Object.hasOwn(rules, key) ? rules[key] : undefined);
}

/** True when a conflict about a key stood in the base and a side removed it. */
function decides(sides: MapSides, side: 'ours' | 'theirs', key: string): boolean {
  const left = conflictsOf(sides[side]);
  return conflictsOf(sides.base).some(
    (conflict) => conflict.field === key && !left.some((other) => sameConflict(conflict, other)),
  );
}

/** The conflicts of both sides that neither decided, then the new ones. */
function joinConflicts({ base, ours, theirs }: MapSides, added: readonly Conflict[]): Conflict[] {
  const [before, one, other] = [conflictsOf(base), conflictsOf(ours), conflictsOf(theirs)];
  const has = (list: readonly Conflict[], conflict: Conflict): boolean =>
    list.some((each) => sameConflict(each, conflict));
  const kept = [
    ...one.filter((conflict) => has(other, conflict) || !has(before, conflict)),
    ...other.filter((conflict) => !has(before, conflict)),
    ...added,
  ];
  return kept.filter((conflict, at) => !has(kept.slice(0, at), conflict));
}

/** True for two conflicts between the same values, whichever side each is on. */
export function sameConflict(one: Conflict, other: Conflict): boolean {
  const isAs = (ours: unknown, theirs: unknown): boolean =>
    sameValue(one.ours, ours) && sameValue(one.theirs, theirs);
  return (
    one.field === other.field &&
    one.deleted === other.deleted &&
    (isAs(other.ours, other.theirs) || isAs(other.theirs, other.ours))
  );
}

function present(conflict: Conflict): PlainMap {
  return Object.fromEntries(Object.entries(conflict).filter(([, value]) => value !== undefined));
}
