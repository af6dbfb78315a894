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
  #text = '';
  #from = 0;
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
    const shift = text.length - this.#text.length;
    const same = this.#areForgotten ? 0 : sameAtStart(this.#text, text);
    const lead = this.#leading(same, from);
    const tail = this.#areForgotten ? 0 : this.#trailing(text, same, from);
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
    this.#text = text;
    this.#from = from;
    this.#areForgotten = false;
    return { before: gone, now: came.map(({ line }) => line) };
  }

  /** How many lines at the beginning are as they were, line ends included; `same` characters are. */
  #leading(same: number, from: number): number {
    return from === this.#from ? countWhile(this.#standing, (line) => endOf(line) < same) : 0;
  }

  /** How many lines at the end are as they were, together with the line ends before them. */
  #trailing(text: string, same: number, from: number): number {
    const shift = text.length - this.#text.length;
    const most = Math.min(text.length, this.#text.length) - same;
    const begin = this.#text.length - sameAtEnd(this.#text, text, most);
    const isChanged = ({ start }: StandingLine<Line>): boolean =>
      start <= begin || start <= this.#from || start + shift <= from;
    return this.#standing.length - countWhile(this.#standing, isChanged);
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

function endOf(standing: StandingLine<KeptLine> | undefined): number {
  return standing ? standing.start + standing.line.words.length : 0;
}

/** So many characters are compared at once: pieces of strings compare many times as fast as characters. */
const piece = 8192;

/** How many characters two texts share at their beginning. */
function sameAtStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.slice(same, same + piece) === other.slice(same, same + piece)) same += piece;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  return Math.min(same, most);
}

/** How many characters, and no more than `most`, two texts share at their end. */
function sameAtEnd(one: string, other: string, most: number): number {
  let same = 0;
  const pieceAt = (text: string): string => text.slice(text.length - same - piece, text.length - same);
  while (same + piece <= most && pieceAt(one) === pieceAt(other)) same += piece;
  while (same < most && one.charCodeAt(one.length - 1 - same) === other.charCodeAt(other.length - 1 - same))
    same++;
  return same;
}

/** How many items of a list fulfil a condition that none fulfils after one that does not. */
function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
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
