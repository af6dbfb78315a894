import type { NamesFile } from '../../namesFile/parseNames';
import { spellingsOf } from '../../recognise/dictionary/nameDictionary';
import type { NameEntry, PlaceEntry } from '../../recognise/dictionary/nameDictionary';
import { spellingKey } from '../../recognise/dictionary/spelling';
import { areDifferentActors, placeKey } from '../names';
import { remember } from '../remember';

/** What a person confirmed about names: which are one, which are not, and who is on which side. */
export interface CanonicalNames {
  /** False where nothing is confirmed, so that nothing has to be looked up. */
  readonly hasAny: boolean;
  /** The name under which an actor is known, whichever way it is spelt; the name itself where nobody said. */
  actor(name: string): string;
  /** The same of a place. */
  place(name: string): string;
  /** A key under which the spellings of one place meet, confirmed ones and those that look alike. */
  placeKey(name: string): string;
  /** What is known of a place beside its name. */
  placeEntry(name: string): PlaceEntry | undefined;
  /** The party that an actor belongs to; undefined where it is on no side, or nobody said. */
  sideOf(actor: string): string | undefined;
  /** True where somebody said which side an actor is on, be it none. */
  hasSide(actor: string): boolean;
  /** True for two actors, or two places, that are told apart, or confirmed under different names. */
  areApart(one: string, other: string, type: NameEntry['type']): boolean;
  /** True for two names that were told apart. */
  areRefused(one: string, other: string, type: NameEntry['type']): boolean;
  /** True when two names of actors mean different ones, by decision or by their words. */
  areDifferent(one: string, other: string): boolean;
  /** True for a name of which something is confirmed or refused. */
  concerns(name: string): boolean;
  /** True for a name under which the spellings of an actor stand. */
  isConfirmed(name: string): boolean;
}

/** What an actor's side is when he is on none by decision. */
export const noSide = 'none';

/** What a names file says of names that are one or not. */
export type ConfirmedNames = Pick<NamesFile, 'names' | 'notSame'>;

type Entries = ReadonlyMap<string, NameEntry>;

/**
 * What several names files confirm, as one look-up; where two say something of one spelling the first counts.
 */
export function canonicalNames(files: Iterable<ConfirmedNames>): CanonicalNames {
  const all = [...files];
  const actors = entriesBySpelling(all, 'actor');
  const places = entriesBySpelling(all, 'place');
  const refused = refusals(all);
  if (actors.size + places.size + refused.size === 0) return noNames;
  const entryOf = (name: string, type: NameEntry['type']): NameEntry | undefined => {
    const entries = type === 'actor' ? actors : places;
    return entries.get(keyOf(name)) ?? entries.get(keyOf(bareOf(name)));
  };
  const spelt = (name: string, type: NameEntry['type']): string[] => {
    const entry = entryOf(name, type);
    return [name, ...(entry ? spellingsOf(entry) : [])].map(keyOf);
  };
  const areRefused: CanonicalNames['areRefused'] = (one, other, type) => {
    const [a, b] = [entryOf(one, type), entryOf(other, type)];
    if (refused.size === 0 || (a && a === b)) return false;
    const others = new Set(spelt(other, type));
    return spelt(one, type).some((key) => [...(refused.get(key) ?? [])].some((each) => others.has(each)));
  };
  const areApart: CanonicalNames['areApart'] = (one, other, type) => {
    const [a, b] = [entryOf(one, type), entryOf(other, type)];
    return a && b ? a !== b : areRefused(one, other, type);
  };
  const actor = (name: string): string => entryOf(name, 'actor')?.name ?? name;
  const placeKeyOf = placeKeys(places, refused, areApart);
  return {
    hasAny: true,
    actor,
    place: (name) => entryOf(name, 'place')?.name ?? name,
    placeKey: remember(placeKeyOf),
    placeEntry: (name) => {
      const entry = entryOf(name, 'place');
      return entry?.type === 'place' ? entry : undefined;
    },
    sideOf: (name) => {
      const entry = entryOf(name, 'actor');
      const side = entry?.type === 'actor' ? entry.side : undefined;
      return side === noSide ? undefined : side;
    },
    hasSide: (name) => {
      const entry = entryOf(name, 'actor');
      return entry?.type === 'actor' && entry.side !== undefined;
    },
    areApart,
    areRefused,
    areDifferent: (one, other) =>
      areApart(one, other, 'actor') || areDifferentActors(actor(one), actor(other)),
    concerns: (name) =>
      entryOf(name, 'actor') !== undefined ||
      entryOf(name, 'place') !== undefined ||
      refused.has(keyOf(name)),
    isConfirmed: (name) => entryOf(name, 'actor')?.name === name,
  };
}

