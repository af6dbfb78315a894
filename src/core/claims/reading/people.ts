import type { NumberMention } from '../../recognise/mention';
import { isAdjectival } from '../language/clauseWords';
import { isPlural, looksLikePeople } from '../language/countableNouns';
import type { Cue } from './cues';
import { readAmount } from './amounts';
import type { Amount } from './amounts';
import { ageLength, isKnown, readNoun, bodies } from './peopleNoun';
import type { Noun } from './peopleNoun';
import { namesFrom } from './personNames';
import { wordFrom } from './sentenceWords';
import type { SentenceWords } from './sentenceWords';

/**
 * How a phrase counts people: by a number or vague word ("12", "several"), one by one ("a policeman", "his driver"), by
 * name, by nothing ("civilians"), none at all ("no one"), or by a pronoun ("he").
 */
export type PeopleSort = 'counted' | 'single' | 'named' | 'bare' | 'none' | 'pronoun';

/** Words for people who are counted; `first` and `last` (exclusive) are indexes of the sentence's words. */
export interface PeoplePhrase {
  readonly first: number;
  readonly last: number;
  readonly sort: PeopleSort;
  readonly number: NumberMention;
  /** UTF-16 offsets of the words that say who; absent when the number stands alone. */
  readonly who?: { readonly start: number; readonly end: number };
  /** The noun, in small letters; empty when there is none. */
  readonly head: string;
  /** True when the noun, or the recogniser, says that people are counted; else a verb has to. */
  readonly sure: boolean;
  /** True for "the two", "these men", "he": they were told of before. */
  readonly definite: boolean;
  /** What the phrase itself says happened to them: "12 injured policemen". */
  readonly inner?: Cue;
  /** How many people are named. */
  readonly names: number;
  /** True for "two of them", "six of whom": people told of before are meant. */
  readonly pointsBack?: boolean;
}

const pronouns = new Set(['he', 'she', 'him', 'himself', 'herself']);
const ofThese = new Set(['them', 'whom', 'us', 'these', 'those']);

/** The phrase for people that begins at a word; undefined when none does. */
export function readPeople(words: SentenceWords, at: number): PeoplePhrase | undefined {
  const token = words.tokens[at];
  if (token === undefined) return undefined;
  if (words.isTaken[at] === true) return ageLength(words, at) > 0 ? aged(words, at) : undefined;
  const amount = readAmount(words, at);
  if (amount !== undefined) return withAmount(words, at, amount);
  const kind = words.classes[at];
  if (pronouns.has(token.lower)) return pronounPhrase(words, at);
  if (kind === 'word' || kind === 'number') return named(words, at, at) ?? bare(words, at);
  if (kind === 'determiner') return determined(words, at);
  return undefined;
}

function pronounPhrase(words: SentenceWords, at: number): PeoplePhrase {
  return {
    first: at,
    last: at + 1,
    sort: 'pronoun',
    number: synthetic(words, at, at + 1, 1),
    head: words.tokens[at]?.lower ?? '',
    sure: true,
    definite: true,
    names: 0,
  };
}

function withAmount(words: SentenceWords, at: number, amount: Amount): PeoplePhrase | undefined {
  const { number, next, definite } = amount;
  const base = { first: at, number, definite, names: 0 };
  if (amount.nobody)
    return { ...base, last: next, sort: number.high === 0 ? 'none' : 'counted', head: '', sure: true };
  const sort = number.low === 0 && number.high === 0 ? 'none' : amount.isArticle ? 'single' : 'counted';
  const of = partitive(words, next);
  if (of !== undefined) {
    if (sort === 'single' && !amount.isOne) return undefined;
    const { phrase } = of;
    if (of.isNested) return { ...base, definite: false, last: next, sort, head: '', sure: true };
    if (phrase === undefined && of.pronoun === undefined) {
      // "one of the wounded"
      const isOfHurt = amount.isOne && words.cueAt.has(of.from + 1);
      if (sort === 'single' && !isOfHurt) return undefined;
      return {
        ...base,
        definite: false,
        last: next,
        sort: isOfHurt ? 'counted' : sort,
        head: '',
        sure: true,
      };
    }
    const said = of.pronoun === undefined ? undefined : nounAside(words, of.pronoun);
    const last = phrase?.last ?? said?.last ?? of.pronoun ?? next;
    const who = phrase?.who ?? spanOf(words, said?.first ?? of.from, last);
    return {
      ...base,
      definite: false,
      last,
      sort,
      who,
      head: phrase?.head ?? said?.head ?? '',
      sure: phrase?.sure ?? true,
      ...(of.pronoun !== undefined && words.tokens[of.pronoun - 1]?.lower !== 'own' && { pointsBack: true }),
      ...(phrase?.inner && { inner: phrase.inner }),
    };
  }
  const noun = readNoun(words, next, sort !== 'single');
  if (/^(?:more|others?)$/.test(noun?.head ?? '') && countsThings(words, at)) return undefined;
  if (sort === 'single') return single(words, at, amount, noun);
  if (noun === undefined) {
    if (isInName(words, at)) return undefined;
    const isBare = number.unit === 'people' || standsAlone(words, next);
    return isBare ? { ...base, last: next, sort, head: '', sure: number.unit === 'people' } : undefined;
  }
  if (noun.isThing) return undefined;
  const name = namesFrom(words, noun.last);
  const last = number.high === 1 && name !== undefined ? name.last : noun.last;
  return {
    ...base,
    last,
    sort,
    who: spanOf(words, noun.first, last),
    head: noun.head,
    sure: noun.sure,
    ...(noun.inner && { inner: noun.inner }),
  };
}

