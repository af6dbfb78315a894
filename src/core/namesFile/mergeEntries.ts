import { spellingKey } from '../recognise/dictionary/spelling';
import { noRules } from '../sidecar/merge/fieldRules';
import { fieldOf } from '../sidecar/merge/mapFields';
import { mergeMap } from '../sidecar/merge/mergeMap';
import type { MapSides } from '../sidecar/merge/mergeMap';
import { sameValue } from '../sidecar/reading/values';
import type { PlainMap } from '../sidecar/reading/values';
import type { ListedItem } from '../sidecar/writing/changeList';
import { continuedNames, spellingsOf } from './continuedNames';
import type { Continued, EntrySides } from './continuedNames';

/**
 * Merges the entries of names files, each key by key, in the order of ours; new ones of theirs come last.
 *
 * Spellings are joined: those that either side added are there, those that either took out are not. Where a side made one
 * entry of several, what the other changed in each of them goes into that one. An entry that one side took out is gone,
 * unless the other changed it.
 */
export function mergeEntries(sides: EntrySides): ListedItem[] {
  const continued = continuedNames(sides);
  const touching = new Map<PlainMap, Continued[]>();
  for (const each of continued) {
    for (const entry of [each.ours, each.theirs]) {
      if (entry) touching.set(entry, [...(touching.get(entry) ?? []), each]);
    }
  }
  const places = new Map(sides.ours.map((entry, at) => [entry, at]));
  const merged: ListedItem[] = [];
  const met = new Set<Continued>();
  for (const start of continued) {
    if (met.has(start)) continue;
    const together = reachable(start, touching);
    for (const each of together) met.add(each);
    const value = mergeTogether(together);
    if (!value) continue;
    const own = together.flatMap(({ ours }) => (ours ? (places.get(ours) ?? []) : []));
    merged.push(own.length > 0 ? { value, from: Math.min(...own) } : { value });
  }
  return merged.sort((one, other) => (one.from ?? Infinity) - (other.from ?? Infinity) || 0);
}

/** All that goes on in one entry, on whichever side. */
function reachable(
  start: Continued,
  touching: ReadonlyMap<PlainMap, readonly Continued[]>,
): readonly Continued[] {
  const found = new Set([start]);
  for (const { ours, theirs } of found) {
    for (const entry of [ours, theirs]) {
      for (const each of (entry && touching.get(entry)) ?? []) found.add(each);
    }
  }
  return [...found];
}

function mergeTogether(together: readonly Continued[]): PlainMap | undefined {
  const inBoth = together.filter(({ ours, theirs }) => ours && theirs);
  if (inBoth.length === 0) return keptAlone(together);
  let merged: PlainMap | undefined;
  const done = new Set<PlainMap>();
  for (const { base = {}, ours, theirs } of inBoth) {
    if (!ours || !theirs || (done.has(ours) && done.has(theirs))) continue;
    const current = (entry: PlainMap): PlainMap => (done.has(entry) && merged ? merged : entry);
    const isApart = merged && !done.has(ours) && !done.has(theirs);
    const next = mergeEntry({ base, ours: current(ours), theirs: current(theirs) });
    merged = isApart && merged ? mergeEntry({ base: {}, ours: merged, theirs: next }) : next;
    done.add(ours).add(theirs);
  }
  return merged;
}

/** An entry that one side alone has: new, or changed since the other took it out. */
function keptAlone(all: readonly Continued[]): PlainMap | undefined {
  const entry = all.map(({ ours, theirs }) => ours ?? theirs).find((each) => each !== undefined);
  return all.some(({ base }) => sameValue(base, entry)) ? undefined : entry;
}

const place = ['latitude', 'longitude'];

/** Merges two versions of one entry. */
export function mergeEntry(sides: MapSides): PlainMap {
  const { base, ours, theirs } = sides;
  if (sameValue(base, ours)) return theirs;
  if (sameValue(base, theirs)) return ours;
  const fields = mergeMap(
    {
      base: { ...withoutSpellings(base), ...nameBefore(sides) },
      ours: withoutSpellings(ours),
      theirs: withoutSpellings(theirs),
    },
    noRules,
    // Half of a place from each side would be a place that nobody meant.
    (map) => (isFromOne(map, ours, place) || isFromOne(map, theirs, place) ? [] : place),
  );
  return withSpellings(fields, mergeSpellings(sides));
}

/**
 * The name that both are compared with. A name that the other side took out cannot stay; and of two new entries, one that
 * lacks the other's name did not choose between both: such a name counts as unchanged, so that the other's holds.
 */
function nameBefore({ base, ours, theirs }: MapSides): PlainMap {
  const before = keyed(base);
  const isNew = before.size === 0;
  const yields = (entry: PlainMap, other: PlainMap): boolean => {
    const key = spellingKey(String(entry['name']));
    return isNew
      ? keyed(other).has(key) && !keyed(entry).has(spellingKey(String(other['name'])))
      : before.has(key) && !keyed(other).has(key);
  };
  const [own, others] = [yields(ours, theirs), yields(theirs, ours)];
  if (own === others) return {};
  return { name: own ? ours['name'] : theirs['name'] };
}

/** An entry with these spellings beside its name. */
export function withSpellings(entry: PlainMap, spellings: readonly string[]): PlainMap {
  const known = new Set([spellingKey(String(entry['name']))]);
  const also = spellings.filter((spelling) => {
    const key = spellingKey(spelling);
    return !known.has(key) && known.add(key);
  });
  return { ...withoutSpellings(entry), ...(also.length > 0 && { also }) };
}

function withoutSpellings(entry: PlainMap): PlainMap {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'also'));
}

function isFromOne(map: PlainMap, side: PlainMap, keys: readonly string[]): boolean {
  return keys.every((key) => sameValue(fieldOf(map, key), fieldOf(side, key)));
}

/** As each side writes them; where only theirs wrote one anew, as theirs does. */
function mergeSpellings({ base, ours, theirs }: MapSides): string[] {
  const [before, one, other] = [keyed(base), keyed(ours), keyed(theirs)];
  const kept = [...one].flatMap(([key, spelling]) => {
    const theirSpelling = other.get(key);
    if (theirSpelling === undefined) return before.has(key) ? [] : [spelling];
    return [before.get(key) === spelling ? theirSpelling : spelling];
  });
  const added = [...other].filter(([key]) => !one.has(key) && !before.has(key));
  return [...kept, ...added.map(([, spelling]) => spelling)];
}

function keyed(entry: PlainMap): Map<string, string> {
  if (entry['name'] === undefined) return new Map();
  return new Map(spellingsOf(entry).map((spelling) => [spellingKey(spelling), spelling]));
}
