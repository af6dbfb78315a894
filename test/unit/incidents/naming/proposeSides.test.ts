import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../../../src/core/claims/schema';
import type { ClaimRef } from '../../../../src/core/incidents/incidentBook';
import { parseIncidentFile } from '../../../../src/core/incidents/incidentFile';
import { canonicalNames, noNames } from '../../../../src/core/incidents/naming/canonicalNames';
import { proposeSides } from '../../../../src/core/incidents/naming/proposeSides';
import { parseNames } from '../../../../src/core/namesFile/parseNames';
import { parseSidecar } from '../../../../src/core/sidecar/reading/parseSidecar';
import { claim, span } from '../build';

let count = 0;
function ref(fields: Partial<Claim>): ClaimRef {
  return { uri: 'a.txt', name: 'a.txt', article: {}, claim: claim(`s${count++}`, fields) };
}

const sidesOf = (claims: readonly ClaimRef[], names = noNames): Record<string, string> =>
  Object.fromEntries(proposeSides(claims, names).map(({ name, side }) => [name, side]));

const reviewed = join('test', 'fixtures', 'reviewed');

describe('proposeSides', () => {
  it('puts a state’s institutions on its side and armed groups on their own', () => {
    assert.deepEqual(
      sidesOf([
        ref({ claimant: 'Pakistani military', role: 'official' }),
        ref({ claimant: 'Government of Iran', role: 'official' }),
        ref({ claimant: 'Zandar Front', role: 'belligerent' }),
        ref({ claimant: 'Kalgan Hospital', role: 'medical' }),
        ref({ claimant: 'two officials', role: 'official' }),
      ]),
      { 'Pakistani military': 'Pakistan', 'Government of Iran': 'Iran', 'Zandar Front': 'Zandar Front' },
    );
  });

  it('reads in the sentence whose someone is', () => {
    const words = (prefix: string, exact: string, suffix = '') => ({ spans: [span(prefix, exact, suffix)] });
    assert.deepEqual(
      sidesOf([
        ref({ claimant: 'Zandar Front', role: 'belligerent' }),
        ref({
          claimant: 'Orvan Talush',
          ...words('Zandar Front spokesman Orvan Talush said they ', 'killed 4.'),
        }),
        ref({
          claimant: 'Amir Vik',
          role: 'official',
          ...words('Gunmen killed 4, Pakistan’s Home Minister Amir Vik ', 'said.'),
        }),
        ref({
          claimant: 'Hill Union',
          ...words('Pakistan said on Friday that the army and Hill Union ', 'fought.'),
        }),
      ]),
      { 'Zandar Front': 'Zandar Front', 'Orvan Talush': 'Zandar Front', 'Amir Vik': 'Pakistan' },
    );
  });

  it('does not ask for what is decided, nor for who is on no side by decision', () => {
    const file = parseNames(
      'newsmark: 1\nnames:\n  - {name: Zandar Front, type: actor, side: rebels}\n  - {name: ISPR, type: actor, side: none}\n',
    );
    const names = canonicalNames([file]);
    const claims = [
      ref({ claimant: 'Zandar Front', role: 'belligerent' }),
      ref({ claimant: 'ISPR', spans: [span('Pakistani military’s ISPR said ', 'it', '.')] }),
    ];
    assert.deepEqual(sidesOf(claims, names), {});
    assert.deepEqual([names.sideOf('Zandar Front'), names.sideOf('ISPR')], ['rebels', undefined]);
  });

  it('contradicts no side of the reviewed sample', () => {
    const claims = readdirSync(reviewed)
      .filter((name) => name.endsWith('.claims.yaml'))
      .flatMap((name) =>
        parseSidecar(readFileSync(join(reviewed, name), 'utf8')).claims.map((stored): ClaimRef => ({
          uri: name,
          name,
          article: {},
          claim: stored.claim,
        })),
      );
    const sideOf = new Map<string, string>();
    for (const name of readdirSync(join(reviewed, 'incidents'))) {
      const { file } = parseIncidentFile(readFileSync(join(reviewed, 'incidents', name), 'utf8'));
      for (const party of file?.parties ?? [])
        for (const member of [party.name, ...(party.members ?? [])]) sideOf.set(member, party.name);
    }
    const proposals = proposeSides(claims, noNames).filter(({ name }) => sideOf.has(name));
    assert.ok(proposals.length >= 9, `${proposals.length}`);
    assert.deepEqual(
      proposals.filter(({ name, side }) => sideOf.get(name) !== side),
      [],
    );
  });
});
