import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describeSpan } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';

const seed = new ArticleText(readFileSync('seeds/001_ffda206a305c125b.txt', 'utf8'));

/** The selector of the first place where words stand. */
function describeWords(article: ArticleText, words: string): ReturnType<typeof describeSpan> {
  const start = article.text.indexOf(words);
  assert.notEqual(start, -1, `the article has no “${words}”`);
  return describeSpan(article, { start, end: start + words.length });
}

describe('describeSpan', () => {
  it('describes the span of the published sample as the sample does', () => {
    assert.deepEqual(describeWords(seed, 'killed more than 100 enemy personnel'), {
      exact: 'killed more than 100 enemy personnel',
      prefix: 'l. “Baloch fidayees have so far ',
      suffix: '. Large parts of camps are compl',
      start: 557,
      end: 593,
    });
  });

  it('takes the whole sentence along when it reaches further than 32 characters', () => {
    const selector = describeWords(seed, '15 militants and 4 Pakistani soldiers');
    assert.match(
      selector.prefix ?? '',
      /^Pakistan’s Interior Minister Sheikh Rasheed Ahmad stated that only $/,
    );
    assert.match(selector.suffix ?? '', /in Panjgur and Naushki\.$/);
  });

  it('takes both sentences of a span that crosses a full stop', () => {
    const article = new ArticleText(
      'The minister spoke at length to reporters in Quetta. Four died there, he said, in an attack on a camp near town.',
    );
    const selector = describeWords(article, 'Quetta. Four');
    assert.equal(selector.prefix, 'The minister spoke at length to reporters in ');
    assert.equal(selector.suffix, ' died there, he said, in an attack on a camp near town.');
  });

  it('gives empty context at the ends of a text', () => {
    const article = new ArticleText('Four died');
    assert.deepEqual(describeSpan(article, { start: 0, end: 9 }), {
      exact: 'Four died',
      prefix: '',
      suffix: '',
      start: 0,
      end: 9,
    });
  });

  it('counts code points where the editor counts UTF-16 units', () => {
    const article = new ArticleText('🔥🔥 Four died 🔥.');
    const selector = describeWords(article, 'Four');
    assert.deepEqual([selector.start, selector.end, selector.prefix], [3, 7, '🔥🔥 ']);
  });

  it('never cuts a character in half', () => {
    const article = new ArticleText('🔥 fire');
    assert.equal(describeSpan(article, { start: 1, end: 4 }).exact, '🔥 f');
  });

  it('keeps the context of a text without sentence ends short', () => {
    const article = new ArticleText(`${'word '.repeat(20_000)}four ${'word '.repeat(20_000)}`);
    const selector = describeWords(article, 'four');
    assert.ok((selector.prefix ?? '').length <= 1000 && (selector.suffix ?? '').length <= 1000);
  });

  it('gives pieces that stand next to one another in the text', () => {
    const words = fc.array(
      fc.constantFrom('Four ', 'died. ', '🔥', 'U.S. ', '\n', '“No” ', 'پنجگور ', '\ud800'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, one, other) => {
        const article = new ArticleText(parts.join(''));
        const length = article.text.length;
        fc.pre(length > 0);
        const start = Math.min(one, other) % length;
        const end = start + 1 + (Math.max(one, other) % (length - start));
        const selector = describeSpan(article, { start, end });
        const from = article.fromCodePoint(selector.start);
        const to = article.fromCodePoint(selector.end);
        const { exact, prefix = '', suffix = '' } = selector;
        assert.equal(article.text.slice(from, to), exact);
        assert.equal(article.text.slice(from - prefix.length, to + suffix.length), prefix + exact + suffix);
      }),
    );
  });
});
