import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locate } from '../../../../src/core/recognise/gazetteer/locatePlaces';
import { theGazetteer } from './theGazetteer';

/** Where the first of an article's place names lies: country code and region. */
function whereIs(...names: readonly string[]): string {
  const located = locate(
    names.map((name) => ({ name })),
    theGazetteer(),
  );
  const place = located.get(names[0] ?? '')?.place;
  return place === undefined ? 'nowhere' : [place.countryCode, place.admin1 ?? place.name].join(' ');
}

describe('locating the places of an article', () => {
  it('follows the country that is named', () => {
    assert.equal(whereIs('Tripoli', 'Lebanon'), 'LB North Lebanon');
    assert.equal(whereIs('Tripoli', 'Libya'), 'LY Tripoli');
    assert.equal(whereIs('Valencia', 'Spain'), 'ES Valencia');
    assert.equal(whereIs('Valencia', 'Venezuela'), 'VE Carabobo');
    assert.equal(whereIs('San Jose', 'Costa Rica'), 'CR San José');
    assert.equal(whereIs('Córdoba', 'Argentina').slice(0, 2), 'AR');
    assert.equal(whereIs('Bari', 'Somalia').slice(0, 2), 'SO');
    assert.equal(whereIs('Bari', 'Italy').slice(0, 2), 'IT');
  });

  it('follows the region that is named, against the hint of the list', () => {
    const hinted = (region: string) =>
      locate([{ name: 'Hyderabad', country: 'Pakistan' }, { name: region }], theGazetteer()).get('Hyderabad')
        ?.place.country;
    assert.equal(hinted('Sindh'), 'Pakistan');
    assert.equal(hinted('Telangana'), 'India');
    assert.equal(whereIs('San Jose', 'California'), 'US California');
    assert.equal(whereIs('Birmingham', 'Alabama'), 'US Alabama');
  });

  it('follows the hint where the article says nothing', () => {
    const alone = locate([{ name: 'Hyderabad', country: 'Pakistan' }], theGazetteer()).get('Hyderabad');
    assert.equal(alone?.place.country, 'Pakistan');
    assert.ok(alone.alternatives.some(({ country }) => country === 'India'));
  });

  it('follows the places nearby', () => {
    assert.equal(whereIs('Tripoli', 'Beirut', 'Sidon'), 'LB North Lebanon');
    assert.equal(whereIs('Mach', 'Quetta'), 'PK Balochistan');
    assert.equal(whereIs('Hyderabad', 'Karachi'), 'PK Sindh');
    assert.equal(whereIs('Birmingham', 'London'), 'GB England');
    assert.equal(whereIs('Punjab', 'Amritsar'), 'IN Punjab');
  });

  it('tells the country of Georgia from the state', () => {
    assert.equal(whereIs('Georgia', 'Tbilisi', 'Russia'), 'GE Georgia');
    assert.equal(whereIs('Georgia', 'Atlanta', 'Florida'), 'US Georgia');
  });

  it('reads a name that tells its region', () => {
    assert.equal(whereIs('Quetta, Balochistan'), 'PK Balochistan');
    assert.equal(whereIs('Hyderabad, Sindh', 'India'), 'PK Sindh');
    assert.equal(whereIs('Birmingham, Alabama'), 'US Alabama');
  });

  it('shows the other readings of a name that nothing decides', () => {
    const alone = locate([{ name: 'Tripoli' }], theGazetteer()).get('Tripoli');
    assert.deepEqual(
      new Set(alone?.alternatives.map(({ countryCode }) => countryCode)),
      new Set(['LY', 'LB', 'GR']),
    );
    const told = locate([{ name: 'Tripoli' }, { name: 'Lebanon' }], theGazetteer()).get('Tripoli');
    assert.deepEqual(told?.alternatives, []);
  });

  it('guesses by spelling only in countries of the article', () => {
    const located = locate([{ name: 'Qaragosh' }, { name: 'Mosul' }], theGazetteer()).get('Qaragosh');
    assert.deepEqual([located?.place.name, located?.isRespelt], ['Qaraqosh', true]);
    assert.equal(whereIs('Qaragosh', 'Lima'), 'nowhere');
    assert.equal(whereIs('Qaragosh'), 'nowhere');
  });

  it('gives nothing for nothing, and takes each name once', () => {
    assert.equal(locate([], theGazetteer()).size, 0);
    assert.equal(locate([{ name: 'Quetta' }, { name: 'Quetta' }], theGazetteer()).size, 1);
    assert.equal(locate([{ name: '' }, { name: 'Xyzzy' }], theGazetteer()).size, 0);
  });

  it('reads the same names the same way in any order', () => {
    const names = [
      'Tripoli',
      'Beirut',
      'Georgia',
      'Hyderabad',
      'Valencia',
      'Mach',
      'Quetta',
      'Gaza',
      'Bari',
      'Paris',
    ];
    const read = (order: readonly string[]) =>
      Object.fromEntries(
        [
          ...locate(
            order.map((name) => ({ name })),
            theGazetteer(),
          ),
        ]
          .map(([name, { place }]) => [name, place.id] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      );
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 2 }), (order) => {
        assert.deepEqual(read(order), read([...order].sort()));
      }),
    );
  });

  it('never gives more than four other readings', () => {
    for (const name of ['San José', 'Santiago', 'Victoria', 'San Antonio', 'Jalalabad']) {
      const { place, alternatives = [] } = locate([{ name }], theGazetteer()).get(name) ?? {};
      assert.ok(place !== undefined && alternatives.length <= 4 && !alternatives.includes(place), name);
    }
  });
});
