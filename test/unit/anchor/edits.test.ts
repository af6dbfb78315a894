import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { anchorSpan, weakConfidence } from '../../../src/core/anchor/anchorSpan';
import type { Anchor } from '../../../src/core/anchor/anchorSpan';
import { describeSpan } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';
import type { OffsetRange } from '../../../src/core/text/articleText';
import { sentencesOf } from '../../../src/core/text/sentences';
import { tries } from '../support/tries';

const articles = readdirSync('seeds')
  .filter((file) => file.endsWith('.txt'))
  .map((file) => new ArticleText(readFileSync(`seeds/${file}`, 'utf8')).text);

/** A sentence of a sample article, some of its words, and another sentence; sentences that stand twice are left out. */
interface Scene {
  readonly text: string;
  readonly sentence: OffsetRange;
  readonly quote: OffsetRange;
  readonly other: OffsetRange;
}

const scene: fc.Arbitrary<Scene> = fc
  .record({
    article: fc.constantFrom(...articles),
    one: fc.nat(),
    other: fc.nat(),
    from: fc.nat(),
    count: fc.nat(),
  })
  .map(({ article, one, other, from, count }) => {
    const sentences = sentencesOf(article).filter(({ start, end }) => {
      const words = article.slice(start, end);
      return words.split(' ').length >= 6 && article.indexOf(words) === article.lastIndexOf(words);
    });
    const own = one % sentences.length;
    const sentence = sentences[own] ?? { start: 0, end: 0 };
    const far = sentences[(own + 1 + (other % (sentences.length - 1))) % sentences.length] ?? sentence;
    const words = [...article.slice(sentence.start, sentence.end).matchAll(/\S+/g)];
    const first = from % words.length;
    const last = Math.min(words.length - 1, first + (count % 8));
    const end = words[last] ? words[last].index + words[last][0].length : 0;
    const quote = { start: sentence.start + (words[first]?.index ?? 0), end: sentence.start + end };
    return { text: article, sentence, quote, other: far };
  });

function anchored(text: string, quote: OffsetRange, edited: string): Anchor {
  return anchorSpan(new ArticleText(edited), describeSpan(new ArticleText(text), quote));
}

/** True when nobody is asked to look. */
function isSilent(anchor: Anchor): boolean {
  return (
    anchor.status !== 'orphan' &&
    anchor.confidence >= weakConfidence &&
    !anchor.changes?.some(({ tells }) => tells)
  );
}

