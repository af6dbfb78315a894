import type { ClaimFacts } from './claimFacts';
import { holdsSpot, isNarrow, isSameSpot } from './spots';
import type { Spot } from './spots';

/** One place of an incident that has several, with the claims that are about it alone. */
export interface ProposedPlace {
  readonly spot: Spot;
  readonly facts: readonly ClaimFacts[];
}

/**
 * The parts of an incident that was in several places: places that a claim names together, where two or more of them have
 * claims of their own.
 *
 * @returns nothing for an incident without parts
 */
export function partsOfCluster(facts: readonly ClaimFacts[]): ProposedPlace[] {
  const places: Spot[] = [];
  const placesOf = (fact: ClaimFacts): Spot[] => {
    const own = fact.spots.filter(isNarrow);
    const narrow = own.filter((spot) => !own.some((other) => other !== spot && holdsSpot(spot, other)));
    const found = narrow.map((spot) => {
      const known = places.find((place) => isSameSpot(place, spot));
      if (!known) places.push(spot);
      return known ?? spot;
    });
    return [...new Set(found)];
  };
  const placed = facts.map((fact) => ({ fact, at: placesOf(fact) }));
  const together = new Set(placed.flatMap(({ at }) => (at.length > 1 ? at : [])));
  const parts = [...together].map((spot) => ({
    spot,
    facts: placed.filter(({ at }) => at.length === 1 && at[0] === spot).map(({ fact }) => fact),
  }));
  const own = parts.filter((part) => part.facts.length > 0);
  return own.length > 1 ? own : [];
}
