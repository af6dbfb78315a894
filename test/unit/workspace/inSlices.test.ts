import assert from 'node:assert/strict';
import { inSlices } from '../../../src/workspace/inSlices';

describe('inSlices', () => {
  let taken: number;
  beforeEach(() => (taken = 0));

  /** Each step takes longer than a slice. */
  function* longSteps(count: number): Generator<undefined, string> {
    while (taken < count) {
      taken++;
      const end = performance.now() + 10;
      while (performance.now() < end);
      yield;
    }
    return 'done';
  }

  it('comes to what the work comes to, and lets other business in between', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 0);
    assert.equal(await inSlices(longSteps(5)), 'done');
    clearInterval(timer);
    assert.ok(others > 0);
  });

  it('takes no further step when it is cancelled', async () => {
    assert.equal(await inSlices(longSteps(1_000), () => taken === 3), undefined);
    assert.equal(taken, 3);
  });
});
