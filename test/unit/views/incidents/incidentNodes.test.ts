import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import { AnnotationStore } from '../../../../src/core/incidents/annotationStore';
import { overviewOf } from '../../../../src/core/incidents/overview';
import type { IncidentHead } from '../../../../src/core/incidents/overview';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../../src/core/sidecar/writing/serialise';
import { groupStepwise } from '../../../../src/core/incidents/arranging/groupClaims';
import { readFilter } from '../../../../src/core/incidents/arranging/incidentFilter';
import { IncidentMatcher } from '../../../../src/core/incidents/arranging/incidentMatcher';
import { finish } from '../../../../src/core/text/finish';
import {
  claimNode,
  nodeAbove,
  nodeId,
  nodeOfIncident,
  nodesBelow,
} from '../../../../src/views/incidents/incidentNodes';
import type { IncidentNode, NodeSource } from '../../../../src/views/incidents/incidentNodes';
import { pageLength } from '../../../../src/views/longLists';
import { UpperNodes } from '../../../../src/views/incidents/upperNodes';
import { claim, id, storeOf, without } from '../../incidents/build';
import { tries } from '../../support/tries';

const head = (id: string, date?: string): IncidentHead => ({
  id,
  title: id,
  places: [],
  contested: false,
  claims: [],
  ...(date !== undefined && { date }),
});
const nothing: NodeSource = {
  store: { incident: () => undefined, findClaim: () => undefined },
  book: { unassigned: [], background: [] },
};
const overview = (incidents: readonly IncidentHead[], unassigned = 0): UpperNodes =>
  UpperNodes.ofIncidents({ incidents, unassigned, background: 0 });

/** Every row down to the incidents, each after the one above it. */
function everyRow(nodes: readonly IncidentNode[]): IncidentNode[] {
  return nodes.flatMap((node) => [node, ...everyRow(nodesBelow(nothing, node))]);
}

describe('the upper rows of the incident tree', () => {
  it('are the incidents themselves where they are few', () => {
    const upper = overview([head('a', '2021-01-01'), head('b')], 3);
    assert.deepEqual(upper.top.map(nodeId), ['unassigned', 'incident a', 'incident b']);
  });

  it('are years where they are many, and months in a year that has many', () => {
    const incidents = [
      ...Array.from({ length: 150 }, (_, at) => head(`a${at}`, '2021-05-05')),
      ...Array.from({ length: 150 }, (_, at) => head(`b${at}`, '2022-02-02')),
      ...Array.from({ length: 90 }, (_, at) => head(`c${at}`, '2022-03-02/2022-03-04')),
      head('d', '2022'),
      head('e', 'XXXX-01-30'),
    ];
    const { top } = overview(incidents);
    assert.deepEqual(top.map(nodeId), ['period 2021', 'period 2022', 'period undated']);
    const [, year] = top;
    const months = year ? nodesBelow(nothing, year) : [];
    assert.deepEqual(months.map(nodeId), ['period 2022-02', 'period 2022-03', 'period 2022-XX']);
  });

  it('show every incident that is part of none once, below the rows that it says are above it', () => {
    const date = fc.option(fc.constantFrom('2021', '2021-02', '2021-02-03', '2022-12-01', 'XXXX-01-30'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 3 * pageLength, size: 'max' }), (dates) => {
        const incidents = dates.map((date, at) => head(`incident${at}`, date));
        const upper = overview(incidents);
        const rows = everyRow(upper.top);
        const shown = rows.filter(({ row }) => row === 'incident').map(nodeId);
        assert.deepEqual(shown.sort(), incidents.map(({ id }) => `incident ${id}`).sort());
        assert.equal(new Set(rows.map(nodeId)).size, rows.length);
        for (const row of rows) {
          const above = nodeAbove(nothing, upper, row);
          const siblings = above ? nodesBelow(nothing, above) : upper.top;
          assert.ok(siblings.some((sibling) => nodeId(sibling) === nodeId(row)));
        }
      }),
      tries(30),
    );
  });
});

