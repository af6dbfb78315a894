import assert from 'node:assert/strict';
import type { NumberMention } from '../../../../src/core/recognise/mention';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';

function numbersOf(text: string): NumberMention[] {
  return recognise(new ArticleText(text)).filter((mention) => mention.type === 'number');
}

function only(text: string): Partial<NumberMention> {
  const found = numbersOf(text);
  assert.equal(found.length, 1, `${text}: ${found.map((number) => number.text).join(' | ')}`);
  const { text: words, low, high, wording, unit, counts } = found[0] as NumberMention;
  return Object.fromEntries(
    Object.entries({ text: words, low, high, wording, unit, counts }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

describe('numbers', () => {
  it('reads what qualifies a count as its range', () => {
    const people = { unit: 'people', counts: 'rebels' };
    const cases: [string, object][] = [
      ['They killed 12 rebels.', { text: '12', low: 12, high: 12 }],
      ['They killed more than 100 rebels.', { text: 'more than 100', low: 101, wording: 'more than' }],
      ['They killed at least four rebels.', { text: 'at least four', low: 4, wording: 'at least' }],
      ['They killed up to 40 rebels.', { text: 'up to 40', high: 40, wording: 'up to' }],
      ['They killed fewer than 40 rebels.', { text: 'fewer than 40', high: 39, wording: 'fewer than' }],
      ['They killed about 40 rebels.', { text: 'about 40', low: 40, high: 40, wording: 'about' }],
      ['They killed 4-5 rebels.', { text: '4-5', low: 4, high: 5 }],
      ['They killed four or five rebels.', { text: 'four or five', low: 4, high: 5 }],
      ['They killed 4 to 5 rebels.', { text: '4 to 5', low: 4, high: 5 }],
      ['They killed between 20 and 30 rebels.', { text: 'between 20 and 30', low: 20, high: 30 }],
      ['They killed twenty-one rebels.', { text: 'twenty-one', low: 21, high: 21 }],
      ['They killed one hundred and five rebels.', { text: 'one hundred and five', low: 105, high: 105 }],
      ['They killed a dozen rebels.', { text: 'a dozen', low: 12, high: 12 }],
      ['They killed 1,200 rebels.', { text: '1,200', low: 1200, high: 1200 }],
      ['They killed 30 or more rebels.', { text: '30 or more', low: 30, wording: 'or more' }],
      ['They killed dozens of rebels.', { text: 'dozens', wording: 'dozens' }],
      ['They killed two to three dozen rebels.', { text: 'two to three dozen', low: 24, high: 36 }],
      [
        'They killed no fewer than 12 rebels.',
        { text: 'no fewer than 12', low: 12, wording: 'no fewer than' },
      ],
      ['They killed up to about 40 rebels.', { text: 'up to about 40', high: 40, wording: 'up to' }],
      ['They killed a dozen or so rebels.', { text: 'a dozen or so', low: 12, high: 12, wording: 'or so' }],
      [
        'They killed at least two dozen rebels.',
        { text: 'at least two dozen', low: 24, wording: 'at least' },
      ],
      ['They killed 100-plus rebels.', { text: '100-plus', low: 100, wording: 'plus' }],
      ['They killed half a dozen rebels.', { text: 'half a dozen', low: 6, high: 6 }],
      ['They killed one or two rebels.', { text: 'one or two', low: 1, high: 2 }],
      ['They killed 2 lakh rebels.', { text: '2 lakh', low: 200_000, high: 200_000 }],
      ['They killed 10 000 rebels.', { text: '10 000', low: 10_000, high: 10_000 }],
      ['They killed nearly 100 rebels.', { text: 'nearly 100', low: 100, high: 100, wording: 'nearly' }],
      ['They killed several hundred rebels.', { text: 'several hundred', wording: 'several hundred' }],
      [
        'They killed tens of thousands of rebels.',
        { text: 'tens of thousands', wording: 'tens of thousands' },
      ],
      ['They killed 1,200 more rebels.', { text: '1,200', low: 1200, high: 1200 }],
      ['They killed several rebels.', { text: 'several', wording: 'several' }],
    ];
    for (const [text, expected] of cases) assert.deepEqual(only(text), { ...people, ...expected });
  });

  it('leaves out words that only join a number to earlier ones', () => {
    const people = { unit: 'people', counts: 'rebels', low: 12, high: 12 };
    for (const words of ['another 12', 'an additional 12', 'a further 12', 'the other 12'])
      assert.deepEqual(only(`They killed ${words} rebels.`), { ...people, text: '12' });
    assert.deepEqual(only('They killed a total of 12 rebels.'), { ...people, text: 'a total of 12' });
  });

  it('reads a toll, whoever it counts being told before it', () => {
    const toll = { unit: 'people' };
    const cases: [string, object][] = [
      ['The death toll has risen to 63, he said.', { text: '63', low: 63, high: 63 }],
      ['The toll rose to at least 63 at dawn.', { text: 'at least 63', low: 63, wording: 'at least' }],
      ['They put the number of soldiers at 70.', { text: '70', low: 70, high: 70, counts: 'soldiers' }],
      ['The number of dead stood at 14.', { text: '14', low: 14, high: 14 }],
    ];
    for (const [text, expected] of cases) assert.deepEqual(only(text), { ...toll, ...expected });
    for (const number of numbersOf('Temperatures fell to 12. The number of cars is put at 70.'))
      assert.equal(number.unit, 'things');
  });

  it('counts people by vague words alone', () => {
    const cases = { 'Several dozen people were killed.': 'several dozen', 'Dozens were wounded.': 'dozens' };
    for (const [text, wording] of Object.entries(cases)) {
      assert.equal(only(text).wording, wording);
      assert.equal(only(text).unit, 'people');
    }
  });

  it('counts people whole: a fraction is a rate of something', () => {
    assert.equal(only('It saw 2.5 deaths a day.').unit, 'things');
    assert.equal(only('It displaced 2.5 million people.').low, 2_500_000);
  });

  it('reads none as zero, and takes “a” for no number', () => {
    assert.deepEqual(only('There were no casualties among them.'), {
      text: 'no casualties',
      low: 0,
      high: 0,
      unit: 'people',
      counts: 'casualties',
    });
    assert.deepEqual(numbersOf('A civilian was killed in the shelling.'), []);
    assert.deepEqual(numbersOf('A soldier waved at the crowd.'), []);
  });

  it('knows people counted without a noun of their own', () => {
    const [first, second] = numbersOf('It said 11 FC soldiers were injured and seven have been martyred.');
    assert.equal(first?.counts, 'FC soldiers');
    assert.equal(second?.counts, 'FC soldiers');
    assert.equal(only('The blast injured 17, the hospital said.').unit, 'people');
    assert.equal(only('Militants fought and four of them were killed.').counts, 'them');
    const [dead, hurt] = numbersOf('It left 5 dead, 7 hurt.');
    assert.deepEqual([dead?.unit, hurt?.unit, hurt?.counts], ['people', 'people', undefined]);
    assert.equal(only('Twelve more were hurt.').unit, 'people');
  });

  it('tells money, percentages, ages, distances, durations and things from people', () => {
    const units: [string, string][] = [
      ['They paid $5 million for it.', 'money'],
      ['They paid 200 rupees for it.', 'money'],
      ['They hold 30 percent of it.', 'percent'],
      ['It grew by 25%.', 'percent'],
      ['An 18-year-old was seen.', 'age'],
      ['It lies 64 kilometers away.', 'distance'],
      ['It is a 900-kilometer road.', 'distance'],
      ['It lasted 38 hours.', 'duration'],
      ['They fired 155 mm rounds.', 'calibre'],
      ['They attacked two army bases.', 'things'],
    ];
    for (const [text, unit] of units) assert.equal(only(text).unit, unit, text);
  });

  it('takes the unit into the mention', () => {
    const cases: [string, string, string][] = [
      ['It weighs 500 kg.', '500 kg', 'measure'],
      ['It covers more than 700 square miles.', 'more than 700 square miles', 'measure'],
      ['It rushed by at 120 km/h.', '120 km/h', 'measure'],
      ['It reached 30 degrees Celsius.', '30 degrees Celsius', 'measure'],
      ['A 500-pound bomb fell.', '500-pound', 'measure'],
      ['It cost between 5% and 10% of it.', 'between 5% and 10%', 'percent'],
      ['Two-thirds of it burned.', 'Two-thirds', 'percent'],
      ['A .50 caliber gun fired.', '.50 caliber', 'calibre'],
      ['The two-day visit ended.', 'two-day', 'duration'],
      ['It lasted four more days.', 'four more days', 'duration'],
      ['It lasted more than a week.', 'more than a week', 'duration'],
      ['It lasted several days.', 'several days', 'duration'],
      ['They paid millions of dollars for it.', 'millions of dollars', 'money'],
      ['They paid 5 million U.S. dollars.', '5 million U.S. dollars', 'money'],
      ['The three-year-old slept.', 'three-year-old', 'age'],
      ['John Smith, 42, of Texas spoke.', '42', 'age'],
      ['They were aged between 12 and 17.', 'between 12 and 17', 'age'],
    ];
    for (const [text, words, unit] of cases) {
      assert.equal(only(text).text, words);
      assert.equal(only(text).unit, unit, text);
    }
  });

  it('reads the value in the unit of the mention', () => {
    assert.equal(only('They paid $5m for it.').low, 5_000_000);
    assert.deepEqual(
      [only('They paid $5-10 million.').low, only('They paid $5-10 million.').high],
      [5e6, 10e6],
    );
    assert.equal(only('An 18-month-old slept.').low, 1.5);
    assert.equal(only('It covers more than 700 square miles.').low, 700);
    assert.equal(only('It took two and a half years.').low, 2.5);
  });

  it('takes years, dates, times, ordinals, list numbers and pronouns for no counts', () => {
    for (const text of [
      'It began in 2014.',
      'On February 3, 2022, it began.',
      'It began at 10:30 on the 5th.',
      'The 3rd Battalion came.',
      '1. Introduction',
      'No one claimed responsibility.',
      'One of them spoke, and no one listened.',
      'Resolution 2254 was adopted.',
      'They met one another.',
      'Call 03001234567 now.',
      'Call +92 300 1234567 or 0333-1234567 now.',
      'Flight 17 and the G7, an F-16, an AK-47, Unit 8200 and Article 5.',
      'At 0600 hours, 9 a.m. and 1400 GMT.',
      'It lies at 33.5° N, they say.',
      'They won 3-2 and voted 245-189.',
      'My number one wish, unlike the last one there.',
    ]) {
      assert.deepEqual(
        numbersOf(text).map((number) => number.text),
        [],
        text,
      );
    }
  });
});
