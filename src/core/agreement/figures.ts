import { hasNumber } from '../claims/figure';
import type { Figure } from '../claims/schema';

/** How the numbers of two claims stand to each other; `one-sided` where only one claim has a number. */
export type FigureRelation = 'same' | 'overlapping' | 'apart' | 'one-sided';

/**
 * Compares two figures by the ranges that were coded, whatever their wording; an open end reaches as far as need be.
 *
 * @returns undefined where neither has a number
 */
export function relateFigures(
  one: Figure | undefined,
  other: Figure | undefined,
): FigureRelation | undefined {
  const [left, right] = [rangeOf(one), rangeOf(other)];
  if (!left && !right) return undefined;
  if (!left || !right) return 'one-sided';
  if (left.low === right.low && left.high === right.high) return 'same';
  return left.low <= right.high && right.low <= left.high ? 'overlapping' : 'apart';
}

function rangeOf(figure: Figure | undefined): { low: number; high: number } | undefined {
  if (!figure || !hasNumber(figure)) return undefined;
  return { low: figure.low ?? 0, high: figure.high ?? Infinity };
}
