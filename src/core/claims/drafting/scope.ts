import type { DateMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { dayOfIso, isoOfDay } from '../../text/calendar';
import { lazily } from '../../text/lazily';
import { wordPattern } from '../language/wordPattern';
import type { Reading } from '../reading/reading';

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const struggle =
  '(?:wars?|civil~war|conflict|insurgency|insurgencies|uprising|rebellion|revolt|crackdown|militancy|unrest|fighting|violence|hostilities|genocide|offensive|campaign|drug~war|feud)';
const incidents =
  '(?:attacks|bombings|raids|assaults|incidents|killings|clashes|strikes|airstrikes|shootings|ambushes|explosions|operations|encounters|protests|disappearances)';

/** Stretches of time that hold more than one incident. */
const sums = lazily(() =>
  wordPattern([
    `since~(?:the~(?:start|beginning|outbreak|onset|coup|invasion|takeover|war|conflict|uprising|insurgency|first~attack)|${weekday}|${month}|(?:19|20)\\d\\d|last~\\w+|early~\\w+|late~\\w+|mid-?\\w*|\\d{1,2}~${month}|then|(?:he|she|it|they|fighting|violence|hostilities)~\\w+)`,
    "since~(?:[\\w’'-]+~){0,7}?(?:began|begun|broke~out|erupted|started|escalated|went~to~war|flared|launched|seized|took~over|took~power|resumed|collapsed)",
    '(?:in|over|during|within)~(?:the~)?(?:(?:past|last|previous|preceding)~)?(?:24|48|72)~hours',
    `in~(?:the~)?(?:[\\w-]+~){0,2}?(?:crackdown|war|conflict|uprising|insurgency|civil~war)`,
    '(?:in|within|over)~(?:just~|only~|about~|some~|nearly~|less~than~|more~than~|the~(?:past|last)~)?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)~(?:weeks|months|years)',
    'so~far~(?:this|in~(?:19|20)\\d\\d)(?:~(?:year|month|week))?',
    'this~(?:year|month|season)',
    '(?:in|over|during|within|for)~(?:the~)?(?:past|last|previous|recent)~(?:[\\w-]+~){0,2}?(?:days|weeks|months|years|decades?|year|month|week)',
    'in~(?:19|20)\\d\\d~alone',
    '(?:this|last)~(?:year|month|week)~alone',
    `in~${month}~alone`,
    '(?:every|each|per)~(?:day|week|month|year)',
    'annually',
    'over~the~(?:years|decades)',
    'in~recent~(?:days|weeks|months|years|decades)',
    `(?:during|throughout|over)~(?:the~)?(?:[\\w-]+~){0,3}?${struggle}`,
    `(?:in|from)~(?:the~)?(?:[\\w-]+[- ]years?[- ](?:long~|old~)?|decades?-long~|years-long~|long-running~|ongoing~)(?:[\\w-]+~){0,2}?${struggle}`,
    `(?:the|this|that)~(?:[\\w-]+~){0,3}?(?:war|conflict|insurgency|uprising|rebellion|militancy|violence|unrest)~(?:which~|that~)?(?:has|have|had)~(?:\\w+~)?(?:killed|claimed|left|cost|displaced|taken)`,
    `in~(?:[\\w,-]+~){0,3}?(?:separate|different|various|several|dozens~of|scores~of|hundreds~of|\\d+|three|four|five|six|seven|eight|nine|ten)~(?:[\\w-]+~){0,3}?${incidents}~(?:across|since|over|this|during|in~the~(?:past|last))`,
    'in~the~(?:two|three|four|five|both|\\d)~(?:separate~)?(?:attacks|bombings|blasts|incidents|explosions|shootings)',
  ]),
);

/** "brings to 41 the number of policemen killed": a total, unless it is that of this incident. */
const totals = lazily(() =>
  wordPattern([
    'br(?:ings?|inging|ought)~(?:to~[\\w,]+~)?the~(?:total|overall|cumulative)?~?(?:number|tally|count|toll|figure)~of',
    "br(?:ings?|inging|ought)~(?:to~[\\w,]+~)?(?:the~)?(?:total|overall|cumulative|year[’']s)~(?:[\\w-]+~){0,2}?(?:number|tally|count|toll|deaths)",
    'tak(?:es?|ing)~(?:to~[\\w,]+~)?the~(?:total~)?(?:number|tally|count)~of',
  ]),
);

/** "the deadliest since 2014" ranks one incident; "since the attack" counts its own dead. */
const ranks =
  /\b(?:deadliest|worst|bloodiest|biggest|largest|heaviest|highest|most|first|lowest)\b[^.;]{0,60}?\b(?:since|in\s+(?:recent|\w+)\s+(?:years|months|decades|weeks)|in\s+(?:years|decades|months)|this\s+(?:year|month)|(?:in|over)\s+the\s+(?:past|last))\b/iu;
/** The clause of a count ends here. */
const clauseEnd =
  /[;]|,\s+and\s+$|,\s+(?:while|whereas|but|although|and\s+(?:at\s+least\s+|about\s+|some\s+|nearly\s+|more\s+than\s+|another\s+)*(?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds))|\bwhile\b|\s[—–]\s/iu;
/** One incident between the figure and the stretch of time: that alone is told to be of this year. */
const oneIncident =
  /\b(?:an?|the|one|this|that|another)\s+(?:[\w’'-]+\s+){0,4}?(?:attack|bombing|blast|explosion|raid|assault|ambush|incident|shooting|strike|airstrike|clash|crash|massacre|siege|encounter|operation|bomber|bomb|firefight|battle|(?:earth)?quake|flood|cyclone|typhoon|storm|accident|collision|fire|riot|stampede|landslide)\b/iu;

/** "missing since Thursday", "held since 3 May": the day it began, not a sum over the days. */
const lasting =
  /\b(?:held|holding|missing|captive|captivity|hostage|in\s+(?:detention|custody)|imprisoned|jailed|unaccounted\s+for)\s+(?:\p{Ll}+\s+){0,2}since\b/giu;

/** True for words up to a date that tell from when someone has been held or missing. @param before ends at the date */
export function lastsSince(before: string): boolean {
  const last = [...before.matchAll(lasting)].at(-1);
  return last !== undefined && /^\s+(?:[\w-]+\s+){0,2}$/u.test(before.slice(last.index + last[0].length));
}

/** What is said of a month's or year's total, not of one incident in it. */
const counted =
  /\b(?:deaths|injuries|casualties|fatalities|killings|homicides|murders|abductions|kidnappings|disappearances|arrests|cases|incidents|attacks|recorded|documented|registered|logged|verified|total|altogether)\b/iu;

/**
 * True when a figure goes beyond one incident: "120 since Monday", "more than 500 this year", "brings to 41 the number
 * of …", "over the past two decades".
 *
 * @param span the claim's words, UTF-16 offsets within the sentence
 * @param date what the sentence dates it with: a count of a whole month or year sums, unless one incident is named
 */
export function isCumulative(text: string, sentence: OffsetRange, span: OffsetRange, date?: string): boolean {
  const isMonthOrYear = date !== undefined && /^\d{4}(?:-\d\d)?$/u.test(date);
  const clause = clauseAround(text, sentence, span);
  const words = text.slice(clause.start, clause.end).replaceAll(lasting, (found) => '·'.repeat(found.length));
  const own = { start: span.start - clause.start, end: span.end - clause.start };
  if (reaches(totals(), words, own)) return true;
  if (isMonthOrYear && counted.test(words) && !oneIncident.test(words)) return true;
  const ranked = ranks.exec(words)?.[0];
  return reaches(
    sums(),
    ranked === undefined ? words : words.replace(ranked, '·'.repeat(ranked.length)),
    own,
  );
}

/** True when words that sum stand with the span, and no single incident between them. */
function reaches(pattern: RegExp, words: string, span: OffsetRange): boolean {
  for (const match of words.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const between = end <= span.start ? words.slice(end, span.start) : words.slice(span.start, match.index);
    if (!oneIncident.test(between)) return true;
  }
  return false;
}

function clauseAround(text: string, sentence: OffsetRange, span: OffsetRange): OffsetRange {
  const before = text.slice(sentence.start, span.start);
  const after = text.slice(span.end, sentence.end);
  let start = 0;
  for (let match = clauseEnd.exec(before); match; match = clauseEnd.exec(before.slice(start)))
    start += match.index + match[0].length;
  return {
    start: sentence.start + start,
    end: span.end + (clauseEnd.exec(after)?.index ?? after.length),
  };
}

/**
 * The stretch of a cumulative figure that begins at a date and is open: "since Monday", "since it began on May 3".
 * @returns EDTF interval; undefined when the sentence tells no such date
 */
export function sinceThen(reading: Reading, sentence: OffsetRange, span: OffsetRange): string | undefined {
  const clause = clauseAround(reading.text, sentence, span);
  const start = reading
    .mentionsIn(clause)
    .find(
      (mention): mention is DateMention =>
        mention.type === 'date' &&
        mention.date !== undefined &&
        /\bsince\b[^.;,]{0,70}$/iu.test(
          reading.text.slice(Math.max(clause.start, mention.start - 90), mention.start),
        ),
    )?.date;
  if (start === undefined || start.includes('/')) return undefined;
  return `${start}/..`;
}

const days =
  /\bsince\s+(?:(?:early|late|last|on|the\s+(?:early\s+hours|start|beginning|morning|night)\s+of)\s+)*(?:\w+day|yesterday|night|dawn|midnight|the\s+week|this\s+morning)\b|\b(?:past|last|previous|preceding)\s+(?:24|48|72|few|two|three|four|five)?\s*(?:hours|days)\b|\b(?:24|48|72)\s+hours\b/iu;

/** True where a sum runs over hours or days: "since Monday", "in the past 48 hours". */
export function isOverDays(words: string): boolean {
  return days.test(words);
}

/** The days up to one that "the past 48 hours" span. @returns EDTF interval; undefined where no such hours are told */
export function hoursUpTo(words: string, day: string | undefined): string | undefined {
  const hours = /\b(?:past|last|previous|preceding)\s+(24|48|72)[\s-]+hours\b/iu.exec(words)?.[1];
  const end = dayOfIso(day);
  return hours === undefined || end === undefined
    ? undefined
    : `${isoOfDay(end - Number(hours) / 24)}/${isoOfDay(end)}`;
}
