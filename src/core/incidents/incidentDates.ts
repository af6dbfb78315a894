import { dayNumber, dayOfIso } from '../text/calendar';
import { remember } from './remember';

/** The days that an EDTF date may mean, as days since 1970-01-01, both ends included; open ends are infinite. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/**
 * The days of an EDTF date: a day, all days of a month or year, from the first to the last of a range.
 *
 * @returns undefined for an unknown year, which no calendar can place, and for no date at all
 */
export function daysOf(date: string | undefined): Days | undefined {
  return date === undefined ? undefined : readDays(date);
}

const readDays = remember(daysOfText);

function daysOfText(date: string): Days | undefined {
  const [first, last] = date.split('/');
  if (first === undefined) return undefined;
  const from = first === '..' ? -Infinity : daysOfPart(first)?.from;
  const end = last ?? first;
  const to = end === '..' ? Infinity : daysOfPart(end)?.to;
  if (from === undefined || to === undefined || from > to) return undefined;
  return { from, to };
}

function daysOfPart(part: string): Days | undefined {
  const day = dayOfIso(part);
  if (day !== undefined) return { from: day, to: day };
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(part);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const from = dayNumber(year, month ?? 1, 1);
  const next =
    month === undefined || month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return from === undefined || next === undefined ? undefined : { from, to: next - 1 };
}

/** Days between two dates: 0 when they may be the same day. */
export function daysApart(one: Days, other: Days): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

/** Month and day of a date of unknown year (XXXX-01-30), or of any full date, as MM-DD. */
export function monthAndDay(date: string | undefined): string | undefined {
  return /^(?:\d{4}|XXXX)-(\d{2}-\d{2})(?:\/|$)/.exec(date ?? '')?.[1];
}

/** Orders dates as a list of incidents shows them: by first day, then as text; unknown years and no date last. */
export function compareDates(one: string | undefined, other: string | undefined): number {
  const [a, b] = [daysOf(one)?.from ?? Infinity, daysOf(other)?.from ?? Infinity];
  if (a !== b) return a < b ? -1 : 1;
  const [textA, textB] = [one ?? '\uffff', other ?? '\uffff'];
  return textA < textB ? -1 : textA > textB ? 1 : 0;
}
