import { dayNumber, isoOfDay, weekdayOfDay } from '../../text/calendar';
import { daysOf } from '../incidentDates';

/** How long a stretch of the time axis is. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** A stretch of the time axis, in days since 1970-01-01, both ends included, and what begins in it. */
export interface TimeBin<Item> {
  readonly from: number;
  readonly to: number;
  /** Those that surely lie in it. */
  readonly within: readonly Item[];
  /** Those that may lie in it or in a later one: their date is less precise than the stretch is long. */
  readonly perhaps: readonly Item[];
}

/** Things by the time of their date. */
export interface Timeline<Item> {
  readonly unit: TimeUnit;
  /** Without gaps, from the first date to the last; empty where nothing is dated. */
  readonly bins: readonly TimeBin<Item>[];
  /** With a day, perhaps, but no year. */
  readonly yearless: readonly Item[];
  readonly undated: readonly Item[];
}

/** More stretches than these are too narrow to be seen apart. */
const mostBins = 132;
const units: readonly { readonly unit: TimeUnit; readonly length: number }[] = [
  { unit: 'day', length: 1 },
  { unit: 'week', length: 7 },
  { unit: 'month', length: 30.44 },
  { unit: 'year', length: 365.25 },
];

/**
 * Puts things on a time axis of days, weeks, months or years, as long as the dates reach. A date that may mean days of several
 * stretches (a month among weeks, a range) stands in the first of them.
 *
 * @param unit given where the axis is not to change, as when others are left out by a filter
 */
export function timelineOf<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => string | undefined,
  given?: TimeUnit,
): Timeline<Item> {
  const [dated, yearless, undated]: [{ item: Item; from: number; to: number }[], Item[], Item[]] = [
    [],
    [],
    [],
  ];
  for (const item of items) {
    const date = dateOf(item);
    const days = daysOf(date);
    if (days) dated.push({ item, ...withEnds(days) });
    else if (date !== undefined) yearless.push(item);
    else undated.push(item);
  }
  if (dated.length === 0) return { unit: given ?? 'day', bins: [], yearless, undated };
  const first = dated.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = dated.reduce((most, { from }) => Math.max(most, from), -Infinity);
  const unit = given ?? unitFor(last - first + 1);
  const bins = binsBetween<Item>(first, last, unit);
  const starts = bins.map(({ from }) => from);
  for (const { item, from, to } of dated) {
    const bin = bins[lastUpTo(starts, from)];
    if (bin) (to <= bin.to ? bin.within : bin.perhaps).push(item);
  }
  return { unit, bins, yearless, undated };
}

/** An open end is taken for the other one: the axis has to begin and end somewhere. */
function withEnds({ from, to }: { from: number; to: number }): { from: number; to: number } {
  return { from: Number.isFinite(from) ? from : to, to };
}

function unitFor(days: number): TimeUnit {
  return units.find(({ length }) => days / length <= mostBins)?.unit ?? 'year';
}

function binsBetween<Item>(
  first: number,
  last: number,
  unit: TimeUnit,
): { from: number; to: number; within: Item[]; perhaps: Item[] }[] {
  const bins: { from: number; to: number; within: Item[]; perhaps: Item[] }[] = [];
  for (let from = startOf(first, unit); from <= last;) {
    const next = startAfter(from, unit);
    bins.push({ from, to: next - 1, within: [], perhaps: [] });
    from = next;
  }
  return bins;
}

/** The first day of the stretch that a day lies in; weeks begin on Monday (ISO 8601). */
function startOf(day: number, unit: TimeUnit): number {
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((weekdayOfDay(day) + 6) % 7);
  const [year = 0, month = 1] = isoOfDay(day).split('-').map(Number);
  return dayNumber(year, unit === 'month' ? month : 1, 1) ?? day;
}

function startAfter(start: number, unit: TimeUnit): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  return startOf(start + (unit === 'month' ? 31 : 366), unit);
}

/** Position of the last number that is not above a value. */
function lastUpTo(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What a stretch of the axis is called: "2 Feb 2022", "week of 31 Jan 2022", "February 2022", "2022". */
export function nameOfBin({ from }: { readonly from: number }, unit: TimeUnit): string {
  const [year = '', month = '', day = ''] = isoOfDay(from).split('-');
  const name = months[Number(month) - 1] ?? '';
  if (unit === 'year') return year;
  if (unit === 'month') return `${name} ${year}`;
  const whole = `${Number(day)} ${name.slice(0, 3)} ${year}`;
  return unit === 'week' ? `week of ${whole}` : whole;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
