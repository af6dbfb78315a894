import type { OffsetRange } from '../text/articleText';
import { sentencesOfLine } from '../text/sentences';
import { tokenise } from '../text/tokens';
import type { Token } from '../text/tokens';
import { basicBook } from './names/nameBook';
import type { NameBook } from './names/nameBook';

/** One line of an article made ready for the passes of the recogniser. */
export interface Line extends OffsetRange {
  readonly text: string;
  /** The names known beforehand. */
  readonly book: NameBook;
  readonly tokens: readonly Token[];
  /** For each token, the index of its sentence in the line. */
  readonly sentenceOf: Uint32Array;
  /** For each token, 1 where a capital says nothing: a sentence's or a quotation's first word. */
  readonly opens: Uint8Array;
  /** True for a headline in title case or a line in capitals, where capitals say little. */
  readonly headline: boolean;
}

const openingQuotes = '“‘«"\'';

/** Tokenises one line; `start` and `end` are UTF-16 offsets into the whole text. */
export function readLine(text: string, start: number, end: number, book: NameBook = basicBook()): Line {
  const tokens = tokenise(text, start, end);
  const sentences: OffsetRange[] = [];
  sentencesOfLine(text, start, end, sentences);
  const sentenceOf = new Uint32Array(tokens.length);
  const opens = new Uint8Array(tokens.length);
  let sentence = 0;
  let atStart = true;
  for (const [index, token] of tokens.entries()) {
    while (sentence + 1 < sentences.length && token.start >= (sentences[sentence + 1]?.start ?? 0)) {
      sentence++;
      atStart = true;
    }
    sentenceOf[index] = sentence;
    const before = tokens[index - 1];
    const quoted =
      before !== undefined && openingQuotes.includes(before.text) && before.spaced && !token.spaced;
    const listed = before !== undefined && /^[:•*|]$/.test(before.text);
    if (atStart || quoted || listed) opens[index] = 1;
    if (token.kind !== 'punctuation') atStart = false;
  }
  return { start, end, text, book, tokens, sentenceOf, opens, headline: isHeadline(tokens) };
}

/** Short words ("of", "in") stay small in title case and are not counted. */
function isHeadline(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  let allUpper = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (token.capital) capitals++;
    if (token.upper) allUpper++;
    if (words > 40) return allUpper > 36;
  }
  return words >= 5 && capitals >= words * 0.85;
}

/** The words of a range of tokens as they stand in the text. */
export function textOf(line: Line, first: number, last: number): string {
  return line.text.slice(line.tokens[first]?.start ?? 0, line.tokens[last - 1]?.end ?? 0);
}

/** Where a range of tokens stands and its words, as every mention says it; `last` is exclusive. */
export function spanOf(
  line: Line,
  { first, last }: { readonly first: number; readonly last: number },
): OffsetRange & { readonly text: string } {
  const start = line.tokens[first]?.start ?? line.start;
  const end = line.tokens[last - 1]?.end ?? start;
  return { start, end, text: line.text.slice(start, end) };
}
