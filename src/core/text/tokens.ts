import type { OffsetRange } from './articleText';
import { ascii, foldWord } from './foldWord';

/** What a token is; a handle and a hashtag carry their sign. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'possessive' | 'handle' | 'hashtag' | 'link';

/** One token; offsets are UTF-16 units into the article's text. */
export interface Token extends OffsetRange {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Its form without case, accents and the kind of apostrophe, as `foldWord` gives it. */
  readonly folded: string;
  /** True for a word whose first letter is a capital. */
  readonly capital: boolean;
  /** True for a word of two letters or more, all capitals ("BLA", "U.S."). */
  readonly upper: boolean;
  /** True when white space (or the line's start) stands before it. */
  readonly spaced: boolean;
}

/** Abbreviations that carry their full stop and never end a sentence by it. */
export const dottedAbbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr gen lt col maj capt sgt sen rep gov brig adm cmdr cdr spc cpl pvt pfc st prof rev revd fr msgr det const amb hon supt insp ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mt ft jr sr messrs etc vs inc ltd co corp approx dept'
  ).split(' '),
);

const tokenPattern = new RegExp(
  [
    String.raw`(https?:\/\/\S+|www\.\S+|(?:pic\.twitter\.com|t\.co|bit\.ly)\/\S+)`,
    String.raw`(@[A-Za-z0-9_]+)`,
    String.raw`(#[\p{L}\p{M}\p{N}_]+)`,
    String.raw`(\p{Nd}+(?:,\p{Nd}{2,3}(?!\p{Nd}))*(?:\.\p{Nd}+)?)`,
    String.raw`((?:\p{Lu}\.){2,}|[ap]\.m\.|\p{Lu}\.(?= \p{Lu}))`,
    String.raw`(\p{L}[\p{L}\p{M}\p{N}\u200c]*(?:['’](?!s(?!\p{L}))\p{L}[\p{L}\p{M}\p{N}]*|[-‑](?!\p{Nd}+(?!\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|-\p{Nd}{1,2}(?![\p{Nd},]))*)`,
    String.raw`(['’]s(?!\p{L}))`,
    String.raw`([^\s])`,
  ].join('|'),
  'gu',
);
const kinds: readonly TokenKind[] = [
  'link',
  'handle',
  'hashtag',
  'number',
  'word',
  'word',
  'possessive',
  'punctuation',
];

const startsUpper = /^\p{Lu}/u;
const allUpper = /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u;
/** Longer tokens are no words anyone looks up; not lower-casing them keeps a line of one word cheap. */
const longestWord = 80;

/**
 * Splits part of a text into tokens. White space is dropped; every other character is in exactly one token.
 * Linear in the length of the range.
 * @param start UTF-16 offset where to begin
 * @param end UTF-16 offset where to stop, exclusive
 */
export function tokenise(text: string, start = 0, end = text.length): Token[] {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  const isPlain = ascii.test(part);
  const tokens: Token[] = [];
  let lastEnd = -1;
  for (const match of part.matchAll(tokenPattern)) {
    const kind = kinds[firstGroup(match)] ?? 'punctuation';
    let tokenText = match[0];
    const from = match.index;
    if (from < lastEnd) continue;
    let to = from + tokenText.length;
    if (kind === 'word' && part.charCodeAt(to) === 46 && isDottedAbbreviation(tokenText)) {
      tokenText += '.';
      to++;
    }
    const short = tokenText.length <= longestWord;
    const lower = short ? tokenText.toLowerCase() : tokenText;
    tokens.push({
      start: start + from,
      end: start + to,
      kind,
      text: tokenText,
      lower,
      folded: isPlain || !short ? lower : foldWord(lower),
      capital: kind === 'word' && short && startsUpper.test(tokenText),
      upper: kind === 'word' && short && allUpper.test(tokenText),
      spaced: from !== lastEnd,
    });
    lastEnd = to;
  }
  return tokens;
}

function firstGroup(match: RegExpMatchArray): number {
  for (let group = 1; group < match.length; group++) if (match[group] !== undefined) return group - 1;
  return kinds.length - 1;
}

function isDottedAbbreviation(word: string): boolean {
  if (word.length > 6) return false;
  const first = word.charCodeAt(0);
  const isCapital = first >= 65 && first <= 90;
  return isCapital && dottedAbbreviations.has(word.toLowerCase());
}
