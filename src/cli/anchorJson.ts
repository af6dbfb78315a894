import { anchorClaim } from '../core/anchor/anchorClaim';
import type { Anchor } from '../core/anchor/anchorSpan';
import type { WordChange } from '../core/anchor/changes';
import type { Claim } from '../core/claims/schema';
import type { ArticleText, OffsetRange } from '../core/text/articleText';

/** What became of one claim as other programs read it, and where it belongs in the order of the text. */
export interface AnchoredClaim {
  /** In code points; where an orphan stood once. */
  readonly start: number;
  readonly json: Record<string, unknown>;
}

/** Anchors a claim in its article; offsets in code points. */
export function anchorJson(article: ArticleText, claim: Claim): AnchoredClaim {
  const { status, confidence, spans } = anchorClaim(article, claim.spans);
  const [first, ...others] = spans.map((span) => spanJson(article, span));
  const stood = claim.spans[0]?.start ?? 0;
  return {
    start: first?.start ?? stood,
    // `JSON.stringify` leaves out what is undefined.
    json: {
      id: claim.id,
      ...first,
      status,
      confidence: rounded(confidence),
      spans: others.length > 0 ? [first, ...others] : undefined,
    },
  };
}

interface SpanJson {
  readonly status: Anchor['status'];
  readonly start?: number;
  readonly end?: number;
  readonly confidence: number;
  readonly changes?: readonly WordChange[];
  readonly candidates?: readonly Record<string, unknown>[];
}

function spanJson(article: ArticleText, anchor: Anchor): SpanJson {
  if (anchor.status === 'orphan') {
    const candidates = anchor.candidates?.map((candidate) => ({
      ...placeJson(article, candidate),
      text: article.text.slice(candidate.start, candidate.end),
      ...changesJson(candidate.changes),
    }));
    return { status: anchor.status, confidence: 0, ...(candidates && { candidates }) };
  }
  return {
    status: anchor.status,
    ...placeJson(article, anchor),
    confidence: rounded(anchor.confidence),
    ...changesJson(anchor.changes),
  };
}

function placeJson(article: ArticleText, { start, end }: OffsetRange): OffsetRange {
  return { start: article.toCodePoint(start), end: article.toCodePoint(end) };
}

function changesJson(changes: readonly WordChange[] | undefined): Pick<SpanJson, 'changes'> {
  return changes && changes.length > 0 ? { changes } : {};
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
