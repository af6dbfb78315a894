import { anchorSpan } from '../../../src/core/anchor/anchorSpan';
import { describeSpan } from '../../../src/core/anchor/selector';
import { ArticleText } from '../../../src/core/text/articleText';
import { sentencesOf } from '../../../src/core/text/sentences';
import { replaceAll } from './editedText';
import type { Replacement } from './editedText';
import { describeForClient, findAsClient } from './hypothesisMatcher';
import { Choices } from './random';

/** How long the claims of one edited article take, in milliseconds for each claim. */
export interface Speed {
  readonly characters: number;
  readonly claims: number;
  readonly ours: number;
  readonly client: number;
}

const mostClaims = 20;
const rounds = 9;

/**
 * Measures articles of some lengths in which every claim's sentence was edited: a word of it was exchanged for another, so
 * that no claim stands as it was. Reading the article is part of the time.
 */
export function measureSpeed(texts: readonly string[], lengths: readonly number[]): Speed[] {
  const once = texts.join('\n\n');
  return lengths.map((length) => {
    const text = once.slice(0, length);
    const choices = new Choices(length);
    const all = sentencesOf(text).filter(({ start, end }) => {
      const words = text.slice(start, end);
      return end - start >= 80 && end - start <= 300 && once.indexOf(words) === once.lastIndexOf(words);
    });
    const picked = new Set(Array.from({ length: mostClaims }, () => choices.pick(all)));
    const sentences = [...picked].flatMap((sentence) => sentence ?? []);
    const changes: Replacement[] = sentences.flatMap(({ start, end }) => {
      const words = [...text.slice(start, end).matchAll(/(?<= )[a-z]{5,}/g)];
      const word = choices.pick(words);
      return word
        ? [{ start: start + word.index, end: start + word.index + word[0].length, by: 'replaced' }]
        : [];
    });
    const edited = replaceAll(text, { start: 0, end: 1 }, changes).text;
    const before = new ArticleText(text);
    const ours = sentences.map((sentence) => describeSpan(before, sentence));
    const client = sentences.map((sentence) => describeForClient(text, sentence));
    /** The best of several rounds: what else the machine does makes none faster. */
    const time = (anchor: () => void): number => {
      const times = Array.from({ length: rounds }, () => {
        const begun = performance.now();
        anchor();
        return performance.now() - begun;
      });
      return Math.min(...times) / sentences.length;
    };
    return {
      characters: text.length,
      claims: sentences.length,
      ours: time(() => {
        const article = new ArticleText(edited);
        for (const selector of ours) anchorSpan(article, selector);
      }),
      client: time(() => {
        for (const selector of client) findAsClient(edited, selector);
      }),
    };
  });
}
