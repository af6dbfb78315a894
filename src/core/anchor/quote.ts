import type { OffsetRange } from '../text/articleText';
import { sentencesOf } from '../text/sentences';
import { readPlainText } from './plainText';
import type { CodedSpan } from './selector';
import { readWords, wordFlags } from './words';
import type { Words } from './words';

/** A selector as it is looked for: the words of quote and context, and which of them are what. */
export interface Quote {
  /** The words of prefix, quote and suffix, one after the other. */
  readonly words: Words;
  /** Which words belong to the quote, to the sentences it touches; half-open ranges of word indices. */
  readonly quoted: OffsetRange;
  readonly sentence: OffsetRange;
  /** Where the quote stands in the text of `words`, UTF-16 units. */
  readonly range: OffsetRange;
  /** True when its first sentence is seen to begin, its last to end: words that came before or after are an addition. */
  readonly knowsStart: boolean;
  readonly knowsEnd: boolean;
  /** True when a number elsewhere in its sentence is not its own: it has one itself, or is evidence for something else. */
  readonly countsItself: boolean;
  /** How many characters its sentences have. */
  readonly sentenceLength: number;
  /** What each word weighs; nothing for a word that the ends of the context may have cut. */
  readonly weights: Int32Array;
}

/** Longer selectors are only looked for as they are: Newsmark never writes such. */
const mostWords = 4000;

const weight = { slight: 6, usual: 10, capital: 12 } as const;

/** Reads a selector. Undefined for a quote without a single word, or with too many. */
export function readQuote({ exact, prefix = '', suffix = '', for: field }: CodedSpan): Quote | undefined {
  if (prefix.length + exact.length + suffix.length > 20 * mostWords) return undefined;
  const before = readPlainText(prefix).text;
  const upTo = before + readPlainText(exact).text;
  const words = readWords(upTo + readPlainText(suffix).text);
  const range = { start: before.length, end: upTo.length };
  const quoted = wordsTouched(words, range);
  if (quoted.start >= quoted.end || words.count > mostWords) return undefined;
  const touched = sentenceAround(words.text, range);
  const sentence = wordsTouched(words, touched);
  return {
    words,
    quoted,
    sentence,
    range,
    knowsStart: sentence.start > 0 || /^\P{L}{0,8}\p{Lu}/u.test(words.text),
    knowsEnd: sentence.end < words.count || /[.!?…۔؟][^\p{L}\p{N}]{0,8}$/u.test(words.text.slice(-10)),
    countsItself:
      field !== undefined ||
      words.flags.subarray(quoted.start, quoted.end).some((flag) => flag & wordFlags.telling),
    sentenceLength: touched.end - touched.start,
    weights: weigh(words, sentence),
  };
}

function weigh({ count, flags, starts, ends, text }: Words, sentence: OffsetRange): Int32Array {
  const weights = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const flag = flags[at] ?? 0;
    if (flag & wordFlags.slight) weights[at] = weight.slight;
    else weights[at] = flag & wordFlags.capital ? weight.capital : weight.usual;
  }
  if (sentence.start > 0 && starts[0] === 0) weights[0] = 0;
  if (sentence.end < count && ends[count - 1] === text.length) weights[count - 1] = 0;
  return weights;
}

/** The words that a range of characters touches. */
function wordsTouched({ count, starts, ends }: Words, range: OffsetRange): OffsetRange {
  let start = 0;
  while (start < count && (ends[start] ?? 0) <= range.start) start++;
  let end = start;
  while (end < count && (starts[end] ?? 0) < range.end) end++;
  return { start, end };
}

/** The sentences that a range touches, as far as the context holds them. */
function sentenceAround(text: string, range: OffsetRange): OffsetRange {
  const touched = sentencesOf(text).filter(({ start, end }) => end > range.start && start < range.end);
  return {
    start: Math.min(range.start, touched[0]?.start ?? range.start),
    end: Math.max(range.end, touched.at(-1)?.end ?? range.end),
  };
}
