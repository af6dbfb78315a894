import type { Article, Claim } from '../../claims/schema';
import type { SidecarEdit } from './editSidecar';
import { claimOrder } from '../reading/fieldOrder';
import type { ListedItem } from './changeList';
import { keepUnknown } from './keepUnknown';
import { compareRejections, sameRejection } from './rejections';
import type { Rejection } from './serialise';
import { SidecarNotWritable } from './sidecarNotWritable';
import type { PlainMap } from '../reading/values';

/** A claim of the edited list, and which claim of the stored list it was. */
export interface ListedClaim {
  readonly value: PlainMap;
  /** Index in the stored list; absent for a new claim. */
  readonly from?: number;
}

/** The lists of a sidecar as it stands. */
interface StoredLists {
  readonly claims: readonly PlainMap[];
  readonly rejected: readonly PlainMap[];
}

/** The claims, rejections and article that edits lead to, applied one after the other. */
export function foldEdits(
  stored: StoredLists,
  edits: readonly SidecarEdit[],
): { claims: ListedClaim[]; rejected: ListedItem[]; article?: Article } {
  const claims = stored.claims.map((value, from): ListedClaim => ({ value, from }));
  let rejected = stored.rejected.map((value, from): ListedClaim => ({ value, from }));
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
        break;
      case 'reject':
        reject(rejected, edit.rejection);
        break;
      case 'unreject':
        rejected = rejected.filter(({ value }) => !sameRejection(value, edit.rejection));
    }
  }
  return { claims, rejected, ...(article && { article }) };
}

function reject(rejected: ListedClaim[], rejection: Rejection): void {
  if (rejected.some(({ value }) => sameRejection(value, rejection))) return;
  const at = rejected.findIndex(({ value }) => compareRejections(value, rejection) > 0);
  rejected.splice(at === -1 ? rejected.length : at, 0, { value: rejection });
}

/**
 * Where a new claim goes: before the first with a larger (start of its first span, id).
 *
 * @throws SidecarNotWritable when its id is taken
 */
export function placeForNew(claims: readonly ListedClaim[], claim: Claim): number {
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
