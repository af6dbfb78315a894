import type { DateMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { dayOfIso, isoOfDay } from '../../text/calendar';

const prayers = /\bFriday['’]?s?\s+(?:\p{Ll}+\s+){0,2}(?:prayers?|sermons?|congregations?)\b/gu;
/** What is told of every Friday, or of the prayers to come. */
const recurs = /\b(?:every|each|usual|weekly|next|ahead\s+of|banned?|bans?)\s+(?:\p{Ll}+\s+){0,2}$/iu;

/**
 * "as they left Friday prayers": the last Friday up to the day of publication.
 *
 * @param published full ISO date; without one no Friday is known
 * @returns in order, in UTF-16 offsets of the text
 */
export function fridayPrayers(
  text: string,
  sentence: OffsetRange,
  published: string | undefined,
): DateMention[] {
  const day = dayOfIso(published);
  if (day === undefined) return [];
  const words = text.slice(sentence.start, sentence.end);
  if (!words.includes('Friday')) return [];
  // Day 0 of the calendar, 1970-01-01, was a Thursday.
  const friday = isoOfDay(day - ((((day - 1) % 7) + 7) % 7));
  return [...words.matchAll(prayers)]
    .filter(({ index }) => !recurs.test(words.slice(Math.max(0, index - 40), index)))
    .map(({ 0: found, index }) => {
      const start = sentence.start + index;
      return { type: 'date', start, end: start + found.length, text: found, date: friday };
    });
}
