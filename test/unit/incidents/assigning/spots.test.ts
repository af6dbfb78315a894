import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { comparePlaces } from '../../../../src/core/incidents/assigning/compareSpots';
import { isSameSpot, spotsOf } from '../../../../src/core/incidents/assigning/spots';
import type { Spot } from '../../../../src/core/incidents/assigning/spots';
import { surroundingsOf } from '../../../../src/core/incidents/assigning/surroundings';
import type { Place } from '../../../../src/core/claims/schema';
import { locate } from '../../../../src/core/recognise/gazetteer/locatePlaces';
import { readGazetteer } from '../../../../src/core/recognise/gazetteer/readGazetteer';

const gazetteer = readGazetteer(readFileSync('knowledge/gazetteer.bin'));

/** The places of one article. */
function spots(...places: Place[]): Spot[] {
  return [...spotsOf(places, (named) => locate(named, gazetteer)).values()];
}

/** What the places of two articles of one country say. */
function between(one: Place, other: Place): string {
  const reason = comparePlaces(spots(one, 'Pakistan').slice(0, 1), spots(other, 'Pakistan').slice(0, 1));
  return `${reason?.text} ${Math.sign(reason?.weight ?? 0)}`;
}

describe('the places of claims', () => {
  it('knows one town under its spellings, and two towns for two', () => {
    assert.equal(between('Noshki', 'Naushki'), 'Naushki is Noshki 1');
    assert.equal(between('Panjgur', 'Punjgur'), 'Punjgur is Panjgur 1');
    assert.equal(between('Mach', 'Sibi'), 'Sibi is 64 km from Mach -1');
    assert.equal(between('Panjgur', 'Noshki'), 'Noshki is 344 km from Panjgur -1');
  });

  it('finds a town in its province and district, and near the middle of a valley', () => {
    assert.match(between('Balochistan', 'Noshki'), /^Noshki is in Balochistan 1/);
    assert.match(between('Turbat', 'Kech'), /^Turbat is in Kech 1/);
    assert.match(between('Bolan', 'Mach'), /^Mach may be in Bolan 1/);
  });

  it('takes the coordinates that an analyst gave', () => {
    const at = (latitude: number): Place => ({ name: `Post ${latitude}`, latitude, longitude: 64 });
    assert.match(between(at(27), at(27.03)), / is 3 km from .* 1$/);
    assert.match(between(at(27), at(29)), / is 222 km from .* -1$/);
  });

  it('does without a gazetteer', () => {
    const [noshki, nushki, mach] = [...spotsOf(['Noshki', 'Nushki', 'Mach'], undefined).values()];
    assert.ok(noshki && nushki && mach);
    assert.ok(isSameSpot(noshki, nushki));
    assert.ok(!isSameSpot(noshki, mach));
  });

  it('learns from the sentence where an unknown place lies', () => {
    const around = new Map([['Qissa Market', { stated: [], hinted: ['Bannu'], regions: [] }]]);
    const known = spotsOf(['Qissa Market'], (named) => locate(named, gazetteer), around);
    const reason = comparePlaces([...known.values()], spots('Bannu'));
    assert.equal(reason?.text, 'Qissa Market is in Bannu');
  });
});

describe('surroundingsOf', () => {
  it('reads what a sentence says of where a place lies', () => {
    const of = (name: string, sentence: string, others: string[] = []): string[] =>
      surroundingsOf(name, sentence, others);
    assert.deepEqual(of('Tehsil Bazaar', 'A bomb went off in Tehsil Bazaar in Bannu on Tuesday'), ['Bannu']);
    assert.deepEqual(of('Matta', 'hit their vehicle in the Matta area of Swat'), ['Swat']);
    assert.deepEqual(of('Juan XXIII', 'shot dead in Buenaventura’s Juan XXIII district'), ['Buenaventura']);
    assert.deepEqual(of('Mirian', 'In Bannu, four died at a post in the Mirian area', ['Bannu', 'Mirian']), [
      'Bannu',
    ]);
    assert.deepEqual(of('Quetta', 'Police said that two died.'), []);
  });

  it('stays quick on hostile text', () => {
    const hostile = `Abcd ${"A'a a ".repeat(40_000)}`;
    assert.deepEqual(surroundingsOf('Abcd', hostile, []), []);
  });
});
