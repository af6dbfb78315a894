import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Claim } from '../../../../src/core/claims/schema';
import type { IncidentFile } from '../../../../src/core/incidents/incidentFile';
import { comparePolicies, tellComparison } from '../../../../src/core/incidents/policies/comparePolicies';
import { policyNames } from '../../../../src/core/incidents/policies/policy';
import type { PolicyName, Row } from '../../../../src/core/incidents/policies/policy';
import { rollUp } from '../../../../src/core/incidents/policies/rollUp';
import { toRowsJson } from '../../../../src/core/incidents/policies/rowsJson';
import { article, atLeast, claim, exactly, file, gather, id, said, without } from '../build';
import { tries } from '../../support/tries';

type Articles = Parameters<typeof gather>[0];
const rowsOf = (name: PolicyName, articles: Articles, files: readonly IncidentFile[] = []): Row[] =>
  rollUp(gather(articles, files), name);
const cellsOf = (rows: readonly Row[], column: string): unknown[] =>
  rows.map(({ cells }) => cells[column]?.value);
const one = (
  name: PolicyName,
  articles: Articles,
  column: string,
  files: readonly IncidentFile[] = [],
): unknown => cellsOf(rowsOf(name, articles, files), column)[0];

const parts = ['east', 'north', 'south'].map((part) => file(part, { part_of: 'raid' }));

describe('a total told for a whole', () => {
  it('is divided by ACLED in whole people, by GTD in fractions', () => {
    const total = said('total', 'army', 25);
    assert.deepEqual(cellsOf(rowsOf('acled', [total], parts), 'fatalities'), [9, 8, 8]);
    assert.deepEqual(cellsOf(rowsOf('gtd', [total], parts), 'nkill'), [8.33, 8.33, 8.33]);
    const [row] = rowsOf('acled', [total], parts);
    assert.equal(row?.cells['fatalities']?.rule, 'divided total');
    assert.match(
      row?.cells['fatalities']?.note ?? '',
      /25 of the total of 25 for raid, divided over 3 parts/,
    );
    assert.deepEqual(
      row?.cells['fatalities']?.claims.map((ref) => ref.claim.id),
      [id('total')],
    );
  });

  it('is divided, less what parts are told to have, over the parts that nothing is told of', () => {
    const claims = [said('total', 'army', 25), said('east', 'army', 5, { incident: 'east' })];
    assert.deepEqual(cellsOf(rowsOf('acled', claims, parts), 'fatalities'), [5, 10, 10]);
  });

  it('leaves nobody for the others where one part has more than the total', () => {
    const claims = [said('total', 'army', 4), said('east', 'army', 6, { incident: 'east' })];
    assert.deepEqual(cellsOf(rowsOf('acled', claims, parts), 'fatalities'), [6, 0, 0]);
  });

  it('is a check only where every part has its own figure', () => {
    const claims = [
      said('total', 'army', 25),
      ...['east', 'north', 'south'].map((part) => said(part, 'army', 2, { incident: part })),
    ];
    assert.deepEqual(cellsOf(rowsOf('acled', claims, parts), 'fatalities'), [2, 2, 2]);
    for (const name of policyNames)
      assert.deepEqual(
        rowsOf(name, claims, parts).map(({ level }) => level),
        ['leaf', 'leaf', 'leaf'],
        name,
      );
  });

  it('goes down through parts of parts', () => {
    const files = [
      file('east', { part_of: 'raid' }),
      file('hill', { part_of: 'east' }),
      file('town', { part_of: 'east' }),
    ];
    const west = file('west', { part_of: 'raid' });
    const claims = [said('total', 'army', 12), said('west', 'army', 2, { incident: 'west' })];
    assert.deepEqual(
      rowsOf('acled', claims, [...files, west]).map(({ incident, cells }) => [
        incident,
        cells['fatalities']?.value,
      ]),
      [
        ['hill', 5],
        ['town', 5],
        ['west', 2],
      ],
    );
  });

  it('stays with the whole in UCDP GED, IBC and Airwars, and says so', () => {
    const total = said('total', 'army', 25, { group: 'civilians' });
    for (const name of ['ucdp', 'ibc', 'airwars'] as const) {
      const rows = rowsOf(name, [total], parts);
      assert.deepEqual(
        rows.map(({ level }) => level),
        ['whole', 'leaf', 'leaf', 'leaf'],
        name,
      );
      assert.ok(
        rows[0]?.notes.some(({ text }) => text.includes('not divided over the parts')),
        name,
      );
    }
    assert.deepEqual(cellsOf(rowsOf('ucdp', [total], parts), 'best'), [25, undefined, undefined, undefined]);
    assert.deepEqual(cellsOf(rowsOf('ucdp', [total], parts), 'event_clarity'), [2, 1, 1, 1]);
  });

  it('never adds a subset, a cumulative toll, an update’s first figure or an echo', () => {
    const claims = [
      said('first', 'police', 3),
      said('second', 'police', 7, { updates: id('first') }),
      said('toll', 'police', 120, { scope: 'cumulative' }),
      said('sub', 'police', 7, { figure: { low: 7, high: 7, includes: [{ low: 2, high: 2 }] } }),
    ];
    for (const [name, column] of [
      ['acled', 'fatalities'],
      ['ucdp', 'high'],
      ['gtd', 'nkill'],
    ] as const)
      assert.equal(one(name, claims, column), 7, name);
  });
});

