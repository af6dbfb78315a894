import type { Token } from '../../text/tokens';
import type { NumberUnit } from '../mention';

const currencySigns = new Set(['$', '£', '€', '¥', '₹', '₨', '₽', '₺', '₪', '₴', '₦']);
const currencyCodes = new Set(['rs', 'rs.', 'us', 'usd', 'eur', 'pkr', 'inr', 'gbp', 'afn', 'c', 'a']);
const codesAfter = new Set(['usd', 'eur', 'pkr', 'inr', 'gbp', 'afn']);
const percents = new Set(['%', '٪', 'percent', 'pct', 'pc', 'percentage']);
/** Unit of each word for one, lower case. */
export const unitWords = new Map<string, NumberUnit>();
const addUnits = (unit: NumberUnit, words: string) => {
  for (const word of words.split(' ')) unitWords.set(word, unit);
};
addUnits(
  'money',
  'dollar dollars euro euros pound pounds rupee rupees yen yuan rouble roubles ruble rubles lira liras shekel shekels cents dinar dinars rial rials riyal riyals hryvnia hryvnias naira afghani afghanis franc francs taka',
);
addUnits(
  'distance',
  'km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres m feet foot ft yards yard inches inch mi cm centimeters centimetres',
);
addUnits(
  'duration',
  'seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries hr hrs min mins weekends nights hours-long',
);
addUnits('calibre', 'mm millimeter millimetre caliber calibre cal');
addUnits(
  'measure',
  'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams ton tons tonne tonnes lb lbs ounce ounces kilotons megatons ' +
    'hectare hectares acre acres acreage km2 m2 m3 km3 sqkm litre litres liter liters gallon gallons ' +
    'mph kph kmh kmph knots degrees celsius fahrenheit mw gw kw megawatt megawatts gigawatts kilowatt kilowatts watts volts ' +
    'mhz ghz khz hz hertz mb gb tb kb mbps gbps bpd',
);
const unitPrefixes = new Set(['square', 'cubic', 'nautical', 'metric', 'sq', 'sq.', 'cu', 'cu.']);
/** Words that stand between a number and its unit: "four more days". */
const betweenWords = new Set(
  'more additional further consecutive straight full whole extra long short other'.split(' '),
);

function isCurrency(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (currencySigns.has(token.text)) return true;
  if (!currencyCodes.has(token.lower)) return false;
  const next = tokens[at + 1];
  if (currencySigns.has(next?.text ?? '')) return next?.spaced === false;
  return token.lower.length > 1 && next?.kind === 'number' && token.lower !== 'us';
}

/** How many signs of currency begin at a token. "US$" and "Rs. $" are two signs; no more stand before one number. */
export function currencyLength(tokens: readonly Token[], at: number): number {
  if (!isCurrency(tokens, at)) return 0;
  return isCurrency(tokens, at + 1) ? 2 : 1;
}

/** A unit after a number, and the token after it. */
export interface Measure {
  readonly unit: NumberUnit;
  readonly last: number;
  /** What one unit is worth in that of the mention: a month of age is a twelfth of a year. */
  readonly factor?: number;
}

/**
 * The unit that a number has when it counts no one: money, percent, age, distance, time, calibre, other measures.
 * @param at the token after the number
 * @param money true after a sign of currency
 */
export function readMeasure(tokens: readonly Token[], at: number, money: boolean): Measure | undefined {
  if (money) return { unit: 'money', last: at };
  const next = tokens[at];
  if (next === undefined) return undefined;
  if (percents.has(next.lower)) {
    const points = next.lower !== '%' && /^points?$/.test(tokens[at + 1]?.lower ?? '');
    return { unit: 'percent', last: points ? at + 2 : at + 1 };
  }
  if (next.lower === 'per' && /^cents?$/.test(tokens[at + 1]?.lower ?? ''))
    return { unit: 'percent', last: at + 2 };
  if (next.text === '°') {
    const isScale = /^[CF]$/.test(tokens[at + 1]?.text ?? '');
    return isScale ? { unit: 'measure', last: at + 2 } : undefined;
  }
  const hyphened = next.text === '-' && !next.spaced;
  const wordAt = hyphened ? at + 1 : at;
  return readAge(tokens, wordAt) ?? readUnit(tokens, wordAt, hyphened);
}

