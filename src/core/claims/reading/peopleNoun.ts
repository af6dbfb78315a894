import { isAdjectival } from '../language/clauseWords';
import { isNounForThing, isPlural, looksLikePeople } from '../language/countableNouns';
import { isNounForPeople } from '../language/groupOfWord';
import type { Cue } from './cues';
import type { SentenceWords } from './sentenceWords';

const longestPhrase = 9;
/** Shared by the readers of phrases for people. */
export const bodies =
  /^(?:army|navy|military|force|police|family|families|levies|paramilitary|group|unit|population|crew|staff|personnel|militia|team|side|government|court|authorities|authority|party|tribe|gang|faction|cartel|regime|state|ministry|parliament|cabinet|taliban|agency|insurgency|infantry|coalition|house|couple|nation|community|company|council)$/;
const headless =
  /^(?:others?|more|dead|wounded|injured|people|them|whom|ones?|rest|elderly|locals|kin|same|former|latter|civilians?)$/;

/** Words for saying that describe a noun as well: "two alleged members", "the confirmed dead". */
const said = /^(?:alleged|confirmed|reported|declared|claimed)$/;

/** True when the noun stands for people by itself. */
export function isKnown(noun: Noun): boolean {
  return (
    isNounForPeople(noun.head) &&
    !/^(?:lives|life|souls?|figures?|heads?|units?|ones?|them|more|deceased|dead|wounded|injured|displaced|body|bodies|own)$/.test(
      noun.head,
    )
  );
}

/** A noun for people, or one that may be, with what describes it; indices of words. */
export interface Noun {
  readonly first: number;
  readonly last: number;
  readonly head: string;
  readonly sure: boolean;
  readonly isThing: boolean;
  readonly inner?: Cue;
}

/**
 * The noun with what describes it, from a word on. A known noun for people ends it, unless another noun follows that it
 * only describes ("police officers"); so does a word that is no part of a noun phrase.
 * @param plain true when an unknown noun may end it
 */
export function readNoun(words: SentenceWords, at: number, plain: boolean): Noun | undefined {
  const { tokens, classes, cueAt } = words;
  let index = at;
  let people = -1;
  let inner: Cue | undefined;
  let isYears = false;
  let isQuoted = false;
  let first = at;
  while (index < at + longestPhrase) {
    const token = tokens[index];
    const kind = classes[index];
    if (token === undefined) break;
    const age = ageLength(words, index);
    if (age > 0) {
      index += age;
      isYears = true;
      people = /old$/.test(tokens[index - 1]?.lower ?? '') ? people : people;
      continue;
    }
    const cue = cueAt.get(index);
    // "four Iranian-backed militiamen".
    if (cue !== undefined && people < 0 && /-(?:backed|sponsored|funded|supported)$/.test(token.lower)) {
      index++;
      continue;
    }
    if (cue !== undefined && !isDescribing(words, index, cue, people)) break;
    if (cue !== undefined) {
      inner = cue;
      index = wordAfter(words, cue.end, index);
      continue;
    }
    if (token.kind === 'possessive' || isPluralPossessive(words, index)) {
      people = -1;
      index++;
      continue;
    }
    if (people >= 0 && words.personAt.has(index)) break;
    if (words.numberAt.has(index)) break;
    // “terrorists”, "apostate" officials.
    if (
      people < 0 &&
      (index === at || isQuoted) &&
      isQuotationMark(token.text) &&
      !isEndOfQuote(words, index, at)
    ) {
      first = index === at ? at + 1 : at;
      isQuoted = true;
      index++;
      continue;
    }
    // "Frontier Corps (FC) soldiers".
    if (
      token.text === '(' &&
      tokens[index + 1]?.upper === true &&
      tokens[index + 2]?.text === ')' &&
      (people < 0 || isNounForPeople(tokens[index + 3]?.text ?? ''))
    ) {
      people = -1;
      index += 3;
      continue;
    }
    if (kind === 'adverb' && isAdjectival(tokens[index + 1]?.lower ?? '')) {
      index++;
      continue;
    }
    const describes =
      people < 0 &&
      index === at &&
      (kind === 'participle' || (kind === 'says' && said.test(token.lower) && classes[index + 1] === 'word'));
    if (token.kind !== 'word' || (kind !== 'word' && !describes)) {
      const joint = people < 0 && kind === 'and' && isModifierPair(words, index, at);
      if (!joint) break;
      index++;
      continue;
    }
    // "took 200 soldiers prisoner": what became of them.
    if (people >= 0 && /^(?:prisoner|captive|hostage)$/.test(token.lower)) break;
    const noun = looksLikePeople(token.text);
    if (people >= 0 && !noun) {
      if (!describesNoun(words, people, index)) break;
      people = -1;
      index++;
      continue;
    }
    if (noun && (isNounForPeople(token.text) || !isFollowedByNoun(words, index))) people = index;
    index++;
  }
  const last = people >= 0 ? people + 1 : index;
  if (last === at) return undefined;
  const head = tokens[last - 1];
  if (head === undefined) return undefined;
  if (people < 0) {
    if (isYears) return { first, last, head: 'person', sure: true, isThing: false, ...(inner && { inner }) };
    if (!plain || head.kind === 'possessive') return inner && index > at ? undefined : undefined;
    return {
      first,
      last,
      head: head.lower,
      sure: false,
      isThing: isNounForThing(head.text) || (head.capital === false && !isPlural(head.text)),
      ...(inner && { inner }),
    };
  }
  const end = membersEnd(words, last);
  return { first, last: end, head: head.lower, sure: true, isThing: false, ...(inner && { inner }) };
}

