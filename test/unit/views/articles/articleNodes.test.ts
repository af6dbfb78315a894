import assert from 'node:assert/strict';
import { articleNodeId, describeDone, nextToDo, topNodes } from '../../../../src/views/articles/articleNodes';
import type { ArticleStatus, ListedArticle } from '../../../../src/views/articles/articleNodes';

const listed = (path: string, status?: ArticleStatus): ListedArticle => {
  const at = path.lastIndexOf('/');
  const place = { uri: `file:///${path}`, folder: path.slice(0, Math.max(0, at)), name: path.slice(at + 1) };
  return status === undefined ? place : { ...place, status };
};

describe('the tree of articles', () => {
  it('is a list where all lie in one folder, whichever', () => {
    const ids = topNodes([listed('news/a.txt'), listed('news/b.txt')]).map(articleNodeId);
    assert.deepEqual(ids, ['article file:///news/a.txt', 'article file:///news/b.txt']);
    assert.deepEqual(topNodes([]), []);
  });

  it('has folders where they lie in several', () => {
    const top = topNodes([listed('a.txt'), listed('may/b.txt'), listed('may/c.txt')]);
    assert.deepEqual(top.map(articleNodeId), ['folder ', 'folder may']);
    assert.equal(top[1]?.row === 'folder' && top[1].articles.length, 2);
  });

  it('tells how many are done', () => {
    const articles = [
      listed('a', 'reviewed'),
      listed('b', 'nothing to code'),
      listed('c', 'second look'),
      listed('d'),
    ];
    assert.equal(describeDone(articles), '2 of 4 reviewed');
    assert.equal(describeDone([]), '');
  });

  it('goes to the next that is to do, and around', () => {
    const articles = [
      listed('a'),
      listed('b', 'reviewed'),
      listed('c', 'second look'),
      listed('d', 'nothing to code'),
    ];
    const next = (after?: string): string | undefined =>
      nextToDo(articles, after === undefined ? undefined : `file:///${after}`)?.name;
    assert.equal(next(), 'a');
    assert.equal(next('a'), 'c');
    assert.equal(next('c'), 'a');
    assert.equal(next('d'), 'a');
    assert.equal(next('elsewhere'), 'a');
    assert.equal(nextToDo([listed('a', 'reviewed')], undefined), undefined);
  });
});
