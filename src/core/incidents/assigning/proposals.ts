import type { ClaimRef } from '../incidentBook';
import type { Reason } from './reason';

/** What is proposed, how sure, and why; nothing is done before a person decides. */
interface Proposal {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** The reasons in a sentence. */
  readonly why: string;
}

/** A claim and the incident it seems to be about. */
export interface ProposedAssignment extends Proposal {
  readonly ref: ClaimRef;
  readonly incident: string;
  /** True for an incident that is itself proposed. */
  readonly isNew: boolean;
}

/** An incident that unassigned claims seem to be about, and that does not exist yet. */
export interface ProposedIncident extends Proposal {
  readonly id: string;
  readonly date?: string;
  readonly places: readonly string[];
  /** The whole that it would be part of, itself proposed. */
  readonly partOf?: string;
  /** In reading order. */
  readonly claims: readonly ClaimRef[];
}

/** Two incidents that seem to be one. */
export interface ProposedMerge extends Proposal {
  readonly from: string;
  readonly into: string;
}

/** An incident that seems to be part of another. */
export interface ProposedPart extends Proposal {
  readonly part: string;
  readonly whole: string;
}

/** Everything that is proposed for a workspace, in each list the surest first. */
export interface Proposals {
  readonly assignments: readonly ProposedAssignment[];
  readonly incidents: readonly ProposedIncident[];
  readonly merges: readonly ProposedMerge[];
  readonly parts: readonly ProposedPart[];
}
