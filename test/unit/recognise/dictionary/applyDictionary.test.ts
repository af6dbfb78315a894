import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyDictionary } from '../../../../src/core/recognise/dictionary/applyDictionary';
import type { NameDictionary, NameEntry } from '../../../../src/core/recognise/dictionary/nameDictionary';
import { readLine } from '../../../../src/core/recognise/line';
import type { ActorMention, Mention, PlaceMention } from '../../../../src/core/recognise/mention';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { tries } from '../../support/tries';

const bla: NameEntry = {
  name: 'Baloch Liberation Army',
  also: ['BLA', 'Balochistan Liberation Army'],
  type: 'actor',
  actorType: 'armed group',
};

function place(name: string, ...also: string[]): NameEntry {
  return { name, also, type: 'place' };
}

function actor(name: string, ...also: string[]): NameEntry {
  return { name, also, type: 'actor' };
}

/** The words a mention covers in a text, with what is said of it. */
type Given = Partial<ActorMention> | Partial<PlaceMention> | { type: 'number' | 'date'; text: string };

/** Applies a dictionary to one line, on which these mentions were recognised. */
function applied(text: string, dictionary: Partial<NameDictionary>, given: readonly Given[] = []): Mention[] {
  const mentions = given.map((mention) => {
    const start = text.indexOf(mention.text ?? '');
    assert.ok(start >= 0, `“${mention.text}” is not in “${text}”`);
    const details = mention.type === 'actor' ? { named: true, actorType: 'organisation' } : {};
    const base = mention.type === 'place' ? { name: mention.text } : {};
    return { ...details, ...base, ...mention, start, end: start + (mention.text ?? '').length } as Mention;
  });
  const line = readLine(text, 0, text.length);
  return [...applyDictionary(line, mentions, { names: [], never: [], ...dictionary })];
}

function summary(mentions: readonly Mention[]): string[] {
  return mentions.map((mention) => {
    const name = mention.type === 'actor' || mention.type === 'place' ? mention.name : undefined;
    const detail = mention.type === 'actor' ? mention.actorType : undefined;
    return [mention.type, mention.text, name, detail].filter((part) => part !== undefined).join(' | ');
  });
}

