import assert from 'node:assert/strict';
import type { ActorType } from '../../../src/core/recognise/mention';
import { actorsIn, placesIn, readShipped } from './support';

/** The sense of the actor with exactly these words: type, and whether named. */
function senseOf(text: string, words: string): string {
  const actor = actorsIn(text).find((mention) => mention.text === words);
  return actor === undefined ? 'none' : `${actor.named ? 'named' : 'nominal'} ${actor.actorType}`;
}

/** The name that each actor with these words bears. */
function namesOf(text: string, words: string): (string | undefined)[] {
  return actorsIn(text).flatMap((actor) => (actor.text === words ? [actor.name] : []));
}

describe('actors with the trained model', () => {
  const senses: readonly (readonly [ActorType, string, string, string])[] = [
    [
      'person',
      'A witness said that Governor Oleh Varshenko had left before the shelling began.',
      'Governor Oleh Varshenko',
      'witness',
    ],
    [
      'armed group',
      'Gunmen who said they belonged to Boko Haram stopped the bus, and the militants took four women away.',
      'Boko Haram',
      'militants',
    ],
    [
      'state force',
      'The Pakistan Army said two soldiers had been wounded when a mine went off near Razmak.',
      'Pakistan Army',
      'two soldiers',
    ],
    [
      'government',
      'The Ministry of Interior told local officials to close the road to Herat until Monday.',
      'Ministry of Interior',
      'local officials',
    ],
    [
      'organisation',
      'The World Food Programme suspended deliveries after aid agencies complained of looting.',
      'World Food Programme',
      'aid agencies',
    ],
    [
      'media',
      'Al Jazeera reported that two journalists had been detained at the airport in Khartoum.',
      'Al Jazeera',
      'two journalists',
    ],
    [
      'people',
      'Thousands of Rohingyas crossed the river while villagers watched their houses burn.',
      'Thousands of Rohingyas',
      'villagers',
    ],
  ];
  for (const [type, text, named, nominal] of senses)
    it(`tells a name and a nominal of type ${type}`, () => {
      assert.equal(senseOf(text, named), `named ${type}`);
      assert.equal(senseOf(text, nominal), `nominal ${type}`);
    });

  it('gives a nominal no name', () => {
    const text = 'Four insurgents and the interior minister met at Dera Torlakh.';
    const nominals = actorsIn(text).filter(({ named }) => !named);
    assert.ok(nominals.length > 0);
    for (const { name } of nominals) assert.equal(name, undefined);
  });

  it('links an abbreviation in brackets, later alone and as a hashtag', () => {
    const text = `The Sahrani Liberation Army (SLA) attacked a convoy on Friday. SLA fighters fled.
A day later the SLA said it had lost two men. #SLA`;
    const name = 'Sahrani Liberation Army';
    assert.deepEqual(namesOf(text, 'Sahrani Liberation Army (SLA)'), [name]);
    assert.deepEqual(namesOf(text, 'SLA'), [name]);
    assert.deepEqual(namesOf(text, '#SLA'), [name]);
  });

  it('knows the abbreviation of a known group that the article never spells out', () => {
    assert.deepEqual(namesOf('A statement by the BLA was posted with #BLA.', 'BLA'), [
      'Baloch Liberation Army',
    ]);
    assert.deepEqual(namesOf('A statement by the BLA was posted with #BLA.', '#BLA'), [
      'Baloch Liberation Army',
    ]);
  });

  it('links surnames and shorter forms to the full name, before it and after it', () => {
    const text = `Lango Condemns Attack
Home Minister Mir Zia Lango condemned the attack. Lango spoke in Quetta. Zia Lango left later.`;
    assert.deepEqual(namesOf(text, 'Home Minister Mir Zia Lango'), ['Mir Zia Lango']);
    assert.deepEqual(namesOf(text, 'Lango'), ['Mir Zia Lango', 'Mir Zia Lango']);
    assert.deepEqual(namesOf(text, 'Zia Lango'), ['Mir Zia Lango']);
  });

  it('links a handle to the name before it', () => {
    const [handle] = actorsIn('A video was shared by Habib Khan (@HabibKhanT) on Monday.').slice(-1);
    assert.equal(handle?.text, '@HabibKhanT');
    assert.equal(handle?.name, 'Habib Khan');
    assert.equal(handle?.actorType, 'person');
  });

  it('takes a surname for the person, not for the town of that name', () => {
    const text = `Deputy Commissioner Yusuf Torbali spoke to reporters.
Torbali said the road from Torbali bridge was closed.`;
    const found = readShipped(text).filter((mention) => mention.text === 'Torbali');
    assert.ok(found.length > 0);
    const [first] = found;
    assert.ok(first?.type === 'actor');
    assert.equal(first.actorType, 'person');
    assert.equal(first.name, 'Yusuf Torbali');
  });

  it('takes a place inside a name or a nominal of an actor for a part of it', () => {
    for (const [text, words] of [
      ['The Balochistan Liberation Front claimed the attack.', 'Balochistan Liberation Front'],
      ['The Kabul police chief was wounded in the blast.', 'Kabul police chief'],
      ['It was denied by the Islamic State of Iraq.', 'Islamic State of Iraq'],
      ['The Sindh High Court adjourned the case.', 'Sindh High Court'],
    ] as const) {
      assert.ok(
        actorsIn(text).some((actor) => actor.text === words),
        words,
      );
      assert.deepEqual(placesIn(text), [], words);
    }
  });
});

