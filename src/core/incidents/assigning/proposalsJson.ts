import type { ClaimRef } from '../incidentBook';
import type { Proposals } from './proposals';
import type { Reason } from './reason';

/** How sure a proposal is and why, as the command line prints it. */
interface BecauseJson {
  readonly confidence: number;
  readonly why: string;
  readonly reasons: readonly Reason[];
}

/** Everything that is proposed, in the shape that `newsmark incidents --propose --json` prints. */
export interface ProposalsJson {
  /** One entry a claim that belongs to no incident yet. */
  readonly assignments: readonly (BecauseJson & {
    readonly article: string;
    readonly id: string;
    readonly incident: string;
    /** True for an incident that is itself proposed. */
    readonly new?: true;
  })[];
  readonly incidents: readonly (BecauseJson & {
    readonly id: string;
    readonly part_of?: string;
    readonly date?: string;
    readonly places: readonly string[];
    readonly claims: readonly { readonly article: string; readonly id: string }[];
  })[];
  readonly merges: readonly (BecauseJson & { readonly from: string; readonly into: string })[];
  readonly parts: readonly (BecauseJson & { readonly part: string; readonly whole: string })[];
}

/** Proposals as plain data; what is not known is absent. */
export function toProposalsJson({ assignments, incidents, merges, parts }: Proposals): ProposalsJson {
  return {
    assignments: assignments.map(({ ref, incident, isNew, ...because }) => ({
      ...claimJson(ref),
      incident,
      ...(isNew && { new: true as const }),
      ...becauseJson(because),
    })),
    incidents: incidents.map(({ id, partOf, date, places, claims, ...because }) => ({
      id,
      ...(partOf !== undefined && { part_of: partOf }),
      ...(date !== undefined && { date }),
      places,
      claims: claims.map(claimJson),
      ...becauseJson(because),
    })),
    merges: merges.map(({ from, into, ...because }) => ({ from, into, ...becauseJson(because) })),
    parts: parts.map(({ part, whole, ...because }) => ({ part, whole, ...becauseJson(because) })),
  };
}

function claimJson({ name, claim }: ClaimRef): { article: string; id: string } {
  return { article: name, id: claim.id };
}

function becauseJson({ confidence, why, reasons }: BecauseJson): BecauseJson {
  const rounded = reasons.map((reason) => ({ ...reason, weight: Math.round(reason.weight * 100) / 100 }));
  return { confidence, why, reasons: rounded };
}
