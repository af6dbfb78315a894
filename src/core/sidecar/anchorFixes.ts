import { anchorSpan } from '../anchor/anchorSpan';
import { candidatePlaces } from '../anchor/candidatePlaces';
import type { WordChange } from '../anchor/changes';
import { describeSpan } from '../anchor/selector';
import type { Claim } from '../claims/schema';
import { changeSpan } from '../claims/shaping/spans';
import type { ArticleText, OffsetRange } from '../text/articleText';
import { short } from './checkSidecar';
import type { ClaimToFix, Fix } from './fixes';

const stillHolds = 'The claim still holds: keep it at';
/** So many places are offered for an orphan. */
const mostCandidates = 3;

/** The ways to mend a span that is an orphan, or that a person should look at. */
export function anchorFixes({ problem, claim, article }: ClaimToFix): Fix[] {
  const index = Number(problem.path?.[1]);
  const span = claim.spans[index];
  if (!span) return [];
  const select: Fix = {
    title: 'Anchor to the words selected in the article…',
    ask: 'words',
    claim: claim.id,
    span: index,
  };
  const anchor = article ? anchorSpan(article, span) : undefined;
  const take = (verb: string, place: OffsetRange, from: ArticleText): Fix => ({
    title: `${verb} “${short(from.text.slice(place.start, place.end))}” (line ${from.positionAt(place.start).line + 1})`,
    edits: [{ type: 'replace', claim: changeSpan(claim, index, describeSpan(from, place)) }],
  });
  if (article && anchor && anchor.status !== 'orphan') {
    const told = anchor.changes?.find(({ tells }) => tells);
    const verb = told ? `The claim still holds though ${whatChanged(told)}: keep it at` : stillHolds;
    return [{ ...take(verb, anchor, article), ...(!told && { isPreferred: true }) }, select];
  }
  const places = article ? candidatePlaces(article, span, mostCandidates) : [];
  return [
    ...(article ? places.map((place) => take('Anchor to', place, article)) : []),
    select,
    holdsWithout(claim, index)
      ? {
          title: 'Remove this span from the claim',
          edits: [{ type: 'replace', claim: withoutSpan(claim, index) }],
        }
      : { title: 'Delete the claim', edits: [{ type: 'remove', id: claim.id }] },
  ];
}

function whatChanged({ was, now }: WordChange): string {
  if (was === '') return `“${short(now)}” was put in`;
  return now === '' ? `“${short(was)}” is gone` : `“${short(was)}” is now “${short(now)}”`;
}

/** True when a span of the claim itself is left, not mere evidence for some field. */
function holdsWithout(claim: Claim, index: number): boolean {
  return claim.spans.some((span, at) => at !== index && span.for === undefined);
}

function withoutSpan(claim: Claim, index: number): Claim {
  return { ...claim, spans: claim.spans.filter((_, at) => at !== index) };
}
