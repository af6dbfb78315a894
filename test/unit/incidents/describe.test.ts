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

/** Some keys of a map, those that it has. */
function only<Whole extends object>(whole: Whole, ...keys: (keyof Whole)[]): Partial<Whole> {
  const kept = keys.filter((key) => key in whole).map((key) => [key, whole[key]]);
  return Object.fromEntries(kept) as Partial<Whole>;
}

/** Where a claim stands in reading order. */
const place = (claims: readonly Claim[], wanted: string): number =>
  claims.find((one) => one.id === wanted)?.spans[0]?.start ?? 0;

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
    const { incidents, unassigned } = toIncidentsJson(book);
    // What explains the figures stands beside these keys; its own tests look at it.
    const shape = incidents.map((incident) => ({
      ...only(incident, 'id', 'part_of', 'title', 'date', 'places'),
      figures: incident.figures.map((figure) => ({
        ...only(figure, 'kind', 'group', 'low', 'high', 'open', 'contested', 'reasons'),
        claims: figure.claims.map((one) => only(one, 'article', 'id', 'claimant', 'low', 'high')),
      })),
    }));
    assert.deepEqual(
      { incidents: shape, unassigned },
      {
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
      },
    );
  });

  it('tells with every figure what sets it, what is missing and what a person decided', () => {
    const claims = [
      said('few', 'Minister', 4, { role: 'official' }),
      said('many', 'BLA', 100, { role: 'belligerent' }),
      said('own', 'x', 4),
    ].map((one) => (one.id === id('own') ? without(one, 'claimant') : one));
    const decisions = [
      { field: 'killed security forces', value: 7, reason: 'named in the obituaries', claims: [id('few')] },
    ];
    const parties = [{ name: 'Pakistan', members: ['Minister'] }];
    const [incident] = toIncidentsJson(gather(claims, [file('raid', { decisions, parties })])).incidents;
    const figure = incident?.figures[0];
    assert.ok(incident && figure);
    assert.deepEqual(figure.decided, decisions[0]);
    assert.deepEqual(
      figure.claims.map((one) => [one.id, one.standing, one.voice, one.echo_of, one.sides]),
      [
        [id('few'), 'counted', 'own losses', undefined, ['Pakistan']],
        [id('many'), 'counted', 'enemy losses', undefined, undefined],
        [id('own'), 'echo', 'third party', id('few'), undefined],
      ].sort(([one], [other]) => place(claims, String(one)) - place(claims, String(other))),
    );
    assert.deepEqual(figure.sides.map(({ side, low, high }) => [side, low, high]).sort(), [
      ['BLA', 100, 100],
      ['Pakistan', 4, 4],
    ]);
    assert.deepEqual(
      figure.contests.map(({ type, claims: ids }) => [type, [...ids].sort()]),
      [['disjoint ranges', [id('few'), id('many')]]],
    );
    const low = figure.explained.find(({ about }) => about === 'low');
    assert.equal(low?.text, `4 is the lowest number given: Minister [a.txt ${id('few')}].`);
    assert.deepEqual(
      incident.missing.map(({ type }) => type),
      ['date', 'place', 'actor'],
    );
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
