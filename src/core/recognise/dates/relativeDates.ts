import { edtf, isoOfDay, weekdayNumber, weekdayOfDay } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import { readQuantity } from '../numbers/quantity';
import { dayAt, readDayFirst, readMonthFirst } from './calendarDates';
import type { FoundDate } from './foundDate';

/** Words for a part of a day, which belong to the date they stand beside. */
export const partsOfDay = new Set(['morning', 'afternoon', 'evening', 'night', 'midnight', 'noon', 'dawn']);

const relativeUnits = new Set([
  'week',
  'month',
  'year',
  'weekend',
  'night',
  'evening',
  'morning',
  'summer',
  'winter',
  'spring',
  'autumn',
  'fall',
]);

const oneDay = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** A weekday, with the date that may follow it: "Thursday", "Monday, Dec. 26", "next Friday". */
export function readWeekday(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const token = tokens[at];
  const weekday = weekdayNumber(token?.lower ?? '');
  if (token === undefined || weekday === undefined || !token.capital) return undefined;
  let next = at + 1;
  if (partsOfDay.has(tokens[next]?.lower ?? '')) next++;
  const comma = tokens[next]?.text === ',' ? 1 : 0;
  const follower = tokens[next + comma];
  const full =
    follower?.kind === 'number'
      ? readDayFirst(tokens, next + comma, anchor)
      : dayAt(tokens, next + comma + 1) !== undefined
        ? readMonthFirst(tokens, next + comma, anchor)
        : undefined;
  if (full !== undefined) return { ...full, first: at };
  const before = tokens[at - 1]?.lower;
  const modified = before === 'last' || before === 'next' || before === 'this';
  const first = modified ? at - 1 : at;
  if (anchor === undefined) return { first, last: next };
  const back = (weekdayOfDay(anchor) - weekday + 7) % 7;
  const day =
    before === 'next' ? anchor + (7 - back) : before === 'last' && back === 0 ? anchor - 7 : anchor - back;
  return { first, last: next, date: isoOfDay(day) };
}

/** "yesterday", "last week", "last night", "next month", "this year". */
export function readRelative(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const word = tokens[at]?.lower ?? '';
  const shift = oneDay.get(word);
  if (shift !== undefined) {
    const next = partsOfDay.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    return { first: at, last: next, ...(anchor !== undefined && { date: isoOfDay(anchor + shift) }) };
  }
  if (word !== 'last' && word !== 'next' && word !== 'this' && word !== 'past') return undefined;
  const unit = tokens[at + 1]?.lower ?? '';
  if (word === 'past' || !relativeUnits.has(unit)) return undefined;
  const date = anchor === undefined ? undefined : relativePeriod(word, unit, anchor);
  return { first: at, last: at + 2, ...(date !== undefined && { date }) };
}

/** "two days ago", "a week earlier": only "ago" counts from the publication. */
export function readAgo(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const article = tokens[at]?.lower === 'a' || tokens[at]?.lower === 'an';
  const quantity = article ? { value: 1, next: at + 1 } : readQuantity(tokens, at);
  if (quantity === undefined) return undefined;
  const unit = /^(day|week|month|year)s?$/.exec(tokens[quantity.next]?.lower ?? '')?.[1];
  if (unit === undefined || tokens[quantity.next + 1]?.lower !== 'ago') return undefined;
  const span = { first: at, last: quantity.next + 2 };
  if (anchor === undefined || quantity.value > 5000) return span;
  if (unit === 'day') return { ...span, date: isoOfDay(anchor - quantity.value) };
  const iso = isoOfDay(anchor);
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  if (unit === 'year') return { ...span, date: edtf(year - quantity.value) };
  if (unit === 'month') return { ...span, date: shiftedMonth(year, month, -quantity.value) };
  return span;
}

function relativePeriod(word: string, unit: string, anchor: number): string | undefined {
  const step = word === 'last' ? -1 : word === 'next' ? 1 : 0;
  const iso = isoOfDay(anchor);
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  if (unit === 'night' && word === 'last') return isoOfDay(anchor - 1);
  if ((unit === 'morning' || unit === 'evening') && word === 'this') return iso;
  if (unit === 'month') return shiftedMonth(year, month, step);
  if (unit === 'year') return edtf(year + step);
  if (unit === 'week') {
    const monday = anchor - ((weekdayOfDay(anchor) + 6) % 7) + step * 7;
    return `${isoOfDay(monday)}/${isoOfDay(monday + 6)}`;
  }
  return undefined;
}

function shiftedMonth(year: number, month: number, by: number): string {
  const index = year * 12 + (month - 1) + by;
  return edtf(Math.floor(index / 12), (index % 12) + 1);
}
