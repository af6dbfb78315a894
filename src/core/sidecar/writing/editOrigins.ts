import type { Claim } from '../../claims/schema';
import type { SidecarEdit } from './editSidecar';
import type { Fix } from '../checking/fixes';
import type { SidecarFile } from '../reading/parseSidecar';

/**
 * Edits that say what they were made of: each that does not say so yet was made of what a sidecar holds, after the edits
 * before it.
 */
export function withOrigins(file: SidecarFile, edits: readonly SidecarEdit[]): SidecarEdit[] {
  const claims = new Map(file.claims.map(({ claim }) => [claim.id, claim]));
  let article = file.article;
  return edits.map((edit) => {
    switch (edit.type) {
      case 'add':
        claims.set(edit.claim.id, edit.claim);
        return edit;
      case 'replace': {
        const from = edit.from ?? claims.get(edit.claim.id);
        claims.set(edit.claim.id, edit.claim);
        return withOrigin(edit, from);
      }
      case 'remove': {
        const from = edit.from ?? claims.get(edit.id);
        claims.delete(edit.id);
        return withOrigin(edit, from);
      }
      case 'article': {
        const from = edit.from ?? article;
        article = edit.article;
        return withOrigin(edit, from);
      }
      default:
        return edit;
    }
  });
}

/** A fix of a claim as it is: whoever decides on it later does not undo what a colleague changed meanwhile. */
export function fixMadeOf<Made extends Fix>(claim: Claim, fix: Made): Made {
  if (!('edits' in fix)) return fix;
  const edits = fix.edits.map((edit) =>
    (edit.type === 'replace' && edit.claim.id === claim.id) ||
    (edit.type === 'remove' && edit.id === claim.id)
      ? { ...edit, from: claim }
      : edit,
  );
  return { ...fix, edits };
}

function withOrigin<Edit extends SidecarEdit & { from?: unknown }>(edit: Edit, from: Edit['from']): Edit {
  return from === undefined ? edit : { ...edit, from };
}

/** What an edit changes, told from all others: a claim, the article, or a rejection. */
export function editedThing(edit: SidecarEdit): string {
  if (edit.type === 'article') return 'article';
  if (edit.type === 'reject' || edit.type === 'unreject') {
    return `rejected ${edit.rejection.kind ?? ''} ${edit.rejection.exact}`;
  }
  return edit.type === 'remove' ? edit.id : edit.claim.id;
}

/** Two edits of one thing as one, made of what the first was made of. */
export function joinEdits(first: SidecarEdit, second: SidecarEdit): SidecarEdit {
  if (second.type === 'replace' && first.type === 'add') return { type: 'add', claim: second.claim };
  if ('from' in first && 'from' in second) return { ...second, from: first.from } as SidecarEdit;
  return second;
}