/** "49 drones were shot down and [nine more] vanished": more of what was counted before. */
function countsThings(words: SentenceWords, at: number): boolean {
  let last: number | undefined;
  for (const [index, { unit, end }] of words.numberAt) {
    if (index >= at) break;
    if (unit === 'people') return false;
    last = end;
  }
  if (last === undefined) return false;
  return readNoun(words, wordFrom(words, last), true)?.isThing === true;
}

/** "Densus 88", "Beira 3": a number right after a name that is no known place belongs to it. */
function isInName(words: SentenceWords, at: number): boolean {
  const before = words.tokens[at - 1];
  return (
    words.tokens[at]?.kind === 'number' &&
    before?.capital === true &&
    words.classes[at - 1] === 'word' &&
    at > 1 &&
    words.isOtherName[at - 1] !== true &&
    words.isTaken[at - 1] !== true &&
    !words.cueAt.has(at - 1)
  );
}

/** "a policeman", "one man", "another": one person, whose noun must say so. */
function single(
  words: SentenceWords,
  at: number,
  amount: Amount,
  noun: Noun | undefined,
): PeoplePhrase | undefined {
  const { number, next, definite } = amount;
  const base = { first: at, number, definite, names: 0, sort: 'single' as const };
  if (noun === undefined) {
    const name = namesFrom(words, next);
    if (name !== undefined && !amount.isOne && name.words > 1)
      return {
        ...base,
        last: name.last,
        sort: 'named',
        who: spanOf(words, name.first, name.last),
        head: '',
        sure: true,
        names: name.people,
      };
    if (!amount.isOne || !standsAlone(words, next)) return undefined;
    return { ...base, sort: 'counted', last: next, head: '', sure: false };
  }
  const several = severalIn(noun.head);
  if (several !== undefined && noun.sure) {
    const counted = { ...number, low: several, high: several };
    return {
      ...base,
      sort: 'counted',
      number: counted,
      last: noun.last,
      who: spanOf(words, noun.first, noun.last),
      head: noun.head,
      sure: true,
    };
  }
  if (noun.isThing || !noun.sure || isPlural(noun.head) || bodies.test(noun.head)) {
    return amount.isOne && noun.sure && !noun.isThing && !bodies.test(noun.head)
      ? { ...base, last: noun.last, who: spanOf(words, noun.first, noun.last), head: noun.head, sure: true }
      : undefined;
  }
  const name = namesFrom(words, noun.last);
  const last = name?.last ?? noun.last;
  return {
    ...base,
    last,
    who: spanOf(words, noun.first, last),
    head: noun.head,
    sure: true,
    ...(noun.inner && { inner: noun.inner }),
  };
}

