import type { DateMention } from '../../recognise/mention';
import { dayOfIso, isoOfDay } from '../../text/calendar';
import type { OffsetRange } from '../../text/articleText';
import { postingAt } from '../attribution/postings';
import { lineAround, quotationAt } from '../attribution/quotations';
import type { SpokenFrame } from '../attribution/speakers';
import { dateAgainst, isDeictic } from '../dates/datedMentions';
import { fridayPrayers } from '../dates/fridayPrayers';
import { incidentIn } from '../language/incidentWords';
import type { Reading } from '../reading/reading';
import { isAside, isBeyondAside, nearestBound } from './bound';
import { datelineEnd } from './placeRoles';
import { lastsSince } from './scope';

/** What a sentence says on when something happened. */
export interface DateTold {
  readonly mention: DateMention;
  /** EDTF date; absent where the words cannot be resolved. */
  readonly date?: string;
  /** Days after the event the article speaks of ("the following day" 1, "the same day" 0), where the words say so. */
  readonly daysAfter?: number;
  /** The stretch around that event, where the words say so: "in the same week". */
  readonly same?: 'week' | 'month';
}

/** What a sentence is read with. */
export interface SentenceContext {
  readonly reading: Reading;
  readonly sentence: OffsetRange;
  readonly frames: readonly SpokenFrame[];
  /** The article's own date of publication, if known. */
  readonly published?: string | undefined;
}

/**
 * The date that a sentence gives what stands at a span, if it tells one: the nearest of its dates that are no dates of
 * statements, of publication or of what is still to come.
 *
 * @param said when the statement around the span was made: "yesterday" counts from there
 */
export function dateTold(context: SentenceContext, span: OffsetRange, said?: string): DateTold | undefined {
  const { reading, sentence } = context;
  const dates = [
    ...reading.mentionsIn(sentence).filter((mention): mention is DateMention => mention.type === 'date'),
    ...fridayPrayers(reading.text, sentence, context.published),
  ].filter((date) => isOfEvent(context, date, span));
  const nearest = nearestBound(reading.text, dates, span);
  if (!nearest) return undefined;
  const at = dates.indexOf(nearest);
  return (
    throughNight(reading.text, dates[at - 1], nearest) ??
    throughNight(reading.text, nearest, dates[at + 1]) ??
    resolved(context, nearest, said)
  );
}

/** "Overnight into Friday", "the night of Tuesday to Wednesday": the day before and the day. */
function throughNight(
  text: string,
  night: DateMention | undefined,
  next: DateMention | undefined,
): DateTold | undefined {
  if (!night || !next || !/^\s+(?:in)?to\s+$/iu.test(text.slice(night.end, next.start))) return undefined;
  const day = dayOfIso(next.date);
  return day === undefined ? undefined : { mention: night, date: `${isoOfDay(day - 1)}/${isoOfDay(day)}` };
}