function isQuotationMark(text: string): boolean {
  return /^["“”‘’']$/.test(text);
}

/** True for a mark that opens no word or two in quotation marks and closes none: what comes after is no noun. */
function isEndOfQuote({ tokens, classes }: SentenceWords, index: number, at: number): boolean {
  if (classes[index + 1] !== 'word' || tokens[index + 1]?.kind !== 'word') return true;
  if (index > at) return false;
  return ![index + 2, index + 3, index + 4].some((next) => isQuotationMark(tokens[next]?.text ?? ''));
}

export function isFollowedByNoun(words: SentenceWords, index: number): boolean {
  const next = words.tokens[index + 1];
  return (
    next?.kind === 'word' &&
    words.classes[index + 1] === 'word' &&
    !words.cueAt.has(index + 1) &&
    !words.personAt.has(index + 1) &&
    words.isTaken[index + 1] !== true &&
    next.spaced
  );
}

/** A noun for people in the singular before another noun only describes it: "two army bases", "a police vehicle". */
function describesNoun(words: SentenceWords, people: number, index: number): boolean {
  const [head, next] = [words.tokens[people], words.tokens[index]];
  if (
    head === undefined ||
    next === undefined ||
    next.capital ||
    isPlural(head.text) !== /^(?:police|troops)$/.test(head.lower)
  )
    return false;
  return isNounForThing(next.text);
}

/** "local and foreign tourists": two words that describe one noun. */
function isModifierPair(words: SentenceWords, index: number, at: number): boolean {
  const next = words.tokens[index + 1];
  if (index === at || words.tokens[index]?.lower !== 'and' || next?.kind !== 'word') return false;
  if (words.classes[index + 1] !== 'word' || words.cueAt.has(index + 1)) return false;
  const noun = words.tokens[index + 2];
  return (
    noun?.kind === 'word' &&
    !looksLikePeople(next.text) &&
    looksLikePeople(noun.text) &&
    isPlural(noun.text) &&
    !isPlural(words.tokens[index - 1]?.text ?? '')
  );
}

/** "12 injured policemen", "a wounded soldier": the cue is a participle before its noun. */
function isDescribing(words: SentenceWords, index: number, cue: Cue, people: number): boolean {
  const { tokens, classes } = words;
  if (people >= 0 || (cue.form !== 'past' && cue.form !== 'state')) return false;
  if (!/^[\p{L}-]+$/u.test(words.text.slice(cue.start, cue.end))) return false;
  const after = wordAfter(words, cue.end, index);
  const before = classes[index - 1];
  if (before !== 'determiner' && before !== 'number' && before !== 'word' && before !== 'adverb')
    return false;
  // "an explosive device killed Colonel Saeed" is no device.
  if (before === 'word' && isNounForThing(tokens[index - 1]?.text ?? '')) return false;
  for (let next = after; next < after + 4; next++) {
    if (tokens[next]?.kind !== 'word' || classes[next] !== 'word' || words.cueAt.has(next)) return false;
    if (words.numberAt.has(next)) return false;
    if (isNounForPeople(tokens[next]?.text ?? '') && !headless.test(tokens[next]?.lower ?? '')) return true;
    if (tokens[next]?.lower === 'people') return true;
  }
  return false;
}

/** "members of the security forces", "bodies of". */
function membersEnd(words: SentenceWords, last: number): number {
  const { tokens } = words;
  if (
    !/^(?:members?|personnel|supporters?|employees?|relatives?|officials?|leaders?|fighters?|officers?|soldiers?|citizens?)$/.test(
      tokens[last - 1]?.lower ?? '',
    )
  )
    return last;
  if (tokens[last]?.lower !== 'of') return last;
  const from = words.classes[last + 1] === 'determiner' ? last + 2 : last + 1;
  let index = from;
  while (
    index < from + 6 &&
    tokens[index]?.kind === 'word' &&
    words.classes[index] === 'word' &&
    !words.cueAt.has(index)
  ) {
    index++;
    if (isNounForPeople(tokens[index - 1]?.text ?? '') && !isNounForPeople(tokens[index]?.text ?? '')) break;
  }
  return index > from ? index : last;
}

/** "18 year old", "23-year-old", "aged 12": how many words tell an age here. */
export function ageLength({ tokens }: SentenceWords, at: number): number {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined) return 0;
  if (/(?:^|-)(?:year|month|week|day)s?-old$/.test(first.lower)) return 1;
  const isCount = first.kind === 'number' || /^[a-z]+(?:-[a-z]+)?$/.test(first.lower);
  if (
    isCount &&
    second !== undefined &&
    /^(?:years?|months?|weeks?|days?)-?$/.test(second.lower) &&
    third?.lower === 'old'
  )
    return 3;
  if (
    first.kind === 'number' &&
    /^-?$/.test(second?.text === '-' ? '-' : 'x') &&
    /^(?:year|month)s?-old$/.test(third?.lower ?? '')
  )
    return 3;
  if (first.kind === 'number' && /^(?:year|month)s?-old$/.test(second?.lower ?? '')) return 2;
  return 0;
}

/** Index of the first word that starts at or after an offset. */
function wordAfter({ tokens }: SentenceWords, offset: number, from: number): number {
  let index = from;
  while ((tokens[index]?.start ?? Infinity) < offset) index++;
  return index;
}

function isPluralPossessive({ tokens }: SentenceWords, at: number): boolean {
  return (
    /^['’]$/.test(tokens[at]?.text ?? '') &&
    tokens[at]?.spaced === false &&
    (tokens[at - 1]?.lower.endsWith('s') ?? false) &&
    tokens[at + 1]?.spaced === true
  );
}
