import type { ClaimRef, Incident, IncidentBook } from '../incidentBook';

/** A whole and everything that is part of it; an incident without parts alone. */
export interface Family {
  /** Id of the outermost whole. */
  readonly id: string;
  /** The whole first. */
  readonly incidents: readonly Incident[];
  readonly claims: readonly ClaimRef[];
}

/** The families of a book. */
export interface Families {
  readonly all: readonly Family[];
  /** The id of the family to which an incident belongs, by its id or a former one. */
  idOf(incident: string): string;
}

export function familiesOf(book: IncidentBook): Families {
  const byId = new Map(book.incidents.map((incident) => [incident.id, incident]));
  const outermost = (named: string): string => {
    let id = book.aliases.get(named) ?? named;
    const met = new Set<string>();
    for (
      let whole = byId.get(id)?.partOf;
      whole !== undefined && !met.has(whole);
      whole = byId.get(id)?.partOf
    ) {
      met.add(whole);
      id = whole;
    }
    return id;
  };
  const members = new Map<string, Incident[]>();
  for (const incident of book.incidents) {
    const id = outermost(incident.id);
    const list = members.get(id);
    if (!list) members.set(id, [incident]);
    else if (incident.id === id) list.unshift(incident);
    else list.push(incident);
  }
  const all = [...members].map(([id, incidents]) => ({
    id,
    incidents,
    claims: incidents.flatMap(({ claims }) => claims),
  }));
  return { all, idOf: outermost };
}
