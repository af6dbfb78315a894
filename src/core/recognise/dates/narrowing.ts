import type { Token } from '../../text/tokens';
import { partsOfDay } from './relativeDates';

const earlyLate = new Set(['early', 'late', 'earlier', 'later', 'mid', 'midday']);
const partsOfPeriod = new Set(
  'end beginning start middle eve half quarter week weekend month summer winter spring autumn fall turn days hours'.split(
    ' ',
  ),
);
const ordinals = new Set('first second third fourth last latter early late final closing opening'.split(' '));
const clockZones = new Set(['gmt', 'utc', 'est', 'edt', 'hours', 'hrs']);

/**
 * Where a date begins with the words before it that narrow it: "late on", "before dawn", "night of", "early hours of",
 * "summer of", "second half of", "9 a.m.", and the article of "the 1990s".
 * @param floor the first token that no date before has taken
 */
export function withWordsBefore(tokens: readonly Token[], first: number, floor: number): number {
  let at = first;
  const lower = (index: number) => (index >= floor ? (tokens[index]?.lower ?? '') : '');
  at = withPrefix(tokens, at, lower);
  if (earlyLate.has(lower(at - 1)) && lower(at - 1) !== 'midday') at--;
  const article = /^(?:the|a|an)$/.test(lower(at - 1)) && lower(at - 2) === 'of' ? 1 : 0;
  if (lower(at - 1 - article) === 'of') at = withPartOf(at, at - 2 - article, lower);
  if (partsOfDay.has(lower(at - 1))) at -= /^(?:before|after|around)$/.test(lower(at - 2)) ? 2 : 1;
  else if (lower(at - 1) === 'on' && partsOfDay.has(lower(at - 2))) at -= 2;
  at = withClock(tokens, at, lower);
  const the = lower(at - 1) === 'the' ? 1 : 0;
  const joint = lower(at - 1 - the) === 'on' || lower(at - 1 - the) === 'in' ? 1 + the : 0;
  if (earlyLate.has(lower(at - 1 - joint))) at -= 1 + joint;
  if (
    /^\d{4}s?$/.test(tokens[first]?.text ?? '') &&
    /^['’]?s$/.test(lower(first + 1)) &&
    lower(at - 1) === 'the'
  )
    at--;
  return at;
}

/** "mid-2014", "late-1990s": the tokens keep digits after a hyphen apart. */
function withPrefix(tokens: readonly Token[], at: number, lower: (index: number) => string): number {
  const isGlued = lower(at - 1) === '-' && tokens[at]?.spaced === false && tokens[at - 1]?.spaced === false;
  return isGlued && /^(?:mid|early|late|pre|post)$/.test(lower(at - 2)) ? at - 2 : at;
}

/** The first token of "second half of", "night of", "early hours of"; the date's own first where there is none. */
function withPartOf(at: number, noun: number, lower: (index: number) => string): number {
  if (partsOfDay.has(lower(noun))) return noun;
  if (!partsOfPeriod.has(lower(noun))) return at;
  const isOrdinal = ordinals.has(lower(noun - 1));
  // "two days of March" would be odd, "two hours of Sunday" too: only "early hours", "last days".
  if (/^(?:half|quarter|days|hours|week)$/.test(lower(noun)) && !isOrdinal)
    return lower(noun) === 'week' ? noun : at;
  return isOrdinal ? noun - 1 : noun;
}

/** "9 a.m. Monday", "10:30 p.m. on Sunday", "1830 GMT on Friday". */
function withClock(tokens: readonly Token[], at: number, lower: (index: number) => string): number {
  let back = at - 1;
  if (lower(back) === 'on') back--;
  if (lower(back) === 'time' && lower(back - 1) === 'local') back -= 2;
  const isHalfDay = /^[ap]\.?m\.?$/.test(lower(back));
  if (!isHalfDay && !clockZones.has(lower(back))) return at;
  back--;
  if (tokens[back]?.kind !== 'number' || lower(back) === '') return at;
  if (/^[:.]$/.test(lower(back - 1)) && tokens[back - 2]?.kind === 'number' && lower(back - 2) !== '')
    back -= 2;
  return back;
}

/** Where a date ends with the words after it: "Sunday morning", "Monday at 9 a.m.", "Friday at dawn". */
export function withWordsAfter(tokens: readonly Token[], last: number): number {
  const next = tokens[last];
  if (next === undefined) return last;
  if (partsOfDay.has(next.lower) && !next.capital) return last + 1;
  if (next.lower !== 'at') return last;
  let at = last + 1;
  if (/^(?:about|around|approximately)$/.test(tokens[at]?.lower ?? '')) at++;
  if (partsOfDay.has(tokens[at]?.lower ?? '')) return at + 1;
  if (tokens[at]?.kind !== 'number') return last;
  at++;
  if (
    /^[:.]$/.test(tokens[at]?.text ?? '') &&
    tokens[at]?.spaced === false &&
    tokens[at + 1]?.kind === 'number'
  )
    at += 2;
  const isClock = /^[ap]\.?m\.?$/.test(tokens[at]?.lower ?? '') || clockZones.has(tokens[at]?.lower ?? '');
  return isClock ? at + 1 : last;
}
