import type { NumberMention } from '../../recognise/mention';
import { isAdjectival } from '../language/clauseWords';
import type { Cue } from './cues';
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

/** True where a number without a noun may end: before marks, verbs and small words, never before a thing. */
export function standsAlone(words: SentenceWords, at: number): boolean {
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

/** UTF-16 offsets of a run of words. */
export function spanOf(words: SentenceWords, first: number, last: number): { start: number; end: number } {
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
