import { compareText } from '../../text/compareText';
import type { Rejection } from './serialise';
import type { PlainMap } from '../reading/values';

/** What tells one rejection from another: the words and the kind. */
export type RejectionKey = Pick<Rejection, 'exact' | 'kind'>;

/** True when two rejections are of one suggestion: the same words, and the same kind or none. */
export function sameRejection(one: RejectionKey | PlainMap, other: RejectionKey | PlainMap): boolean {
  return compareRejections(one, other) === 0;
}

/** The order of rejections in a sidecar: by their words, then by kind, those without a kind first. */
export function compareRejections(one: RejectionKey | PlainMap, other: RejectionKey | PlainMap): number {
  return compareText(wordsOf(one), wordsOf(other)) || compareText(kindOf(one), kindOf(other));
}

/** The rejection of a list that is of the same suggestion, if there is one. */
export function findRejection(
  list: readonly Rejection[],
  wanted: RejectionKey | PlainMap,
): Rejection | undefined {
  return list.find((stored) => sameRejection(stored, wanted));
}

function wordsOf({ exact }: RejectionKey | PlainMap): string {
  return typeof exact === 'string' ? exact : '';
}

function kindOf({ kind }: RejectionKey | PlainMap): string {
  return typeof kind === 'string' ? kind : '';
}
