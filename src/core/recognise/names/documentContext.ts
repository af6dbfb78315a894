import type { FoundName } from './foundName';
import { actorNouns } from '../data/lexicon';
import { textOf } from '../line';
import type { Line } from '../line';
import type { ActorType } from '../mention';
import { isAlsoWord } from './nameBook';
import { isSpeed } from './ordinaryWords';
import { phraseAt } from './phrases';
import type { Phrase } from './phrases';
import { foldWord } from '../../text/foldWord';
import type { Token } from '../../text/tokens';

/** What can be asked of the article as a whole about a name, by its folded words. */
export interface NameSenses {
  /** A short form (abbreviation, surname, a place named once) by its folded word. */
  readonly shortForms: Lookup<FoundNameSense>;
  /** The fullest form of a person's name by each shorter form in the article. */
  readonly fullNames: Lookup<string>;
  /** The full name of a person by the folded surname. */
  readonly surnames: Lookup<string>;
  /** Names of two words or more, by their folded words. */
  readonly phrases: Lookup<FoundNameSense>;
}

export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** What the article as a whole says about its names, so that one recognised once is recognised throughout. */
export interface DocumentContext extends NameSenses {
  readonly shortForms: ReadonlyMap<string, FoundNameSense>;
  readonly fullNames: ReadonlyMap<string, string>;
  readonly surnames: ReadonlyMap<string, string>;
  readonly phrases: ReadonlyMap<string, FoundNameSense>;
}

/** What a name stands for, wherever it stands. */
export type FoundNameSense = FoundName extends infer Found
  ? Found extends { first: number }
    ? Omit<Found, 'first' | 'last'>
    : never
  : never;

/** The names of one line, as scanned without context. */
export interface NamedLine {
  readonly line: Line;
  readonly names: readonly FoundName[];
  readonly phrases: readonly Phrase[];
  /** For each token, 1 where it belongs to a date. */
  readonly dated: Uint8Array;
}

/** What one line adds to the context, in the order in which it counts. */
export type ContextNote =
  | { readonly type: 'short form'; readonly key: string; readonly sense: FoundNameSense }
  /** Introduced by the article itself, so that it goes before short forms and earlier abbreviations. */
  | { readonly type: 'abbreviation'; readonly key: string; readonly sense: FoundNameSense }
  | { readonly type: 'person'; readonly name: string; readonly weight: number }
  | { readonly type: 'phrase'; readonly key: string; readonly sense: FoundNameSense };

/** What a line says about names to the rest of its article; it hangs on the line alone. */
export function contextNotes({ line, names, phrases }: NamedLine): ContextNote[] {
  return [
    ...names.flatMap((name) => notesOf(line, name)),
    ...phrases.map(({ words, sense }) => ({ type: 'phrase' as const, key: words, sense })),
  ];
}

/**
 * Gathers the context from what all lines of an article say.
 *
 * @param demonyms words that are no surnames on their own
 */
export function gatherContext(
  lines: Iterable<readonly ContextNote[]>,
  demonyms: ReadonlySet<string> | undefined,
): DocumentContext {
  const shortForms = new Map<string, FoundNameSense>();
  const persons = new Map<string, number>();
  const phrases = new Map<string, FoundNameSense>();
  for (const notes of lines)
    for (const note of notes) {
      if (note.type === 'person') persons.set(note.name, (persons.get(note.name) ?? 0) + note.weight);
      else if (note.type === 'abbreviation') shortForms.set(note.key, note.sense);
      else {
        const senses = note.type === 'phrase' ? phrases : shortForms;
        if (!senses.has(note.key)) senses.set(note.key, note.sense);
      }
    }
  const fullNames = new Map<string, string>();
  const bySurname = new Map<string, string>();
  // Most mentioned first, so that a surname shared by two people means the one the article is about.
  const ranked = [...persons].sort((one, other) => other[1] - one[1]);
  for (const [person] of ranked) {
    const words = person.split(' ');
    const surname = foldWord((words.at(-1) ?? '').toLowerCase());
    for (const form of [surname, surname.replace(/^(?:al|el|ul)-/, '')])
      if (words.length > 1 && !bySurname.has(form)) bySurname.set(form, person);
  }
  const longer = longerForms(ranked.map(([person]) => person));
  for (const [person] of ranked) {
    const full = person.includes(' ') ? longer.get(person) : bySurname.get(foldWord(person.toLowerCase()));
    if (full !== undefined) fullNames.set(person, full);
  }
  for (const [key, person] of bySurname) {
    if (key.length > 2 && !shortForms.has(key) && !demonyms?.has(key)) {
      shortForms.set(key, {
        kind: 'actor',
        actorType: 'person',
        named: true,
        name: fullNames.get(person) ?? person,
      });
    }
  }
  const surnames = new Map([...bySurname].map(([key, person]) => [key, fullNames.get(person) ?? person]));
  return { shortForms, fullNames, surnames, phrases };
}

