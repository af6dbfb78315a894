import assert from 'node:assert/strict';
import { readSeeds } from '../../../scripts/recogniser/annotated';
import { rates, scoreClass, spanClasses } from '../../../scripts/recogniser/scoring';
import type { Answer, Found, SpanClass } from '../../../scripts/recogniser/scoring';
import type { Mention } from '../../../src/core/recognise/mention';
import { readShipped } from '../recognise/support';

/** What the recogniser must reach on the sample articles, well under what it does (`npm run eval:recogniser`). */
const floors: Readonly<Record<SpanClass, number>> = { actor: 0.88, place: 0.88, number: 0.93, date: 0.85 };
const namedFloor = 0.88;
const typeFloor = 0.9;

function foundOf(mention: Mention): Found {
  const { start, end, type } = mention;
  return type === 'actor'
    ? { start, end, type, named: mention.named, actorType: mention.actorType }
    : { start, end, type };
}

const answers: Answer[] = [];

describe('the recogniser on the sample articles', () => {
  before(() => {
    for (const { id, text, spans } of readSeeds())
      answers.push({ id, text, gold: spans, found: readShipped(text).map(foundOf) });
  });

  for (const spanClass of spanClasses)
    it(`finds ${spanClass}s no worse than it used to`, () => {
      const { f1 = 0 } = rates(scoreClass(answers, spanClass).partial);
      assert.ok(f1 >= floors[spanClass], `F1 is ${f1.toFixed(3)}`);
    });

  it('finds actors by name no worse than it used to', () => {
    const named = answers.map(({ gold, found, ...rest }) => ({
      ...rest,
      gold: gold.filter((span) => span.type === 'actor' && span.named === true),
      found: found.filter((span) => span.type === 'actor' && span.named === true),
    }));
    const { f1 = 0 } = rates(scoreClass(named, 'actor').partial);
    assert.ok(f1 >= namedFloor, `F1 is ${f1.toFixed(3)}`);
  });

  it('tells types, and names from common words, no worse than it used to', () => {
    let met = 0;
    let typed = 0;
    let named = 0;
    for (const { gold, found } of answers)
      for (const span of gold) {
        const same = found.find(
          ({ start, end, type }) => type === 'actor' && start === span.start && end === span.end,
        );
        if (span.type !== 'actor' || same === undefined) continue;
        met++;
        if (same.actorType === span.actorType) typed++;
        if (same.named === span.named) named++;
      }
    assert.ok(met > 150, `${met} actors met`);
    assert.ok(typed / met >= typeFloor, `${typed} of ${met} types`);
    assert.ok(named / met >= typeFloor, `${named} of ${met} named or nominal`);
  });
});
