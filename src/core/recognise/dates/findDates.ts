import { dayOfIso } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import type { Line } from '../line';
import { lookingAhead } from './ahead';
import { readDayFirst, readIso, readMonthFirst, readSlashed } from './calendarDates';
import { readDistance, readStretch } from './distances';
import type { FoundDate } from './foundDate';
import { readHoliday } from './holidays';
import { withWordsAfter, withWordsBefore } from './narrowing';
import { readRelative, readWeekday } from './relativeDates';
import { readYear } from './years';

/**
 * Finds the date expressions of a line: points and stretches on the calendar with the words that narrow them. Durations
 * and times of day alone are none.
 * @param published full ISO date against which relative dates resolve; without it they stay unresolved
 */
export function findDates(line: Line, published?: string): FoundDate[] {
  const anchor = dayOfIso(published);
  const { tokens } = line;
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length;) {
    const core = readDate(tokens, at, anchor);
    if (core === undefined) {
      at++;
      continue;
    }
    const range = lookingAhead(line, withRangeEnd(tokens, core, anchor), anchor);
    const first = withWordsBefore(tokens, range.first, found.at(-1)?.last ?? 0);
    const last = withWordsAfter(tokens, range.last);
    const isBetween =
      range.date?.includes('/') === true && tokens[first - 1]?.lower === 'between' && range.last > at + 1;
    lendYear(tokens, found, range);
    found.push({ ...range, first: isBetween ? first - 1 : first, last });
    at = last;
  }
  return found;
}

const beginnings = new Set(
  (
    'last next this past coming same following previous that overnight weekend end beginning start earlier later early ' +
    'late day today tonight yesterday tomorrow spring summer autumn winter a an several few couple half one two three ' +
    'four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety'
  ).split(' '),
);

/** False for the many words that begin no date, which are then looked up once and no more. */
function mayBegin({ capital, lower, text }: Token): boolean {
  return capital || beginnings.has(lower) || text.charCodeAt(0) >= 0x600 || lower.includes('-');
}

function readDate(tokens: readonly Token[], at: number, anchor: number | undefined): FoundDate | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    return (
      readIso(tokens, at) ??
      readSlashed(tokens, at) ??
      readDayFirst(tokens, at, anchor) ??
      readYear(tokens, at) ??
      readDistance(tokens, at, anchor)
    );
  }
  if (token.kind !== 'word' || !mayBegin(token)) return undefined;
  return (
    readMonthFirst(tokens, at, anchor) ??
    readWeekday(tokens, at, anchor) ??
    readStretch(tokens, at, anchor) ??
    readRelative(tokens, at, anchor) ??
    readHoliday(tokens, at, anchor) ??
    readDistance(tokens, at, anchor)
  );
}

/** "25 January - 3 February 2016", "March-May 2016", "between 2014 and 2016": two dates that make one stretch. */
function withRangeEnd(tokens: readonly Token[], core: FoundDate, anchor: number | undefined): FoundDate {
  const joint = tokens[core.last];
  if (joint === undefined || core.date?.includes('/') !== false) return core;
  const isBetween = tokens[core.first - 1]?.lower === 'between';
  const isJoined = /^[-–—]$/.test(joint.text)
    ? joint.spaced === tokens[core.last + 1]?.spaced
    : isBetween && (joint.lower === 'and' || joint.lower === 'to');
  if (!isJoined) return core;
  const end = readDate(tokens, core.last + 1, anchor);
  if (end?.date === undefined || end.date.includes('/') || end.first !== core.last + 1) return core;
  const start = end.hasYear === true ? withYear(core, end.date) : core.date;
  if (start > end.date && !start.startsWith('XXXX')) return core;
  return { first: core.first, last: end.last, date: `${start}/${end.date}`, hasYear: end.hasYear === true };
}

/** "from March to May 2019", "on 29 December and 2 January 2017": the year told last is the year of all. */
function lendYear(tokens: readonly Token[], found: FoundDate[], last: FoundDate): void {
  let next = last;
  for (let index = found.length - 1; index >= 0; index--) {
    const before = found[index];
    if (before?.hasYear !== false || before.date === undefined) return;
    if (next.hasYear !== true || next.date === undefined || next.date.length < 5) return;
    const joint = tokens[before.last]?.lower ?? '';
    if (before.last + 1 !== next.first || !/^(?:to|and|or|until|till|through|,)$/.test(joint)) return;
    next = { ...before, date: withYear(before, next.date), hasYear: true };
    found[index] = next;
  }
}

const monthOrDay = /^(?:\d{4}|XXXX)(-\d\d(?:-\d\d)?)$/;

/** A month or day without a year of its own, in the year of a date told after it, or the year before that. */
function withYear({ date = '', hasYear }: FoundDate, later: string): string {
  const rest = monthOrDay.exec(date)?.[1];
  const year = later.slice(0, 4);
  if (hasYear !== false || rest === undefined || year === 'XXXX') return date;
  return year + rest <= later ? year + rest : `${Number(year) - 1}${rest}`;
}