/** The words and names of which two contexts do not say the same. */
export function contextDifference(one: DocumentContext, other: DocumentContext): ReadonlySet<string> {
  const found = new Set<string>();
  addDifference(found, one.fullNames, other.fullNames, (name, same) => name === same);
  addDifference(found, one.surnames, other.surnames, (name, same) => name === same);
  addDifference(found, one.phrases, other.phrases, isSameSense);
  addDifference(found, one.shortForms, other.shortForms, isSameSense);
  return found;
}

function addDifference<Value>(
  found: Set<string>,
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
  isSame: (one: Value, other: Value) => boolean,
): void {
  for (const [key, value] of one) {
    const match = other.get(key);
    if (match === undefined || !isSame(value, match)) found.add(key);
  }
  for (const key of other.keys()) if (!one.has(key)) found.add(key);
}

/**
 * A context that notes what it is asked for, found or not: what was made of its answers holds until it says something else
 * of one of these.
 */
export function watchedContext(context: DocumentContext, asked: Set<string>): NameSenses {
  const watched = <Value>(map: ReadonlyMap<string, Value>): Lookup<Value> => ({
    get: (key) => {
      asked.add(key);
      return map.get(key);
    },
  });
  return {
    shortForms: watched(context.shortForms),
    fullNames: watched(context.fullNames),
    surnames: watched(context.surnames),
    phrases: watched(context.phrases),
  };
}

function isSameSense(one: FoundNameSense, other: FoundNameSense): boolean {
  if (one.kind === 'actor' && other.kind === 'actor')
    return (
      one.name === other.name &&
      one.actorType === other.actorType &&
      one.named === other.named &&
      one.abbreviation === other.abbreviation
    );
  if (one.kind === 'place' && other.kind === 'place')
    return one.name === other.name && one.country === other.country;
  return one.kind === other.kind;
}

/** Adds to a line's own names what the rest of the article knows of it, and gives every name its fullest form. */
export function applyContext({ line, names, dated }: NamedLine, context: NameSenses): FoundName[] {
  const covered = dated.slice();
  const result: FoundName[] = [];
  for (const name of names) {
    covered.fill(1, name.first, name.last);
    const meant = asPerson(line, name, context) ?? asPlace(line, name, context) ?? name;
    result.push(withFullName(line, meant, context));
  }
  for (const [at, token] of line.tokens.entries()) {
    if (covered[at] || !(token.capital || token.kind === 'hashtag')) continue;
    const found = phraseAt(line, at, covered, context.phrases) ?? shortFormAt(line, at, context);
    if (found === undefined) continue;
    covered.fill(1, found.first, found.last);
    result.push(found);
  }
  return result.sort((one, other) => one.first - other.first);
}

function shortFormAt(line: Line, at: number, context: NameSenses): FoundName | undefined {
  const token = line.tokens[at] as Token;
  // "Tank fire": what may be an ordinary word is no name where it only opens a sentence.
  if (isSpeed(line, at) || (line.opens[at] === 1 && isAlsoWord(token.lower))) return undefined;
  const word = token.kind === 'hashtag' ? token.folded.slice(1) : token.folded;
  const sense = context.shortForms.get(word);
  if (sense === undefined) return undefined;
  if (sense.kind === 'actor' && sense.abbreviation !== undefined && token.kind === 'word' && !token.upper)
    return undefined;
  return { ...sense, first: at, last: at + 1 };
}

/** The surname, or the last words of the name, of someone whom the article names in full, taken for something else. */
function asPerson(line: Line, name: FoundName, context: NameSenses): FoundName | undefined {
  const { first, last } = name;
  const token = line.tokens[last - 1];
  if (name.kind === 'other' || token?.kind !== 'word' || !token.capital) return undefined;
  if (name.kind === 'actor' && (name.named ? name.actorType === 'person' : actorNouns.has(token.lower)))
    return undefined;
  if (name.kind === 'place' && name.country !== undefined) return undefined;
  const person = context.surnames.get(token.folded);
  if (person === undefined || line.book.longest(line.tokens, first) !== undefined) return undefined;
  if (last > first + 1 && !person.endsWith(` ${textOf(line, first, last)}`)) return undefined;
  return { kind: 'actor', first, last, actorType: 'person', named: true, name: person };
}

