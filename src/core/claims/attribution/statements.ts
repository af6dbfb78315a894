import type { Reading } from '../reading/reading';
import type { Speakers, SpokenFrame } from './speakers';

/** Sentences looked back over for the line that opens a statement. */
const longestStatement = 60;
/** Lines behind a statement that are its publisher's again. */
const closing =
  /^\s*(?:ends?\b|notes?\s+(?:to|for)\s+editors?\b|further\s+information\b|background\b|media\s+(?:enquir|inquir|contact)|for\s+(?:more|further)\s+information\b|-\s*\d+\s*-|#{2,}|follow\s)/iu;

/**
 * The frame of the statement that a sentence is part of, where a press release gives it as plain paragraphs: "Minister
 * X said:", a line break, and no quotation marks. Text that goes on in quotation marks is read as quotation.
 *
 * @param index of the sentence
 */
export function statementAround(
  reading: Reading,
  speakers: Speakers,
  index: number,
): SpokenFrame | undefined {
  const { text, sentences } = reading;
  for (let at = index - 1; at >= Math.max(0, index - longestStatement); at--) {
    const opener = sentences[at];
    const next = sentences[at + 1];
    if (!opener || !next) return undefined;
    if (closing.test(text.slice(next.start, next.start + 40))) return undefined;
    if (!/:\s*$/u.test(text.slice(opener.start, opener.end))) continue;
    const opensParagraph = /\n/u.test(text.slice(opener.end - 1, next.start));
    if (!opensParagraph || /^\s*["“'‘«]/u.test(text.slice(next.start, next.start + 4))) return undefined;
    const frame = speakers.framesOf(at).findLast(({ speaker }) => speaker);
    const rest = frame && text.slice(frame.end, opener.end);
    return rest !== undefined && !/[.;”]/u.test(rest) && rest.length < 80 ? frame : undefined;
  }
  return undefined;
}
