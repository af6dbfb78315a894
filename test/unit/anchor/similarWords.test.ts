import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance, isSimilar, isSlip } from '../../../src/core/anchor/similarWords';

/** The edit distance by its definition (Levenshtein). */
function slowly(one: string, other: string): number {
  const row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    let diagonal = row[0] ?? 0;
    row[0] = at;
    for (let column = 1; column <= other.length; column++) {
      const above = row[column] ?? 0;
      const exchanged = diagonal + (one[at - 1] === other[column - 1] ? 0 : 1);
      row[column] = Math.min(above + 1, (row[column - 1] ?? 0) + 1, exchanged);
      diagonal = above;
    }
  }
  return row.at(-1) ?? 0;
}

describe('similar words', () => {
  it('are measured by the edit distance', () => {
    const word = fc.string({ minLength: 1, maxLength: 32, unit: fc.constantFrom('a', 'b', 'c', 'é') });
    fc.assert(
      fc.property(word, word, (one, other) => {
        assert.equal(distance(one, other), slowly(one, other));
      }),
    );
  });

  it('are one word with a slip', () => {
    for (const [one, other] of [
      ['recieved', 'received'],
      ['soldiers', 'soldier'],
      ['teh', 'the'],
      ['independently', 'independantly'],
    ] as const) {
      assert.equal(isSimilar(one, other), one.length > 3, one);
    }
    assert.ok(!isSimilar('killed', 'wounded'));
    assert.ok(!isSimilar('a'.repeat(1000), `${'a'.repeat(999)}b`));
  });

  it('are no slip in a short name', () => {
    assert.ok(!isSlip('iran', 'iraq'));
    assert.ok(isSlip('noshki', 'noskhi'));
    assert.ok(isSlip('pentagon', 'pentgon'));
    assert.ok(!isSlip('noshki', 'panjgur'));
  });
});
