import assert from 'node:assert/strict';
import type { Claim, Figure } from '../../../src/core/claims/schema';
import {
  describeFigures,
  describeRange,
  describeRangeInWords,
  describeReasons,
} from '../../../src/core/incidents/describe';
import { toIncidentsJson } from '../../../src/core/incidents/incidentsJson';
import { atLeast, claim, exactly, figureOf, file, gather, id, said, without } from './build';

const figure = (...figures: Figure[]) =>
  figureOf(gather(figures.map((one, at) => claim(`n${at}`, { claimant: `C${at}`, figure: one }))));

describe('describeRange', () => {
  const cases: [Figure[], string, string][] = [
    [[exactly(4)], '4', '4'],
    [[exactly(4), exactly(15)], '4–15', '4 to 15'],
    [[exactly(4), { low: 101, wording: 'more than' }], '4–100+', '4 to more than 100'],
    [[exactly(4), { low: 101, wording: 'over', provisional: true }], '4–100+', '4 to more than 100'],
    [[exactly(4), atLeast(13)], '4–13+', '4 to 13 or more'],
    [[atLeast(9)], '9+', 'at least 9'],
    [[{ low: 101, wording: 'more than' }], '100+', 'more than 100'],
    [[{ high: 40, wording: 'up to' }], 'up to 40', 'up to 40'],
    [[{ wording: 'several' }], 'several', 'several'],
    [[{ low: 4, high: 5 }], '4–5', '4 to 5'],
    [[exactly(0)], '0', '0'],
    [[exactly(1200)], '1,200', '1,200'],
  ];
  for (const [figures, short, words] of cases) {
    it(`says "${short}" and "${words}"`, () => {
      assert.equal(describeRange(figure(...figures)), short);
      assert.equal(describeRangeInWords(figure(...figures)), words);
    });
  }

  it('says that no claim stands when none does', () => {
    const gone = figureOf(gather([said('old', 'Army', 4, { status: 'rejected' })]));
    assert.equal(describeRange(gone), 'no standing figure');
  });
});

describe('describeFigures and describeReasons', () => {
  it('tell an incident on one line and each reason once', () => {
    const [incident] = gather([
      said('a', 'A', 4),
      said('b', 'B', 5),
      said('c', 'C', 6, { kind: 'injured', group: 'civilians' }),
    ]).incidents;
    assert.ok(incident);
    assert.equal(describeFigures(incident), '4–5 security forces killed, 6 civilians injured');
    const twice = [
      { type: 'disjoint ranges' },
      { type: 'disjoint ranges' },
      { type: 'sum of parts' },
    ] as const;
    assert.equal(describeReasons(twice), 'disjoint ranges, sum of parts');
  });
});

describe('toIncidentsJson', () => {
  it('has the shape the command line prints', () => {
    const loose = without(claim('loose', { claimant: 'BLA', figure: atLeast(3) }), 'incident');
    const both: Claim = said('four', 'x', 4, {
      claimant: ['Minister', 'Police'],
      place: 'Panjgur',
      date: '2022-02-02',
    });
    const many = claim('many', { figure: { low: 101, wording: 'more than' } });
    const book = gather(
      [both, many, loose],
      [file('whole'), file('raid', { part_of: 'whole', title: 'The raid' })],
    );
    assert.deepEqual(toIncidentsJson(book), {
      incidents: [
        { id: 'whole', title: 'Panjgur, 2022-02-02', date: '2022-02-02', places: ['Panjgur'], figures: [] },
        {
          id: 'raid',
          part_of: 'whole',
          title: 'The raid',
          date: '2022-02-02',
          places: ['Panjgur'],
          figures: [
            {
              kind: 'killed',
              group: 'security forces',
              low: 4,
              high: 101,
              open: true,
              contested: true,
              reasons: ['disjoint ranges'],
              claims: [
                { article: 'a.txt', id: id('many'), low: 101 },
                { article: 'a.txt', id: id('four'), claimant: ['Minister', 'Police'], low: 4, high: 4 },
              ],
            },
          ],
        },
      ],
      unassigned: [
        {
          article: 'a.txt',
          id: id('loose'),
          kind: 'killed',
          group: 'security forces',
          claimant: ['BLA'],
          low: 3,
        },
      ],
    });
  });

  it('names the claims of the parts where only their sum speaks for the whole', () => {
    const parts = [file('north', { part_of: 'raid' }), file('south', { part_of: 'raid' })];
    const book = gather(
      [said('n', 'Lango', 5, { incident: 'north' }), said('s', 'Lango', 7, { incident: 'south' })],
      parts,
    );
    const [whole] = toIncidentsJson(book).incidents;
    assert.deepEqual(
      whole?.figures[0]?.claims.map((one) => one.id),
      [id('n'), id('s')],
    );
    assert.equal(whole.figures[0].low, 12);
  });
});
