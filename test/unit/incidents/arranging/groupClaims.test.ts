import assert from 'node:assert/strict';
import { groupStepwise, sortGroups } from '../../../../src/core/incidents/arranging/groupClaims';
import type { ClaimGroup } from '../../../../src/core/incidents/arranging/groupClaims';
import type { Grouping, Sorting } from '../../../../src/core/incidents/arranging/arrangement';
import { sortListed } from '../../../../src/core/incidents/arranging/sortListed';
import { canonicalNames, noNames } from '../../../../src/core/incidents/naming/canonicalNames';
import { finish } from '../../../../src/core/text/finish';
import { article, claim, gather, said, without } from '../build';

const book = gather([
  article(
    'b.txt',
    [
      said('four', 'Sheikh Rasheed Ahmad', 4, { place: 'Noshki', date: '2022-02-02' }),
      said('hundred', 'BLA', 100, { place: ['Nushki', 'Panjgur'], actor: ['BLA', 'BLF'] }),
      without(said('loose', 'Baloch Liberation Army', 9), 'incident'),
      claim('aside', { incident: 'none' }),
    ],
    { title: 'Second', published: '2022-02-03' },
  ),
  article(
    'a.txt',
    [said('later', 'Sheikh Rashid Ahmed', 5, { incident: 'bomb', date: '2022-03-01', place: 'Noshki' })],
    {
      title: 'First',
      published: '2022-03-01',
    },
  ),
]);

const groupsBy = (grouping: Exclude<Grouping, 'incident'>): ClaimGroup[] =>
  finish(groupStepwise(book, { grouping, names: noNames }));
const named = (groups: readonly ClaimGroup[]): string[] =>
  groups.map(({ title, claims }) => `${title} ${claims.length}`);
const sorted = (grouping: Exclude<Grouping, 'incident'>, sorting: Sorting): string[] =>
  named(sortGroups(groupsBy(grouping), { grouping, sorting }, () => 0));

describe('claims in groups', () => {
  it('are under one name for all its spellings, and under each claimant', () => {
    assert.deepEqual(sorted('claimant', 'title'), [
      'Baloch Liberation Army 2',
      'Sheikh Rashid Ahmed 2',
      'The articles themselves 1',
    ]);
    assert.deepEqual(sorted('place', 'claims'), ['Noshki 3', 'Panjgur 1', 'No place named 2']);
    assert.deepEqual(sorted('actor', 'title'), ['BLA 1', 'BLF 1', 'No actor named 4']);
  });

  it('go by the names that a person confirmed', () => {
    const entry = { name: 'Noshki district', also: ['Noshki', 'Panjgur'], type: 'place' as const };
    const names = canonicalNames([{ names: [entry], notSame: [['BLA', 'Baloch Liberation Army']] }]);
    const titles = (grouping: 'place' | 'claimant'): string[] =>
      finish(groupStepwise(book, { grouping, names })).map(({ title }) => title);
    assert.deepEqual(titles('place').sort(), ['No place named', 'Noshki district']);
    assert.ok(['BLA', 'Baloch Liberation Army'].every((name) => titles('claimant').includes(name)));
  });

  it('tell in which incidents they stand, or that they stand in none', () => {
    const army = groupsBy('claimant').find(({ title }) => title === 'Baloch Liberation Army');
    assert.deepEqual(
      army?.shares.map(({ incident, claims }) => [
        typeof incident === 'string' ? incident : incident.id,
        claims.length,
      ]),
      [
        ['unassigned', 1],
        ['raid', 1],
      ],
    );
    assert.ok(army?.contested);
  });

  it('are sorted: articles by their dates, names by their claims where a date is asked for', () => {
    assert.deepEqual(sorted('article', 'oldest'), ['Second 4', 'First 1']);
    assert.deepEqual(sorted('article', 'newest'), ['First 1', 'Second 4']);
    assert.deepEqual(sorted('article', 'title'), ['First 1', 'Second 4']);
    assert.equal(sorted('place', 'newest')[0], 'Noshki 3');
  });

  it('leave out what a filter leaves out', () => {
    const groups = finish(
      groupStepwise(book, {
        grouping: 'place',
        names: noNames,
        shows: (_, incident) => incident?.id === 'bomb',
      }),
    );
    assert.deepEqual(named(groups), ['Noshki 1']);
  });

  it('hold every claim at least once, whatever they are grouped by', () => {
    for (const grouping of ['article', 'claimant', 'actor', 'place'] as const) {
      const ids = new Set(groupsBy(grouping).flatMap(({ claims }) => claims.map(({ claim }) => claim.id)));
      assert.equal(ids.size, 5, grouping);
      for (const { claims, shares } of groupsBy(grouping)) {
        assert.equal(
          shares.reduce((sum, share) => sum + share.claims.length, 0),
          claims.length,
        );
      }
    }
  });
});

describe('a list of incidents', () => {
  const incident = (
    title: string,
    date: string | undefined,
    claims: number,
    contested = false,
  ): { title: string; contested: boolean; claims: { length: number }; date?: string } => ({
    title,
    contested,
    claims: { length: claims },
    ...(date !== undefined && { date }),
  });
  const list = [
    incident('Raid 10', '2021', 1),
    incident('raid 9', '2022-02-02', 5, true),
    incident('Ambush', undefined, 5),
  ];
  const order = (sorting: Sorting): string[] =>
    sortListed(list, sorting, ({ title }) => title.length).map(({ title }) => title);

  const cases: Record<Sorting, string[]> = {
    oldest: ['Raid 10', 'raid 9', 'Ambush'],
    newest: ['raid 9', 'Raid 10', 'Ambush'],
    claims: ['raid 9', 'Ambush', 'Raid 10'],
    changed: ['Raid 10', 'raid 9', 'Ambush'],
    contested: ['raid 9', 'Raid 10', 'Ambush'],
    title: ['Ambush', 'raid 9', 'Raid 10'],
  };
  for (const [sorting, expected] of Object.entries(cases)) {
    it(`is sorted ${sorting}: ${expected.join(', ')}`, () => {
      assert.deepEqual(order(sorting as Sorting), expected);
    });
  }
});
