import assert from 'node:assert/strict';
import { readFileName, readHeader } from '../../../src/core/text/articleHeader';

describe('readHeader', () => {
  it('reads a date line that the prose goes on after', () => {
    const text = ' date 2022-02-04 Pakistani safety forces';
    const header = readHeader(text);
    assert.equal(header.published, '2022-02-04');
    assert.equal(header.publishedBasis, 'text');
    assert.equal(text.slice(header.end), 'Pakistani safety forces');
  });

  it('finds nothing in an article without a header', () => {
    assert.deepEqual(readHeader('ISLAMABAD (AP) — Pakistan’s military announced on Friday'), { end: 0 });
    assert.deepEqual(readHeader('He said: we salute them.'), { end: 0 });
    assert.deepEqual(readHeader(' date 2022-13-45 Nonsense'), { end: 0 });
    assert.deepEqual(readHeader(''), { end: 0 });
  });

  it('reads a block of keys and values', () => {
    const text =
      'Title: Two posts attacked\nAuthor: A. Writer\nSource: https://example.org/2022/02/03/posts\nDate: February 3, 2022\n\nThe text.';
    const header = readHeader(text);
    assert.deepEqual(header, {
      end: text.indexOf('The text.'),
      title: 'Two posts attacked',
      author: 'A. Writer',
      url: 'https://example.org/2022/02/03/posts',
      published: '2022-02-03',
      publishedBasis: 'text',
    });
  });

  it('takes the date of the address when no line gives one, and says so', () => {
    const header = readHeader('url: https://example.org/2024/01/30/mach\n\nText');
    assert.equal(header.published, '2024-01-30');
    assert.equal(header.publishedBasis, 'url');
  });

  it('reads front matter, and leaves an unclosed one alone', () => {
    const header = readHeader('---\ntitle: "Quoted"\ntags: [a]\ndate: 2022-02\n---\nText');
    assert.equal(header.title, 'Quoted');
    assert.equal(header.published, '2022-02');
    assert.deepEqual(readHeader('---\ntitle: Open\nText'), { end: 0 });
  });

  it('invents no year', () => {
    assert.equal(readHeader('date: Jan. 30\n\nText').published, undefined);
  });
});

describe('readFileName', () => {
  it('reads a date from the file name', () => {
    assert.deepEqual(readFileName('news/2022-02-04-bases.txt'), {
      published: '2022-02-04',
      publishedBasis: 'file name',
    });
    assert.deepEqual(readFileName('20240130_mach.txt'), {
      published: '2024-01-30',
      publishedBasis: 'file name',
    });
  });

  it('takes no other digits for a date', () => {
    assert.deepEqual(readFileName('000_28b7d3bf5521b940.txt'), {});
    assert.deepEqual(readFileName('2022-02-31.txt'), {});
    assert.deepEqual(readFileName('2022-02-04/article.txt'), {});
  });
});
