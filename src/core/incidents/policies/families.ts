import type { Incident, IncidentBook } from '../incidentBook';

/** Which incident is part of which, for looking up and down. */
export interface Families {
  /** What an incident is part of, the nearest first. */
  readonly wholesOf: (incident: Incident) => readonly Incident[];
  /** What is part of it, directly. */
  readonly partsOf: (incident: Incident) => readonly Incident[];
}

/** The families of a book. */
export function familiesOf({ incidents }: Pick<IncidentBook, 'incidents'>): Families {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const parentOf = ({ partOf }: Incident) => (partOf === undefined ? undefined : byId.get(partOf));
  return {
    wholesOf: (incident) => {
      const wholes: Incident[] = [];
      for (let at = parentOf(incident); at && !wholes.includes(at); at = parentOf(at)) wholes.push(at);
      return wholes;
    },
    partsOf: ({ parts }) => parts.flatMap((id) => byId.get(id) ?? []),
  };
}