/** "the attacker", "his driver", "these men", "their children", "both officers" without a number. */
function determined(words: SentenceWords, at: number): PeoplePhrase | undefined {
  const token = words.tokens[at];
  if (token === undefined || /^(?:any|no|some|every|such|either|a|an|another)$/.test(token.lower))
    return undefined;
  const isOwned = /^(?:his|her|their|its|our|my|your)$/.test(token.lower);
  const other = /^(?:other)$/.test(words.tokens[at + 1]?.lower ?? '');
  const isOther = other && standsAlone(words, at + 2) && token.lower === 'the';
  const noun = isOther ? undefined : readNoun(words, at + 1, true);
  const name = isOther ? undefined : namesFrom(words, noun?.last ?? at + 1);
  const base = { first: at, definite: !isOwned, names: 0 };
  if (noun === undefined && name !== undefined) {
    return {
      ...base,
      last: name.last,
      sort: 'named',
      number: synthetic(words, at, at + 1, 1),
      who: spanOf(words, name.first, name.last),
      head: '',
      sure: true,
      names: name.people,
    };
  }
  if (isOther)
    return {
      ...base,
      definite: false,
      last: at + 2,
      sort: 'single',
      number: synthetic(words, at, at + 2, 1),
      head: 'other',
      sure: true,
    };
  if (noun === undefined || noun.isThing || !noun.sure) return undefined;
  const rank = rankOf(words, at, noun);
  if (rank !== undefined)
    return {
      ...base,
      definite: false,
      last: noun.last,
      sort: 'counted',
      number: synthetic(words, at, at + 2, rank),
      who: spanOf(words, at + 2, noun.last),
      head: noun.head,
      sure: true,
    };
  const who = spanOf(words, noun.first, name?.last ?? noun.last);
  const last = name?.last ?? noun.last;
  const inner = noun.inner && { inner: noun.inner };
  const several = severalIn(noun.head);
  if (several !== undefined)
    return {
      ...base,
      last: noun.last,
      sort: 'counted',
      number: synthetic(words, at, noun.last, several),
      who,
      head: noun.head,
      sure: true,
    };
  if (isPlural(noun.head) || bodies.test(noun.head))
    return {
      ...base,
      last: noun.last,
      sort: 'bare',
      number: synthetic(words, at, noun.last),
      who,
      head: noun.head,
      sure: true,
      ...inner,
    };
  return {
    ...base,
    last,
    sort: name ? 'named' : 'single',
    number: synthetic(words, at, at + 1, 1),
    who,
    head: noun.head,
    sure: true,
    names: name?.people ?? 0,
    ...inner,
  };
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "the third official [killed] this month": so many were by then. */
function rankOf(words: SentenceWords, at: number, noun: Noun): number | undefined {
  const cue = words.cueAt.get(noun.last);
  if (words.tokens[at]?.lower !== 'the' || cue?.form !== 'past' || cue.active) return undefined;
  const said = words.tokens[at + 1]?.lower ?? '';
  const rank = ordinals.indexOf(said) + 1 || Number(/^(\d{1,4})(?:st|nd|rd|th)$/.exec(said)?.[1] ?? 0);
  return rank > 1 && noun.last > at + 2 ? rank : undefined;
}

/** "the pair", "a couple", "the trio". */
function severalIn(head: string): number | undefined {
  if (/^(?:pair|couple|duo)$/.test(head)) return 2;
  return head === 'trio' ? 3 : undefined;
}

/** "12-year-old Ahmed", "18-year-old student". */
function aged(words: SentenceWords, at: number): PeoplePhrase | undefined {
  if (words.classes[at - 1] === 'determiner') return undefined;
  // The recogniser may take "year-old Ahmed" for the name.
  const starts = [at, at + 1, at + 2].find((index) => words.personAt.has(index)) ?? at + ageLength(words, at);
  const name = namesFrom(words, starts);
  if (name === undefined) return bare(words, at);
  return {
    first: at,
    last: name.last,
    sort: 'named',
    number: synthetic(words, at, name.last, name.people),
    who: spanOf(words, at, name.last),
    head: '',
    sure: name.sure,
    definite: false,
    names: name.people,
  };
}

/** A name with the titles before it: "prominent local politician Haroon Bilour". */
function named(words: SentenceWords, at: number, from: number): PeoplePhrase | undefined {
  let first = from;
  while (
    first < from + 6 &&
    words.classes[first] === 'word' &&
    !words.personAt.has(first) &&
    !words.cueAt.has(first) &&
    words.tokens[first]?.kind === 'word'
  )
    first++;
  const isTitled =
    first === from || (words.personAt.has(first) && isTitle(words.tokens[first - 1]?.lower ?? ''));
  if (!isTitled) first = from;
  const name = namesFrom(words, first);
  if (name === undefined) return undefined;
  return {
    first: at,
    last: name.last,
    sort: 'named',
    number: synthetic(words, from, name.last, name.people),
    who: spanOf(words, from, name.last),
    head: '',
    sure: name.sure,
    definite: false,
    names: name.people,
  };
}

function isTitle(word: string): boolean {
  return looksLikePeople(word) && !isPlural(word);
}

/** "civilians", "police officers", and a noun without an article as headlines have it: "Soldier [killed]". */
function bare(words: SentenceWords, at: number): PeoplePhrase | undefined {
  const before = words.classes[at - 1];
  if ((before === 'word' && !endsVerb(words, at)) || before === 'number' || before === 'determiner') {
    if (words.tokens[at]?.spaced === true && words.tokens[at - 1]?.kind !== 'punctuation') return undefined;
  }
  // "killed more innocent civilians"
  const isMore = words.tokens[at]?.lower === 'more' && words.classes[at + 1] === 'word';
  const noun = readNoun(words, isMore && !words.cueAt.has(at + 1) ? at + 1 : at, true);
  if (noun === undefined || noun.isThing || !isKnown(noun)) return undefined;
  const plural = isPlural(noun.head);
  // "repulsed terrorist attacks".
  if (!plural && words.cueAt.get(noun.last)?.form === 'noun') return undefined;
  if (!plural && bodies.test(noun.head)) return undefined;
  return {
    first: at,
    last: noun.last,
    sort: plural ? 'bare' : 'single',
    number: synthetic(words, at, noun.last, plural ? undefined : 1),
    who: spanOf(words, noun.first, noun.last),
    head: noun.head,
    sure: plural,
    definite: false,
    names: 0,
    ...(noun.inner && { inner: noun.inner }),
  };
}

/** True right after a verb that tells what happened: "blast kills [policeman]". */
function endsVerb(words: SentenceWords, at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - 4); from--) {
    const cue = words.cueAt.get(from);
    if (cue !== undefined) return cue.active && cue.end === words.tokens[at - 1]?.end;
  }
  return false;
}