describe('words without a number', () => {
  const words = (wording: string) => [claim('vague', { claimant: 'police', figure: { wording } })];

  it('are numbers of ACLED’s own', () => {
    const expected = { tens: 10, dozens: 12, hundreds: 100, several: 10, many: 10, 'dozens of': 12 };
    for (const [wording, value] of Object.entries(expected)) {
      assert.equal(one('acled', words(wording), 'fatalities'), value, wording);
      assert.equal(rowsOf('acled', words(wording))[0]?.cells['fatalities']?.rule, 'vague number');
    }
    assert.equal(one('acled', [claim('plural', { claimant: 'police' })], 'fatalities'), 10);
  });

  it('are one death in UCDP GED, blank in GTD, their plain meaning in IBC', () => {
    assert.equal(one('ucdp', words('several'), 'best'), 1);
    assert.equal(one('gtd', words('several'), 'nkill'), undefined);
    const civilians = words('dozens').map((vague) => ({ ...vague, group: 'civilians' }));
    assert.equal(one('ibc', civilians, 'minimum_deaths'), 24);
  });

  it('give way to any number', () => {
    const claims = [...words('hundreds'), said('few', 'hospital', 4)];
    assert.equal(one('acled', claims, 'fatalities'), 4);
    assert.equal(one('ucdp', claims, 'high'), 4);
  });
});

describe('sources that disagree', () => {
  const parties = [{ name: 'State', members: ['army'] }];
  const files = [file('raid', { parties })];
  const army = said('army', 'army', 4, { role: 'official' });
  const rebels = said('rebels', 'rebels', 60, { role: 'belligerent' });
  const hospital = said('hospital', 'hospital', 9, { role: 'medical' });

  it('give ACLED the lowest, UCDP GED a range without the enemy’s word, GTD none of the perpetrators’', () => {
    const claims = [army, rebels, hospital];
    assert.equal(one('acled', claims, 'fatalities', files), 4);
    assert.deepEqual(
      ['low', 'best', 'high'].map((column) => one('ucdp', claims, column, files)),
      [4, 4, 9],
    );
    assert.match(rowsOf('ucdp', claims, files)[0]?.cells['high']?.note ?? '', /60 by rebels/);
    assert.equal(one('gtd', claims, 'nkill', files), 4);
    assert.equal(one('ucdp', [rebels], 'best', files), 60);
    assert.equal(one('gtd', [rebels], 'nkill', files), undefined);
  });

  it('give UCDP GED a person’s best estimate where there is one', () => {
    const decisions = [
      { field: 'killed security forces', value: 7, reason: 'obituaries', claims: [id('hospital')] },
    ];
    const rows = rowsOf('ucdp', [army, hospital], [file('raid', { parties, decisions })]);
    const best = rows[0]?.cells['best'];
    assert.deepEqual(
      [best?.value, best?.rule, best?.claims.map((ref) => ref.claim.id)],
      [7, 'decided', [id('hospital')]],
    );
  });

  it('give GTD the latest, then the majority, then the lowest', () => {
    const on = (day: string, ...claims: Claim[]) => article(`${day}.txt`, claims, { published: day });
    const early = on('2022-02-03', said('a', 'police', 3), said('b', 'mayor', 3));
    const late = [said('c', 'doctors', 8), said('d', 'witnesses', 6)];
    const gtdOf = (...articles: Articles[number][]) => {
      const cell = rowsOf('gtd', articles)[0]?.cells['nkill'];
      return [cell?.value, cell?.rule];
    };
    assert.deepEqual(gtdOf(early, on('2022-02-04', late[0] ?? said('x', 'x', 0))), [8, 'latest source']);
    assert.deepEqual(gtdOf(early, on('2022-02-04', ...late)), [6, 'lowest figure']);
    assert.deepEqual(gtdOf(early, on('2022-02-04', ...late, said('e', 'mayor', 8))), [8, 'majority']);
  });

  it('leave one source where ten outlets carry one line', () => {
    const outlets = ['a', 'b', 'c'].map((name) =>
      article(`${name}.txt`, [said(name, 'hospital', 5, { group: 'civilians', date: '2022-02-02' })]),
    );
    const [row] = rowsOf('ibc', outlets);
    assert.ok(row?.leftOut.some(({ rule }) => rule === 'two sources'));
    const second = said('d', 'witnesses', 6, { group: 'civilians' });
    const [both] = rowsOf('ibc', [...outlets, article('d.txt', [second])]);
    assert.deepEqual(both?.leftOut, []);
    assert.deepEqual([both.cells['minimum_deaths']?.value, both.cells['maximum_deaths']?.value], [5, 6]);
  });
});

