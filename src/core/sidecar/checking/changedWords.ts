import type { Selector } from '../../anchor/selector';
import type { Claim, Span } from '../../claims/schema';
import type { SidecarEdit } from '../writing/editSidecar';
import type { SidecarFile } from '../reading/parseSidecar';
import { sameValue } from '../reading/values';

/** A span of a claim whose words were edited in its article and say the same as before. */
export interface ChangedWords {
  /** The claim's id. */
  readonly claim: string;
  /** The span as it was stored. */
  readonly was: Span;
  /** The keys that hold other words now. */
  readonly now: Selector | { readonly edited: Selector };
}

/** The edits that bring a sidecar's spans up to date; one that is another by now is left as it is. */
export function wordEdits(file: SidecarFile, changed: readonly ChangedWords[]): SidecarEdit[] {
  return file.claims.flatMap(({ claim }): SidecarEdit[] => {
    const updated = withWords(claim, changed);
    return updated === claim ? [] : [{ type: 'replace', claim: updated }];
  });
}

/** An edit between claims with their spans as they are now. */
export function editWithWords(edit: SidecarEdit, changed: readonly ChangedWords[]): SidecarEdit {
  const updated = (claim: Claim | undefined): Claim | undefined => claim && withWords(claim, changed);
  switch (edit.type) {
    case 'add':
      return { ...edit, claim: withWords(edit.claim, changed) };
    case 'replace':
      return { ...edit, claim: withWords(edit.claim, changed), from: updated(edit.from) };
    case 'remove':
      return { ...edit, from: updated(edit.from) };
    default:
      return edit;
  }
}

/** A claim with its spans up to date; the same claim when none changed. */
function withWords(claim: Claim, changed: readonly ChangedWords[]): Claim {
  let isChanged = false;
  const spans = claim.spans.map((span) => {
    const found = changed.find((each) => each.claim === claim.id && sameValue(each.was, span));
    if (!found) return span;
    isChanged = true;
    return { ...span, ...found.now };
  });
  return isChanged ? { ...claim, spans } : claim;
}
