import { daysApart, daysOf } from '../incidentDates';
import type { Days } from '../incidentDates';
import type { Reason } from './reason';
import { weights } from './weights';

/** A leap year, so that every day of a year exists in it. */
const anyYear = '2000';

/** In days: what is published in longer times says nothing of when it happened. */
const longestMonth = 31;

/** True for a date whose year is left open (XXXX-01-30). */
export function isYearless(date: string): boolean {
  return date.includes('XXXX');
}

/** The days of a date whose year is left open, in the year of another date; in any year where that one leaves it open too. */
function daysInYearOf(date: string, other: string): Days | undefined {
  const year = /\d{4}/.exec(other.replaceAll('XXXX', ''))?.[0] ?? anyYear;
  return daysOf(date.replaceAll('XXXX', isYearless(other) ? anyYear : year));
}

/** What two dates say about being one; none for a date that cannot be read. */
export function dateReason(one: string, other: string): Reason | undefined {
  const open = isYearless(one) || isYearless(other);
  const [a, b] = open ? [daysInYearOf(one, other), daysInYearOf(other, one)] : [daysOf(one), daysOf(other)];
  if (!a || !b) return undefined;
  const apart = daysApart(a, b);
  if (apart > 0) return datesApart(apart, a, b);
  const longest = Math.max(a.to - a.from, b.to - b.from);
  if (longest > 14) {
    const weight = longest > longestMonth ? weights.date.agrees : weights.date.sameMonth;
    return { type: 'date', weight, text: `${one} and ${other} agree` };
  }
  if (longest > 1) return { type: 'date', weight: weights.date.within, text: `${one} and ${other} agree` };
  return open
    ? { type: 'date', weight: weights.date.sameOfYear, text: 'same day of the year' }
    : { type: 'date', weight: weights.date.same, text: 'same day' };
}

function datesApart(apart: number, a: Days, b: Days): Reason {
  const { dayApart, daysApart: few, far } = weights.date;
  // A range of weeks ends where its teller guessed.
  const vague = Math.max(a.to - a.from, b.to - b.from) > 4;
  if (apart === 1) return { type: 'date', weight: vague ? 0 : dayApart, text: 'a day apart' };
  return { type: 'date', weight: apart <= 3 ? few : far, text: `${apart} days apart` };
}

/** What the day of a dated telling says about one without a date, by when that was published. */
export function newsReason(date: string, published: Days | undefined): Reason | undefined {
  const days = isYearless(date) ? undefined : daysOf(date);
  if (!days || !published) return undefined;
  const { newsOf, freshNewsOf, afterPublished, longBefore } = weights.date;
  if (days.from > published.to + 1)
    return { type: 'published', weight: afterPublished, text: 'published before it happened' };
  if (published.to - published.from > longestMonth) return undefined;
  const since = published.from - days.to;
  if (since <= 2) return { type: 'published', weight: freshNewsOf, text: 'published right after' };
  if (since <= 7) return { type: 'published', weight: newsOf, text: 'published in the days after' };
  return since > 45 ? { type: 'published', weight: longBefore, text: 'published long after' } : undefined;
}

/** What it says about two tellings without a date when they were published. */
export function newsTogetherReason(one: Days | undefined, other: Days | undefined): Reason | undefined {
  const { newsTogether, newsApart, anyTime } = weights.date;
  const isVague = (days: Days): boolean => days.to - days.from > longestMonth;
  if (!one || !other || isVague(one) || isVague(other))
    return { type: 'published', weight: anyTime, text: 'nothing says when' };
  const apart = daysApart(one, other);
  if (apart <= 3) return { type: 'published', weight: newsTogether, text: 'published at the same time' };
  return apart > 14 ? { type: 'published', weight: newsApart, text: 'published weeks apart' } : undefined;
}
