import assert from 'node:assert/strict';
import { bCubed } from '../../../scripts/incidents/bCubed';
import type { Placed } from '../../../scripts/incidents/bCubed';

/** The example of Bagga and Baldwin (1998), figures 1 to 3: twelve mentions of three chains. */
const truth = ['12345', '67', '89ABC'];

function placed(found: readonly string[]): Placed[] {
  const setOf = (sets: readonly string[], mention: string): string =>
    sets.find((set) => set.includes(mention)) ?? mention;
  return [...'123456789ABC'].map((mention) => ({
    gold: setOf(truth, mention),
    found: setOf(found, mention),
  }));
}

const percent = (rate: number): number => Math.round(100 * rate);

describe('bCubed', () => {
  it('gives the published figures where the small chain was joined to a large one', () => {
    const { precision, recall } = bCubed(placed(['12345', '6789ABC']));
    assert.equal(percent(precision), 76);
    assert.equal(percent(recall), 100);
  });

  it('gives the published figures where the two large chains were joined, which is worse', () => {
    const { precision, recall } = bCubed(placed(['1234589ABC', '67']));
    assert.equal(percent(precision), 58);
    assert.equal(percent(recall), 100);
  });

  it('gives full precision to what is left apart, and the recall of things alone', () => {
    const { precision, recall, f1 } = bCubed(placed([]));
    assert.equal(precision, 1);
    // Each mention finds itself alone: 1/5 for ten of them, 1/2 for two.
    assert.equal(recall.toFixed(4), ((10 / 5 + 2 / 2) / 12).toFixed(4));
    assert.equal(f1.toFixed(4), (0.4).toFixed(4));
  });
});
