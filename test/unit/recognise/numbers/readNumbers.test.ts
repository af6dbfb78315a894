import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readNumbers } from '../../../../src/core/recognise/numbers/readNumbers';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';

describe('readNumbers', () => {
  for (const name of readdirSync('seeds').filter((file) => file.endsWith('.txt'))) {
    it(`finds the numbers of ${name} as the recogniser does`, () => {
      const article = new ArticleText(readFileSync(`seeds/${name}`, 'utf8'));
      const numbers = recognise(article, { knowledge: shippedKnowledge() }).filter(
        ({ type }) => type === 'number',
      );
      assert.ok(numbers.length > 5);
      assert.deepEqual(readNumbers(article.text), numbers);
    });
  }
});
