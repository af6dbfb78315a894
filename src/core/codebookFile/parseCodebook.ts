import type { Node } from 'yaml';
import { builtInCodebook, offered } from '../claims/codebook';
import type { Code, Codebook, Kind } from '../claims/codebook';
import type { Problem } from '../problem';
import { isNewerFormat, problemAt } from '../sidecar/reading/fileVersion';
import { readYaml } from '../sidecar/reading/readYaml';
import { ShapeReader } from '../sidecar/reading/shapeReader';
import { nearest, unknownKeyProblems } from '../sidecar/reading/unknownKeys';
import { isPlainMap } from '../sidecar/reading/values';
import { codebookFileOrder, extendsSchema, groupEntrySchema, kindEntrySchema } from './schema';
import type { GroupEntry, KindEntry } from './schema';

/** What the text of `newsmark.codebook.yaml` comes down to. */
export interface CodebookFile {
  readonly source: string;
  /** The codebook that is in force with this file: what is wrong in the file is left out of it. */
  readonly codebook: Codebook;
  /** In UTF-16 offsets of `source`. */
  readonly problems: readonly Problem[];
}

/** No codebook comes near this size; a larger file is not read at all. In UTF-16 units. */
const longest = 1024 * 1024;

/**
 * Reads a codebook file and applies it to the built-in codebook. Never throws: what is wrong comes back as problems, and
 * the entries that are valid count all the same. Of a file that is no YAML nothing counts.
 *
 * @param source the file's text, line ends and byte-order mark as they are
 */
export function parseCodebook(source: string): CodebookFile {
  const { root, value, problems } = readYaml(source, longest);
  const builtIn = (): CodebookFile => ({ source, codebook: builtInCodebook, problems });
  const first = problems.find(({ severity }) => severity === 'error');
  if (first) {
    const message = 'Until this file can be read, the built-in codebook counts.';
    problems.push({ code: 'built-in-codebook', severity: 'information', message, range: first.range });
    return builtIn();
  }
  if (root === undefined || value === null) return builtIn();
  if (!isPlainMap(value)) {
    const message = 'A codebook is a map of keys that starts with `newsmark: 1`.';
    problems.push(problemAt(root, [], 'sidecar-shape', message));
    return builtIn();
  }
  const isNewer = isNewerFormat(value, root, problems);
  const told = isNewer ? [] : problems;
  const reader = new ShapeReader(root, told);
  const replaces = reader.read(extendsSchema, value, ['extends']) === 'none';
  const read = { replaces, root, problems: told };
  const kinds = merge(
    { ...read, key: 'kinds', builtIn: builtInCodebook.kinds },
    reader.readList(kindEntrySchema, value, 'kinds'),
    kindOf,
  );
  const groups = merge(
    { ...read, key: 'groups', builtIn: builtInCodebook.groups },
    reader.readList(groupEntrySchema, value, 'groups'),
    codeOf,
  );
  if (!isNewer) problems.push(...unknownKeyProblems(root, codebookFileOrder));
  if (offered(kinds).length > 0) return { source, codebook: { kinds, groups }, problems };
  const message = 'No kind is left to tag, so the built-in kinds count: list kinds that are not hidden.';
  told.push(problemAt(root, replaces ? ['extends'] : ['kinds'], 'built-in-codebook', message));
  return { source, codebook: { kinds: builtInCodebook.kinds, groups }, problems };
}

interface Merge<Item> {
  readonly key: 'kinds' | 'groups';
  readonly builtIn: readonly Item[];
  /** True when only the codes of the file count. */
  readonly replaces: boolean;
  readonly root: Node;
  /** What is wrong is added here. */
  readonly problems: Problem[];
}

interface Listed<Entry> {
  readonly item: Entry;
  /** Index in the list of the file. */
  readonly at: number;
}

/** The built-in codes in their order, each as the file changes it, then the file's own; of a replacement the file's alone. */
function merge<Item extends Code, Entry extends GroupEntry>(
  { key, builtIn, replaces, root, problems }: Merge<Item>,
  entries: readonly Listed<Entry>[],
  make: (entry: Entry, definition: string, known: Item | undefined) => Item,
): Item[] {
  const builtInByName = new Map(builtIn.map((item) => [nameOf(item.code), item]));
  const merged = new Map(replaces ? [] : builtIn.map((item) => [item.code, item]));
  const taken = new Map<string, string>();
  for (const { item, at } of entries) {
    const report = (code: Problem['code'], message: string, near?: string): void => {
      const problem = problemAt(root, [key, at, 'code'], code, message);
      problems.push(near === undefined ? problem : { ...problem, near });
    };
    const name = nameOf(item.code);
    const namesake = builtInByName.get(name);
    const earlier = taken.get(name);
    if (earlier !== undefined) {
      report('duplicate-code', `“${earlier}” stands above already, and that one counts: remove this.`);
      continue;
    }
    if (namesake && namesake.code !== item.code) {
      const message = `The built-in code is “${namesake.code}”: write it so, or choose another word.`;
      report('duplicate-code', message, namesake.code);
      continue;
    }
    taken.set(name, item.code);
    const definition = item.definition ?? namesake?.definition;
    if (definition === undefined) {
      const builtInCodes = builtIn.map(({ code }) => code);
      const near = nearest(item.code, builtInCodes);
      const advice = near === undefined ? '.' : `; or did you mean the built-in “${near}”?`;
      report('sidecar-shape', `“${item.code}” has no definition: add \`definition\`${advice}`, near);
      continue;
    }
    merged.set(item.code, make(item, oneLine(definition), namesake));
  }
  return [...merged.values()];
}

function codeOf(entry: GroupEntry, definition: string, known: Code | undefined): Code {
  const { code } = entry;
  const hidden = entry.hidden ?? known?.hidden;
  const acled = entry.acled === undefined ? known?.acled : termsOf(entry.acled);
  const ucdp = entry.ucdp === undefined ? known?.ucdp : termsOf(entry.ucdp);
  return {
    code,
    label: entry.label === undefined ? (known?.label ?? code) : oneLine(entry.label),
    definition,
    ...(hidden === true && { hidden }),
    ...(acled && { acled }),
    ...(ucdp && { ucdp }),
  };
}

function kindOf(entry: KindEntry, definition: string, known: Kind | undefined): Kind {
  const countsPeople = entry.counts_people ?? known?.countsPeople ?? false;
  const words = entry.words === undefined ? known?.words : termsOf(entry.words);
  return { ...codeOf(entry, definition, known), countsPeople, ...(words && words.length > 0 && { words }) };
}

/** Codes that differ in capitals only would be taken for one another. */
function nameOf(code: string): string {
  return code.normalize('NFC').toLowerCase();
}

function termsOf(terms: string | readonly string[]): string[] {
  return (typeof terms === 'string' ? [terms] : terms).map(oneLine);
}

/** Pickers show one line. */
function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
