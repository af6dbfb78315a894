import { several } from '../../claims/schema';
import type { ClaimRef, Contest } from '../incidentBook';
import { daysOf } from '../incidentDates';
import { groupBy } from '../groupBy';
import { placeKey } from '../names';
import { disjointOnes } from './statements';

/** The kinds whose date and place are those of the event itself: people may die of it days later and elsewhere. */
const eventKinds = new Set(['attack', 'responsibility']);

/**
 * Claims that date one event differently, or put it in different countries or provinces.
 *
 * Dates cannot both be true when no day fits both, unless the incident is decided to last that long. Places are held
 * against each other only by the country and the province that are told with them: two names may be one place, or
 * one within the other.
 *
 * @param claims the incident's claims that stand, denials left out
 * @param lasts the date a person decided for the incident
 * @param isOnePlace false for a whole, whose parts may lie apart
 */
export function findDateAndPlaceContests(
  claims: readonly ClaimRef[],
  lasts: string | undefined,
  isOnePlace: boolean,
): Contest[] {
  const events = claims.filter(({ claim }) => eventKinds.has(claim.kind) && claim.scope !== 'cumulative');
  const contests: Contest[] = [];
  const dated = differentlyDated(events, lasts);
  if (dated.length > 0) contests.push({ field: 'date', type: 'different dates', claims: dated });
  const placed = isOnePlace ? differentlyPlaced(events) : [];
  if (placed.length > 0) contests.push({ field: 'place', type: 'different places', claims: placed });
  return contests;
}

function differentlyDated(events: readonly ClaimRef[], lasts: string | undefined): string[] {
  const whole = lasts?.includes('/') === true ? daysOf(lasts) : undefined;
  const dated = events.flatMap(({ claim }) => {
    const days = daysOf(claim.date);
    const isWithin = days && whole && whole.from <= days.from && days.to <= whole.to;
    return days && !isWithin ? [{ id: claim.id, range: { low: days.from, high: days.to } }] : [];
  });
  return disjointOnes(dated).map(({ id }) => id);
}

/** The widest area in which the claims differ decides: first countries, then provinces. */
function differentlyPlaced(events: readonly ClaimRef[]): string[] {
  for (const area of ['country', 'admin1'] as const) {
    const told = events.flatMap(({ claim }) => {
      const places = several(claim.place).flatMap((place) => (typeof place === 'string' ? [] : [place]));
      const names = places.flatMap((place) => (place[area] === undefined ? [] : [placeKey(place[area])]));
      return names.length === 1 ? [{ id: claim.id, name: names[0] }] : [];
    });
    if (groupBy(told, ({ name }) => name).size > 1) return told.map(({ id }) => id);
  }
  return [];
}
