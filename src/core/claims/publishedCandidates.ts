import { readFileName, readHeader } from '../text/articleHeader';
import type { ArticleText } from '../text/articleText';
import { dayNumber, dayOfIso, edtf, isoOfDay, weekdayNumber, weekdayOfDay } from '../text/calendar';
import type { DateMention, Mention } from '../recognise/mention';
import { lineAround } from './attribution/quotations';
import type { Article } from './schema';

/** A day on which an article may have been published, to be offered to the analyst. */
export interface PublishedCandidate {
  /** Full ISO date. */
  readonly date: string;
  readonly basis: NonNullable<Article['published_basis']>;
  /** What speaks for it, in a few words for the picker. */
  readonly why: string;
}

interface Found extends PublishedCandidate {
  /** The larger, the likelier. */
  readonly weight: number;
}

const mostCandidates = 6;
/** Bylines and labels stand near the top or the bottom of an article. */
const edge = 1500;
/** No article is told by hand how old it is farther back; a weekday and a day meet every few years. */
const mostYears = 2;
const yearsBack = 12;
/** What a day loses that lies before another the text tells: the text may quote it wrongly. */
const farBehind = 60;

/**
 * The days on which an article of unknown date may have been published, the likeliest first: what its header, file name
 * or an address says; a dateline or a labelled date; the latest day that the text names in full, before which it cannot
 * have been written; and, for a day told with its weekday and no year, the latest years in which they fall together.
 *
 * @param mentions of the whole article, recognised without a date of publication
 * @param today full ISO date: nothing later is offered, and no year is guessed without it
 */
export function publishedCandidates(
  article: ArticleText,
  mentions: readonly Mention[],
  fileName: string,
  today?: string,
): PublishedCandidate[] {
  const { text } = article;
  const isPast = (date: string | undefined) =>
    today === undefined || date === undefined || date.startsWith('X') || date <= today;
  const dates = mentions.filter(
    (mention): mention is DateMention => mention.type === 'date' && isPast(mention.date),
  );
  const all = [
    ...fromHeader(text),
    ...fromFileName(fileName),
    ...fromAddresses(text),
    ...fromText(text, dates),
    ...fromWeekdays(dates, today),
  ].filter(({ date }) => isPast(date));
  const best = new Map<string, Found>();
  for (const found of all.sort((one, other) => other.weight - one.weight))
    if (!best.has(found.date)) best.set(found.date, found);
  return [...best.values()]
    .slice(0, mostCandidates)
    .map(({ date, basis, why }): PublishedCandidate => ({ date, basis, why }));
}

function fromHeader(text: string): Found[] {
  const { published, publishedBasis = 'text' } = readHeader(text);
  if (published === undefined || dayOfIso(published) === undefined) return [];
  return [{ date: published, basis: publishedBasis, why: 'the article’s header', weight: 100 }];
}

function fromFileName(fileName: string): Found[] {
  const { published } = readFileName(fileName);
  return published === undefined
    ? []
    : [{ date: published, basis: 'file name', why: 'the file’s name', weight: 85 }];
}

/** "https://example.org/2022/02/03/attack", "…/attack-20220203". */
function fromAddresses(text: string): Found[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s"'<>]{4,300}/gu)].slice(0, 50).flatMap(([address], index) => {
    const match =
      /[/-]((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/u.exec(address) ??
      /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/u.exec(address);
    const day = match && dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
    if (typeof day !== 'number') return [];
    return [
      { date: isoOfDay(day), basis: 'url' as const, why: 'an address in the text', weight: 70 - index / 50 },
    ];
  });
}

const labelBefore =
  /\b(?:published|publication|posted|issued|released|first\s+published|dated?|filed)\b[^.!?\n]{0,24}$/iu;
