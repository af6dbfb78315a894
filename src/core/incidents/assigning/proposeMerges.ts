import type { Family } from './families';
import type { Joined } from './joinTellings';
import { foremostSpots } from './profile';
import type { Profile } from './profile';
import type { Findings } from './proposeIncidents';
import type { ProposedMerge, ProposedPart } from './proposals';
import { confidenceOf, reasonSentence } from './reason';
import type { Refusals } from './refusals';
import { isNarrow, isSameSpot } from './spots';

/** Below it two incidents that someone told apart are left apart. */
const leastScore = 1;

/** Known incidents that seem to be one, or one to be part of another. */
export function proposeMerges(
  { nodes, refusals }: Findings,
  { links }: Joined,
): { merges: ProposedMerge[]; parts: ProposedPart[] } {
  const merges: ProposedMerge[] = [];
  const parts: ProposedPart[] = [];
  for (const { one, other, score, reasons } of links) {
    const [a, b] = [nodes[one], nodes[other]];
    if (!a?.family || !b?.family || score < leastScore) continue;
    if (areTold(a.family, b.family, refusals) || areRelated(a.family, b.family)) continue;
    const why = { confidence: confidenceOf(score), reasons, why: reasonSentence(reasons) };
    if (isWider(a.profile, b.profile)) parts.push({ part: b.family.id, whole: a.family.id, ...why });
    else if (isWider(b.profile, a.profile)) parts.push({ part: a.family.id, whole: b.family.id, ...why });
    else {
      const [into, from] = b.family.claims.length > a.family.claims.length ? [b, a] : [a, b];
      merges.push({ from: from.family?.id ?? '', into: into.family?.id ?? '', ...why });
    }
  }
  return { merges, parts };
}

/** True when someone said that they are not one, of the incidents or of claims that went to them. */
function areTold(one: Family, other: Family, refusals: Refusals): boolean {
  const refuse = (from: Family, to: Family): boolean =>
    from.claims.some(({ claim }) => refusals.refusesClaim(claim, to.id));
  return (
    refusals.areApart(one.id, other.id) ||
    refusals.areRefused(one.claims, other.claims) ||
    refuse(one, other) ||
    refuse(other, one)
  );
}

/** Who relates two incidents knows both, and knows them for two. */
function areRelated(one: Family, other: Family): boolean {
  return (
    one.incidents.some(({ related }) => related.includes(other.id)) ||
    other.incidents.some(({ related }) => related.includes(one.id))
  );
}

/** True when the first has several places and the second just one or some of them. */
function isWider(one: Profile, other: Profile): boolean {
  const [places, some] = [foremostSpots(one, 6).filter(isNarrow), foremostSpots(other, 6).filter(isNarrow)];
  const shared = places.filter((place) => some.some((each) => isSameSpot(place, each)));
  return some.length > 0 && shared.length === some.length && places.length > some.length;
}
