import type { Token } from '../../text/tokens';
import { isPeopleName } from '../data/demonyms';
import { actorNouns, harmWords, peopleNouns, phraseStops, speechVerbs } from '../data/lexicon';
import type { Line } from '../line';

/** Participles of harm; after a number they stand for the people it counts ("two killed"). */
export const participles = new Set(
  'killed dead slain martyred wounded injured hurt maimed abducted kidnapped arrested detained captured missing displaced murdered executed beheaded eliminated neutralised neutralized hospitalised hospitalized'.split(
    ' ',
  ),
);
const auxiliaries = new Set(
  'have has had became got was were are is been being being, reportedly also later'.split(' '),
);

/** A number of people found before, as far as an elliptical one after it needs to know. */
export interface EarlierCount {
  readonly first: number;
  readonly counted?: { readonly first: number; readonly last: number };
}

/** What a number counts; the counted words as tokens, `last` exclusive. */
export type Counted = { unit: 'people' | 'things'; counted?: { first: number; last: number } };

/**
 * What a bare number counts: the noun phrase after it, or, where the phrase is left out, the people told of before.
 * @param earlier the last number of people before it in the line
 */
export function readCounted(line: Line, at: number, earlier: EarlierCount | undefined): Counted | undefined {
  const { tokens } = line;
  const moreHarmed = tokens[at]?.lower === 'more' && participleFollows(tokens, at + 1);
  const phrase = moreHarmed ? undefined : readPhrase(tokens, at);
  if (phrase !== undefined) return withoutMore(tokens, phrase);
  const isSameSentence = earlier !== undefined && line.sentenceOf[earlier.first] === line.sentenceOf[at - 1];
  const previous = isSameSentence ? earlier : undefined;
  // "5 dead, 7 hurt": the seven are no dead.
  const isNoun = !participles.has(tokens[(previous?.counted?.last ?? 0) - 1]?.lower ?? '');
  const carried: Counted = {
    unit: 'people',
    ...(isNoun && previous?.counted && { counted: previous.counted }),
  };
  const next = tokens[at];
  if (next !== undefined && participles.has(next.lower)) return carried;
  if (moreHarmed) return carried;
  if (next?.lower === 'of') return readOfThem(tokens, at, previous !== undefined);
  if (next !== undefined && auxiliaries.has(next.lower))
    return participleFollows(tokens, at) ? carried : undefined;
  return harmBefore(tokens, at) ? { unit: 'people' } : readToll(line, at);
}

/** "5,000 more troops" counts troops. */
function withoutMore(tokens: readonly Token[], phrase: Counted): Counted {
  const { counted } = phrase;
  if (counted === undefined || tokens[counted.first]?.lower !== 'more' || counted.last - counted.first < 2)
    return phrase;
  return { ...phrase, counted: { first: counted.first + 1, last: counted.last } };
}

const tollWords = new Set(
  'rose risen rise rises rising climbed climb climbs climbing jumped grown grew increased soared mounted fallen stood stands standing reached reaches hit passed exceeded put puts placed now had has have is was at to up so far since of the a from those who people least more than over about nearly around some almost approximately confirmed official overall combined total'.split(
    ' ',
  ),
);
const longestToll = 12;

/** "the toll has risen to 63", "put the number of soldiers at 70": who is counted was told before the number. */
function readToll({ tokens, sentenceOf }: Line, at: number): Counted | undefined {
  let people = -1;
  for (let before = at - 2; before >= Math.max(0, at - longestToll); before--) {
    const word = tokens[before];
    if (word?.kind !== 'word' || sentenceOf[before] !== sentenceOf[at - 1]) return undefined;
    if (/^(?:toll|casualties|deaths|fatalities)$/.test(word.lower)) return { unit: 'people' };
    if (/^(?:number|count|tally)$/.test(word.lower)) {
      if (tokens[before + 1]?.lower !== 'of' || people < 0) return undefined;
      const isNoun = !participles.has(tokens[people]?.lower ?? '');
      return { unit: 'people', ...(isNoun && { counted: { first: before + 2, last: people + 1 } }) };
    }
    if (isPeople(word) || participles.has(word.lower)) people = Math.max(people, before);
    else if (!tollWords.has(word.lower)) return undefined;
  }
  return undefined;
}

