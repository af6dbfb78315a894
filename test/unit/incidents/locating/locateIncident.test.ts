import assert from 'node:assert/strict';
import type { Claim, Place } from '../../../../src/core/claims/schema';
import { groupBy } from '../../../../src/core/incidents/groupBy';
import type { IncidentFile } from '../../../../src/core/incidents/incidentFile';
import { locateClaim, locateIncident } from '../../../../src/core/incidents/locating/locateIncident';
import { rememberingFinder } from '../../../../src/core/incidents/locating/rememberingFinder';
import type { PlacedName } from '../../../../src/core/incidents/locating/site';
import { lazily } from '../../../../src/core/text/lazily';
import { shippedKnowledge } from '../../support/knowledge';
import { article, claim, file, gather } from '../build';
import { reviewedBook } from '../reviewedBook';

const gazetteer = lazily(() => {
  const known = shippedKnowledge().gazetteer;
  assert.ok(known);
  return rememberingFinder(known);
});

/** The places of the incident `raid` of some claims, which stand in one article unless told. */
function located(
  claims: readonly Claim[],
  { files = [], others = [] }: { files?: readonly IncidentFile[]; others?: readonly Claim[] } = {},
): PlacedName[] {
  const all = [...claims, ...others];
  const book = gather([article('a.txt', all)], files);
  const find = (id: string) => book.incidents.find((incident) => incident.id === id);
  const raid = find('raid');
  assert.ok(raid);
  return locateIncident(raid, { gazetteer: gazetteer(), incident: find, claimsOf: () => all });
}

const at = (place: Place | Place[], fields: Partial<Claim> = {}): Claim =>
  claim(
    JSON.stringify(place)
      .replace(/[^a-z]/gi, '')
      .toLowerCase()
      .slice(0, 20),
    { place, ...fields },
  );

const where = ({ site }: PlacedName): string | undefined =>
  site && [site.name, site.admin1, site.country].filter((part) => part !== undefined).join(', ');

