import type { Token } from '../../text/tokens';
import { textOf } from '../line';
import type { Line } from '../line';
import { isCountable } from './countable';
import { readCounted } from './counted';
import type { FoundNumber } from './foundNumber';
import { currencyLength, readMeasure } from './measures';
import { boundsOf, isWholeCount, readQualifier, readSuffix } from './qualifiers';
import { readQuantity } from './quantity';
import type { Quantity } from './quantity';
import { harmfulSentences, readIndefinite, readNone, readVague } from './wordedNumbers';

/**
 * Finds the quantities of a line: figures in digits or words with what qualifies them, ranges, vague words, zero
 * ("no casualties", "without casualties") and, in a sentence that tells of harm, "a civilian" as one.
 * Years, dates, clock times, ordinals, list numbers and pronouns ("no one", "one of them") are none.
 * @param taken tokens that belong to dates
 */
export function findNumbers(line: Line, taken: Uint8Array): FoundNumber[] {
  const { tokens } = line;
  const harmful = harmfulSentences(line);
  const found: FoundNumber[] = [];
  let earlier: FoundNumber | undefined;
  for (let at = 0; at < tokens.length;) {
    const number = taken[at]
      ? undefined
      : (readNone(tokens, at) ??
        readCount(line, at, taken, earlier) ??
        readVague(tokens, at) ??
        readIndefinite(line, at, harmful));
    if (number !== undefined) found.push(number);
    if (number?.unit === 'people') earlier = number;
    at = Math.max(at + 1, number?.last ?? 0);
  }
  return found;
}

function readCount(
  line: Line,
  at: number,
  taken: Uint8Array,
  earlier: FoundNumber | undefined,
): FoundNumber | undefined {
  const { tokens } = line;
  const qualifier = readQualifier(tokens, at);
  let from = qualifier?.next ?? at;
  // "more than a dozen" and "at least 5 to 6" put the quantity after the qualifier; "between 4 and 5" is its own.
  const between = tokens[from]?.lower === 'between';
  if (between) from++;
  const signs = currencyLength(tokens, from);
  const money = signs > 0;
  from += signs;
  const quantity = taken[from] ? undefined : readQuantity(tokens, from);
  if (quantity === undefined) {
    if (qualifier === undefined || qualifier.bound === 'silent') return undefined;
    const vague = readVague(tokens, from);
    return vague && { ...vague, first: at, wording: lowerSlice(line, at, vague.last) };
  }
  if (!isCountable(tokens, from, quantity, money)) return undefined;
  const range = readRangeEnd(tokens, from, quantity, between);
  if (between && range === undefined) return undefined;
  let last = range?.next ?? quantity.next;
  const values = { low: quantity.value, high: range?.value ?? quantity.value };
  const after = readSuffix(tokens, last);
  if (after !== undefined) last = after.next;
  const measured = readMeasure(tokens, last, money);
  if (measured !== undefined) last = measured.last;
  const counted = measured === undefined ? readCounted(line, last, earlier) : undefined;
  const said = measured?.unit ?? counted?.unit;
  if (said === undefined) return undefined;
  // "2.5 deaths per 1,000" is a rate: people are counted whole.
  const unit = said === 'people' && !isWholeCount(values) ? 'things' : said;
  const silent = qualifier?.bound === 'silent';
  const unqualified = from - signs - (between ? 1 : 0);
  const first = qualifier === undefined || silent ? unqualified : at;
  const bound = silent ? undefined : qualifier?.bound;
  // "another 12" says nothing about how many the 12 are.
  const wording = bound === undefined || bound === 'exact' ? after?.wording : qualifier?.wording;
  return {
    first,
    last,
    ...boundsOf(values, bound === 'exact' ? after?.bound : (bound ?? after?.bound)),
    unit,
    ...(wording !== undefined && { wording }),
    ...(counted?.counted !== undefined && { counted: counted.counted }),
  };
}

/** "4-5", "4 to 5", "four or five", "between 4 and 5": ascending, else two numbers that only stand together. */
function readRangeEnd(
  tokens: readonly Token[],
  at: number,
  low: Quantity,
  between: boolean,
): Quantity | undefined {
  const joint = tokens[low.next];
  if (joint === undefined) return undefined;
  const joined = between
    ? joint.lower === 'and' || joint.lower === 'to'
    : /^(?:[-–—]|to|or)$/.test(joint.lower) && !(joint.lower === 'to' && tokens[at - 1]?.lower === 'from');
  if (
    !joined ||
    ((joint.text === '-' || joint.text === '–') && joint.spaced !== tokens[low.next + 1]?.spaced)
  )
    return undefined;
  const high = readQuantity(tokens, low.next + 1);
  if (high === undefined) return undefined;
  const scaled = low.value < high.value ? high : undefined;
  return scaled;
}

function lowerSlice(line: Line, first: number, last: number): string {
  return textOf(line, first, last).toLowerCase();
}
