import { changedKeys, leftBy } from './changedKeys';
import type { SidecarEdit } from './editSidecar';
import { fieldOf } from '../merge/mapFields';
import type { SidecarFile } from '../reading/parseSidecar';
import { findRejection } from './rejections';
import { sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';

/**
 * The edits whose effect is gone again, as when another program read the sidecar before they were written and wrote it
 * after: an added or changed claim that is missing, a changed key of a claim or the article that is as it was before, a
 * removed claim that is back unchanged, a rejection that is missing or back.
 *
 * @param edits as `withOrigins` gives them
 * @param now the sidecar as it is
 */
export function lostEdits(edits: readonly SidecarEdit[], now: SidecarFile): SidecarEdit[] {
  const present = new Map<string, PlainMap>(now.claims.map(({ claim }) => [claim.id, claim]));
  return edits.filter((edit) => {
    switch (edit.type) {
      case 'add':
        return !present.has(edit.claim.id);
      case 'replace': {
        const found = present.get(edit.claim.id);
        return found === undefined || isUndone(edit, found);
      }
      case 'remove':
        return edit.from !== undefined && sameValue(present.get(edit.id), edit.from);
      case 'article':
        return isUndone(edit, now.article ?? {});
      case 'reject':
        return findRejection(now.rejected, edit.rejection) === undefined;
      case 'unreject':
        return findRejection(now.rejected, edit.rejection) !== undefined;
    }
  });
}

/** True when a key that an edit changed stands as it did before. */
function isUndone(edit: Extract<SidecarEdit, { type: 'replace' | 'article' }>, now: PlainMap): boolean {
  const before = edit.from ?? {};
  return changedKeys(before, leftBy(edit, before)).some((key) =>
    sameValue(fieldOf(now, key), fieldOf(before, key)),
  );
}
