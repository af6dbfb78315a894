import { readFileSync } from 'node:fs';
import { builtInCodebook } from '../../../../src/core/claims/codebook';
import { draftClaim } from '../../../../src/core/claims/drafting/draftClaim';
import type { ClaimDraft } from '../../../../src/core/claims/drafting/draftClaim';
import { rankKinds } from '../../../../src/core/claims/drafting/rankKinds';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import type { OffsetRange } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';

/** What tagging a span gives: the kinds in order and the claim as pre-filled. */
export interface Tagged {
  readonly ranked: readonly string[];
  readonly draft: ClaimDraft;
}

/** Tags the words between square brackets in a text of one's own making. */
export function tagMarked(marked: string, options: { published?: string; kind?: string } = {}): Tagged {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return tag(new ArticleText(marked.replace(/[[\]]/gu, '')), { start, end }, options);
}

/** Tags the first occurrence of words in a seed article; `after` moves the search behind other words. */
export function tagSeed(
  seed: string,
  words: string,
  options: { after?: string; published?: string; kind?: string } = {},
): Tagged {
  const article = new ArticleText(readFileSync(`seeds/${seed}.txt`, 'utf8'));
  const from = options.after === undefined ? 0 : article.text.indexOf(options.after);
  const start = article.text.indexOf(words, from);
  if (from === -1 || start === -1) throw new Error(`not in ${seed}: ${words}`);
  return tag(article, { start, end: start + words.length }, options);
}

function tag(
  article: ArticleText,
  span: OffsetRange,
  options: { published?: string; kind?: string },
): Tagged {
  const mentions = recognise(article, { knowledge: shippedKnowledge(), published: options.published });
  const input = { article, mentions, span, codebook: builtInCodebook };
  const ranked = rankKinds(input);
  return {
    ranked,
    draft: draftClaim({
      ...input,
      metadata: { ...(options.published !== undefined && { published: options.published }) },
      ...(options.kind !== undefined && { kind: options.kind }),
    }),
  };
}

/** The fields of a draft that a test names, for comparison as a whole. */
export function pick(draft: ClaimDraft, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, (draft as Record<string, unknown>)[field]]));
}
