import { foldWord } from '../text/foldWord';
import { remember } from './remember';

/** What two names have in common when they mean the same; a name is known by all its keys. */
interface NameParts {
  /** Keys the name is: its words in a spelling-tolerant form, an abbreviation it gives. */
  readonly keys: readonly string[];
  /** Keys of abbreviations that would stand for it. */
  readonly initials?: string;
  /** The words of the name proper, spelling-tolerant, in order; empty for a title alone. */
  readonly words: readonly string[];
  /** The words of the title, spelling-tolerant, sorted; empty for a name without one. */
  readonly title: readonly string[];
  /** True for a description led by a country or people: "Pakistani military", "Pakistan's army". */
  readonly people: boolean;
}

const titleWords = new Set(
  (
    'minister president premier spokesman spokesperson spokeswoman official officer general colonel major captain ' +
    'lieutenant brigadier sergeant constable inspector superintendent commissioner chief chairman chairwoman governor ' +
    'senator secretary ambassador director diplomat commander leader mayor judge justice doctor journalist reporter ' +
    'correspondent analyst king queen prince princess mr mrs ms dr sir gen col maj capt lt brig sgt prof'
  ).split(' '),
);
const articles = new Set(['the', 'a', 'an']);
const numerals = new Set('one two three four five six seven eight nine ten several some'.split(' '));
const connectors = new Set('of for and the in de da di la el al bin ibn und sans'.split(' '));

/**
 * A form of a word in which the usual spellings of one name meet: accents and vowels go, doubled letters are one,
 * and a country's name meets its people's ("Baloch", "Balochistan", "Baluchistan"; "Rasheed", "Rashid"; "Noshki",
 * "Nushki", "Naushki"). Words of scripts without case keep their letters.
 */
export function spellingKey(word: string): string {
  const plain = foldWord(word);
  if (!/^[a-z0-9]+$/.test(plain)) return plain;
  const people = plain.replace(/(?<=[a-z]{3})istani?s?$/, '');
  const vowelless = people.replace(/q|c(?=k)/g, 'k').replace(/(?<!^)[aeiouyw]/g, '');
  return vowelless.replace(/^[aeiou]/, 'a').replace(/(.)\1+/g, '$1');
}

/** The words of a text, letters and digits only. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}\u200c]+/gu) ?? [];
}

/** A key under which the spellings of one place meet. */
export const placeKey: (name: string) => string = remember(keyOfPlace);

function keyOfPlace(name: string): string {
  const words = wordsOf(name.replace(/\([^)]*\)/g, ' ')).filter((word) => !articles.has(foldWord(word)));
  const plain = words.filter((word) => !/^(?:district|city|town|province|village|tehsil)$/i.test(word));
  return (plain.length > 0 ? plain : words).map(spellingKey).join(' ');
}

/** Above this many names in one incident only spellings and abbreviations are joined, so that time stays linear. */
const mostCompared = 300;

const partsOf = remember(takeApart);

