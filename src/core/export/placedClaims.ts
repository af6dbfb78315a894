import { anchorClaim } from '../anchor/anchorClaim';
import type { Article, Claim } from '../claims/schema';
import type { ArticleText, OffsetRange } from '../text/articleText';

/** One article with the claims of its sidecar, as they go to other programs. */
export interface ExportedArticle {
  /** Its path as other programs shall know it, with `/` between folders. */
  readonly name: string;
  readonly text: ArticleText;
  readonly metadata: Article;
  readonly claims: readonly Claim[];
}

/** A span where its words stand now; offsets in Unicode code points of the article's text. */
export interface PlacedSpan extends OffsetRange {
  /** The words as they stand there. */
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** The fields it is evidence for; absent for a span that makes the claim. */
  readonly for?: string | readonly string[] | undefined;
}

/** A claim with all of its spans where they stand now. */
export interface PlacedClaim {
  readonly claim: Claim;
  /** In the order of the sidecar; at least one. */
  readonly spans: readonly PlacedSpan[];
}

/** The claims of an article, and those whose words are no longer there. */
export interface PlacedClaims {
  readonly placed: readonly PlacedClaim[];
  /** A claim that lost one of its spans is not told in half. */
  readonly lost: readonly Claim[];
}

/** Finds the words of all claims in the article as it is now: what a sidecar says of offsets is only a hint. */
export function placeClaims({ text, claims }: ExportedArticle): PlacedClaims {
  const placed: PlacedClaim[] = [];
  const lost: Claim[] = [];
  for (const claim of claims) {
    const anchors = anchorClaim(text, claim.spans).spans;
    const spans = claim.spans.flatMap((span, at) => {
      const anchor = anchors[at];
      if (!anchor || anchor.status === 'orphan') return [];
      const start = text.toCodePoint(anchor.start);
      const end = text.toCodePoint(anchor.end);
      const { prefix, suffix, for: evidenceFor } = span;
      const exact = text.text.slice(anchor.start, anchor.end);
      return [{ start, end, exact, prefix, suffix, ...(evidenceFor !== undefined && { for: evidenceFor }) }];
    });
    if (spans.length < claim.spans.length) lost.push(claim);
    else placed.push({ claim, spans });
  }
  return { placed, lost };
}

/** The spans that make the claim, without those that are evidence for some of its fields. */
export function ownSpans({ spans }: PlacedClaim): readonly PlacedSpan[] {
  const own = spans.filter((span) => span.for === undefined);
  return own.length > 0 ? own : spans.slice(0, 1);
}
