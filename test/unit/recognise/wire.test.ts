import assert from 'node:assert/strict';
import { readMarked } from '../../../scripts/recogniser/annotated';
import type { MarkedSpan } from '../../../scripts/recogniser/annotated';
import type { Mention } from '../../../src/core/recognise/mention';
import { readShipped } from './support';
import { wireParagraphs } from './wireParagraphs';

interface Name {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Class, type, and whether named, as one word for comparing. */
  readonly sense: string;
}

function nameOf(text: string, span: MarkedSpan | Mention): Name[] {
  if (span.type !== 'actor' && span.type !== 'place') return [];
  const named = span.type === 'actor' && span.named === false ? 'nominal ' : '';
  const sense = span.type === 'actor' ? `${named}${span.actorType ?? ''}` : 'place';
  const { start, end } = span;
  return [{ start, end, words: text.slice(start, end), sense }];
}

const shown = ({ sense, words, start }: Name): string => `${sense}: ${words} (${start})`;

describe('news of different regions and styles', () => {
  for (const { style, marked, notYet = [] } of wireParagraphs) {
    const { text, spans } = readMarked(marked, style, style);
    const known = new Set(notYet);
    const gold = spans.flatMap((span) => nameOf(text, span));

    it(`finds the actors and places of ${style}`, () => {
      for (const words of notYet) assert.ok(text.includes(words), words);
      const found = readShipped(text).flatMap((mention) => nameOf(text, mention));
      const foundNames = new Set(found.map(shown));
      const missed = gold.filter((name) => !known.has(name.words) && !foundNames.has(shown(name)));
      assert.deepEqual(missed.map(shown), [], 'missed');
      const invented = found.filter(
        (name) =>
          !known.has(name.words) && !gold.some(({ start, end }) => start < name.end && name.start < end),
      );
      assert.deepEqual(invented.map(shown), [], 'invented');
    });
  }
});
