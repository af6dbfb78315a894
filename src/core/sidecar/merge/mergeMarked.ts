import { conflictSides } from '../reading/conflictMarkers';
import type { ConflictSides } from '../reading/conflictMarkers';
import { parseSidecar } from '../reading/parseSidecar';
import type { MergeInput, MergeResult } from './mergeResult';
import { mergeSidecars } from './mergeSidecars';

/** How a kind of file is merged. */
export interface Merger {
  readonly merge: (texts: MergeInput) => MergeResult;
  /** What both sides come from for sure, when nobody knows the base. */
  readonly commonGround: (sides: ConflictSides) => string;
}

export const sidecarMerger: Merger = { merge: mergeSidecars, commonGround: sharedClaims };

/**
 * Merges the two sides that a text with conflict markers holds.
 *
 * Without a base whatever differs is a conflict and nothing counts as deleted, so that neither side can be lost.
 *
 * @param source the file's text with its markers
 * @param base what both sides come from, where git still knows it; else the markers' own, if they tell, else nothing
 */
export function mergeMarked(source: string, { merge, commonGround }: Merger, base?: string): MergeResult {
  const sides = conflictSides(source);
  if (!sides) {
    const reason = 'The conflict markers are not complete: keep the lines that hold by hand.';
    return { isMerged: false, reason };
  }
  const { ours, theirs } = sides;
  for (const known of [base, sides.base]) {
    const result = known === undefined ? undefined : merge({ base: known, ours, theirs });
    if (result?.isMerged) return result;
  }
  return merge({ base: commonGround(sides), ours, theirs });
}

/** Claims of one id in both sides are one claim, of which no field is known: each that differs is a conflict. */
function sharedClaims({ ours, theirs }: ConflictSides): string {
  const [own, others] = [ours, theirs].map((text) => parseSidecar(text).claims.map(({ claim }) => claim.id));
  const shared = own?.filter((id) => others?.includes(id)) ?? [];
  const claims = shared.map((id) => `  - id: ${id}\n`).join('');
  return claims === '' ? '' : `newsmark: 1\nclaims:\n${claims}`;
}
