import { foldWord } from '../../text/foldWord';
import { lazily } from '../../text/lazily';
import { tokenise } from '../../text/tokens';
import type { Token } from '../../text/tokens';
import { countryLines } from '../data/countries';
import { demonyms } from '../data/demonyms';
import { knownActorLines, otherNames } from '../data/knownActors';
import { givenNames, nameParticles } from '../data/people';
import { townLines } from '../data/towns';
import type { ActorType } from '../mention';

/** What a known name stands for. */
export type KnownName =
  | { readonly kind: 'actor'; readonly name: string; readonly actorType: ActorType }
  | { readonly kind: 'place'; readonly name: string; readonly country?: string; readonly isCountry: boolean }
  | { readonly kind: 'other' };

interface Entry {
  readonly words: readonly string[];
  /** Short capital names ("IS", "AP", "Hit") count only as written. */
  readonly exact: string | undefined;
  readonly known: KnownName;
}

/** The names that the recogniser knows beforehand; built once, on first use. */
export interface NameBook {
  /** The longest known name that begins at a token; `last` is exclusive. */
  longest(tokens: readonly Token[], at: number): { known: KnownName; last: number } | undefined;
  /** A known name of one word, folded. */
  word(folded: string): KnownName | undefined;
  /** A known name written as one word, such as a hashtag's body. */
  joined(word: string): KnownName | undefined;
  readonly demonyms: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
}

/** The book of the names that are part of the program. */
export const basicBook = lazily(() => makeNameBook([]));

/** Actors of one type by name. */
export interface NameList {
  readonly actorType: ActorType;
  /** `Name=variant=variant, Name=…` */
  readonly names: string;
}

/** Words that blanks alone part, as the tokeniser would part them; it is slow where there are thousands. */
const plainWords = /^[A-Za-z]+(?:[-'](?!s\b)[A-Za-z]+)*(?: [A-Za-z]+(?:[-'](?!s\b)[A-Za-z]+)*)*$/;

/** A book of the names that are part of the program and further lists. */
export function makeNameBook(lists: readonly NameList[]): NameBook {
  const spellings: Spelling[] = [];
  const add = (spelling: string, known: KnownName) => spellings.push({ spelling, known });
  const addActors = (actorType: ActorType, names: string) => {
    for (const [name, variants] of readNames(names)) {
      const known = { kind: 'actor', name, actorType } as const;
      for (const variant of variants) add(variant, known);
    }
  };
  for (const [actorType, names] of knownActorLines) addActors(actorType, names);
  for (const line of countryLines.trim().split('\n')) {
    const [names = ''] = line.split('|');
    for (const [name, variants] of readNames(names)) {
      const known = { kind: 'place', name, country: name, isCountry: true } as const;
      for (const variant of variants) add(variant, known);
    }
  }
  for (const line of townLines.trim().split('\n')) {
    const colon = line.indexOf(':');
    const country = line.slice(0, colon);
    for (const [name, variants] of readNames(line.slice(colon + 1))) {
      const known: KnownName = { kind: 'place', name, isCountry: false, ...(country !== '-' && { country }) };
      for (const variant of variants) add(variant, known);
    }
  }
  for (const name of otherNames.split(', ')) add(name, { kind: 'other' });
  for (const { actorType, names } of lists) addActors(actorType, names);
  const entriesOf = byFirstWord(spellings);
  const joined = lazily(() => byJoinedWords(spellings));
  return {
    longest: (tokens, at) => longest(entriesOf(tokens[at]?.folded ?? ''), tokens, at),
    word: (folded) => entriesOf(folded).find(({ words }) => words.length === 1)?.known,
    joined: (word) => joined().get(foldWord(word.toLowerCase())),
    demonyms: demonyms(),
    givenNames: new Set(givenNames.split(' ').map((name) => name.toLowerCase())),
    particles: new Set(nameParticles.split(' ')),
  };
}

function* readNames(names: string): Generator<[string, string[]]> {
  for (const item of names.split(/,\s+/)) {
    const spellings = item.trim().split('=');
    const name = spellings[0];
    if (name !== undefined && name !== '') yield [name, spellings];
  }
}

