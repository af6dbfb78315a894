/** A line of a text that is kept for as long as its words stand somewhere in it. */
export interface KeptLine {
  readonly words: string;
}

/** A line where it stands; UTF-16 offset. */
export interface StandingLine<Line> {
  readonly start: number;
  readonly line: Line;
}

/** What a new state of the text did to its lines. */
export interface LineChange<Line> {
  /** The lines that stand between those that stayed, before and now. */
  readonly before: readonly Line[];
  readonly now: readonly Line[];
}

/**
 * The lines of one text that is read again and again while it is edited. The lines before and after an edit are found by
 * comparing, those between by their words, wherever they stood: none that still stands is made anew.
 */
export class KeptLines<Line extends KeptLine> {
  readonly #make: (words: string) => Line;
  readonly #byWords = new Map<string, { readonly line: Line; count: number }>();
  #standing: readonly StandingLine<Line>[] = [];
  #length = 0;
  #areForgotten = false;

  /** @param make makes the line of words that stand nowhere yet */
  constructor(make: (words: string) => Line) {
    this.#make = make;
  }

  /** The lines that are not empty, in order. */
  get standing(): readonly StandingLine<Line>[] {
    return this.#standing;
  }

  /** Lets every line be made anew, also where its words stay. */
  forget(): void {
    this.#byWords.clear();
    this.#areForgotten = true;
  }

  /**
   * Takes the text as it stands now.
   *
   * @param from where its first line begins; UTF-16
   */
  take(text: string, from: number): LineChange<Line> {
    const old = this.#standing;
    const shift = text.length - this.#length;
    const lead = this.#areForgotten ? 0 : this.#leading(text, from);
    const tail = this.#areForgotten ? 0 : this.#trailing(text, lead, shift, from);
    this.#areForgotten = false;
    const begin = lead === 0 ? from : endOf(old[lead - 1]);
    const firstOfTail = old[old.length - tail];
    const end = firstOfTail ? firstOfTail.start + shift : text.length;

    const gone = old.slice(lead, old.length - tail).map(({ line }) => line);
    const came = Array.from(linesFrom(text, begin, end), ([start, words]) => ({
      start,
      line: this.#lineOf(words),
    }));
    for (const line of gone) this.#release(line);
    const after = tail === 0 ? [] : old.slice(-tail);
    this.#standing = [
      ...(lead === old.length ? old : old.slice(0, lead)),
      ...came,
      ...(shift === 0 ? after : after.map(({ start, line }) => ({ start: start + shift, line }))),
    ];
    this.#length = text.length;
    return { before: gone, now: came.map(({ line }) => line) };
  }

  /** How many lines at the beginning are as they were. */
  #leading(text: string, from: number): number {
    let end = from;
    let count = 0;
    for (const { start, line } of this.#standing) {
      const isThere = start >= end && isOnlyBreaks(text, end, start) && isLine(text, start, line.words);
      if (!isThere || (count === 0 ? start < from : start === end)) break;
      end = start + line.words.length;
      count++;
    }
    return count;
  }

  /** How many lines at the end are as they were, not counting those at the beginning. */
  #trailing(text: string, lead: number, shift: number, from: number): number {
    const old = this.#standing;
    const limit = lead === 0 ? from : endOf(old[lead - 1]) + 1;
    let end = text.length;
    let count = 0;
    for (let at = old.length - 1; at >= lead; at--) {
      const { start, line } = old[at] as StandingLine<Line>;
      const now = start + shift;
      if (now < limit || !isLine(text, now, line.words)) break;
      if (!isOnlyBreaks(text, now + line.words.length, end)) break;
      if (now > from && text.charCodeAt(now - 1) !== lineBreak) break;
      end = now;
      count++;
    }
    return count;
  }

  #lineOf(words: string): Line {
    const known = this.#byWords.get(words);
    if (known) {
      known.count++;
      return known.line;
    }
    const line = this.#make(apart(words));
    this.#byWords.set(line.words, { line, count: 1 });
    return line;
  }

  #release(line: Line): void {
    const known = this.#byWords.get(line.words);
    if (known?.line === line && --known.count === 0) this.#byWords.delete(line.words);
  }
}

const lineBreak = 0x0a;

function endOf(standing: StandingLine<KeptLine> | undefined): number {
  return standing ? standing.start + standing.line.words.length : 0;
}

/** Whether words are all that stands from a place to the end of its line. */
function isLine(text: string, start: number, words: string): boolean {
  const end = start + words.length;
  return text.startsWith(words, start) && (end === text.length || text.charCodeAt(end) === lineBreak);
}

function isOnlyBreaks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== lineBreak) return false;
  return true;
}

/** The same words in a string of their own: a piece of a text keeps all of it in memory. */
function apart(words: string): string {
  return ` ${words}`.slice(1);
}

/** The lines of a text that are not empty, each with its offset. */
export function* linesFrom(text: string, from: number, until = text.length): Generator<[number, string]> {
  for (let start = from; start < until;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 || found > until ? until : found;
    if (end > start) yield [start, text.slice(start, end)];
    start = end + 1;
  }
}
