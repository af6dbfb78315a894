import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  areDifferentActors,
  isProperName,
  isSameName,
  placeKey,
  sameNames,
} from '../../../src/core/incidents/names';

const areOne = (names: readonly string[]): boolean => new Set(sameNames(names).values()).size === 1;

describe('sameNames', () => {
  for (const names of [
    [
      'Interior Minister Sheikh Rasheed Ahmad',
      'Sheikh Rashid Ahmad',
      'Sheikh Rashid Ahmed',
      'Interior Minister Sheikh Rasheed',
    ],
    [
      'Sheikh Rasheed Ahmad, Minister of Interior',
      'Pakistan’s Interior Minister Sheikh Rasheed Ahmad',
      'the interior minister',
    ],
    [
      'Baloch Liberation Army',
      'Balochistan Liberation Army (BLA)',
      'BLA',
      '#BLA',
      'the outlawed Baluchistan Liberation Army',
    ],
    [
      'ISPR',
      'Inter-Services Public Relations (ISPR)',
      'Pakistan military’s media wing Inter-Services Public Relations',
    ],
    ['Balochistan Home Minister Mir Zia Lango', 'Lango', 'Mir Zia Lango', 'home minister'],
    ['local hospital official Shahid Babar', 'Shahid Babar', 'Babar'],
    ['the Pakistani military', 'Pakistan’s military', 'military'],
    ['two local security officials', 'local security officials'],
    ['Mohammed al-Hussein', 'Muhammad al-Husain'],
    ['عمران خان', 'عِمران خان'],
  ]) {
    it(`takes ${names.join(' / ')} for one`, () =>
      assert.ok(areOne(names), [...sameNames(names).values()].join(' | ')));
  }

  for (const [one, other] of [
    ['Baloch Liberation Army', 'Baloch Liberation Front'],
    ['Army', 'Baloch Liberation Army'],
    ['Taliban', 'Pakistani Taliban'],
    ['Interior Minister', 'Home Minister Mir Zia Lango'],
    ['Prime Minister Imran Khan', 'Habib Khan'],
    ['Pakistani military', 'Iranian military'],
    ['officials', 'the military'],
    ['ISPR', 'ISI'],
  ] as const) {
    it(`keeps ${one} and ${other} apart`, () => assert.equal(isSameName(one, other), false));
  }

  it('leaves a short name alone when two longer ones fit', () => {
    const names = sameNames([
      'Prime Minister Imran Khan',
      'Governor Asad Khan',
      'Khan',
      'military',
      'Iranian military',
      'Pakistani military',
    ]);
    assert.equal(names.get('Khan'), 'Khan');
    assert.equal(names.get('military'), 'military');
  });

  it('shows the fullest name, without what only describes it', () => {
    const names = sameNames(['BLA', 'outlawed Baloch Liberation Army', 'Baloch Liberation Army']);
    assert.equal(names.get('BLA'), 'Baloch Liberation Army');
  });

  it('takes a body by its letters, by its name, and by both for one', () => {
    const names = sameNames([
      'ISPR',
      'Inter-Services Public Relations',
      'Inter-Services Public Relations (ISPR)',
    ]);
    assert.equal(new Set(names.values()).size, 1);
  });

  it('depends on the names alone, not on their order', () => {
    const pool = [
      'BLA',
      'Baloch Liberation Army',
      'Lango',
      'Home Minister Mir Zia Lango',
      'home minister',
      'military',
      'Pakistani military',
      'Mir Zia Lango',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(pool), (names) => {
        const again = sameNames([...names].reverse());
        for (const [name, found] of sameNames(names)) assert.equal(again.get(name), found);
      }),
    );
  });

  it('takes any text for a name', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' })),
        (names) => sameNames(names).size === new Set(names).size,
      ),
    );
  });
});

describe('areDifferentActors', () => {
  it('is sure of proper names only', () => {
    assert.equal(areDifferentActors('Baloch Liberation Army', 'Tehrik-e-Taliban Pakistan'), true);
    assert.equal(areDifferentActors('Baloch Liberation Army', 'Baloch Liberation Front'), true);
    assert.equal(areDifferentActors('BLA', 'Baloch Liberation Army'), false);
    assert.equal(areDifferentActors('insurgents', 'BLA'), false);
    assert.equal(areDifferentActors('Insurgents', 'BLA'), false);
  });

  it('knows names from descriptions', () => {
    assert.equal(isProperName('Mir Zia Lango'), true);
    assert.equal(isProperName('Government officials'), false);
    assert.equal(isProperName('the military'), false);
  });
});

describe('placeKey', () => {
  it('brings the spellings of a place together', () => {
    assert.equal(new Set(['Noshki', 'Nushki', 'Naushki', '#Noshki'].map(placeKey)).size, 1);
    assert.equal(placeKey('Kech district'), placeKey('Kech'));
    assert.notEqual(placeKey('Panjgur'), placeKey('Noshki'));
    assert.equal(placeKey('District'), placeKey('district'));
  });
});
