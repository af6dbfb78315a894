import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim } from '../../../../src/core/claims/schema';
import type { ClaimRef } from '../../../../src/core/incidents/incidentBook';
import { canonicalNames, noNames } from '../../../../src/core/incidents/naming/canonicalNames';
import { compareActors } from '../../../../src/core/incidents/naming/compareActors';
import { comparePlaces } from '../../../../src/core/incidents/naming/comparePlaces';
import { proposeNames } from '../../../../src/core/incidents/naming/proposeNames';
import { statedNames } from '../../../../src/core/incidents/naming/statedNames';
import { editNames } from '../../../../src/core/namesFile/editNames';
import { parseNames } from '../../../../src/core/namesFile/parseNames';
import { claim, span } from '../build';
import { tries } from '../../support/tries';

let count = 0;
function ref(fields: Partial<Claim>, uri = 'a.txt'): ClaimRef {
  return { uri, name: uri, article: {}, claim: claim(`n${count++}`, fields) };
}

const weigh = (one: string, other: string): number =>
  compareActors(one, other).reduce((sum, { weight }) => sum + weight, 0);

describe('compareActors', () => {
  for (const [one, other] of [
    ['Lashkar-e-Taiba', 'Lashkar-i-Tayyiba'],
    ['Baloch Liberation Army', 'Baluchistan Liberation Army'],
    ['Israel Defense Forces', 'Israeli Defence Forces'],
    ['Russian Defence Ministry', 'Russia’s Ministry of Defense'],
    ['Boko Haram', 'Boko Haram militants'],
    ['Ansar Allah', 'Ansarullah'],
    ['LeT', 'Lashkar-e-Taiba'],
    ['BLA-Jeeyand', 'Baloch Liberation Army–Jeeyand'],
    ['Interior Minister Sheikh Rasheed', 'Sheikh Rashid Ahmed'],
    ['General Abdul Fattah al-Burhan', 'Abdel Fattah Burhan'],
  ] as const)
    it(`finds something for ${one} being ${other}`, () => {
      assert.ok(weigh(one, other) > 0.7, String(weigh(one, other)));
      assert.equal(weigh(other, one), weigh(one, other));
    });

  for (const [one, other] of [
    ['Baloch Liberation Army', 'Baloch Liberation Front'],
    ['Russian Defence Ministry', 'Ukrainian Defence Ministry'],
    ['BLA', 'BLF'],
  ] as const)
    it(`rules out that ${one} is ${other}`, () => assert.equal(weigh(one, other), -Infinity));

  for (const [one, other] of [
    ['Army', 'Pakistan Army'],
    ['Habib Khan', 'Imran Khan'],
    ['Islamic State', 'Islamic State West Africa Province'],
    ['Hafez al-Assad', 'Bashar al-Assad'],
    ['Khan', 'Imran Khan'],
    ['M23', 'M24'],
  ] as const)
    it(`finds nothing for ${one} being ${other}`, () => assert.ok(weigh(one, other) <= 0));
});

describe('comparePlaces', () => {
  const at = (name: string, country?: string, latitude?: number) => ({
    name,
    countries: new Set(country === undefined ? [] : [country]),
    points: latitude === undefined ? [] : [{ latitude, longitude: 66 }],
  });
  const sum = (...pair: [ReturnType<typeof at>, ReturnType<typeof at>]): number =>
    comparePlaces(...pair).reduce((all, { weight }) => all + weight, 0);

  it('goes by spelling, and by what lies apart', () => {
    assert.ok(sum(at('Noshki'), at('Naushki district')) > 1);
    assert.ok(sum(at('Deir ez-Zor'), at('Deir Ezzor')) > 1);
    assert.ok(sum(at('D.I. Khan'), at('Dera Ismail Khan')) > 1);
    assert.equal(sum(at('North Waziristan'), at('South Waziristan')), -Infinity);
    assert.equal(sum(at('Camp 4'), at('Camp 5')), -Infinity);
    assert.equal(sum(at('Hyderabad', 'India'), at('Hyderabad', 'Pakistan')), -Infinity);
    assert.equal(sum(at('Noshki', undefined, 29.5), at('Nushki', undefined, 33)), -Infinity);
    assert.ok(
      sum(at('Noshki', undefined, 29.5), at('Nushki', undefined, 29.6)) > sum(at('Noshki'), at('Nushki')),
    );
    assert.equal(sum(at('Mach'), at('Panjgur')), 0);
  });
});

