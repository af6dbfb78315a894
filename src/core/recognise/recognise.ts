import type { ArticleText } from '../text/articleText';
import { ArticleRecogniser } from './articleRecogniser';
import type { ReadOptions } from './articleRecogniser';
import { basicKnowledge } from './knowledge';
import type { Knowledge } from './knowledge';
import type { Mention } from './mention';

/** What the recogniser cannot read from the text, and what it goes by. */
export interface RecogniseOptions extends ReadOptions {
  /** What it goes by; else the rules and short lists that are part of the program. */
  readonly knowledge?: Knowledge;
}

/**
 * Finds the actors, places, numbers and dates of an article, once; an article that is being edited is read by an
 * {@link ArticleRecogniser}.
 * @returns mentions sorted by start (UTF-16 offsets); those of one type never overlap, and a date overlaps nothing
 */
export function recognise(article: ArticleText, options: RecogniseOptions = {}): Mention[] {
  return new ArticleRecogniser(options.knowledge ?? basicKnowledge()).read(article.text, options);
}
