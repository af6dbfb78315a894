import { scaleLinear, scaleSymlog } from 'd3-scale';
import type { Plot } from '../../core/dossier/dossier';
import { textWidth } from './sideMark';
import { formatCount } from '../../core/text/counted';

export type Axis = 'linear' | 'log';

/** The size of the axis' labels, as the style says, and the room between two of them; in pixels. */
const labelSize = 11.5;
const labelGap = 12;

/** Numbers to pixels, with the numbers that the axis names. */
export interface PlotScale {
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
}

/**
 * The axis of one figure: from nothing to the highest number, with room for an arrow that says "or more". The logarithmic
 * one is linear near nothing, so that zero has its place.
 *
 * @param from left edge in pixels, @param to right edge
 */
export function plotScale(plot: Plot, axis: Axis, from: number, to: number): PlotScale {
  const most = Math.max(1, highestOf(plot));
  const range = [from, to - 26];
  if (axis === 'linear') {
    const scale = scaleLinear().domain([0, most]).range(range);
    const widest = textWidth(formatCount(Math.round(most)), labelSize);
    const ticks = scale.ticks(Math.max(2, (to - from) / Math.max(70, widest + 2 * labelGap)));
    return { x: scale, ticks: ticks.filter(Number.isInteger) };
  }
  const scale = scaleSymlog().constant(1).domain([0, most]).range(range);
  return { x: scale, ticks: spread(roundNumbers(most), scale) };
}

/** Whether the numbers lie so far apart that a linear axis would crowd the small ones. */
export function naturalAxis(plot: Plot): Axis {
  const numbers = numbersOf(plot).filter((number) => number > 0);
  return numbers.length > 0 && Math.max(...numbers) / Math.min(...numbers) >= 8 ? 'log' : 'linear';
}

function highestOf(plot: Plot): number {
  return numbersOf(plot).reduce((most, number) => Math.max(most, number), 0);
}

function numbersOf({ rows, estimate }: Plot): number[] {
  const told = rows.flatMap(({ marks }) => marks.flatMap(({ low, high }) => [low ?? [], high ?? []].flat()));
  return estimate ? [...told, estimate.low, estimate.high] : told;
}

/** 0, 1, 2, 5, 10, 20, 50 … up to a number. */
function roundNumbers(most: number): number[] {
  const numbers = [0];
  for (let power = 1; power <= most; power *= 10) numbers.push(power, power * 2, power * 5);
  return numbers.filter((number) => number <= most);
}

/** Those of the numbers whose labels do not touch. */
function spread(numbers: readonly number[], x: (value: number) => number): number[] {
  const kept: number[] = [];
  for (const number of numbers) {
    const last = kept.at(-1);
    if (last === undefined || x(number) - x(last) >= (width(number) + width(last)) / 2 + labelGap) {
      kept.push(number);
    }
  }
  return kept;
}

function width(number: number): number {
  return textWidth(formatCount(number), labelSize);
}
