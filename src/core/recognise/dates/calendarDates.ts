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

/** "2022-02-04" and the like, with one mark throughout. */
export function readIso(tokens: readonly Token[], at: number): FoundDate | undefined {
  const [year, month, day] = [tokens[at], tokens[at + 2], tokens[at + 4]];
  if (year?.text.length !== 4 || month?.text.length !== 2 || day?.text.length !== 2) return undefined;
  const [dash, secondDash] = [tokens[at + 1]?.text ?? '', tokens[at + 3]?.text];
  if (!['-', '/', '.'].includes(dash) || dash !== secondDash || month.spaced || day.spaced) return undefined;
  const values = [year, month, day].map((part) => digitsValue(part.text));
  if (dayNumber(values[0] ?? 0, values[1] ?? 0, values[2] ?? 0) === undefined) return undefined;
  return { first: at, last: at + 5, date: edtf(values[0], values[1], values[2]), hasYear: true };
}

/** "25/01/2022", "1/25/2022": which of the two small numbers is the month is known only where one cannot be. */
export function readSlashed(tokens: readonly Token[], at: number): FoundDate | undefined {
  const [one, other, year] = [tokens[at], tokens[at + 2], yearAt(tokens, at + 4)];
  const mark = tokens[at + 1]?.text ?? '';
  if (!['/', '.', '-'].includes(mark) || tokens[at + 3]?.text !== mark || year === undefined)
    return undefined;
  if (tokens[at + 1]?.spaced || other?.spaced || tokens[at + 3]?.spaced || tokens[at + 4]?.spaced)
    return undefined;
  if (one === undefined || other === undefined || one.text.length > 2 || other.text.length > 2)
    return undefined;
  const [low, high] = [digitsValue(one.text), digitsValue(other.text)].sort((a, b) => a - b);
  if (low === undefined || high === undefined || dayNumber(year, low, high) === undefined) return undefined;
  const isSure = high > 12 || low === high;
  return { first: at, last: at + 5, ...(isSure && { date: edtf(year, low, high) }) };
}

const roughPrefix = /^(?:mid|early|late)-/;

/** "January", "Jan. 18", "Jan. 25/26", "February 3, 2022", "August 2021", "mid-March", "last December". */
export function readMonthFirst(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const prefix = token.text.includes('-') ? (roughPrefix.exec(token.lower)?.[0].length ?? 0) : 0;
  const month = monthNumber(prefix > 0 ? token.lower.slice(prefix) : token.lower);
  if (month === undefined) return undefined;
  const isCapital = prefix > 0 ? /^\p{Lu}/u.test(token.text.slice(prefix)) : token.capital;
  if (!isCapital && !isOtherScript(token)) return undefined;
  const before = tokens[at - 1];
  const day = prefix > 0 ? undefined : dayAt(tokens, at + 1);
  if (day === undefined) {
    const year = readYearAfter(tokens, at + 1, anchor);
    if (year !== undefined)
      return { first: at, last: year.next, date: edtf(year.value, month), hasYear: true };
    const afterMonth = tokens[at + 1];
    const dateBefore = datePrepositions.has(before?.lower ?? '');
    const bare = ambiguousMonths.has(token.lower.replace('.', ''))
      ? dateBefore
      : token.text.length > 3 || dateBefore;
    if (!bare || (afterMonth?.capital === true && !dateBefore)) return undefined;
    const isPointed = /^(?:last|next|this)$/.test(before?.lower ?? '');
    return {
      first: isPointed ? at - 1 : at,
      last: at + 1,
      date: monthOf(month, anchor, before?.lower),
      hasYear: isPointed,
    };
  }
  const secondDay = dayRangeEnd(tokens, day.next, day.value);
  const next = secondDay?.next ?? day.next;
  const year = readYearAfter(tokens, next, anchor);
  return {
    first: at,
    last: year?.next ?? next,
    date: dayOrRange(year?.value, month, day.value, secondDay?.value, anchor),
    hasYear: year !== undefined,
  };
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
  const year = glued ? { value: digitsValue(glued[2] ?? ''), next } : readYearAfter(tokens, next, anchor);
  return {
    first: at,
    last: year?.next ?? next,
    date: dayOrRange(year?.value, month, day.value, secondDay?.value, anchor),
    hasYear: year !== undefined,
  };
}

/** The year after a month or day: ", 2016", "of 2016", "last year", "of this year". */
function readYearAfter(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): { value: number; next: number } | undefined {
  const joint = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0;
  const value = yearAt(tokens, at + joint);
  if (value !== undefined) {
    const after = tokens[at + joint + 1];
    // "Jan. 5, 2016 people": no such list of days and counts is worth a year, but "10:30" and "2016-17" are no years.
    return after?.spaced === false && /^[:/-]$/.test(after.text)
      ? undefined
      : { value, next: at + joint + 1 };
  }
  const word = tokens[at + joint]?.lower ?? '';
  if (tokens[at + joint + 1]?.lower !== 'year' || tokens[at]?.text === ',' || anchor === undefined)
    return undefined;
  const shift = word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : undefined;
  if (shift === undefined) return undefined;
  return { value: Number(isoOfDay(anchor).slice(0, 4)) + shift, next: at + joint + 2 };
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

/** A year in four digits at a token, 1800 to 2099. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined;
  const value = digitsValue(token.text);
  return Number.isInteger(value) && value >= 1800 && value < 2100 ? value : undefined;
}

function isOtherScript(token: Token): boolean {
  return token.text.charCodeAt(0) >= 0x600;
}
