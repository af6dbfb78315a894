import { weighedDisagreement } from './nominalAlpha';
import type { Alpha } from './nominalAlpha';

/** The range in which an alpha lies when other units of the same sort had been coded, 95 times in 100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval from fewer units would tell more about them than about the annotators. */
export const fewestUnits = 10;

const resamples = 1000;
const tail = 0.025;

/**
 * The 95 % bootstrap interval of an alpha: percentiles of the alphas of units drawn anew with replacement. What chance
 * would give stays as it was observed, as in Krippendorff's own procedure (A. F. Hayes and K. Krippendorff, Answering
 * the call for a standard reliability measure for coding data, 2007), so that every draw has an alpha. The same units
 * give the same interval, in whatever order they come.
 *
 * @param units as for `nominalAlpha`, which gave `alpha`
 * @returns undefined where the alpha is not defined or rests on fewer than {@link fewestUnits} units
 */
export function alphaInterval(units: readonly (readonly string[])[], alpha: Alpha): Interval | undefined {
  if (alpha.value === undefined || alpha.units < fewestUnits) return undefined;
  const drawn = units
    .filter((codes) => codes.length >= 2)
    .map((codes) => ({ codes: codes.length, disagreement: weighedDisagreement(codes) }))
    .sort((one, other) => one.codes - other.codes || one.disagreement - other.disagreement);
  const next = fromZeroToOne();
  const alphas = new Float64Array(resamples).map(() => {
    let codes = 0;
    let disagreement = 0;
    for (let count = drawn.length; count > 0; count--) {
      const unit = drawn[Math.floor(next() * drawn.length)];
      codes += unit?.codes ?? 0;
      disagreement += unit?.disagreement ?? 0;
    }
    return 1 - disagreement / codes / alpha.expected;
  });
  alphas.sort();
  const last = resamples - 1;
  return {
    low: alphas[Math.floor(tail * last)] ?? alpha.value,
    high: alphas[Math.ceil((1 - tail) * last)] ?? alpha.value,
  };
}

/** The same numbers from 0 to 1 every time: a linear congruential generator (Numerical Recipes' constants). */
function fromZeroToOne(): () => number {
  let state = 20110125;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
