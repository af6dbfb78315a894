import { isPlural } from '../language/countableNouns';
import { spanOf, standsAlone, synthetic } from './peoplePhrase';
import type { PeoplePhrase } from './peoplePhrase';
import { bodies, readNoun } from './peopleNoun';
import type { Noun } from './peopleNoun';
import { namesFrom } from './personNames';
import type { SentenceWords } from './sentenceWords';

/** "the attacker", "his driver", "these men", "their children", "both officers" without a number. */
export function determined(words: SentenceWords, at: number): PeoplePhrase | undefined {
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
export function severalIn(head: string): number | undefined {
  if (/^(?:pair|couple|duo)$/.test(head)) return 2;
  return head === 'trio' ? 3 : undefined;
}
