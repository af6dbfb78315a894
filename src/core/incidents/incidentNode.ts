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

/** An incident and everything that is part of it, the whole first. */
export function allWithin(whole: IncidentNode): IncidentNode[] {
  const within: IncidentNode[] = [];
  const waiting = [whole];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    within.push(node);
    for (const part of [...node.parts].reverse()) waiting.push(part);
  }
  return within;
}

/** The same, each part before what it is part of. */
export function partsFirst(whole: IncidentNode): IncidentNode[] {
  return allWithin(whole).reverse();
}

/** The claims of an incident and of all its parts. */
export function claimsWithin(whole: IncidentNode): ClaimRef[] {
  return allWithin(whole).flatMap((node) => node.claims);
}