describe('the row of a claim', () => {
  const claims = [
    claim('counted', { claimant: 'ISPR' }),
    claim('said', { kind: 'responsibility', actor: 'BLA' }),
    without(claim('loose'), 'incident'),
    claim('aside', { incident: 'none' }),
  ];
  const store = storeOf(...claims);
  const book = store.incidents();
  const source: NodeSource = { store, book };
  const upper = UpperNodes.ofIncidents(overviewOf(book));

  const cases = {
    counted: ['figure raid killed security forces', 'incident raid'],
    said: ['statements raid responsibility', 'incident raid'],
    loose: ['unassigned'],
    aside: ['background'],
  };
  for (const [name, above] of Object.entries(cases)) {
    it(`is found where it stands: ${above[0]}`, () => {
      const node = claimNode(source, upper, id(name));
      assert.ok(node);
      const rows: string[] = [];
      for (let at = nodeAbove(source, upper, node); at; at = nodeAbove(source, upper, at))
        rows.push(nodeId(at));
      assert.deepEqual(rows, above);
    });
  }

  it('is nowhere for a claim that is not', () => {
    assert.equal(claimNode(source, upper, id('unknown')), undefined);
  });
});

describe('the rows below groups', () => {
  const store = storeOf(
    claim('both', { claimant: ['ISPR', 'Rasheed'] }),
    without(claim('loose', { claimant: 'ISPR' }), 'incident'),
    claim('aside', { claimant: 'ISPR', incident: 'none' }),
    claim('bomb', { claimant: 'ISPR', incident: 'bomb' }),
  );
  const book = store.incidents();
  const groups = finish(groupStepwise(book, { grouping: 'claimant', names: store.names }));
  const upper = UpperNodes.ofGroups(groups, 'claimant');
  const source: NodeSource = { store, book };
  const everything = (nodes: readonly IncidentNode[]): IncidentNode[] =>
    nodes.flatMap((node) => [node, ...everything(nodesBelow(source, node))]);

  it('are incidents, with Unassigned first and Background last, and each its claims in the group', () => {
    const ispr = upper.top.find((node) => node.row === 'group' && node.group.title === 'ISPR');
    assert.ok(ispr);
    const below = nodesBelow(source, ispr);
    assert.deepEqual(
      below.map((node) => (node.row === 'incident' ? node.incident.id : node.row)),
      ['unassigned', 'bomb', 'raid', 'background'],
    );
    for (const node of below) assert.equal(nodesBelow(source, node).length, 1);
  });

  it('have ids of their own, also for a claim of two claimants, and know the row above', () => {
    const rows = everything(upper.top);
    assert.equal(rows.filter(({ row }) => row === 'claim').length, 5);
    assert.equal(new Set(rows.map(nodeId)).size, rows.length);
    for (const node of rows) {
      const above = nodeAbove(source, upper, node);
      const siblings = above ? nodesBelow(source, above) : upper.top;
      assert.ok(siblings.some((sibling) => nodeId(sibling) === nodeId(node)));
    }
  });

  it('are found by claim and by incident', () => {
    assert.match(nodeId(claimNode(source, upper, id('both')) ?? assert.fail()), /raid.*claimboth/);
    assert.match(
      nodeId(nodeOfIncident(source, upper, 'bomb') ?? assert.fail()),
      /^group claimant ISPR incident bomb$/,
    );
    assert.equal(nodeOfIncident(source, upper, 'unknown'), undefined);
  });
});

describe('the rows behind a filter', () => {
  const store = new AnnotationStore(builtInCodebook);
  const claims = [
    claim('killed', { claimant: 'ISPR', status: 'disputed' }),
    claim('other', { claimant: 'BLA' }),
    claim('hurt', { kind: 'injured' }),
    claim('said', { kind: 'responsibility', actor: 'BLA' }),
    without(claim('loose'), 'incident'),
  ];
  store.setSidecar({ uri: 'file:///a.txt', name: 'a.txt', file: parseSidecar(serialiseSidecar({}, claims)) });
  const matcher = new IncidentMatcher(readFilter('@status:disputed'));
  const source: NodeSource = {
    store,
    book: store.incidents(),
    filter: {
      shows: (incident) => incident === 'raid',
      passesClaim: (ref, incident) => matcher.passesClaim(ref, incident),
    },
  };

  it('are the figures with a claim that fits, with every claim that they are held against', () => {
    const [incident] = store.incidents().incidents;
    assert.ok(incident);
    const below = nodesBelow(source, { row: 'incident', incident });
    assert.deepEqual(below.map(nodeId), ['figure raid killed security forces']);
    assert.equal(below.flatMap((node) => nodesBelow(source, node)).length, 2);
  });

  it('are the loose claims that fit', () => {
    assert.deepEqual(nodesBelow(source, { row: 'unassigned', count: 1 }), []);
  });
});
