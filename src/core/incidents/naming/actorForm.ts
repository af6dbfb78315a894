import { countryLines } from '../../recognise/data/countries';
import { honorifics, titles } from '../../recognise/data/titles';
import { soundForm } from '../../recognise/gazetteer/soundForm';
import { foldWord } from '../../text/foldWord';
import { lazily } from '../../text/lazily';
import { remember } from '../remember';

/** One word of an actor's name, as far as it tells actors apart. */
export interface NameWord {
  /** Without case and accents, in one English spelling, in the singular. */
  readonly folded: string;
  readonly sound: string;
  /** True for the words that organisations are made of ("army", "front"): one letter makes another word of them. */
  readonly plain: boolean;
  /** The country that it names or is the adjective of. */
  readonly country?: string;
  /** True for letters that stand for several words ("BLA"). */
  readonly abbreviation: boolean;
}

/** An actor's name taken apart. */
export interface ActorForm {
  /** The words of the name proper, without title, description and joining words. */
  readonly words: readonly NameWord[];
  /** Abbreviations that the name itself gives in brackets, folded. */
  readonly given: readonly string[];
  /** The words of a title before or behind it, folded. */
  readonly title: readonly string[];
  /** The country in front as its possessor ("Iran's Revolutionary Guards"). */
  readonly owner?: string;
  /** What the name's first letters would be abbreviated to, in the ways that are usual. */
  readonly initials: ReadonlySet<string>;
  /** How the words that are not plain sound, all together. */
  readonly sound: string;
  /** True for a name that is an abbreviation and nothing else. */
  readonly short: boolean;
}

const joining = new Set(
  'of for and the in to a an on de la du des del di da el al ad an ar as ash at az e i y o ul ur us wal wa va und bin ibn ben'.split(
    ' ',
  ),
);
/** Words behind a name that say only what sort of thing it is. */
const sorts = new Set(
  (
    'group groups movement organisation organization militia militias militant militants rebel rebels fighter fighters ' +
    'insurgent insurgents mercenary mercenaries gunmen jihadists extremists terrorists separatists faction'
  ).split(' '),
);
/** Words that the names of organisations share, in one spelling, in the singular. */
const plainWords = new Set(
  (
    'army front force liberation national people popular united democratic republican revolutionary islamic armed ' +
    'movement party organisation council guard corps brigade battalion division regiment unit command police security ' +
    'service intelligence defence ministry department agency office government authority committee commission ' +
    'union alliance coalition federation congress assembly state province region northern southern eastern western ' +
    'north south east west central federal military navy air royal border frontier constabulary reserve special support ' +
    'rapid protection self resistance freedom fighter independence socialist communist maoist marxist nationalist ' +
    'transitional provisional salvation restoration reform unity justice equality development cooperative homeland ' +
    'volunteer mobilisation mobilization young new old first second third free general public relation inter counter ' +
    'terrorism investigation information media press news times post daily network society association foundation ' +
    'human right staff court relief rescue civil health hospital university school court bank group wing branch island republic ' +
    'kingdom emirate martyr soldier student worker farmer woman youth jihad labour labor cell tiger lion eagle'
  ).split(' '),
);
const respelt: Readonly<Record<string, string>> = {
  defense: 'defence',
  organization: 'organisation',
  mobilization: 'mobilisation',
  counterterrorism: 'counter-terrorism',
  terror: 'terrorism',
  labor: 'labour',
  center: 'centre',
  tigrayan: 'tigray',
};

const countryOf = lazily((): ReadonlyMap<string, string> => {
  const known = new Map<string, string>();
  for (const line of countryLines.trim().split('\n')) {
    const [names = '', adjectives = ''] = line.split('|');
    const [country = ''] = names.split('=');
    for (const word of [...names.split('='), ...adjectives.split(',')])
      if (word !== '' && !known.has(foldWord(word))) known.set(foldWord(word), country);
  }
  return known;
});

