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
      'night of Jan. 25/26 = XXXX-01-25/XXXX-01-26',
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

  it('takes in the words that narrow a date, and leaves the article out', () => {
    const cases: [string, string][] = [
      ['It began in the first half of 2016.', 'first half of 2016 = 2016'],
      ['It began at the end of last year.', 'end of last year = 2021'],
      ['It began in the early hours of Sunday morning.', 'early hours of Sunday morning = 2022-01-30'],
      ['It began in the summer of 2017.', 'summer of 2017 = 2017'],
      ['It began in mid-March 2015.', 'mid-March 2015 = 2015-03'],
      ['It began in mid-2014.', 'mid-2014 = 2014'],
      ['He spoke at 9 a.m. on Monday.', '9 a.m. on Monday = 2022-01-31'],
      ['He spoke on Sunday at 10:30 p.m. there.', 'Sunday at 10:30 p.m. = 2022-01-30'],
      ['He spoke later on the same day.', 'later on the same day = ?'],
      ['He left this past Sunday.', 'this past Sunday = 2022-01-30'],
      ['It is of the 1990s.', 'the 1990s = 1990/1999'],
    ];
    for (const [text, expected] of cases) assert.deepEqual(datesOf(text, '2022-02-04'), [expected], text);
  });

  it('reads stretches and distances in time; what counts from another event stays unresolved', () => {
    const cases: [string, string][] = [
      ['In the past two weeks it grew.', 'past two weeks = 2022-01-21/2022-02-04'],
      ['In the last 24 hours it grew.', 'last 24 hours = 2022-02-03/2022-02-04'],
      ['In the last few days it grew.', 'last few days = ?'],
      ['It was fired overnight.', 'overnight = 2022-02-03/2022-02-04'],
      ['Over the weekend it rained.', 'weekend = 2022-01-29/2022-01-30'],
      ['He died two years ago.', 'two years ago = 2020'],
      ['He died 10 days later.', '10 days later = ?'],
      ['He died a day earlier.', 'a day earlier = ?'],
      ['He died the following day.', 'following day = ?'],
      ['He died the day before yesterday.', 'day before yesterday = 2022-02-02'],
      ['He died on Christmas Eve.', 'Christmas Eve = 2021-12-24'],
      ['He died on Palm Sunday.', 'Palm Sunday = 2021-03-28'],
    ];
    for (const [text, expected] of cases) assert.deepEqual(datesOf(text, '2022-02-04'), [expected], text);
  });

  it('joins the ends of a stretch, and lends a year told last to the dates before it', () => {
    const cases: [string, string[]][] = [
      ['Between 3 and 5 March 2021.', ['Between 3 and 5 March 2021 = 2021-03-03/2021-03-05']],
      ['It lasted 25 December - 3 February 2016.', ['25 December - 3 February 2016 = 2015-12-25/2016-02-03']],
      ['It lasted from March to May 2019.', ['March = 2019-03', 'May 2019 = 2019-05']],
      ['Between 2014 and 2016 it grew.', ['Between 2014 and 2016 = 2014/2016']],
      ['In July last year it rained.', ['July last year = 2021-07']],
    ];
    for (const [text, expected] of cases) assert.deepEqual(datesOf(text, '2022-02-04'), expected, text);
  });

  it('looks ahead where the words before a date do', () => {
    const cases: [string, string][] = [
      ['He will travel to Turkey on Thursday.', 'Thursday = 2022-02-10'],
      ['The talks are scheduled for March 3-5.', 'March 3-5 = 2022-03-03/2022-03-05'],
      ['The talks will be held there in April.', 'April = 2022-04'],
      ['He said on Thursday that he will go.', 'Thursday = 2022-02-03'],
      ['The town will rebuild, he said on Thursday.', 'Thursday = 2022-02-03'],
      ['They will never forget Dec. 18.', 'Dec. 18 = 2021-12-18'],
      ['The call will be held on March 3, 2020.', 'March 3, 2020 = 2020-03-03'],
    ];
    for (const [text, expected] of cases) assert.deepEqual(datesOf(text, '2022-02-04'), [expected], text);
    assert.deepEqual(datesOf('He will travel on March 3.'), ['March 3 = XXXX-03-03']);
  });

  it('tells years from amounts, hours and numbers of names', () => {
    assert.deepEqual(datesOf('A 2008 raid, the 2016 summit and more than 2004 people.'), [
      '2008 = 2008',
      '2016 = 2016',
    ]);
    for (const text of [
      'Some 2000 homes burned.',
      'It left at 1800 GMT.',
      'Resolution 1973 was adopted.',
      'Call 0333-2014567 now.',
      'They paid $2000 for it.',
      'Worshippers came to Friday prayers.',
      'They spoke for two years before he left.',
    ])
      assert.deepEqual(datesOf(text), [], text);
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
