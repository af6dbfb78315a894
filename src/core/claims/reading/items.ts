import type { WordClass } from '../language/clauseWords';
import type { Cue } from './cues';
import { readPeople } from './people';
import type { PeoplePhrase } from './peoplePhrase';
import type { SentenceWords } from './sentenceWords';

/** A sentence in the pieces that matter for who was affected; `first` and `last` (exclusive) are indexes of its words. */
export type Item = PeopleItem | CueItem | WordItem;

interface ItemBase {
  readonly first: number;
  readonly last: number;
}
export interface PeopleItem extends ItemBase {
  readonly type: 'people';
  readonly phrase: PeoplePhrase;
}
export interface CueItem extends ItemBase {
  readonly type: 'cue';
  readonly cue: Cue;
}
export interface WordItem extends ItemBase {
  readonly type: 'word';
  readonly class: WordClass;
  readonly lower: string;
}

/** Conjunctions of several words; what they add shares the verb. */
const joiners: readonly (readonly string[])[] = [
  ['as', 'well', 'as'],
  ['along', 'with'],
  ['together', 'with'],
  ['in', 'addition', 'to'],
  ['not', 'to', 'mention'],
  ['and', 'also'],
  ['apart', 'from'],
];

/** The pieces of a sentence, in order, without gaps. */
export function itemsOf(words: SentenceWords): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < words.tokens.length;) {
    const item = cueItem(words, at) ?? joinerItem(words, at) ?? peopleItem(words, at) ?? wordItem(words, at);
    items.push(item);
    at = Math.max(at + 1, item.last);
  }
  return items;
}

function cueItem(words: SentenceWords, at: number): CueItem | undefined {
  const cue = words.cueAt.get(at);
  if (cue === undefined) return undefined;
  let last = at;
  while ((words.tokens[last]?.start ?? Infinity) < cue.end) last++;
  return { type: 'cue', cue, first: at, last };
}

function joinerItem({ tokens }: SentenceWords, at: number): WordItem | undefined {
  const joiner = joiners.find((phrase) =>
    phrase.every((word, offset) => tokens[at + offset]?.lower === word),
  );
  return (
    joiner && { type: 'word', class: 'and', lower: joiner.join(' '), first: at, last: at + joiner.length }
  );
}

function peopleItem(words: SentenceWords, at: number): PeopleItem | undefined {
  const phrase = readPeople(words, at);
  return phrase && phrase.last > at ? { type: 'people', phrase, first: at, last: phrase.last } : undefined;
}

function wordItem(words: SentenceWords, at: number): WordItem {
  return {
    type: 'word',
    class: words.classes[at] ?? 'word',
    lower: words.tokens[at]?.lower ?? '',
    first: at,
    last: at + 1,
  };
}

/** The class of a plain word; undefined for people, cues and beyond the sentence. */
export function classOfItem(item: Item | undefined): WordClass | undefined {
  return item?.type === 'word' ? item.class : undefined;
}

/** True for a plain word that is one of these. */
export function isWord(item: Item | undefined, pattern: RegExp): boolean {
  return item?.type === 'word' && pattern.test(item.lower);
}
