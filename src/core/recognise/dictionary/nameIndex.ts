import type { OffsetRange } from '../../text/articleText';
import { tokenise } from '../../text/tokens';
import { spellingsOf } from './nameDictionary';
import type { NameDictionary, NameEntry } from './nameDictionary';
import { joinedKey, partsOf, spellingKey, standsAt } from './spelling';
import type { CaseRule, Part } from './spelling';

/** Where a spelling stands in a line and what it stands for; UTF-16 offsets. */
export interface Occurrence<Meaning> extends OffsetRange {
  readonly meaning: Meaning;
}

interface Spelling<Meaning> {
  readonly parts: readonly Part[];
  readonly meaning: Meaning;
}

/** Spellings made ready for being looked up in lines. */
class SpellingIndex<Meaning> {
  readonly #rule: CaseRule;
  readonly #byFirst = new Map<string, Spelling<Meaning>[]>();

  constructor(spellings: Iterable<readonly [string, Meaning]>, rule: CaseRule) {
    this.#rule = rule;
    for (const [spelling, meaning] of spellings) {
      const joined = joinedKey(spelling);
      if (joined.length > 1) this.#add([{ ...hashtagPart, key: `#${joined}` }], meaning);
      if (!spelling.startsWith('#')) this.#add(partsOf(tokenise(spelling)), meaning);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  }

  /** The spellings that stand in a line, the first and longest first; they do not overlap. */
  find(line: readonly Part[]): Occurrence<Meaning>[] {
    const found: Occurrence<Meaning>[] = [];
    for (let at = 0; at < line.length; at++) {
      const candidates = this.#byFirst.get(line[at]?.key ?? '');
      const spelling = candidates?.find(({ parts }) => standsAt(parts, line, at, this.#rule));
      const start = line[at]?.start;
      if (!spelling || start === undefined) continue;
      at += spelling.parts.length - 1;
      found.push({ start, end: line[at]?.end ?? start, meaning: spelling.meaning });
    }
    return found;
  }

  #add(parts: readonly Part[], meaning: Meaning): void {
    const first = parts[0]?.key;
    if (first === undefined) return;
    const list = this.#byFirst.get(first);
    if (list) list.push({ parts, meaning });
    else this.#byFirst.set(first, [{ parts, meaning }]);
  }
}

const hashtagPart: Part = { start: 0, end: 0, key: '', hasCapital: false, upper: false, glued: false };

/** A dictionary made ready for reading lines. */
export interface NameIndex {
  readonly names: SpellingIndex<NameEntry>;
  readonly never: SpellingIndex<true>;
  /** The entry that a name belongs to, whatever its spelling; of two entries with one spelling the first counts. */
  entryOf(name: string): NameEntry | undefined;
}

const indexes = new WeakMap<NameDictionary, NameIndex>();

/** The index of a dictionary, made at its first use. */
export function nameIndex(dictionary: NameDictionary): NameIndex {
  const known = indexes.get(dictionary);
  if (known) return known;
  const byKey = new Map<string, NameEntry>();
  const spellings: [string, NameEntry][] = [];
  for (const entry of dictionary.names) {
    for (const spelling of spellingsOf(entry)) {
      spellings.push([spelling, entry]);
      const key = spellingKey(spelling);
      if (!byKey.has(key)) byKey.set(key, entry);
    }
  }
  const index: NameIndex = {
    names: new SpellingIndex(spellings, 'capitals as written'),
    never: new SpellingIndex(
      dictionary.never.map((words) => [words, true] as const),
      'any case',
    ),
    entryOf: (name) => byKey.get(spellingKey(name)),
  };
  indexes.set(dictionary, index);
  return index;
}
