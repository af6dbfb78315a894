import assert from 'node:assert/strict';
import fc from 'fast-check';
import { basicKnowledge } from '../../../src/core/recognise/knowledge';
import type { Knowledge } from '../../../src/core/recognise/knowledge';
import type { Mention } from '../../../src/core/recognise/mention';
import { recognise } from '../../../src/core/recognise/recognise';
import { ArticleText } from '../../../src/core/text/articleText';
import { shippedKnowledge } from '../support/knowledge';
import { tries } from '../support/tries';

const mentionsOf = (text: string): Mention[] => recognise(new ArticleText(text));
const texts = (text: string, type: Mention['type']): string[] =>
  mentionsOf(text).flatMap((mention) => (mention.type === type ? [mention.text] : []));
const actors = (text: string) => texts(text, 'actor');
const places = (text: string) => texts(text, 'place');

describe('actors', () => {
  it('takes titles into the mention and leaves them out of the name', () => {
    const [minister] = mentionsOf('Home Minister Mir Zia Lango spoke.');
    assert.ok(minister?.type === 'actor' && minister.named);
    assert.equal(minister.text, 'Home Minister Mir Zia Lango');
    assert.equal(minister.name, 'Mir Zia Lango');
    assert.equal(minister.actorType, 'person');
  });

  it('links an abbreviation to the name that introduces it, known or not', () => {
    const text =
      'The Zarkhan Defence Front (ZDF) attacked a post. ZDF fighters fled.\nLater, ZDF claimed it. #ZDF';
    const named = mentionsOf(text).filter((mention) => mention.type === 'actor' && mention.named);
    assert.deepEqual(
      named.map((mention) => mention.text),
      ['Zarkhan Defence Front (ZDF)', 'ZDF', '#ZDF'],
    );
    for (const mention of named)
      assert.equal(mention.type === 'actor' && mention.name, 'Zarkhan Defence Front');
  });

  it('links a surname to the full name', () => {
    const lango = mentionsOf('Home Minister Mir Zia Lango spoke. Twelve died, Lango said.').at(-1);
    assert.ok(lango?.type === 'actor');
    assert.equal(lango.name, 'Mir Zia Lango');
  });

  it('finds nominals with what describes them, without articles', () => {
    assert.deepEqual(
      actors('Two Pakistani safety officers and the insurgents met ethnic Baloch guerrillas.'),
      ['Two Pakistani safety officers', 'insurgents', 'ethnic Baloch guerrillas'],
    );
    assert.deepEqual(actors('The military blamed members of the security forces.'), [
      'military',
      'members of the security forces',
    ]);
  });

  it('leaves nouns that only describe, and words that only open a sentence', () => {
    assert.deepEqual(
      actors('Large parts of the army bases burned. Backup arrived. However, police stations stood.'),
      [],
    );
    assert.deepEqual(actors('Skip to main content\nOpen this photo in gallery:'), []);
  });

  it('takes events and programmes for neither actors nor places', () => {
    assert.deepEqual(mentionsOf('It was shown at the Winter Olympics and the Belt and Road Initiative.'), []);
  });

  it('takes a state that speaks for an actor', () => {
    assert.deepEqual(actors('Islamabad blames the rebels.'), ['Islamabad', 'rebels']);
    assert.deepEqual(places('They met in Islamabad.'), ['Islamabad']);
  });

  it('keeps to names in headlines and lines of capitals', () => {
    assert.deepEqual(actors('Taliban Forces Kill Three Militants Near Border Post, Officials Say'), [
      'Taliban Forces',
      'Militants',
      'Officials',
    ]);
    assert.deepEqual(places('KABUL: TALIBAN FORCES KILL THREE IN NANGARHAR'), ['KABUL', 'NANGARHAR']);
  });

  it('takes handles with the name before them', () => {
    const handle = mentionsOf('We salute them — Imran Khan (@ImranKhanPTI)').at(-1);
    assert.ok(handle?.type === 'actor');
    assert.equal(handle.text, '@ImranKhanPTI');
    assert.equal(handle.name, 'Imran Khan');
  });
});

describe('places', () => {
  it('gives spelling variants one name', () => {
    const found = mentionsOf('Clashes in Nushki, Naushki and #Noshki, Pangur and Panjgur.');
    assert.deepEqual(
      found.map((mention) => mention.type === 'place' && mention.name),
      ['Noshki', 'Noshki', 'Noshki', 'Panjgur', 'Panjgur'],
    );
  });

  it('finds places it has never heard of by what stands around them', () => {
    assert.deepEqual(places('Gunmen struck in the town of Qurbanzai and in Torlakh district.'), [
      'Qurbanzai',
      'Torlakh',
    ]);
  });

  it('leaves a place inside an actor’s name to the actor', () => {
    assert.deepEqual(places('The Balochistan Liberation Army attacked.'), []);
    assert.deepEqual(places('The government of Iraq agreed.'), []);
  });

  it('finds names in Urdu script, spaces or not', () => {
    assert.deepEqual(places('پنجگوراورنوشکی میں حملہ'), ['پنجگور', 'نوشکی']);
  });
});

