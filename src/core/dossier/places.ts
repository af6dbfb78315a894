import type { Incident } from '../incidents/incidentBook';
import { locateIncident } from '../incidents/locating/locateIncident';
import type { LocatingContext } from '../incidents/locating/locateIncident';
import type { PlacedName, SiteBasis } from '../incidents/locating/site';
import type { DossierPlace } from './dossier';

const bases: Readonly<Record<SiteBasis, string>> = {
  decided: 'decided by an analyst',
  claimed: 'coordinates given with a claim',
  gazetteer: 'the gazetteer’s reading',
};

/** The precisions of UCDP's `where_prec` that a reader has to know of. */
const precisions: Readonly<Partial<Record<number, string>>> = {
  2: 'near there',
  3: 'somewhere in the district',
  4: 'somewhere in the province',
  5: 'along a line or in a wider area',
  6: 'somewhere in the country',
  7: 'international',
};

/** The incident's places with where they lie and how that is known. */
export function placesOf(incident: Incident, context: LocatingContext): DossierPlace[] {
  const contested = new Set([
    ...incident.contests.flatMap(({ claims }) => claims),
    ...incident.figures.flatMap(({ reasons }) => reasons.flatMap(({ claims }) => claims)),
  ]);
  return locateIncident(incident, context).map((placed) => {
    const { name, site, isUncertain, claims } = placed;
    return {
      name,
      ...(site && {
        site: {
          latitude: site.latitude,
          longitude: site.longitude,
          ...(site.precision !== undefined && { precision: site.precision }),
        },
      }),
      detail: detailOf(placed),
      isUncertain,
      claims,
      contested: claims.filter((id) => contested.has(id)).length,
    };
  });
}

function detailOf({ name, site, alternatives, isUncertain }: PlacedName): string {
  if (!site) return 'not known where';
  const areas = [site.name, site.admin2, site.admin1, site.country];
  const where = [...new Set(areas.filter((area) => area !== undefined && area !== name))].join(', ');
  const exact = site.precision === undefined ? undefined : precisions[site.precision];
  const other = alternatives[0];
  const doubt =
    other === undefined
      ? 'the spelling is not sure'
      : `may also be ${[other.name, other.admin1, other.country].filter((part) => part !== undefined).join(', ')}`;
  return [where, exact, bases[site.basis], isUncertain ? doubt : undefined]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}