describe('statedNames', () => {
  it('reads abbreviations and other names out of a sentence', () => {
    const names = (text: string) => statedNames(text).map((each) => each.names);
    assert.deepEqual(names('On Thursday the Kalgan Liberation Front (KLF) said so.'), [
      ['Kalgan Liberation Front', 'KLF'],
    ]);
    assert.deepEqual(names('The Hill Taliban, also known as the Army of Zandar, said so.'), [
      ['The Hill Taliban', 'Army of Zandar'],
    ]);
    assert.deepEqual(names('Two men (aged 40) known for it left Quetta (pictured).'), []);
  });

  it('takes any text, in time', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => Array.isArray(statedNames(text))));
    assert.equal(statedNames('Union of Kalgan (UOK) was known as '.repeat(20_000)).length, 20_000);
  });
});

describe('proposeNames', () => {
  const spoken = (...names: string[]) => names.map((claimant) => ref({ claimant }));

  it('proposes spellings under the commonest full name, with claims and reasons', () => {
    const [found, ...others] = proposeNames(
      [...spoken('ZLF', 'ZLF', 'Zandar Liberation Front', 'Hill Union'), ref({ claimant: 'two officials' })],
      noNames,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      [found?.name, found?.spellings.map(({ name, claims }) => [name, claims])],
      [
        'Zandar Liberation Front',
        [
          ['Zandar Liberation Front', 1],
          ['ZLF', 2],
        ],
      ],
    );
    assert.deepEqual(
      found?.reasons.map(({ sign }) => sign),
      ['initials', 'same incident'],
    );
  });

  it('believes what an article says of a name', () => {
    const text = span('The fighters of the ', 'Union of Orvan (TKO) killed 4', ' soldiers.');
    const [found] = proposeNames(
      [...spoken('TKO'), ref({ claimant: 'Union of Orvan', spans: [text] })],
      noNames,
    );
    assert.equal(found?.reasons[0]?.sign, 'stated');
    assert.match(found?.reasons[0]?.text ?? '', /“Union of Orvan \(TKO\)”/);
  });

  it('leaves an abbreviation alone that fits several names', () => {
    const claims = spoken('KLF', 'Kalgan Liberation Front', 'Kandar Liberation Front').map((each, at) => ({
      ...each,
      claim: { ...each.claim, incident: `raid${at}` },
    }));
    assert.deepEqual(proposeNames(claims, noNames), []);
  });

  it('does not take for one what a claim names side by side', () => {
    const claims = [ref({ place: ['Noshki', 'Nushki'] }), ref({ place: 'Noshki' })];
    assert.deepEqual(proposeNames(claims, noNames), []);
    assert.equal(proposeNames([ref({ place: 'Noshki' }), ref({ place: 'Nushki' })], noNames).length, 1);
  });

  const pool = [
    'Baloch Liberation Army',
    'Balochistan Liberation Army',
    'BLA',
    'BLF',
    'Baloch Liberation Front',
    'Lashkar-e-Taiba',
    'Lashkar-i-Toiba',
    'LeT',
    'Interior Minister Sheikh Rasheed',
    'Sheikh Rashid Ahmed',
    'Sheikh Rasheed Ahmad',
    'Noshki',
    'Nushki',
  ];
  const claimsOf = fc.array(
    fc.record({
      claimant: fc.constantFrom(...pool),
      place: fc.constantFrom('Noshki', 'Nushki', 'Naushki', 'Mach', 'Panjgur', 'Pangur'),
      incident: fc.constantFrom('one', 'two'),
      uri: fc.constantFrom('a.txt', 'b.txt'),
    }),
    { maxLength: 12 },
  );

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(claimsOf, fc.nat(), (items, turn) => {
        const claims = items.map(({ uri, ...fields }) => ref(fields, uri));
        const at = claims.length === 0 ? 0 : turn % claims.length;
        const turned = [...claims.slice(at), ...claims.slice(0, at)].reverse();
        assert.deepEqual(proposeNames(turned, noNames), proposeNames(claims, noNames));
      }),
      tries(40),
    );
  });

  it('has nothing left to propose once all is confirmed, or all is refused', () => {
    fc.assert(
      fc.property(claimsOf, fc.boolean(), (items, isSame) => {
        const claims = items.map(({ uri, ...fields }) => ref(fields, uri));
        let source = '';
        for (const { type, name, spellings } of proposeNames(claims, noNames)) {
          const names = spellings.map((spelling) => spelling.name);
          const also = names.filter((each) => each !== name);
          source = editNames(
            parseNames(source),
            isSame
              ? { type: 'same', entry: { name, also, type }, marked: true }
              : { type: 'different', names, of: type },
          );
        }
        assert.deepEqual(proposeNames(claims, canonicalNames([parseNames(source)])), []);
      }),
      tries(40),
    );
  });
});
