import { describeSpan } from '../../anchor/selector';
import type { ArticleText } from '../../text/articleText';
import type { ClaimDraft } from '../drafting/draftClaim';
import type { Claim } from '../schema';
import { nearlySame } from './openSuggestions';
import type { MadeClaim } from './openSuggestions';
import type { Suggestion } from './suggestion';

/** A claim of the same article that a suggestion may refer to. */
export interface ReferableClaim extends MadeClaim {
  readonly id: string;
}

/** What the analyst's side adds to a suggestion that is accepted. */
export interface Acceptance {
  /** An id that no claim of the workspace has. */
  readonly id: string;
  readonly annotator?: string | undefined;
  readonly incident?: string | undefined;
  /** The claims of the article so far: what the suggestion replaces or denies is looked for among them. */
  readonly claims: readonly ReferableClaim[];
}

/** The claim that a suggestion becomes when it is accepted as it stands. */
export function claimOfSuggestion(
  article: ArticleText,
  suggestion: Suggestion,
  { id, annotator, incident, claims }: Acceptance,
): Claim {
  const { kind, ...rest } = suggestion.draft;
  return {
    id,
    kind,
    spans: [describeSpan(article, suggestion.span)],
    ...rest,
    ...referenceFields(suggestion, claims),
    ...(incident !== undefined && { incident }),
    ...(annotator !== undefined && { annotator }),
  };
}

/** The id of the claim that a suggestion replaces or denies, once that one was accepted; nothing before. */
export function referenceFields(
  { refersTo }: Suggestion,
  claims: readonly ReferableClaim[],
): Pick<ClaimDraft, 'updates' | 'denies'> {
  if (!refersTo) return {};
  const meant = claims.find(
    ({ kind, ranges }) => kind === refersTo.kind && ranges.some((range) => nearlySame(range, refersTo.span)),
  );
  return meant ? { [refersTo.field]: meant.id } : {};
}
