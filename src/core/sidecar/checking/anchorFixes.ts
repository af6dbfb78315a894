import { candidatePlaces } from '../../anchor/candidatePlaces';
import type { Anchor, AnchorCandidate, FoundAnchor, OrphanAnchor } from '../../anchor/anchorSpan';
import { describeSpan } from '../../anchor/selector';
import { formatFigure } from '../../claims/figure';
import type { Claim, Span } from '../../claims/schema';
import { changeSpan, keepSpan } from '../../claims/shaping/spans';
import type { ArticleText } from '../../text/articleText';
import { overlaps } from '../../text/ranges';
import { changedFigure } from './changedFigure';
import { anchorsIn, tells } from './checkSidecar';
import { describeChanges } from './describeChanges';
import { short } from '../../text/short';
import { fixMadeOf } from '../writing/editOrigins';
import type { ClaimToFix, Fix, FixContext } from './fixes';

/** So many places are offered for an orphan. */
const mostCandidates = 3;

/** A span that a person is to decide about. */
interface SpanToFix {
  readonly claim: Claim;
  readonly span: Span;
  readonly index: number;
}

/** The ways to mend a span that is an orphan, or that a person should look at; the best first. */
export function anchorFixes(toFix: ClaimToFix): Fix[] {
  return spanFixes(toFix, toFix.claim, Number(toFix.problem.path?.[1]));
}

/** The same for one of a claim's spans, by its index. */
export function spanFixes(context: FixContext, claim: Claim, index: number): Fix[] {
  const { article } = context;
  const span = claim.spans[index];
  const anchors = anchorsIn(context, claim);
  const anchor = anchors[index];
  if (!span) return [];
  const spanToFix = { claim, span, index };
  const fixes = (): Fix[] => {
    if (!article || !anchor) return [selecting(spanToFix), removing(spanToFix)];
    return anchor.status === 'orphan'
      ? orphanFixes(spanToFix, article, anchor, anchors)
      : editedFixes(spanToFix, article, anchor);
  };
  return fixes().map((fix) => fixMadeOf(claim, fix));
}

function orphanFixes(
  toFix: SpanToFix,
  article: ArticleText,
  anchor: OrphanAnchor,
  others: readonly Anchor[],
): Fix[] {
  // Where another span of the claim stands is no place for this one.
  const isFree = (place: AnchorCandidate): boolean =>
    others.every((other) => other.status === 'orphan' || !overlaps(other, place));
  const places = candidatePlaces(article, toFix.span, anchor, mostCandidates).filter(isFree);
  const anchoring = places.map((place): Fix => ({
    title: `Anchor to ${wordsAt(article, place)}${changesAt(place)}`,
    place,
    edits: [
      {
        type: 'replace',
        claim: changeSpan(toFix.claim, toFix.index, describeSpan(article, place)),
      },
    ],
    ...(places.length === 1 && { isPreferred: true }),
  }));
  return [...anchoring, selecting(toFix), removing(toFix)];
}

function changesAt({ changes = [] }: AnchorCandidate): string {
  return changes.length > 0 ? `: ${describeChanges(changes)}` : '';
}

/** The article has other words now: to take them, with the figure that they give, or to keep the claim as it was coded. */
function editedFixes(toFix: SpanToFix, article: ArticleText, anchor: FoundAnchor): Fix[] {
  const { claim, span, index } = toFix;
  const { changes = [] } = anchor;
  const now = describeSpan(article, anchor);
  const taken = changeSpan(claim, index, now);
  const words = wordsAt(article, anchor);
  const place = { start: anchor.start, end: anchor.end };
  const fix = (title: string, changed: Claim, isPreferred = false): Fix => ({
    title,
    place,
    edits: [{ type: 'replace', claim: changed }],
    ...(isPreferred && { isPreferred }),
  });
  const keeping = fix(
    changes.length > 0
      ? `Keep the claim as coded, though ${describeChanges(changes)}`
      : 'Keep the claim as coded',
    keepSpan(claim, index, now),
  );
  if (!tells(anchor)) {
    return [
      fix(`The claim still holds: take the words ${words}`, taken, true),
      ...(changes.length > 0 ? [keeping] : []),
      selecting(toFix),
      removing(toFix),
    ];
  }
  const figure = changedFigure(claim, span.edited ?? span, now) ?? changedFigure(claim, span, now);
  const withFigure =
    figure &&
    fix(`Take the article’s words and the figure ${formatFigure(figure)}: ${words}`, { ...taken, figure });
  const kept = figure && claim.figure ? ` but keep the figure ${formatFigure(claim.figure)}` : '';
  return [
    ...(withFigure ? [withFigure] : []),
    fix(`Take the article’s words${kept}: ${words}`, taken),
    keeping,
    selecting(toFix),
    removing(toFix),
  ];
}

function wordsAt(article: ArticleText, { start, end }: AnchorCandidate): string {
  return `“${short(article.text.slice(start, end))}” (line ${article.positionAt(start).line + 1})`;
}

function selecting({ claim, index }: SpanToFix): Fix {
  return {
    title: 'Anchor to the words selected in the article…',
    ask: 'words',
    claim: claim.id,
    span: index,
  };
}

/** Takes the span out of its claim, or the claim with it when that has no other words of its own. */
function removing({ claim, index }: SpanToFix): Fix {
  const isHeld = claim.spans.some((span, at) => at !== index && span.for === undefined);
  if (!isHeld) return { title: 'Delete the claim', edits: [{ type: 'remove', id: claim.id }] };
  const spans = claim.spans.filter((_, at) => at !== index);
  return {
    title: 'Remove this span from the claim',
    edits: [{ type: 'replace', claim: { ...claim, spans } }],
  };
}
