import type { PlaceMention } from '../../recognise/mention';

/** True for a whole country. */
export function isCountry({ name, country, gazetteer }: PlaceMention): boolean {
  return /^[A-Z]{2}$/u.test(gazetteer ?? '') || name === country;
}

/** True for a whole country or a first-order division of one. */
export function isCountryOrRegion(place: PlaceMention): boolean {
  return isCountry(place) || /^[A-Z]{2}\.[^.:]+$/u.test(place.gazetteer ?? '');
}

/** True when one place lies inside another. */
export function liesIn(inner: PlaceMention, outer: PlaceMention): boolean {
  if (inner.name === outer.name || isCountry(inner)) return false;
  const areas = [inner.admin2, inner.admin1, inner.country];
  if (isCountry(outer))
    return inner.country !== undefined && (inner.country === outer.country || inner.country === outer.name);
  return areas.includes(outer.name);
}

function isUnknown(place: PlaceMention): boolean {
  return place.gazetteer === undefined;
}

/** As {@link meet}, also for places that the gazetteer does not know, which may lie in one another. */
export function mayMeet(known: readonly PlaceMention[], places: readonly PlaceMention[]): boolean {
  return known.every(isUnknown) || places.every(isUnknown) || meet(known, places, true);
}

/** True when two lists of places share one, or one lies in another; that both are in a country is too little. */
export function meet(
  known: readonly PlaceMention[],
  places: readonly PlaceMention[],
  mayBeCountry = false,
): boolean {
  return places.some((place) =>
    known.some(
      (other) =>
        other.name === place.name ||
        (liesIn(place, other) && (mayBeCountry || !isCountry(other))) ||
        (liesIn(other, place) && !isCountry(place)),
    ),
  );
}
