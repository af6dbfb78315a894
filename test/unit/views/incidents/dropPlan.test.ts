import assert from 'node:assert/strict';
import { planDrop } from '../../../../src/views/incidents/dropPlan';
import type { DropPlan } from '../../../../src/views/incidents/dropPlan';
import { claimNode, nodesBelow, nodeOfIncident } from '../../../../src/views/incidents/incidentNodes';
import type { IncidentNode, NodeSource } from '../../../../src/views/incidents/incidentNodes';
import { UpperNodes } from '../../../../src/views/incidents/upperNodes';
import { claim, id, said, storeOf, without } from '../../incidents/build';

const store = storeOf(
  said('four', 'ISPR', 4),
  said('seven', 'BLA', 7),
  said('bomb', 'BLA', 7, { incident: 'bomb' }),
  without(claim('loose'), 'incident'),
  claim('aside', { incident: 'none' }),
);
const source: NodeSource = { store, book: store.incidents() };
const upper = UpperNodes.ofIncidents({
  incidents: store.incidents().incidents,
  unassigned: 1,
  background: 1,
});

const row = (node: IncidentNode | undefined): IncidentNode => node ?? assert.fail('there is no such row');
const claimRow = (name: string): IncidentNode => row(claimNode(source, upper, id(name)));
const incident = (name: string): IncidentNode => row(nodeOfIncident(source, upper, name));
const figure = row(nodesBelow(source, incident('raid'))[0]);
const unassigned: IncidentNode = { row: 'unassigned', count: 1 };
const background: IncidentNode = { row: 'background', count: 1 };

describe('dropping rows of the incident tree', () => {
  const move = (incident: string | undefined, ...names: string[]): DropPlan => ({
    type: 'move',
    claims: names.map(id),
    incident,
  });
  const cases: Record<string, [IncidentNode[], IncidentNode | undefined, DropPlan | undefined]> = {
    'a claim on an incident': [[claimRow('loose')], incident('raid'), move('raid', 'loose')],
    'claims on a figure': [[claimRow('loose'), claimRow('bomb')], figure, move('raid', 'loose', 'bomb')],
    'a claim on a claim': [[claimRow('loose')], claimRow('four'), move('raid', 'loose')],
    'a figure on another incident': [[figure], incident('bomb'), move('bomb', 'four', 'seven')],
    'a figure and one of its claims': [
      [figure, claimRow('four')],
      incident('bomb'),
      move('bomb', 'four', 'seven'),
    ],
    'a claim on Unassigned': [[claimRow('four')], unassigned, move(undefined, 'four')],
    'a claim on Background': [[claimRow('four')], background, move('none', 'four')],
    'a claim on its own incident': [[claimRow('four')], figure, undefined],
    'a claim on nothing': [[claimRow('four')], undefined, undefined],
    'a claim on a year': [
      [claimRow('four')],
      { row: 'period', period: { name: '2022', incidents: [], months: [] } },
      undefined,
    ],
    'an incident on another': [
      [incident('bomb')],
      incident('raid'),
      { type: 'join', incidents: ['bomb'], into: 'raid' },
    ],
    'incidents on one of them': [
      [incident('bomb'), incident('raid')],
      incident('raid'),
      { type: 'join', incidents: ['bomb'], into: 'raid' },
    ],
    'an incident on itself': [[incident('raid')], figure, undefined],
    'an incident on Background': [[incident('raid')], background, undefined],
    'an incident and a claim': [[incident('bomb'), claimRow('loose')], incident('raid'), undefined],
  };
  for (const [name, [rows, onto, expected]] of Object.entries(cases)) {
    it(`${name}: ${expected ? expected.type : 'nothing'}`, () => {
      const plan = planDrop(rows, onto, store);
      if (plan?.type === 'move' && expected?.type === 'move') {
        assert.deepEqual(
          { ...plan, claims: [...plan.claims].sort() },
          { ...expected, claims: [...expected.claims].sort() },
        );
      } else assert.deepEqual(plan, expected);
    });
  }
});
