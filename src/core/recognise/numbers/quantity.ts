import type { Token } from '../../text/tokens';

/** A plain quantity read from tokens: its value, and the token after it. */
export interface Quantity {
  readonly value: number;
  readonly next: number;
  /** True when written in digits (alone or before a scale word). */
  readonly digits: boolean;
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = new Map<string, number>();
for (const [value, word] of units.entries()) small.set(word, value);
for (const [position, word] of tens.entries()) {
  small.set(word, (position + 2) * 10);
  for (let unit = 1; unit <= 9; unit++) small.set(`${word}-${units[unit]}`, (position + 2) * 10 + unit);
}
const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
  ['mn', 1e6],
  ['bn', 1e9],
]);

/** Value of a token of digits; Arabic, Urdu and other decimal digits count. */
export function digitsValue(text: string): number {
  let ascii = '';
  for (const character of text) {
    if (character === ',') continue;
    const code = character.codePointAt(0) ?? 0;
    if (code < 128) ascii += character;
    else if (code >= 0x660 && code <= 0x669) ascii += String(code - 0x660);
    else if (code >= 0x6f0 && code <= 0x6f9) ascii += String(code - 0x6f0);
    else if (code >= 0x966 && code <= 0x96f) ascii += String(code - 0x966);
    else return Number.NaN;
  }
  return Number(ascii);
}

/**
 * Reads a quantity that begins at a token: digits or words, with scale words ("2.5 million", "twenty-one",
 * "one hundred and five", "two dozen", "a hundred", "half a million"). Undefined when none begins there.
 */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.kind === 'number') return readDigits(tokens, at, first);
  if (first.kind !== 'word') return undefined;
  if (first.lower === 'a' || first.lower === 'an') {
    const scale = scales.get(tokens[at + 1]?.lower ?? '');
    return scale === undefined ? undefined : withScales(tokens, at + 2, scale, false);
  }
  if (first.lower === 'half' && tokens[at + 1]?.lower === 'a') {
    const scale = scales.get(tokens[at + 2]?.lower ?? '');
    return scale === undefined ? undefined : { value: scale / 2, next: at + 3, digits: false };
  }
  const value = small.get(first.lower);
  if (value === undefined) return undefined;
  const unit = value >= 20 && value % 10 === 0 ? small.get(tokens[at + 1]?.lower ?? '') : undefined;
  if (unit !== undefined && unit > 0 && unit < 10) return withScales(tokens, at + 2, value + unit, false);
  return withScales(tokens, at + 1, value, false);
}

function readDigits(tokens: readonly Token[], at: number, first: Token): Quantity | undefined {
  const value = digitsValue(first.text);
  return Number.isFinite(value) ? withScales(tokens, at + 1, value, true) : undefined;
}

/** Goes on over scale words and what they add: "[five] thousand two hundred and six". */
function withScales(tokens: readonly Token[], from: number, start: number, digits: boolean): Quantity {
  let total = 0;
  let current = start;
  let next = from;
  for (let steps = 0; steps < 8; steps++) {
    const scale = scales.get(tokens[next]?.lower ?? '');
    if (scale !== undefined) {
      current *= scale;
      next++;
      if (scale > 100) {
        total += current;
        current = 0;
      }
      continue;
    }
    if (next === from || digits) break;
    const joined = tokens[next]?.lower === 'and' ? next + 1 : next;
    const more = small.get(tokens[joined]?.lower ?? '');
    const room = current > 0 ? 100 : 1000;
    if (more === undefined || more >= room || (current === 0 && total === 0)) break;
    if (scales.get(tokens[joined - 1]?.lower ?? '') === undefined && joined === next && next > from + 3)
      break;
    current += more;
    next = joined + 1;
  }
  return { value: Math.round((total + current) * 1e6) / 1e6, next, digits };
}
