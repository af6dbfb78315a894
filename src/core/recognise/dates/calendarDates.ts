import { dayNumber, edtf, isoOfDay, monthNumber } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import { digitsValue } from '../numbers/quantity';
import type { FoundDate } from './foundDate';

/** Months that are ordinary words or names too: alone they need a word before them that takes a date. */
const ambiguousMonths = new Set(['may', 'march', 'mar', 'august']);

const datePrepositions = new Set(
  'in since until till by of from during before after early late mid last this next through to between for'.split(
    ' ',
  ),
);

const yearPrepositions = new Set(
  'in since until till by from during early late mid before after of through to between summer winter spring autumn'.split(
    ' ',
  ),
);

/** "2022-02-04" and the like, with one mark throughout. */
export function readIso(tokens: readonly Token[], at: number): FoundDate | undefined {
  const [year, month, day] = [tokens[at], tokens[at + 2], tokens[at + 4]];
  if (year?.text.length !== 4 || month?.text.length !== 2 || day?.text.length !== 2) return undefined;
  const [dash, secondDash] = [tokens[at + 1]?.text ?? '', tokens[at + 3]?.text];
  if (!['-', '/', '.'].includes(dash) || dash !== secondDash || month.spaced || day.spaced) return undefined;
  const values = [year, month, day].map((part) => digitsValue(part.text));
  if (dayNumber(values[0] ?? 0, values[1] ?? 0, values[2] ?? 0) === undefined) return undefined;
  return { first: at, last: at + 5, date: edtf(values[0], values[1], values[2]) };
}

/** "January", "Jan. 18", "Jan. 25/26", "February 3, 2022", "August 2021", "15-24 May 2016" is day first. */
export function readMonthFirst(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const token = tokens[at];
  const month = monthNumber(token?.lower ?? '');
  if (token === undefined || month === undefined || !(token.capital || isOtherScript(token)))
    return undefined;
  const day = dayAt(tokens, at + 1);
  const afterMonth = tokens[at + 1];
  if (day === undefined) {
    const comma = afterMonth?.text === ',' ? 1 : 0;
    const year = yearAt(tokens, at + 1 + comma);
    if (year !== undefined) return { first: at, last: at + 2 + comma, date: edtf(year, month) };
    const before = tokens[at - 1];
    const dateBefore = datePrepositions.has(before?.lower ?? '');
    const bare = ambiguousMonths.has(token.lower.replace('.', ''))
      ? dateBefore
      : token.text.length > 3 || dateBefore;
    if (!bare || (afterMonth?.capital === true && !dateBefore)) return undefined;
    return { first: at, last: at + 1, date: monthOf(month, anchor, before?.lower) };
  }
  const secondDay = dayRangeEnd(tokens, day.next, day.value);
  const next = secondDay?.next ?? day.next;
  const comma = tokens[next]?.text === ',' ? 1 : 0;
  const year = yearAt(tokens, next + comma);
  const last = year === undefined ? next : next + comma + 1;
  return { first: at, last, date: dayOrRange(year, month, day.value, secondDay?.value, anchor) };
}

/** "3 February 2022", "11-13 Dec.", "4 April", "3 جنوری2022". */
export function readDayFirst(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const secondDay = dayRangeEnd(tokens, day.next, day.value);
  let next = secondDay?.next ?? day.next;
  if (tokens[next]?.lower === 'of') next++;
  const word = tokens[next];
  if (word?.kind !== 'word') return undefined;
  const glued = /^([^\p{Nd}]+)(\p{Nd}{4})$/u.exec(word.text);
  const month = monthNumber((glued?.[1] ?? word.text).toLowerCase());
  if (month === undefined || !(word.capital || isOtherScript(word))) return undefined;
  next++;
  let year = glued ? digitsValue(glued[2] ?? '') : undefined;
  if (year === undefined) {
    const comma = tokens[next]?.text === ',' ? 1 : 0;
    year = yearAt(tokens, next + comma);
    if (year !== undefined) next += comma + 1;
  }
  return { first: at, last: next, date: dayOrRange(year, month, day.value, secondDay?.value, anchor) };
}

