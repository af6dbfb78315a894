import { kilometresBetween } from '../../recognise/gazetteer/distance';
import type { Reason } from './reason';
import { holdsSpot, isNarrow, isSameSpot, isWithin, mayHold, mayMeanArea } from './spots';
import type { Spot } from './spots';
import { weights } from './weights';

/** What the places of two tellings say; none where both are silent. */
export function comparePlaces(ones: readonly Spot[], others: readonly Spot[]): Reason | undefined {
  if (ones.length === 0 && others.length === 0) return undefined;
  if (ones.length === 0 || others.length === 0) {
    return { type: 'place', weight: weights.place.oneSilent, text: 'one names no place' };
  }
  const [narrow, against] = [narrowest(ones), narrowest(others)];
  return sharedPlaces(narrow, against) ?? heldPlaces(narrow, against) ?? distance(narrow, against);
}

/** The places without those that only say where others of them lie. */
export function narrowest(spots: readonly Spot[]): readonly Spot[] {
  const narrow = spots.filter(isNarrow);
  const kept = narrow.filter(
    (spot) => !narrow.some((other) => other !== spot && (holdsSpot(spot, other) || mayHold(spot, other))),
  );
  return kept.length > 0 ? kept : spots;
}

function sharedPlaces(ones: readonly Spot[], others: readonly Spot[]): Reason | undefined {
  const pairs = ones.flatMap((one) =>
    others.filter((other) => isSameSpot(one, other)).map((other) => [one, other] as const),
  );
  const [first] = pairs;
  if (!first) return undefined;
  const all =
    new Set(pairs.map(([one]) => one)).size === ones.length &&
    new Set(pairs.map(([, other]) => other)).size === others.length;
  const extent = isNarrow(first[0]) ? first[1].extent : first[0].extent;
  const full =
    extent === 'country'
      ? weights.place.country
      : extent === 'region'
        ? weights.place.region
        : weights.place.same;
  const weight = all ? full : Math.min(full, weights.place.common);
  const respelt = pairs.find(([one, other]) => one.name !== other.name);
  const text = respelt
    ? `${respelt[1].name} is ${respelt[0].name}`
    : all
      ? `same place, ${first[0].name}`
      : `${first[0].name} in common`;
  return { type: 'place', weight, text };
}

function heldPlaces(ones: readonly Spot[], others: readonly Spot[]): Reason | undefined {
  for (const one of ones) {
    for (const other of others) {
      if (!isWithin(one, other)) continue;
      const [area, inner] =
        holdsSpot(other, one) || (mayHold(other, one) && !holdsSpot(one, other))
          ? [other, one]
          : [one, other];
      const isSure = holdsSpot(area, inner);
      const { country, region, district, maybe } = weights.place;
      const weight =
        area.extent === 'country' ? country : area.extent === 'region' ? region : isSure ? district : maybe;
      if (!isSure) return { type: 'place', weight, text: `${inner.name} may be in ${area.name}` };
      return { type: 'place', weight, text: `${inner.name} is in ${area.name}` };
    }
  }
  return undefined;
}

function distance(ones: readonly Spot[], others: readonly Spot[]): Reason {
  let nearest: { kilometres: number; one: Spot; other: Spot } | undefined;
  for (const one of ones) {
    for (const other of others) {
      if (!one.point || !other.point || one.isGuess || other.isGuess) continue;
      const kilometres = kilometresBetween(one.point, other.point);
      if (!nearest || kilometres < nearest.kilometres) nearest = { kilometres, one, other };
    }
  }
  const [one, other] = [ones[0]?.name ?? '', others[0]?.name ?? ''];
  if (!nearest)
    return (
      namesakes(ones, others) ?? {
        type: 'place',
        weight: weights.place.unknown,
        text: `${one} is not ${other}`,
      }
    );
  const { kilometres } = nearest;
  const { near, nearish, apart, far, namesake } = weights.place;
  const apartBy = kilometres <= 6 ? near : kilometres <= 20 ? nearish : kilometres <= 150 ? apart : far;
  const mayHoldIt = mayMeanArea(nearest.one, nearest.other) || mayMeanArea(nearest.other, nearest.one);
  return {
    type: 'place',
    weight: mayHoldIt ? Math.max(apartBy, namesake) : apartBy,
    text: `${nearest.other.name} is ${Math.round(kilometres)} km from ${nearest.one.name}`,
  };
}

/** A place of which only the region is known, and the town of that name: the region may be meant. */
function namesakes(ones: readonly Spot[], others: readonly Spot[]): Reason | undefined {
  for (const one of ones) {
    for (const other of others) {
      const [town, inner] = mayMeanArea(one, other) ? [one, other] : [other, one];
      if (mayMeanArea(town, inner))
        return { type: 'place', weight: weights.place.maybe, text: `${inner.name} may be in ${town.name}` };
    }
  }
  return undefined;
}