const put = (text: string, { start, end }: OffsetRange, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

describe('anchors in edited articles', () => {
  it('never move to other words when another sentence is edited', () => {
    const edit = fc.constantFrom(
      '',
      'Roads were closed.',
      'Two others died, he said. Four soldiers were killed there.',
    );
    fc.assert(
      fc.property(scene, edit, ({ text, quote, other }, by) => {
        const edited = put(text, other, by);
        const shift = other.start < quote.start ? by.length - (other.end - other.start) : 0;
        const anchor = anchored(text, quote, edited);
        if (anchor.status === 'orphan') return;
        assert.deepEqual([anchor.start, anchor.end], [quote.start + shift, quote.end + shift]);
      }),
      tries(400),
    );
  });

  it('are kept when a paragraph comes in anywhere but between a sentence and its neighbours', () => {
    fc.assert(
      fc.property(scene, ({ text, quote }) => {
        const by =
          'The report was updated on Sunday after two officials had spoken to reporters in Quetta.\n\n';
        const anchor = anchored(text, quote, by + text);
        assert.ok(anchor.status !== 'orphan' && isSilent(anchor), JSON.stringify(anchor));
        assert.deepEqual([anchor.start, anchor.end], [quote.start + by.length, quote.end + by.length]);
      }),
      tries(400),
    );
  });

  it('are on no other words in silence after their sentence was deleted', () => {
    fc.assert(
      fc.property(scene, fc.boolean(), ({ text, quote, sentence }, isUpdated) => {
        const edited = (isUpdated ? 'Updated.\n\n' : '') + put(text, sentence, '');
        const anchor = anchored(text, quote, edited);
        assert.ok(!isSilent(anchor), JSON.stringify(anchor));
      }),
      tries(600),
    );
  });

  it('are never on a twin of a deleted sentence that tells another number, in silence', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 2, max: 500 }), ({ text, quote, sentence, other }, number) => {
        const words = text.slice(sentence.start, sentence.end);
        fc.pre(/\d/.test(words) && !words.includes(String(number)));
        const twin = ` ${words.replace(/\d+/, String(number))}`;
        const edited =
          other.start < sentence.start
            ? put(put(text, sentence, ''), { start: other.end, end: other.end }, twin)
            : put(put(text, { start: other.end, end: other.end }, twin), sentence, '');
        assert.ok(!isSilent(anchored(text, quote, edited)));
      }),
      tries(400),
    );
  });

  it('tell of every digit that changed in their words, or are orphans', () => {
    fc.assert(
      fc.property(scene, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ text, quote }, which, by) => {
        const digits = [...text.slice(quote.start, quote.end).matchAll(/\d/g)];
        fc.pre(digits.length > 0);
        const digit = digits[which % digits.length];
        const at = quote.start + (digit?.index ?? 0);
        const changed = String((Number(digit?.[0]) + by) % 10);
        const anchor = anchored(text, quote, put(text, { start: at, end: at + 1 }, changed));
        assert.ok(!isSilent(anchor));
        if (anchor.status === 'orphan') return;
        assert.equal(anchor.status, 'changed');
        const change = anchor.changes?.find(({ tells }) => tells);
        assert.ok(change?.now.includes(changed), JSON.stringify(anchor.changes));
      }),
      tries(400),
    );
  });

  it('stay on their own words, or are orphans, when several edits come together', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('', 'x', ' and', ' four', '.', '\n\n', '“', ' not')),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(scene, edits, ({ text, quote, sentence }, made) => {
        let edited = text;
        let shift = 0;
        for (const [place, by] of made) {
          const at = place % edited.length;
          const isInside = at > sentence.start + shift - 1 && at < sentence.end + shift + 1;
          if (isInside) continue;
          edited = put(edited, { start: at, end: at }, by);
          if (at < sentence.start + shift) shift += by.length;
        }
        const anchor = anchored(text, quote, edited);
        if (!isSilent(anchor) || anchor.status === 'orphan') return;
        assert.deepEqual([anchor.start, anchor.end], [quote.start + shift, quote.end + shift]);
      }),
      tries(400),
    );
  });
});

describe('hostile articles', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['one word over and over', 'died '],
    ['one letter over and over', 'a'],
    ['one sentence over and over', 'Four soldiers were killed in Panjgur, the army said. '],
    ['marks alone', '!”…² '],
    ['references', '&amp;&#8217;&quot'],
    ['no-break marks', '\u00ad\u200b'],
  ];
  for (const [name, piece] of texts) {
    it(`are searched to the end: ${name}`, () => {
      const text = piece.repeat(Math.ceil(300_000 / piece.length));
      const selectors = [
        {
          exact: 'four soldiers were killed',
          prefix: 'he said that ',
          suffix: ' in Panjgur.',
          start: 90,
          end: 115,
        },
        { exact: 'died', prefix: 'four died '.repeat(90), suffix: ' died'.repeat(180), start: 900, end: 904 },
        { exact: `${'a'.repeat(900)}b`, prefix: '', suffix: 'a'.repeat(900), start: 900, end: 1801 },
        {
          exact: piece.repeat(3),
          prefix: `b${piece.repeat(20)}`,
          suffix: piece.repeat(20),
          start: 7,
          end: 9,
        },
      ];
      const article = new ArticleText(text);
      for (const selector of selectors) {
        const anchor = anchorSpan(article, selector);
        if (anchor.status === 'orphan') continue;
        assert.ok(anchor.start < anchor.end && anchor.end <= article.text.length);
      }
    }).timeout(5000);
  }
});
