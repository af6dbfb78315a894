import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveClaims } from '../../../../src/core/incidents/deciding/changeClaims';
import { changeIncidentId, makePartOf } from '../../../../src/core/incidents/deciding/changeIncident';
import { DecisionRefused } from '../../../../src/core/incidents/deciding/decisionPlan';
import type { DecisionPlan } from '../../../../src/core/incidents/deciding/decisionPlan';
import { mergedInto } from '../../../../src/core/incidents/deciding/incidentLookups';
import { mergeIncidents, unmergeIncident } from '../../../../src/core/incidents/deciding/mergeIncidents';
import { splitIncident } from '../../../../src/core/incidents/deciding/splitIncident';
import { id, said } from '../build';
import { Desk } from './desk';
import { tries } from '../../support/tries';

const names = ['one', 'two', 'three', 'four', 'five', 'six'];

/** A decision by the numbers of the incidents and claims that it is about. */
interface Decision {
  readonly what: 'move' | 'merge' | 'unmerge' | 'part' | 'split' | 'id';
  readonly first: number;
  readonly second: number;
}

const decisions = fc.array(
  fc.record({
    what: fc.constantFrom<Decision['what']>(
      'move',
      'merge',
      'merge',
      'unmerge',
      'part',
      'part',
      'split',
      'id',
    ),
    first: fc.nat(20),
    second: fc.nat(20),
  }),
  { minLength: 1, maxLength: 12 },
);

function planOf({ store }: Desk, { what, first, second }: Decision, step: number): DecisionPlan | undefined {
  const incidents = store.incidents().incidents.map((incident) => incident.id);
  const [one, other] = [incidents[first % incidents.length], incidents[second % incidents.length]];
  if (one === undefined || other === undefined) return undefined;
  const claim = id(names[first % names.length] ?? '');
  switch (what) {
    case 'move':
      return moveClaims(store, [claim], other);
    case 'merge':
      return mergeIncidents(store, [one], other);
    case 'unmerge': {
      const [merged] = mergedInto(store, one);
      return merged === undefined ? undefined : unmergeIncident(store, merged);
    }
    case 'part':
      return makePartOf(store, [one], other);
    case 'split':
      return splitIncident(store, [claim], store.findClaim(claim)?.claim.incident);
    case 'id':
      return changeIncidentId(store, one, `renamed-${step}`);
  }
}

describe('whatever is decided, one after the other', function () {
  this.timeout(60_000);

  it('every claim stays in one incident, and no incident is within itself', () => {
    let done = 0;
    fc.assert(
      fc.property(decisions, (made) => {
        const desk = new Desk({
          'a.txt': names.slice(0, 3).map((name, at) => said(name, 'army', 4, { incident: `raid-${at}` })),
          'b.txt': names.slice(3).map((name, at) => said(name, 'BLA', 9, { incident: `raid-${at}` })),
        });
        for (const [step, decision] of made.entries()) {
          try {
            const plan = planOf(desk, decision, step);
            if (plan) desk.do(plan);
            if (plan) done++;
          } catch (error) {
            if (!(error instanceof DecisionRefused)) throw error;
          }
          const { incidents, unassigned } = desk.store.incidents();
          assert.deepEqual(unassigned, []);
          const held = incidents.flatMap(({ claims }) => claims.map(({ claim }) => claim.id));
          assert.deepEqual(held.sort(), names.map(id).sort());
          for (const { claim } of incidents.flatMap(({ claims }) => claims)) {
            assert.ok(desk.store.incident(claim.incident ?? ''), `${claim.incident} leads nowhere`);
          }
          for (const incident of incidents) {
            let [at, steps] = [incident.partOf, 0];
            for (; at !== undefined; at = desk.store.incident(at)?.partOf)
              assert.ok(++steps < 50, 'a circle');
          }
        }
      }),
      tries(60),
    );
    assert.ok(done > 100, `only ${done} decisions were carried out`);
  });
});
