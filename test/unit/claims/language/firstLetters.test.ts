import assert from 'node:assert/strict';
import { firstLetters } from '../../../../src/core/claims/language/firstLetters';
import { kindWords } from '../../../../src/core/claims/language/kindWords';
import { stickyWordPattern } from '../../../../src/core/claims/language/wordPattern';
import { readGold } from '../../../../scripts/claims/gold';

/** A fragment, and the letters that it can begin with; `any` where that may be anything. */
const fragments: readonly (readonly [string, string])[] = [
  ['killed', 'k'],
  ['gun~down', 'g'],
  ['slay(?:s|ing)?', 's'],
  ['(?:slain|felled)', 'fs'],
  ['(?:fatally~)?shot', 'fs'],
  ['(?:(?:is|was)~)?(?:believed|thought)~to', 'bitw'],
  ['[ws]hot', 'sw'],
  ['u?nhurt', 'nu'],
  ['(?<!the~)suspect', 's'],
  ['(?=[a-z]+ed)w', 'w'],
  ['(?:a{0,2})b', 'ab'],
  ['[\\w-]+~dead', 'any'],
  ['\\d+~dead', 'any'],
  ['(?:air|\\p{L}+)~strike', 'any'],
];

describe('the first letters of what a fragment matches', () => {
  for (const [fragment, letters] of fragments)
    it(`are ${letters} for ${fragment}`, () => {
      const found = firstLetters(fragment);
      assert.equal(found === undefined ? 'any' : [...found].sort().join(''), letters);
    });

  it('are those of all that the words for claims match in news', () => {
    const words = kindWords.flatMap(({ pastForms, activeForms, predicates, nouns, states }) =>
      [pastForms, activeForms, predicates, nouns, states].flatMap((forms) => forms ?? []),
    );
    const texts = readGold('data/claims/wire.jsonl')
      .slice(0, 25)
      .map(({ text }) => text);
    let asked = 0;
    for (const word of words) {
      const letters = firstLetters(word);
      const pattern = stickyWordPattern([word]);
      for (const text of letters ? texts : []) {
        for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
          if (letters?.has(text.charAt(index).toLowerCase())) continue;
          pattern.lastIndex = index;
          assert.ok(!pattern.test(text), `${word} begins with “${text.slice(index, index + 12)}”`);
          asked++;
        }
      }
    }
    assert.ok(asked > 0);
  });
});
