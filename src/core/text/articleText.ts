import { countUpTo } from './countUpTo';

/** A place in a text as editors count: zero-based line, and UTF-16 units within that line. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A half-open range of offsets; the unit is named where it is used. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

const lineEnds = /\r\n?/g;
const surrogate = /[\uD800-\uDFFF]/;

/**
 * The text of one article as the whole core reads it: no byte-order mark, line ends as `\n`
 * (the reading rule of the W3C Web Annotation Data Model, section 4.2.4), everything else untouched.
 *
 * Offsets inside the core are UTF-16 units into `text`. Selectors in sidecars count Unicode code points
 * (a lone surrogate counts one); an editor counts lines and UTF-16 units within a line. Both are converted
 * here and nowhere else.
 */
export class ArticleText {
  readonly text: string;
  readonly #lineStarts: readonly number[];
  /** UTF-16 offsets of every low surrogate that completes a pair; empty for most news. */
  readonly #pairEnds: readonly number[];

  /** @param raw decoded text of the file; may start with a byte-order mark and use any line ends */
  constructor(raw: string) {
    const unmarked = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
    this.text = unmarked.includes('\r') ? unmarked.replace(lineEnds, '\n') : unmarked;
    this.#lineStarts = startsOfLines(this.text);
    this.#pairEnds = surrogate.test(this.text) ? endsOfPairs(this.text) : [];
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** Line and character of a UTF-16 offset; offsets outside the text are clamped into it. */
  positionAt(offset: number): LinePosition {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = countUpTo(this.#lineStarts, inside) - 1;
    return { line, character: inside - (this.#lineStarts[line] ?? 0) };
  }

  /** UTF-16 offset of a line and character; a character past the line's end means the line's end. */
  offsetAt(position: LinePosition): number {
    if (position.line >= this.#lineStarts.length) return this.text.length;
    const line = Math.max(0, position.line);
    const start = this.#lineStarts[line] ?? 0;
    const nextStart = this.#lineStarts[line + 1];
    const end = nextStart === undefined ? this.text.length : nextStart - 1;
    return Math.min(start + Math.max(0, position.character), end);
  }

  /** Code points before a UTF-16 offset; an offset inside a surrogate pair counts the pair as begun. */
  toCodePoint(offset: number): number {
    return offset - countUpTo(this.#pairEnds, offset - 1);
  }

  /** UTF-16 offset of a code point; past the end it is the text's length. */
  fromCodePoint(codePoint: number): number {
    let low = codePoint;
    let high = Math.min(this.text.length, codePoint + this.#pairEnds.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.toCodePoint(middle) < codePoint) low = middle + 1;
      else high = middle;
    }
    // An offset inside a surrogate pair counts the same code points as the one after it, which is meant.
    const insidePair = countUpTo(this.#pairEnds, low) > countUpTo(this.#pairEnds, low - 1);
    return Math.min(insidePair ? low + 1 : low, this.text.length);
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function endsOfPairs(text: string): number[] {
  const ends: number[] = [];
  for (let at = 1; at < text.length; at++) {
    const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    if (isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) ends.push(at++);
  }
  return ends;
}
