import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alphaInterval, fewestUnits } from '../../../src/core/agreement/alphaInterval';
import type { Interval } from '../../../src/core/agreement/alphaInterval';
import { nominalAlpha } from '../../../src/core/agreement/nominalAlpha';
import { tries } from '../support/tries';

const intervalOf = (units: readonly (readonly string[])[]): Interval | undefined =>
  alphaInterval(units, nominalAlpha(units));
const repeat = (times: number, ...units: string[][]): string[][] =>
  Array.from({ length: times }, () => units).flat();

describe('The interval of an alpha', () => {
  it('holds the alpha, and is narrower the more was coded', () => {
    const sample = [
      ['a', 'a'],
      ['b', 'b'],
      ['a', 'b'],
      ['b', 'b'],
      ['a', 'a'],
    ];
    const [few, many] = [intervalOf(repeat(4, ...sample)), intervalOf(repeat(100, ...sample))];
    const { value = Number.NaN } = nominalAlpha(repeat(100, ...sample));
    assert.ok(few && many);
    assert.ok(many.low < value && value < many.high);
    assert.ok(many.high - many.low < (few.high - few.low) / 3);
  });

  it('comes near the normal approximation where much was coded', () => {
    const units = [...repeat(450, ['a', 'a'], ['b', 'b']), ...repeat(100, ['a', 'b'])];
    const interval = intervalOf(units);
    assert.ok(interval);
    const halfWidth = (1.96 * Math.sqrt((0.1 * 0.9) / 1000)) / 0.5;
    assert.ok(Math.abs(interval.high - interval.low - 2 * halfWidth) < 0.01);
  });

  it('is not told from too few units, nor for an alpha that is not defined', () => {
    const units = repeat(fewestUnits - 2, ['a', 'a']);
    assert.equal(intervalOf([...units, ['a', 'b']]), undefined);
    assert.ok(intervalOf([...units, ['a', 'b'], ['b', 'b']]));
    assert.equal(intervalOf(repeat(50, ['a', 'a'])), undefined);
  });

  it('is the same every time, in whatever order the units come', () => {
    const unit = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 10, maxLength: 20 }), (units) => {
        assert.deepEqual(intervalOf(units), intervalOf([...units].reverse()));
      }),
      tries(20),
    );
  });
});
