import type { Token } from '../../text/tokens';

/** A plain quantity read from tokens: its value, and the token after it. */
export interface Quantity {
  readonly value: number;
  readonly next: number;
  /** True when written in digits (alone or before a scale word). */
  readonly digits: boolean;
  /** What its last scale word multiplies by ("three dozen": 12), 1 without one. */
  readonly scale: number;
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
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
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

/** Value of a word for a number below a hundred. */
export function smallNumber(word: string): number | undefined {
  return small.get(word);
}

/** Scale letters that stand right after an amount of money: "$5m". */
const moneyScales = new Map([
  ['k', 1000],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
]);

/** A scale word alone, as after "another": "dozen", "hundred and five". */
export function readScale(tokens: readonly Token[], at: number): Quantity | undefined {
  const scale = scales.get(tokens[at]?.lower ?? '');
  return scale === undefined ? undefined : withScales(tokens, at + 1, scale, false);
}

/**
 * Reads a quantity that begins at a token: digits or words, with scale words ("2.5 million", "twenty-one",
 * "one hundred and five", "two dozen", "a hundred", "half a million",
 * "two and a half"). Undefined when none begins there.
 * @param money true after a sign of currency, where "5m" is five million
 */
export function readQuantity(tokens: readonly Token[], at: number, money = false): Quantity | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.kind === 'number') return readDigits(tokens, at, first, money);
  if (first.kind !== 'word') return undefined;
  if (first.lower === 'a' || first.lower === 'an') {
    const scale = scales.get(tokens[at + 1]?.lower ?? '');
    return scale === undefined ? undefined : withScales(tokens, at + 2, scale, false);
  }
  if (first.lower === 'half' || first.lower === 'half-a') return readHalf(tokens, at);
  const value = small.get(first.lower);
  if (value === undefined) return undefined;
  const unit = value >= 20 && value % 10 === 0 ? small.get(tokens[at + 1]?.lower ?? '') : undefined;
  if (unit !== undefined && unit > 0 && unit < 10) return withScales(tokens, at + 2, value + unit, false);
  return withScales(tokens, at + 1, value, false);
}

/** "half a million", "half a dozen", "half-a-dozen", "a half dozen". */
function readHalf(tokens: readonly Token[], at: number): Quantity | undefined {
  const article = tokens[at]?.lower === 'half' && tokens[at + 1]?.lower === 'a' ? 1 : 0;
  const scale = scales.get(tokens[at + 1 + article]?.lower ?? '');
  if (scale === undefined) return undefined;
  return { value: scale / 2, next: at + 2 + article, digits: false, scale };
}

function readDigits(
  tokens: readonly Token[],
  at: number,
  first: Token,
  money: boolean,
): Quantity | undefined {
  let value = digitsValue(first.text);
  if (!Number.isFinite(value)) return undefined;
  const letter = tokens[at + 1];
  const moneyScale = money && letter?.spaced === false ? moneyScales.get(letter.lower) : undefined;
  if (moneyScale !== undefined)
    return { value: round(value * moneyScale), next: at + 2, digits: true, scale: moneyScale };
  let next = at + 1;
  // "10 000" and "1 000 000" are grouped by spaces.
  if (/^\d{1,3}$/.test(first.text))
    while (next < at + 3 && tokens[next]?.kind === 'number' && /^\d{3}$/.test(tokens[next]?.text ?? '')) {
      if (tokens[next]?.spaced !== true) break;
      value = value * 1000 + digitsValue(tokens[next]?.text ?? '');
      next++;
    }
  return withScales(tokens, next, value, true);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Goes on over scale words and what they add: "[five] thousand two hundred and six". */
function withScales(tokens: readonly Token[], at: number, start: number, digits: boolean): Quantity {
  const isHalf =
    tokens[at]?.lower === 'and' &&
    tokens[at + 1]?.lower === 'a' &&
    tokens[at + 2]?.lower === 'half' &&
    start < 100;
  const from = isHalf ? at + 3 : at;
  let total = 0;
  let current = isHalf ? start + 0.5 : start;
  let lastScale = 1;
  let next = from;
  for (let steps = 0; steps < 8; steps++) {
    const scale = scales.get(tokens[next]?.lower ?? '');
    if (scale !== undefined) {
      current *= scale;
      lastScale = scale;
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
  return { value: round(total + current), next, digits, scale: lastScale };
}
