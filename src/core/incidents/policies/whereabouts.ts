import { placeName, several } from '../../claims/schema';
import type { Place } from '../../claims/schema';
import type { ClaimRef } from '../incidentBook';
import { placeKey } from '../names';
import { isCountry, withWholes } from './actorKinds';
import type { Cell, PolicyEvent } from './policy';

/** Where an event was, as far as its incident file and its claims tell. */
export interface Whereabouts {
  readonly name: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** UCDP GED's `where_prec`, 1 exact to 7 international. */
  readonly precision?: number;
  readonly claims: readonly ClaimRef[];
}

/**
 * The places of an incident as one: its names, and what a person or the claims tell about the first of them. Country and province
 * may also come from other places that the claims name, when all of them agree.
 */
export function whereabouts(event: PolicyEvent): Whereabouts | undefined {
  const { incident } = event;
  const [first] = incident.places;
  if (first === undefined) return undefined;
  const named = withWholes(event)
    .flatMap(({ claims }) => claims)
    .flatMap((ref) => several(ref.claim.place).map((place) => ({ ref, place })));
  const here = named.filter(({ place }) => placeKey(placeName(place)) === placeKey(first));
  const own = here.filter(({ ref }) => incident.claims.includes(ref));
  const decided = (incident.decidedPlaces ?? []).filter((place) => placeName(place) === first);
  const details = [...decided, ...here.map(({ place }) => place)].find((place) => typeof place !== 'string');
  const country = details?.country ?? (isCountry(first) ? first : agreed(named, 'country'));
  const admin1 = details?.admin1 ?? agreed(named, 'admin1');
  const precision = details?.precision ?? (isCountry(first) ? 6 : undefined);
  return {
    name: incident.places.join('; '),
    ...(admin1 !== undefined && { admin1 }),
    ...(details?.admin2 !== undefined && { admin2: details.admin2 }),
    ...(country !== undefined && { country }),
    ...(details?.latitude !== undefined && { latitude: details.latitude }),
    ...(details?.longitude !== undefined && { longitude: details.longitude }),
    ...(precision !== undefined && { precision }),
    claims: (own.length > 0 ? own : here).map(({ ref }) => ref),
  };
}

function agreed(named: readonly { readonly place: Place }[], area: 'country' | 'admin1'): string | undefined {
  const told = new Map(
    named.flatMap(({ place }) =>
      typeof place === 'string' || place[area] === undefined ? [] : [[placeKey(place[area]), place[area]]],
    ),
  );
  return told.size === 1 ? [...told.values()][0] : undefined;
}

/** ACLED's `geo_precision` from UCDP's scale: 1 a town, 2 near it or a district, 3 a province or less. */
export function geoPrecision(precision: number): number {
  if (precision === 1) return 1;
  return precision <= 3 ? 2 : 3;
}

/** GTD's `specificity` from UCDP's scale. */
export function specificity(precision: number): number {
  return precision <= 4 ? precision : 5;
}

/** The cells that say where, for the columns that a dataset has for it. */
export function placeCells(
  where: Whereabouts | undefined,
  columns: Readonly<Partial<Record<keyof Omit<Whereabouts, 'claims'>, string>>>,
  precisionOf: (precision: number) => number = (precision) => precision,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  if (!where) return cells;
  for (const [field, column] of Object.entries(columns)) {
    const told = where[field as keyof typeof columns];
    if (told === undefined) continue;
    const value = field === 'precision' ? precisionOf(Number(told)) : told;
    const rule = field === 'precision' ? 'where precision' : 'where';
    cells[column] = { value, rule, claims: where.claims };
  }
  return cells;
}