describe('locating an incident', () => {
  it('finds every place of the reviewed sample in the right province and as precisely as told', () => {
    const book = reviewedBook();
    const byId = new Map(book.incidents.map((incident) => [incident.id, incident]));
    const refs = [...book.incidents.flatMap(({ claims }) => claims), ...book.unassigned, ...book.background];
    const byArticle = groupBy(refs, ({ uri }) => uri);
    const claimsOf = (uri: string) => (byArticle.get(uri) ?? []).map((ref) => ref.claim);
    const found = book.incidents.flatMap((incident) =>
      locateIncident(incident, { gazetteer: gazetteer(), incident: (id) => byId.get(id), claimsOf }),
    );
    const told = new Map(found.map((place) => [place.name, `${where(place)} (${place.site?.precision})`]));
    assert.deepEqual(Object.fromEntries(told), {
      Kech: 'Kech, Balochistan, Pakistan (3)',
      Panjgur: 'Panjgur, Balochistan, Pakistan (1)',
      Noshki: 'Noshki, Balochistan, Pakistan (1)',
      Iran: 'Iran (6)',
      Mach: 'Mach, Balochistan, Pakistan (1)',
      Sibi: 'Sibi, Balochistan, Pakistan (1)',
      'Dera Bugti': 'Dera Bugti, Balochistan, Pakistan (1)',
      Jaffarabad: 'Jaffarabad, Balochistan, Pakistan (3)',
      Pakistan: 'Pakistan (6)',
      Harnai: 'Harnai, Balochistan, Pakistan (1)',
    });
    assert.ok(found.every(({ isUncertain }) => !isUncertain));
  });

  it('takes what a person decided before what claims say, and that before the gazetteer', () => {
    const [town, village] = [
      { name: 'Mach', latitude: 10, longitude: 20, precision: 2 },
      { name: 'Mach', latitude: 30, longitude: 40 },
    ];
    const decided = located([at(village)], { files: [file('raid', { places: town })] })[0];
    assert.deepEqual(
      [decided?.site?.basis, decided?.site?.latitude, decided?.site?.precision],
      ['decided', 10, 2],
    );
    const claimed = located([at(village)])[0];
    assert.deepEqual([claimed?.site?.basis, claimed?.site?.latitude], ['claimed', 30]);
    const read = located([at('Mach', { actor: 'Balochistan Liberation Army' })])[0];
    assert.equal(read?.site?.basis, 'gazetteer');
  });

  it('takes the spot that most claims give and keeps the other as an alternative', () => {
    const near = { name: 'Mach', latitude: 29.86, longitude: 67.33 };
    const far = { name: 'Mach', latitude: 31, longitude: 71 };
    const [place] = located([
      claim('far', { place: far }),
      claim('one', { place: near }),
      claim('two', { place: { ...near, latitude: 29.87 } }),
    ]);
    assert.equal(place?.site?.latitude, 29.86);
    assert.deepEqual(
      place?.alternatives.map(({ latitude }) => latitude),
      [31],
    );
    assert.equal(place?.isUncertain, true);
  });

  it('tells Hyderabad in India and in Pakistan apart by what else the claims tell', () => {
    const cases: [Place, Partial<Claim>, string][] = [
      ['Hyderabad', { claimant: 'Telangana police' }, 'Hyderabad, Telangana, India'],
      ['Hyderabad', { claimant: 'Sindh police' }, 'Hyderabad, Sindh, Pakistan'],
      ['Hyderabad', { actor: 'Pakistani Taliban' }, 'Hyderabad, Sindh, Pakistan'],
      [{ name: 'Hyderabad', country: 'Pakistan' }, {}, 'Hyderabad, Sindh, Pakistan'],
      [{ name: 'Hyderabad', admin1: 'Sindh' }, { claimant: 'India' }, 'Hyderabad, Sindh, Pakistan'],
      [{ name: 'Hyderabad', country: 'India' }, {}, 'Hyderabad, Telangana, India'],
    ];
    for (const [place, fields, expected] of cases)
      assert.equal(
        where(located([at(place, fields)])[0] as PlacedName),
        expected,
        JSON.stringify([place, fields]),
      );
  });

  it('reads a name in the light of the article’s other claims', () => {
    const others = [at('Karachi', { incident: 'none' }), at('Sukkur', { incident: 'none' })];
    assert.equal(
      where(located([at('Hyderabad')], { others })[0] as PlacedName),
      'Hyderabad, Sindh, Pakistan',
    );
  });

  it('says so where nothing tells which of several places is meant', () => {
    const [place] = located([at('Hyderabad')]);
    assert.equal(place?.isUncertain, true);
    assert.ok(place.alternatives.some(({ country }) => country === 'Pakistan'));
  });

  it('keeps regions and countries as imprecise as they are', () => {
    const precisions = (['Balochistan', 'Pakistan', 'northern Iraq', 'Mastung district'] as const).map(
      (name) => located([at(name)]).map(({ site }) => site?.precision),
    );
    assert.deepEqual(precisions, [[4], [6], [5], [3]]);
    const [told] = located([at({ name: 'Panjgur', precision: 3, country: 'Pakistan' })]);
    assert.equal(told?.site?.precision, 3);
  });

  it('puts an unknown village into the smallest area that is told, and says that it is only that', () => {
    const [village] = located([at({ name: 'Kot Zzyx', admin1: 'Balochistan', country: 'Pakistan' })]);
    assert.equal(where(village as PlacedName), 'Balochistan, Pakistan');
    assert.equal(village?.site?.precision, 4);
    const [inCountry] = located([at({ name: 'Kot Zzyx', country: 'Pakistan' })]);
    assert.equal(inCountry?.site?.precision, 6);
  });

  it('leaves a place out that nothing is known of, never at 0, 0', () => {
    const [place] = located([at('Zzyxwold')]);
    assert.deepEqual(place, {
      name: 'Zzyxwold',
      alternatives: [],
      isUncertain: false,
      claims: ['claimzzyxwold'],
    });
  });

  it('does not believe a reading in another country than the one told', () => {
    const [place] = located([at({ name: 'Telangana', country: 'Pakistan' })]);
    assert.equal(place?.site?.country ?? place?.site?.name, 'Pakistan');
    assert.notEqual(place?.site?.name, 'Telangana');
  });

  it('takes coordinates from a part of the incident for the whole, and without a gazetteer', () => {
    const files = [file('raid', { places: ['Mach'] }), file('gate', { part_of: 'raid' })];
    const sited = { name: 'Mach', latitude: 29.86, longitude: 67.33 };
    const book = gather([article('a.txt', [claim('gate', { incident: 'gate', place: sited })])], files);
    const find = (id: string) => book.incidents.find((incident) => incident.id === id);
    const whole = find('raid');
    assert.ok(whole);
    assert.equal(locateIncident(whole, { incident: find })[0]?.site?.latitude, 29.86);
    assert.equal(locateIncident(whole, {})[0]?.site, undefined);
  });

  it('names the claims that give a place, rejected ones left out', () => {
    const claims = [
      at('Noshki'),
      claim('second', { place: 'Nushki' }),
      claim('no', { place: 'Noshki', status: 'rejected' }),
    ];
    assert.deepEqual([...(located(claims)[0]?.claims ?? [])].sort(), ['claimnoshki', 'claimsecond']);
  });
});

describe('locating a claim', () => {
  const locate = (own: Claim, places: readonly PlacedName[] = []): PlacedName[] =>
    locateClaim({ uri: 'a', name: 'a.txt', article: {}, claim: own }, places, { gazetteer: gazetteer() });

  it('uses its own coordinates, then its incident’s place, then the gazetteer', () => {
    const [shared] = located([at({ name: 'Mach', latitude: 1, longitude: 2 })]);
    assert.ok(shared);
    const own = locate(at({ name: 'Mach', latitude: 3, longitude: 4 }), [shared])[0];
    assert.deepEqual([own?.site?.latitude, own?.site?.basis], [3, 'claimed']);
    assert.equal(locate(at('Mach'), [shared])[0]?.site?.latitude, 1);
    const read = locate(at('Mach', { actor: 'Baloch insurgents', affected: 'Pakistani soldiers' }))[0];
    assert.equal(read?.site?.country, 'Pakistan');
  });

  it('gives every place of the claim, known or not', () => {
    const places = locate(at(['Panjgur', 'Zzyxwold'], { claimant: 'Pakistan' }));
    assert.deepEqual(
      places.map(({ name, site }) => [name, site !== undefined]),
      [
        ['Panjgur', true],
        ['Zzyxwold', false],
      ],
    );
  });
});
