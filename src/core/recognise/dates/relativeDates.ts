import { edtf, isoOfDay, weekdayNumber, weekdayOfDay } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import { dayAt, readDayFirst, readMonthFirst } from './calendarDates';
import type { FoundDate } from './foundDate';

/** Words for a part of a day, which belong to the date they stand beside. */
export const partsOfDay = new Set(
  'morning afternoon evening night midnight noon midday dawn dusk daybreak sunrise sunset'.split(' '),
);

const periods = new Set(
  'day week month year decade century quarter weekend night evening morning afternoon summer winter spring autumn fall'.split(
    ' ',
  ),
);
const seasons = new Set(['spring', 'summer', 'autumn', 'winter']);

const oneDay = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/** A weekday, with the date that may follow it: "Thursday", "Monday, Dec. 26", "next Friday", "this past Sunday". */
export function readWeekday(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const token = tokens[at];
  if (token === undefined || !token.capital) return undefined;
  const weekday = weekdayNumber(token.lower);
  if (weekday === undefined) return undefined;
  const before = tokens[at - 1]?.lower ?? '';
  // "Bloody Sunday" and "Friday prayers" name what recurs or what happened once.
  if (/^(?:bloody|black|cyber)$/.test(before) || /^prayers?$/.test(tokens[at + 1]?.lower ?? ''))
    return undefined;
  let next = at + 1;
  if (partsOfDay.has(tokens[next]?.lower ?? '')) next++;
  const comma = tokens[next]?.text === ',' ? 1 : 0;
  const follower = tokens[next + comma];
  const the = follower?.lower === 'the' ? 1 : 0;
  const full =
    tokens[next + comma + the]?.kind === 'number'
      ? readDayFirst(tokens, next + comma + the, anchor)
      : dayAt(tokens, next + comma + 1) !== undefined
        ? readMonthFirst(tokens, next + comma, anchor)
        : undefined;
  if (full !== undefined) return { ...full, first: at };
  const isPointed = /^(?:last|next|this|past|coming)$/.test(before);
  const isDouble = isPointed && /^(?:past|coming|next)$/.test(before) && tokens[at - 2]?.lower === 'this';
  const first = isDouble ? at - 2 : isPointed ? at - 1 : at;
  if (anchor === undefined) return { first, last: next };
  const back = (weekdayOfDay(anchor) - weekday + 7) % 7;
  const isAhead = before === 'next' || before === 'coming';
  const isBehind = before === 'last' || before === 'past';
  const day = isAhead ? anchor + (7 - back) : isBehind && back === 0 ? anchor - 7 : anchor - back;
  return { first, last: next, date: isoOfDay(day), isWeekday: !isPointed };
}

/** "yesterday", "last week", "last night", "overnight", "the following day", "over the weekend", "the end of the year". */
export function readRelative(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const word = tokens[at]?.lower ?? '';
  const shift = oneDay.get(word);
  if (shift !== undefined) {
    const next = partsOfDay.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    return { first: at, last: next, ...(anchor !== undefined && { date: isoOfDay(anchor + shift) }) };
  }
  switch (word) {
    case 'last':
    case 'next':
    case 'this':
    case 'past':
    case 'coming':
    case 'same':
    case 'following':
    case 'previous':
      return readPeriod(tokens, at, word, anchor);
    case 'that':
      return /^(?:later|earlier)$/.test(tokens[at - 1]?.lower ?? '')
        ? readPeriod(tokens, at, word, anchor)
        : undefined;
    case 'overnight':
      return readOvernight(tokens, at, anchor);
    case 'weekend':
      return readWeekend(tokens, at, anchor);
    case 'end':
    case 'beginning':
    case 'start':
    case 'earlier':
    case 'later':
    case 'early':
    case 'late':
      return readPartOf(tokens, at, anchor);
    case 'day':
      return readDayBeside(tokens, at, anchor);
    default:
      return seasons.has(word) ? readSeason(tokens, at) : undefined;
  }
}

function readPeriod(
  tokens: readonly Token[],
  at: number,
  word: string,
  anchor: number | undefined,
): FoundDate | undefined {
  const unit = tokens[at + 1]?.lower ?? '';
  if (!periods.has(unit)) return undefined;
  const isUnlike =
    (unit === 'day' && /^(?:this|last|past)$/.test(word)) ||
    (unit === 'quarter' && word === 'same') ||
    (unit === 'fall' && !/^(?:this|last|next)$/.test(word));
  if (isUnlike) return undefined;
  const date = anchor === undefined ? undefined : relativePeriod(word, unit, anchor);
  const isDouble = word === 'past' && tokens[at - 1]?.lower === 'this';
  return { first: isDouble ? at - 1 : at, last: at + 2, ...(date !== undefined && { date }) };
}

