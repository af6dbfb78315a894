import type { Claim } from '../claims/schema';
import type { SidecarEdit } from '../sidecar/writing/editSidecar';
import type { CodedClaim } from './codedClaims';
import type { ComparedUnit } from './measureAgreement';

/** One way to settle a disagreement within a sidecar. */
export interface Settlement {
  /** “Accept Analyst One’s claim, reject the other”. */
  readonly title: string;
  readonly edits: readonly SidecarEdit[];
}

/** True where a person has decided on every claim of the statement, so that there is nothing left to work through. */
export function isSettled({ claims }: ComparedUnit): boolean {
  return claims.every(({ claim: { status } }) => status === 'accepted' || status === 'rejected');
}

/**
 * How a disagreement can be settled. The annotators' claims stay as they were coded, so that their agreement can still be
 * measured; the decision is the claims' status.
 */
export function settlementsOf({ claims }: ComparedUnit): Settlement[] {
  const rejectAll = { edits: claims.map(({ claim }) => decide(claim, 'rejected')) };
  if (claims.length === 1) {
    return [
      { title: 'Accept it', edits: claims.map(({ claim }) => decide(claim, 'accepted')) },
      { title: 'Reject it', ...rejectAll },
    ];
  }
  return [
    ...claims.map((accepted) => ({
      title: `Accept ${accepted.annotator}’s claim, reject the other${claims.length > 2 ? 's' : ''}`,
      edits: claims.map((coded) => decide(coded.claim, statusBeside(accepted, coded))),
    })),
    { title: claims.length === 2 ? 'Reject both' : 'Reject all', ...rejectAll },
  ];
}

function statusBeside(accepted: CodedClaim, coded: CodedClaim): 'accepted' | 'rejected' {
  return coded === accepted ? 'accepted' : 'rejected';
}

function decide(claim: Claim, status: 'accepted' | 'rejected'): SidecarEdit {
  return { type: 'replace', claim: { ...claim, status }, from: claim };
}
