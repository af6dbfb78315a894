import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNames } from '../../../src/core/namesFile/parseNames';

/** Each problem as `severity line: message`, lines from 1. */
function told(source: string): string[] {
  return parseNames(source).problems.map(({ severity, message, range }) => {
    const line = source.slice(0, range.start).split('\n').length;
    return `${severity} ${line}: ${message}`;
  });
}

const sample = `newsmark: 1
names:
  - name: Baloch Liberation Army
    also: [BLA, Balochistan Liberation Army]
    type: actor
    actor_type: armed group
  - name: Noshki
    also: [Nushki, Naushki]
    type: place
    country: Pakistan
never:
  - Backup
  - Operation Azm
`;

describe('parseNames', () => {
  it('reads names and forbidden words', () => {
    const { dictionary, problems, writable } = parseNames(sample);
    assert.deepEqual(problems, []);
    assert.ok(writable);
    assert.deepEqual(dictionary, {
      names: [
        {
          name: 'Baloch Liberation Army',
          also: ['BLA', 'Balochistan Liberation Army'],
          type: 'actor',
          actorType: 'armed group',
        },
        { name: 'Noshki', also: ['Nushki', 'Naushki'], type: 'place', country: 'Pakistan' },
      ],
      never: ['Backup', 'Operation Azm'],
    });
  });

  it('keeps the valid entries of a file with errors, each error at its line', () => {
    const source = `newsmark: 1
names:
  - name: Zandar
    type: group
  - name: Kalgan
    type: place
  - type: actor
never:
  - 313
  - Backup
  - "—"
`;
    const { dictionary, writable } = parseNames(source);
    assert.deepEqual(dictionary, { names: [{ name: 'Kalgan', type: 'place' }], never: ['Backup'] });
    assert.equal(writable, false);
    assert.deepEqual(told(source), [
      'error 4: `type` is one of actor, place; “group” is not.',
      'error 7: `name` is missing: add it.',
      'error 9: This item must be text: put 313 in quotes.',
      'error 11: This item is “—”: write at least one letter or digit.',
    ]);
  });

  it('warns of words that stand twice, and says what counts', () => {
    const source = `newsmark: 1
names:
  - name: Baloch Liberation Army
    also: [BLA, baloch liberation army]
    type: actor
  - name: B.L.A.
    type: place
never:
  - Backup
  - BACKUP
  - BLA
`;
    assert.deepEqual(told(source), [
      'warning 4: “baloch liberation army” stands twice in this entry: remove one of the two.',
      'warning 6: “B.L.A.” belongs to “Baloch Liberation Army” above, and that one counts: keep it in one entry.',
      'warning 10: “BACKUP” stands here a second time: remove one of the two.',
      'warning 11: “BLA” stands in `names` too: remove one of the two; until then it is never marked.',
    ]);
    assert.ok(parseNames(source).writable);
  });

  it('warns of keys that are unknown or say nothing', () => {
    const source = `newsmark: 1
names:
  - name: Noshki
    type: place
    actor_type: person
    contry: Pakistan
`;
    assert.deepEqual(told(source), [
      'warning 5: `actor_type` is not used for a place: remove it.',
      'warning 6: Newsmark knows no key `contry` here and keeps it as it is; did you mean `country`?',
    ]);
  });

  it('uses a file of a newer format and does not write it', () => {
    const source = 'newsmark: 2\nnames:\n  - name: Kalgan\n    type: place\n  - new: shape\n';
    const { dictionary, writable } = parseNames(source);
    assert.deepEqual(dictionary.names, [{ name: 'Kalgan', type: 'place' }]);
    assert.equal(writable, false);
    assert.deepEqual(told(source), [
      'warning 1: This file has format 2, from a newer Newsmark: update Newsmark to change it.',
    ]);
  });

  for (const [what, source, message] of [
    ['no version', 'never: [X1]\n', /Add `newsmark: 1`/],
    ['no map', '- a\n', /a map of keys that starts with `newsmark: 1`/],
    ['a map as list', 'newsmark: 1\nnames: {a: b}\n', /`names` must be a list/],
    ['conflict markers', 'newsmark: 1\n<<<<<<< a\nnever: [a]\n=======\n>>>>>>> b\n', /conflict markers/],
    ['bad YAML', 'newsmark: 1\nnever: [a\n', /./],
  ] as const) {
    it(`tells of ${what}, and is then not written`, () => {
      const { problems, writable } = parseNames(source);
      assert.equal(writable, false);
      assert.match(problems[0]?.message ?? '', message);
    });
  }

  it('has nothing to say of an empty file', () => {
    for (const source of ['', '# later\n', '\ufeff']) {
      const { problems, writable, dictionary } = parseNames(source);
      assert.deepEqual([problems, writable, dictionary.names], [[], true, []]);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'newsmark: 1\n-[]{},&*!|>"\'#\t') }), (source) => {
        for (const { range } of parseNames(source).problems) assert.ok(range.end <= source.length);
      }),
    );
  });
});
