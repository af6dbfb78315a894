import { dayNumber, dayOfIso, isoOfDay } from '../../text/calendar';
import type { Line } from '../line';
import type { FoundDate } from './foundDate';

const aheadWords = new Set(
  'will ’ll scheduled slated due upcoming expected plans planning intends intend'.split(' '),
);
const clauseEnds = new Set(
  '. ; : ( ) — – ? ! " “ ” said says told added that which who after since'.split(' '),
);
const farthestWord = 9;
/** A day farther ahead than half a year is nearer behind. */
const farthestDay = 184;

/**
 * News looks back, so a date without a year or week is the latest one that had come; where the words before it look ahead
 * ("will travel on Thursday", "scheduled for March 3") it is the next one instead.
 * @param anchor the day of publication
 */
export function lookingAhead(line: Line, found: FoundDate, anchor: number | undefined): FoundDate {
  if (
    anchor === undefined ||
    found.date === undefined ||
    (found.hasYear !== false && found.isWeekday !== true)
  )
    return found;
  const [start = '', end] = found.date.split('/');
  if (start > isoOfDay(anchor).slice(0, start.length) || !looksAhead(line, found.first)) return found;
  const next = (date: string) => (found.isWeekday === true ? weekLater(date) : yearLater(date));
  const later = next(start);
  const distance = (dayOf(later) ?? Infinity) - anchor;
  if (distance > farthestDay || start === isoOfDay(anchor).slice(0, start.length)) return found;
  return { ...found, date: end === undefined ? later : `${later}/${next(end)}` };
}

function looksAhead({ tokens, sentenceOf }: Line, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - farthestWord); at--) {
    const word = tokens[at]?.lower ?? '';
    if (sentenceOf[at] !== sentenceOf[first] || clauseEnds.has(word)) return false;
    if (aheadWords.has(word) || word.endsWith('’ll')) return true;
  }
  return false;
}

function dayOf(date: string): number | undefined {
  return dayOfIso(date) ?? dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 1);
}

function weekLater(date: string): string {
  return isoOfDay((dayOfIso(date) ?? 0) + 7);
}

function yearLater(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}
