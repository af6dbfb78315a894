import type { Problem } from '../../problem';

/**
 * What is wrong with a sidecar whose article is not there.
 *
 * @param article what the user calls it: a name or a path
 */
export function missingArticle(article: string): Problem {
  return {
    code: 'article-missing',
    severity: 'error',
    message: `There is no article ${article}: put it back beside its sidecar, or rename the sidecar with it.`,
    range: { start: 0, end: 0 },
  };
}

/** How many of some quotes stand in a text as they are, white space aside. */
export function countQuotes(text: string, quotes: readonly string[]): number {
  const plain = (words: string): string => words.replace(/\s+/g, ' ');
  const within = plain(text);
  return quotes.filter((quote) => within.includes(plain(quote))).length;
}
