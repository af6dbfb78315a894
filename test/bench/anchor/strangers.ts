import { anchorSpan, isFlagged } from '../../../src/core/anchor/anchorSpan';
import { describeSpan } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';
import { describeForClient, findAsClient } from './hypothesisMatcher';
import { Choices } from './random';
import { quotable, threeWords } from './trials';
import type { Length } from './trials';

/** How often claims were found in articles that they were not made on. */
export interface Strangers {
  readonly length: Length;
  readonly tries: number;
  /** By Newsmark, in silence and with a person asked to look; by the client. */
  readonly ours: number;
  readonly flagged: number;
  readonly client: number;
}

/**
 * Looks for one claim of every text in all other texts, where its sentence does not stand: what is found there is another
 * statement, or the same one of another day's report.
 */
export function anchorAmongStrangers(texts: readonly string[], length: Length): Strangers {
  const articles = texts.map((text) => new ArticleText(text));
  const counts = { tries: 0, ours: 0, flagged: 0, client: 0 };
  for (const [number, article] of articles.entries()) {
    const choices = new Choices(number);
    const sentence = choices.pick(quotable(article.text, false));
    const range =
      sentence && (length === 'sentence' ? sentence : threeWords(article.text, sentence, false, choices));
    if (!sentence || !range) continue;
    const words = article.text.slice(sentence.start, sentence.end);
    const selector = describeSpan(article, range);
    const clientSelector = describeForClient(article.text, range);
    for (const other of articles) {
      if (other === article || other.text.includes(words)) continue;
      counts.tries++;
      const anchor = anchorSpan(other, selector);
      if (anchor.status !== 'orphan') {
        counts[isFlagged(anchor) ? 'flagged' : 'ours']++;
      }
      if (findAsClient(other.text, clientSelector)) counts.client++;
    }
  }
  return { length, ...counts };
}
