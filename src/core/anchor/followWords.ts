import type { Alignment } from './alignWords';
import { plainWord } from './characters';
import type { Quote } from './quote';
import { isSimilar } from './similarWords';
import { wordFlags } from './words';
import type { Words } from './words';

/** So many words may have come or gone at once. */
const mostSkipped = 8;
/** With less of the quote found than this, by weight, an alignment by all means is worth its time. */
const enough = 0.8;

/**
 * Aligns a quote that was edited a little: follows its words in the article from one that stands to either side, over
 * words that came, went or were exchanged, a few at a time.
 *
 * @param word a word of the quote; `position` is the index of the same word in the article
 * @returns undefined when too little of the quote is found that way
 */
export function followWords(
  quote: Quote,
  article: Words,
  word: number,
  position: number,
): Alignment | undefined {
  const { words, weights } = quote;
  const both = new Int32Array(2 * words.count);
  const matched = both.subarray(0, words.count).fill(-1);
  const shares = both.subarray(words.count);
  const alignment = { matched, shares };
  follow(words, article, word, position, 1, alignment);
  follow(words, article, word, position, -1, alignment);
  let whole = 0;
  let there = 0;
  for (let at = 0; at < words.count; at++) {
    whole += weights[at] ?? 0;
    there += (weights[at] ?? 0) * (shares[at] ?? 0);
  }
  return there >= 10 * enough * whole ? alignment : undefined;
}

function follow(
  words: Words,
  article: Words,
  word: number,
  position: number,
  step: 1 | -1,
  { matched, shares }: Alignment,
): void {
  let at = word;
  let there = position;
  while (at >= 0 && at < words.count && there >= 0 && there < article.count) {
    if (words.ids[at] === article.ids[there]) {
      matched[at] = there;
      shares[at] = 10;
      at += step;
      there += step;
      continue;
    }
    const skipped = meetAgain(words, article, at, there, step);
    if (skipped === undefined) return;
    if (skipped.old === 1 && skipped.new === 1 && isSlipOf(words, at, article, there)) {
      matched[at] = there;
      shares[at] = 6;
    }
    at += step * skipped.old;
    there += step * skipped.new;
  }
}

/** How many words to pass over on both sides, as few as possible, until two in a row are the same. */
function meetAgain(
  words: Words,
  article: Words,
  at: number,
  there: number,
  step: 1 | -1,
): { old: number; new: number } | undefined {
  const last = step === 1 ? words.count - 1 : 0;
  for (let sum = 1; sum <= mostSkipped; sum++) {
    for (let old = 0; old <= sum; old++) {
      const word = at + step * old;
      if (word < 0 || word >= words.count) break;
      const position = there + step * (sum - old);
      if (position < 0 || position >= article.count || words.ids[word] !== article.ids[position]) continue;
      if (word === last || words.ids[word + step] === article.ids[position + step])
        return { old, new: sum - old };
    }
  }
  return undefined;
}

function isSlipOf(words: Words, at: number, article: Words, there: number): boolean {
  const flags = (words.flags[at] ?? 0) | (article.flags[there] ?? 0);
  if (flags & (wordFlags.telling | wordFlags.slight)) return false;
  return isSimilar(spelled(words, at), spelled(article, there));
}

function spelled({ text, starts, ends }: Words, at: number): string {
  return plainWord(text.slice(starts[at], ends[at]));
}