/** Words where a capital at a sentence's start proves nothing, though they are names elsewhere. */
const alsoWords = new Set(
  'hit tank hub mand tump bela palma mora kaya fano java rask imo gori sui marka bor care levies dawn coalition congress senate observatory amnesty treasury observer houthi plateau sousse nice beni yola bama dir swat wana goris'.split(
    ' ',
  ),
);

interface Spelling {
  readonly spelling: string;
  readonly known: KnownName;
}

/** The entries that begin with a word, the longer first; made when a text first has the word, for most never has it. */
function byFirstWord(spellings: readonly Spelling[]): (first: string) => readonly Entry[] {
  const unread = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const first = firstWordOf(spelling.spelling);
    const list = unread.get(first);
    if (list) list.push(spelling);
    else unread.set(first, [spelling]);
  }
  const read = new Map<string, readonly Entry[]>();
  return (first) => {
    const known = read.get(first);
    if (known !== undefined) return known;
    const list = unread.get(first);
    if (list === undefined) return noEntries;
    const entries = list.map(entryOf).sort((one, other) => other.words.length - one.words.length);
    read.set(first, entries);
    return entries;
  };
}

const noEntries: readonly Entry[] = [];

function firstWordOf(spelling: string): string {
  if (!plainWords.test(spelling)) return wordsOf(spelling)[0] ?? '';
  const blank = spelling.indexOf(' ');
  return (blank < 0 ? spelling : spelling.slice(0, blank)).toLowerCase();
}

function wordsOf(spelling: string): string[] {
  return plainWords.test(spelling)
    ? spelling.toLowerCase().split(' ')
    : tokenise(spelling).map(({ folded }) => folded);
}

function entryOf({ spelling, known }: Spelling): Entry {
  const words = wordsOf(spelling);
  const isExact = words.length === 1 && (spelling.length <= 4 || spelling === spelling.toUpperCase());
  return { words, exact: isExact ? spelling : undefined, known };
}

function byJoinedWords(spellings: readonly Spelling[]): ReadonlyMap<string, KnownName> {
  const joined = new Map<string, KnownName>();
  for (const { spelling, known } of spellings) {
    const key = foldWord(spelling.toLowerCase()).replace(/[\s.'-]/g, '');
    if (!joined.has(key)) joined.set(key, known);
  }
  return joined;
}

function longest(
  entries: readonly Entry[],
  tokens: readonly Token[],
  at: number,
): { known: KnownName; last: number } | undefined {
  for (const entry of entries) {
    if (matches(entry, tokens, at)) return { known: entry.known, last: at + entry.words.length };
  }
  return undefined;
}

function matches(entry: Entry, tokens: readonly Token[], at: number): boolean {
  if (
    entry.exact !== undefined &&
    tokens[at]?.text !== entry.exact &&
    !(entry.exact.length > 2 && isLoud(tokens[at], entry.exact))
  )
    return false;
  for (let index = 0; index < entry.words.length; index++) {
    const token = tokens[at + index];
    if (token === undefined || token.folded !== entry.words[index]) return false;
    if (index === 0 && !token.capital && !/^(?:al|ash|as|ar)-/.test(token.lower) && token.lower !== 'al')
      return false;
    if (
      index > 0 &&
      token.kind === 'word' &&
      !token.capital &&
      token.lower.length > 3 &&
      /^(?:army|front|force|forces|movement|state|council|rights|sea|police|navy|military|ministry|guard|guards|corps|coalition|department|party|government|troops)$/.test(
        token.lower,
      )
    )
      return false;
  }
  return true;
}

/** "IRAN" for "Iran" in a line of capitals. */
function isLoud(token: Token | undefined, exact: string): boolean {
  return (
    token !== undefined && token.upper && token.text === exact.toUpperCase() && exact !== exact.toUpperCase()
  );
}

/** True where a known one-word name may be an ordinary word that only opens a sentence. */
export function isAlsoWord(word: string): boolean {
  return alsoWords.has(word);
}
