import { anchorClaim } from '../anchor/anchorClaim';
import { several } from '../claims/schema';
import type { Claim } from '../claims/schema';
import type { ArticleText } from '../text/articleText';

/** The line on which a claim's own words begin, 1 and up; undefined where they can no longer be found. */
export function claimLine(article: ArticleText, claim: Claim): number | undefined {
  const own = claim.spans.filter((span) => several(span.for).length === 0);
  const { spans } = anchorClaim(article, own.length > 0 ? own : claim.spans);
  const found = spans.flatMap((anchor) => (anchor.status === 'orphan' ? [] : [anchor.start]));
  const [first] = found.sort((one, other) => one - other);
  return first === undefined ? undefined : article.positionAt(first).line + 1;
}