/** Nothing confirmed. */
export const noNames: CanonicalNames = {
  hasAny: false,
  actor: (name) => name,
  place: (name) => name,
  placeKey,
  placeEntry: () => undefined,
  sideOf: () => undefined,
  hasSide: () => false,
  areApart: () => false,
  areRefused: () => false,
  areDifferent: areDifferentActors,
  concerns: () => false,
  isConfirmed: () => false,
};

/** True when the two say the same of a name, so that nothing that rests on it changes. */
export function saySame(one: CanonicalNames, other: CanonicalNames, name: string): boolean {
  return (
    !one.concerns(name) === !other.concerns(name) &&
    one.actor(name) === other.actor(name) &&
    one.place(name) === other.place(name) &&
    one.placeKey(name) === other.placeKey(name) &&
    one.sideOf(name) === other.sideOf(name)
  );
}

const keyOf = remember(spellingKey);

/** The name without the abbreviation behind it and the article before it. */
function bareOf(name: string): string {
  return name.replace(/ ?\([^()]*\)/g, '').replace(/^(?:the|an?) (?=\S)/i, '');
}

function entriesBySpelling(files: readonly ConfirmedNames[], type: NameEntry['type']): Entries {
  const entries = new Map<string, NameEntry>();
  for (const { names } of files) {
    for (const entry of names) {
      if (entry.type !== type) continue;
      for (const spelling of spellingsOf(entry)) {
        const key = keyOf(spelling);
        if (!entries.has(key)) entries.set(key, entry);
      }
    }
  }
  return entries;
}

/** By the key of each name, the keys of those that it is told apart from. */
function refusals(files: readonly ConfirmedNames[]): Map<string, Set<string>> {
  const refused = new Map<string, Set<string>>();
  for (const list of files.flatMap(({ notSame }) => notSame)) {
    const keys = new Set(list.map(keyOf));
    for (const key of keys) {
      const others = refused.get(key) ?? new Set();
      for (const other of keys) if (other !== key) others.add(other);
      refused.set(key, others);
    }
  }
  return refused;
}

/**
 * Spellings of an entry have the key of its name; a name that only looks like it joins it, unless it is told apart from
 * something of that key: then it stands alone.
 */
function placeKeys(
  entries: Entries,
  refused: ReadonlyMap<string, ReadonlySet<string>>,
  areApart: CanonicalNames['areApart'],
): (name: string) => string {
  const owners = new Map<string, NameEntry>();
  for (const [spelling, entry] of entries) {
    const key = placeKey(spelling);
    if (!owners.has(key)) owners.set(key, entry);
  }
  return (name) => {
    const entry = entries.get(keyOf(name)) ?? entries.get(keyOf(bareOf(name)));
    const alike = owners.get(placeKey(name));
    if (entry)
      return owners.get(placeKey(entry.name)) === entry
        ? placeKey(entry.name)
        : `${placeKey(name)} ${keyOf(entry.name)}`;
    if (alike && !areApart(name, alike.name, 'place')) return placeKey(alike.name);
    return alike || refused.has(keyOf(name)) ? `${placeKey(name)} ${keyOf(name)}` : placeKey(name);
  };
}
