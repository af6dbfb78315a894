import assert from 'node:assert/strict';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';

function datesOf(text: string, published?: string): string[] {
  const mentions = recognise(new ArticleText(text), published === undefined ? {} : { published });
  return mentions.flatMap((mention) =>
    mention.type === 'date' ? [`${mention.text} = ${mention.date ?? '?'}`] : [],
  );
}

describe('dates', () => {
  it('resolves relative dates against the publication', () => {
    const published = '2022-02-04'; // a Friday
    const cases: [string, string][] = [
      ['It happened on Wednesday.', 'Wednesday = 2022-02-02'],
      ['It happened on Friday.', 'Friday = 2022-02-04'],
      ['It happened on Saturday.', 'Saturday = 2022-01-29'],
      ['It happened late on Wednesday night.', 'late on Wednesday night = 2022-02-02'],
      ['It happened before dawn Tuesday.', 'before dawn Tuesday = 2022-02-01'],
      ['It happened yesterday.', 'yesterday = 2022-02-03'],
      ['It happened last night.', 'last night = 2022-02-03'],
      ['It happened last week.', 'last week = 2022-01-24/2022-01-30'],
      ['It happened two days ago.', 'two days ago = 2022-02-02'],
      ['It will happen next month.', 'next month = 2022-03'],
      ['It will happen next Monday.', 'next Monday = 2022-02-07'],
      ['It happened on Jan. 18.', 'Jan. 18 = 2022-01-18'],
      ['It happened on Dec. 18.', 'Dec. 18 = 2021-12-18'],
      ['It happened earlier in January.', 'earlier in January = 2022-01'],
    ];
    for (const [text, expected] of cases) assert.deepEqual(datesOf(text, published), [expected], text);
  });

  it('invents no year and resolves nothing without a publication date', () => {
    assert.deepEqual(datesOf('It happened on Wednesday.'), ['Wednesday = ?']);
    assert.deepEqual(datesOf('It happened on Jan. 30.'), ['Jan. 30 = XXXX-01-30']);
    assert.deepEqual(datesOf('It happened on the night of Jan. 25/26.'), [
      'the night of Jan. 25/26 = XXXX-01-25/XXXX-01-26',
    ]);
    assert.deepEqual(datesOf('It happened in March.'), ['March = XXXX-03']);
  });

  it('takes the publication date from the header', () => {
    assert.deepEqual(datesOf(' date 2022-02-04 It happened on Wednesday.'), ['Wednesday = 2022-02-02']);
  });

  it('reads dates that carry their year', () => {
    const cases: [string, string][] = [
      ['On February 3, 2022 it began.', 'February 3, 2022 = 2022-02-03'],
      ['On 3 February 2022 it began.', '3 February 2022 = 2022-02-03'],
      ['In August 2021 it began.', 'August 2021 = 2021-08'],
      ['It began in 2014.', '2014 = 2014'],
      ['It lasted from 11-13 December 2016.', '11-13 December 2016 = 2016-12-11/2016-12-13'],
      ['On Thursday, Dec. 15, 2016 it began.', 'Thursday, Dec. 15, 2016 = 2016-12-15'],
      ['On 2022-02-03 it began.', '2022-02-03 = 2022-02-03'],
      ['3 جنوری2022', '3 جنوری2022 = 2022-01-03'],
    ];
    for (const [text, expected] of cases) assert.deepEqual(datesOf(text, '2024-05-05'), [expected], text);
  });

  it('takes durations and ordinary words for no dates', () => {
    for (const text of [
      'It lasted 38 hours.',
      'For more than two decades they fought.',
      'They may march on the capital.',
      'May he rest.',
      'In March they march.',
    ]) {
      assert.ok(
        datesOf(text).length <= (text.startsWith('In March') ? 1 : 0),
        `${text}: ${datesOf(text).join()}`,
      );
    }
  });
});
