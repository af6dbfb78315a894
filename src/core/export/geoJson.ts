import { describeClaim } from '../claims/describeClaim';
import { placeName, several } from '../claims/schema';
import type { Place } from '../claims/schema';
import { describeFigures } from '../incidents/describe';
import type { ClaimRef, Incident } from '../incidents/incidentBook';
import { placeKey } from '../incidents/names';

type Json = Readonly<Record<string, unknown>>;
type LocatedPlace = Exclude<Place, string> & { readonly latitude: number; readonly longitude: number };

/**
 * An incident whose place has coordinates as a GeoJSON feature (RFC 7946): a point with longitude before latitude, several
 * places as one MultiPoint. It stands where a person decided it was, else where its claims say.
 *
 * @returns none where no coordinates are known
 */
export function incidentFeature(incident: Incident): Json[] {
  const { id, title, date, places, partOf, type, grading, contested, claims } = incident;
  const decided = incident.decidedPlaces ?? [];
  const live = claims.filter(({ claim }) => claim.status !== 'rejected');
  const claimed = live.flatMap(({ claim }) => several(claim.place));
  const figures = describeFigures(incident);
  return featuresAt(located(decided.length > 0 ? decided : claimed), `incident:${id}`, {
    type: 'incident',
    incident: id,
    title,
    ...(date !== undefined && { date }),
    places,
    ...(partOf !== undefined && { part_of: partOf }),
    ...(type !== undefined && { incident_type: type }),
    ...(grading !== undefined && { grading }),
    ...(figures !== '' && { figures }),
    contested,
    claims: claims.length,
  });
}

/** A claim whose place has coordinates, likewise. */
export function claimFeature({ name, claim }: ClaimRef): Json[] {
  const { id, kind, group, figure, date, incident, place, status, spans } = claim;
  return featuresAt(located(several(place)), `claim:${id}`, {
    type: 'claim',
    claim: id,
    article: name,
    kind,
    ...(group !== undefined && { group }),
    ...(figure?.low !== undefined && { low: figure.low }),
    ...(figure?.high !== undefined && { high: figure.high }),
    ...(date !== undefined && { date }),
    ...(incident !== undefined && { incident }),
    ...(status !== undefined && { status }),
    claimant: several(claim.claimant),
    places: several(place).map(placeName),
    text: describeClaim(claim),
    quote: spans[0]?.exact,
  });
}

/** Features as one collection. @param features each as JSON */
export function featureCollection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}\n`;
}

/** The places with coordinates, each once. */
function located(places: readonly Place[]): LocatedPlace[] {
  const found = new Map<string, LocatedPlace>();
  for (const place of places) if (isLocated(place)) found.set(placeKey(place.name), place);
  return [...found.values()];
}

/** True where both coordinates are known. */
function isLocated(place: Place): place is LocatedPlace {
  return typeof place !== 'string' && place.latitude !== undefined && place.longitude !== undefined;
}

function featuresAt(places: readonly LocatedPlace[], id: string, properties: Json): Json[] {
  const positions = places.map(({ longitude, latitude }) => [longitude, latitude]);
  if (positions.length === 0) return [];
  const geometry =
    positions.length === 1
      ? { type: 'Point', coordinates: positions[0] }
      : { type: 'MultiPoint', coordinates: positions };
  return [{ type: 'Feature', id, geometry, properties }];
}
