import { claimSchema } from '../../claims/schema';
import type { Claim } from '../../claims/schema';
import { placeForNew } from '../writing/foldEdits';
import type { ListedClaim } from '../writing/foldEdits';
import { sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';
import { claimRules } from './fieldRules';
import { separateNamesakes } from './separateNamesakes';
import { conflictsOf, mergeMap, sameConflict, withConflicts } from './mergeMap';
import type { MapSides } from './mergeMap';

/** The claims of both sides and of what they come from, as plain data; each id stands once in each. */
export interface ClaimLists {
  readonly base: readonly PlainMap[];
  readonly ours: readonly PlainMap[];
  readonly theirs: readonly PlainMap[];
}

/**
 * Merges claims by id, each key by key, in the order of ours.
 *
 * A claim that one side deleted and the other left alone is gone. One that the other side changed, or began to refer to,
 * stays and is marked as deleted for a person to decide.
 */
export function mergeClaims(lists: ClaimLists): ListedClaim[] {
  const { base, ours, theirs } = separateNamesakes(lists);
  const before = byId(base);
  const others = byId(theirs);
  const own = byId(ours);
  const referred = { ours: newReferences(ours, before), theirs: newReferences(theirs, before) };
  const merged: ListedClaim[] = [];
  for (const [from, claim] of ours.entries()) {
    const id = String(claim['id']);
    const was = before.get(id);
    const other = others.get(id);
    if (other) {
      merged.push({ value: mergeClaim({ base: was ?? {}, ours: claim, theirs: other }), from });
    } else if (!was) merged.push({ value: claim, from });
    else if (!sameValue(was, claim) || referred.ours.has(id))
      merged.push({ value: markDeleted(claim, 'theirs'), from });
  }
  for (const claim of theirs) {
    const id = String(claim['id']);
    if (own.has(id)) continue;
    const was = before.get(id);
    if (was && sameValue(was, claim) && !referred.theirs.has(id)) continue;
    const value = was ? markDeleted(claim, 'ours') : claim;
    merged.splice(placeForNew(merged, value as Claim), 0, { value });
  }
  return merged;
}

/** Merges two versions of one claim key by key; what both changed differently is kept in its `conflicts`. */
export function mergeClaim(sides: MapSides): PlainMap {
  return mergeMap(sides, claimRules, invalidKeys);
}

function byId(claims: readonly PlainMap[]): Map<string, PlainMap> {
  return new Map(claims.map((claim) => [String(claim['id']), claim]));
}

/** The ids that a side's claims refer to and did not before. */
function newReferences(claims: readonly PlainMap[], before: ReadonlyMap<string, PlainMap>): Set<string> {
  return new Set(
    claims.flatMap((claim) =>
      ['denies', 'updates'].flatMap((key) => {
        const was = before.get(String(claim['id']));
        const id = claim[key];
        return typeof id === 'string' && was?.[key] !== id ? [id] : [];
      }),
    ),
  );
}

/** The claim with the mark that one side deleted it, for a person to decide. */
export function markDeleted(claim: PlainMap, deleted: 'ours' | 'theirs'): PlainMap {
  const conflicts = conflictsOf(claim);
  const isMarked = conflicts.some((conflict) => sameConflict(conflict, { deleted }));
  return isMarked ? claim : withConflicts(claim, [...conflicts, { deleted }]);
}

/** Two ends of one figure, each from another side, may be no range. */
function invalidKeys(claim: PlainMap): string[] {
  const result = claimSchema.safeParse(claim);
  return result.success ? [] : result.error.issues.map(({ path }) => String(path[0]));
}
