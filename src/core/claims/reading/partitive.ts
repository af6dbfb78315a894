import { isPlural } from '../language/countableNouns';
import { spanOf, synthetic } from './peoplePhrase';
import type { PeoplePhrase } from './peoplePhrase';
import { isKnown, readNoun } from './peopleNoun';
import type { Noun } from './peopleNoun';
import type { SentenceWords } from './sentenceWords';

const ofThese = new Set(['them', 'whom', 'us', 'these', 'those']);

/** What "of …" behind a number tells. */
export interface Partitive {
  readonly from: number;
  readonly phrase?: PeoplePhrase;
  readonly pronoun?: number;
  /** True for "one of [four children]", whose complement is a phrase of its own. */
  readonly isNested?: boolean;
}

/** "[two] of them", "[one] of its fighters", "[three] of the gunmen", "[hundreds] of civilians", "[1] of 4 children". */
export function partitive(words: SentenceWords, at: number): Partitive | undefined {
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
export function nounAside(words: SentenceWords, at: number): Noun | undefined {
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
