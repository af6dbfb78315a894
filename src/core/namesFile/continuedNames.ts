import { spellingKey } from '../recognise/dictionary/spelling';
import { sameValue } from '../sidecar/reading/values';
import type { PlainMap } from '../sidecar/reading/values';
import { nameSchema } from './schema';

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
 * the entry that spells its name; where the other side left it alone, also by its name as that of another type. Several may
 * thus go on in one. New entries of both sides are one when they have one name, or when one spells the other's.
 */
export function continuedNames(sides: EntrySides): Continued[] {
  const [base, ours, theirs] = [indexed(sides.base), indexed(sides.ours), indexed(sides.theirs)];
  const old = sides.base.map((entry): Continued => {
    const [own, other] = [continuation(entry, base, ours), continuation(entry, base, theirs)];
    return {
      base: entry,
      ours: own ?? (sameValue(other, entry) ? retyped(entry, base, ours) : undefined),
      theirs: other ?? (sameValue(own, entry) ? retyped(entry, base, theirs) : undefined),
    };
  });
  const knownOurs = new Set(old.map((each) => each.ours));
  const knownTheirs = new Set(old.map((each) => each.theirs));
  const found: Continued[] = [];
  for (const entry of sides.ours.filter((each) => !knownOurs.has(each))) {
    for (const other of namesakes(entry, { own: ours, others: theirs, base }, knownTheirs))
      found.push({ base: undefined, ours: entry, theirs: other });
  }
  for (const entry of sides.theirs.filter((each) => !knownTheirs.has(each))) {
    for (const other of namesakes(entry, { own: theirs, others: ours, base }, knownOurs))
      found.push({ base: undefined, ours: other, theirs: entry });
  }
  return [...old, ...found];
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

/** The entry that has the name of one that is there no more, and another type; one that is new. */
function retyped(entry: PlainMap, own: Indexed, side: Indexed): PlainMap | undefined {
  const types = nameSchema.shape.type.options.filter((type) => type !== entry['type']);
  return types
    .map((type) => `${nameKey({ ...entry, type })}\n0`)
    .map((id) => (own.byId.has(id) ? undefined : side.byId.get(id)))
    .find((other) => other !== undefined);
}

/**
 * The entries of the other side that a new entry is one with, or nothing once; a spelling that was there before is apart
 * on purpose.
 *
 * @param known the other side's entries that are not new
 */
function namesakes(
  entry: PlainMap,
  { own, others, base }: { readonly own: Indexed; readonly others: Indexed; readonly base: Indexed },
  known: ReadonlySet<PlainMap | undefined>,
): readonly (PlainMap | undefined)[] {
  const same = others.byId.get(own.idOf.get(entry) ?? '');
  const spelling = base.spelt.has(nameKey(entry)) ? undefined : others.spelt.get(nameKey(entry));
  const found = new Set([known.has(same) ? undefined : same, spelling]);
  found.delete(undefined);
  return found.size > 0 ? [...found] : [undefined];
}
