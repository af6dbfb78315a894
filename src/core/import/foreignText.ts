import { ArticleText } from '../text/articleText';
import type { OffsetRange } from '../text/articleText';

const surrogate = /[\uD800-\uDFFF]/;

/** A text as another program counts in it: with its own line ends, and a byte-order mark counted. */
export class ForeignText {
  readonly article: ArticleText;
  readonly #raw: string;

  constructor(raw: string) {
    this.#raw = raw;
    this.article = new ArticleText(raw);
  }

  /**
   * The place that offsets mean. They count code points, unless only UTF-16 units fit the words that are said to stand
   * there: programs in a browser count those.
   *
   * @param words what stands at all of the ranges, joined by spaces; unknown where undefined
   * @returns UTF-16 ranges of `article`, or undefined when the offsets are none of this text or do not fit the words
   */
  ranges(offsets: readonly OffsetRange[], words: string | undefined): OffsetRange[] | undefined {
    const inCodePoints = this.#read(offsets, (offset) => this.#fromCodePoint(offset), words);
    return inCodePoints ?? this.#read(offsets, (offset) => offset, words);
  }

  #read(
    offsets: readonly OffsetRange[],
    toRaw: (offset: number) => number,
    words: string | undefined,
  ): OffsetRange[] | undefined {
    const raw = offsets.map(({ start, end }) => ({ start: toRaw(start), end: toRaw(end) }));
    if (raw.some(({ start, end }) => start < 0 || start >= end || end > this.#raw.length)) return undefined;
    const found = raw.map(({ start, end }) => this.#raw.slice(start, end)).join(' ');
    if (words !== undefined && withoutBlanks(found) !== withoutBlanks(words)) return undefined;
    return raw.map(({ start, end }) => ({ start: this.#normalised(start), end: this.#normalised(end) }));
  }

  #fromCodePoint(codePoint: number): number {
    if (!surrogate.test(this.#raw)) return codePoint;
    let at = 0;
    for (let passed = 0; passed < codePoint; passed++) {
      if (at >= this.#raw.length) return this.#raw.length + 1;
      at += (this.#raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    return at;
  }

  #normalised(offset: number): number {
    if (this.article.text.length === this.#raw.length) return offset;
    return new ArticleText(this.#raw.slice(0, offset)).text.length;
  }
}

/** Programs write the white space within words in ways of their own. */
function withoutBlanks(words: string): string {
  return words.replace(/\s+/g, '');
}
