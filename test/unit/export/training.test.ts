import assert from 'node:assert/strict';
import { conllDocument, trainingLine } from '../../../src/core/export/training';
import { claimOn, exportedArticle } from './exported';

const text = '💥 The army said 4 soldiers were killed. Two civilians were hurt.\n';

describe('training data', () => {
  it('has the article’s text with spans in code points, the kind as their label', () => {
    const claim = claimOn(text, 'aaaaaaa2', ['4 soldiers'], {
      figure: { low: 4, high: 4 },
      group: 'security forces',
    });
    const { line } = trainingLine(
      exportedArticle(text, [claimOn(text, 'bbbbbbb2', ['Two civilians'], { kind: 'injured' }), claim], {
        metadata: { title: 'Two attacks' },
      }),
    );
    assert.ok(line.endsWith('}\n'));
    const read = JSON.parse(line) as {
      text: string;
      spans: Record<string, unknown>[];
      meta: Record<string, unknown>;
    };
    assert.equal(read.text, text);
    assert.deepEqual(
      read.spans.map(({ start, end, label, claim: id }) => [start, end, label, id]),
      [
        [16, 26, 'killed', 'aaaaaaa2'],
        [40, 53, 'injured', 'bbbbbbb2'],
      ],
    );
    assert.equal([...text].slice(16, 26).join(''), read.spans[0]?.['text']);
    assert.deepEqual(read.spans[0]?.['figure'], { low: 4, high: 4 });
    assert.deepEqual(read.meta, { article: 'news/attack one.txt', title: 'Two attacks' });
  });

  it('tags tokens with BIO, sentences apart', () => {
    const { text: lines } = conllDocument(
      exportedArticle(text, [
        claimOn(text, 'aaaaaaa2', ['4 soldiers', 'killed'], { kind: 'killed in action' }),
        claimOn(text, 'bbbbbbb2', ['Two civilians'], { kind: 'injured' }),
      ]),
    );
    assert.ok(lines.startsWith('-DOCSTART- -X- O O\n\n'));
    const [, first, second] = lines.trimEnd().split('\n\n');
    const tags = (sentence: string | undefined): string[] =>
      sentence?.split('\n').map((line) => line.replace(' -X- _', '')) ?? [];
    assert.deepEqual(tags(first), [
      ...['💥 O', 'The O', 'army O', 'said O'],
      ...[
        '4 B-killed_in_action',
        'soldiers I-killed_in_action',
        'were O',
        'killed B-killed_in_action',
        '. O',
      ],
    ]);
    assert.deepEqual(tags(second), ['Two B-injured', 'civilians I-injured', 'were O', 'hurt O', '. O']);
  });

  it('tags the longest of claims on the same words, and says which have no tags', () => {
    const short = claimOn(text, 'aaaaaaa2', ['soldiers']);
    const long = claimOn(text, 'bbbbbbb2', ['4 soldiers were killed'], { kind: 'attack' });
    const { text: lines, covered } = conllDocument(exportedArticle(text, [short, long]));
    assert.deepEqual(covered, [short]);
    assert.match(lines, /^4 -X- _ B-attack\nsoldiers -X- _ I-attack\n/m);
    assert.doesNotMatch(lines, /-killed$/m);
  });
});
