import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleText } from '../../../src/core/text/articleText';

describe('ArticleText', () => {
  it('drops a byte-order mark and reads every line end as one', () => {
    assert.equal(new ArticleText('\uFEFFa\r\nb\rc\nd').text, 'a\nb\nc\nd');
  });

  it('counts lines and characters as editors do', () => {
    const article = new ArticleText('first\r\nsecond\n\nfourth');
    assert.equal(article.lineCount, 4);
    assert.deepEqual(article.positionAt(8), { line: 1, character: 2 });
    assert.equal(article.offsetAt({ line: 1, character: 2 }), 8);
    assert.equal(article.offsetAt({ line: 1, character: 99 }), 12);
    assert.equal(article.offsetAt({ line: 99, character: 0 }), article.text.length);
  });

  it('counts a surrogate pair as one code point and a lone surrogate as one', () => {
    const article = new ArticleText('a😀b\uD800c');
    assert.equal(article.toCodePoint(3), 2);
    assert.equal(article.toCodePoint(article.text.length), 5);
    assert.equal(article.fromCodePoint(2), 3);
  });

  it('converts every offset there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const article = new ArticleText(raw);
        const characters = Array.from(article.text);
        const points = characters.length;
        assert.equal(article.toCodePoint(article.text.length), points);
        for (let point = 0; point <= points; point++) {
          assert.equal(article.toCodePoint(article.fromCodePoint(point)), point);
          assert.equal(article.fromCodePoint(point), characters.slice(0, point).join('').length);
        }
        for (let offset = 0; offset <= article.text.length; offset++) {
          assert.equal(article.offsetAt(article.positionAt(offset)), offset);
        }
      }),
    );
  });
});