/** The country that a word or phrase names, or is the adjective of ("Pakistani"); undefined for any other word. */
export function countryNamed(words: string): string | undefined {
  return countryOf().get(foldWord(words).replace(/['’]s$/, ''));
}

/** True for letters that stand for words: "BLA", "LeT", "FAMa", "SPLM-N". */
export function isAbbreviation(word: string): boolean {
  if (!/^(?:\p{Lu}\p{Ll}?){2,8}(?:[-–—]\p{Lu}{1,2})?$/u.test(word)) return false;
  const capitals = (word.match(/\p{Lu}/gu) ?? []).length;
  return word.length <= 8 && capitals * 2 > word.replace(/[-–—]/g, '').length;
}

/** Takes an actor's name apart; the same object for the same name. */
export const actorForm: (name: string) => ActorForm = remember(takeApart);

function takeApart(name: string): ActorForm {
  const given: string[] = [];
  const bare = name
    .replace(/[#@]/g, ' ')
    .replace(/\(([^()]*)\)/g, (_, inside: string) => {
      if (!isAbbreviation(inside.trim())) return ` ${inside} `;
      given.push(foldLetters(inside));
      return ' ';
    })
    .trim();
  const pieces = bare.split(',').map((piece) => titledOf(rawWords(piece)));
  const main = pieces.find(({ words }) => words.length > 0) ?? { words: [], title: [] };
  const title = pieces.flatMap((piece) => piece.title).map(foldWord);
  const { words: raw, owner } = withoutOwner(withoutDescription(main.words, title.length > 0));
  const parts = withoutSort(raw).flatMap(partsOfWord);
  const told = parts.filter((part) => !joining.has(foldWord(part)));
  const words = joinCountries(told.length > 0 ? told : parts);
  const short = words.length === 1 && words[0]?.abbreviation === true;
  return {
    words,
    given,
    title,
    ...(owner !== undefined && { owner }),
    initials: short ? new Set() : initialsOf(parts, told),
    sound: soundForm(words.flatMap((word) => (word.plain ? [] : [word.folded])).join(' ')),
    short,
  };
}

/** The letters of an abbreviation, without hyphens and dots. */
export function foldLetters(abbreviation: string): string {
  return foldWord(abbreviation).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words with their inner hyphens and apostrophes. */
function rawWords(piece: string): string[] {
  return piece.replace(/\./g, '').match(/[\p{L}\p{N}\p{M}]+(?:['’‘`\-–—][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

function titledOf(words: readonly string[]): { words: string[]; title: string[] } {
  const isTitle = (word: string): boolean => titles.has(foldWord(word).replace(/['’]s$/, ''));
  const last = words.findLastIndex(isTitle);
  if (last === -1) return { words: [...words], title: [] };
  const preposition = foldWord(words[last + 1] ?? '');
  const end = preposition === 'of' || preposition === 'for' ? Math.min(words.length, last + 3) : last + 1;
  const rest = words.slice(end);
  // "Special Forces Command" or "Chief of Staff" have a title's word and are no person's.
  const isName =
    rest.length > 0 && rest.some((word) => /^\p{Lu}/u.test(word) && !plainWords.has(singular(word)));
  if (isName) return { words: rest, title: words.slice(0, end) };
  const isOffice =
    rest.length === 0 && words.length > 1 && !words.some((word) => plainWords.has(singular(word)));
  return isOffice ? { words: [], title: [...words] } : { words: [...words], title: [] };
}

/** Drops what only describes: "the outlawed …", "the military's media wing …"; counts; a forename's honorific stays. */
function withoutDescription(words: readonly string[], isPerson: boolean): string[] {
  const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word) && !joining.has(word);
  const prefix = /^(?:al|el|an|ar|as|ash|at|az|ul)[-–]/;
  const lastSmall = words.findLastIndex((word, at) => {
    const restHasName = words.slice(at + 1).some((later) => /^\p{Lu}/u.test(later));
    return isSmall(word) && !prefix.test(word) && restHasName && !/^\p{Lu}/u.test(words[at - 1] ?? '');
  });
  const kept = isPerson || lastSmall === -1 ? words : words.slice(lastSmall + 1);
  return kept.filter((word, at) => at > 0 || !/^(?:the|an?)$/i.test(word));
}

/** "Iran's Revolutionary Guards": the owner, and what it owns; a country's adjective stays part of the name. */
function withoutOwner(words: readonly string[]): { words: readonly string[]; owner?: string } {
  const [first = '', ...rest] = words;
  const country = /['’]s$/.test(first) ? countryNamed(first) : undefined;
  return country === undefined || rest.length === 0 ? { words } : { words: rest, owner: country };
}

function withoutSort(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && sorts.has(foldWord(words[end - 1] ?? ''))) end--;
  const kept = words.slice(0, end);
  return kept.some((word) => !plainWords.has(singular(word)) && !joining.has(foldWord(word))) ? kept : words;
}

/** The pieces between a word's hyphens; its possessive and the apostrophes within it go. */
function partsOfWord(word: string): string[] {
  const own = word.replace(/['’]s?$/, '').replace(/(?<=eople)s$/, '');
  if (isAbbreviation(own)) return own.split(/[-–—]/);
  const folded = respelt[foldWord(own)] ?? own;
  return folded.split(/[-–—]/).map((piece) => piece.replace(/['’‘`]/g, ''));
}

function singular(word: string): string {
  const folded = foldWord(word).replace(/['’]s?$/, '');
  const known = respelt[folded] ?? folded;
  if (known === 'peoples') return 'people';
  const one = known.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
  return plainWords.has(one) ? (respelt[one] ?? one) : known;
}

function joinCountries(parts: readonly string[]): NameWord[] {
  const words: NameWord[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const pair = countryNamed(`${part} ${parts[at + 1] ?? ''}`);
    if (pair !== undefined) {
      words.push({
        folded: foldWord(pair),
        sound: soundForm(pair),
        plain: true,
        country: pair,
        abbreviation: false,
      });
      at++;
      continue;
    }
    words.push(wordOf(part));
  }
  return words;
}

function wordOf(part: string): NameWord {
  const country = countryNamed(part);
  const folded = country === undefined ? singular(part) : foldWord(country);
  return {
    folded,
    sound: soundForm(folded),
    plain: country !== undefined || plainWords.has(folded) || /\d/.test(folded),
    ...(country !== undefined && { country }),
    abbreviation: isAbbreviation(part) && country === undefined,
  };
}

function initialsOf(parts: readonly string[], told: readonly string[]): ReadonlySet<string> {
  const letters = (words: readonly string[]): string =>
    words.map((word) => (isAbbreviation(word) ? foldLetters(word) : foldWord(word).slice(0, 1))).join('');
  const spoken = parts.filter((part) => !/^(?:the|a|an)$/i.test(part));
  const capitals = parts.filter((part) => /^\p{Lu}/u.test(part) || /\d/.test(part));
  return new Set([letters(told), letters(spoken), letters(capitals)].filter((found) => found.length > 1));
}

/** True for a title of address that may be left out of a name ("Sheikh", "Mir"). */
export function isHonorific(word: NameWord): boolean {
  return honorifics.has(word.folded) || word.folded === 'mian';
}