describe('applyDictionary', () => {
  it('marks every spelling of an entry under its name', () => {
    assert.deepEqual(
      summary(applied('The BLA, or Balochistan Liberation Army, said so.', { names: [bla] })),
      [
        'actor | BLA | Baloch Liberation Army | armed group',
        'actor | Balochistan Liberation Army | Baloch Liberation Army | armed group',
      ],
    );
  });

  it('leaves possessives outside and reads hashtags', () => {
    assert.deepEqual(summary(applied('BLA’s men; #BLA #BalochLiberationArmy', { names: [bla] })), [
      'actor | BLA | Baloch Liberation Army | armed group',
      'actor | #BLA | Baloch Liberation Army | armed group',
      'actor | #BalochLiberationArmy | Baloch Liberation Army | armed group',
    ]);
  });

  it('reads text in capitals and tells names from ordinary words', () => {
    const names = [place('Hub'), actor('WHO'), bla];
    const texts = summary(applied('BALOCH LIBERATION ARMY IN HUB; a hub of trade. Who, the WHO?', { names }));
    assert.deepEqual(
      texts.map((text) => text.split(' | ')[1]),
      ['BALOCH LIBERATION ARMY', 'HUB', 'WHO'],
    );
  });

  it('takes hyphens for spaces and finds a name before what is joined to it', () => {
    const names = [actor('Jaish ul Adl'), bla, place('Lashkar')];
    const text = 'Jaish-ul-Adl and BLA-led fighters met anti-BLA men of Lashkar-e-Taiba.';
    assert.deepEqual(
      applied(text, { names }).map((mention) => mention.text),
      ['Jaish-ul-Adl', 'BLA', 'BLA'],
    );
  });

  it('reads names in other scripts', () => {
    const names = [place('Noshki', 'نوشکی')];
    assert.deepEqual(summary(applied('نوشکی میں 4 فوجی', { names })), ['place | نوشکی | Noshki']);
  });

  it('retypes what was recognised as something else', () => {
    const found = applied('Fighting in Dawn today.', { names: [place('Dawn')] }, [
      { type: 'actor', text: 'Dawn', actorType: 'media' },
    ]);
    assert.deepEqual(summary(found), ['place | Dawn | Dawn']);
  });

  it('keeps what is known of a place that it renames', () => {
    const given = { type: 'place', text: 'Nushki', country: 'Pakistan', id: 7 } as const;
    const [found] = applied('In Nushki.', { names: [place('Noshki', 'Nushki')] }, [given]);
    assert.deepEqual(found, { ...given, name: 'Noshki', start: 3, end: 9 });
  });

  it('keeps a longer actor that holds a name', () => {
    const given: Given[] = [
      { type: 'actor', text: 'BLA fighters', named: false, actorType: 'armed group' },
      { type: 'actor', text: 'Prime Minister Imran Khan', name: 'Imran Khan', actorType: 'person' },
      { type: 'actor', text: 'Noshki police', named: false, actorType: 'state force' },
    ];
    const names = [bla, { ...actor('Imran Ahmed Khan', 'Imran Khan') }, place('Noshki')];
    const text = 'BLA fighters met Prime Minister Imran Khan and Noshki police.';
    assert.deepEqual(summary(applied(text, { names }, given)), [
      'actor | BLA fighters | armed group',
      'actor | Prime Minister Imran Khan | Imran Ahmed Khan | person',
      'actor | Noshki police | state force',
    ]);
  });

  it('does not shorten a full name to the surname that an entry knows', () => {
    const given: Given[] = [
      { type: 'actor', text: 'Mir Zia Lango', name: 'Mir Zia Lango', actorType: 'person' },
    ];
    assert.deepEqual(summary(applied('Mir Zia Lango spoke.', { names: [actor('Lango')] }, given)), [
      'actor | Mir Zia Lango | Mir Zia Lango | person',
    ]);
  });

  it('keeps a longer place of the same name, and no other', () => {
    const names = [place('Noshki', 'Nushki'), place('Azm')];
    const given: Given[] = [
      { type: 'place', text: 'Nushki district', name: 'Nushki' },
      { type: 'place', text: 'Operation Azm', name: 'Operation Azm' },
    ];
    assert.deepEqual(summary(applied('In Nushki district, Operation Azm began.', { names }, given)), [
      'place | Nushki district | Noshki',
      'place | Azm | Azm',
    ]);
  });

  it('joins a name and the abbreviation it introduces', () => {
    assert.deepEqual(summary(applied('The Baloch Liberation Army (BLA) said.', { names: [bla] })), [
      'actor | Baloch Liberation Army (BLA) | Baloch Liberation Army | armed group',
    ]);
  });

  it('renames what only bears a spelling as its name', () => {
    const given: Given[] = [{ type: 'actor', text: 'the group', name: 'Balochistan Liberation Army' }];
    assert.deepEqual(summary(applied('So said the group.', { names: [bla] }, given)), [
      'actor | the group | Baloch Liberation Army | armed group',
    ]);
  });

  it('takes numbers and dates out of names, and leaves a date that a name would cut', () => {
    const given: Given[] = [
      { type: 'date', text: 'March 23' },
      { type: 'date', text: 'May 2022' },
    ];
    const names = [actor('March 23 Movement'), place('May')];
    assert.deepEqual(summary(applied('The March 23 Movement, in May 2022.', { names }, given)), [
      'actor | March 23 Movement | March 23 Movement | organisation',
      'date | May 2022',
    ]);
  });

  it('never marks forbidden words, whatever their article, case, possessive or abbreviation', () => {
    const given: Given[] = [
      { type: 'actor', text: 'the Backup' },
      { type: 'actor', text: 'BACKUP' },
      { type: 'place', text: 'Azm' },
      { type: 'actor', text: 'Red Force (RF)' },
      { type: 'actor', text: 'Backup Battalion' },
    ];
    const text = 'In Operation Azm the Backup, BACKUP, Red Force (RF) and Backup Battalion met.';
    const never = ['backup', 'Operation Azm', 'Red Force'];
    assert.deepEqual(
      applied(text, { never }, given).map((mention) => mention.text),
      ['Backup Battalion'],
    );
  });

  it('lets never win over a name of the same words, and the longer words over the shorter', () => {
    const dictionary = { names: [actor('Azm'), actor('Azm Group')], never: ['Azm', 'Operation Azm Group'] };
    assert.deepEqual(
      applied('Azm, the Azm Group, Operation Azm Group.', dictionary).map((mention) => mention.text),
      ['Azm Group'],
    );
  });

  it('keeps numbers and dates that stand in forbidden words', () => {
    const given: Given[] = [{ type: 'number', text: '12' }];
    assert.equal(applied('12 Backup men', { never: ['12 Backup'] }, given).length, 1);
  });

  it('gives the words right offsets in an article of several lines', () => {
    const text = 'First line.\nThe Zandar Front struck Kalgan.\n';
    const names = { names: [actor('Zandar Front'), place('Kalgan')], never: [] };
    for (const mention of recognise(new ArticleText(text), { names })) {
      assert.equal(text.slice(mention.start, mention.end), mention.text);
    }
    assert.ok(recognise(new ArticleText(text), { names }).some(({ text: words }) => words === 'Kalgan'));
  });

  describe('whatever the dictionary', () => {
    const word = fc.constantFrom(
      ...['BLA', 'Baloch', 'Army', 'Liberation', 'the', 'Imran', 'Khan', 'Noshki', 'district', 'fighters'],
      ...[
        'Minister',
        'Azm',
        'March',
        '23',
        '(BLA)',
        'Pakistan',
        'said',
        'in',
        'BLA-led',
        '#Noshki',
        'Khan’s',
        ',',
      ],
    );
    const words = (max: number): fc.Arbitrary<string> =>
      fc.array(word, { minLength: 1, maxLength: max }).map((list) => list.join(' '));
    const entry: fc.Arbitrary<NameEntry> = fc.oneof(
      fc.record({
        type: fc.constant('actor' as const),
        name: words(3),
        also: fc.array(words(2), { maxLength: 2 }),
        actorType: fc.constantFrom(undefined, 'person' as const, 'armed group' as const),
      }),
      fc.record({
        type: fc.constant('place' as const),
        name: words(3),
        also: fc.array(words(2), { maxLength: 2 }),
        country: fc.constantFrom(undefined, 'Pakistan'),
      }),
    );
    const dictionary: fc.Arbitrary<NameDictionary> = fc.record({
      names: fc.array(entry, { maxLength: 5 }),
      never: fc.array(words(3), { maxLength: 2 }),
    });

    it('sorts, never overlaps two of one type, and settles at once', () => {
      fc.assert(
        fc.property(words(14), dictionary, (text, names) => {
          const mentions = recognise(new ArticleText(text));
          const line = readLine(text, 0, text.length);
          const once = applyDictionary(line, mentions, names);
          for (const [at, mention] of once.entries()) {
            assert.ok(mention.start >= (once[at - 1]?.start ?? 0));
            assert.equal(text.slice(mention.start, mention.end), mention.text);
            const twin = once.find(
              (other) =>
                other !== mention &&
                other.type === mention.type &&
                other.start < mention.end &&
                mention.start < other.end,
            );
            assert.equal(twin, undefined, `${JSON.stringify(mention)} overlaps ${JSON.stringify(twin)}`);
          }
          assert.deepEqual(applyDictionary(line, once, names), once);
        }),
        tries(3000),
      );
    });

    it('leaves everything as it is when it is empty', () => {
      fc.assert(
        fc.property(words(14), (text) => {
          const names = { names: [], never: [] };
          const article = new ArticleText(text);
          assert.deepEqual(recognise(article, { names }), recognise(article));
        }),
      );
    });
  });
});