/** "an overnight raid" tells no night; "raided overnight" does. */
function readOvernight(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  if (/^(?:a|an|the|its|their|his|her|’s|'s)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const weekday = readWeekday(tokens, at + 1, anchor) ?? undefined;
  if (weekday !== undefined) return { ...weekday, first: at };
  return {
    first: at,
    last: at + 1,
    ...(anchor !== undefined && { date: `${isoOfDay(anchor - 1)}/${isoOfDay(anchor)}` }),
  };
}

function readWeekend(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  if (!/^(?:the|over|at|during)$/.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const span = { first: at, last: at + 1 };
  return anchor === undefined ? span : { ...span, date: weekendBefore(anchor) };
}

/** The weekend that is on or ended last. */
function weekendBefore(anchor: number): string {
  const saturday = anchor - ((weekdayOfDay(anchor) + 1) % 7);
  return `${isoOfDay(saturday)}/${isoOfDay(saturday + 1)}`;
}

/** "the end of the year", "later in the week"; of a day it tells the hour alone. */
function readPartOf(tokens: readonly Token[], at: number, anchor: number | undefined): FoundDate | undefined {
  const joint = tokens[at + 1]?.lower;
  const unit = tokens[at + 3]?.lower ?? '';
  if (tokens[at + 2]?.lower !== 'the' || !/^(?:week|month|year|decade)$/.test(unit)) return undefined;
  const isEnd = /^(?:end|beginning|start)$/.test(tokens[at]?.lower ?? '');
  if (joint !== (isEnd ? 'of' : 'in')) return undefined;
  const date = anchor === undefined ? undefined : relativePeriod('this', unit, anchor);
  return { first: at, last: at + 4, ...(date !== undefined && { date }) };
}

/** "the day before yesterday", "a day after the attack". */
function readDayBeside(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  if (tokens[at - 1]?.lower !== 'the') return undefined;
  const side = tokens[at + 1]?.lower;
  if (side !== 'before' && side !== 'after') return undefined;
  const far = oneDay.get(tokens[at + 2]?.lower ?? '');
  if (far === undefined) return { first: at, last: at + 2 };
  const date = anchor === undefined ? undefined : isoOfDay(anchor + far + (side === 'before' ? -1 : 1));
  return { first: at, last: at + 3, ...(date !== undefined && { date }) };
}

function readSeason(tokens: readonly Token[], at: number): FoundDate | undefined {
  const before = tokens[at - 1]?.lower ?? '';
  const inThe = before === 'the' && /^(?:in|since|during|until|by)$/.test(tokens[at - 2]?.lower ?? '');
  if (!inThe && !/^(?:in|since|during|until|by|early|late|mid)$/.test(before)) return undefined;
  const after = tokens[at + 1];
  const ends =
    after?.kind !== 'word' || /^(?:and|or|when|as|but|the|after|before|with|to)$/.test(after.lower);
  return ends ? { first: at, last: at + 1 } : undefined;
}

function relativePeriod(word: string, unit: string, anchor: number): string | undefined {
  if (word === 'same' || word === 'following' || word === 'previous' || word === 'that') return undefined;
  const step = word === 'last' ? -1 : word === 'next' || word === 'coming' ? 1 : 0;
  const iso = isoOfDay(anchor);
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  if (word === 'past') return stretchBack(1, unit, anchor);
  switch (unit) {
    case 'day':
      return step === 0 ? iso : undefined;
    case 'night':
      return word === 'next' ? undefined : isoOfDay(anchor + step);
    case 'morning':
    case 'afternoon':
    case 'evening':
      return word === 'this' ? iso : word === 'last' && unit === 'evening' ? isoOfDay(anchor - 1) : undefined;
    case 'month':
      return shiftedMonth(year, month, step);
    case 'year':
      return edtf(year + step);
    case 'week': {
      const monday = anchor - ((weekdayOfDay(anchor) + 6) % 7) + step * 7;
      return `${isoOfDay(monday)}/${isoOfDay(monday + 6)}`;
    }
    case 'weekend':
      return word === 'last' ? weekendBefore(anchor - 1) : undefined;
    default:
      return undefined;
  }
}

/** The stretch of some units that ended at the publication: "the past two weeks". */
export function stretchBack(count: number, unit: string, anchor: number): string | undefined {
  const iso = isoOfDay(anchor);
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  switch (unit) {
    case 'hour':
      return `${isoOfDay(anchor - Math.max(1, Math.ceil(count / 24)))}/${iso}`;
    case 'day':
    case 'night':
      return `${isoOfDay(anchor - count)}/${iso}`;
    case 'week':
      return `${isoOfDay(anchor - 7 * count)}/${iso}`;
    case 'month':
      return `${shiftedMonth(year, month, -count)}/${edtf(year, month)}`;
    case 'year':
      return `${edtf(year - count)}/${edtf(year)}`;
    case 'decade':
      return `${edtf(year - 10 * count)}/${edtf(year)}`;
    default:
      return undefined;
  }
}

/** EDTF month some months before or after another. */
export function shiftedMonth(year: number, month: number, by: number): string {
  const index = year * 12 + (month - 1) + by;
  return edtf(Math.floor(index / 12), (index % 12) + 1);
}
