import assert from 'node:assert/strict';
import {
  describeArrangement,
  groupings,
  plainArrangement,
  readArrangement,
  sortings,
} from '../../../../src/core/incidents/arranging/arrangement';

describe('how incidents are arranged', () => {
  it('is told where it differs from the book', () => {
    assert.equal(describeArrangement(plainArrangement), '');
    assert.equal(describeArrangement({ grouping: 'claimant', sorting: 'oldest' }), 'by claimant');
    assert.equal(describeArrangement({ grouping: 'place', sorting: 'newest' }), 'by place, newest first');
  });

  it('is read as it was kept; what is unknown is plain', () => {
    for (const grouping of groupings) {
      for (const sorting of sortings) {
        assert.deepEqual(readArrangement(JSON.parse(JSON.stringify({ grouping, sorting }))), {
          grouping,
          sorting,
        });
      }
    }
    for (const kept of [undefined, null, 'claimant', { grouping: 'kind', sorting: 1 }])
      assert.deepEqual(readArrangement(kept), plainArrangement);
  });
});
