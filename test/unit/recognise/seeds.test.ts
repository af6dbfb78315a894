import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mention } from '../../../src/core/recognise/mention';
import { recognise } from '../../../src/core/recognise/recognise';
import { ArticleText } from '../../../src/core/text/articleText';

/** One hand-made annotation: a reader's judgement of one stretch of a seed article. */
interface Annotation {
  type: Mention['type'];
  text: string;
  /** How often the same text occurs before it in the article. */
  occurrence?: number;
  /** True for what a reader would call obvious and must be found; false for what may be marked or not. */
  obvious: boolean;
  /** A capital that stands for its government may be marked as an actor. */
  orActor?: boolean;
  [value: string]: unknown;
}

const root = join(import.meta.dirname, '../../..');
const compared = ['named', 'name', 'unit', 'low', 'high', 'wording', 'counts', 'date'];

function offsetOf(text: string, annotation: Annotation): number {
  let at = text.indexOf(annotation.text);
  for (let seen = 0; seen < (annotation.occurrence ?? 0); seen++) at = text.indexOf(annotation.text, at + 1);
  assert.notEqual(at, -1, `annotation not in the text: ${annotation.text}`);
  return at;
}

describe('recognise on the seed articles', () => {
  for (const file of readdirSync(join(root, 'test/fixtures/recognise')).filter((name) =>
    name.endsWith('.json'),
  )) {
    const article = new ArticleText(readFileSync(join(root, 'seeds', file.replace('.json', '.txt')), 'utf8'));
    const annotations = JSON.parse(
      readFileSync(join(root, 'test/fixtures/recognise', file), 'utf8'),
    ) as Annotation[];
    const mentions = recognise(article);
    const at = (annotation: Annotation): Mention | undefined => {
      const start = offsetOf(article.text, annotation);
      const fits = (mention: Mention) => mention.start === start && mention.text === annotation.text;
      const sameType = mentions.find((mention) => fits(mention) && mention.type === annotation.type);
      return (
        sameType ??
        (annotation.orActor
          ? mentions.find((mention) => fits(mention) && mention.type === 'actor')
          : undefined)
      );
    };

    it(`finds everything obvious in ${file}`, () => {
      const missed = annotations.filter((annotation) => annotation.obvious && at(annotation) === undefined);
      assert.deepEqual(
        missed.map(({ type, text, occurrence }) => `${type}: ${text} (${occurrence ?? 0})`),
        [],
      );
    });

    it(`reads the values of what it finds in ${file}`, () => {
      const wrong: string[] = [];
      for (const annotation of annotations) {
        const mention = at(annotation) as Record<string, unknown> | undefined;
        if (mention === undefined || !annotation.obvious || annotation.orActor) continue;
        for (const key of compared) {
          const expected = annotation[key];
          const isQuantity = annotation.type === 'number' && annotation.unit === 'people';
          if (expected === undefined && !(isQuantity && ['low', 'high', 'wording'].includes(key))) continue;
          if (mention[key] === expected || (key === 'wording' && expected === undefined)) continue;
          wrong.push(
            `${annotation.text} (${annotation.occurrence ?? 0}): ${key} is ${String(mention[key])}, not ${String(expected)}`,
          );
        }
      }
      assert.deepEqual(wrong, []);
    });

    it(`marks nothing that a reader would not in ${file}`, () => {
      const known = new Set(
        annotations.map(
          (annotation) => `${annotation.type} ${offsetOf(article.text, annotation)} ${annotation.text}`,
        ),
      );
      const either = new Set(
        annotations
          .filter((annotation) => annotation.orActor)
          .map((annotation) => `actor ${offsetOf(article.text, annotation)} ${annotation.text}`),
      );
      const surprising = mentions.filter((mention) => {
        const key = `${mention.type} ${mention.start} ${mention.text}`;
        return !known.has(key) && !either.has(key);
      });
      assert.deepEqual(
        surprising.map(
          (mention) =>
            `${mention.type}: …${article.text.slice(Math.max(0, mention.start - 20), mention.start)}[${mention.text}]`,
        ),
        [],
      );
    });
  }
});
