import assert from 'node:assert/strict';
import { publishedCandidates } from '../../../src/core/claims/publishedCandidates';
import { recognise } from '../../../src/core/recognise/recognise';
import { ArticleText } from '../../../src/core/text/articleText';

function candidates(text: string, fileName = 'article.txt', today?: string) {
  const article = new ArticleText(text);
  return publishedCandidates(article, recognise(article), fileName, today);
}

/** The likeliest day and on what it rests. */
const first: readonly {
  readonly what: string;
  readonly text: string;
  readonly file?: string;
  readonly today?: string;
  readonly expected: readonly [string, string] | undefined;
}[] = [
  {
    what: 'the file name',
    text: 'A bomb killed two people on Wednesday.',
    file: 'news/2022-02-04-quetta.txt',
    expected: ['2022-02-04', 'file name'],
  },
  {
    what: 'a label before the file name',
    text: 'Published: 3 February 2022\n\nA bomb killed two people on Wednesday.',
    file: '2022-02-05.txt',
    expected: ['2022-02-03', 'text'],
  },
  {
    what: 'a dateline',
    text: 'QUETTA, Pakistan, Feb 3, 2022 (Reuters) - A bomb killed two people on Wednesday.',
    expected: ['2022-02-03', 'text'],
  },
  {
    what: 'a line of its own',
    text: 'Two dead in Quetta\nBy A. Writer\nFebruary 3, 2022\n\nA bomb killed two people on Wednesday.',
    expected: ['2022-02-03', 'text'],
  },
  {
    what: 'an address',
    text: 'A bomb killed two people.\n\nSource: https://example.org/world/2022/02/03/quetta-bomb',
    expected: ['2022-02-03', 'url'],
  },
  {
    what: 'the latest of the posts it quotes',
    text:
      'Four were killed. — Habib Khan (@HabibKhanT) February 2, 2022\n\n' +
      'It is over. — Bashir Ahmad (@bashir) February 3, 2022\n\nThe toll is disputed.',
    expected: ['2022-02-03', 'text'],
  },
  {
    what: 'the latest day of the text, not one that is still to come',
    text: 'The attack of January 25, 2022 killed ten. The election is scheduled for 8 February 2024.',
    expected: ['2022-01-25', 'text'],
  },
  {
    what: 'the year in which day and weekday meet',
    text: 'Gunmen attacked a camp before dawn Tuesday, police said. Photo taken on Jan. 30.',
    today: '2026-11-21',
    expected: ['2024-01-30', 'text'],
  },
  {
    what: 'nothing where only a month is told',
    text: 'The attack in August 2021 killed ten people.',
    today: '2026-11-21',
    expected: undefined,
  },
  {
    what: 'nothing where no year can be known',
    text: 'Gunmen attacked a camp on Tuesday, Jan. 30.',
    expected: undefined,
  },
];

describe('the days on which an article may have been published', () => {
  for (const { what, text, file, today, expected } of first)
    it(`offers first: ${what}`, () => {
      const [found] = candidates(text, file, today);
      assert.deepEqual(found && [found.date, found.basis], expected);
    });

  it('offers nothing later than today', () => {
    const text = 'The attack of January 25, 2022 killed ten. The next vote is on 8 February 2030.';
    assert.deepEqual(
      candidates(text, 'a.txt', '2022-03-01').map(({ date }) => date),
      ['2022-01-25'],
    );
  });

  it('offers a day once, with what speaks best for it', () => {
    const text = 'Two dead (Dawn, published 3 February 2022)\n\nA bomb killed two people on 3 February 2022.';
    assert.deepEqual(candidates(text, '20220203_bomb.txt'), [
      { date: '2022-02-03', basis: 'text', why: 'published “3 February 2022”' },
    ]);
  });

  it('puts a date behind that the text itself overtakes', () => {
    const text = '3 January 2022\n\nA camp was attacked. — Habib Khan (@HabibKhanT) February 3, 2022';
    assert.deepEqual(
      candidates(text).map(({ date }) => date),
      ['2022-02-03', '2022-01-03'],
    );
  });
});
