import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overviewOf, readOverview, writeOverview } from '../../../src/core/incidents/overview';
import { claim, file, gather, without } from './build';

describe('an overview of the incidents', () => {
  it('is read as it was written, with all that a list shows and nothing else', () => {
    const loose = without(claim('loose'), 'incident');
    const book = gather(
      [claim('one', { place: 'Noshki', date: '2022-02-02' }), loose, claim('two', { incident: 'none' })],
      [file('part', { part_of: 'raid', title: 'The first post', grading: 'fair' })],
    );
    const overview = readOverview(writeOverview(overviewOf(book)));
    assert.deepEqual(overview, {
      incidents: [
        {
          id: 'raid',
          title: 'Noshki, 2022-02-02',
          date: '2022-02-02',
          places: ['Noshki'],
          contested: false,
          claims: { length: 1 },
        },
        {
          id: 'part',
          partOf: 'raid',
          title: 'The first post',
          places: [],
          grading: 'fair',
          contested: false,
          claims: { length: 0 },
        },
      ],
      unassigned: 1,
      background: 1,
    });
  });

  it('is none for any other text', () => {
    const incidents = [
      { id: 'raid', title: 'The raid', places: [], contested: false, claims: { length: 3 } },
    ];
    const good = { incidents, unassigned: 0, background: 0 };
    const texts = [
      'null',
      '{',
      JSON.stringify({ ...good, unassigned: -1 }),
      JSON.stringify({ ...good, unassigned: '<b>' }),
      JSON.stringify({ ...good, incidents: {} }),
      JSON.stringify({ ...good, incidents: [null] }),
      JSON.stringify({ ...good, incidents: [{ ...incidents[0], title: { toString: 1 } }] }),
      JSON.stringify({ ...good, incidents: [{ ...incidents[0], places: [1] }] }),
      JSON.stringify({ ...good, incidents: [{ ...incidents[0], grading: 'sure' }] }),
      JSON.stringify({ ...good, incidents: [{ ...incidents[0], claims: [], contested: 1 }] }),
      JSON.stringify({ ...good, incidents: [{ ...incidents[0], claims: { length: -1 } }] }),
      `{"__proto__":${JSON.stringify(good)}}`,
    ];
    assert.notEqual(readOverview(JSON.stringify(good)), undefined);
    for (const text of texts) assert.equal(readOverview(text), undefined, text);
    fc.assert(fc.property(fc.json(), (text) => assert.equal(readOverview(text), undefined)));
  });
});
