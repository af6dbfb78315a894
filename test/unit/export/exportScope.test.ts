import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../src/core/claims/codebook';
import { bookInScope, claimsInScope, scopeOfIncidents } from '../../../src/core/export/exportScope';
import { gatherIncidents } from '../../../src/core/incidents/gatherIncidents';
import { claimOn } from './exported';

const text = 'The army said 4 soldiers were killed. Police said 7 people were hurt.\n';
const first = [
  claimOn(text, 'aaaaaaa2', ['4 soldiers'], { incident: 'east' }),
  claimOn(text, 'bbbbbbb2', ['7 people'], { incident: 'old-name' }),
  claimOn(text, 'ccccccc2', ['hurt']),
];
const second = [claimOn(text, 'ddddddd2', ['4 soldiers'], { incident: 'east' })];
const articles = [
  { uri: 'file:///a.txt', name: 'a.txt', article: {}, claims: first },
  { uri: 'file:///b.txt', name: 'b.txt', article: {}, claims: second },
];
const decisions = [
  { newsmark: 1 as const, id: 'east', part_of: 'whole' },
  { newsmark: 1 as const, id: 'west', previous_ids: ['old-name'] },
];
const book = gatherIncidents(articles, decisions, builtInCodebook);
const find = (id: string) => book.incidents.find((incident) => incident.id === (book.aliases.get(id) ?? id));

describe('what is exported', () => {
  it('of an article is every incident that it tells of, with all of its claims, and what it has besides', () => {
    const scope = { of: 'articles', has: (uri: string) => uri === 'file:///b.txt' } as const;
    const some = bookInScope(scope, book);
    assert.deepEqual(
      some.incidents.map(({ id, claims }) => [id, claims.length]),
      [['east', 2]],
    );
    assert.deepEqual(some.unassigned, []);
    assert.equal(
      claimsInScope(scope, 'file:///a.txt', first, (id) => id),
      undefined,
    );
  });

  it('of incidents are their claims under any of their names, and those of their parts', () => {
    const currentId = (id: string): string => find(id)?.id ?? id;
    const ids = (names: readonly string[]) =>
      claimsInScope(scopeOfIncidents(names, find), 'file:///a.txt', first, currentId)?.map(({ id }) => id);
    assert.deepEqual(ids(['old-name']), ['bbbbbbb2']);
    assert.deepEqual(ids(['whole']), ['aaaaaaa2']);
    assert.equal(ids(['elsewhere']), undefined);
    const { incidents, unassigned } = bookInScope(scopeOfIncidents(['whole'], find), book);
    assert.deepEqual(incidents.map(({ id }) => id).sort(), ['east', 'whole']);
    assert.deepEqual(unassigned, []);
  });
});
