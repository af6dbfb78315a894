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

/** Labels for the bins of a time axis, as many as there is room for; the year stands below where it changes. */
export function timeTicks(bins: readonly TimeBin<unknown>[], unit: TimeUnit, width: number): TimeTick[] {
  const perBin = width / Math.max(1, bins.length);
  const step = stepOf(Math.ceil(labelWidth / perBin), unit);
  let shownYear = '';
  return bins.flatMap(({ from }, at): TimeTick[] => {
    const [year = '', month = '', day = ''] = isoOfDay(from).split('-');
    const number = unit === 'month' ? Number(month) - 1 : unit === 'year' ? Number(year) : at;
    if (number % step !== 0) return [];
    const name = months[Number(month) - 1] ?? '';
    const label = unit === 'year' ? year : unit === 'month' ? name : `${Number(day)} ${name}`;
    const isNew = unit !== 'year' && year !== shownYear;
    shownYear = year;
    return [{ at, label, ...(isNew && { year }) }];
  });
}

/** A step that keeps the labels regular: quarters of a year, tens of years. */
function stepOf(least: number, unit: TimeUnit): number {
  const steps =
    unit === 'month'
      ? [1, 2, 3, 6, 12, 24, 60]
      : unit === 'year'
        ? [1, 2, 5, 10, 20, 50, 100]
        : [1, 2, 4, 7, 14, 28];
  return steps.find((step) => step >= least) ?? least;
}

/** Round numbers for the axis of counts: two or three above 0. */
export function countTicks(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most / 2)));
  const step = [5, 2, 1].map((factor) => factor * power).find((each) => each * 2 <= most) ?? 1;
  return Array.from({ length: Math.floor(most / step) }, (_, at) => (at + 1) * step);
}
