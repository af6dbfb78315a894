import assert from 'node:assert/strict';
import { anchorClaim } from '../../../src/core/anchor/anchorClaim';
import { describeSpan } from '../../../src/core/anchor/selector';
import type { Selector } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';

const report =
  'The army said that four soldiers were killed in Panjgur.\nThe road was closed.\n' +
  'A doctor in the town confirmed that four soldiers were killed.\n';

function select(words: string, nth = 0): Selector {
  let start = report.indexOf(words);
  for (let passed = 0; passed < nth; passed++) start = report.indexOf(words, start + 1);
  return describeSpan(new ArticleText(report), { start, end: start + words.length });
}

describe('anchorClaim', () => {
  const repeats = [select('four soldiers'), select('four soldiers', 1)];

  it('finds each of several spans, the same words too', () => {
    const moved = `Updated.\n${report}`;
    const { status, confidence, spans } = anchorClaim(new ArticleText(moved), repeats);
    assert.deepEqual([status, confidence], ['moved', 1]);
    assert.deepEqual(
      spans.map((span) => span.status !== 'orphan' && span.start),
      [moved.indexOf('four'), moved.lastIndexOf('four')],
    );
  });

  it('is as bad as its worst span', () => {
    const cut = report.replace(/A doctor.*/, '');
    const { status, confidence, spans } = anchorClaim(new ArticleText(cut), repeats);
    assert.deepEqual([status, confidence], ['orphan', 0]);
    assert.equal(spans[0]?.status, 'exact');
  });

  it('never has two spans on the same words', () => {
    const [one] = repeats;
    assert.ok(one);
    const astray = { ...one, start: one.start + 60, end: one.end + 60 };
    const { spans } = anchorClaim(new ArticleText(report), [one, astray]);
    assert.deepEqual(
      spans.map(({ status }) => status),
      ['exact', 'orphan'],
    );
  });
});
