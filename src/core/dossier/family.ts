import type { ClaimRef, Incident } from '../incidents/incidentBook';

/** An incident with those that it is part of and those that are part of it. */
export interface Family {
  readonly incident: Incident;
  /** The incident, then its parts, each followed by its own parts. */
  readonly within: readonly Incident[];
  /** The outermost whole and everything that is part of it. */
  readonly all: readonly Incident[];
}

/**
 * @param find an incident by its id
 */
export function familyOf(incident: Incident, find: (id: string) => Incident | undefined): Family {
  const seen = new Set([incident.id]);
  let outermost = incident;
  while (outermost.partOf !== undefined && !seen.has(outermost.partOf)) {
    const whole = find(outermost.partOf);
    if (!whole) break;
    seen.add(whole.id);
    outermost = whole;
  }
  return { incident, within: withParts(incident, find), all: withParts(outermost, find) };
}

function withParts(incident: Incident, find: (id: string) => Incident | undefined): Incident[] {
  const found = new Map([[incident.id, incident]]);
  const add = ({ parts }: Incident): void => {
    for (const id of parts) {
      const part = found.has(id) ? undefined : find(id);
      if (!part) continue;
      found.set(id, part);
      add(part);
    }
  };
  add(incident);
  return [...found.values()];
}

/** The claims of several incidents, those that the analyst rejected left out. */
export function liveClaims(incidents: readonly Incident[]): ClaimRef[] {
  return incidents.flatMap(({ claims }) => claims).filter(({ claim }) => claim.status !== 'rejected');
}
