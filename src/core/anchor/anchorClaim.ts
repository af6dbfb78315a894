import type { ArticleText } from '../text/articleText';
import { anchorCoded } from './anchorCoded';
import type { Anchor } from './anchorSpan';
import type { CodedSpan } from './selector';

/** What became of a claim's spans, and of the claim by that. */
export interface ClaimAnchor {
  /** The worst of the spans': an orphan before one that changed, that before one that moved. */
  readonly status: Anchor['status'];
  /** The least of the spans', from 0 to 1; 0 for an orphan. */
  readonly confidence: number;
  /** In the order of the selectors. */
  readonly spans: readonly Anchor[];
}

const fromBest: readonly Anchor['status'][] = ['exact', 'moved', 'changed', 'orphan'];

/**
 * Finds all spans of one claim again, each by itself. Two spans that were told apart never come to stand on the same
 * words: the one found with less confidence is an orphan then.
 *
 * @param selectors at least one
 */
export function anchorClaim(article: ArticleText, selectors: readonly CodedSpan[]): ClaimAnchor {
  const spans = selectors.map((selector) => anchorCoded(article, selector));
  for (const [at, span] of spans.entries()) {
    const rival = spans.findIndex((other, place) => place !== at && isSame(span, other));
    if (rival === -1 || sameSelector(selectors[at], selectors[rival])) continue;
    const isWorse =
      confidenceOf(span) < confidenceOf(spans[rival]) ||
      (confidenceOf(span) === confidenceOf(spans[rival]) && at > rival);
    if (isWorse && span.status !== 'orphan') {
      spans[at] = { status: 'orphan', candidates: [{ start: span.start, end: span.end }] };
    }
  }
  const worst = Math.max(...spans.map(({ status }) => fromBest.indexOf(status)));
  return {
    status: fromBest[worst] ?? 'orphan',
    confidence: Math.min(...spans.map(confidenceOf)),
    spans,
  };
}

function confidenceOf(anchor: Anchor | undefined): number {
  return !anchor || anchor.status === 'orphan' ? 0 : anchor.confidence;
}

function isSame(one: Anchor, other: Anchor): boolean {
  return (
    one.status !== 'orphan' && other.status !== 'orphan' && one.start === other.start && one.end === other.end
  );
}

function sameSelector(one: CodedSpan | undefined, other: CodedSpan | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}
