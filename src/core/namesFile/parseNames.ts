import type { Node } from 'yaml';
import type { Problem } from '../problem';
import { spellingsOf } from '../recognise/dictionary/nameDictionary';
import type { NameDictionary, NameEntry } from '../recognise/dictionary/nameDictionary';
import { spellingKey } from '../recognise/dictionary/spelling';
import { isNewerFormat, problemAt } from '../sidecar/reading/fileVersion';
import { readYaml } from '../sidecar/reading/readYaml';
import { ShapeReader } from '../sidecar/reading/shapeReader';
import { unknownKeyProblems } from '../sidecar/reading/unknownKeys';
import { isPlainMap } from '../sidecar/reading/values';
import { nameSchema, namesFileOrder, neverSchema } from './schema';
import type { StoredName } from './schema';

/** What the text of `newsmark.names.yaml` holds. */
export interface NamesFile {
  readonly source: string;
  /** The valid entries; they count even when others are wrong. */
  readonly dictionary: NameDictionary;
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
  const finish = (dictionary: NameDictionary, canBeWritten = true): NamesReading => {
    const writable = canBeWritten && !problems.some(({ severity }) => severity === 'error');
    return { file: { source, dictionary, problems, writable }, value };
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
  const never = reader.readList(neverSchema, value, 'never');
  if (!isNewer) {
    problems.push(...repeated(names, never, root), ...unused(names, root));
    problems.push(...unknownKeyProblems(root, namesFileOrder));
  }
  const dictionary = { names: names.map(({ item }) => entryOf(item)), never: never.map(({ item }) => item) };
  return finish(dictionary, !isNewer);
}

const noNames: NameDictionary = { names: [], never: [] };

function entryOf({ name, also, type, actor_type: actorType, country }: StoredName): NameEntry {
  const spellings = { name, ...(also && { also }) };
  return type === 'actor'
    ? { ...spellings, type, ...(actorType && { actorType }) }
    : { ...spellings, type, ...(country !== undefined && { country }) };
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
  const owners = new Map<string, Listed<StoredName>>();
  for (const listed of names) {
    for (const [place, spelling] of spellingsOf(listed.item).entries()) {
      const key = spellingKey(spelling);
      const owner = owners.get(key);
      const path = ['names', listed.at, ...(place === 0 ? ['name'] : ['also', place - 1])];
      if (!owner) owners.set(key, listed);
      else if (owner === listed)
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
    if (owners.has(key)) {
      const message = `“${item}” stands in \`names\` too: remove one of the two; until then it is never marked.`;
      warn(['never', at], message);
    }
  }
  return problems;
}

/** Keys that say nothing about an entry of this type. */
function unused(names: readonly Listed<StoredName>[], root: Node): Problem[] {
  const problems: Problem[] = [];
  for (const { item, at } of names) {
    const key = item.type === 'actor' ? 'country' : 'actor_type';
    if (item[key] === undefined) continue;
    const message = `\`${key}\` is not used for ${item.type === 'actor' ? 'an actor' : 'a place'}: remove it.`;
    problems.push(problemAt(root, ['names', at, key], 'unused-key', message, 'warning'));
  }
  return problems;
}
