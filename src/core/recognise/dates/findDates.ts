import { dayOfIso } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import type { Line } from '../line';
import { readDayFirst, readIso, readMonthFirst, readYear } from './calendarDates';
import type { FoundDate } from './foundDate';
import { partsOfDay, readAgo, readRelative, readWeekday } from './relativeDates';

const earlyLate = new Set(['early', 'late', 'earlier', 'later', 'mid', 'midday', 'mid-']);

/**
 * Finds the date expressions of a line.
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
    const first = withWordsBefore(tokens, core.first, found.at(-1)?.last ?? 0);
    const last = withWordsAfter(tokens, core.last);
    found.push({ ...core, first, last });
    at = last;
  }
  return found;
}

function readDate(tokens: readonly Token[], at: number, anchor: number | undefined): FoundDate | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return readNumericDate(tokens, at, anchor);
  if (token.kind !== 'word') return undefined;
  return (
    readMonthFirst(tokens, at, anchor) ??
    readWeekday(tokens, at, anchor) ??
    readRelative(tokens, at, anchor) ??
    readAgo(tokens, at, anchor)
  );
}

function readNumericDate(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  return (
    readIso(tokens, at) ??
    readDayFirst(tokens, at, anchor) ??
    readYear(tokens, at) ??
    readAgo(tokens, at, anchor)
  );
}

/** Takes in "late on", "before dawn", "the night of", "earlier in" before a date. */
function withWordsBefore(tokens: readonly Token[], first: number, floor: number): number {
  let at = first;
  const lower = (index: number) => (index >= floor ? (tokens[index]?.lower ?? '') : '');
  if (lower(at - 1) === 'of' && partsOfDay.has(lower(at - 2))) at -= lower(at - 3) === 'the' ? 3 : 2;
  if (partsOfDay.has(lower(at - 1))) at -= lower(at - 2) === 'before' || lower(at - 2) === 'after' ? 2 : 1;
  const joint = lower(at - 1) === 'on' || lower(at - 1) === 'in' ? 1 : 0;
  if (earlyLate.has(lower(at - 1 - joint)) && tokens[at - 1 - joint]?.capital === false) at -= 1 + joint;
  return at;
}

function withWordsAfter(tokens: readonly Token[], last: number): number {
  const next = tokens[last];
  if (next !== undefined && partsOfDay.has(next.lower) && !next.capital) return last + 1;
  return last;
}
