import type { Node } from 'yaml';
import { conflictsSchema } from '../claims/schema';
import type { Conflict } from '../claims/schema';
import type { Problem } from '../problem';
import { spellingsOf } from '../recognise/dictionary/nameDictionary';
import type { NameDictionary, NameEntry } from '../recognise/dictionary/nameDictionary';
import { spellingKey } from '../recognise/dictionary/spelling';
import { describeConflict } from '../sidecar/merge/describeConflict';
import { isNewerFormat, problemAt } from '../sidecar/reading/fileVersion';
import { readYaml } from '../sidecar/reading/readYaml';
import { ShapeReader } from '../sidecar/reading/shapeReader';
import { unknownKeyProblems } from '../sidecar/reading/unknownKeys';
import { isPlainMap } from '../sidecar/reading/values';
import { differentSchema, keysOfType, nameSchema, namesFileOrder, neverSchema } from './schema';
import type { StoredName } from './schema';

/** What the text of `newsmark.names.yaml` holds. */
export interface NamesFile {
  readonly source: string;
  /** The valid entries; they count even when others are wrong. */
  readonly dictionary: NameDictionary;
  /** All valid entries, those too that are not marked in articles. */
  readonly names: readonly NameEntry[];
  /** Names that are not one: those of each list are all different. */
  readonly notSame: readonly (readonly string[])[];
  /** In UTF-16 offsets of `source`. */
  readonly problems: readonly Problem[];
  /** False when saving could lose something: errors, conflict markers, a newer format. */
  readonly writable: boolean;
}

/** A names file with the plain data it was read from. */
export interface NamesReading {
  readonly file: NamesFile;
  readonly value?: unknown;
}

/** No names file comes near this size; a larger one is not read at all. In UTF-16 units. */
const longest = 4 * 1024 * 1024;

/**
 * Reads a names file. Never throws: what is wrong comes back as problems, and the entries that are valid come back even
 * from a file with errors.
 *
 * @param source the file's text, line ends and byte-order mark as they are
 */
export function parseNames(source: string): NamesFile {
  return readNames(source).file;
}

/** Like {@link parseNames}, with the plain data, unknown keys and all. */
export function readNames(source: string): NamesReading {
  const { root, value, problems } = readYaml(source, longest);
  const finish = (read: ReadNames, canBeWritten = true): NamesReading => {
    const writable = canBeWritten && !problems.some(isInTheWay);
    return { file: { source, ...read, problems, writable }, value };
  };
  if (root === undefined || value === null) return finish(noNames);
  if (!isPlainMap(value)) {
    const message = 'A names file is a map of keys that starts with `newsmark: 1`.';
    problems.push(problemAt(root, [], 'sidecar-shape', message));
    return finish(noNames);
  }
  const isNewer = isNewerFormat(value, root, problems);
  const reader = new ShapeReader(root, isNewer ? [] : problems);
  const names = reader.readList(nameSchema, value, 'names');
  const notSame = reader.readList(differentSchema, value, 'not_same');
  const never = reader.readList(neverSchema, value, 'never');
  if (!isNewer) {
    problems.push(...repeated(names, never, root), ...gainsaid(names, notSame, root), ...unused(names, root));
    problems.push(...unknownKeyProblems(root, namesFileOrder));
    const ofFile = reader.read(conflictsSchema, value, ['conflicts']) ?? [];
    problems.push(...undecided(ofFile, [], root));
    problems.push(...names.flatMap(({ item, at }) => undecided(item.conflicts ?? [], ['names', at], root)));
  }
  const entries = names.map(({ item }) => ({ entry: entryOf(item), isMarked: item.marked !== false }));
  const read: ReadNames = {
    dictionary: {
      names: entries.flatMap(({ entry, isMarked }) => (isMarked ? [entry] : [])),
      never: never.map(({ item }) => item),
    },
    names: entries.map(({ entry }) => entry),
    notSame: notSame.map(({ item }) => item),
  };
  return finish(read, !isNewer);
}

/** True for an error that saving could make worse; what a merge left to decide goes on until it is decided. */
export function isInTheWay({ severity, code }: Problem): boolean {
  return severity === 'error' && code !== 'merge-conflict';
}

type ReadNames = Pick<NamesFile, 'dictionary' | 'names' | 'notSame'>;

const noNames: ReadNames = { dictionary: { names: [], never: [] }, names: [], notSame: [] };

