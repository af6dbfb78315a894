import assert from 'node:assert/strict';
import { waitsForPublished } from '../../../../src/core/claims/suggesting/waitsForPublished';
import type { DateMention } from '../../../../src/core/recognise/mention';
import { suggested, wordsOf } from './suggested';

const filler = 'Nobody else was reported hurt in the town, and shops had opened again by noon. '.repeat(12);
const text = `Police said on Friday that nine had died. The raids killed four. In May 2020 two died. ${filler}Six fell.`;
const dated = (words: string, date?: string): DateMention => ({
  type: 'date',
  text: words,
  ...wordsOf(text, words),
  ...(date !== undefined && { date }),
});
const mentions = [dated('Friday'), dated('May 2020', '2020-05')];
const waits = (words: string, draft = {}): string | undefined =>
  waitsForPublished(mentions, suggested(text, 'killed', words, 1, draft))?.text;

describe('waitsForPublished', () => {
  it('finds the date of the sentence, or of one shortly before', () => {
    assert.equal(waits('nine had died'), 'Friday');
    assert.equal(waits('killed four'), 'Friday');
    assert.equal(waits('Six fell'), undefined);
  });

  it('is content with a claim that has its date', () => {
    assert.equal(waits('two died', { date: '2020-05' }), undefined);
    assert.equal(waits('two died', { as_of: '2020-05' }), undefined);
  });

  it('is content where every date is resolved', () => {
    const resolved = [dated('Friday', '2020-05-01')];
    assert.equal(waitsForPublished(resolved, suggested(text, 'killed', 'nine had died')), undefined);
  });
});