describe('recognise', () => {
  const words = fc.constantFrom(
    ...[
      'killed',
      'Panjgur',
      'BLA',
      '(',
      ')',
      '“',
      '”',
      'The',
      'army',
      'of',
      'Imran',
      'Khan',
      'said',
      'on',
      'Friday',
      'Jan.',
      '18',
      '2022',
      '4',
      '-',
      '5',
      'or',
      'more',
      'than',
      'two',
      'soldiers',
      'Minister',
      'Army',
      '\n',
      '\n\n',
      ',',
      '.',
      '@a_b',
      '#BLA',
      'a',
      'no',
      'casualties',
      'پنجگور',
      '😀',
      '\uD800',
      '’s',
      'last',
      'week',
      'province',
      '$',
      '%',
      'al-Zarqawi',
      'at',
      'least',
      'U.S.',
      'government',
      'members',
      'the',
    ],
  );
  const prose = fc
    .array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
    .map((parts) => parts.flat().join(''));

  function checkInvariants(raw: string): void {
    for (const knowledge of [basicKnowledge(), shippedKnowledge()]) checkMentions(raw, knowledge);
  }

  function checkMentions(raw: string, knowledge: Knowledge): void {
    const article = new ArticleText(raw);
    const mentions = recognise(article, { knowledge });
    const again = recognise(new ArticleText(raw), { knowledge });
    assert.deepEqual(again, mentions, 'the same text gives the same mentions');
    const lastEnd = new Map<string, number>();
    let lastStart = 0;
    for (const mention of mentions) {
      assert.ok(
        mention.start >= lastStart && mention.start < mention.end && mention.end <= article.text.length,
      );
      assert.equal(mention.text, article.text.slice(mention.start, mention.end));
      assert.ok(
        mention.start >= (lastEnd.get(mention.type) ?? 0),
        `two ${mention.type}s overlap in ${JSON.stringify(raw)}`,
      );
      lastEnd.set(mention.type, mention.end);
      lastStart = mention.start;
      if (mention.type === 'number') assert.ok((mention.low ?? 0) <= (mention.high ?? Infinity));
    }
    const overlaps = (one: Mention, other: Mention) =>
      one !== other && one.start < other.end && other.start < one.end;
    for (const mention of mentions) {
      if (mention.type === 'date')
        assert.ok(
          !mentions.some((other) => overlaps(mention, other)),
          `a date overlaps in ${JSON.stringify(raw)}`,
        );
      if (mention.type === 'place') {
        assert.ok(
          !mentions.some((other) => other.type === 'actor' && overlaps(mention, other)),
          `a place overlaps an actor in ${JSON.stringify(raw)}`,
        );
      }
    }
  }

  it('gives mentions in order, inside the text, that do not overlap where they must not', () => {
    fc.assert(fc.property(prose, checkInvariants), { ...tries(400), examples: [['Army of Friday ']] });
  });

  it('finds the same wherever in the article a paragraph stands', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const moved = mentionsOf(`\n\n${text}`).map(({ start, end, ...rest }) => ({
          ...rest,
          start: start - 2,
          end: end - 2,
        }));
        const here = mentionsOf(text).map(({ start, end, ...rest }) => ({ ...rest, start, end }));
        assert.deepEqual(moved, here);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkInvariants), tries(200));
  });

  it('ends on long lines of one kind', function () {
    this.timeout(60_000);
    for (const part of [
      'a',
      'A ',
      '1 ',
      '(',
      'پنجگور ',
      '. ',
      'a-',
      "a'",
      'U.',
      '1,',
      'more than ',
      'U.S. ',
      '$',
      'MINISTER ',
      'pro-government ',
      '5 cars 5, ',
    ]) {
      const length = part.startsWith('پ') ? 1_000_000 : 200_000;
      assert.ok(Array.isArray(mentionsOf(part.repeat(length / part.length))));
    }
  });

  it('ends on a text full of people, each named once', () => {
    const letters = 'abcdefghij';
    const surname = (at: number) => `K${[...String(at)].map((digit) => letters[Number(digit)]).join('')}`;
    const people = Array.from({ length: 40_000 }, (_, at) => `Minister Ahmad ${surname(at)} said so.`);
    const actors = mentionsOf(people.join(' ')).filter(({ type }) => type === 'actor');
    assert.equal(actors.length, people.length);
  });

  it('leaves out a name in another script that is glued to a Latin one', () => {
    const mentions = mentionsOf('He met Philip Lisbon-خضدار there, then left for خضدار.');
    const places = mentions.filter((mention) => mention.type === 'place').map(({ start }) => start);
    assert.deepEqual(places, ['He met Philip Lisbon-خضدار there, then left for '.length]);
  });

  it('leaves a date a date where its word is someone’s surname', () => {
    const [, date, ...more] = mentionsOf('Jan. Jan. Jan. ');
    assert.deepEqual([date?.type, date?.text, more], ['date', 'Jan.', []]);
  });

  it('gives no year to a number', () => {
    checkInvariants('al-Zarqawi 5 or 2022 ');
  });

  it('gives no word to two people, however many titles follow one another', () => {
    checkInvariants('MINISTER '.repeat(30));
    checkInvariants('The security security officials officials security forces forces met.');
  });

  it('finds nothing in nothing', () => {
    assert.deepEqual(mentionsOf(''), []);
    assert.deepEqual(mentionsOf('\n \n'), []);
  });
});
