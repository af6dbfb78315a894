import { edtf } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import { isPeople } from '../numbers/counted';
import { digitsValue } from '../numbers/quantity';
import { unitWords } from '../numbers/measures';
import { yearAt } from './calendarDates';
import type { FoundDate } from './foundDate';

/** Words after which a number of four digits is a name's, an amount's or an hour's, and no year. */
const noYearAfter = new Set(
  'resolution flight route highway no no. number nr unit area room boeing airbus vision agenda windows article section page model channel frequency least most nearly approximately roughly'.split(
    ' ',
  ),
);
/** Words that qualify a count more often than a year; a plural after the number settles it. */
const mayQualify = new Set('some about around over than to of another with all under'.split(' '));
const clockWords = new Set('gmt utc hours hrs local z est edt bst cet pkt ist'.split(' '));

/** "in 2014", "a 2008 raid", "1980-88", "2014/15", "(2003)", "the 1990s". Amounts, hours and names' numbers are none. */
export function readYear(tokens: readonly Token[], at: number): FoundDate | undefined {
  const year = yearAt(tokens, at);
  if (year === undefined) return undefined;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (tokens[at]?.spaced === false && before !== undefined && !/^[(["“‘'—–]$/.test(before.text)) {
    const isPrefixed =
      before.text === '-' && /^(?:mid|early|late|post|pre)$/.test(tokens[at - 2]?.lower ?? '');
    if (!isPrefixed) return undefined;
  }
  if (after !== undefined && !after.spaced) {
    if (/^['’]?s$/.test(after.lower) && year % 10 === 0) return decade(at, year);
    const range = readYearRange(tokens, at, year);
    if (range !== undefined) return range;
    if (after.kind === 'word' || /^[-:/%°_–#&+]$/.test(after.text)) return undefined;
    if (after.text === '.' && tokens[at + 2]?.kind === 'number' && !tokens[at + 2]?.spaced) return undefined;
  }
  if (!isYearHere(tokens, at, year)) return undefined;
  return { first: at, last: at + 1, date: edtf(year), hasYear: true };
}

function isYearHere(tokens: readonly Token[], at: number, year: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before !== undefined && (noYearAfter.has(before.lower) || /^[$£€¥₹#+=]$/.test(before.text)))
    return false;
  if (after === undefined || after.kind === 'punctuation' || after.kind === 'possessive') return true;
  if (after.kind === 'number') return false;
  if (clockWords.has(after.lower) || unitWords.has(after.lower) || /^(?:per|percent|more)$/.test(after.lower))
    return false;
  const isPlural = !after.capital && /[^su]s$/.test(after.lower);
  if (isPlural && (mayQualify.has(before?.lower ?? '') || year % 100 === 0)) return false;
  const isIn = /^(?:in|since|until|till|by|from|during|the|a|’s|'s)$/.test(before?.lower ?? '');
  return isIn || !(isPeople(after) && !after.capital);
}

function decade(at: number, year: number): FoundDate {
  return { first: at, last: at + 2, date: `${edtf(year)}/${edtf(year + 9)}`, hasYear: true };
}

function readYearRange(tokens: readonly Token[], at: number, year: number): FoundDate | undefined {
  const end = tokens[at + 2];
  if (!/^[-–/]$/.test(tokens[at + 1]?.text ?? '') || end?.kind !== 'number' || end.spaced) return undefined;
  if (end.text.length !== 4 && end.text.length !== 2) return undefined;
  const short = digitsValue(end.text);
  const endYear = end.text.length === 4 ? short : Math.floor(year / 100) * 100 + short;
  if (endYear <= year || endYear >= 2100) return undefined;
  const beyond = tokens[at + 3];
  if (beyond?.spaced === false && /^[-–/]$/.test(beyond.text)) return undefined;
  return { first: at, last: at + 3, date: `${edtf(year)}/${edtf(endYear)}`, hasYear: true };
}