/** "in 2014", "1980-88", "(2003)", "the 1990s": a year needs a word or bracket that takes one. */
export function readYear(tokens: readonly Token[], at: number): FoundDate | undefined {
  const year = yearAt(tokens, at);
  if (year === undefined) return undefined;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after?.spaced === false && (after.text === '-' || after.text === '–')) {
    const end = tokens[at + 2];
    if (end?.kind === 'number' && !end.spaced && (end.text.length === 4 || end.text.length === 2)) {
      const endYear =
        end.text.length === 4 ? digitsValue(end.text) : Math.floor(year / 100) * 100 + digitsValue(end.text);
      if (endYear > year && endYear < 2100)
        return { first: at, last: at + 3, date: `${edtf(year)}/${edtf(endYear)}` };
    }
    return undefined;
  }
  if (after?.spaced === false && after.lower === 's') {
    return { first: at, last: at + 2, date: `${edtf(year)}/${edtf(year + 9)}` };
  }
  const bracketed = before?.text === '(' && after?.text === ')';
  const preceded = before !== undefined && yearPrepositions.has(before.lower);
  const listed =
    before !== undefined &&
    (before.lower === 'and' || before.lower === 'or') &&
    yearAt(tokens, at - 2) !== undefined;
  if (!bracketed && !preceded && !listed) return undefined;
  // "of 2000 soldiers" is a count, "in 2014 elections" a year.
  if (
    (before?.lower === 'of' || before?.lower === 'to') &&
    after?.kind === 'word' &&
    !after.capital &&
    after.lower.endsWith('s')
  )
    return undefined;
  return { first: at, last: at + 1, date: edtf(year) };
}

/** A month without a year: the latest one that had begun when the article was published. */
function monthOf(month: number, anchor: number | undefined, before: string | undefined): string {
  if (anchor === undefined) return edtf(undefined, month);
  const iso = isoOfDay(anchor);
  const [year, now] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  if (before === 'next') return edtf(month > now ? year : year + 1, month);
  if (before === 'last') return edtf(month < now ? year : year - 1, month);
  return edtf(month > now ? year - 1 : year, month);
}

function dayOrRange(
  year: number | undefined,
  month: number,
  day: number,
  secondDay: number | undefined,
  anchor: number | undefined,
): string {
  const known = year ?? yearBefore(month, day, anchor);
  const first = edtf(known, month, day);
  return secondDay === undefined ? first : `${first}/${edtf(known, month, secondDay)}`;
}

/** The year that puts a day and month latest without being after the publication. */
function yearBefore(month: number, day: number, anchor: number | undefined): number | undefined {
  if (anchor === undefined) return undefined;
  const year = Number(isoOfDay(anchor).slice(0, 4));
  const sameYear = dayNumber(year, month, day);
  return sameYear === undefined || sameYear <= anchor ? year : year - 1;
}

/** A day of the month at a token, with "st", "nd", "rd" or "th" after it; `next` is the token after. */
export function dayAt(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  const value = digitsValue(token.text);
  if (!(value >= 1 && value <= 31)) return undefined;
  const ordinal = tokens[at + 1];
  const isOrdinal = ordinal?.spaced === false && /^(?:st|nd|rd|th)$/.test(ordinal.lower);
  return { value, next: isOrdinal ? at + 2 : at + 1 };
}

function dayRangeEnd(
  tokens: readonly Token[],
  at: number,
  from: number,
): { value: number; next: number } | undefined {
  const joint = tokens[at]?.text ?? '';
  if (!/^(?:[-–/]|to|and|or)$/.test(joint)) return undefined;
  const end = dayAt(tokens, at + 1);
  // "Jan. 3 and 4 soldiers" is a date and a count; only a mark without words joins days for sure.
  if (
    end === undefined ||
    end.value <= from ||
    (joint.length > 1 &&
      tokens[end.next]?.kind === 'word' &&
      monthNumber(tokens[end.next]?.lower ?? '') === undefined)
  )
    return undefined;
  return end;
}

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined;
  const value = digitsValue(token.text);
  return Number.isInteger(value) && value >= 1800 && value < 2100 ? value : undefined;
}

function isOtherScript(token: Token): boolean {
  return token.text.charCodeAt(0) >= 0x600;
}