interface Partitive {
  readonly from: number;
  readonly phrase?: PeoplePhrase;
  readonly pronoun?: number;
  /** True for "one of [four children]", whose complement is a phrase of its own. */
  readonly isNested?: boolean;
}

/** "[two] of them", "[one] of its fighters", "[three] of the gunmen", "[hundreds] of civilians", "[1] of 4 children". */
function partitive(words: SentenceWords, at: number): Partitive | undefined {
  if (words.tokens[at]?.lower !== 'of') return undefined;
  const from = at + 1;
  const next = words.tokens[from];
  if (next === undefined) return undefined;
  if (ofThese.has(next.lower) && !isFollowedByNounPhrase(words, from)) return { from, pronoun: from + 1 };
  const skip = /^(?:the|its|their|his|her|our|these|those|my)$/.test(next.lower) ? 1 : 0;
  const very = words.tokens[from + skip]?.lower === 'very' ? 1 : 0;
  if (words.tokens[from + skip + very]?.lower === 'own') return { from, pronoun: from + skip + very + 1 };
  if (words.numberAt.has(from + skip)) return { from, isNested: true };
  const noun = readNoun(words, from + skip, true);
  if (noun === undefined || noun.isThing) return { from };
  return {
    from,
    phrase: {
      first: from,
      last: noun.last,
      sort: 'bare',
      number: synthetic(words, from, noun.last),
      who: spanOf(words, noun.first, noun.last),
      head: noun.head,
      sure: noun.sure,
      definite: false,
      names: 0,
      ...(noun.inner && { inner: noun.inner }),
    },
  };
}

/** "eight of them [soldiers]": who they are said to be. */
function nounAside(words: SentenceWords, at: number): Noun | undefined {
  if (words.classes[at] !== 'word' || words.cueAt.has(at)) return undefined;
  const noun = readNoun(words, at, false);
  return noun !== undefined && isKnown(noun) && isPlural(noun.head) ? noun : undefined;
}

function isFollowedByNounPhrase(words: SentenceWords, at: number): boolean {
  return (
    words.tokens[at]?.lower !== 'them' &&
    words.tokens[at]?.lower !== 'whom' &&
    words.classes[at + 1] === 'word'
  );
}

/** True where a number without a noun may end: before marks, verbs and small words, never before a thing. */
function standsAlone(words: SentenceWords, at: number): boolean {
  const token = words.tokens[at];
  if (token === undefined) return true;
  const cue = words.cueAt.get(at);
  if (cue !== undefined)
    return (
      cue.form !== 'noun' ||
      /^(?:death|fatal|casualt|bod|corps|lives|martyr|injur|homicid|murder|killing|execution|behead|slaying|loss|lynch|assassinat|arrest|detention|abduct|kidnap|disappear|detain|displac)/iu.test(
        token.lower,
      )
    );
  if (token.kind === 'punctuation') return !/^[-/%°:$€£+]$/.test(token.text) || token.spaced;
  return words.classes[at] !== 'word' || isAdjectival(token.lower);
}

function spanOf(words: SentenceWords, first: number, last: number): { start: number; end: number } {
  return { start: words.tokens[first]?.start ?? 0, end: words.tokens[last - 1]?.end ?? 0 };
}

/** A number that the words give without saying it; without a value the words themselves are the wording. */
export function synthetic(words: SentenceWords, first: number, last: number, value?: number): NumberMention {
  const { start, end } = spanOf(words, first, last);
  return {
    type: 'number',
    start,
    end,
    text: words.text.slice(start, end),
    unit: 'people',
    ...(value !== undefined && { low: value, high: value }),
  };
}
