import type { Incident, IncidentBook } from '../incidentBook';
import type { Overview } from '../overview';
import type { IncidentMatcher } from './incidentMatcher';

/** So many claims are looked at in one step. */
const claimsAtOnce = 50;

/** What is left of a book behind a filter. */
export interface FilteredBook extends Overview {
  /** Those that pass, and the wholes that they are part of, in the order of the book. */
  readonly incidents: readonly Incident[];
  /** How many incidents passed themselves. */
  readonly passed: number;
}

/** Holds all incidents and loose claims of a book against a filter, in steps, for a caller who shares its time. */
export function* filterStepwise(
  book: IncidentBook,
  matcher: IncidentMatcher,
): Generator<undefined, FilteredBook> {
  const shown = new Set<string>();
  const byId = new Map(book.incidents.map((incident) => [incident.id, incident]));
  let passed = 0;
  for (const incident of book.incidents) {
    if (matcher.passes(incident)) {
      passed++;
      for (let at: Incident | undefined = incident; at && !shown.has(at.id);)
        at = shown.add(at.id) && at.partOf !== undefined ? byId.get(at.partOf) : undefined;
    }
    yield;
  }
  const count = function* (claims: IncidentBook['unassigned']): Generator<undefined, number> {
    let found = 0;
    for (const [at, ref] of claims.entries()) {
      if (matcher.passesClaim(ref)) found++;
      if (at % claimsAtOnce === 0) yield;
    }
    return found;
  };
  return {
    incidents: book.incidents.filter(({ id }) => shown.has(id)),
    passed,
    unassigned: yield* count(book.unassigned),
    background: matcher.takesBackground ? yield* count(book.background) : 0,
  };
}
