import type { TimeBin, TimeUnit } from '../../core/incidents/charting/timeBins';
import { isoOfDay } from '../../core/text/calendar';

/** A label under the time axis. */
export interface TimeTick {
  /** Position of the bin it belongs to. */
  readonly at: number;
  readonly label: string;
  /** The year, where it begins or is first seen. */
  readonly year?: string;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Pixels that a label takes with some room around it. */
const labelWidth = 46;

/**
 * Labels for the bins of a time axis, as many as there is room for; the year stands below where it changes. Days and weeks
 * too narrow to be labelled are told by the months that begin in them.
 */
export function timeTicks(bins: readonly TimeBin<unknown>[], unit: TimeUnit, width: number): TimeTick[] {
  const binsOfLabel = labelWidth / (width / Math.max(1, bins.length));
  if (unit === 'year') return yearTicks(bins, stepIn([1, 2, 5, 10, 20, 50, 100], binsOfLabel));
  const monthsOfLabel = binsOfLabel * lengthOf[unit];
  const ticks =
    unit === 'month' || monthsOfLabel > 0.5
      ? monthTicks(bins, stepIn([1, 2, 3, 6, 12, 24, 60, 120], monthsOfLabel))
      : dayTicks(bins, stepIn([1, 2, 4, 7, 14], binsOfLabel));
  let shown = '';
  return ticks.map(({ at, day, label }) => {
    const year = String(partsOf(day).year);
    const isNew = year !== shown;
    shown = year;
    return { at, label, ...(isNew && { year }) };
  });
}

/** How many months a bin is long, at most. */
const lengthOf = { day: 1 / 28, week: 7 / 28, month: 1 };

/** A step that keeps the labels regular: quarters of a year, tens of years. */
function stepIn(steps: readonly number[], least: number): number {
  return steps.find((step) => step >= least) ?? Math.ceil(least);
}

function yearTicks(bins: readonly TimeBin<unknown>[], step: number): TimeTick[] {
  return bins.flatMap(({ from }, at) => {
    const { year } = partsOf(from);
    return year % step === 0 ? [{ at, label: String(year) }] : [];
  });
}

interface DatedTick {
  readonly at: number;
  readonly day: number;
  readonly label: string;
}

function monthTicks(bins: readonly TimeBin<unknown>[], step: number): DatedTick[] {
  return bins.flatMap(({ from, to }, at) => {
    const { year, month, date } = partsOf(to);
    const day = to - date + 1;
    return day >= from && (year * 12 + month - 1) % step === 0 ? [{ at, day, label: nameOf(month) }] : [];
  });
}

function dayTicks(bins: readonly TimeBin<unknown>[], step: number): DatedTick[] {
  return bins.flatMap(({ from: day }, at) => {
    const { month, date } = partsOf(day);
    return at % step === 0 ? [{ at, day, label: `${date} ${nameOf(month)}` }] : [];
  });
}

function partsOf(day: number): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = isoOfDay(day).split('-').map(Number);
  return { year, month, date };
}

function nameOf(month: number): string {
  return months[month - 1] ?? '';
}

/** Round numbers for the axis of counts: two or three above 0. */
export function countTicks(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / 2)));
  const step = [5, 2, 1].map((factor) => factor * power).find((each) => each * 2 <= most) ?? 1;
  return Array.from({ length: Math.floor(most / step) }, (_, at) => (at + 1) * step);
}
