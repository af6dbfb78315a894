import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Claim } from '../../../../src/core/claims/schema';
import { decidedFigure } from '../../../../src/core/incidents/decidedFigure';
import type { FigureSummary } from '../../../../src/core/incidents/incidentBook';
import { explainFigure, tellExplanation } from '../../../../src/core/incidents/reconciling/explain';
import { describeMissing, findMissing } from '../../../../src/core/incidents/reconciling/missing';
import { positionsBySide, voiceOf } from '../../../../src/core/incidents/reconciling/voices';
import { article, atLeast, claim, exactly, figureOf, file, gather, id, said, span, without } from '../build';

describe('explainFigure', () => {
  it('gives every number and mark with the claims that set it, and tells it in a sentence', () => {
    const figure = figureOf(
      gather([
        said('few', 'Minister', 4),
        claim('many', { claimant: 'BLA', figure: { low: 101, wording: 'more than' } }),
        said('toll', 'Minister', 300, { scope: 'cumulative' }),
      ]),
    );
    const told = explainFigure(figure).map(tellExplanation);
    assert.ok(told.includes(`4 is the lowest number given: Minister [a.txt ${id('few')}].`));
    assert.ok(told.includes(`101 is the highest number given: BLA [a.txt ${id('many')}].`));
    assert.ok(told.includes(`More is claimed to be possible: BLA [a.txt ${id('many')}].`));
    assert.ok(told.some((line) => line.startsWith('No number makes all of them true: ')));
    assert.ok(told.includes(`Left out (counts beyond this incident): Minister [a.txt ${id('toll')}].`));
    assert.ok(told.some((line) => line.startsWith('2 independent claimants')));
  });

  it('names the claims of the parts behind a sum', () => {
    const parts = [file('north', { part_of: 'raid' }), file('south', { part_of: 'raid' })];
    const claims = [
      said('n', 'Lango', 5, { incident: 'north' }),
      said('s', 'Lango', 7, { incident: 'south' }),
    ];
    const explanations = explainFigure(figureOf(gather(claims, parts)));
    const low = explanations.find(({ about }) => about === 'low');
    assert.deepEqual([low?.value, low?.claims.map((ref) => ref.claim.id)], [12, [id('n'), id('s')]]);
    assert.match(explanations.map(tellExplanation).join('\n'), /add up to 12, which stands for a total/);
  });

  const figures = fc
    .array(
      fc.record({
        claimant: fc.constantFrom('a', 'b', 'c'),
        figure: fc.oneof(fc.nat(9).map(exactly), fc.nat(9).map(atLeast), fc.constant({ wording: 'several' })),
        status: fc.constantFrom('accepted' as const, 'rejected' as const),
        provisional: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) =>
      all.map(({ figure, provisional, ...fields }, at) =>
        claim(`p${String.fromCharCode(97 + at)}`, {
          ...fields,
          figure: { ...figure, ...(provisional && { provisional }) },
        }),
      ),
    );
  const rangeAndReasons = ({ low, high, open, contested, reasons, sources }: FigureSummary) => ({
    ...{ low, high, open, contested, reasons, sources },
  });
  const killed = (claims: readonly Claim[]): FigureSummary | undefined =>
    gather(claims).incidents[0]?.figures[0];

  it('finds in counted claims what sets both ends', () => {
    fc.assert(
      fc.property(figures, (claims) => {
        const figure = killed(claims);
        assert.ok(figure);
        const counted = figure.claims.filter(({ standing }) => standing === 'counted');
        const ids = new Set(counted.map(({ ref }) => ref.claim.id));
        const setters = [...figure.lowSetBy, ...figure.highSetBy];
        assert.ok(setters.every((setter) => ids.has(setter)));
        if (figure.low !== undefined) assert.ok(counted.some(({ low }) => low === figure.low));
        assert.ok(counted.every(({ low }) => low === undefined || low >= (figure.low ?? 0)));
        for (const { claims: refs, about } of explainFigure(figure))
          assert.ok(refs.length > 0 || about === 'sources', about);
      }),
    );
  });

  it('does not change by a claim that was rejected, nor by the order of the claims', () => {
    fc.assert(
      fc.property(figures, fc.nat(9), (claims, count) => {
        const before = killed(claims);
        assert.ok(before);
        const rejected = said('z', 'someone', count, { status: 'rejected' });
        const after = killed([rejected, ...claims.toReversed()]);
        assert.ok(after);
        assert.deepEqual(rangeAndReasons(after), rangeAndReasons(before));
      }),
    );
  });
});

describe('sources', () => {
  it('do not count who only carries another’s words', () => {
    const line = (name: string, claimant: string) =>
      article(`${name}.txt`, [
        claim(name, {
          claimant,
          figure: exactly(4),
          spans: [
            span(
              'the provincial police chief told reporters on Friday that ',
              '4 soldiers',
              ' were killed near the camp',
            ),
          ],
        }),
      ]);
    const figure = figureOf(gather([line('a', 'officials'), line('b', 'two police officers')]));
    assert.deepEqual(
      figure.claims.map(({ standing, echoBy }) => [standing, echoBy]),
      [
        ['counted', undefined],
        ['echo', 'same words'],
      ],
    );
    assert.deepEqual(figure.sources, { claimants: 1, sides: 0, articles: 2 });
  });
});

describe('parties and third parties', () => {
  const parties = [{ name: 'State', members: ['army', 'minister'] }, { name: 'Rebels' }];
  const book = gather(
    [
      said('a', 'army', 4, { role: 'official' }),
      said('m', 'minister', 7, { role: 'official' }),
      claim('r', { claimant: 'Rebels', role: 'belligerent', figure: atLeast(60) }),
      said('h', 'hospital', 9, { role: 'medical' }),
    ],
    [file('raid', { parties })],
  );

  it('are told side by side', () => {
    const positions = positionsBySide(figureOf(book)).map(({ side, low, high, open }) => [
      side,
      low,
      high,
      open,
    ]);
    assert.deepEqual(
      positions.toSorted((one, other) => String(one[0]).localeCompare(String(other[0]))),
      [
        ['Rebels', 60, 60, true],
        ['State', 4, 7, false],
        [undefined, 9, 9, false],
      ],
    );
  });

  it('speak of their own losses, of their enemy’s, or of others', () => {
    const voices = new Map(figureOf(book).claims.map((one) => [one.ref.claim.id, voiceOf(one)]));
    assert.deepEqual(
      ['a', 'r', 'h'].map((name) => voices.get(id(name))),
      ['own losses', 'enemy losses', 'third party'],
    );
    const civilians = gather([said('r', 'Rebels', 2, { role: 'belligerent', group: 'civilians' })]);
    assert.deepEqual(figureOf(civilians, 'killed', 'civilians').claims.map(voiceOf), ['party']);
    const conceded = gather([said('r', 'Rebels', 2, { role: 'belligerent', stance: 'concedes' })]);
    assert.deepEqual(figureOf(conceded).claims.map(voiceOf), ['own losses']);
  });
});

describe('wholes and parts of one claimant', () => {
  const parts = ['north', 'south'].map((part) => file(part, { part_of: 'raid' }));

  it('contest a total below what he gives for one part alone', () => {
    const claims = [said('t', 'Lango', 12), said('n', 'Lango', 15, { incident: 'north' })];
    assert.deepEqual(
      figureOf(gather(claims, parts)).reasons.map(({ type, claims: ids }) => [type, [...ids].sort()]),
      [['sum of parts', [id('n'), id('t')]]],
    );
  });

  it('leave room for parts that he says nothing of, and for what others say', () => {
    const more = [said('t', 'Lango', 12), said('n', 'Lango', 5, { incident: 'north' })];
    assert.equal(figureOf(gather(more, parts)).contested, false);
    const other = [said('t', 'Lango', 12), said('n', 'ISPR', 15, { incident: 'north' })];
    assert.equal(figureOf(gather(other, parts)).contested, false);
  });
});

describe('findMissing', () => {
  const missing = (claims: readonly Claim[], fields = {}) => {
    const [incident] = gather(claims, [file('raid', fields)]).incidents;
    assert.ok(incident);
    return findMissing(incident).map(describeMissing);
  };

  it('asks for date, place, actor and figures', () => {
    assert.deepEqual(missing([claim('a', { kind: 'attack' })]), [
      'no date is told',
      'no place is told',
      'no one is named who did it',
      'no one is counted',
    ]);
    const told = said('a', 'x', 4, { date: '2022-02-02', place: 'Mach', actor: 'BLA' });
    assert.deepEqual(missing([told]), []);
    assert.deepEqual(missing([{ ...told, date: 'XXXX-01-30' }]), ['no year is told']);
  });

  it('asks of a figure for a number, the group and who says so', () => {
    const told = { date: '2022-02-02', place: 'Mach', actor: 'BLA' };
    const vague = without(
      claim('a', { ...told, group: 'unknown', figure: { wording: 'several' } }),
      'claimant',
    );
    assert.deepEqual(missing([vague]), [
      'killed unknown: only words, no number',
      'killed unknown: who they were is not told',
      'killed unknown: the article does not say who says so',
    ]);
  });
});

describe('decidedFigure', () => {
  const decided = (value: string | number, field = 'killed security forces') => {
    const [incident] = gather(
      [said('a', 'x', 4)],
      [file('raid', { decisions: [{ field, value }] })],
    ).incidents;
    assert.ok(incident);
    const found = decidedFigure(incident, 'killed', 'security forces');
    return found && [found.low, found.high];
  };

  it('reads a number or a range, and nothing else', () => {
    assert.deepEqual(decided(7), [7, 7]);
    assert.deepEqual(decided('7-9'), [7, 9]);
    assert.deepEqual(decided('7 to 9'), [7, 9]);
    assert.equal(decided('9-7'), undefined);
    assert.equal(decided('a few'), undefined);
    assert.equal(decided(7, 'killed civilians'), undefined);
  });
});