describe('places with the gazetteer that ships', () => {
  it('carry id, coordinates, region and country', () => {
    const [quetta, balochistan, pakistan] = placesIn('The bomb exploded in Quetta, Balochistan, Pakistan.');
    assert.equal(quetta?.gazetteer, '1167528');
    assert.ok(
      Math.abs((quetta.latitude ?? 0) - 30.18) < 0.05 && Math.abs((quetta.longitude ?? 0) - 67.0) < 0.05,
    );
    assert.equal(quetta.admin1, 'Balochistan');
    assert.equal(quetta.country, 'Pakistan');
    assert.equal(balochistan?.gazetteer, 'PK.02');
    assert.equal(balochistan.country, 'Pakistan');
    assert.equal(pakistan?.gazetteer, 'PK');
  });

  it('are read in the light of the other places, with the other readings kept', () => {
    const hyderabadIn = (text: string) => placesIn(text).find(({ name }) => name === 'Hyderabad');
    const sindh = hyderabadIn('Trains from Karachi to Hyderabad were stopped after a blast in Sindh.');
    const telangana = hyderabadIn(
      'Trains from Secunderabad to Hyderabad were stopped after a blast in Telangana.',
    );
    assert.equal(sindh?.country, 'Pakistan');
    assert.equal(telangana?.country, 'India');
    assert.ok(sindh.gazetteer !== undefined && telangana.gazetteer !== undefined);
    const alone = hyderabadIn('The train to Hyderabad was stopped.');
    assert.ok(alone?.gazetteer !== undefined && alone.alternatives !== undefined);
    const readings = new Set([alone.gazetteer, ...alone.alternatives]);
    assert.ok(readings.has(sindh.gazetteer) && readings.has(telangana.gazetteer));
    assert.equal(new Set(alone.alternatives).size, alone.alternatives.length);
    assert.ok(!alone.alternatives.includes(alone.gazetteer));
  });

  it('have no id where the gazetteer knows nothing like them', () => {
    const [village] = placesIn('Gunmen struck in the village of Qrvzhanti, residents said.');
    assert.equal(village?.text, 'Qrvzhanti');
    assert.equal(village.gazetteer, undefined);
    assert.equal(village.latitude, undefined);
  });

  it('meet under one id in all spellings', () => {
    const ids = placesIn('Clashes went on in Noshki; the road to Nushki is closed. #Noshki').map(
      ({ gazetteer }) => gazetteer,
    );
    assert.equal(ids.length, 3);
    assert.equal(new Set(ids).size, 1);
    assert.notEqual(ids[0], undefined);
  });
});

describe('an article as a whole', () => {
  it('has a name throughout that it says clearly once', () => {
    const text = `Shelling hit the town of Orlivske on Monday.
ORLIVSKE UNDER FIRE
Orlivske has no water, and aid for Orlivske is late.`;
    const found = placesIn(text).map(({ start }) => start);
    const all = [...text.matchAll(/orlivske/gi)].map(({ index }) => index);
    assert.deepEqual(found, all);
  });

  it('has no names in words that only open a sentence', () => {
    for (const text of [
      'However, nothing was heard after dawn.',
      'Hit by a mortar, the house burned for hours.',
      'Tank fire was heard. Smoke rose.',
      'Meanwhile, talks went on. Earlier, talks had failed. Yet nothing changed.',
      'Nearly everything burned. Still, nothing moved.',
    ])
      assert.deepEqual(
        readShipped(text).filter(({ type }) => type === 'actor' || type === 'place'),
        [],
        text,
      );
  });

  it('has a nominal, not a name, in a noun that opens a sentence', () => {
    for (const [text, type] of [
      ['Gunmen opened fire on a bus.', 'armed group'],
      ['Soldiers opened fire on a bus.', 'state force'],
      ['Villagers fled on foot.', 'people'],
    ] as const)
      assert.equal(senseOf(text, text.split(' ')[0] ?? ''), `nominal ${type}`);
  });

  it('tells a town from the word that it is spelt like', () => {
    assert.deepEqual(
      placesIn('They fled from Mach to Hit. The jet flew at Mach 2. Hit by fire, it fell.').map(
        ({ start }) => start,
      ),
      [15, 23],
    );
  });

  it('is read alike with straight and with curly quotes', () => {
    const straight = `"The Taliban's fighters left," Mullah Sarwar Kandak told Reuters in Kabul. "Ghani's army didn't."`;
    const curly = `“The Taliban’s fighters left,” Mullah Sarwar Kandak told Reuters in Kabul. “Ghani’s army didn’t.”`;
    const plain = (text: string) => readShipped(text).map(({ type, start, end }) => ({ type, start, end }));
    assert.deepEqual(plain(curly), plain(straight));
    assert.ok(plain(curly).length >= 5);
  });
});
