import { compareText } from '../../text/compareText';
import { groupBy } from '../groupBy';
import { sameNames } from '../names';
import type { CanonicalNames } from '../naming/canonicalNames';

/** For every name the one that stands for all its spellings in a list. */
export type Spellings = ReadonlyMap<string, string>;

/** The names of actors or claimants across incidents: confirmed ones, and those that surely are one. */
export function spellingsOfActors(names: Iterable<string>, confirmed: CanonicalNames): Spellings {
  return sameNames(names, confirmed);
}

/** The same for places; where none is confirmed, the spelling that is given most often, then the first in the alphabet. */
export function spellingsOfPlaces(names: readonly string[], confirmed: CanonicalNames): Spellings {
  const spellings = new Map<string, string>();
  for (const alike of groupBy(names, (name) => confirmed.placeKey(name)).values()) {
    const counted = [...groupBy(alike, (name) => name)];
    counted.sort(([a, as], [b, bs]) => bs.length - as.length || compareText(a, b));
    const [[commonest] = ['']] = counted;
    const known = counted.find(([name]) => confirmed.place(name) !== name)?.[0] ?? commonest;
    for (const [name] of counted) spellings.set(name, confirmed.place(known));
  }
  return spellings;
}
