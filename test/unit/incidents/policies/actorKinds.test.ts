import assert from 'node:assert/strict';
import { rollUp } from '../../../../src/core/incidents/policies/rollUp';
import { gather, said } from '../build';

/** True when UCDP GED takes in five soldiers killed by this actor: it wants a state's force on one side alone. */
function isTakenIn(actor: string): boolean {
  const killed = said('one', 'police', 5, { actor, role: 'official', date: '2022-02-02', place: 'Noshki' });
  const [row] = rollUp(gather([killed]), 'ucdp');
  return !row?.leftOut.some(({ text }) => /both sides/.test(text));
}

describe('what kind of actor a name means', () => {
  for (const name of [
    'Baloch Liberation Army',
    'Islamic Resistance in Iraq',
    'Palestinian Islamic Jihad',
    'insurgents',
  ]) {
    it(`is an armed group: ${name}`, () => assert.ok(isTakenIn(name)));
  }

  for (const name of ['Pakistan Army', 'Iraqi police', 'People’s Liberation Army']) {
    it(`is none that fights a state: ${name}`, () => assert.ok(!isTakenIn(name)));
  }
});
