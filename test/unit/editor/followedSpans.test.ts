import assert from 'node:assert/strict';
import { describeSpan } from '../../../src/core/anchor/selector';
import type { Claim } from '../../../src/core/claims/schema';
import { ArticleText } from '../../../src/core/text/articleText';
import { FollowedSpans } from '../../../src/editor/anchoring/followedSpans';

const before = new ArticleText('QUETTA: Nine attackers died on Friday. Four others fled, police said.\n');
const after = new ArticleText(before.text.replace('attackers', 'assailants'));

function claimOn(text: ArticleText, words: string): Claim {
  const start = text.text.indexOf(words);
  return {
    id: 'k7f3q9m2',
    kind: 'killed',
    spans: [describeSpan(text, { start, end: start + words.length })],
  };
}

function replaced(text: ArticleText, words: string, by: string): { start: number; end: number; by: string } {
  const start = text.text.indexOf(words);
  return { start, end: start + words.length, by };
}

describe('words of claims in an edited article', () => {
  it('are written when the article is saved, and again when the edit is undone before the sidecar is read', () => {
    const first = claimOn(before, 'Nine attackers died');
    const second = claimOn(after, 'Nine assailants died');
    const spans = new FollowedSpans();
    spans.setClaims(before, [first]);
    spans.follow(before, after, [replaced(before, 'attackers', 'assailants')], 'edit');
    assert.deepEqual(
      spans.takeSaved(after, [first]).map(({ now }) => now),
      [second.spans[0]],
    );

    spans.follow(after, before, [replaced(after, 'assailants', 'attackers')], 'undo');
    spans.setClaims(before, [second]);
    assert.deepEqual(
      spans.takeSaved(before, [second]).map(({ now }) => now),
      [first.spans[0]],
    );
  });

  it('are not written when nobody edited them here', () => {
    const claim = claimOn(after, 'Nine assailants died');
    const spans = new FollowedSpans();
    spans.setClaims(before, [claim]);
    assert.deepEqual(spans.takeSaved(before, [claim]), []);
  });
});
