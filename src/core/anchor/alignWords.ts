import { plainWord } from './characters';
import type { Quote } from './quote';
import { isSimilar } from './similarWords';
import type { WordIndex } from './wordIndex';
import { wordFlags } from './words';
import type { Words } from './words';

/** Which word of an article each word of a quote and its context is. */
export interface Alignment {
  /** For each word of the quote the index of its word in the article, -1 for one that is not there. */
  readonly matched: Int32Array;
  /** What share of each word is there, 0 to 10: 10 for the same word, 6 for one with a slip. */
  readonly shares: Int32Array;
}

const wholly = 10;
const nearly = 6;
/** What a word that came in between costs; a word of the quote is worth ten times its weight. */
const costOfInserted = 10;
/** Longer words are the same or they are not. */
const longestSimilar = 32;
const steps = { none: 0, match: 1, leaveOut: 2, passOver: 3 } as const;

let scratch = new Uint8Array(1 << 13);
let rows = new Int32Array(1 << 8);

/** Two rows to work in, the first one empty. */
function rowsOf(length: number): [Int32Array, Int32Array] {
  if (rows.length < 2 * length) rows = new Int32Array(2 * length);
  return [rows.subarray(0, length).fill(0), rows.subarray(length, 2 * length)];
}

/**
 * Aligns the words of a quote with those of an article along one diagonal, so that the most of them, by weight, are
 * found in order and close together. Words further than `reach` from the diagonal are not seen: the cost is the quote's
 * length times `reach`.
 */
export function alignWords(
  quote: Quote,
  article: Words,
  index: WordIndex,
  diagonal: number,
  reach: number,
): Alignment {
  const { words, weights } = quote;
  const width = 2 * reach + 1;
  if (scratch.length < words.count * width) scratch = new Uint8Array(2 * words.count * width);
  const trace = scratch;
  let [previous, row] = rowsOf(width + 1);
  for (let at = 0; at < words.count; at++) {
    const id = words.ids[at] ?? 0;
    const similar = similarTo(words, at, article, index);
    const value = wholly * (weights[at] ?? 0);
    const base = at + diagonal - reach;
    for (let column = 0; column < width; column++) {
      const position = base + column;
      let best = previous[column + 1] ?? 0;
      let step: number = steps.leaveOut;
      if (column > 0) {
        const passed = (row[column - 1] ?? 0) - costOfInserted;
        if (passed > best) {
          best = passed;
          step = steps.passOver;
        }
      }
      if (position >= 0 && position < article.count) {
        const worth =
          article.ids[position] === id ? value : similar?.(position) ? (value * nearly) / wholly : -1;
        const through = (previous[column] ?? 0) + worth;
        if (worth >= 0 && through >= best) {
          best = through;
          step = steps.match;
        }
      }
      row[column] = best;
      trace[at * width + column] = step;
    }
    row[width] = 0;
    [previous, row] = [row, previous];
  }
  return followBack(quote, article, trace, previous, diagonal, reach);
}

function followBack(
  { words }: Quote,
  article: Words,
  trace: Uint8Array,
  last: Int32Array,
  diagonal: number,
  reach: number,
): Alignment {
  const width = 2 * reach + 1;
  const both = new Int32Array(2 * words.count);
  const matched = both.subarray(0, words.count).fill(-1);
  const shares = both.subarray(words.count);
  let column = 0;
  for (let each = 1; each < width; each++) if ((last[each] ?? 0) > (last[column] ?? 0)) column = each;
  let at = words.count - 1;
  while (at >= 0 && column >= 0 && column < width) {
    const step = trace[at * width + column];
    if (step === steps.passOver) column--;
    else {
      if (step === steps.match) {
        const position = at + diagonal - reach + column;
        matched[at] = position;
        shares[at] = article.ids[position] === words.ids[at] ? wholly : nearly;
      } else column++;
      at--;
    }
  }
  return { matched, shares };
}

/** A test for words that are this one with a slip; undefined where the article has the very word, or none is wanted. */
function similarTo(
  words: Words,
  at: number,
  article: Words,
  index: WordIndex,
): ((position: number) => boolean) | undefined {
  if ((words.flags[at] ?? 0) & (wordFlags.telling | wordFlags.slight)) return undefined;
  if (index.count(words.ids[at] ?? 0) > 0) return undefined;
  const length = (words.ends[at] ?? 0) - (words.starts[at] ?? 0);
  if (length > longestSimilar) return undefined;
  let spelled: string | undefined;
  const first = letterAt(words.text, words.starts[at] ?? 0);
  const last = letterAt(words.text, (words.ends[at] ?? 0) - 1);
  return (position) => {
    const start = article.starts[position] ?? 0;
    const end = article.ends[position] ?? 0;
    if (Math.abs(end - start - length) > (length >> 2) + 1) return false;
    if (letterAt(article.text, start) !== first && letterAt(article.text, end - 1) !== last) return false;
    if ((article.flags[position] ?? 0) & wordFlags.telling) return false;
    spelled ??= plainWord(words.text.slice(words.starts[at], words.ends[at]));
    return isSimilar(spelled, plainWord(article.text.slice(start, end)));
  };
}

/** A letter whatever its case, as far as it is ASCII. */
function letterAt(text: string, at: number): number {
  return text.charCodeAt(at) | 0x20;
}
