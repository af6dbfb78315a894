import { isPlural, looksLikePeople } from '../language/countableNouns';
import { readAmount } from './amounts';
import type { Amount } from './amounts';
import { determined, severalIn } from './definitePeople';
import { nounAside, partitive } from './partitive';
import { spanOf, standsAlone, synthetic } from './peoplePhrase';
import type { PeoplePhrase } from './peoplePhrase';
import { ageLength, isKnown, readNoun, bodies } from './peopleNoun';
import type { Noun } from './peopleNoun';
import { namesFrom } from './personNames';
import { wordFrom } from './sentenceWords';
import type { SentenceWords } from './sentenceWords';

const pronouns = new Set(['he', 'she', 'him', 'himself', 'herself']);

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
