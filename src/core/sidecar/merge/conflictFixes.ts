import type { Claim, Conflict } from '../../claims/schema';
import type { Problem } from '../../problem';
import { spliceSidecar } from '../editSidecar';
import type { Fix } from '../fixes';
import { readSidecar } from '../parseSidecar';
import type { SidecarFile } from '../parseSidecar';
import { SidecarNotWritable } from '../sidecarNotWritable';
import type { Splice } from '../splice';
import { isPlainMap, sameValue, setKey } from '../values';
import type { PlainMap } from '../values';
import { describeValue } from './describeConflict';
import { fieldOf } from './mapFields';
import { conflictsOf, withConflicts } from './mergeMap';

/** The decisions that one conflict asks for: the value of one side or the other, or what stands there by now. */
export function conflictFixes(problem: Problem, file: SidecarFile): Fix[] {
  const path = problem.path ?? [];
  const at = Number(path.at(-1));
  return problem.claim === undefined ? fixesOutside(path, at, file) : claimFixes(problem.claim, at, file);
}

/** One way out of a conflict. */
interface Decision {
  readonly title: string;
  readonly isPreferred?: boolean;
  /** The map without the conflict; undefined for a claim that goes. */
  readonly decided: PlainMap | undefined;
}

function claimFixes(id: string, at: number, file: SidecarFile): Fix[] {
  const [stored, ...others] = file.claims.filter(({ claim }) => claim.id === id);
  if (!stored || others.length > 0) return [];
  return decisions(stored.claim, at).map(({ decided, ...fix }): Fix => {
    // A key that the format does not know goes only when it is named.
    const gone = Object.keys(stored.claim).map((key) => [key, undefined] as const);
    const claim = { ...Object.fromEntries(gone), ...decided } as unknown as Claim;
    return { ...fix, edits: [decided ? { type: 'replace', claim } : { type: 'remove', id }] };
  });
}

function fixesOutside(path: readonly PropertyKey[], at: number, file: SidecarFile): Fix[] {
  const { value } = readSidecar(file.source);
  if (!isPlainMap(value)) return [];
  const above = path.slice(0, -2);
  const map = above.reduce<unknown>((found, step) => (found as PlainMap | undefined)?.[String(step)], value);
  if (!isPlainMap(map)) return [];
  return decisions(map, at).flatMap(({ decided, ...fix }): Fix[] => {
    const splice = decided && spliceFor(file.source, value, above, decided);
    return splice ? [{ ...fix, splices: [splice] }] : [];
  });
}

function decisions(map: PlainMap, at: number): Decision[] {
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
  return fieldDecisions(conflict, left);
}

function fieldDecisions(conflict: Conflict, left: PlainMap): Decision[] {
  const { field = '', ours, theirs } = conflict;
  const now = fieldOf(left, field);
  const take = (which: string, value: unknown): Decision => ({
    title: `Take ${which}: ${describeValue(field, value)}`,
    decided: withField(left, field, value),
  });
  const isOther = !sameValue(now, ours) && !sameValue(now, theirs);
  return [
    take('ours', ours),
    take('theirs', theirs),
    ...(isOther ? [{ title: `Keep what stands there: ${describeValue(field, now)}`, decided: left }] : []),
  ];
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
    return difference(source, spliceSidecar(source, root, lists));
  } catch (error) {
    if (error instanceof SidecarNotWritable) return undefined;
    throw error;
  }
}

function difference(before: string, after: string): Splice {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
