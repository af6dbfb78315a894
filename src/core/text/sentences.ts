import type { OffsetRange } from './articleText';
import { dottedAbbreviations } from './tokens';

const terminators = '.!?…۔؟।。';
const closers = '"\'”’»)]';
const openers = '"“‘«([';
const linkStart = /(?:https?:|www\.|\/)/;
/** Words that may follow "U.S." or "p.m." only as the start of another sentence. */
const sentenceStarters = new Set(
  'the it he she they we i in on at a an but and this that these those there however meanwhile after as'.split(
    ' ',
  ),
);

/**
 * The sentences of a text, in order, without the white space around them; offsets are UTF-16 units.
 * A line break ends a sentence. A full stop does not when it belongs to an abbreviation ("Jan.", "U.S."), an initial,
 * a decimal or a link; closing quotes and brackets belong to the sentence they close. The Urdu full stop counts.
 */
export function sentencesOf(text: string): OffsetRange[] {
  const sentences: OffsetRange[] = [];
  let lineStart = 0;
  while (lineStart <= text.length) {
    const lineBreak = text.indexOf('\n', lineStart);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak;
    sentencesOfLine(text, lineStart, lineEnd, sentences);
    lineStart = lineEnd + 1;
  }
  return sentences;
}

/** Appends the sentences of one line; see {@link sentencesOf}. */
export function sentencesOfLine(text: string, start: number, end: number, into: OffsetRange[]): void {
  let from = start;
  let at = start;
  while (at < end) {
    if (!terminators.includes(text.charAt(at))) {
      at++;
      continue;
    }
    let after = at + 1;
    while (after < end && terminators.includes(text.charAt(after))) after++;
    while (after < end && closers.includes(text.charAt(after))) after++;
    if (endsSentence(text, from, at, after, end)) {
      pushTrimmed(text, from, after, into);
      from = after;
    }
    at = after;
  }
  pushTrimmed(text, from, end, into);
}

function endsSentence(text: string, from: number, at: number, after: number, end: number): boolean {
  if (after >= end) return true;
  const next = text.charAt(after);
  const mark = text.charAt(at);
  if (!isSpace(next)) {
    // Scraped pages lose the space after a full stop ("on Jan. 30.BANARAS", "crisis.The").
    if (mark !== '.' || after !== at + 1) return mark === '۔';
    return isLostSpace(text, at) && !linkStart.test(lastWord(text, from, at));
  }
  let nextWord = after;
  while (nextWord < end && isSpace(text.charAt(nextWord))) nextWord++;
  while (nextWord < end && openers.includes(text.charAt(nextWord))) nextWord++;
  if (nextWord >= end) return true;
  const first = text.charAt(nextWord);
  if (isLowerCase(first)) return false;
  if (mark !== '.') return true;
  const word = lastWord(text, from, at);
  if (isAbbreviation(word)) return false;
  if (/^\p{Lu}$/u.test(word)) return false;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return sentenceStarters.has(wordAt(text, nextWord, end).toLowerCase());
  return true;
}

function isAbbreviation(word: string): boolean {
  if (word.length > 7) return false;
  const lower = word.toLowerCase();
  if (lower === 'no') return false;
  // "co", "mar" or "sep" in lower case are words of other languages, not titles or months.
  return dottedAbbreviations.has(lower) && (word !== lower || lower === 'etc' || lower === 'vs');
}

function isLostSpace(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (
    /[\p{Ll}\p{Nd}]/u.test(before) &&
    /\p{Lu}/u.test(text.charAt(at + 1)) &&
    /\p{L}/u.test(text.charAt(at + 2))
  );
}

function lastWord(text: string, from: number, at: number): string {
  let start = at;
  const limit = Math.max(from, at - 40);
  while (start > limit && !isSpace(text.charAt(start - 1)) && !openers.includes(text.charAt(start - 1)))
    start--;
  return text.slice(start, at);
}

function wordAt(text: string, at: number, end: number): string {
  let stop = at;
  while (stop < end && stop < at + 40 && /\p{L}/u.test(text.charAt(stop))) stop++;
  return text.slice(at, stop);
}

function pushTrimmed(text: string, start: number, end: number, into: OffsetRange[]): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charAt(from))) from++;
  while (to > from && isSpace(text.charAt(to - 1))) to--;
  if (from < to) into.push({ start: from, end: to });
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase() && character === character.toLowerCase();
}
