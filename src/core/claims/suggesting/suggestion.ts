import type { OffsetRange } from '../../text/articleText';
import type { ClaimDraft } from '../drafting/draftClaim';

/** A claim that the text seems to make, for the analyst to accept, correct or reject. Offsets are UTF-16 units. */
export interface Suggestion {
  /** The words to be tagged. */
  readonly span: OffsetRange;
  /** The sentence they stand in; the suggestions of one sentence can be accepted together. */
  readonly sentence: OffsetRange;
  readonly draft: ClaimDraft;
  /** The suggestion of the same article whose claim this one replaces or denies. */
  readonly refersTo?: SuggestionReference;
}

/** Points from one suggestion to an earlier one, which has no id before it is accepted. */
export interface SuggestionReference {
  readonly field: 'updates' | 'denies';
  readonly kind: string;
  readonly span: OffsetRange;
}
