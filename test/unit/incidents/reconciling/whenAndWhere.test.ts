import assert from 'node:assert/strict';
import type { Claim } from '../../../../src/core/claims/schema';
import type { Contest } from '../../../../src/core/incidents/incidentBook';
import type { IncidentFile } from '../../../../src/core/incidents/incidentFile';
import { claim, file, gather, id } from '../build';

const attack = (name: string, fields: Partial<Claim>) =>
  claim(name, { kind: 'attack', claimant: name, ...fields });
const contestsOf = (claims: readonly Claim[], files: readonly IncidentFile[] = []): readonly Contest[] =>
  gather(claims, files).incidents.find((incident) => incident.id === 'raid')?.contests ?? [];

describe('contested dates', () => {
  const thursday = attack('a', { date: '2022-02-03' });
  const wednesday = attack('b', { date: '2022-02-02' });

  it('are days that cannot both be the day', () => {
    const [contest] = contestsOf([thursday, wednesday]);
    assert.deepEqual([contest?.field, contest?.type], ['date', 'different dates']);
    assert.deepEqual([...(contest?.claims ?? [])].sort(), [id('a'), id('b')]);
  });

  it('are none where one is only less precise, or of unknown year', () => {
    assert.deepEqual(contestsOf([thursday, attack('b', { date: '2022-02' })]), []);
    assert.deepEqual(contestsOf([thursday, attack('b', { date: 'XXXX-02-02' })]), []);
  });

  it('are none while the attack lasts, where a person decided that it did', () => {
    assert.deepEqual(
      contestsOf([thursday, wednesday], [file('raid', { date: '2022-02-02/2022-02-03' })]),
      [],
    );
  });

  it('are none for people who die of it later, nor for what was rejected', () => {
    assert.deepEqual(contestsOf([wednesday, claim('dead', { date: '2022-02-05' })]), []);
    assert.deepEqual(contestsOf([wednesday, { ...thursday, status: 'rejected' }]), []);
  });
});

describe('contested places', () => {
  const at = (name: string, country: string, admin1?: string) =>
    attack(name, { place: { name, country, ...(admin1 !== undefined && { admin1 }) } });

  it('are different countries or provinces, in any spelling', () => {
    assert.deepEqual(contestsOf([at('a', 'Iran'), at('b', 'Pakistan')])[0]?.type, 'different places');
    const provinces = contestsOf([at('a', 'Pakistan', 'Balochistan'), at('b', 'Pakistan', 'Sindh')]);
    assert.deepEqual(provinces[0]?.field, 'place');
    assert.deepEqual(
      contestsOf([at('a', 'Pakistan', 'Balochistan'), at('b', 'Pakistan', 'Baluchistan')]),
      [],
    );
  });

  it('are none for names alone, nor for a whole whose parts lie apart', () => {
    assert.deepEqual(contestsOf([attack('a', { place: 'Mach' }), attack('b', { place: 'Bolan' })]), []);
    const apart = [at('a', 'Iran'), at('b', 'Pakistan')];
    assert.deepEqual(contestsOf(apart, [file('north', { part_of: 'raid' })]), []);
  });
});
