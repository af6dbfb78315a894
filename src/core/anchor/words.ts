import { characterKinds, kindOfCharacter, plainWord } from './characters';
import { readPlainText } from './plainText';
import type { PlainText } from './plainText';
import { qualifyingWords, tellingWords } from './tellingWords';

/** What is known of a word at a glance; bits of `Words.flags`. */
export const wordFlags = {
  /** It begins with a capital. */
  capital: 1,
  /** A number, a number word or a negation, or a qualifier of a figure. */
  telling: 2,
  /** It has at most three letters, and is none of the above. */
  slight: 4,
} as const;

/**
 * The words of a text, in order, as they are compared when a quote is looked for: case, Unicode forms, what no reader
 * sees, white space and punctuation make no difference; digits with their decimal points, signs of currencies and of
 * percentages do.
 */
export interface Words extends PlainText {
  readonly count: number;
  /** Offsets into `text`, half-open, UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal words have equal ids; two different ones share one by a chance of one in four thousand million. */
  readonly ids: Int32Array;
  readonly flags: Int32Array;
}

const { letter, digit, mark, unseen, alone, apostrophe } = characterKinds;
const comma = 0x2c;
const point = 0x2e;
/** So many words' room is kept from one text to the next. */
const mostKept = 1 << 16;

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 units. */
const offsetBasis = 0x811c9dc5 | 0;
const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
function hashed(word: string): number {
  let hash = offsetBasis;
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
  return hash;
}
/** Most of a text is ASCII, and most of the work is asking for kinds. */
const asciiKinds = Uint8Array.from({ length: 0x80 }, (_, code) => kindOfCharacter(code));
const kindOf = (code: number): number => (code < 0x80 ? (asciiKinds[code] ?? 0) : kindOfCharacter(code));

const tellingIds = new Set(tellingWords.map(hashed));
const qualifyingIds = new Set(qualifyingWords.map(hashed));

/** Reads the words of a text. Linear. */
export function readWords(source: string): Words {
  const plain = readPlainText(source);
  const { text } = plain;
  list.clear();
  let at = 0;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === letter || kind === digit) at = readWord(text, at);
    else {
      if (kind === alone)
        list.push(at, at + 1, hashed(text.charAt(at)), isSign(text.charAt(at)) ? wordFlags.telling : 0);
      at++;
    }
  }
  list.flagQualifiers();
  return { ...plain, ...list.copy() };
}

/** True for a currency or percent sign, false for a letter that is a word by itself. */
function isSign(character: string): boolean {
  return !/\p{L}/u.test(character);
}

/** Appends the word that begins at an offset. @returns the offset behind it */
function readWord(text: string, start: number): number {
  let at = start;
  let end = start;
  let hash = offsetBasis;
  let isAscii = true;
  let hasDigit = false;
  let hasApostrophe = false;
  let before = 0;
  for (
    let code = text.charCodeAt(at);
    code < 0x80 && asciiKinds[code] === letter;
    code = text.charCodeAt(++at)
  ) {
    hash = mixed(hash, code | 0x20);
    before = letter;
    end = at + 1;
  }
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === letter || kind === digit) {
      hash = mixed(hash, code >= 0x41 && code <= 0x5a ? code | 0x20 : code);
      hasDigit ||= kind === digit;
    } else if (kind === apostrophe) {
      if (before !== letter || kindOf(text.charCodeAt(at + 1)) !== letter) break;
      hash = mixed(hash, 0x27);
      hasApostrophe = true;
      before = kind;
      continue;
    } else if (code === comma || code === point) {
      if (before !== digit || kindOf(text.charCodeAt(at + 1)) !== digit) break;
      if (code === point || !separatesThousands(text, at)) hash = mixed(hash, code);
      before = kind;
      continue;
    } else if (kind !== mark && kind !== unseen) break;
    if (kind === unseen) continue;
    if (code > 0x7f) isAscii = false;
    before = kind;
    end = at + 1;
  }
  if (!isAscii) {
    const spelled = plainWord(text.slice(start, end));
    hash = hashed(spelled);
    hasDigit ||= /\d/.test(spelled);
  }
  const denies = hasApostrophe && /n['’]t$/i.test(text.slice(end - 3, end));
  let flags = startsLarge(text, start) ? wordFlags.capital : 0;
  if (hasDigit || denies || tellingIds.has(hash)) flags |= wordFlags.telling;
  else if (end - start <= 3 && flags === 0) flags |= wordFlags.slight;
  list.push(start, end, hash, flags);
  return at;
}

function startsLarge(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  return first <= 0x7f ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(text.charAt(at));
}

function separatesThousands(text: string, at: number): boolean {
  for (let next = at + 1; next <= at + 3; next++) {
    if (kindOf(text.charCodeAt(next)) !== digit) return false;
  }
  return kindOf(text.charCodeAt(at + 4)) !== digit;
}

/** Words as they are read; the arrays grow with them and serve one text after the other. */
class WordList {
  #count = 0;
  #starts = new Int32Array(1024);
  #ends = new Int32Array(1024);
  #ids = new Int32Array(1024);
  #flags = new Uint8Array(1024);

  /** Forgets what was read; what a very long text took is given back. */
  clear(): void {
    this.#count = 0;
    if (this.#starts.length > mostKept) this.#resize(1024);
  }

  push(start: number, end: number, id: number, flags: number): void {
    const at = this.#count++;
    if (at === this.#starts.length) this.#resize(2 * at);
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#ids[at] = id;
    this.#flags[at] = flags;
  }

  /** "More than 100", "at least four": the word that qualifies a figure tells as much as the figure. */
  flagQualifiers(): void {
    for (let at = 0; at < this.#count; at++) {
      if (!qualifyingIds.has(this.#ids[at] ?? 0)) continue;
      const next =
        (at + 1 < this.#count ? (this.#flags[at + 1] ?? 0) : 0) |
        (at + 2 < this.#count ? (this.#flags[at + 2] ?? 0) : 0);
      if (next & wordFlags.telling) {
        this.#flags[at] = ((this.#flags[at] ?? 0) & wordFlags.capital) | wordFlags.telling;
      }
    }
  }

  /** The lists, in one piece of memory: many small ones are what would cost most. */
  copy(): Pick<Words, 'count' | 'starts' | 'ends' | 'ids' | 'flags'> {
    const count = this.#count;
    const all = new Int32Array(4 * count);
    const starts = all.subarray(0, count);
    const ends = all.subarray(count, 2 * count);
    const ids = all.subarray(2 * count, 3 * count);
    const flags = all.subarray(3 * count);
    for (let at = 0; at < count; at++) {
      starts[at] = this.#starts[at] ?? 0;
      ends[at] = this.#ends[at] ?? 0;
      ids[at] = this.#ids[at] ?? 0;
      flags[at] = this.#flags[at] ?? 0;
    }
    return { count, starts, ends, ids, flags };
  }

  #resize(room: number): void {
    const resized = <List extends Int32Array | Uint8Array>(made: List, old: List): List => {
      made.set(old.subarray(0, room));
      return made;
    };
    this.#starts = resized(new Int32Array(room), this.#starts);
    this.#ends = resized(new Int32Array(room), this.#ends);
    this.#ids = resized(new Int32Array(room), this.#ids);
    this.#flags = resized(new Uint8Array(room), this.#flags);
  }
}

const list = new WordList();