/** The token after the sign of percent or the word for a unit that may follow the lower end of a range. */
export function skipUnit(tokens: readonly Token[], at: number): number {
  const word = tokens[at];
  return word !== undefined && (percents.has(word.lower) || unitWords.has(word.lower)) ? at + 1 : at;
}

const partsOfYear = new Map([
  ['year', 1],
  ['month', 12],
  ['week', 52],
  ['day', 365],
]);

/** "18-year-old", "18 year old", "18 years old", "six months old". */
function readAge(tokens: readonly Token[], at: number): Measure | undefined {
  const match = /^(year|month|week|day)s?(-olds?)?$/.exec(tokens[at]?.lower ?? '');
  if (match === null) return undefined;
  const isGlued = match[2] !== undefined;
  let last = at + 1;
  if (!isGlued) {
    if (tokens[last]?.text === '-' && !tokens[last]?.spaced) last++;
    if (!/^olds?$/.test(tokens[last]?.lower ?? '')) return undefined;
    last++;
  }
  const parts = partsOfYear.get(match[1] ?? '') ?? 1;
  return { unit: 'age', last, ...(parts > 1 && { factor: 1 / parts }) };
}

function readUnit(tokens: readonly Token[], first: number, hyphened: boolean): Measure | undefined {
  let at = first;
  if (!hyphened && betweenWords.has(tokens[at]?.lower ?? '')) at++;
  const word = tokens[at];
  if (word?.kind !== 'word') return undefined;
  const isSquared = unitPrefixes.has(word.lower);
  if (isSquared) {
    // "square-mile" is one token, "sq. km" two or three.
    at++;
    if (tokens[at]?.text === '.' && tokens[at]?.spaced === false) at++;
  }
  const unit = unitOf(tokens[at], word.lower === 'nautical');
  if (unit === undefined) return readForeignMoney(tokens, at);
  if (tokens[at]?.lower === 'm' && tokens[at]?.spaced && !isSquared) return undefined;
  const isDegrees =
    word.lower === 'degrees' && /^(?:celsius|fahrenheit|centigrade)$/.test(tokens[at + 1]?.lower ?? '');
  const last = isDegrees ? at + 2 : withDivisor(tokens, at + 1);
  const isWeight = /^pounds?$/.test(tokens[at]?.lower ?? '') && (hyphened || tokens[at + 1]?.lower === 'of');
  const isMeasure = isWeight || last > at + 1 || (isSquared && word.lower !== 'nautical');
  return { unit: isMeasure ? 'measure' : unit, last };
}

function unitOf(token: Token | undefined, isNautical: boolean): NumberUnit | undefined {
  if (token === undefined) return undefined;
  const dash = token.lower.indexOf('-');
  const head = dash > 0 ? token.lower.slice(0, dash) : token.lower;
  if (unitPrefixes.has(head) && dash > 0)
    return unitWords.has(token.lower.slice(dash + 1)) ? 'measure' : undefined;
  return isNautical ? 'distance' : unitWords.get(head);
}

/** "km/h", "m3/s", "acre·ft": a unit and what it is divided or multiplied by. */
function withDivisor(tokens: readonly Token[], at: number): number {
  const [mark, unit] = [tokens[at], tokens[at + 1]];
  const isJoined =
    mark?.spaced === false && /^[/·⋅]$/.test(mark.text) && unit?.kind === 'word' && !unit.spaced;
  return isJoined && (unit.lower.length <= 2 || unitWords.has(unit.lower)) ? at + 2 : at;
}

/** "200 PKR", "5 million U.S. dollars", "300 Pakistani rupees". */
function readForeignMoney(tokens: readonly Token[], at: number): Measure | undefined {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word === undefined || !word.capital) return undefined;
  if (word.upper && codesAfter.has(word.lower)) return { unit: 'money', last: at + 1 };
  return next !== undefined && unitWords.get(next.lower) === 'money'
    ? { unit: 'money', last: at + 2 }
    : undefined;
}
