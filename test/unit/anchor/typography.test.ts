import assert from 'node:assert/strict';
import { anchorSpan, weakConfidence } from '../../../src/core/anchor/anchorSpan';
import { describeSpan } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';

const report = `Café owner killed in “Kharan” attack — police

Officials said on Friday that the well-known café owner’s son, “Mir” Ahmed, and 4 of his guards were killed. The road to Kharan was closed... Nobody claimed it.
`;
const quoted = 'the well-known café owner’s son, “Mir” Ahmed, and 4 of his guards were killed';

/** The words that the quote is found on when the article is written another way. */
function foundIn(text: string, words = quoted, from = report): string {
  const article = new ArticleText(text);
  const start = from.indexOf(words);
  const anchor = anchorSpan(
    article,
    describeSpan(new ArticleText(from), { start, end: start + words.length }),
  );
  assert.ok(anchor.status !== 'orphan', 'is an orphan');
  assert.ok(anchor.confidence >= weakConfidence, 'asks to look');
  assert.equal(anchor.changes, undefined, 'takes typography for a change of words');
  return article.text.slice(anchor.start, anchor.end);
}

describe('anchorSpan across typography', () => {
  const forms: readonly (readonly [string, (text: string) => string])[] = [
    ['white space', (text) => text.replaceAll(' ', ' \t ')],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['wrapped lines', (text) => text.replace(/ (?=\p{L}{5})/gu, '\n')],
    ['indented lines', (text) => text.replace(/ (?=\p{L}{5})/gu, '\n    ')],
    ['straight quotation marks', (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'")],
    ['angle quotation marks', (text) => text.replaceAll('“', '«').replaceAll('”', '»')],
    ['low quotation marks', (text) => text.replaceAll('“', '„').replaceAll('”', '“')],
    ['other dashes', (text) => text.replaceAll('-', '\u2011').replaceAll('—', '--')],
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['compatibility forms', (text) => text.replaceAll('ff', 'ﬀ').replaceAll('4', '４')],
    ['soft hyphens', (text) => text.replaceAll('guards', 'gu\u00adards').replaceAll('owner', 'own\u00ader')],
    ['zero-width characters', (text) => text.replaceAll(' ', ' \u200b').replaceAll('son', 's\u200don')],
    ['marks of direction', (text) => text.replaceAll('Ahmed', '\u202aAhmed\u202c')],
    ['named character references', (text) => text.replace(/[“”]/g, '&quot;').replaceAll('’', '&rsquo;')],
    ['numeric character references', (text) => text.replaceAll('’', '&#8217;').replaceAll('“', '&#x201C;')],
    [
      'references for letters and spaces',
      (text) => text.replaceAll('é', '&eacute;').replaceAll(' and', '&nbsp;and'),
    ],
    ['footnote marks', (text) => text.replaceAll('guards', 'guards²')],
    ['small letters', (text) => text.toLowerCase()],
  ];
  for (const [name, write] of forms) {
    it(`finds words again written with ${name}`, () => {
      const written = write(report);
      assert.notEqual(written, report);
      assert.equal(foundIn(written), write(quoted));
      assert.equal(foundIn(report, write(quoted), written), quoted, 'and the other way round');
    });
  }

  it('finds words again after the file’s line ends changed', () => {
    assert.equal(foundIn(`\ufeff${report.replaceAll('\n', '\r\n')}`), quoted);
  });

  it('takes quotation marks at the ends of a quote along, in whatever form', () => {
    assert.equal(foundIn(report.replace(/[“”]/g, '"').replace('son, "', 'son,  "'), '“Mir”'), '"Mir"');
    assert.equal(foundIn(report.replace(/[“”]/g, '&quot;'), '“Mir” Ahmed'), '&quot;Mir&quot; Ahmed');
  });

  it('keeps a quote that begins or ends within a word', () => {
    assert.equal(foundIn(report.replaceAll(' ', '  '), 'ficials said on Fri'), 'ficials  said  on  Fri');
  });

  it('finds words of a script that puts no space between them', () => {
    const chinese = '官员周五表示。奎达发生的袭击造成四名士兵死亡，另有多人受伤。道路已关闭，无人声称负责。';
    assert.equal(foundIn(`更新。\n${chinese}`, '四名士兵死亡', chinese), '四名士兵死亡');
  });

  it('does not take other digits, decimals or signs for the same', () => {
    for (const [was, now] of [
      ['4.5 tonnes of explosives', '45 tonnes of explosives'],
      ['4,5 tonnes of explosives', '45 tonnes of explosives'],
      ['1,200 tonnes of explosives', '120 tonnes of explosives'],
      ['$40 of explosives', '40 of explosives'],
      ['5% of explosives', '5 of explosives'],
    ] as const) {
      const text = `The road was closed. Police said on Friday that they found ${was} in a lorry near Kharan. It was Friday.\n`;
      const start = text.indexOf(was);
      const selector = describeSpan(new ArticleText(text), { start, end: start + was.length });
      const anchor = anchorSpan(new ArticleText(text.replace(was, now)), selector);
      assert.ok(anchor.status === 'orphan' || anchor.confidence < weakConfidence, `${was} → ${now}`);
    }
  });

  it('takes thousands with and without a comma for the same number', () => {
    const text =
      'The road was closed. The camp held 1,200 people on Friday, the agency said. It was built last year.\n';
    assert.equal(foundIn(text.replace('1,200', '1200'), '1,200 people', text), '1200 people');
  });
});
