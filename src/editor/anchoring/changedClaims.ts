import { isFlagged } from '../../core/anchor/anchorSpan';
import { describeChanges } from '../../core/sidecar/checking/describeChanges';
import { short } from '../../core/text/short';
import type { OpenArticle, PlacedClaim } from '../openArticle';
import type { PlacedSpan } from './followedSpans';

/** One span of a claim that a person is to decide about: its words are lost, or the article changed in them. */
export interface ChangedSpan extends PlacedSpan {
  readonly placed: PlacedClaim;
  readonly index: number;
}

/** The claims of an article whose words are lost or changed, in the order of the sidecar. */
export function changedClaims(article: OpenArticle): PlacedClaim[] {
  return article.placedClaims().filter(({ orphaned, flagged }) => orphaned || flagged);
}

/** Their spans that are to be decided about. */
export function changedSpans(article: OpenArticle): ChangedSpan[] {
  return changedClaims(article).flatMap((placed) =>
    placed.spans.flatMap((span, index) =>
      span.range === undefined || isFlagged(span.anchor) ? [{ ...span, placed, index }] : [],
    ),
  );
}

/** What happened to a span's words, in a few words. */
export function whatHappened({ span, range, anchor }: PlacedSpan): string {
  if (range === undefined || anchor.status === 'orphan') return `“${short(span.exact)}” is no longer found`;
  const { changes = [] } = anchor;
  if (changes.length === 0) return 'The article changed around these words';
  return `Article edited${span.edited ? ' again' : ''}: ${describeChanges(changes)}`;
}