/** "four of them", "13 of their own": people when the sentence speaks of people, or of harm close by. */
function readOfThem(tokens: readonly Token[], at: number, afterPeople: boolean): Counted | undefined {
  const pronoun = tokens[at + 1]?.lower ?? '';
  if (/^(?:them|whom|us|those|these)$/.test(pronoun))
    return { unit: 'people', counted: { first: at + 1, last: at + 2 } };
  if (/^(?:the|their|its|his|our|these|those)$/.test(pronoun)) {
    const inner = readPhrase(tokens, at + 2);
    if (inner?.unit === 'people') return inner;
    let last = at + 2;
    while (last < at + 5 && tokens[last]?.kind === 'word' && !phraseStops.has(tokens[last]?.lower ?? ''))
      last++;
    if (/own$/.test(tokens[last - 1]?.lower ?? '') && afterPeople)
      return { unit: 'people', counted: { first: at + 1, last } };
    return inner;
  }
  return undefined;
}

/** "[two] were reportedly killed": words of state and then a participle of harm. */
export function participleFollows(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (next < at + 4 && auxiliaries.has(tokens[next]?.lower ?? '')) next++;
  return participles.has(tokens[next]?.lower ?? '');
}

/** "injured 17, including": the harm stands right before the number. */
export function harmBefore(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 2; before >= Math.max(0, at - 5); before--) {
    const token = tokens[before];
    if (token?.kind !== 'word') return false;
    if (
      /^(?:kill|killing|killed|kills|injure|injuring|injured|injures|wounding|wounded|leaving|left|toll|casualties|deaths|martyring)$/.test(
        token.lower,
      )
    )
      return true;
  }
  return false;
}

const describingNouns = new Set(
  'army police military paramilitary navy militant insurgent rebel terrorist separatist government opposition guerrilla jihadist extremist civilian student prisoner media court force troop security officer passenger refugee militia hostage commando border guard marine suicide'.split(
    ' ',
  ),
);
const longestPhrase = 8;

/** The noun phrase from a token on; a count of people when its head is a noun for people. */
export function readPhrase(tokens: readonly Token[], at: number): Counted | undefined {
  let last = at;
  let people = -1;
  while (last < at + longestPhrase) {
    const token = tokens[last];
    if (
      token?.kind !== 'word' ||
      (phraseStops.has(token.lower) && !token.upper && !(last > at && token.capital))
    )
      break;
    if (last > at && participles.has(token.lower) && !isPeople(tokens[last + 1])) break;
    if (isPeople(token)) people = last;
    else if (people >= 0) {
      if (!describesNoun(tokens[people], token)) break;
      people = -1;
    }
    last++;
    if (tokens[last]?.kind === 'possessive' || isPluralPossessive(tokens, last)) {
      people = -1;
      last++;
    }
  }
  if (people >= 0) {
    // "others" and "dead" count people; a participle alone ("killed") is no noun.
    return { unit: 'people', counted: { first: at, last: membersEnd(tokens, people + 1) } };
  }
  if (last === at) return undefined;
  const head = tokens[at];
  if (head === undefined || participles.has(head.lower) || auxiliaries.has(head.lower)) return undefined;
  return { unit: 'things', counted: { first: at, last: Math.min(last, at + 3) } };
}

/** "two paramilitary posts", "two army bases": a singular noun for people before another noun counts that noun. */
function describesNoun(head: Token | undefined, next: Token): boolean {
  if (head === undefined || next.capital || !describingNouns.has(head.lower)) return false;
  return (
    !participles.has(next.lower) &&
    !harmWords.has(next.lower) &&
    !/(?:ed|ly|ing)$/.test(next.lower) &&
    !speechVerbs.has(next.lower)
  );
}

function isPluralPossessive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    /^['’]$/.test(token.text) &&
    !token.spaced &&
    tokens[at + 1]?.spaced === true &&
    (tokens[at - 1]?.lower.endsWith('s') ?? false)
  );
}

/** "members of the security forces": the body they belong to is part of what is counted. */
function membersEnd(tokens: readonly Token[], at: number): number {
  const head = tokens[at - 1]?.lower ?? '';
  if (!/^(?:members?|personnel|bodies|supporters)$/.test(head) || tokens[at]?.lower !== 'of') return at;
  const determiner = /^(?:the|a|an|its|their|his)$/.test(tokens[at + 1]?.lower ?? '') ? 1 : 0;
  let last = at + 1 + determiner;
  const from = last;
  while (last < from + 5 && tokens[last]?.kind === 'word' && !phraseStops.has(tokens[last]?.lower ?? '')) {
    last++;
    if (isPeople(tokens[last - 1]) && !isPeople(tokens[last])) break;
  }
  return last > from ? last : at;
}

/** True for a noun that counts people: actors, peoples by name, or the dead, the injured, others. */
export function isPeople(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return actorNouns.has(token.lower) || peopleNouns.has(token.lower) || isPeopleName(token);
}