function takeApart(name: string): NameParts {
  const abbreviations = [...name.matchAll(/\(([^)]+)\)/g)].map((match) => (match[1] ?? '').trim());
  const bare = name.replace(/\([^)]*\)/g, ' ').replace(/[#@]/g, ' ');
  const pieces = bare.split(',').map((piece) => withoutDescription(piece));
  const titled = pieces.map(splitTitle);
  const main = titled.find((piece) => piece.words.length > 0) ?? { words: [], title: [] };
  const title = titled.flatMap((piece) => piece.title);
  const words = main.words.map(spellingKey);
  const keys = abbreviations
    .filter(isAbbreviation)
    .map((abbreviation) => `abbreviation:${foldWord(abbreviation)}`);
  if (main.words.length === 1 && isAbbreviation(main.words[0] ?? '')) {
    keys.push(`abbreviation:${foldWord(main.words[0] ?? '')}`);
  } else if (words.length > 0) keys.push(`name:${words.join(' ')}`);
  const titleKeys = title
    .filter((word) => !['of', 'for', 'the', 'and'].includes(foldWord(word)))
    .map(spellingKey);
  titleKeys.sort();
  if (words.length === 0 && titleKeys.length > 0) keys.push(`title:${titleKeys.join(' ')}`);
  const initials =
    main.words.length >= 3 ? main.words.map((word) => foldWord(word).slice(0, 1)).join('') : undefined;
  const [first, ...rest] = main.words;
  const people = first !== undefined && /^\p{Lu}.*(?:i|an|ese|ish|ch)$/u.test(first) && rest.length > 0;
  return {
    keys,
    ...(initials !== undefined && { initials: `abbreviation:${initials}` }),
    words,
    title: titleKeys,
    people: people && rest.every(isLowerCase),
  };
}

/** Drops what only describes a proper name: "outlawed …", "the military's media wing …"; and counts ("two"). */
function withoutDescription(name: string): string[] {
  const words = wordsOf(name.replace(/(?<=\p{L})['’]s?(?=\s)/gu, '')).filter(
    (word) => !articles.has(foldWord(word)),
  );
  const counted = words.filter((word) => !numerals.has(foldWord(word)));
  const kept = counted.length > 0 ? counted : words;
  if (isLowerCase(kept.at(-1) ?? '') || kept.some((word) => titleWords.has(foldWord(word)))) return kept;
  return kept.slice(kept.findLastIndex((word) => isLowerCase(word) && !connectors.has(word)) + 1);
}

function isLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function splitTitle(words: readonly string[]): { words: string[]; title: string[] } {
  const last = words.findLastIndex((word) => titleWords.has(foldWord(word)));
  if (last === -1) return { words: [...words], title: [] };
  let end = last + 1;
  const preposition = foldWord(words[end] ?? '');
  if (preposition === 'of' || preposition === 'for') end = Math.min(words.length, end + 2);
  return { words: words.slice(end), title: words.slice(0, end) };
}

function isAbbreviation(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u.test(text);
}

/** What is confirmed about actors' names, as far as joining them goes. */
export interface ConfirmedActors {
  readonly hasAny: boolean;
  actor(name: string): string;
  areApart(one: string, other: string, type: 'actor'): boolean;
  concerns(name: string): boolean;
  /** True for the name of an entry, under which its spellings stand. */
  isConfirmed(name: string): boolean;
}

/**
 * Which of the names given in one incident mean the same actor: spellings ("Sheikh Rasheed Ahmad", "Sheikh Rashid
 * Ahmed"), abbreviations ("BLA"), a name with and without title or first name, a title alone where only one person
 * bears it. Careful with what could be two: a shorter name joins a longer one only when a title shows a person and
 * just one longer name fits.
 *
 * @param confirmed what a person said: names that are one come first, names told apart are never joined
 * @returns for every name the one that stands for all its spellings: the confirmed one, else the fullest of them; the
 *   order of `names` does not matter
 */
export function sameNames(names: Iterable<string>, confirmed?: ConfirmedActors): ReadonlyMap<string, string> {
  const given = [...new Set(names)].sort();
  if (!confirmed?.hasAny) return new Joined(given).leaders();
  const joined = new Joined([...new Set(given.map((name) => confirmed.actor(name)))].sort(), confirmed);
  const leaders = joined.leaders();
  return new Map(given.map((name) => [name, leaders.get(confirmed.actor(name)) ?? name]));
}

/** Names while they are being joined. */
class Joined {
  readonly #all: readonly string[];
  readonly #confirmed: ConfirmedActors | undefined;
  readonly #leader: Map<string, string>;
  /** By leader, those of its names about which something is confirmed. */
  readonly #concerned = new Map<string, readonly string[]>();

  /** @param all sorted, each once */
  constructor(all: readonly string[], confirmed?: ConfirmedActors) {
    this.#all = all;
    this.#confirmed = confirmed;
    this.#leader = new Map(all.map((name) => [name, name]));
    if (confirmed) for (const name of all) if (confirmed.concerns(name)) this.#concerned.set(name, [name]);
    if (all.length < 2) return;
    this.#joinByKeys();
    if (all.length <= mostCompared) this.#joinShorter();
  }

  leaders(): Map<string, string> {
    return new Map(this.#all.map((name) => [name, this.#shown(this.#find(name))]));
  }

  /** A name that was confirmed stands for all that joined it. */
  #shown(leader: string): string {
    const concerned = this.#concerned.get(leader) ?? [];
    return concerned.find((name) => this.#confirmed?.isConfirmed(name)) ?? leader;
  }

  #joinByKeys(): void {
    const owners = new Map<string, string>();
    for (const name of this.#all) {
      for (const key of partsOf(name).keys) {
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, name);
        else this.#join(owner, name);
      }
    }
    for (const name of this.#all) {
      const owner = owners.get(partsOf(name).initials ?? '');
      if (owner !== undefined) this.#join(owner, name);
    }
  }

  #joinShorter(): void {
    const titlesLast = [...this.#all].sort((a, b) => Number(isTitle(a)) - Number(isTitle(b)));
    for (const name of titlesLast) {
      const fits = this.#all.filter((other) => isShortOf(partsOf(name), partsOf(other)));
      const longer = new Set(fits.map((other) => this.#find(other)));
      longer.delete(this.#find(name));
      const [only] = longer;
      if (only !== undefined && longer.size === 1) this.#join(only, name);
    }
  }

  #find(name: string): string {
    let at = name;
    for (let up = this.#leader.get(at); up !== undefined && up !== at; up = this.#leader.get(at)) at = up;
    this.#leader.set(name, at);
    return at;
  }

  #join(one: string, other: string): void {
    const [a, b] = [this.#find(one), this.#find(other)];
    if (a === b) return;
    const [here, there] = [this.#concerned.get(a) ?? [], this.#concerned.get(b) ?? []];
    const isBarred = here.some((left) =>
      there.some((right) => this.#confirmed?.areApart(left, right, 'actor')),
    );
    if (isBarred) return;
    const leader = fuller(a, b);
    this.#leader.set(leader === a ? b : a, leader);
    if (here.length + there.length > 0) this.#concerned.set(leader, [...here, ...there]);
  }
}

/** True when two names, without anything around them, mean the same actor. */
export function isSameName(one: string, other: string): boolean {
  const names = sameNames([one, other]);
  return names.get(one) === names.get(other);
}

function isTitle(name: string): boolean {
  return partsOf(name).words.length === 0;
}

/** Of two spellings the one with more of the name, without a description before it, and then the shorter. */
function fuller(a: string, b: string): string {
  const [one, other] = [partsOf(a), partsOf(b)];
  const difference =
    one.words.length - other.words.length ||
    one.title.length - other.title.length ||
    Number(isLowerCase(b)) - Number(isLowerCase(a)) ||
    b.length - a.length;
  if (difference !== 0) return difference > 0 ? a : b;
  return a < b ? a : b;
}

function isShortOf(short: NameParts, long: NameParts): boolean {
  if (short === long || long.words.length === 0) return false;
  if (short.words.length === 0) {
    return short.title.length >= 2 && short.title.every((word) => long.title.includes(word));
  }
  if (short.words.length >= long.words.length) return false;
  if (long.people && long.words.length === short.words.length + 1) {
    return short.words.every((word, at) => word === long.words[at + 1]);
  }
  if (short.title.length === 0 && long.title.length === 0) return false;
  const asEnd = short.words.every(
    (word, at) => word === long.words[long.words.length - short.words.length + at],
  );
  const asStart = short.words.length >= 2 && short.words.every((word, at) => word === long.words[at]);
  return asEnd || asStart;
}

/**
 * True when two names of actors surely mean different ones: both are proper names without a word in common, or names
 * of several words that differ. A description ("insurgents", "security forces") may mean anyone.
 */
export function areDifferentActors(one: string, other: string): boolean {
  if (isSameName(one, other)) return false;
  const [a, b] = [properWords(one), properWords(other)];
  if (a.words.length === 0 || b.words.length === 0) return false;
  if (a.whole && b.whole) return true;
  return !a.words.some((word) => b.words.includes(word));
}

/** True for a name, false for a description such as "officials", "Government officials", "the military". */
export function isProperName(name: string): boolean {
  const { words, whole } = properWords(name);
  return whole && words.length > 0;
}

const properWords = remember(takeProperWords);

function takeProperWords(name: string): { words: string[]; whole: boolean } {
  const words = withoutDescription(name.replace(/\([^)]*\)/g, ' '));
  const [first] = words;
  const plural = words.length === 1 && first !== undefined && !isAbbreviation(first) && /s$/.test(first);
  const proper = plural ? [] : words.filter((word) => !/^\p{Ll}/u.test(word));
  return { words: proper.map(spellingKey), whole: proper.length === words.length };
}
