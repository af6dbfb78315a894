import { casualtyKinds } from '../../../../src/core/claims/language/kindSets';
import assert from 'node:assert/strict';
import { fieldRates, rateOf } from '../../../../scripts/claims/rates';
import { goldSets, textScorer } from '../../../../scripts/claims/scoreText';

/** What `npm run eval:claims` measures may not fall below, in per cent: casualty claims, then their fields. */
const floors: Readonly<Record<string, { f1: number; claimant: number; place: number; date: number }>> = {
  lists: { f1: 96, claimant: 99, place: 88, date: 90 },
  wire: { f1: 95, claimant: 95, place: 92, date: 89 },
  daily: { f1: 94, claimant: 94, place: 82, date: 75 },
  articles: { f1: 87, claimant: 88, place: 80, date: 74 },
  reviewed: { f1: 96, claimant: 95, place: 88, date: 50 },
};

describe('suggestions in annotated texts', function () {
  this.timeout(60_000);
  const score = textScorer();

  for (const [name, floor] of Object.entries(floors))
    it(`keep what they reached in ${name}`, () => {
      const matched = (goldSets[name]?.() ?? []).map((text) => score(text).matched);
      const casualties = rateOf(matched, (kind) => casualtyKinds.has(kind));
      const fields = fieldRates(matched);
      const reached: Record<string, number> = { f1: 100 * casualties.f1, ...shares(fields) };
      const fallen = Object.entries(floor).filter(([what, least]) => (reached[what] ?? 0) < least);
      assert.deepEqual(fallen, [], JSON.stringify(reached));
    });
});

function shares(fields: Record<string, { right: number; of: number }>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, { right, of }]) => [field, (100 * right) / of]),
  );
}
