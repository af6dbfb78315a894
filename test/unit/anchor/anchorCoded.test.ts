import assert from 'node:assert/strict';
import { anchorAt } from '../../../src/core/anchor/anchorAt';
import { anchorCoded } from '../../../src/core/anchor/anchorCoded';
import { isFlagged } from '../../../src/core/anchor/anchorSpan';
import type { Anchor } from '../../../src/core/anchor/anchorSpan';
import { describeSpan } from '../../../src/core/anchor/selector';
import type { Selector } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';
import type { OffsetRange } from '../../../src/core/text/articleText';

const text = [
  'QUETTA: At least four soldiers were killed in Panjgur, the army said on Thursday.',
  'Nine attackers died as troops answered fire. Police put their number at six.',
].join('\n\n');
const article = new ArticleText(text);

function rangeOf(words: string, within = text): OffsetRange {
  const start = within.indexOf(words);
  assert.notEqual(start, -1, words);
  return { start, end: start + words.length };
}

const selectorOf = (words: string, within = article): Selector =>
  describeSpan(within, rangeOf(words, within.text));

/** What became of the words of a claim whose place is known after some words gave way to others. */
function at(words: string, cut: string, by: string, now: string): Anchor {
  const edited = new ArticleText(text.replace(cut, by));
  return anchorAt(edited, selectorOf(words), rangeOf(now, edited.text));
}

describe('anchorAt', () => {
  it('is sure of words that stand, wherever they are and whatever stands around', () => {
    const anchor = at('four soldiers', 'QUETTA: ', 'UPDATED – QUETTA: ', 'four soldiers');
    assert.equal(anchor.status, 'moved');
    assert.ok(!isFlagged(anchor));
    const alone = anchorAt(new ArticleText('four soldiers'), selectorOf('four soldiers'), {
      start: 0,
      end: 13,
    });
    assert.ok(alone.status !== 'orphan' && alone.start === 0);
  });

  it('takes other words for a change of the words', () => {
    const anchor = at('Nine attackers died', 'attackers died', 'assailants fell', 'Nine assailants fell');
    assert.equal(anchor.status, 'changed');
    assert.ok(!isFlagged(anchor));
  });

  it('tells of every number, negation and name that is another one', () => {
    const edits = [
      ['four soldiers were killed', 'four', 'forty', 'forty soldiers were killed'],
      ['four soldiers were killed', 'four ', '', 'soldiers were killed'],
      ['Nine attackers died', 'Nine', 'No', 'No attackers died'],
      ['soldiers were killed', 'were killed', 'were not killed', 'soldiers were not killed'],
      ['soldiers were killed', 'four', 'six', 'soldiers were killed'],
      ['killed in Panjgur', 'Panjgur', 'Noshki', 'killed in Noshki'],
    ] as const;
    for (const [words, cut, by, now] of edits) {
      const anchor = at(words, cut, by, now);
      assert.ok(anchor.status !== 'orphan' && isFlagged(anchor), `${cut} → ${by}`);
      assert.ok((anchor.changes ?? []).length > 0);
      if (cut !== 'Panjgur')
        assert.ok(
          anchor.changes?.some(({ tells }) => tells),
          `${cut} → ${by}`,
        );
    }
  });

  it('is lost where no word is left', () => {
    const edited = new ArticleText(text.replace('Nine attackers died', ' – '));
    const place = rangeOf(' – ', edited.text);
    assert.equal(anchorAt(edited, selectorOf('Nine attackers died'), place).status, 'orphan');
  });
});

describe('A claim that was kept as coded', () => {
  const edited = new ArticleText(text.replace('four', 'forty'));
  const kept = {
    ...selectorOf('four soldiers were killed'),
    edited: selectorOf('forty soldiers were killed', edited),
  };

  it('asks nobody while the article says the same, and tells what it was coded on', () => {
    for (const now of [edited, new ArticleText(`Updated.\n\n${edited.text}`)]) {
      const anchor = anchorCoded(now, kept);
      assert.ok(anchor.status === 'changed' && anchor.isKept && !isFlagged(anchor));
      assert.equal(now.text.slice(anchor.start, anchor.end), 'forty soldiers were killed');
      assert.deepEqual(
        anchor.changes?.map(({ was, now: put }) => [was, put]),
        [['four', 'forty']],
      );
    }
  });

  it('asks again when the number changes once more, and not when it is as it was coded', () => {
    const more = anchorCoded(new ArticleText(text.replace('four', 'fifty')), kept);
    assert.ok(more.status !== 'orphan' && isFlagged(more));
    assert.deepEqual(more.changes?.find(({ tells }) => tells)?.was, 'forty');
    const back = anchorCoded(article, kept);
    assert.deepEqual([back.status, isFlagged(back)], ['exact', false]);
    assert.ok(back.status !== 'orphan' && back.isKept === undefined);
  });

  it('is lost when its sentence is', () => {
    const gone = new ArticleText(text.replace(/QUETTA[^\n]*\n\n/, ''));
    assert.equal(anchorCoded(gone, kept).status, 'orphan');
  });
});
