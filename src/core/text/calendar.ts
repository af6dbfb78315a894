const monthNames =
  'january february march april may june july august september october november december'.split(' ');

/** Urdu and Arabic names of the months (Gregorian calendar), as news from the region writes them. */
const otherMonths: readonly (readonly string[])[] = [
  ['جنوری', 'يناير', 'كانون'],
  ['فروری', 'فبراير', 'شباط'],
  ['مارچ', 'مارس', 'آذار'],
  ['اپریل', 'أبريل', 'نيسان'],
  ['مئی', 'مايو', 'أيار'],
  ['جون', 'يونيو', 'حزيران'],
  ['جولائی', 'يوليو', 'تموز'],
  ['اگست', 'أغسطس', 'آب'],
  ['ستمبر', 'سبتمبر', 'أيلول'],
  ['اکتوبر', 'أكتوبر'],
  ['نومبر', 'نوفمبر'],
  ['دسمبر', 'ديسمبر'],
];

const months = new Map<string, number>();
for (const [index, name] of monthNames.entries()) {
  months.set(name, index + 1);
  if (name !== 'may') months.set(name.slice(0, 3), index + 1).set(`${name.slice(0, 3)}.`, index + 1);
  for (const other of otherMonths[index] ?? []) months.set(other, index + 1);
}
months.set('sept', 9).set('sept.', 9);

const weekdays = new Map<string, number>();
for (const [index, name] of 'sunday monday tuesday wednesday thursday friday saturday'.split(' ').entries()) {
  weekdays.set(name, index);
}

/** Number of a month (1 to 12) by its lower-case English name or abbreviation, or its Urdu or Arabic name. */
export function monthNumber(word: string): number | undefined {
  return months.get(word);
}

/** Number of a weekday, Sunday 0, by its lower-case English name. */
export function weekdayNumber(word: string): number | undefined {
  return weekdays.get(word);
}

/** Days since 1970-01-01 of a proleptic Gregorian day; undefined when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round(date.getTime() / 86_400_000);
}

/** Days since 1970-01-01 of a full ISO date such as 2022-02-03; undefined for anything else. */
export function dayOfIso(iso: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? '');
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** ISO date of a day given in days since 1970-01-01. */
export function isoOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Weekday of a day given in days since 1970-01-01, Sunday 0. */
export function weekdayOfDay(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** EDTF text of a year, month and day as far as known; an unknown year is XXXX. */
export function edtf(year: number | undefined, month?: number, day?: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  let text = year === undefined ? 'XXXX' : String(year).padStart(4, '0');
  if (month !== undefined) text += `-${two(month)}`;
  if (month !== undefined && day !== undefined) text += `-${two(day)}`;
  return text;
}

/** ISO date of the first "February 3, 2022" or "3 February 2022" in a text; undefined when there is none. */
export function dayInWords(text: string): string | undefined {
  const monthFirst = /(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/u.exec(text);
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,12})\.?,? (\d{4})/u.exec(text);
  const [month, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  const number = monthNumber((month ?? '').toLowerCase());
  const known = number === undefined ? undefined : dayNumber(Number(year), number, Number(day));
  return known === undefined ? undefined : isoOfDay(known);
}
