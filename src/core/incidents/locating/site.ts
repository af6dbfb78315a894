import type { KnownPlace } from '../../claims/places/placeOptions';

/**
 * How it is known where a place lies: a person decided it for the incident, claims carry coordinates, or the gazetteer
 * knows a place of that name that fits what else the claims say.
 */
export type SiteBasis = 'decided' | 'claimed' | 'gazetteer';

/**
 * One reading of where a place lies, under the name of what lies there in the words of whoever says so: the place itself, or
 * the area that it is only known to lie in.
 */
export interface Site extends KnownPlace {
  readonly basis: SiteBasis;
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
