import { several } from '../../claims/schema';
import type { Claim, Conflict } from '../../claims/schema';
import type { Problem } from '../../problem';
import { fixMadeOf } from '../writing/editOrigins';
import { spliceSidecar } from '../writing/editSidecar';
import type { Fix } from '../checking/fixes';
import { readSidecar } from '../reading/parseSidecar';
import type { SidecarFile } from '../reading/parseSidecar';
import { SidecarNotWritable } from '../writing/sidecarNotWritable';
import { spliceBetween } from '../writing/splice';
import type { Splice } from '../writing/splice';
import { isPlainMap, sameValue, setKey } from '../reading/values';
import type { PlainMap } from '../reading/values';
import { describeValue } from './describeConflict';
import { articleRules, claimRules, noRules } from './fieldRules';
import type { FieldRule, FieldRules } from './fieldRules';
import { fieldOf } from './mapFields';
import { conflictsOf, withConflicts } from './mergeMap';

/**
 * The decisions that one conflict of a sidecar asks for: the value of one side or the other, both where a list can hold
 * them, or what stands there by now.
 */
export function conflictFixes(problem: Problem, file: SidecarFile): Fix[] {
  const path = problem.path ?? [];
  const at = Number(path.at(-1));
  return problem.claim === undefined ? fixesOutside(path, at, file) : claimFixes(problem.claim, at, file);
}

/** One way out of a conflict. */
export interface Decision {
  readonly title: string;
  readonly isPreferred?: boolean;
  /** The map without the conflict; undefined for a claim that goes. */
  readonly decided: PlainMap | undefined;
}

function claimFixes(id: string, at: number, file: SidecarFile): Fix[] {
  const [stored, ...others] = file.claims.filter(({ claim }) => claim.id === id);
  if (!stored || others.length > 0) return [];
  return decisionsOn(stored.claim, at, claimRules).map(({ decided, ...fix }): Fix => {
    // A key that the format does not know goes only when it is named.
    const gone = Object.keys(stored.claim).map((key) => [key, undefined] as const);
    const claim = { ...Object.fromEntries(gone), ...decided } as unknown as Claim;
    return fixMadeOf(stored.claim, {
      ...fix,
      edits: [decided ? { type: 'replace', claim } : { type: 'remove', id }],
    });
  });
}

function fixesOutside(path: readonly PropertyKey[], at: number, file: SidecarFile): Fix[] {
  const { value } = readSidecar(file.source);
  if (!isPlainMap(value)) return [];
  const above = path.slice(0, -2);
  const map = above.reduce<unknown>((found, step) => (found as PlainMap | undefined)?.[String(step)], value);
  if (!isPlainMap(map)) return [];
  return decisionsOn(map, at, above[0] === 'article' ? articleRules : noRules).flatMap(
    ({ decided, ...fix }): Fix[] => {
      const splice = decided && spliceFor(file.source, value, above, decided);
      return splice ? [{ ...fix, splices: [splice] }] : [];
    },
  );
}

/** The ways out of one of the conflicts of a map. @param rules how its keys are merged, which tells the lists among them */
export function decisionsOn(map: PlainMap, at: number, rules: FieldRules): Decision[] {
  const all = conflictsOf(map);
  const conflict = all[at];
  if (!conflict) return [];
  const left = withConflicts(
    map,
    all.filter((_, index) => index !== at),
  );
  if (conflict.deleted !== undefined) {
    return [
      { title: 'Keep this claim', isPreferred: true, decided: left },
      { title: 'Delete this claim', decided: undefined },
    ];
  }
  const { field = '' } = conflict;
  return fieldDecisions(conflict, left, Object.hasOwn(rules, field) ? rules[field] : undefined);
}

function fieldDecisions(conflict: Conflict, left: PlainMap, rule: FieldRule | undefined): Decision[] {
  const { field = '', ours, theirs } = conflict;
  const now = fieldOf(left, field);
  const take = (which: string, value: unknown): Decision => ({
    title: `Take ${which}: ${describeValue(field, value)}`,
    decided: withField(left, field, value),
  });
  const both = bothOf(ours, theirs, rule);
  const isOther = !sameValue(now, ours) && !sameValue(now, theirs);
  return [
    take('ours', ours),
    take('theirs', theirs),
    ...(both
      ? [{ title: `Keep both: ${describeValue(field, both)}`, decided: withField(left, field, both) }]
      : []),
    ...(isOther ? [{ title: `Keep what stands there: ${describeValue(field, now)}`, decided: left }] : []),
  ];
}

/** The items of both sides, where the field may be a list and no two items tell differently of one thing. */
function bothOf(ours: unknown, theirs: unknown, rule: FieldRule | undefined): unknown[] | undefined {
  if (!rule?.list || ours === undefined || theirs === undefined) return undefined;
  const own = several(ours);
  const added = several(theirs).filter((item) => !own.some((other) => sameValue(item, other)));
  const keyOf = (item: unknown): unknown =>
    rule.key !== undefined && isPlainMap(item) ? fieldOf(item, rule.key) : item;
  const isToldTwice = added.some((item) => own.some((other) => sameValue(keyOf(item), keyOf(other))));
  return added.length === 0 || isToldTwice ? undefined : [...own, ...added];
}

function withField(map: PlainMap, key: string, value: unknown): PlainMap {
  const changed = { ...map };
  if (value === undefined) delete changed[key];
  else setKey(changed, key, value);
  return changed;
}

/** The one change of the text that puts a decided map in its place. */
function spliceFor(
  source: string,
  value: PlainMap,
  above: readonly PropertyKey[],
  decided: PlainMap,
): Splice | undefined {
  const [key, index] = above;
  const root = key === undefined ? decided : key === 'article' ? withField(value, 'article', decided) : value;
  const itemsOf = (list: string): { value: PlainMap; from: number }[] =>
    ((root[list] ?? []) as readonly PlainMap[]).map((item, from) => ({
      value: key === list && index === from ? decided : item,
      from,
    }));
  try {
    const lists = { claims: itemsOf('claims'), rejected: itemsOf('rejected') };
    return spliceBetween(source, spliceSidecar(source, root, lists));
  } catch (error) {
    if (error instanceof SidecarNotWritable) return undefined;
    throw error;
  }
}
