import type { SidecarEdit } from './editSidecar';
import type { SidecarFile } from './parseSidecar';
import { sameRejection } from './rejections';

/**
 * Edits meant for one state of a sidecar, made to fit the state it is in now, so that applying them twice, or after
 * a colleague's change, does what was meant once: a claim that is already there is replaced instead of added, one
 * that is gone is added instead of replaced, and removing what is gone is nothing, as is rejecting what is rejected.
 */
export function rebaseEdits(file: SidecarFile, edits: readonly SidecarEdit[]): SidecarEdit[] {
  const ids = new Set(file.claims.map((stored) => stored.claim.id));
  let rejected = [...file.rejected];
  const fitting: SidecarEdit[] = [];
  for (const edit of edits) {
    switch (edit.type) {
      case 'add':
      case 'replace':
        fitting.push({ type: ids.has(edit.claim.id) ? 'replace' : 'add', claim: edit.claim });
        ids.add(edit.claim.id);
        break;
      case 'remove':
        if (ids.delete(edit.id)) fitting.push(edit);
        break;
      case 'article':
        fitting.push(edit);
        break;
      case 'reject':
      case 'unreject': {
        const others = rejected.filter((stored) => !sameRejection(stored, edit.rejection));
        const isThere = others.length < rejected.length;
        if (isThere === (edit.type === 'unreject')) fitting.push(edit);
        rejected = edit.type === 'unreject' ? others : [...others, edit.rejection];
      }
    }
  }
  return fitting;
}
