import type { ArticleText } from '../text/articleText';
import { WordIndex } from './wordIndex';
import { readWords } from './words';
import type { Words } from './words';

/** An article as quotes are looked for in it. */
export interface ReadText {
  readonly words: Words;
  readonly index: WordIndex;
}

const readByArticle = new WeakMap<ArticleText, ReadText>();

/** The words of an article, read when they are first asked for; linear in its length. */
export function readArticle(article: ArticleText): ReadText {
  const known = readByArticle.get(article);
  if (known) return known;
  const words = readWords(article.text);
  const made = { words, index: new WordIndex(words) };
  readByArticle.set(article, made);
  return made;
}

/** The index of the first word that ends behind an offset of the source, in UTF-16 units. */
export function wordAt({ ends, count, toSource }: Words, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toSource(ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
