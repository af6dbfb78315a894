import { casualtyKinds } from '../../src/core/claims/language/kindSets';
import { fieldsRight } from './score';
import type { Matched } from './score';

/** How well the suggestions of some kinds fit; shares are of 1, and not a number where nothing is there to share. */
export interface Rate {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The rate over some texts. @param isOf says which kinds count */
export function rateOf(all: readonly Matched[], isOf: (kind: string) => boolean): Rate {
  const right = all.flatMap(({ pairs }) => pairs).filter(({ gold }) => isOf(gold.kind)).length;
  const gold = right + all.flatMap(({ missed }) => missed).filter(({ kind }) => isOf(kind)).length;
  const found = right + all.flatMap((each) => each.false).filter(({ draft }) => isOf(draft.kind)).length;
  return {
    gold,
    found,
    precision: right / found,
    recall: right / gold,
    f1: (2 * right) / Math.max(1, gold + found),
  };
}

/** Per field of the casualty claims that are right: in how many of those that have it the field is right too. */
export function fieldRates(all: readonly Matched[]): Record<string, { right: number; of: number }> {
  const rates: Record<string, { right: number; of: number }> = {};
  const pairs = all.flatMap((matched) => matched.pairs).filter(({ gold }) => casualtyKinds.has(gold.kind));
  for (const pair of pairs)
    for (const [field, isRight] of Object.entries(fieldsRight(pair))) {
      const rate = (rates[field] ??= { right: 0, of: 0 });
      if (isRight === undefined) continue;
      rate.of++;
      if (isRight) rate.right++;
    }
  return rates;
}
