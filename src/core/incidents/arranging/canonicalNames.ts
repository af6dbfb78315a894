import { compareText } from '../../text/compareText';
import { groupBy } from '../groupBy';
import { placeKey, sameNames } from '../names';

/** For every name the one that stands for all its spellings. */
export type CanonicalNames = ReadonlyMap<string, string>;

/** The names of actors and claimants across incidents, each with the one that a list shows it under. */
export function canonicalActors(names: Iterable<string>): CanonicalNames {
  return sameNames(names);
}

/** The same for places; of several spellings the one that is given most often, then the first in the alphabet. */
export function canonicalPlaces(names: readonly string[]): CanonicalNames {
  const canonical = new Map<string, string>();
  for (const spellings of groupBy(names, placeKey).values()) {
    const counted = [...groupBy(spellings, (name) => name)];
    counted.sort(([a, as], [b, bs]) => bs.length - as.length || compareText(a, b));
    const [[commonest] = ['']] = counted;
    for (const [name] of counted) canonical.set(name, commonest);
  }
  return canonical;
}
