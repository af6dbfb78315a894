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
  /** A known name written as one word, such as a hashtag's body. */
  single(word: string): KnownName | undefined;
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
  const entries = new Map<string, Entry[]>();
  const singles = new Map<string, KnownName>();
  const addSingle = (joined: string, known: KnownName) => {
    if (!singles.has(joined)) singles.set(joined, known);
  };
  const add = (spelling: string, known: KnownName) => {
    const words = plainWords.test(spelling)
      ? spelling.toLowerCase().split(' ')
      : tokenise(spelling).map((token) => token.folded);
    const first = words[0];
    if (first === undefined) return;
    const exact =
      words.length === 1 && (spelling.length <= 4 || spelling === spelling.toUpperCase())
        ? spelling
        : undefined;
    const list = entries.get(first);
    const entry = { words, exact, known };
    if (list) list.push(entry);
    else entries.set(first, [entry]);
    const joined = words.length === 1 ? first : words.join('');
    addSingle(/[.'-]/.test(joined) ? joined.replace(/[.'-]/g, '') : joined, known);
  };
  const addActors = (actorType: ActorType, names: string) => {
    for (const [name, spellings] of readNames(names))
      for (const spelling of spellings) add(spelling, { kind: 'actor', name, actorType });
  };
  for (const [actorType, names] of knownActorLines) addActors(actorType, names);
  for (const line of countryLines.trim().split('\n')) {
    const [names = ''] = line.split('|');
    for (const [name, spellings] of readNames(names)) {
      for (const spelling of spellings)
        add(spelling, { kind: 'place', name, country: name, isCountry: true });
    }
  }
  for (const line of townLines.trim().split('\n')) {
    const colon = line.indexOf(':');
    const country = line.slice(0, colon);
    for (const [name, spellings] of readNames(line.slice(colon + 1))) {
      const known: KnownName = { kind: 'place', name, isCountry: false, ...(country !== '-' && { country }) };
      for (const spelling of spellings) add(spelling, known);
    }
  }
  for (const name of otherNames.split(', ')) add(name, { kind: 'other' });
  for (const { actorType, names } of lists) addActors(actorType, names);
  for (const list of entries.values()) list.sort((one, other) => other.words.length - one.words.length);
  return {
    longest: (tokens, at) => longest(entries, tokens, at),
    single: (word) => singles.get(foldWord(word.toLowerCase())),
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

function longest(
  entries: ReadonlyMap<string, readonly Entry[]>,
  tokens: readonly Token[],
  at: number,
): { known: KnownName; last: number } | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const list = entries.get(first.folded);
  if (list === undefined) return undefined;
  for (const entry of list) {
    if (!matches(entry, tokens, at)) continue;
    return { known: entry.known, last: at + entry.words.length };
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
