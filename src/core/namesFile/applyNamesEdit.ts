import { spellingsOf } from '../recognise/dictionary/nameDictionary';
import type { ActorEntry, NameEntry, PlaceEntry } from '../recognise/dictionary/nameDictionary';
import { spellingKey } from '../recognise/dictionary/spelling';
import { isPlainMap } from '../sidecar/reading/values';
import type { PlainMap } from '../sidecar/reading/values';
import type { ListedItem } from '../sidecar/writing/changeList';
import { compareText } from '../text/compareText';
import { keysOfType } from './schema';

/** One change of a names file. */
export type NamesEdit =
  /** The entry's name is always marked as it says; an entry that has the name as a spelling is changed. */
  | { readonly type: 'always'; readonly entry: NameEntry }
  /** The words are never marked, and no entry spells them any more. */
  | { readonly type: 'never'; readonly words: string }
  /** All spellings of the entry are one name; entries of its type that have some of them become one. */
  | { readonly type: 'same'; readonly entry: NameEntry; readonly marked: boolean }
  /** The names are all different, whatever they look like. */
  | { readonly type: 'different'; readonly names: readonly string[]; readonly of: NameEntry['type'] }
  /** The party that an actor belongs to; none takes the party away. */
  | {
      readonly type: 'side';
      readonly name: string;
      readonly side: string | undefined;
      readonly marked: boolean;
    };

/** The lists of a names file while it is changed. */
export type NamesLists = Readonly<Record<'names' | 'not_same' | 'never', readonly ListedItem[]>>;

/** The lists as an edit wants them; items that it leaves alone keep their places. */
export function applyNamesEdit(edit: NamesEdit, before: NamesLists): NamesLists {
  switch (edit.type) {
    case 'always':
      return always(edit.entry, before);
    case 'never':
      return never(edit.words, before);
    case 'same':
      return same(edit.entry, edit.marked, before);
    case 'different':
      return different(edit.names, edit.of, before);
    case 'side':
      return sided(edit, before);
  }
}

function always(entry: NameEntry, before: NamesLists): NamesLists {
  const key = spellingKey(entry.name);
  const at = before.names.findIndex(
    ({ value }) =>
      isPlainMap(value) && spells(value, key) && (isMarked(value) || value['type'] === entry.type),
  );
  const found = before.names[at];
  const owner = found && isPlainMap(found.value) ? found.value : undefined;
  const isItsName = owner !== undefined && keyOf(owner['name']) === key;
  let names = [...before.names];
  if (found && owner && (isItsName || owner['type'] === entry.type)) {
    names[at] = { ...found, value: retyped(owner, entry) };
  } else {
    names = names.flatMap((item) => withoutMarked(item, key));
    names.push({ value: retyped({ name: entry.name }, entry) });
  }
  return { ...before, names, never: before.never.filter(({ value }) => keyOf(value) !== key) };
}

function never(words: string, before: NamesLists): NamesLists {
  const key = spellingKey(words);
  const isThere = before.never.some(({ value }) => keyOf(value) === key);
  return {
    ...before,
    names: before.names.flatMap((item) => withoutMarked(item, key)),
    never: isThere ? before.never : [...before.never, { value: words }],
  };
}

function same(entry: NameEntry, marked: boolean, before: NamesLists): NamesLists {
  const keys = new Set(spellingsOf(entry).map(spellingKey));
  const isPart = ({ value }: ListedItem): boolean =>
    isPlainMap(value) && value['type'] === entry.type && spellingsIn(value).some((key) => keys.has(key));
  const parts = before.names.filter(isPart);
  const [first] = parts;
  const merged = mergedEntry(
    entry,
    marked,
    parts.flatMap(({ value }) => (isPlainMap(value) ? [value] : [])),
  );
  const names = first
    ? before.names.flatMap((item) =>
        item === first ? [{ ...item, value: merged }] : isPart(item) ? [] : [item],
      )
    : [...before.names, { value: merged }];
  const together = new Set(spellingsIn(merged));
  return {
    names,
    not_same: before.not_same.flatMap((item) => withoutPair(item, together)),
    never: marked ? before.never.filter(({ value }) => !together.has(keyOf(value) ?? '')) : before.never,
  };
}

/** One entry of several: what the earlier ones say stays, the name and its spellings are the new one's. */
function mergedEntry(entry: NameEntry, marked: boolean, parts: readonly PlainMap[]): PlainMap {
  const given: PlainMap = {
    name: entry.name,
    type: entry.type,
    ...(entry.type === 'actor' ? actorFields(entry) : placeFields(entry)),
    ...(!marked && parts.length === 0 && { marked: false }),
  };
  const map: Record<string, unknown> = { ...given };
  for (const part of [...parts].reverse()) Object.assign(map, part);
  if (parts.some(isMarked)) delete map['marked'];
  delete map['also'];
  const spellings = [...parts.flatMap((part) => [part['name'], ...alsoOf(part)]), ...spellingsOf(entry)];
  const known = new Set([spellingKey(entry.name)]);
  const also: unknown[] = [];
  for (const spelling of spellings) {
    const key = keyOf(spelling);
    if (key === undefined || known.has(key)) continue;
    known.add(key);
    also.push(spelling);
  }
  return { ...map, name: entry.name, ...(also.length > 0 && { also }) };
}

