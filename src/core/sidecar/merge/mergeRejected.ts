import { compareRejections } from '../writing/rejections';
import type { ListedClaim } from '../writing/foldEdits';
import { sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';
import { noRules } from './fieldRules';
import type { ClaimLists } from './mergeClaims';
import { mergeMap } from './mergeMap';

/**
 * Merges rejected suggestions, known by their words and kind: one that a side took back is gone, unless the other side
 * changed what it says.
 */
export function mergeRejected(lists: ClaimLists): ListedClaim[] {
  const [before, own, others] = [byKey(lists.base), byKey(lists.ours), byKey(lists.theirs)];
  const merged: ListedClaim[] = [];
  for (const [from, [key, ours]] of [...own].entries()) {
    const base = before.get(key);
    const theirs = others.get(key);
    if (theirs) merged.push({ value: mergeMap({ base: base ?? {}, ours, theirs }, noRules), from });
    else if (!base || !sameValue(base, ours)) merged.push({ value: ours, from });
  }
  for (const [key, theirs] of others) {
    const base = before.get(key);
    if (own.has(key) || (base && sameValue(base, theirs))) continue;
    const at = merged.findIndex(({ value }) => compareRejections(value, theirs) > 0);
    merged.splice(at === -1 ? merged.length : at, 0, { value: theirs });
  }
  return merged;
}

/** The rejections by words and kind; of several that agree in both, the first is matched with the first. */
function byKey(rejected: readonly PlainMap[]): Map<string, PlainMap> {
  const found = new Map<string, PlainMap>();
  for (const rejection of rejected) {
    const key = [rejection['exact'], rejection['kind'] ?? null];
    let nth = 0;
    while (found.has(JSON.stringify([...key, nth]))) nth++;
    found.set(JSON.stringify([...key, nth]), rejection);
  }
  return found;
}
