import { changedKeys, leftBy } from './changedKeys';
import { editedThing, joinEdits } from './editOrigins';
import type { SidecarEdit } from './editSidecar';
import { fieldOf } from '../merge/mapFields';
import type { SidecarFile } from '../reading/parseSidecar';
import { findRejection } from './rejections';
import { sameValue } from '../reading/values';
import type { PlainMap } from '../reading/values';

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
 * What someone changed after `edits` were made, so that taking them back would overwrite that change: a key that both
 * changed, a claim that was added and is another now, one that was removed and is back. Of a rejection there is nothing to
 * overwrite: it is there or not.
 *
 * @param edits as {@link withOrigins} gives them
 * @param now the sidecar as it is
 * @returns the claim's id, or `article`; undefined when nothing that they changed was touched since
 */
export function changedSince(now: SidecarFile, edits: readonly SidecarEdit[]): string | undefined {
  const claims = new Map(now.claims.map(({ claim }) => [claim.id, claim]));
  const isTouched = (edit: SidecarEdit): boolean => {
    switch (edit.type) {
      case 'add':
        return !sameValue(claims.get(edit.claim.id), edit.claim);
      case 'remove':
        return claims.has(edit.id);
      case 'replace':
        return isOverwritten(edit, claims.get(edit.claim.id));
      case 'article':
        return isOverwritten(edit, now.article ?? {});
      default:
        return false;
    }
  };
  // Of several edits of one thing the last one counts, from where the first began.
  const touched = joined(edits).find(isTouched);
  return touched && editedThing(touched);
}

/** True when a key that an edit changed has another value by now. */
function isOverwritten(
  edit: Extract<SidecarEdit, { type: 'replace' | 'article' }>,
  now: PlainMap | undefined,
): boolean {
  if (!now) return true;
  if (!edit.from) return !sameValue(now, edit.type === 'article' ? edit.article : edit.claim);
  const left = leftBy(edit, edit.from);
  return changedKeys(edit.from, left).some((key) => !sameValue(fieldOf(now, key), fieldOf(left, key)));
}

function joined(edits: readonly SidecarEdit[]): SidecarEdit[] {
  const last = new Map<string, SidecarEdit>();
  for (const edit of edits) {
    const first = last.get(editedThing(edit));
    last.set(editedThing(edit), first ? joinEdits(first, edit) : edit);
  }
  return [...last.values()];
}
