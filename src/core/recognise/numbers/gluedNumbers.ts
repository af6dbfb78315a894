import type { Token } from '../../text/tokens';
import type { FoundNumber } from './foundNumber';
import { readMeasure, unitWords } from './measures';
import { digitsValue, smallNumber } from './quantity';

/** "two-day", "three-year-old", "five-kilometre": number and unit in one word. */
export function readGlued(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = tokens[at]?.lower ?? '';
  const dash = word.indexOf('-');
  if (dash < 3 || tokens[at]?.kind !== 'word') return undefined;
  const parts = word.split('-');
  const isTens = parts.length > 2 && smallNumber(`${parts[0] ?? ''}-${parts[1] ?? ''}`) !== undefined;
  const value = smallNumber(isTens ? `${parts[0] ?? ''}-${parts[1] ?? ''}` : (parts[0] ?? ''));
  if (value === undefined) return undefined;
  const rest = parts.slice(isTens ? 2 : 1);
  const age = /^(year|month|week|day)s?$/.exec(rest[0] ?? '')?.[1];
  if (age !== undefined && /^olds?$/.test(rest[1] ?? '')) return aged(at, at + 1, value, age);
  if (rest.length > 1) return undefined;
  const next = tokens[at + 1];
  if (age !== undefined && next?.lower === 'old') return aged(at, at + 2, value, age);
  const unit = unitWords.get(rest[0] ?? '');
  if (unit === undefined) return undefined;
  return { first: at, last: at + 1, low: value, high: value, unit: unit === 'money' ? 'things' : unit };
}

const perYear: Readonly<Record<string, number>> = { year: 1, month: 12, week: 52, day: 365 };

function aged(first: number, last: number, value: number, unit: string): FoundNumber {
  const years = Math.round((value / (perYear[unit] ?? 1)) * 100) / 100;
  return { first, last, low: years, high: years, unit: 'age' };
}

/** "[more than] a week", "[nearly] an hour": one unit after a qualifier. */
export function readOneUnit(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = tokens[at]?.lower;
  if (word !== 'a' && word !== 'an') return undefined;
  const unit = unitWords.get(tokens[at + 1]?.lower ?? '');
  if (unit === undefined || unit === 'calibre' || tokens[at + 1]?.lower.length === 1) return undefined;
  return { first: at, last: at + 2, low: 1, high: 1, unit };
}

/** ".50 caliber": the point opens the number. */
export function readCalibre(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const digits = tokens[at + 1];
  if (
    tokens[at]?.text !== '.' ||
    digits?.kind !== 'number' ||
    digits.spaced ||
    !/^\d\d\d?$/.test(digits.text)
  )
    return undefined;
  const measure = readMeasure(tokens, at + 2, false);
  if (measure?.unit !== 'calibre') return undefined;
  const value = digitsValue(digits.text) / 10 ** digits.text.length;
  return { first: at, last: measure.last, low: value, high: value, unit: 'calibre' };
}

const fractionNames: Readonly<Record<string, number>> = {
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};

/** "two-thirds", "three quarters", "half an hour": a share in percent, or half a unit. */
export function readFraction(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'half') {
    const isOne = /^an?$/.test(tokens[at + 1]?.lower ?? '');
    const unit = isOne ? unitWords.get(tokens[at + 2]?.lower ?? '') : undefined;
    return unit && { first: at, last: at + 3, low: 0.5, high: 0.5, unit };
  }
  const dash = word.indexOf('-');
  if (dash < 3) return undefined;
  const part = fractionNames[word.slice(dash + 1)];
  const count = smallNumber(word.slice(0, dash));
  if (part === undefined || count === undefined || count >= part) return undefined;
  const share = Math.round((count / part) * 10000) / 100;
  return { first: at, last: at + 1, low: share, high: share, unit: 'percent' };
}
