import { describeClaim } from '../claims/describeClaim';
import { placeName, several } from '../claims/schema';
import { describeFigures } from '../incidents/describe';
import type { ClaimRef, Incident } from '../incidents/incidentBook';
import { locateClaim, locateIncident } from '../incidents/locating/locateIncident';
import type { LocatingContext } from '../incidents/locating/locateIncident';
import type { PlacedName, Site } from '../incidents/locating/site';

/** A GeoJSON feature (RFC 7946). */
export type Feature = Readonly<Record<string, unknown>>;

type Sited = PlacedName & { readonly site: Site };

/**
 * An incident and its claims as features: points with longitude before latitude, several places as one MultiPoint. Each
 * stands where a person decided it was, else where its claims say, else where the gazetteer knows the place; `located`
 * tells which for every point.
 *
 * @param context without a gazetteer only coordinates that incident files and claims tell
 * @returns none for what has no known place
 */
export function incidentFeatures(incident: Incident, context: LocatingContext): Feature[] {
  const places = locateIncident(incident, context);
  return [
    ...featureOf(incident, places),
    ...incident.claims.flatMap((ref) => claimFeatures(ref, context, places)),
  ];
}

function featureOf(incident: Incident, located: readonly PlacedName[]): Feature[] {
  const { id, title, date, places, partOf, type, grading, contested, claims } = incident;
  const figures = describeFigures(incident);
  return featuresAt(located, `incident:${id}`, {
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

/**
 * A claim as a feature, likewise.
 *
 * @param located the places of its incident
 */
export function claimFeatures(
  ref: ClaimRef,
  context: LocatingContext,
  located: readonly PlacedName[] = [],
): Feature[] {
  const { id, kind, group, figure, date, incident, place, status, spans, claimant } = ref.claim;
  return featuresAt(locateClaim(ref, located, context), `claim:${id}`, {
    type: 'claim',
    claim: id,
    article: ref.name,
    kind,
    ...(group !== undefined && { group }),
    ...(figure?.low !== undefined && { low: figure.low }),
    ...(figure?.high !== undefined && { high: figure.high }),
    ...(date !== undefined && { date }),
    ...(incident !== undefined && { incident }),
    ...(status !== undefined && { status }),
    claimant: several(claimant),
    places: several(place).map(placeName),
    text: describeClaim(ref.claim),
    quote: spans[0]?.exact,
  });
}

/** Features as one collection. @param features each as JSON */
export function featureCollection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}\n`;
}

function featuresAt(places: readonly PlacedName[], id: string, properties: Feature): Feature[] {
  const sited = places.filter((place): place is Sited => place.site !== undefined);
  const positions = sited.map(({ site: { longitude, latitude } }) => [longitude, latitude]);
  if (positions.length === 0) return [];
  const geometry =
    positions.length === 1
      ? { type: 'Point', coordinates: positions[0] }
      : { type: 'MultiPoint', coordinates: positions };
  return [{ type: 'Feature', id, geometry, properties: { ...properties, located: sited.map(toldSite) } }];
}

/** Where a point comes from: nobody shall take a gazetteer's reading for what somebody said. */
function toldSite({ name, site, isUncertain }: Sited): Feature {
  const { basis, precision } = site;
  return {
    place: name,
    by: basis,
    ...(site.name !== name && { as: site.name }),
    ...(precision !== undefined && { precision }),
    ...(isUncertain && { uncertain: true }),
  };
}
