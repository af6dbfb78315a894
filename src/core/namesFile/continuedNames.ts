import { spellingKey } from '../recognise/dictionary/spelling';
import type { PlainMap } from '../sidecar/reading/values';

/** One name as it was, and the entries in which each side goes on with it; undefined where it is in none. */
export interface Continued {
  readonly base: PlainMap | undefined;
  readonly ours: PlainMap | undefined;
  readonly theirs: PlainMap | undefined;
}

/** The entries of three versions of a names file. */
export type EntrySides = Readonly<Record<'base' | 'ours' | 'theirs', readonly PlainMap[]>>;

/**
 * Follows every entry of three versions: by its type and name; where a side renamed it, or made one entry of several, by
 * the entry that spells its name. Several may thus go on in one. New entries of both sides are one when they have one
 * name, or when one spells the other's.
 */
export function continuedNames(sides: EntrySides): Continued[] {
  const [base, ours, theirs] = [indexed(sides.base), indexed(sides.ours), indexed(sides.theirs)];
  const found: Continued[] = sides.base.map((entry) => ({
    base: entry,
    ours: continuation(entry, base, ours),
    theirs: continuation(entry, base, theirs),
  }));
  const known = {
    ours: new Set(found.map((each) => each.ours)),
    theirs: new Set(found.map((each) => each.theirs)),
  };
  for (const entry of sides.ours.filter((each) => !known.ours.has(each))) {
    const other = newNamesake(entry, { own: ours, others: theirs, base }, known.theirs);
    if (other) known.theirs.add(other);
    found.push({ base: undefined, ours: entry, theirs: other });
  }
  for (const entry of sides.theirs.filter((each) => !known.theirs.has(each))) {
    const other = newNamesake(entry, { own: theirs, others: ours, base }, known.ours);
    found.push({ base: undefined, ours: other, theirs: entry });
  }
  return found;
}

/** An entry's spellings, its name first. */
export function spellingsOf({ name, also }: PlainMap): string[] {
  return [name, ...(Array.isArray(also) ? (also as unknown[]) : [])].map(String);
}

interface Indexed {
  /** Each entry's type, name, and how many before it have both. */
  readonly idOf: ReadonlyMap<PlainMap, string>;
  readonly byId: ReadonlyMap<string, PlainMap>;
  /** The first entry of a type that has a spelling. */
  readonly spelt: ReadonlyMap<string, PlainMap>;
}

function indexed(entries: readonly PlainMap[]): Indexed {
  const idOf = new Map<PlainMap, string>();
  const byId = new Map<string, PlainMap>();
  const spelt = new Map<string, PlainMap>();
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const name = nameKey(entry);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    idOf.set(entry, `${name}\n${count}`);
    byId.set(`${name}\n${count}`, entry);
    for (const spelling of spellingsOf(entry)) {
      const key = keyIn(entry, spelling);
      if (!spelt.has(key)) spelt.set(key, entry);
    }
  }
  return { idOf, byId, spelt };
}

function nameKey(entry: PlainMap): string {
  return keyIn(entry, String(entry['name']));
}

function keyIn({ type }: PlainMap, spelling: string): string {
  return `${String(type)}\n${spellingKey(spelling)}`;
}

function continuation(entry: PlainMap, own: Indexed, side: Indexed): PlainMap | undefined {
  const same = side.byId.get(own.idOf.get(entry) ?? '') ?? side.spelt.get(nameKey(entry));
  if (same) return same;
  // Its name was taken out, and another of its spellings is the name now.
  return spellingsOf(entry)
    .map((spelling) => side.byId.get(`${keyIn(entry, spelling)}\n0`))
    .find((other) => other !== undefined);
}

/** The entry of the other side that a new entry is one with; a spelling that was there before is apart on purpose. */
function newNamesake(
  entry: PlainMap,
  { own, others, base }: { readonly own: Indexed; readonly others: Indexed; readonly base: Indexed },
  known: ReadonlySet<PlainMap | undefined>,
): PlainMap | undefined {
  const same = others.byId.get(own.idOf.get(entry) ?? '');
  if (same && !known.has(same)) return same;
  return base.spelt.has(nameKey(entry)) ? undefined : others.spelt.get(nameKey(entry));
}
