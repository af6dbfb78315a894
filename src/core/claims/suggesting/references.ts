import { several } from '../schema';
import type { Suggestion, SuggestionReference } from './suggestion';

/** How many earlier suggestions are looked at for the one that is replaced or denied. */
const lookedBack = 12;

/** "initially said", "earlier reports put it at": a figure that something may follow. */
const atFirst =
  /\b(?:initial(?:ly)?|at\s+first|first|earlier|preliminary|previous(?:ly)?|originally|early\s+(?:reports|accounts)|had\s+(?:put|said|reported|given|placed|announced))\b/iu;
/** "but later said", "has since risen": the figure that follows it. */
const afterwards =
  /\b(?:but|however|later|since|now|subsequently|rose|risen|rises|rising|raised|revised|updated?|climb(?:ed|s)|increased|corrected|lowered|eventually|up\s+from|down\s+from)\b/iu;
const grown =
  /\b(?:rose|risen|rises|climb(?:ed|s)|raised|revised|increased|updated|lowered|corrected|up|down)\b[^.;]{0,60}\bfrom\b/iu;

/**
 * The earlier suggestion that one replaces ("initially … but") or denies; undefined when the text does not say.
 *
 * @param earlier the suggestions before it, in the order of the text
 */
export function referenceOf(
  text: string,
  suggestion: Suggestion,
  earlier: readonly Suggestion[],
): SuggestionReference | undefined {
  const near = earlier.slice(-lookedBack);
  if (suggestion.draft.stance === 'denies') return pointTo('denies', near.findLast(isDeniedBy(suggestion)));
  if (suggestion.draft.figure === undefined) return undefined;
  return pointTo(
    'updates',
    near.findLast((candidate) => replaces(text, suggestion, candidate)),
  );
}

function pointTo(
  field: SuggestionReference['field'],
  target: Suggestion | undefined,
): SuggestionReference | undefined {
  return target && { field, kind: target.draft.kind, span: target.span };
}

function isDeniedBy({ draft }: Suggestion): (candidate: Suggestion) => boolean {
  const who = several(draft.claimant).join();
  return (candidate) =>
    candidate.draft.kind === draft.kind &&
    candidate.draft.stance !== 'denies' &&
    several(candidate.draft.claimant).join() !== who &&
    (draft.figure?.low === undefined || draft.figure.low === candidate.draft.figure?.low);
}

function replaces(text: string, later: Suggestion, candidate: Suggestion): boolean {
  const { draft, span, sentence } = later;
  const counted = candidate.draft.figure;
  if (counted === undefined || candidate.draft.stance === 'denies') return false;
  const isSameKind =
    candidate.draft.kind === draft.kind || (candidate.draft.kind === 'casualties' && counted.high === 0);
  const differs = counted.low !== draft.figure?.low || counted.high !== draft.figure?.high;
  const sameGroup = [candidate.draft.group, draft.group].some(
    (group) => group === undefined || group === 'unknown',
  );
  if (!isSameKind || !differs || (!sameGroup && candidate.draft.group !== draft.group)) return false;
  if (sentence.start - candidate.sentence.end > 400) return false;
  const before = text.slice(candidate.sentence.start, candidate.span.start);
  const between = text.slice(candidate.span.end, span.start);
  if (atFirst.test(before) && afterwards.test(between)) return true;
  return sentence.start > candidate.sentence.start && grown.test(text.slice(sentence.start, sentence.end));
}
