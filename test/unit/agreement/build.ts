import assert from 'node:assert/strict';
import type { CodedArticle } from '../../../src/core/agreement/measureAgreement';
import { describeSpan } from '../../../src/core/anchor/selector';
import type { Claim } from '../../../src/core/claims/schema';
import { ArticleText } from '../../../src/core/text/articleText';

export const text = new ArticleText(
  'Attack in Panjgur\n\nThe army said 4 soldiers were killed and 7 were hurt in Panjgur. The BLA said more than 100 ' +
    'personnel were killed. A police official said 13 attackers died. Nobody claimed the blast in Noshki.\n',
);

let made = 0;

/** A claim on words of the article, with an id of its own unless it is given. */
export function claimOn(words: string, fields: Partial<Claim> = {}): Claim {
  const start = text.text.indexOf(words);
  if (start === -1) throw new Error(`The article does not say “${words}”.`);
  const id = `claim${String(++made).padStart(4, '0')}`;
  return {
    id,
    kind: 'killed',
    spans: [describeSpan(text, { start, end: start + words.length })],
    ...fields,
  };
}

/** An article as several annotators coded it, by their names. */
export function codedArticle(claims: Readonly<Record<string, readonly Claim[]>>): CodedArticle {
  return {
    name: 'a.txt',
    text,
    codings: Object.entries(claims).map(([annotator, theirs]) => ({ annotator, claims: theirs })),
  };
}

export const four = { low: 4, high: 4 };
export const seven = { low: 7, high: 7 };

/** The same number but for rounding, or both absent. */
export function assertClose(one: number | undefined, other: number | undefined): void {
  if (one === undefined || other === undefined) assert.equal(one, other);
  else assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);
}
