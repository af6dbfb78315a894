import type { ClaimRef } from './incidentBook';
import type { IncidentFile } from './incidentFile';

/** One incident before its figures are worked out. */
export interface IncidentNode {
  readonly id: string;
  readonly file?: IncidentFile;
  readonly claims: ClaimRef[];
  whole?: IncidentNode;
  readonly parts: IncidentNode[];
}

/** All claims by id, and those that deny or update another one. */
export interface ClaimIndex {
  readonly byId: ReadonlyMap<string, readonly ClaimRef[]>;
  readonly deniersOf: ReadonlyMap<string, readonly ClaimRef[]>;
  readonly replaced: ReadonlySet<string>;
}

/** An incident and everything that is part of it, the whole first. */
export function allWithin(whole: IncidentNode): IncidentNode[] {
  return [whole, ...whole.parts.flatMap(allWithin)];
}

/** The claims of an incident and of all its parts. */
export function claimsWithin(whole: IncidentNode): ClaimRef[] {
  return allWithin(whole).flatMap((node) => node.claims);
}
