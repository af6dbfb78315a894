import { findRejection } from './rejections';
import { serialiseClaim } from './serialise';
import type { SidecarEdit } from './editSidecar';
import type { SidecarFile } from './parseSidecar';

/** The edits that take back `edits`, given the sidecar as it was before them. */
export function invertEdits(before: SidecarFile, edits: readonly SidecarEdit[]): SidecarEdit[] {
  const claims = new Map(before.claims.map(({ claim }) => [claim.id, claim]));
  const inverse: SidecarEdit[] = [];
  for (const edit of edits) {
    if (edit.type === 'article') {
      inverse.unshift({ type: 'article', article: before.article ?? {} });
      continue;
    }
    if (edit.type === 'reject' || edit.type === 'unreject') {
      const earlier = findRejection(before.rejected, edit.rejection);
      inverse.unshift(
        earlier ? { type: 'reject', rejection: earlier } : { type: 'unreject', rejection: edit.rejection },
      );
      continue;
    }
    const id = edit.type === 'remove' ? edit.id : edit.claim.id;
    const earlier = claims.get(id);
    if (edit.type === 'remove') {
      if (earlier) inverse.unshift({ type: 'add', claim: earlier });
    } else {
      inverse.unshift(earlier ? { type: 'replace', claim: earlier } : { type: 'remove', id });
    }
  }
  return inverse;
}

/**
 * The first claim that someone changed after `edits` were made, so that taking them back would overwrite that change.
 * Of a rejection there is nothing to overwrite: it is there or not.
 *
 * @param now the sidecar as it is
 * @returns its id, or undefined when nothing was touched since
 */
export function changedSince(now: SidecarFile, edits: readonly SidecarEdit[]): string | undefined {
  const claims = new Map(now.claims.map(({ claim }) => [claim.id, serialiseClaim(claim)]));
  for (const edit of edits) {
    if (edit.type === 'article' || edit.type === 'reject' || edit.type === 'unreject') continue;
    const id = edit.type === 'remove' ? edit.id : edit.claim.id;
    const left = edit.type === 'remove' ? undefined : serialiseClaim(edit.claim);
    if (claims.get(id) !== left) return id;
  }
  return undefined;
}
