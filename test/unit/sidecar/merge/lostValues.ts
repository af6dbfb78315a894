import { several } from '../../../../src/core/claims/schema';
import { conflictsOf } from '../../../../src/core/sidecar/merge/mergeMap';
import { readSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../../../src/core/sidecar/reading/parseSidecar';
import { isPlainMap, sameValue } from '../../../../src/core/sidecar/reading/values';
import type { PlainMap } from '../../../../src/core/sidecar/reading/values';
import type { Pair } from './mergePairs';

/**
 * What a merged sidecar lacks of what either side wrote: claims, and values of fields, items and keys that differ from the
 * base and stand neither in the result nor in one of its conflicts. Positions are hints and do not count.
 */
export function lostValues({ base, ours, theirs }: Pair, file: SidecarFile): string[] {
  const before = new Map(base.claims.map((claim) => [claim.id, claim as PlainMap]));
  const found = file.claims.map(({ claim }) => claim as PlainMap);
  const known = new Set([base, ours, theirs].flatMap(({ claims }) => claims.map(({ id }) => id)));
  const renamed = found.filter(({ id }) => !known.has(String(id)));
  const root = readSidecar(file.source).value;
  const lostOfClaim = (claim: PlainMap, id: string): string[] => {
    const was = before.get(id);
    if (was && sameValue(was, claim)) return [];
    // What git put together by itself may hold a claim twice; both are kept then.
    const [now, ...twice] = found.filter((other) => other['id'] === id);
    if (!now) return [id];
    // Of two different claims that both added under one id, one gets another.
    if (!was && renamed.some((other) => lostKeys({ ...other, id }, claim).length === 0)) return [];
    return lostKeys(now, claim, was)
      .filter((key) => twice.every((other) => lostKeys(other, claim, was).includes(key)))
      .map((key) => `${id}: ${key}`);
  };
  return [ours, theirs].flatMap((side) => [
    ...side.claims.flatMap((claim) => lostOfClaim(claim, claim.id)),
    ...lostKeys(file.article ?? {}, side.article, base.article).map((key) => `article: ${key}`),
    ...lostKeys(isPlainMap(root) ? root : {}, side.others ?? {}, base.others).map((key) => `file: ${key}`),
  ]);
}

/** The keys of a map whose new value stands neither in a merged map nor in one of its conflicts. */
export function lostKeys(now: PlainMap, value: PlainMap, was: PlainMap = {}): string[] {
  return [...new Set([...Object.keys(value), ...Object.keys(was)])].filter(
    (key) => !sameValue(value[key], was[key]) && !keptIn(now, key, value[key], was[key]),
  );
}

/** True when a value stands in another, whole or as some of the items and keys in it. */
function standsIn(value: unknown, within: unknown): boolean {
  if (sameValue(value, within)) return true;
  const found = several(within);
  if (Array.isArray(value)) return value.every((item) => found.some((other) => standsIn(item, other)));
  if (!isPlainMap(value)) return found.some((other) => sameValue(value, other));
  return found.some(
    (other) => isPlainMap(other) && Object.keys(value).every((key) => standsIn(value[key], other[key])),
  );
}

/** The parts of a value that differ from what it was: items that were not there, keys that changed. */
function changedParts(value: unknown, before: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((item) => !several(before).some((other) => sameValue(item, other)));
  if (!isPlainMap(value) || !isPlainMap(before)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, part]) => !sameValue(part, before[key])));
}

function keptIn(map: PlainMap, key: string, value: unknown, before: unknown): boolean {
  const isTold = conflictsOf(map).some(
    (conflict) =>
      conflict.field === key && [conflict.ours, conflict.theirs].some((side) => sameValue(side, value)),
  );
  if (isTold || value === undefined) return isTold || map[key] === undefined;
  return standsIn(withoutHints(changedParts(value, before)), withoutHints(map[key]));
}

/** Positions are hints and nobody's words. */
function withoutHints(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutHints);
  if (!isPlainMap(value) || !('exact' in value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'start' && key !== 'end'));
}
