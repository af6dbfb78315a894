import assert from 'node:assert/strict';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import { Reading } from '../../../../src/core/claims/reading/reading';
import type { SentenceReading } from '../../../../src/core/claims/reading/reading';
import { suggestClaims, suggestStepwise } from '../../../../src/core/claims/suggesting/suggestClaims';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';

const about = { metadata: { published: '2024-02-02' }, codebook: builtInCodebook };
const towns = ['Mach', 'Quetta', 'Panjgur', 'Noshki', 'Turbat', 'Kalat'];
const article = new ArticleText(
  Array.from(
    { length: 60 },
    (_, at) => `Police said ${at + 2} soldiers were killed in ${towns[at % towns.length]} on Monday.`,
  ).join('\n\n'),
);

/** Counts the sentences that are read for the first time. */
class CountingReading extends Reading {
  readonly #read = new Set<number>();

  get count(): number {
    return this.#read.size;
  }

  override sentence(index: number): SentenceReading {
    this.#read.add(index);
    return super.sentence(index);
  }
}

describe('suggestStepwise', () => {
  const mentions = recognise(article, { knowledge: shippedKnowledge() });

  it('comes to what the pass at once comes to', () => {
    const steps = suggestStepwise(new Reading(article, mentions), about);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    assert.deepEqual(step.value, suggestClaims(new Reading(article, mentions), about));
    assert.equal(step.value.length, 60);
  });

  it('reads a few sentences a step, in the step with the first claim too', () => {
    const reading = new CountingReading(article, mentions);
    let most = 0;
    let before = 0;
    const steps = suggestStepwise(reading, about);
    while (steps.next().done !== true) {
      most = Math.max(most, reading.count - before);
      before = reading.count;
    }
    assert.equal(reading.count, 60);
    assert.ok(most <= 5, `${most} sentences in one step`);
  });
});