function resolved(
  { reading, sentence, frames }: SentenceContext,
  mention: DateMention,
  said: string | undefined,
): DateTold | undefined {
  const { text } = reading;
  if (isDeictic(mention.text) && !postingAt(text, mention.start)?.date) {
    const isReported = frames.some(
      ({ covers }) => covers.start <= mention.start && mention.end <= covers.end,
    );
    const isQuoted = quotationAt(text, mention.start) !== undefined;
    if ((isReported || isQuoted) && dayOfIso(said) !== undefined && said !== undefined) {
      const date = dateAgainst(text, mention, said);
      return { mention, ...(date !== undefined && { date }) };
    }
    // "today’s attack" in a quotation points at an attack that is known; the day of the words is not.
    if (isQuoted && /^['’]s?\s/u.test(text.slice(mention.end, mention.end + 3))) return undefined;
  }
  const daysAfter = daysAfterEvent(mention.text);
  const monthsAfter = monthsAfterEvent(mention.text);
  const previous =
    mention.date !== undefined || (daysAfter === undefined && monthsAfter === undefined)
      ? undefined
      : dateBefore(reading, sentence, mention, monthsAfter !== undefined || daysAfter === 0);
  // "on Monday; a day earlier two more had died".
  if (previous !== undefined && daysAfter !== undefined) {
    const date = shifted(previous, daysAfter);
    if (date !== undefined) return { mention, date };
  }
  if (previous !== undefined && monthsAfter !== undefined)
    return { mention, date: shiftedMonths(previous, monthsAfter) };
  const same = /\bsame\s+(week|month)\b/iu.exec(mention.text)?.[1]?.toLowerCase();
  return {
    mention,
    ...(mention.date !== undefined && { date: mention.date }),
    ...(daysAfter !== undefined && { daysAfter }),
    ...((same === 'week' || same === 'month') && { same }),
  };
}

/** The last date that a sentence tells before a mention; a month or a year where days need not be counted from it. */
function dateBefore(
  reading: Reading,
  sentence: OffsetRange,
  mention: DateMention,
  mayBeCoarse: boolean,
): string | undefined {
  return reading
    .mentionsIn({ start: sentence.start, end: mention.start })
    .findLast(
      (other): other is DateMention =>
        other.type === 'date' &&
        (mayBeCoarse ? /^\d{4}(?:-\d\d){0,2}$/u.test(other.date ?? '') : dayOfIso(other.date) !== undefined),
    )?.date;
}

/** The date that words give which count from another event ("a day earlier"). @param base that event's EDTF date */
export function dateFrom({ daysAfter, same }: DateTold, base: string | undefined): string | undefined {
  if (daysAfter !== undefined) return shifted(base, daysAfter);
  const day = dayOfIso(base);
  if (same === undefined || base === undefined || day === undefined) return undefined;
  if (same === 'month') return base.slice(0, 'YYYY-MM'.length);
  // Day 0 of the calendar, 1970-01-01, was a Thursday.
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  return `${isoOfDay(monday)}/${isoOfDay(monday + 6)}`;
}

const noEventBefore =
  /\b(?:since|until|till|ahead\s+of|prior\s+to|as\s+of|as\s+at|by|before|due\s+(?:on|in|by)|scheduled\s+for|planned\s+for|anniversary\s+of|deadline\s+of|(?:born|founded|built|established|elected|formed|created|introduced|signed)\s+(?:in|on))\s+(?:the\s+|early\s+|late\s+)?$/iu;
/** "since the war began in October 2017". */
const sinceBefore = /\bsince\b[^.;,]{0,70}$/iu;
/** "the toll rose to 12 on Tuesday", "traded accusations on Sunday": when a count or a word was given out. */
const toldBefore =
  /\b(?:rose|risen|climb(?:ed|s)|jump(?:ed|s)|increas(?:ed|es)|revis(?:ed|es)|updat(?:ed|es)|went\s+up|stood|stands|reach(?:ed|es)|pass(?:ed|es)|lower(?:ed|s)|raised|toll|tally|count|accusations?|blame|barbs|condemn\w*|mourn\w*|vow(?:ed|s)|met|visited|announced|pledged|promised|issued|released|published|posted|circulated|broadcast|aired|distributed|statement|message|communiqu[eé]|report|video|briefing|interview|press\s+release|(?:news|press)\s+conference)\b(?:\s+(?:to|at|from|by|up|down|above|past|over|on|in|via|through)\s+[\w,]+){0,2}\s+(?:on\s+)?(?:late\s+|early\s+)?(?:on\s+)?$/iu;
const toldAfter =
  /^\s*,?\s*(?:\w+ly\s+)?(?:revised|updated|raised|lowered|put|adjusted|condemned|blamed|accused|traded|mourned|vowed|disowned|released|issued|published)\b/iu;
/** "late on Tuesday a statement attributed to …", "on Monday a spokesman for …, who": what was then given out. */
const statementAfter =
  /^\s*,?\s+(?:an?|the|another|its|his|their)\s+(?:[\w-]+\s+){0,3}(?:statement|message|communiqu[eé]|video|recording|posting|bulletin)\b/iu;
const noEventAfter =
  /^(?:['’]s)?\s+(?:(?:general|presidential|parliamentary|local|national|provincial|snap)\s+)?(?:elections?|votes?|polls?|referendum|meeting|summit|talks|visit|deadline|anniversary|statement|announcement|report|hearing|verdict|ruling|olympics|edition|issue)\b/iu;
const stillToCome = /^(?:next|coming)\b/iu;

function isOfEvent(context: SentenceContext, date: DateMention, span: OffsetRange): boolean {
  const { reading, sentence, frames, published } = context;
  const { text } = reading;
  const before = text.slice(Math.max(sentence.start, date.start - 40), date.start);
  const after = text.slice(date.end, Math.min(sentence.end, date.end + 40));
  if (toldBefore.test(before) || toldAfter.test(after) || statementAfter.test(after)) return false;
  // "since the 2016 bombing, in which 22 died": those words are told of that date alone.
  if (date.end <= span.start && opensOn.test(text.slice(date.end, span.start))) return true;
  if (
    isAside(text, sentence, date, span) ||
    isBeyondAside(text, sentence, date, span) ||
    isOfCause(text, sentence, date, span)
  )
    return false;
  // "up from 22 announced on Monday", "from the nine reported the previous night".
  if (
    /\b(?:from|than|earlier)\s+(?:the\s+)?[\w,]+\s+(?:\w+\s+){0,2}(?:reported|given|confirmed|counted|recorded)\s+(?:on\s+)?(?:late\s+|early\s+|the\s+)?$/iu.test(
      before,
    )
  )
    return false;
  // "39 dead, from 33 a day earlier".
  if (/\bfrom\s+[\w,]+(?:\s+\w+){0,2}\s+$/iu.test(before) && /earlier|before|previous/iu.test(date.text))
    return false;
  // "a day before the prime minister left" counts from something else.
  if (/\b(?:before|after)$/iu.test(date.text) && /^\s+\p{L}/u.test(after)) return false;
  if (lastsSince(before)) return true;
  if (sinceBefore.test(text.slice(Math.max(sentence.start, date.start - 90), date.start))) return false;
  if (noEventBefore.test(before) || noEventAfter.test(after) || stillToCome.test(date.text)) return false;
  if (published !== undefined && isAfter(date.date, published)) return false;
  // The date of a post's signature is when it was said.
  if (date.end > (postingAt(text, span.start)?.body.end ?? sentence.end)) return false;
  if (date.end <= datelineEnd(text, lineAround(text, date.start))) return false;
  if (isInHeader(text, date)) return false;
  return !frames.some((frame) => isWhenSaid(text, date, frame, span));
}

/** "the 2016 bombing of a bus, in which", "Friday's attack that": what follows is told of the same. */
const opensOn =
  /^(?:['’]s)?[^.;,]{0,60}(?:,\s+(?:(?:in|during)\s+which|when)\s+(?:[\p{L}\p{N}’'-]+\s+){0,10}|,?\s+(?:that|which)\s+)$/iu;

/** "arrested over last Friday's attack", "killed in retaliation for the bombing on Monday". */
const causeBefore =
  /\b(?:over|behind|following|after|despite|amid|(?:in\s+)?connection\s+(?:with|to)|(?:linked|related|tied)\s+to|(?:involve(?:d|ment)|part|role|complicity)\s+in|(?:suspected|accused|convicted|guilty)\s+of|responsible\s+for|charged\s+with|(?:in\s+)?(?:retaliation|revenge|reprisal|response)\s+(?:for|to)|avenge|because\s+of)\s+(?:the\s+|an?\s+)?[^.;,]{0,60}$/iu;

/** True for the date of an attack that is only what led to the words at a span. */
function isOfCause(text: string, sentence: OffsetRange, date: OffsetRange, span: OffsetRange): boolean {
  if (date.start < span.end) return false;
  const between = text.slice(span.end, date.start);
  const cause = causeBefore.exec(between)?.[0];
  if (cause === undefined) return false;
  const after = text.slice(date.end, Math.min(sentence.end, date.end + 50));
  return (
    incidentIn(cause, 0) !== undefined ||
    (/^['’]s?\s/u.test(after) && incidentIn(after, 0) !== undefined) ||
    (/^(?:the|last|this)\b/iu.test(text.slice(date.start, date.end)) && incidentIn(after, 0) !== undefined)
  );
}

function isAfter(date: string | undefined, published: string): boolean {
  const [day, limit] = [dayOfIso(date), dayOfIso(published)];
  return day !== undefined && limit !== undefined && day > limit;
}

/** ` date 2022-02-04 The prose …`, `Published: 3 February 2022`. */
function isInHeader(text: string, date: OffsetRange): boolean {
  const line = lineAround(text, date.start);
  return /^\s*(?:date|published|updated|posted)\b\s*(?:at|on)?\s*:?\s*$/iu.test(
    text.slice(line.start, Math.min(date.start, line.start + 40)),
  );
}

/** True when a date tells when something was said rather than when it happened. */
function isWhenSaid(text: string, date: OffsetRange, frame: SpokenFrame, span: OffsetRange): boolean {
  if (date.start >= span.start && date.end <= span.end) return false;
  if (date.end <= frame.start) {
    if (!/^[\s,]*(?:the\s+)?$/iu.test(text.slice(date.end, frame.start))) return false;
    // "Two died on Friday, police said": what comes before is what is said.
    return !frame.trailing;
  }
  if (date.start >= frame.end)
    return /^\s*(?:(?:on|late|early|in|[A-Z]\w+)\s+){0,3}$/u.test(text.slice(frame.end, date.start));
  return true;
}

const smallNumbers = 'one two three four five six seven eight nine ten'.split(' ');

function countOf(words: string): number | undefined {
  const count = words.toLowerCase();
  const number = /^an?$/u.test(count)
    ? 1
    : smallNumbers.includes(count)
      ? smallNumbers.indexOf(count) + 1
      : Number(count);
  return Number.isInteger(number) && number <= 100 ? number : undefined;
}

/** How many days after (or, negative, before) the event a date lies that is told by the event's own. */
function daysAfterEvent(words: string): number | undefined {
  const text = words.toLowerCase();
  if (/^(?:the\s+)?same\s+(?:day|night|evening|morning|afternoon)/u.test(text)) return 0;
  if (/^(?:the\s+)?(?:following|next)\s+(?:day|morning)/u.test(text)) return 1;
  if (/^(?:the\s+)?previous\s+(?:day|night|evening)/u.test(text)) return -1;
  const match = /^(\w+)\s+(day|week)s?\s+(later|after|afterwards|earlier|before)/u.exec(text);
  if (!match) return undefined;
  const [, count = '', unit, side = ''] = match;
  const number = countOf(count);
  if (number === undefined) return undefined;
  return (unit === 'week' ? 7 : 1) * number * (/^(?:earlier|before)$/u.test(side) ? -1 : 1);
}

/** A full ISO date some days later; undefined for a date that is not full. */
export function shifted(date: string | undefined, days: number): string | undefined {
  const day = dayOfIso(date);
  return day === undefined ? (days === 0 ? date : undefined) : isoOfDay(day + days);
}

/** How many months after (or, negative, before) another date one lies that is told by that: "two months earlier". */
function monthsAfterEvent(words: string): number | undefined {
  const match =
    /^(?:(\w+)\s+(month|year)s?\s+(later|after|afterwards|earlier|before)|(?:the\s+)?(following|next|previous)\s+(month|year))/iu.exec(
      words,
    );
  if (!match) return undefined;
  const [, count = 'one', unit, side, which = '', other] = match;
  const number = countOf(count);
  if (number === undefined) return undefined;
  const isBefore = /^(?:earlier|before|previous)$/iu.test(side ?? which);
  return (/year/iu.test(unit ?? other ?? '') ? 12 : 1) * number * (isBefore ? -1 : 1);
}

/** The month, or of a bare year the year, so many months from a date. @param date EDTF year, month or day */
function shiftedMonths(date: string, months: number): string {
  const year = Number(date.slice(0, 4));
  const isYear = date.length === 4 || months % 12 === 0;
  if (isYear) return String(year + Math.round(months / 12)).padStart(4, '0');
  const total = year * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
}