describe('dates and places', () => {
  const dated = (date: string) => [
    file('raid', { date, places: [{ name: 'Mach', precision: 3, country: 'Pakistan' }] }),
  ];

  it('get the precision codes of each dataset', () => {
    const days = {
      '2022-02-02': [1, 1],
      '2022-02-02/2022-02-05': [2, 2],
      '2022-02-02/2022-02-08': [2, 3],
      '2022-02': [3, 4],
      '2022': [undefined, 5],
    };
    for (const [date, [acled, ucdp]] of Object.entries(days)) {
      assert.equal(one('acled', [said('a', 'x', 1)], 'time_precision', dated(date)), acled, date);
      assert.equal(one('ucdp', [said('a', 'x', 1)], 'date_prec', dated(date)), ucdp, date);
    }
    const claims = [said('a', 'x', 1)];
    assert.deepEqual(
      [
        one('acled', claims, 'geo_precision', dated('2022')),
        one('ucdp', claims, 'where_prec', dated('2022')),
      ],
      [2, 3],
    );
    assert.equal(one('gtd', claims, 'imonth', dated('2022')), 0);
    assert.equal(one('acled', claims, 'country', dated('2022')), 'Pakistan');
  });

  it('keep an incident out without a year, and ACLED’s without a month', () => {
    const out = (name: PolicyName, date: string) =>
      rowsOf(name, [said('a', 'x', 1)], dated(date))[0]?.leftOut[0]?.text;
    assert.equal(out('acled', 'XXXX-01-30'), 'no year is told');
    assert.equal(out('acled', '2022'), 'the month is not told');
    assert.equal(out('gtd', '2022/..'), 'the date has an open end');
  });
});

describe('comparePolicies', () => {
  it('tells who differs from whom and why', () => {
    const claims = [
      said('army', 'army', 4),
      said('rebels', 'rebels', 60, { role: 'belligerent' }),
      said('town', 'town', 9),
    ];
    const [comparison] = comparePolicies(gather(claims));
    assert.ok(comparison);
    const between = (one: PolicyName, other: PolicyName) =>
      comparison.differences.find(({ policies: [a, b] }) => a === one && b === other)?.type;
    assert.equal(between('acled', 'ucdp'), 'which claims set the number');
    assert.equal(between('acled', 'gtd'), undefined);
    assert.equal(between('ucdp', 'ibc'), 'who is counted');
    const sentence = tellComparison(comparison);
    assert.match(sentence, /ACLED: 4 killed.*UCDP GED: 4 \(4–9\) killed.*IBC: no civilian deaths/);
    assert.match(sentence, /\. IBC and Airwars count civilians alone\./);
    const divided = comparePolicies(gather([said('total', 'army', 25)], parts));
    assert.ok(divided.some(({ differences }) => differences.some(({ type }) => type === 'a divided total')));
  });
});

