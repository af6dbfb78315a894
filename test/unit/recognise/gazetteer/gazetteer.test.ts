import assert from 'node:assert/strict';
import { countryLines } from '../../../../src/core/recognise/data/countries';
import { townLines } from '../../../../src/core/recognise/data/towns';
import { kilometresBetween } from '../../../../src/core/recognise/gazetteer/distance';
import { theGazetteer } from './theGazetteer';

const first = (name: string) => theGazetteer().find(name)[0];
const guess = (name: string) => theGazetteer().resembling(name)[0];

function* ownNames(): Generator<{ country: string; spellings: string[] }> {
  for (const line of townLines.trim().split('\n')) {
    const colon = line.indexOf(':');
    for (const item of line
      .slice(colon + 1)
      .trim()
      .split(/,\s+/))
      yield { country: line.slice(0, colon), spellings: item.split('=') };
  }
}

describe('finding places by name', () => {
  it('knows nearly all places of the recogniser’s own list, in every spelling', () => {
    const spellings = [...ownNames()].flatMap((one) => one.spellings);
    const missing = spellings.filter((spelling) => theGazetteer().find(spelling).length === 0);
    assert.ok(missing.length <= spellings.length * 0.02, missing.join(', '));
  });

  it('puts the places of that list into its countries', () => {
    const strays = [...ownNames()].filter(
      ({ country, spellings }) =>
        country !== '-' &&
        !spellings.some((one) =>
          theGazetteer()
            .find(one)
            .some((place) => place.country === country),
        ),
    );
    assert.ok(strays.length <= 8, strays.map(({ spellings }) => spellings[0]).join(', '));
  });

  it('knows every country under every name', () => {
    for (const line of countryLines.trim().split('\n')) {
      const names = (line.split('|')[0] ?? '').split('=');
      for (const name of names) assert.ok(first(name), name);
      const country = first(names[0] ?? '');
      if (names[0] !== 'Somaliland')
        assert.deepEqual([country?.kind, country?.country], ['country', names[0]]);
    }
  });

  it('tells where a place lies', () => {
    const quetta = first('Quetta');
    assert.deepEqual(
      [quetta?.id, quetta?.kind, quetta?.country, quetta?.countryCode, quetta?.admin1],
      ['1167528', 'settlement', 'Pakistan', 'PK', 'Balochistan'],
    );
    assert.ok(quetta !== undefined && kilometresBetween(quetta, { latitude: 30.184, longitude: 67.001 }) < 2);
    assert.ok((quetta.population ?? 0) > 500_000);
    assert.equal(first('Mach')?.admin2, 'Kachhi');
  });

  it('finds one place under all its spellings', () => {
    for (const spellings of [
      ['Noshki', 'Nushki', 'Naushki', 'NOSHKI'],
      ['Jaffarabad', 'Jafarabad', 'Jafferabad'],
      ['Deir ez-Zor', 'Deir Ezzor', 'Deir al-Zor', 'deir ez zor', 'DeirEzzor'],
      ['El Fasher', 'al-Fashir', 'El-Fasher', 'Fasher'],
      ['Sanaa', 'Sana’a', "Sana'a", 'Sana‘a'],
      ['Kyiv', 'Kiev'],
      ['Lashkar Gah', 'Lashkargah'],
      ['Côte d’Ivoire', "Cote d'Ivoire", 'Ivory Coast'],
      ['N’Djamena', 'Ndjamena'],
    ])
      assert.deepEqual(new Set(spellings.map((one) => first(one)?.id)).size, 1, spellings.join(', '));
  });

  it('does not take an article off a name that needs it', () => {
    assert.equal(first('El Salvador')?.id, 'SV');
    assert.equal(first('Los Angeles')?.countryCode, 'US');
    assert.equal(first('El Paso')?.countryCode, 'US');
  });

  it('heeds the word for what a place is', () => {
    assert.equal(first('Herat')?.kind, 'settlement');
    assert.equal(first('Herat province')?.kind, 'region');
    assert.equal(first('Province of Herat')?.kind, 'region');
    assert.deepEqual([first('Kech district')?.kind, first('Kech district')?.admin1], ['area', 'Balochistan']);
    assert.equal(first('Donetsk Oblast')?.kind, 'region');
    assert.equal(first('northern Iraq')?.id, 'IQ');
    assert.equal(first('Northern Ireland')?.kind, 'region');
  });

  it('puts the most important place first', () => {
    assert.equal(first('Georgia')?.kind, 'country');
    assert.equal(first('Paris')?.countryCode, 'FR');
    assert.equal(first('London')?.countryCode, 'GB');
    assert.equal(first('Tripoli')?.countryCode, 'LY');
    assert.ok(
      theGazetteer()
        .find('Tripoli')
        .some(({ countryCode }) => countryCode === 'LB'),
    );
  });

  it('finds nothing for what is no place', () => {
    for (const name of ['', '-', 'Xyzzy', 'insurgents', 'Mir Zia Lango'])
      assert.deepEqual(theGazetteer().find(name), []);
  });
});

describe('finding places by nearly their spelling', () => {
  it('sees through transliteration', () => {
    for (const [spelling, name] of [
      ['Qaragosh', 'Qaraqosh'],
      ['Noshkie', 'Noshki'],
      ['Khuzdaar', 'Khuzdar'],
      ['Panjgour', 'Panjgur'],
      ['Maaloola', "Ma'lula"],
      ['Severodonetzk', 'Sievierodonetsk'],
      ['Shaykh Zuwayyid', 'Sheikh Zuweid'],
      ['Dera Bughti', 'Dera Bugti'],
      ['Naseerabaad', 'Nasirabad'],
      ['Zahidan', 'Zahedan'],
    ] as const)
      assert.ok(
        theGazetteer()
          .resembling(spelling)
          .some((place) => place.name === name),
        `${spelling}: ${guess(spelling)?.name}`,
      );
  });

  it('keeps different names apart', () => {
    for (const name of [
      'Kulbhushan',
      'Lango',
      'Springfeld',
      'Islamist',
      'Bashir Zeb',
      'Zia',
      'Hit',
      'Xy',
      '',
    ])
      assert.deepEqual(theGazetteer().resembling(name), [], name);
    for (const [name, other] of [
      ['Nashik', 'Noshki'],
      ['Jalalabad', 'Jaffarabad'],
      ['Mashhad', 'Mosul'],
      ['Islamabad', 'Faisalabad'],
      ['Kandahar', 'Kunduz'],
    ] as const)
      assert.ok(
        !theGazetteer()
          .resembling(name)
          .some((place) => place.name === other),
        name,
      );
  });

  it('leaves names alone that news writes as the place does', () => {
    assert.deepEqual(theGazetteer().resembling('Guadalahara'), []);
  });
});

describe('asking whether words are a place', () => {
  it('knows folded words', () => {
    const gazetteer = theGazetteer();
    for (const words of [
      'quetta',
      'dera ismail khan',
      'al-fashir',
      'el-fasher',
      'deir ez-zor',
      'ar raqqah',
      'u.s.',
      'ségou',
      'segou',
    ])
      assert.equal(gazetteer.knows(words), words !== 'ségou', words);
    for (const words of ['lashkar', 'insurgents', 'prime minister', '', '-', 'well-known'])
      assert.equal(gazetteer.knows(words), false, words);
  });

  it('weighs them', () => {
    const gazetteer = theGazetteer();
    assert.deepEqual(
      ['iraq', 'balochistan', 'karachi', 'turbat', 'mach', 'insurgents'].map((word) =>
        gazetteer.weight(word),
      ),
      [3, 3, 3, 2, 1, 0],
    );
  });
});
