/** A text as it reads whatever its line wrapping, quotation marks, dashes and Unicode forms, mapped to the original. */
export interface NormalisedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the offset in the original at which what it stands for begins. */
  readonly starts: Uint32Array;
  /** The same for the end. */
  readonly ends: Uint32Array;
}

/** Soft hyphen, zero-width characters and marks that set the direction of text: no reader sees them. */
const unseen = String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff`;

/** Hangul letters compose without combining marks; a few characters have another one as their canonical form. */
const composed = String.raw`[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|[\u2126\u212a\u212b\uf900-\ufaff]`;

const marks: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»〝〞＂″'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛‹›′`´＇ʼ'].map((mark) => [mark, "'"] as const),
  ...[...'‐‑‒–—―−﹘﹣－'].map((mark) => [mark, '-'] as const),
  ['…', '...'],
]);

/** A space between words is what it becomes and is not looked at, which is most of the work. */
const loneSpace = ` (?![\\s${unseen}])`;

const variable = new RegExp(
  `(?!${loneSpace})[\\s${unseen}]+|[${[...marks.keys()].join('')}]\\p{M}*|${composed}|[^\\s${unseen}]\\p{M}+`,
  'gu',
);
const everyUnseen = new RegExp(`[${unseen}]`, 'gu');

/**
 * Normalises a text for comparison: any white space as one space; quotation marks, dashes and ellipses in their plain
 * form; Unicode's canonical composition (NFC); what no reader sees left out. Letters, digits and their case stay.
 */
export function normalise(original: string): NormalisedText {
  const pieces: string[] = [];
  const spans: { length: number; start: number; end: number; isSame: boolean }[] = [];
  const put = (piece: string, start: number, end: number, isSame: boolean): void => {
    if (piece === '') return;
    pieces.push(piece);
    spans.push({ length: piece.length, start, end, isSame });
  };
  let at = 0;
  for (const match of original.matchAll(variable)) {
    put(original.slice(at, match.index), at, match.index, true);
    at = match.index + match[0].length;
    put(plainForm(match[0]), match.index, at, false);
  }
  put(original.slice(at), at, original.length, true);
  return { text: pieces.join(''), ...mapUnits(spans) };
}

function plainForm(found: string): string {
  const seen = found.replace(everyUnseen, '');
  if (seen === '') return '';
  if (seen.trim() === '') return ' ';
  return marks.get(seen) ?? seen.normalize('NFC');
}

function mapUnits(
  spans: readonly { length: number; start: number; end: number; isSame: boolean }[],
): Pick<NormalisedText, 'starts' | 'ends'> {
  const length = spans.reduce((sum, span) => sum + span.length, 0);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let unit = 0;
  for (const span of spans) {
    for (let within = 0; within < span.length; within++, unit++) {
      starts[unit] = span.isSame ? span.start + within : span.start;
      ends[unit] = span.isSame ? span.start + within + 1 : span.end;
    }
  }
  return { starts, ends };
}
