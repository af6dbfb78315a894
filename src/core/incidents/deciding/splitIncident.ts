import { placeName, several } from '../../claims/schema';
import type { Claim } from '../../claims/schema';
import { groupBy } from '../groupBy';
import { proposeIncidentId } from '../incidentId';
import { moveClaims } from './changeClaims';
import { DecisionRefused } from './decisionPlan';
import type { DecisionPlan, DecisionSource } from './decisionPlan';
import { setField } from './incidentEdit';
import { knownIncident, takenIds } from './incidentLookups';

/** A plan, and the id of the incident that it makes. */
export interface SplitPlan extends DecisionPlan {
  readonly id: string;
}

/**
 * Gives some claims of an incident a new incident of their own. Its id comes from their dates and places, or from those of
 * the incident where they have none, and is one that no incident has or had.
 *
 * @param incident the one they are split off; undefined for claims that belong to none
 * @param title what the new one is called; without, its name follows from its claims
 * @throws DecisionRefused when no claim is left in the incident, or none is chosen
 */
export function splitIncident(
  source: DecisionSource,
  claims: readonly string[],
  incident?: string,
  title?: string,
): SplitPlan {
  const chosen = new Set(claims);
  if (chosen.size === 0) throw new DecisionRefused('Choose the claims of the new incident first.');
  const from = incident === undefined ? undefined : knownIncident(source, incident);
  if (from?.claims.every(({ claim }) => chosen.has(claim.id))) {
    throw new DecisionRefused(
      'All claims were chosen, so nothing would be left: rename the incident instead.',
    );
  }
  const moved = [...chosen].flatMap((id) => source.findClaim(id)?.claim ?? []);
  const date = commonest(moved.flatMap((claim) => claim.date ?? [])) ?? from?.date;
  const places = placesOf(moved);
  const id = proposeIncidentId(
    { date, places: places.length > 0 ? places : (from?.places ?? []) },
    takenIds(source),
  );
  const { claims: edits } = moveClaims(source, claims, id);
  const incidents = title ? [{ id, edits: [setField(undefined, 'title', title)] }] : [];
  return { id, claims: edits, incidents, told: [] };
}

function placesOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap(({ place }) => several(place).map(placeName)))];
}

function commonest(values: readonly string[]): string | undefined {
  return [...groupBy(values, (value) => value)].sort(
    ([, one], [, other]) => other.length - one.length,
  )[0]?.[0];
}
