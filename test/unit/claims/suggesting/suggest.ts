import { builtInCodebook } from '../../../../src/core/claims/codebook';
import type { Codebook } from '../../../../src/core/claims/codebook';
import { Reading } from '../../../../src/core/claims/reading/reading';
import { suggestClaims } from '../../../../src/core/claims/suggesting/suggestClaims';
import type { Suggestion } from '../../../../src/core/claims/suggesting/suggestion';
import { recognise } from '../../../../src/core/recognise/recognise';
import { ArticleText } from '../../../../src/core/text/articleText';
import { shippedKnowledge } from '../../support/knowledge';

/** The suggestions for a text, read as users read it. */
export function suggest(
  text: string,
  { published, codebook = builtInCodebook }: { published?: string; codebook?: Codebook } = {},
): Suggestion[] {
  const article = new ArticleText(text);
  const mentions = recognise(article, { knowledge: shippedKnowledge(), published });
  const metadata = published === undefined ? {} : { published };
  return suggestClaims(new Reading(article, mentions), { metadata, codebook });
}

/** Suggestions in short: "killed 4: killed four soldiers". */
export function told(text: string, options?: Parameters<typeof suggest>[1]): string[] {
  return suggest(text, options).map(({ span, draft }) => {
    const { low, high } = draft.figure ?? {};
    const figure = draft.figure && ` ${low === high ? (low ?? 'some') : `${low ?? ''}–${high ?? ''}`}`;
    return `${draft.kind}${figure ?? ''}: ${text.slice(span.start, span.end)}`;
  });
}
