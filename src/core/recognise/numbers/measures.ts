import type { Token } from '../../text/tokens';
import type { NumberUnit } from '../mention';

const currencySigns = new Set(['$', '£', '€', '¥', '₹', '₨']);
const currencyCodes = new Set(['rs', 'rs.', 'us', 'usd', 'eur', 'pkr', 'inr', 'gbp']);
const percents = new Set(['%', 'percent', 'pct', 'percentage']);
/** Unit of each word for one, lower case. */
export const unitWords = new Map<string, NumberUnit>();
const addUnits = (unit: NumberUnit, words: string) => {
  for (const word of words.split(' ')) unitWords.set(word, unit);
};
addUnits(
  'money',
  'dollar dollars euro euros pound pounds rupee rupees yen yuan rouble roubles ruble rubles lira liras shekel shekels cents dinar dinars rial rials riyal riyals hryvnia naira',
);
addUnits(
  'distance',
  'km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres m feet foot ft yards yard inches inch nautical mi cm hectares acres',
);
addUnits(
  'duration',
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries hrs mins weekends nights hours-long',
);
addUnits('calibre', 'mm millimeter millimetre caliber calibre cal');

function isCurrency(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (currencySigns.has(token.text)) return true;
  const next = tokens[at + 1];
  return (
    currencyCodes.has(token.lower) &&
    (currencySigns.has(next?.text ?? '') || (next?.kind === 'number' && token.lower !== 'us'))
  );
}

/** How many signs of currency begin at a token. "US$" and "Rs. $" are two signs; no more stand before one number. */
export function currencyLength(tokens: readonly Token[], at: number): number {
  if (!isCurrency(tokens, at)) return 0;
  return isCurrency(tokens, at + 1) ? 2 : 1;
}

/**
 * The unit that a number has when it counts no one: money, percent, age, distance, time, calibre.
 * @param at the token after the number
 * @param money true after a sign of currency
 */
export function readMeasure(
  tokens: readonly Token[],
  at: number,
  money: boolean,
): { unit: NumberUnit; last: number } | undefined {
  if (money) return { unit: 'money', last: at };
  const next = tokens[at];
  if (next === undefined) return undefined;
  if (percents.has(next.lower)) return { unit: 'percent', last: at + 1 };
  if (next.lower === 'per' && /^cents?$/.test(tokens[at + 1]?.lower ?? ''))
    return { unit: 'percent', last: at + 2 };
  const hyphened = next.text === '-' && !next.spaced;
  const word = hyphened ? tokens[at + 1] : next;
  const wordAt = hyphened ? at + 1 : at;
  if (word?.kind !== 'word') return undefined;
  const [head, ...rest] = word.lower.split('-');
  const old = rest[0] === 'old' || tokens[wordAt + 1]?.lower === 'old';
  if (/^years?$/.test(head ?? '') && old)
    return { unit: 'age', last: rest[0] === 'old' ? wordAt + 1 : wordAt + 2 };
  if (/^(?:square|cubic|nautical)$/.test(head ?? '')) {
    const area = unitWords.get(tokens[wordAt + 1]?.lower ?? '');
    return area === undefined ? undefined : { unit: area, last: wordAt + 2 };
  }
  const unit = unitWords.get(head ?? '');
  if (unit === undefined) return undefined;
  if (head === 'm' && word.spaced) return undefined;
  return { unit, last: wordAt + 1 };
}
