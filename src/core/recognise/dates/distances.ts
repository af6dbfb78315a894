import { edtf, isoOfDay, weekdayOfDay } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import { readQuantity } from '../numbers/quantity';
import type { FoundDate } from './foundDate';
import { shiftedMonth, stretchBack } from './relativeDates';

/** No news looks farther, and no date of EDTF's four digits lies there. */
const farthest = 1800;
const sides = new Set([
  'ago',
  'earlier',
  'later',
  'before',
  'after',
  'previously',
  'prior',
  'hence',
  'beforehand',
]);
const roughly = new Set(
  'nearly almost about around roughly over some just exactly only approximately'.split(' '),
);

interface Count {
  /** Absent for "several" and "a few". */
  readonly value?: number;
  readonly next: number;
}

/** "two days ago", "a day earlier", "10 days later", "several years before": only "ago" counts from the publication. */
export function readDistance(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const count = readSpanCount(tokens, at, true);
  if (count === undefined) return undefined;
  const unit = /^(day|week|month|year|decade|century|centurie)s?$/.exec(tokens[count.next]?.lower ?? '')?.[1];
  const side = tokens[count.next + 1]?.lower ?? '';
  if (unit === undefined || !sides.has(side)) return undefined;
  const first = withRoughness(tokens, at);
  // "for two years before he fled" and "just over a week after it" tell how long.
  if (/^(?:before|after)$/.test(side) && first < at) return undefined;
  if (side !== 'ago' && /^(?:for|lasted|lasting)$/.test(tokens[first - 1]?.lower ?? '')) return undefined;
  const span = { first, last: count.next + 2 };
  const { value } = count;
  if (side !== 'ago' || anchor === undefined || value === undefined) return span;
  if (value > farthest || !Number.isInteger(value)) return span;
  const date = dateAgo(value, unit, anchor);
  return date === undefined ? span : { ...span, date };
}

function dateAgo(count: number, unit: string, anchor: number): string | undefined {
  const iso = isoOfDay(anchor);
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  switch (unit) {
    case 'day':
      return isoOfDay(anchor - count);
    case 'week': {
      const day = anchor - 7 * count;
      const monday = day - ((weekdayOfDay(day) + 6) % 7);
      return `${isoOfDay(monday)}/${isoOfDay(monday + 6)}`;
    }
    case 'month':
      return shiftedMonth(year, month, -count);
    case 'year':
      return edtf(year - count);
    default:
      return undefined;
  }
}

/** "the last 24 hours", "the past few weeks", "the next five to ten years". */
export function readStretch(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const word = tokens[at]?.lower;
  if (word !== 'last' && word !== 'past' && word !== 'next' && word !== 'coming' && word !== 'previous')
    return undefined;
  const count = readSpanCount(tokens, at + 1, false);
  if (count === undefined) return undefined;
  let { next, value } = count;
  if (/^(?:to|or|-|–)$/.test(tokens[next]?.lower ?? '')) {
    const second = readSpanCount(tokens, next + 1, false);
    if (second !== undefined) {
      next = second.next;
      value = undefined;
    }
  }
  if (tokens[next]?.text === '+') next++;
  else if (tokens[next]?.text === '-' && tokens[next + 1]?.lower === 'plus') next += 2;
  const unit = /^(hour|day|night|week|month|year|decade)s?$/.exec(tokens[next]?.lower ?? '')?.[1];
  if (unit === undefined) return undefined;
  const span = { first: at, last: next + 1 };
  const isPast = word === 'last' || word === 'past';
  if (!isPast || anchor === undefined || value === undefined || value > farthest) return span;
  const date = Number.isInteger(value) ? stretchBack(value, unit, anchor) : undefined;
  return date === undefined ? span : { ...span, date };
}

function readSpanCount(tokens: readonly Token[], at: number, withArticle: boolean): Count | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'several' || word === 'few') return { next: at + 1 };
  if (word === 'couple' && tokens[at + 1]?.lower === 'of') return { next: at + 2 };
  if (word === 'a' || word === 'an') {
    const inner = tokens[at + 1]?.lower;
    if (inner === 'few') return { next: at + 2 };
    if (inner === 'couple' && tokens[at + 2]?.lower === 'of') return { next: at + 3 };
    return readQuantity(tokens, at) ?? (withArticle ? { value: 1, next: at + 1 } : undefined);
  }
  return readQuantity(tokens, at);
}

/** "nearly two years ago", "more than a year ago", "at least 10 days before". */
function withRoughness(tokens: readonly Token[], at: number): number {
  const lower = (index: number) => tokens[index]?.lower ?? '';
  if (roughly.has(lower(at - 1))) return at - 1;
  const isPhrase =
    lower(at - 1) === 'than' ? /^(?:more|less)$/ : lower(at - 1) === 'least' ? /^at$/ : undefined;
  return isPhrase?.test(lower(at - 2)) === true ? at - 2 : at;
}