function entryOf(stored: StoredName): NameEntry {
  const { name, also, type, actor_type: actorType, side } = stored;
  const spellings = { name, ...(also && { also }) };
  if (type === 'actor')
    return { ...spellings, type, ...(actorType && { actorType }), ...(side !== undefined && { side }) };
  const { admin1, country, latitude, longitude, precision } = stored;
  return {
    ...spellings,
    type,
    ...(country !== undefined && { country }),
    ...(admin1 !== undefined && { admin1 }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    ...(precision !== undefined && { precision }),
  };
}

interface Listed<Item> {
  readonly item: Item;
  /** Index in the list of the file. */
  readonly at: number;
}

/** Spellings that stand twice: in two entries, twice in one, or both in `names` and in `never`. */
function repeated(
  names: readonly Listed<StoredName>[],
  never: readonly Listed<string>[],
  root: Node,
): Problem[] {
  const problems: Problem[] = [];
  const warn = (path: readonly PropertyKey[], message: string): void => {
    problems.push(problemAt(root, path, 'duplicate-name', message, 'warning'));
  };
  const marked = new Map<string, Listed<StoredName>>();
  const ofType = new Map<string, Listed<StoredName>>();
  for (const listed of names) {
    for (const [place, spelling] of spellingsOf(listed.item).entries()) {
      const isMarked = listed.item.marked !== false;
      // What only counts in claims may be called like a place that is marked ("Islamabad").
      const key = spellingKey(spelling);
      const kind = `${listed.item.type} ${key}`;
      const owner = ofType.get(kind) ?? (isMarked ? marked.get(key) : undefined);
      const path = ['names', listed.at, ...(place === 0 ? ['name'] : ['also', place - 1])];
      if (!owner) {
        ofType.set(kind, listed);
        if (isMarked) marked.set(key, listed);
      } else if (owner === listed)
        warn(path, `“${spelling}” stands twice in this entry: remove one of the two.`);
      else {
        const first = owner.item.name;
        warn(path, `“${spelling}” belongs to “${first}” above, and that one counts: keep it in one entry.`);
      }
    }
  }
  const forbidden = new Set<string>();
  for (const { item, at } of never) {
    const key = spellingKey(item);
    if (forbidden.has(key))
      warn(['never', at], `“${item}” stands here a second time: remove one of the two.`);
    forbidden.add(key);
    if (marked.has(key)) {
      const message = `“${item}” stands in \`names\` too: remove one of the two; until then it is never marked.`;
      warn(['never', at], message);
    }
  }
  return problems;
}

/** Spellings that stand in one entry although `not_same` tells them apart. */
function gainsaid(
  names: readonly Listed<StoredName>[],
  notSame: readonly Listed<readonly string[]>[],
  root: Node,
): Problem[] {
  const owners = new Map<string, StoredName>();
  for (const { item } of names) {
    for (const spelling of spellingsOf(item)) {
      const key = `${item.type} ${spellingKey(spelling)}`;
      if (!owners.has(key)) owners.set(key, item);
    }
  }
  const problems: Problem[] = [];
  for (const { item, at } of notSame) {
    for (const type of ['actor', 'place']) {
      const met = new Set<StoredName>();
      for (const spelling of item) {
        const owner = owners.get(`${type} ${spellingKey(spelling)}`);
        if (owner && met.has(owner)) {
          const message = `“${spelling}” stands under “${owner.name}” in \`names\`, and that counts: take it out there or here.`;
          problems.push(problemAt(root, ['not_same', at], 'duplicate-name', message, 'warning'));
        }
        if (owner) met.add(owner);
      }
    }
  }
  return problems;
}

/** What a merge left to decide in a map. */
function undecided(conflicts: readonly Conflict[], above: readonly PropertyKey[], root: Node): Problem[] {
  return conflicts.map((conflict, at) => {
    const path = [...above, 'conflicts', at];
    return { ...problemAt(root, path, 'merge-conflict', describeConflict(conflict)), path };
  });
}

/** Keys that say nothing about an entry of this type. */
function unused(names: readonly Listed<StoredName>[], root: Node): Problem[] {
  return names.flatMap(({ item, at }) =>
    keysOfType[item.type === 'actor' ? 'place' : 'actor']
      .filter((key) => item[key] !== undefined)
      .map((key) => {
        const message = `\`${key}\` is not used for ${item.type === 'actor' ? 'an actor' : 'a place'}: remove it.`;
        return problemAt(root, ['names', at, key], 'unused-key', message, 'warning');
      }),
  );
}
