import { draftClaim } from '../../core/claims/drafting/draftClaim';
import { spanToTag } from '../../core/claims/drafting/spanToTag';
import type { SuggestingContext } from '../../core/claims/suggesting/suggestClaims';
import type { Suggestion } from '../../core/claims/suggesting/suggestion';
import type { OffsetRange } from '../../core/text/articleText';
import { sentencesOf } from '../../core/text/sentences';
import { overlaps } from '../../core/text/ranges';
import type { OpenArticle } from '../openArticle';

/** What the selection, or the phrase at the cursor, seems to claim; undefined when no words stand there. */
export function suggestionFromWords(
  article: OpenArticle,
  cursorOrSelection: OffsetRange,
  about: SuggestingContext,
): Suggestion | undefined {
  const { text, mentions } = article;
  const span = spanToTag(text, mentions, cursorOrSelection);
  if (text.text.slice(span.start, span.end).trim() === '') return undefined;
  const draft = draftClaim({ article: text, mentions, span, ...about });
  return { span, sentence: sentenceAround(article, span), draft };
}

/** The sentence that a span begins in; the span itself where it stands in none. */
function sentenceAround({ text }: OpenArticle, span: OffsetRange): OffsetRange {
  return sentencesOf(text.text).find((sentence) => overlaps(sentence, span)) ?? span;
}