describe('comparing policies where there is nothing to tell apart', () => {
  it('tells no difference where all tell none, or the same of civilians', () => {
    const [none] = comparePolicies(gather([claim('attack', { kind: 'attack' })]));
    assert.ok(none);
    assert.deepEqual(none.differences, []);
    assert.match(
      tellComparison(none),
      /ACLED: no deaths.*UCDP GED: no deaths.*IBC: no civilian deaths[^.]*\.$/,
    );
    const [civilians] = comparePolicies(gather([said('one', 'hospital', 4, { group: 'civilians' })]));
    assert.deepEqual(
      civilians?.differences.filter(({ type }) => type === 'who is counted'),
      [],
    );
  });

  it('counts one civilian as one', () => {
    const [one] = comparePolicies(gather([said('one', 'hospital', 1, { group: 'civilians' })]));
    assert.ok(one);
    assert.match(tellComparison(one), /IBC: 1 civilian killed/);
  });
});

describe('rows in general', () => {
  const claims = fc.array(
    fc.record({
      claimant: fc.constantFrom('army', 'rebels', 'hospital', 'witnesses', undefined),
      role: fc.constantFrom('official', 'belligerent', 'medical', 'witness'),
      kind: fc.constantFrom('killed', 'injured', 'casualties', 'attack'),
      group: fc.constantFrom('security forces', 'insurgents', 'civilians', 'unknown', 'mixed'),
      incident: fc.constantFrom('raid', 'east', 'north', 'south'),
      figure: fc.oneof(
        fc.nat(30).map(exactly),
        fc.nat(30).map(atLeast),
        fc.constantFrom({ wording: 'several' }, { wording: 'dozens' }, { high: 12, wording: 'up to' }),
      ),
      status: fc.constantFrom(undefined, 'rejected'),
      scope: fc.constantFrom(undefined, 'cumulative'),
    }),
    { maxLength: 12 },
  );
  const made = claims.map((all) =>
    all.map((fields, at): Claim => {
      const name = `p${String.fromCharCode(97 + at)}`;
      const missing = (Object.keys(fields) as (keyof typeof fields)[]).filter(
        (key) => fields[key] === undefined,
      );
      return without(claim(name, fields), ...missing);
    }),
  );
  const shown = (all: readonly Claim[]) => JSON.stringify(toRowsJson(gather(all, parts), 'all'));

  it('do not depend on the order of the claims', () => {
    fc.assert(
      fc.property(made, fc.nat(), (all, turn) => {
        const at = all.length === 0 ? 0 : turn % all.length;
        assert.equal(shown([...all.slice(at), ...all.slice(0, at)]), shown(all));
      }),
      tries(40),
    );
  });

  it('are the same without rejected claims, but for what is merely listed', () => {
    fc.assert(
      fc.property(made, (all) => {
        const numbers = (some: readonly Claim[]) =>
          policyNames.map((name) =>
            rollUp(gather(some, [...parts, file('raid')]), name).map(({ incident, cells }) => [
              incident,
              ...[
                'fatalities',
                'low',
                'best',
                'high',
                'nkill',
                'nwound',
                'minimum_deaths',
                'maximum_deaths',
              ].map((column) => cells[column]?.value),
            ]),
          );
        assert.deepEqual(numbers(all.filter(({ status }) => status !== 'rejected')), numbers(all));
      }),
    );
  });

  it('keep low, best and high in order, and name claims of the incident or its wholes only', () => {
    fc.assert(
      fc.property(made, (all) => {
        const book = gather(all, parts);
        for (const name of policyNames)
          for (const row of rollUp(book, name)) {
            const value = (column: string) => Number(row.cells[column]?.value ?? NaN);
            if (name === 'ucdp' && row.cells['best'])
              assert.ok(value('low') <= value('best') && value('best') <= value('high'));
            if (name === 'ibc' && row.cells['minimum_deaths'])
              assert.ok(value('minimum_deaths') <= value('maximum_deaths'));
            const family = new Set(['raid', 'east', 'north', 'south']);
            for (const { claims: refs } of Object.values(row.cells))
              for (const { claim: set } of refs) {
                assert.ok(family.has(set.incident ?? ''));
                assert.notEqual(set.status, 'rejected');
              }
          }
      }),
    );
  });
});
