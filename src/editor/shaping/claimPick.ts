import { describeClaimant, describeStatement } from '../../core/claims/describeClaim';
import type { Claim } from '../../core/claims/schema';
import type { OffsetRange } from '../../core/text/articleText';
import type { OpenArticle, PlacedClaim } from '../openArticle';
import { pick } from '../tagging/pick';
import type { Picked } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';

/** Remembers the claim that was made or changed last: what comes next is mostly about it. */
export class LastClaim {
  id: string | undefined;
}

/** What the commands that shape claims need. */
export interface ShapingContext extends TaggingContext {
  readonly lastClaim: LastClaim;
}

/** Asks for a claim of the article: the one that was changed last first, then the nearest. */
export function pickClaim(
  { lastClaim }: ShapingContext,
  article: OpenArticle,
  near: OffsetRange,
  title: string,
): Promise<Picked<Claim>> {
  const rank = (placed: PlacedClaim): number =>
    placed.claim.id === lastClaim.id ? -1 : distance(placed, near);
  const rows = article
    .placedClaims()
    .sort((a, b) => rank(a) - rank(b))
    .map(({ claim }) => ({
      label: describeStatement(claim),
      description: [describeClaimant(claim), claim.incident].filter((part) => part).join(' · '),
      detail: claim.spans[0] ? `“${claim.spans[0].exact.replace(/\s+/g, ' ')}”` : '',
      value: claim,
    }));
  return pick({ title, placeholder: 'Which claim? The last one and the nearest come first', rows });
}

/** The claims whose own words share a character with a range, the nearest in length first. */
export function claimsWithin(article: OpenArticle, range: OffsetRange): Claim[] {
  return article
    .placedClaims()
    .filter(({ ranges }) => ranges.some(({ start, end }) => start < range.end && range.start < end))
    .map(({ claim }) => claim);
}

function distance({ ranges, evidence }: PlacedClaim, near: OffsetRange): number {
  const gaps = [...ranges, ...evidence].map(({ start, end }) =>
    Math.max(0, near.start - end, start - near.end),
  );
  return Math.min(...gaps, Number.MAX_SAFE_INTEGER);
}
