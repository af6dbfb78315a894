import { countUpTo } from '../text/countUpTo';

/** A text without HTML's character references, mapped to where it was read from. */
export interface PlainText {
  readonly text: string;
  /** The offset in the source of an offset between two characters of `text`; UTF-16 units in both. */
  readonly toSource: (offset: number) => number;
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});/g;

const named: ReadonlyMap<string, string> = new Map(
  (
    'amp& lt< gt> quot" apos\' ldquo“ rdquo” lsquo‘ rsquo’ laquo« raquo» bdquo„ sbquo‚ lsaquo‹ rsaquo› ndash– mdash— ' +
    'hellip… middot· bull• euro€ pound£ cent¢ yen¥ deg° aacuteá agraveà acircâ aumlä aringå atildeã ccedilç eacuteé ' +
    'egraveè ecircê eumlë iacuteí igraveì icircî iumlï ntildeñ oacuteó ograveò ocircô oumlö otildeõ oslashø szligß ' +
    'uacuteú ugraveù ucircû uumlü yacuteý'
  )
    .split(' ')
    .map((entry) => [/^[a-z]+/.exec(entry)?.[0] ?? '', entry.slice(-1)] as const),
);
const invisible: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00ad'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
]);

/** Reads HTML's character references (`&amp;`, `&#8217;`, `&nbsp;`) as what they stand for; all else stays. */
export function readPlainText(source: string): PlainText {
  const same = (offset: number): number => offset;
  if (!source.includes('&')) return { text: source, toSource: same };
  const pieces: string[] = [];
  /** For each reference, where in the plain text it ends, and how much longer the source is up to there. */
  const ends: number[] = [];
  const surplus: number[] = [];
  let length = 0;
  let read = 0;
  for (const { 0: written, index } of source.matchAll(reference)) {
    const character = characterOf(written.slice(1, -1));
    if (character === undefined) continue;
    pieces.push(source.slice(read, index), character);
    length += index - read + character.length;
    read = index + written.length;
    ends.push(length);
    surplus.push(read - length);
  }
  if (ends.length === 0) return { text: source, toSource: same };
  return {
    text: pieces.join('') + source.slice(read),
    toSource: (offset) => offset + (surplus[countUpTo(ends, offset) - 1] ?? 0),
  };
}

function characterOf(name: string): string | undefined {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const lower = name.toLowerCase();
  const character = named.get(lower) ?? invisible.get(lower);
  return name === lower ? character : character?.toUpperCase();
}
