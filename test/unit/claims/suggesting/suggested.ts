import assert from 'node:assert/strict';
import type { ClaimDraft } from '../../../../src/core/claims/drafting/draftClaim';
import type { Suggestion } from '../../../../src/core/claims/suggesting/suggestion';
import type { OffsetRange } from '../../../../src/core/text/articleText';
import { sentencesOf } from '../../../../src/core/text/sentences';

/** Where words stand in a text. @param occurrence 1 for the first */
export function wordsOf(text: string, words: string, occurrence = 1): OffsetRange {
  let start = -1;
  for (let found = 0; found < occurrence; found++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, `“${words}” does not stand in the text`);
  return { start, end: start + words.length };
}

/** A suggestion for words of a text. */
export function suggested(
  text: string,
  kind: string,
  words: string,
  occurrence = 1,
  draft: Partial<ClaimDraft> = {},
): Suggestion {
  const span = wordsOf(text, words, occurrence);
  const sentence = sentencesOf(text).find(({ start, end }) => start <= span.start && span.end <= end);
  assert.ok(sentence);
  return { span, sentence, draft: { kind, ...draft } };
}
