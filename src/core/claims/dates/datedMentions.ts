import type { DateMention, Mention } from '../../recognise/mention';
import { findDates } from '../../recognise/dates/findDates';
import { dateMention } from '../../recognise/dates/foundDate';
import { readLine } from '../../recognise/line';
import { overlaps } from '../../text/ranges';
import { postingAt } from '../attribution/postings';

/** Longer stretches around a date, in UTF-16 units, say nothing more about it. */
const around = 120;

/**
 * The mentions of an article with the dates that its own words settle beyond what the date of publication does: in a
 * post with a dated signature relative dates count from that day, and a weekday that the article tells with its day
 * ("Tuesday, Jan. 30") is that day wherever it stands alone.
 *
 * @param mentions of the whole article, sorted by start
 */
export function datedMentions(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const days = daysOfWeekdays(mentions);
  const hasPosts = text.includes('(@');
  const years = yearsTold(text, mentions);
  if (!hasPosts && days.size === 0 && years.size === 0) return mentions;
  return mentions.map((mention) => {
    if (mention.type !== 'date') return mention;
    const dated = years.get(mention);
    if (dated !== undefined) return { ...mention, date: dated };
    const posted = hasPosts ? postingAt(text, mention.start) : undefined;
    if (posted?.date !== undefined && isRelative(mention.text)) {
      const date = dateAgainst(text, mention, posted.date);
      if (date !== undefined) return { ...mention, date };
    }
    const day = mention.date === undefined ? days.get(weekdayAlone(mention.text) ?? '') : undefined;
    return day === undefined ? mention : { ...mention, date: day };
  });
}

/**
 * What a date expression means when it is said on another day than the article was published.
 *
 * @param anchor full ISO date
 * @returns EDTF date; undefined when the words do not depend on the day or cannot be resolved
 */
export function dateAgainst(text: string, mention: DateMention, anchor: string): string | undefined {
  const lineBreak = text.lastIndexOf('\n', mention.start - 1) + 1;
  const start = Math.max(lineBreak, mention.start - around);
  const next = text.indexOf('\n', mention.end);
  const end = Math.min(next === -1 ? text.length : next, mention.end + around);
  const line = readLine(text, start, end);
  for (const found of findDates(line, anchor)) {
    const again = dateMention(line, found);
    if (overlaps(again, mention)) return again.date;
  }
  return undefined;
}

const ownYear = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;

/** True for a date that depends on the day it is said. */
export function isRelative(words: string): boolean {
  return !ownYear.test(words);
}

const deictic =
  /^(?:(?:early|late|earlier|later|before dawn|after midnight)\s+(?:on\s+)?)?(?:today|tonight|yesterday|tomorrow|overnight|(?:this|last|yesterday)\s+(?:morning|afternoon|evening|night)|the\s+day\s+before\s+yesterday)/iu;

/** True for a date that counts in days from the moment of speech ("yesterday", "last night"), no weekday. */
export function isDeictic(words: string): boolean {
  return deictic.test(words);
}

const weekday = /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b/iu;
const weekdayOnly =
  /^(?:(?:early|late|on|before|after|around|in|the|of|dawn|noon|midnight|morning|afternoon|evening|night|at|\d{1,4}|\d{1,2}[:.]\d{0,2}|[ap]\.?m\.?)\s+)*((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+(?:morning|afternoon|evening|night|at\s.{1,12}))?$/iu;

function weekdayAlone(words: string): string | undefined {
  return words.length > 60 ? undefined : weekdayOnly.exec(words)?.[1]?.toLowerCase();
}

/** The days that the article tells together with their weekdays; one that falls on two days tells none. */
function daysOfWeekdays(mentions: readonly Mention[]): Map<string, string> {
  const days = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'date' || !/^(?:\d{4}|XXXX)-\d\d-\d\d$/u.test(mention.date ?? '')) continue;
    const name = weekday.exec(mention.text)?.[1]?.toLowerCase();
    if (name === undefined || !/\d/u.test(mention.text) || mention.date === undefined) continue;
    if ((days.get(name) ?? mention.date) !== mention.date) doubtful.add(name);
    days.set(name, mention.date);
  }
  for (const name of doubtful) days.delete(name);
  return days;
}

const yearless = /^XXXX-(\d\d)(-\d\d)?$/u;
/** "7 July 2015:", where the year was not taken for one with the day. */
const yearAfter = /^,?\s+((?:19|20)\d\d)(?![\d.,:-]*\d)/u;

/**
 * The dates without a year that a text settles which tells its first date with one, as an encyclopaedia does: "on 6 May
 * 2011 …, on 9 May". They count on from the date before; a report that opens with a bare day is left as it is.
 */
function yearsTold(text: string, mentions: readonly Mention[]): Map<Mention, string> {
  const told = new Map<Mention, string>();
  let last: string | undefined;
  for (const mention of mentions) {
    if (mention.type !== 'date' || mention.date === undefined) continue;
    const [, month, day = ''] = yearless.exec(mention.date) ?? [];
    if (month === undefined) {
      if (/^\d{4}-\d\d(?:-\d\d)?$/u.test(mention.date) && ownYear.test(mention.text)) last = mention.date;
      continue;
    }
    const year = yearAfter.exec(text.slice(mention.end, mention.end + 8))?.[1];
    if (year === undefined && last === undefined) return told;
    const date = year === undefined ? following(last ?? '', month, day) : `${year}-${month}${day}`;
    told.set(mention, date);
    last = date;
  }
  return told;
}

/** A month and day in the year of another date, or in the next where the text goes from winter on to spring. */
function following(last: string, month: string, day: string): string {
  const isNext = Number(last.slice(5, 7)) - Number(month) > 6;
  return `${String(Number(last.slice(0, 4)) + (isNext ? 1 : 0)).padStart(4, '0')}-${month}${day}`;
}