const updatedBefore = /\b(?:updated|modified|edited|revised)\b[^.!?\n]{0,24}$/iu;
/** The start of a dateline, with capitals for the town. */
const datelineBefore = /^\s*\p{Lu}[\p{Lu}\s.’'-]{2,40}(?:,\s*\p{Lu}[\p{L}.\s]{1,30})?,\s*$/u;
const signatureBefore = /\(@\w{1,30}\)\s*[·,—–-]?\s*$/u;
/** Words for what is still to come. */
const aheadBefore =
  /\b(?:will|would|due|schedul\w+|upcoming|ahead\s+of|until|plann?\w*|set\s+(?:to|for)|expected)\b[^.!?\n]{0,60}$/iu;

/** Days named in full: labelled ones, and of the rest the latest. */
function fromText(text: string, dates: readonly DateMention[]): Found[] {
  const told = dates.filter(({ date, text: words }) => dayOfIso(date) !== undefined && tellsYear(words));
  const placed = told.flatMap((mention) => placedDate(text, mention) ?? []);
  const latest = told
    .filter(({ start }) => !aheadBefore.test(text.slice(lineAround(text, start).start, start).slice(-90)))
    .reduce<DateMention | undefined>(
      (last, mention) => (last?.date === undefined || (mention.date ?? '') > last.date ? mention : last),
      undefined,
    );
  if (latest?.date === undefined) return placed;
  const isPost = signatureBefore.test(text.slice(Math.max(0, latest.start - 60), latest.start));
  const { date: earliest } = latest;
  return [
    // What an article tells came before it was published.
    ...placed.map((found) =>
      found.date < earliest ? { ...found, weight: found.weight - farBehind } : found,
    ),
    {
      date: earliest,
      basis: 'text',
      why: isPost
        ? `the latest post in the text, “${latest.text}”: not published earlier`
        : `the latest day in the text, “${latest.text}”: not published earlier`,
      weight: isPost ? 60 : 50,
    },
  ];
}

/** A date whose place in the text says what it is: a label before it, a dateline, a line of its own. */
function placedDate(text: string, { start, end, date, text: words }: DateMention): Found | undefined {
  if (date === undefined) return undefined;
  const line = lineAround(text, start);
  const before = text.slice(Math.max(line.start, start - 80), start);
  const isAtEdge = start < edge || end > text.length - edge;
  const found = { date, basis: 'text' as const };
  if (isAtEdge && updatedBefore.test(before)) return { ...found, why: `updated “${words}”`, weight: 80 };
  if (isAtEdge && labelBefore.test(before)) return { ...found, why: `published “${words}”`, weight: 95 };
  if (datelineBefore.test(before)) return { ...found, why: `the dateline, “${words}”`, weight: 90 };
  const rest = text.slice(line.start, start) + text.slice(end, line.end);
  if (isAtEdge && !signatureBefore.test(before) && rest.replace(/[^\p{L}]/gu, '').length <= 24)
    return { ...found, why: `a line of its own, “${words}”`, weight: 75 };
  return undefined;
}

function tellsYear(words: string): boolean {
  return /(?<!\d)(?:19|20)\d{2}(?!\d)|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)/u.test(words);
}

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const weekdayName = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;

/** "Tuesday, Jan. 30", or the one weekday and the one day that an article names: the years in which they meet. */
function fromWeekdays(dates: readonly DateMention[], today: string | undefined): Found[] {
  const last = dayOfIso(today);
  if (last === undefined || dates.some(({ text }) => tellsYear(text))) return [];
  const days = dates.filter(({ date }) => /^XXXX-\d\d-\d\d$/u.test(date ?? ''));
  const together = days.find(({ text }) => weekdayName.test(text));
  const alone = new Set(dates.flatMap(({ text }) => weekdayName.exec(text)?.[0].toLowerCase() ?? []));
  const day = together ?? days[0];
  const weekday = weekdayName.exec(together?.text ?? (alone.size === 1 ? [...alone].join('') : ''))?.[0];
  const number = weekday === undefined ? undefined : weekdayNumber(weekday.toLowerCase());
  if (day?.date === undefined || weekday === undefined || number === undefined) return [];
  const [month, date] = [Number(day.date.slice(5, 7)), Number(day.date.slice(8, 10))];
  const found: Found[] = [];
  const thisYear = Number(isoOfDay(last).slice(0, 4));
  for (let year = thisYear; year > thisYear - yearsBack && found.length < mostYears; year--) {
    const at = dayNumber(year, month, date);
    if (at === undefined || at > last || weekdayOfDay(at) !== number) continue;
    const why = `“${day.text}” was a ${weekdays[number]} in ${year}`;
    found.push({ date: edtf(year, month, date), basis: 'text', why, weight: 30 - found.length });
  }
  return found;
}
