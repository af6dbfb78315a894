import type { Token } from '../../text/tokens';
import { textOf } from '../line';
import type { Line } from '../line';
import { isAge } from './ages';
import { isCountable } from './countable';
import { readCounted } from './counted';
import type { FoundNumber } from './foundNumber';
import { readCalibre, readFraction, readGlued, readOneUnit } from './gluedNumbers';
import { currencyLength, readMeasure, skipUnit } from './measures';
import type { Qualifier } from './qualifiers';
import { boundsOf, isWholeCount, readQualifier, readSuffix } from './qualifiers';
import { readQuantity, readScale } from './quantity';
import type { Quantity } from './quantity';
import { harmfulSentences, readNone, readVague } from './wordedNumbers';

/**
 * Finds the quantities of a line: figures in digits or words with what qualifies them and the unit they measure in,
 * ranges, vague words, and zero ("no casualties"). Dates, clock times, ordinals, numbers of names and sections, scores,
 * phone numbers and pronouns ("no one", "one of them") are none.
 * @param taken tokens that belong to dates
 */
export function findNumbers(line: Line, taken: Uint8Array): FoundNumber[] {
  const { tokens } = line;
  const harmful = harmfulSentences(line);
  const found: FoundNumber[] = [];
  let earlier: FoundNumber | undefined;
  for (let at = 0; at < tokens.length;) {
    const number = taken[at] ? undefined : readNumber(line, at, taken, earlier, harmful);
    if (number !== undefined) found.push(number);
    if (number?.unit === 'people') earlier = number;
    at = Math.max(at + 1, number?.last ?? 0);
  }
  return found;
}

function readNumber(
  line: Line,
  at: number,
  taken: Uint8Array,
  earlier: FoundNumber | undefined,
  harmful: ReadonlySet<number>,
): FoundNumber | undefined {
  const { tokens } = line;
  const kind = tokens[at]?.kind;
  if (kind !== 'word' && kind !== 'number') {
    return (
      readCalibre(tokens, at) ??
      (currencyLength(tokens, at) > 0 ? readCount(line, at, taken, earlier, harmful) : undefined)
    );
  }
  return (
    readNone(tokens, at) ??
    readCount(line, at, taken, earlier, harmful) ??
    readVague(line, at, harmful) ??
    readGlued(tokens, at) ??
    readFraction(tokens, at)
  );
}

/** What stands before a quantity: words that qualify it, "between", signs of currency. */
interface Opening {
  readonly qualifier?: Qualifier;
  /** True when the quantity is the lower end of "between 4 and 5". */
  readonly between: boolean;
  readonly money: boolean;
  /** The first token of the quantity with its signs, without a qualifier that says nothing ("the", "another"). */
  readonly first: number;
  /** The first token of the quantity itself. */
  readonly from: number;
}

function readOpening(tokens: readonly Token[], at: number): Opening {
  const outer = readQualifier(tokens, at);
  const isLoud = outer !== undefined && outer.bound !== 'silent';
  // "up to about 40" is bounded by the first.
  const inner = isLoud ? readQualifier(tokens, outer.next) : undefined;
  const start = inner?.bound === 'about' ? inner.next : (outer?.next ?? at);
  const between = tokens[start]?.lower === 'between';
  const signs = start + (between ? 1 : 0);
  const from = signs + currencyLength(tokens, signs);
  return {
    between,
    money: from > signs,
    first: isLoud ? at : start,
    from,
    ...(outer !== undefined && { qualifier: outer }),
  };
}

function readCount(
  line: Line,
  at: number,
  taken: Uint8Array,
  earlier: FoundNumber | undefined,
  harmful: ReadonlySet<number>,
): FoundNumber | undefined {
  const { tokens } = line;
  const { qualifier, between, money, first, from } = readOpening(tokens, at);
  if (taken[from]) return undefined;
  const loud = qualifier?.bound === 'silent' ? undefined : qualifier;
  const quantity = readQuantity(tokens, from, money) ?? (qualifier && readScale(tokens, from));
  if (quantity === undefined) return loud && readQualified(line, at, from, loud, harmful);
  if (!isCountable(line, from, quantity, money, loud !== undefined)) return undefined;
  // "close to two villages" is near them.
  if (loud?.wording === 'close to' && quantity.value < 10) return undefined;
  const range = readRangeEnd(tokens, from, quantity, between);
  if (between && range === undefined) return undefined;
  const end = range?.next ?? quantity.next;
  const after = readSuffix(tokens, end);
  const last = after?.next ?? end;
  const said = { low: range?.low ?? quantity.value, high: range?.high ?? quantity.value };
  const measured = readMeasure(tokens, last, money);
  const isQuantity = loud !== undefined || between;
  const isHarmful = harmful.has(line.sentenceOf[from] ?? 0);
  const told =
    measured ??
    readAgeInApposition(tokens, { first, from, last }, said.high) ??
    readStrength(tokens, last) ??
    readCounted(line, last, earlier) ??
    // Where the sentence tells of harm, a number that counts nothing told might be taken for its victims.
    (isQuantity || (!isHarmful && standsForThings(tokens, from, last))
      ? { unit: 'things' as const }
      : undefined);
  if (told === undefined) return undefined;
  const factor = measured?.factor ?? 1;
  const values = factor === 1 ? said : { low: inUnits(said.low, factor), high: inUnits(said.high, factor) };
  // "2.5 deaths per 1,000" is a rate: people are counted whole.
  const unit = told.unit === 'people' && !isWholeCount(values) ? 'things' : told.unit;
  const counted = 'counted' in told ? told.counted : undefined;
  // "a total of 12" says nothing about how many the 12 are.
  const isPlain = loud === undefined || loud.bound === 'exact';
  const wording = isPlain ? after?.wording : loud.wording;
  return {
    first,
    last: measured?.last ?? last,
    ...boundsOf(values, isPlain ? after?.bound : loud.bound, measured === undefined),
    unit,
    ...(wording !== undefined && { wording }),
    ...(counted !== undefined && { counted }),
  };
}

