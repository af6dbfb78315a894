import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFormats, joinParts } from '../../../src/core/export/exportFormats';
import { recogniseFormat } from '../../../src/core/import/importFormats';
import { claimOn, exportedArticle } from '../export/exported';

const exchange = join('test', 'fixtures', 'exchange');
const text = 'The army said 4 soldiers were killed in Panjgur.\n';

describe('the format of a file', () => {
  it('is told by what it holds', async () => {
    const files = {
      'brat/attack.ann': 'brat',
      'doccano.jsonl': 'doccano',
      'label-studio.json': 'labelstudio',
      'label-studio-min.json': 'labelstudio',
      'hypothesis.json': 'hypothesis',
      'hypothesis-client.json': 'hypothesis',
    };
    for (const [file, format] of Object.entries(files))
      assert.equal(recogniseFormat(await readFile(join(exchange, file), 'utf8')), format, file);
  });

  it('is told of what Newsmark exports', () => {
    const article = exportedArticle(text, [claimOn(text, 'aaaaaaa2', ['4 soldiers'])]);
    const { w3c, jsonl, brat } = exportFormats;
    assert.equal(recogniseFormat(joinParts(w3c, [w3c.part(article)]).whole ?? ''), 'w3c');
    assert.equal(recogniseFormat(joinParts(jsonl, [jsonl.part(article)]).whole ?? ''), 'doccano');
    assert.equal(recogniseFormat([...joinParts(brat, [brat.part(article)]).files.values()][1] ?? ''), 'brat');
  });

  it('is none of a file of something else', () => {
    for (const other of [
      '',
      'hello',
      '{"a":1}',
      '[1,2]',
      '{"text":"no spans"}',
      'T1 is a train',
      '{"type":5}',
      'null',
    ])
      assert.equal(recogniseFormat(other), undefined, other);
  });
});
