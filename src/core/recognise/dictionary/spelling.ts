import type { OffsetRange } from '../../text/articleText';
import { foldWord } from '../../text/foldWord';
import { tokenise } from '../../text/tokens';
import type { Token } from '../../text/tokens';

/** One comparable piece of a text: a token, or what stands between the hyphens of one. UTF-16 offsets. */
export interface Part extends OffsetRange {
  /** Equal for spellings that differ in case, accents, apostrophes, or the dots of an abbreviation. */
  readonly key: string;
  readonly hasCapital: boolean;
  /** True for two letters or more, all capitals. */
  readonly upper: boolean;
  /** True when a hyphen joins it to the part before. */
  readonly glued: boolean;
}

const capital = /\p{Lu}/u;
const allCapitals = /^(?:\p{Lu}[.&]?){2,}$/u;
/** What may be joined before a name ("anti-Taliban") without making it another name. */
const joinedBefore = /^(?:anti|pro|ex|non|neo|pre|post)$/;
/** What may be joined behind a name ("BLA-led"). */
const joinedBehind =
  /^(?:\p{L}{2,}ed|led|held|run|based|born|built|made|ruled|friendly|style|wide|area|speaking)$/u;

/** The parts of some tokens; words are taken apart at their hyphens, so that "Jaish ul Adl" meets "Jaish-ul-Adl". */
export function partsOf(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (const { kind, text, start } of tokens) {
    if (kind !== 'word') {
      const key = kind === 'hashtag' ? `#${joinedKey(text)}` : foldWord(text);
      parts.push({ start, end: start + text.length, key, hasCapital: false, upper: false, glued: false });
      continue;
    }
    let at = 0;
    for (const piece of text.split(/[-‑]/)) {
      if (piece !== '') {
        parts.push({
          start: start + at,
          end: start + at + piece.length,
          key: foldWord(piece).replaceAll('.', ''),
          hasCapital: capital.test(piece),
          upper: allCapitals.test(piece),
          glued: at > 0,
        });
      }
      at += piece.length + 1;
    }
  }
  return parts;
}

/** The key under which spellings of one name meet. */
export function spellingKey(spelling: string): string {
  return partsOf(tokenise(spelling))
    .map(({ key }) => key)
    .join(' ');
}

/** The letters and digits of a name, as a hashtag joins them. */
export function joinedKey(spelling: string): string {
  return foldWord(spelling).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** How strictly capitals are compared. */
export type CaseRule = 'capitals as written' | 'any case';

/**
 * Whether a spelling stands at a part of a line. Where the spelling has a capital the text needs one, so that a name is
 * told from an ordinary word; text in capitals matches any spelling; an abbreviation in capitals matches capitals only.
 * A name ends where a token ends, or before what is merely joined to it ("BLA-led").
 */
export function standsAt(
  spelling: readonly Part[],
  line: readonly Part[],
  at: number,
  rule: CaseRule,
): boolean {
  const isAbbreviation = spelling.length === 1 && spelling[0]?.upper === true;
  for (const [offset, wanted] of spelling.entries()) {
    const part = line[at + offset];
    if (part?.key !== wanted.key) return false;
    if (isAbbreviation && !part.upper) return false;
    if (rule === 'capitals as written' && wanted.hasCapital && !part.hasCapital) return false;
  }
  return mayBegin(line, at) && mayEnd(line, at + spelling.length);
}

function mayBegin(line: readonly Part[], at: number): boolean {
  if (line[at]?.glued !== true) return true;
  const before = line[at - 1];
  return before?.glued === false && joinedBefore.test(before.key);
}

function mayEnd(line: readonly Part[], at: number): boolean {
  const next = line[at];
  if (next?.glued !== true) return true;
  return joinedBehind.test(next.key) && line[at + 1]?.glued !== true;
}
