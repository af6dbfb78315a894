import type { Claim } from '../../claims/schema';
import type { SidecarEdit } from '../../sidecar/writing/editSidecar';
import { moveClaims } from '../deciding/changeClaims';
import { makePartOf } from '../deciding/changeIncident';
import { DecisionRefused } from '../deciding/decisionPlan';
import type { DecisionPlan, DecisionSource } from '../deciding/decisionPlan';
import { setField } from '../deciding/incidentEdit';
import { incidentFileWith } from '../deciding/incidentLookups';
import { mergeIncidents } from '../deciding/mergeIncidents';
import { groupBy } from '../groupBy';
import type { ClaimRef } from '../incidentBook';
import type { ProposedMerge, ProposedPart, Proposals } from './proposals';
import type { Reason } from './reason';

/** Claims that would go to one incident. */
export interface ProposedGroup {
  readonly incident: string;
  /** The whole that the incident would be made part of. */
  readonly partOf?: string;
  readonly claims: readonly ClaimRef[];
}

interface Because {
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly why: string;
}

/** One thing for the analyst to decide on. */
export type Review =
  | (Because & { readonly type: 'claims'; readonly groups: readonly [ProposedGroup] })
  /** A new incident, the whole first where it has parts. */
  | (Because & { readonly type: 'new'; readonly groups: readonly [ProposedGroup, ...ProposedGroup[]] })
  | (ProposedMerge & { readonly type: 'merge' })
  | (ProposedPart & { readonly type: 'part' });

/**
 * What there is to decide on, the surest first: what one article tells of a known incident, a new incident with its parts,
 * two incidents that seem to be one, an incident that seems to be part of another.
 */
export function reviewsOf({ assignments, incidents, merges, parts }: Proposals): Review[] {
  const toKnown = assignments.filter(({ isNew }) => !isNew);
  const together = groupBy(toKnown, ({ ref, incident, why }) => `${ref.uri}\n${incident}\n${why}`);
  const claims = [...together.values()].flatMap((group): Review[] => {
    const [first] = group;
    if (!first) return [];
    const { incident, reasons, why } = first;
    const confidence = Math.min(...group.map((each) => each.confidence));
    return [
      {
        type: 'claims',
        groups: [{ incident, claims: group.map(({ ref }) => ref) }],
        confidence,
        reasons,
        why,
      },
    ];
  });
  const fresh = incidents
    .filter(({ partOf }) => partOf === undefined)
    .map((whole): Review => {
      const own = incidents.filter(({ partOf }) => partOf === whole.id);
      const { confidence, reasons, why } = whole;
      const inside = own.map(({ id, claims: ofPart }) => ({
        incident: id,
        partOf: whole.id,
        claims: ofPart,
      }));
      return {
        type: 'new',
        groups: [{ incident: whole.id, claims: whole.claims }, ...inside],
        confidence,
        reasons,
        why,
      };
    });
  const reviews: Review[] = [
    ...claims,
    ...fresh,
    ...merges.map((merge) => ({ type: 'merge' as const, ...merge })),
    ...parts.map((part) => ({ type: 'part' as const, ...part })),
  ];
  return reviews.sort((one, other) => other.confidence - one.confidence);
}

/** The claims that a review is about. */
export function claimsIn(review: Review): readonly ClaimRef[] {
  return 'groups' in review ? review.groups.flatMap(({ claims }) => claims) : [];
}

/**
 * Does what is proposed.
 *
 * @param chosen the ids of the claims that go along; all where it is absent
 * @throws DecisionRefused when a claim or an incident is gone meanwhile
 */
export function acceptReview(
  source: DecisionSource,
  review: Review,
  chosen?: ReadonlySet<string>,
): DecisionPlan {
  if (review.type === 'merge') return mergeIncidents(source, [review.from], review.into);
  if (review.type === 'part') return makePartOf(source, [review.part], review.whole);
  const groups = review.groups.map((group) => ({
    ...group,
    ids: group.claims.map(({ claim }) => claim.id).filter((id) => chosen?.has(id) ?? true),
  }));
  const plans = groups.map(({ incident, ids }) => moveClaims(source, ids, incident));
  return {
    claims: mergedByArticle(plans),
    incidents: groups.flatMap(({ incident, partOf, ids }) => {
      if (partOf === undefined || ids.length === 0) return [];
      return [{ id: incident, edits: [setField(incidentFileWith(source, incident), 'part_of', partOf)] }];
    }),
    told: [],
  };
}

/** True for a proposal whose refusal can be remembered: claims of one article that make an incident are one or are none. */
export function canRefuse(review: Review): boolean {
  return review.type !== 'new' || articlesOf(review).length > 1;
}

/**
 * Remembers that what is proposed is not so, so that it is not proposed again: `not_with` of the claims, `not_same_as` of
 * the incident that would be merged or made a part.
 */
export function refuseReview(source: DecisionSource, review: Review): DecisionPlan {
  if (review.type === 'merge') return keepApart(source, review.from, review.into);
  if (review.type === 'part') return keepApart(source, review.part, review.whole);
  if (review.type === 'claims') {
    const [{ incident, claims }] = review.groups;
    return withClaims(source, new Map(claims.map(({ claim }) => [claim.id, [incident]])));
  }
  // One claim stands for what its article tells: each is set apart from those of the articles before it.
  const firsts = articlesOf(review).flatMap(([first]) => first?.claim.id ?? []);
  return withClaims(source, new Map(firsts.slice(1).map((id, at) => [id, firsts.slice(0, at + 1)])));
}

function articlesOf(review: Review): ClaimRef[][] {
  return [...groupBy(claimsIn(review), ({ uri }) => uri).values()];
}

function keepApart(source: DecisionSource, one: string, other: string): DecisionPlan {
  const file = incidentFileWith(source, one);
  const listed = file?.not_same_as ?? [];
  const edit = setField(file, 'not_same_as', listed.includes(other) ? listed : [...listed, other]);
  return { claims: [], incidents: [{ id: one, edits: [edit] }], told: [] };
}

/** @param apart by claim the claims or incidents that it does not belong with */
function withClaims(source: DecisionSource, apart: ReadonlyMap<string, readonly string[]>): DecisionPlan {
  const edits = [...apart].map(([id, others]): { uri: string; edit: SidecarEdit } => {
    const found = source.findClaim(id);
    if (!found) throw new DecisionRefused('A claim is no longer there: look at the proposals again.');
    const { uri, claim: from } = found;
    const claim: Claim = { ...from, not_with: [...new Set([...(from.not_with ?? []), ...others])] };
    return { uri, edit: { type: 'replace', claim, from } };
  });
  const claims = [...groupBy(edits, ({ uri }) => uri)].map(([uri, each]) => ({
    uri,
    edits: each.map(({ edit }) => edit),
  }));
  return { claims, incidents: [], told: [] };
}

function mergedByArticle(plans: readonly DecisionPlan[]): DecisionPlan['claims'] {
  const all = groupBy(
    plans.flatMap(({ claims }) => claims),
    ({ uri }) => uri,
  );
  return [...all].map(([uri, each]) => ({ uri, edits: each.flatMap(({ edits }) => edits) }));
}
