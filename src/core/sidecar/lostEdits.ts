import type { SidecarEdit } from './editSidecar';
import type { SidecarFile } from './parseSidecar';
import { findRejection } from './rejections';
import { serialiseClaim } from './serialise';

/**
 * The edits whose effect is gone again, as when another program read the sidecar before they were written and wrote it
 * after: an added or changed claim that is missing, a changed or removed one that stands as it did before, a rejection
 * that is missing or back.
 *
 * @param before the sidecar as the edits found it
 * @param now the sidecar as it is
 */
export function lostEdits(
  before: SidecarFile,
  edits: readonly SidecarEdit[],
  now: SidecarFile,
): SidecarEdit[] {
  const earlier = canonicalById(before);
  const present = canonicalById(now);
  return edits.filter((edit) => {
    switch (edit.type) {
      case 'add':
        return !present.has(edit.claim.id);
      case 'replace': {
        const found = present.get(edit.claim.id);
        const isUndone = found === undefined || found === earlier.get(edit.claim.id);
        return isUndone && found !== serialiseClaim(edit.claim);
      }
      case 'remove':
        return present.has(edit.id) && present.get(edit.id) === earlier.get(edit.id);
      case 'article':
        return false;
      case 'reject':
        return findRejection(now.rejected, edit.rejection) === undefined;
      case 'unreject':
        return findRejection(now.rejected, edit.rejection) !== undefined;
    }
  });
}

function canonicalById(file: SidecarFile): Map<string, string> {
  return new Map(file.claims.map(({ claim }) => [claim.id, serialiseClaim(claim)]));
}
