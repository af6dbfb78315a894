import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spokenSpots } from '../../../../src/core/incidents/assigning/articlePlaces';
import { comparePlaces } from '../../../../src/core/incidents/assigning/compareSpots';
import { isSameSpot, spotsOf } from '../../../../src/core/incidents/assigning/spots';
import type { Spot } from '../../../../src/core/incidents/assigning/spots';
import {
  spokenExtent,
  statedAround,
  surroundingsOf,
} from '../../../../src/core/incidents/assigning/surroundings';
import type { Claim, Place } from '../../../../src/core/claims/schema';
import type { ClaimRef } from '../../../../src/core/incidents/incidentBook';
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

  it('keeps towns apart though their region bears the name of one of them', () => {
    const [kharkiv, chuhuiv] = spots('Kharkiv', 'Chuhuiv', 'Ukraine');
    assert.ok(kharkiv && chuhuiv);
    assert.match(comparePlaces([kharkiv], [chuhuiv])?.text ?? '', /^Chuhuiv is \d+ km from Kharkiv$/);
    const region = kharkiv.namesakes?.find(({ extent }) => extent === 'region');
    assert.ok(region);
    assert.equal(comparePlaces([region], [chuhuiv])?.text, 'Chuhuiv is in Kharkiv');
  });

  it('believes the sentence before the gazetteer', () => {
    const stated = new Map([['El Cerrito', { stated: ['Celaya'], hinted: [], regions: [] }]]);
    const read = (around: typeof stated): Spot | undefined =>
      spotsOf(['El Cerrito', 'Celaya'], (named) => locate(named, gazetteer), around).get('El Cerrito');
    const [celaya] = spots('Celaya');
    const [known, said] = [read(new Map()), read(stated)];
    assert.ok(known && said && celaya);
    assert.equal(comparePlaces([said], [celaya])?.text, 'El Cerrito is in Celaya');
    assert.notEqual(comparePlaces([known], [celaya])?.text, 'El Cerrito is in Celaya');
  });

  it('does not hold the distance to a stray namesake abroad against one incident', () => {
    const [songo] = spots('Songo', 'Bandiagara');
    const [other] = spots('Boni', 'Bandiagara');
    assert.ok(songo && other);
    assert.equal(comparePlaces([songo], [other])?.text, 'Songo is not Boni');
  });
});

describe('the places of claims as they are spoken of', () => {
  const town = spots('Kharkiv', 'Ukraine');
  /** The extent of Kharkiv in each of some sentences of an article. */
  function extents(...sentences: string[]): (string | undefined)[] {
    let start = 200;
    const refs = sentences.map((sentence): ClaimRef => {
      start += 200;
      const span = { exact: sentence, prefix: '\n', suffix: '', start, end: start + sentence.length };
      const claim: Claim = { id: `c${start}`, kind: 'killed', spans: [span], place: 'Kharkiv' };
      return { claim, uri: 'a', name: 'a', article: {} };
    });
    const spoken = spokenSpots(refs, new Map(town.map((spot) => [spot.name, spot])));
    return refs.map((ref) => spoken.get(ref)?.get('Kharkiv')?.extent);
  }

  it('takes a name for the region where the sentence says so, and until another sentence says else', () => {
    assert.deepEqual(
      extents('Two died in the Kharkiv region', 'Three were hurt', 'A strike hit Kharkiv', 'One died'),
      ['region', 'region', 'spot', 'spot'],
    );
    assert.deepEqual(extents('Two died in the region of Kharkiv', 'Ten died in the regional capital'), [
      'region',
      'spot',
    ]);
  });
});

describe('what a sentence says of places', () => {
  it('says where a place lies', () => {
    assert.deepEqual(statedAround('El Cerrito', 'in the El Cerrito neighborhood of Salamanca, Guanajuato'), [
      'Salamanca',
    ]);
    assert.deepEqual(statedAround('Dansadau', 'a raid on Dansadau, a town in Maru on Monday'), ['Maru']);
    assert.deepEqual(statedAround('Bannu', 'attacked posts in Bannu and Lakki Marwat'), []);
  });

  it('says how widely a place is meant', () => {
    assert.equal(spokenExtent('Kharkiv', 'a village in Kharkiv region'), 'region');
    assert.equal(spokenExtent('Bankass', 'an ambush in the cercle of Bankass'), 'area');
    assert.equal(spokenExtent('Kharkiv', 'from Kharkiv to the Kharkiv region'), 'place');
    assert.equal(spokenExtent('Kharkiv', 'two people died'), undefined);
  });

  it('stays quick on hostile text', () => {
    assert.equal(spokenExtent('A', 'A region '.repeat(50_000)), 'region');
    assert.deepEqual(statedAround('A', `A, ${'a '.repeat(100_000)}`), []);
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
