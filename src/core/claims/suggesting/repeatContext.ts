import type { ClaimDraft } from '../drafting/draftClaim';
import { several } from '../schema';
import type { Claim } from '../schema';

/**
 * A draft in the context of an earlier claim, for one spokesman's several figures: the claimant with his role, the
 * incident, the date and the place, each only where the text gave the draft none.
 */
export function withContextOf(draft: ClaimDraft, earlier: Claim): ClaimDraft {
  const isVoiceless = several(draft.claimant).length === 0;
  const { claimant, role, incident, date, place } = earlier;
  return {
    ...draft,
    ...(isVoiceless && claimant !== undefined && { claimant, ...(role !== undefined && { role }) }),
    ...(draft.incident === undefined && incident !== undefined && { incident }),
    ...(draft.date === undefined && draft.as_of === undefined && date !== undefined && { date }),
    ...(draft.place === undefined && place !== undefined && { place }),
  };
}
