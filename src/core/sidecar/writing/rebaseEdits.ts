import type { Article, Claim } from '../../claims/schema';
import { leftBy } from './changedKeys';
import type { SidecarEdit } from './editSidecar';
import { articleRules } from '../merge/fieldRules';
import { markDeleted, mergeClaim } from '../merge/mergeClaims';
import { mergeMap } from '../merge/mergeMap';
import type { SidecarFile } from '../reading/parseSidecar';
import { sameRejection } from './rejections';
import { sameValue } from '../reading/values';

/**
 * Edits meant for one state of a sidecar, made to fit the state it is in now, so that applying them twice, or after
 * a colleague's change, does what was meant once: a claim that is already there is replaced instead of added, one
 * that is gone is added instead of replaced, and removing what is gone is nothing, as is rejecting what is rejected.
 *
 * Where an edit says what it was made of and the sidecar holds another version, the two are merged key by key; a key that
 * both changed, and a removed claim that was changed, are left to a person as a conflict.
 */
export function rebaseEdits(file: SidecarFile, edits: readonly SidecarEdit[]): SidecarEdit[] {
  const claims = new Map(file.claims.map(({ claim }) => [claim.id, claim]));
  let rejected = [...file.rejected];
  let article = file.article;
  const fitting: SidecarEdit[] = [];
  for (const edit of edits) {
    switch (edit.type) {
      case 'add':
      case 'replace': {
        const stored = claims.get(edit.claim.id);
        const claim = stored && edit.type === 'replace' ? mergedClaim(edit, stored) : edit.claim;
        fitting.push({ type: stored ? 'replace' : 'add', claim });
        claims.set(claim.id, claim);
        break;
      }
      case 'remove': {
        const stored = claims.get(edit.id);
        if (!stored) break;
        if (edit.from && !sameValue(stored, edit.from)) {
          const claim = markDeleted(stored, 'ours') as Claim;
          fitting.push({ type: 'replace', claim });
          claims.set(edit.id, claim);
        } else {
          fitting.push({ type: 'remove', id: edit.id });
          claims.delete(edit.id);
        }
        break;
      }
      case 'article':
        article = mergedArticle(edit, article ?? {});
        fitting.push({ type: 'article', article });
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

function mergedClaim(edit: Extract<SidecarEdit, { type: 'replace' }>, stored: Claim): Claim {
  const { claim, from } = edit;
  if (!from || sameValue(stored, from) || sameValue(stored, claim)) return claim;
  return mergeClaim({ base: from, ours: leftBy(edit, from), theirs: stored }) as Claim;
}

function mergedArticle(edit: Extract<SidecarEdit, { type: 'article' }>, stored: Article): Article {
  const { article, from } = edit;
  if (!from || sameValue(stored, from) || sameValue(stored, article)) return article;
  return mergeMap({ base: from, ours: leftBy(edit, from), theirs: stored }, articleRules);
}
