import { anchorSpan, isFlagged } from '../../../src/core/anchor/anchorSpan';
import { describeSpan } from '../../../src/core/anchor/selector';
import type { Selector } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';
import type { OffsetRange } from '../../../src/core/text/articleText';
import { sentencesOf } from '../../../src/core/text/sentences';
import { edits, numbersIn } from './edits';
import type { Edit } from './edits';
import { describeForClient, findAsClient } from './hypothesisMatcher';
import type { ClientSelector } from './hypothesisMatcher';
import { Choices } from './random';

/** What is quoted: a whole sentence, or three words of one. */
export type Length = 'sentence' | 'three words';

/** One claim in one edited article. */
export interface Trial {
  readonly edit: Edit;
  readonly length: Length;
  readonly text: string;
  /** Where the words are now; undefined when they are gone. */
  readonly range: OffsetRange | undefined;
  readonly selector: Selector;
  readonly clientSelector: ClientSelector;
}

/** What a way of anchoring made of a claim. */
export type Outcome =
  /** In its place. */
  | 'right'
  /** In its place, and a person is asked to look. */
  | 'flagged'
  /** Not placed, but its place is among the candidates that are named. */
  | 'orphan, place named'
  | 'orphan'
  /** In its place, in silence, though its number changed. */
  | 'untold'
  /** On other words, but a person is asked to look. */
  | 'wrong, flagged'
  /** On other words, in silence. */
  | 'wrong';

export interface Attempt {
  readonly outcome: Outcome;
  readonly microseconds: number;
}

/** Where a way of anchoring puts a claim, or the places it names for an orphan. */
type Place = (OffsetRange & { readonly isFlagged: boolean }) | readonly OffsetRange[];

/** For every text and edit a sentence and three words of it; the same in every run. */
export function* makeTrials(texts: readonly string[]): Generator<Trial> {
  for (const [number, text] of texts.entries()) {
    const article = new ArticleText(text);
    const other = texts[(number * 7 + 3) % texts.length] ?? text;
    for (const [row, edit] of edits.entries()) {
      for (const length of ['sentence', 'three words'] as const) {
        const choices = new Choices(number * 1000 + row * 10 + length.length);
        const spans = quotable(text, edit.wants === 'tell' || edit.name.includes('twin'));
        const sentence = choices.pick(spans);
        if (!sentence) continue;
        const range =
          length === 'sentence' ? sentence : threeWords(text, sentence, edit.wants === 'tell', choices);
        const edited = range && edit.apply({ text, range, sentence, other, choices });
        if (!edited || edited.text === text || (edit.wants !== 'lose' && !edited.range)) continue;
        yield {
          edit,
          length,
          ...edited,
          selector: describeSpan(article, range),
          clientSelector: describeForClient(text, range),
        };
      }
    }
  }
}

/** Sentences that stand once in their text; a repeated one has no right place when it is deleted. */
export function quotable(text: string, hasNumber: boolean): OffsetRange[] {
  return sentencesOf(text).filter((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    if (words.split(' ').length < 6 || words.length > 600) return false;
    if (hasNumber && numbersIn(text, sentence).length === 0) return false;
    return text.indexOf(words) === text.lastIndexOf(words);
  });
}

/** Three words in a row of a sentence, one of them a number where that is wanted. */
export function threeWords(
  text: string,
  sentence: OffsetRange,
  withNumber: boolean,
  choices: Choices,
): OffsetRange | undefined {
  const words = [
    ...text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{N}][^\s]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu),
  ].map(({ 0: word, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + word.length,
  }));
  const ranges = words.slice(0, -2).flatMap(({ start }, at) => {
    const end = words[at + 2]?.end ?? start;
    return !withNumber || numbersIn(text, { start, end }).length > 0 ? [{ start, end }] : [];
  });
  return choices.pick(ranges);
}

export function anchorOurs(trial: Trial): Attempt {
  return attempt(trial, () => {
    const anchor = anchorSpan(new ArticleText(trial.text), trial.selector);
    if (anchor.status === 'orphan') return anchor.candidates ?? [];
    return { ...anchor, isFlagged: isFlagged(anchor) };
  });
}

export function anchorAsClient(trial: Trial): Attempt {
  return attempt(trial, () => {
    const range = findAsClient(trial.text, trial.clientSelector);
    return range ? { ...range, isFlagged: false } : [];
  });
}

function attempt(trial: Trial, find: () => Place): Attempt {
  const begun = performance.now();
  const place = find();
  const microseconds = (performance.now() - begun) * 1000;
  return { outcome: judge(trial, place), microseconds };
}

function judge({ edit, range }: Trial, place: Place): Outcome {
  const isThere = (one: OffsetRange): boolean =>
    range !== undefined && isSamePlace(one, range, edit.wants === 'keep');
  if (!('isFlagged' in place)) return place.some(isThere) ? 'orphan, place named' : 'orphan';
  if (!isThere(place)) return place.isFlagged ? 'wrong, flagged' : 'wrong';
  if (place.isFlagged) return 'flagged';
  return edit.wants === 'tell' ? 'untold' : 'right';
}

/** Untouched words have to be met but for marks at their ends; changed ones by more than half. */
function isSamePlace(place: OffsetRange, range: OffsetRange, isUntouched: boolean): boolean {
  if (isUntouched) return Math.abs(place.start - range.start) <= 6 && Math.abs(place.end - range.end) <= 6;
  const shared = Math.min(place.end, range.end) - Math.max(place.start, range.start);
  return shared > 0.5 * Math.max(place.end - place.start, range.end - range.start);
}