/** A number in words after a qualifier: "more than a week", "at least several dozen", "nearly two-thirds". */
function readQualified(
  line: Line,
  at: number,
  from: number,
  qualifier: Qualifier,
  harmful: ReadonlySet<number>,
): FoundNumber | undefined {
  const { tokens } = line;
  const worded =
    readOneUnit(tokens, from) ??
    readVague(line, from, harmful) ??
    readGlued(tokens, from) ??
    readFraction(tokens, from);
  return worded && withQualifier(worded, qualifier, line, at);
}

function inUnits(value: number, factor: number): number {
  return Math.round(value * factor * 100) / 100;
}

/** What "about" or "more than" makes of a number told in words. */
function withQualifier(
  worded: FoundNumber,
  { bound, wording }: Qualifier,
  line: Line,
  first: number,
): FoundNumber {
  const { low, high, last, unit, counted } = worded;
  const base = { first, last, unit, ...(counted && { counted }) };
  if (low === undefined || high === undefined)
    return { ...base, wording: textOf(line, first, last).toLowerCase() };
  return { ...base, ...boundsOf({ low, high }, bound, false), wording };
}

function readAgeInApposition(
  tokens: readonly Token[],
  at: { readonly first: number; readonly from: number; readonly last: number },
  value: number,
): { readonly unit: 'age' } | undefined {
  const isDigits = tokens[at.from]?.kind === 'number';
  return isDigits && isAge(tokens, at.first, at.last, value) ? { unit: 'age' } : undefined;
}

/** "a 20,000-strong force". */
function readStrength(tokens: readonly Token[], last: number): { readonly unit: 'people' } | undefined {
  const isGlued = tokens[last]?.text === '-' && !tokens[last]?.spaced;
  return isGlued && tokens[last + 1]?.lower === 'strong' ? { unit: 'people' } : undefined;
}

/** "the total is now 6,602", "two of the vehicles", "three were destroyed". */
function standsForThings(tokens: readonly Token[], at: number, last: number): boolean {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[last]];
  if (token?.kind !== 'number')
    return before?.lower !== 'the' && (after === undefined || after.lower === 'of' || after.kind === 'word');
  if (token.text.includes(',')) return true;
  if (before?.kind !== 'word' || before.capital) return false;
  return after === undefined || (after.kind === 'word' && !after.capital) || /^[.,;!?)]$/.test(after.text);
}

/** "4-5", "4 to 5", "four or five", "between 4 and 5": ascending, else two numbers that only stand together. */
function readRangeEnd(
  tokens: readonly Token[],
  at: number,
  low: Quantity,
  between: boolean,
): { low: number; high: number; next: number } | undefined {
  const jointAt = between ? skipUnit(tokens, low.next) : low.next;
  const joint = tokens[jointAt];
  if (joint === undefined) return undefined;
  const joined = between
    ? joint.lower === 'and' || joint.lower === 'to'
    : /^(?:[-–—]|to|or)$/.test(joint.lower) && !(joint.lower === 'to' && tokens[at - 1]?.lower === 'from');
  if (!joined || ((joint.text === '-' || joint.text === '–') && joint.spaced !== tokens[jointAt + 1]?.spaced))
    return undefined;
  const signs = currencyLength(tokens, jointAt + 1);
  const high = readQuantity(tokens, jointAt + 1 + signs, signs > 0);
  if (high === undefined) return undefined;
  // "two to three dozen", "1.5 to 2 million": the scale word stands for both.
  const isShared = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  const start = isShared ? low.value * high.scale : low.value;
  return start < high.value ? { low: start, high: high.value, next: high.next } : undefined;
}
