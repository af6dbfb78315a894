import assert from 'node:assert/strict';
import { ArticleIndex } from '../../../src/core/import/articleIndex';
import type { ForeignDocument } from '../../../src/core/import/foreign';
import { ArticleText } from '../../../src/core/text/articleText';

const raid = 'The army said 4 soldiers were killed in Panjgur.\nTwo civilians were hurt.\n';
const march = 'Thousands marched in Quetta on Friday.\nPolice watched from a distance.\n';
const candidate = (
  name: string,
  text: string,
  url?: string,
): { name: string; text: ArticleText; url: string | undefined } => ({
  name,
  text: new ArticleText(text),
  url,
});
const index = new ArticleIndex([
  candidate('feb/raid.txt', raid, 'http://example.org/raid'),
  candidate('mar/raid.txt', `${raid}Updated.\n`),
  candidate('mar/march.txt', march),
  candidate('mar/copy.txt', march),
]);

function find(document: Partial<ForeignDocument>): string | undefined {
  return index.find({ line: 1, annotations: [], ...document })?.name;
}

describe('the article of a document', () => {
  it('is told by its path, or its name where no other has it', () => {
    assert.equal(find({ name: 'feb/raid' }), 'feb/raid.txt');
    assert.equal(find({ name: 'march.txt' }), 'mar/march.txt');
    assert.equal(find({ name: 'raid' }), undefined);
  });

  it('is told by its text, whatever its line ends, and by both where either fits several', () => {
    assert.equal(find({ text: new ArticleText(raid.replaceAll('\n', '\r\n').trim()) }), 'feb/raid.txt');
    assert.equal(find({ text: new ArticleText(march) }), undefined);
    assert.equal(find({ name: 'other/copy.txt', text: new ArticleText(march) }), 'mar/copy.txt');
  });

  it('is told by a line that stands in it alone', () => {
    assert.equal(find({ text: new ArticleText('Two civilians were hurt.') }), undefined);
    const only = new ArticleIndex([candidate('a.txt', raid), candidate('b.txt', march)]);
    const document = { line: 1, annotations: [], text: new ArticleText('Two civilians were hurt.') };
    assert.equal(only.find(document)?.name, 'a.txt');
    assert.equal(only.find({ ...document, text: new ArticleText('Friday.') }), undefined);
  });

  it('is told by its address, however it is written', () => {
    assert.equal(find({ url: 'https://www.example.org/raid/#top' }), 'feb/raid.txt');
    assert.equal(find({ url: 'file:///home/a/march.txt' }), 'mar/march.txt');
    assert.equal(find({ url: 'https://example.org/other' }), undefined);
  });
});
