import { describeSpan } from '../../../src/core/anchor/selector';
import type { Claim } from '../../../src/core/claims/schema';
import type { ExportedArticle } from '../../../src/core/export/placedClaims';
import { ArticleText } from '../../../src/core/text/articleText';

/** A claim on words of a text, each found where it stands first. */
export function claimOn(
  text: string,
  id: string,
  words: readonly string[],
  fields: Partial<Claim> = {},
): Claim {
  const article = new ArticleText(text);
  const spans = words.map((each) => {
    const start = article.text.indexOf(each);
    if (start === -1) throw new Error(`${each} is not in the text`);
    return describeSpan(article, { start, end: start + each.length });
  });
  return { id, kind: 'killed', spans, ...fields };
}

export function exportedArticle(
  text: string,
  claims: readonly Claim[],
  more: Partial<ExportedArticle> = {},
): ExportedArticle {
  return { name: 'news/attack one.txt', text: new ArticleText(text), metadata: {}, claims, ...more };
}
