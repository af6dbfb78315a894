import type { Article, Claim } from '../claims/schema';
import type { SidecarEdit } from './editSidecar';
import { claimOrder } from './fieldOrder';
import { keepUnknown } from './keepUnknown';
import { SidecarNotWritable } from './sidecarNotWritable';
import type { PlainMap } from './values';

/** A claim of the edited list, and which claim of the stored list it was. */
export interface ListedClaim {
  readonly value: PlainMap;
  /** Index in the stored list; absent for a new claim. */
  readonly from?: number;
}

/** The claims and the article that edits lead to, applied one after the other. */
export function foldEdits(
  stored: readonly PlainMap[],
  edits: readonly SidecarEdit[],
): { claims: ListedClaim[]; article?: Article } {
  const claims: ListedClaim[] = stored.map((value, from) => ({ value, from }));
  let article: Article | undefined;
  for (const edit of edits) {
    switch (edit.type) {
      case 'add':
        claims.splice(placeForNew(claims, edit.claim), 0, { value: keepUnknown({}, edit.claim, claimOrder) });
        break;
      case 'replace': {
        const at = placeOf(claims, edit.claim.id);
        const before = claims[at];
        if (before) claims[at] = { ...before, value: keepUnknown(before.value, edit.claim, claimOrder) };
        break;
      }
      case 'remove':
        claims.splice(placeOf(claims, edit.id), 1);
        break;
      case 'article':
        article = edit.article;
    }
  }
  return { claims, ...(article && { article }) };
}

function placeForNew(claims: readonly ListedClaim[], claim: Claim): number {
  if (claims.some(({ value }) => value['id'] === claim.id)) {
    throw new SidecarNotWritable(`There is a claim with the id ${claim.id} already.`);
  }
  const at = claims.findIndex(({ value }) => isAfter(value, claim));
  return at === -1 ? claims.length : at;
}

function placeOf(claims: readonly ListedClaim[], id: string): number {
  const at = claims.findIndex(({ value }) => value['id'] === id);
  if (at === -1) throw new SidecarNotWritable(`There is no claim with the id ${id} in this sidecar.`);
  if (claims.findLastIndex(({ value }) => value['id'] === id) !== at) {
    throw new SidecarNotWritable(`Two claims have the id ${id}: give one of them a new id first.`);
  }
  return at;
}

/** True when `left` has a larger (start of its first span, id) than `right`. */
function isAfter(left: PlainMap, right: PlainMap): boolean {
  const difference = firstStart(left) - firstStart(right);
  return difference > 0 || (difference === 0 && String(left['id']) > String(right['id']));
}

function firstStart(claim: PlainMap): number {
  const [first] = claim['spans'] as readonly [{ start: number }];
  return first.start;
}
