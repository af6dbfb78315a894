import type { PlacePrecision } from '../../claims/places/placeOptions';
import type { Point } from '../../recognise/gazetteer/distance';

/**
 * How it is known where a place lies: a person decided it for the incident, claims carry coordinates, or the gazetteer
 * knows a place of that name that fits what else the claims say.
 */
export type SiteBasis = 'decided' | 'claimed' | 'gazetteer';

/** One reading of where a place lies. */
export interface Site extends Point {
  /** What lies there, in the words of whoever says so: the place itself, or the area that it is only known to lie in. */
  readonly name: string;
  readonly admin2?: string;
  readonly admin1?: string;
  readonly country?: string;
  /** UCDP GED's `where_prec`, 1 exact to 7 international; absent where nobody says. */
  readonly precision?: PlacePrecision;
  readonly basis: SiteBasis;
}

/** What may be known of a place that lies somewhere. */
interface Described extends Point {
  readonly name: string;
  readonly admin2?: string | undefined;
  readonly admin1?: string | undefined;
  readonly country?: string | undefined;
}

/** A site with what is known of a place, and nothing else of it. */
export function siteFrom(
  { name, admin2, admin1, country, latitude, longitude }: Described,
  precision: PlacePrecision | undefined,
  basis: SiteBasis,
): Site {
  return {
    name,
    ...(admin2 !== undefined && { admin2 }),
    ...(admin1 !== undefined && { admin1 }),
    ...(country !== undefined && { country }),
    latitude,
    longitude,
    ...(precision !== undefined && { precision }),
    basis,
  };
}

/** A place that an incident or a claim names, with where it lies as far as that is known. */
export interface PlacedName {
  /** As the incident or the claim names it. */
  readonly name: string;
  /** Absent where nothing is known; it is never guessed. */
  readonly site?: Site;
  /** Other readings that nothing rules out, the likelier first. */
  readonly alternatives: readonly Site[];
  /** True where the reading may well be another: a place of that name far away fits too, or it is spelt otherwise. */
  readonly isUncertain: boolean;
  /** Ids of the claims that name it, rejected ones left out. */
  readonly claims: readonly string[];
}
