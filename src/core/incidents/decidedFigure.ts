import type { Incident } from './incidentBook';
import type { IncidentDecision } from './incidentFile';

/** A person's best estimate for a figure. */
export interface DecidedFigure {
  readonly low: number;
  readonly high: number;
  readonly decision: IncidentDecision;
}

/**
 * The last decision about a figure: one whose field is the kind and the group ("killed security forces"), or the kind
 * alone where the figure has no group.
 */
export function decisionOn(incident: Incident, kind: string, group?: string): IncidentDecision | undefined {
  const field = group === undefined ? kind : `${kind} ${group}`;
  return incident.decisions.findLast((decision) => decision.field.trim().toLowerCase() === field);
}

/** The same as numbers; nothing where the value is neither a number nor a range such as "7-9". */
export function decidedFigure(incident: Incident, kind: string, group?: string): DecidedFigure | undefined {
  const decision = decisionOn(incident, kind, group);
  const ends = /^\s*(\d{1,15})\s*(?:(?:-|–|to)\s*(\d{1,15})\s*)?$/.exec(String(decision?.value ?? ''));
  if (!decision || !ends) return undefined;
  const [low, high] = [Number(ends[1]), Number(ends[2] ?? ends[1])];
  return low <= high ? { low, high, decision } : undefined;
}