function actorFields({ actorType, side }: ActorEntry): PlainMap {
  return { ...(actorType && { actor_type: actorType }), ...(side !== undefined && { side }) };
}

function placeFields({ admin1, country, latitude, longitude, precision }: PlaceEntry): PlainMap {
  return {
    ...(admin1 !== undefined && { admin1 }),
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    ...(precision !== undefined && { precision }),
  };
}

/** A list of different names in which no two are now one; it goes where nothing is left to tell apart. */
function withoutPair(item: ListedItem, together: ReadonlySet<string>): ListedItem[] {
  if (!Array.isArray(item.value)) return [item];
  const names = item.value as unknown[];
  const [, ...doubled] = names.filter((name) => together.has(keyOf(name) ?? ''));
  if (doubled.length === 0) return [item];
  const left = names.filter((name) => !doubled.includes(name));
  return left.length < 2 ? [] : [{ ...item, value: left }];
}

function different(names: readonly string[], of: NameEntry['type'], before: NamesLists): NamesLists {
  const wanted = [...names].sort(compareText);
  const pairs = wanted.flatMap((one, at) =>
    wanted.slice(at + 1).map((other): [string, string] => [one, other]),
  );
  let { names: entries, not_same: listed } = before;
  for (const [one, other] of pairs) {
    const keys = [spellingKey(one), spellingKey(other)] as const;
    if (keys[0] === keys[1]) continue;
    entries = entries.flatMap((item) => parted(item, keys, of));
    if (!listed.some(({ value }) => tellsApart(value, keys))) listed = insertedInOrder(listed, [one, other]);
  }
  return { ...before, names: entries, not_same: listed };
}

function tellsApart(value: unknown, [one, other]: readonly [string, string]): boolean {
  if (!Array.isArray(value)) return false;
  const keys = new Set(value.map(keyOf));
  return keys.has(one) && keys.has(other);
}

/** An entry that has both names gives up the one that is not its name. */
function parted(
  item: ListedItem,
  [one, other]: readonly [string, string],
  of: NameEntry['type'],
): ListedItem[] {
  const { value } = item;
  if (!isPlainMap(value) || value['type'] !== of || !spells(value, one) || !spells(value, other))
    return [item];
  return withoutSpelling(item, keyOf(value['name']) === other ? one : other);
}

/** In alphabetical order, so that what two people add seldom stands at one place, also where git merges text. */
export function insertedInOrder(listed: readonly ListedItem[], pair: readonly unknown[]): ListedItem[] {
  const text = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : '');
  const after = listed.findIndex(({ value }) => compareText(text(value), text(pair)) > 0);
  const at = after === -1 ? listed.length : after;
  return [...listed.slice(0, at), { value: pair }, ...listed.slice(at)];
}

function sided({ name, side, marked }: NamesEdit & { type: 'side' }, before: NamesLists): NamesLists {
  const key = spellingKey(name);
  const at = before.names.findIndex(
    ({ value }) => isPlainMap(value) && value['type'] === 'actor' && spells(value, key),
  );
  const found = before.names[at];
  if (!found || !isPlainMap(found.value)) {
    if (side === undefined) return before;
    const value = { name, type: 'actor', side, ...(!marked && { marked }) };
    return { ...before, names: [...before.names, { value }] };
  }
  const value: Record<string, unknown> = { ...found.value, side };
  if (side === undefined) delete value['side'];
  return { ...before, names: before.names.map((item, index) => (index === at ? { ...item, value } : item)) };
}

/** The stored entry with another type; what only the other type has goes. */
function retyped(owner: PlainMap, entry: NameEntry): PlainMap {
  const map: Record<string, unknown> = { ...owner, type: entry.type };
  for (const key of keysOfType[entry.type === 'actor' ? 'place' : 'actor']) delete map[key];
  delete map['marked'];
  if (entry.type === 'actor' && entry.actorType) map['actor_type'] = entry.actorType;
  if (entry.type === 'place' && entry.country !== undefined) map['country'] = entry.country;
  return map;
}

/** What is not marked anyway keeps its spellings. */
function withoutMarked(item: ListedItem, key: string): ListedItem[] {
  return isPlainMap(item.value) && isMarked(item.value) ? withoutSpelling(item, key) : [item];
}

function isMarked(entry: PlainMap): boolean {
  return entry['marked'] !== false;
}

/** An entry that no longer spells some words: its next spelling becomes its name; one without any spelling goes. */
function withoutSpelling(item: ListedItem, key: string): ListedItem[] {
  const { value } = item;
  if (!isPlainMap(value) || !spells(value, key)) return [item];
  const [name, ...also] = [value['name'], ...alsoOf(value)].filter((spelling) => keyOf(spelling) !== key);
  if (name === undefined) return [];
  const map: Record<string, unknown> = { ...value, name, also };
  if (also.length === 0) delete map['also'];
  return [{ ...item, value: map }];
}

function spells(entry: PlainMap, key: string): boolean {
  return spellingsIn(entry).includes(key);
}

function spellingsIn(entry: PlainMap): string[] {
  return [entry['name'], ...alsoOf(entry)].flatMap((spelling) => keyOf(spelling) ?? []);
}

function alsoOf({ also }: PlainMap): readonly unknown[] {
  return Array.isArray(also) ? (also as unknown[]) : [];
}

function keyOf(value: unknown): string | undefined {
  return typeof value === 'string' ? spellingKey(value) : undefined;
}
