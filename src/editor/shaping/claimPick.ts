import { describeClaimant, describeStatement } from '../../core/claims/describeClaim';
import type { Claim } from '../../core/claims/schema';
import type { OffsetRange } from '../../core/text/articleText';
import type { OpenArticle, PlacedClaim } from '../openArticle';
import { pick } from '../tagging/pick';
import type { Picked } from '../tagging/pick';
import type { TaggingContext } from '../tagging/tagClaim';

interface ClaimPick {
  readonly title: string;
  readonly near: OffsetRange;
  /** True where a claim that lost its words is likely to be meant. */
  readonly isLostFirst?: boolean;
}

/** Asks for a claim of the article: the one that was made or changed last first, then the nearest. */
export function pickClaim(
  { last }: TaggingContext,
  article: OpenArticle,
  { title, near, isLostFirst = false }: ClaimPick,
): Promise<Picked<Claim>> {
  const rank = (placed: PlacedClaim): number => {
    if (isLostFirst && placed.orphaned) return -2;
    return last.isLatest(placed.claim.id) ? -1 : distance(placed, near);
  };
  const rows = article
    .placedClaims()
    .sort((a, b) => rank(a) - rank(b))
    .map(({ claim, orphaned }) => ({
      label: describeStatement(claim),
      description: [orphaned ? 'words no longer found' : '', describeClaimant(claim), claim.incident]
        .filter((part) => part)
        .join(' · '),
      detail: claim.spans[0] ? `“${claim.spans[0].exact.replace(/\s+/g, ' ')}”` : '',
      value: claim,
    }));
  return pick({ title, placeholder: 'Which claim? The last one and the nearest come first', rows });
}

function distance({ ranges, evidence }: PlacedClaim, near: OffsetRange): number {
  const gaps = [...ranges, ...evidence].map(({ start, end }) =>
    Math.max(0, near.start - end, start - near.end),
  );
  return Math.min(...gaps, Number.MAX_SAFE_INTEGER);
}