/** A lone word taken for a body that the article first has as a place, where nobody knows it beforehand. */
function asPlace(line: Line, name: FoundName, context: NameSenses): FoundName | undefined {
  const { first, last } = name;
  const token = line.tokens[first];
  if (name.kind !== 'actor' || !name.named || name.actorType === 'person') return undefined;
  if (last !== first + 1 || token?.kind !== 'word') return undefined;
  const sense = context.shortForms.get(token.folded);
  if (sense?.kind !== 'place' || line.book.longest(line.tokens, first) !== undefined) return undefined;
  return { ...sense, first, last };
}

function notesOf(line: Line, name: FoundName): ContextNote[] {
  if (name.kind === 'other') return [];
  const isWord = line.tokens[name.first]?.kind === 'word';
  const isAlone = name.last === name.first + 1;
  const words = textOf(line, name.first, name.last);
  if (name.kind === 'place') {
    const { kind, name: placeName, country } = name;
    const sense = { kind, name: placeName, ...(country !== undefined && { country }) };
    return isAlone && isWord ? shortForm(words, sense) : [];
  }
  if (!name.named || name.name === undefined || !isWord) return [];
  const sense = { kind: 'actor', actorType: name.actorType, named: true, name: name.name } as const;
  const isPerson = name.actorType === 'person';
  const ofPerson = isPerson && isAlone ? shortForm(name.name, sense) : [];
  if (name.abbreviation !== undefined) {
    const key = foldWord(name.abbreviation.toLowerCase());
    return [{ type: 'abbreviation', key, sense: { ...sense, abbreviation: name.abbreviation } }, ...ofPerson];
  }
  if (isPerson) return [{ type: 'person', name: name.name, weight: weightOf(line, name) }, ...ofPerson];
  return isAlone ? shortForm(words, sense) : [];
}

/** A name with a title counts more; one in capitals (a photographer's credit) hardly. */
function weightOf(line: Line, name: FoundName & { kind: 'actor' }): number {
  if (line.tokens[name.last - 1]?.upper) return 0.1;
  return (name.name?.length ?? 0) < textOf(line, name.first, name.last).length ? 2 : 1;
}

function shortForm(word: string, sense: FoundNameSense): ContextNote[] {
  const key = foldWord(word.toLowerCase());
  return key.length > 2 ? [{ type: 'short form', key, sense }] : [];
}

/** More words make no person's name, and their parts would be too many to keep. */
const longestName = 12;

/** For each two or more words that begin or end a longer name of the article, the longest such name. */
function longerForms(persons: readonly string[]): ReadonlyMap<string, string> {
  const longest = new Map<string, string>();
  const offer = (part: string, person: string) => {
    if (person.length > (longest.get(part)?.length ?? 0)) longest.set(part, person);
  };
  for (const person of persons) {
    const words = person.split(' ');
    if (words.length > longestName) continue;
    for (let count = 2; count < words.length; count++) {
      offer(words.slice(0, count).join(' '), person);
      offer(words.slice(-count).join(' '), person);
    }
  }
  return longest;
}

function withFullName(line: Line, name: FoundName, context: NameSenses): FoundName {
  if (name.kind !== 'actor' || name.name === undefined) return name;
  if (name.actorType !== 'person') {
    const introduced = introducedBy(line, name, context);
    if (introduced !== undefined) return { ...name, ...introduced };
    const sense = context.shortForms.get(foldWord(name.name.toLowerCase()));
    return sense?.kind === 'actor' && sense.abbreviation !== undefined && sense.name !== undefined
      ? { ...name, name: sense.name }
      : name;
  }
  const full = context.fullNames.get(name.name);
  return full === undefined ? name : { ...name, name: full };
}

/** What the article itself introduced by the abbreviation that a name consists of ("SLA", "SLA fighters"); it goes before what the book knows. */
function introducedBy(
  line: Line,
  { first, last }: FoundName,
  context: NameSenses,
): { readonly name: string; readonly actorType: ActorType } | undefined {
  const [token, ...others] = line.tokens.slice(first, last);
  if (token === undefined || others.some(({ capital }) => capital)) return undefined;
  const word = token.kind === 'hashtag' ? token.folded.slice(1) : token.folded;
  const sense = context.shortForms.get(word);
  if (sense?.kind !== 'actor' || sense.abbreviation === undefined || sense.name === undefined)
    return undefined;
  return { name: sense.name, actorType: sense.actorType };
}
