import { dayNumber, edtf, isoOfDay, weekdayNumber } from '../../text/calendar';
import type { Token } from '../../text/tokens';
import type { FoundDate } from './foundDate';

/** Holidays by name; those with one date everywhere carry month and day, the others stay unresolved. */
const holidays = new Map<string, readonly [number, number] | undefined>([
  ['christmas day', [12, 25]],
  ['christmas eve', [12, 24]],
  ['boxing day', [12, 26]],
  ["new year's day", [1, 1]],
  ["new year's eve", [12, 31]],
  ["valentine's day", [2, 14]],
]);
for (const name of (
  'christmas,thanksgiving,thanksgiving day,easter,easter sunday,easter monday,good friday,palm sunday,ash wednesday,' +
  "new year,new year's,independence day,republic day,national day,memorial day,labor day,labour day,may day," +
  'veterans day,armistice day,remembrance day,victory day,liberation day,bastille day,army day,election day,' +
  'halloween,ramadan,eid,eid al-fitr,eid al-adha,eid ul-fitr,eid ul-adha,ashura,arbaeen,nowruz,norouz,newroz,' +
  'passover,yom kippur,rosh hashanah,hanukkah,diwali,holi,muharram,tet,lunar new year'
).split(','))
  if (!holidays.has(name)) holidays.set(name, undefined);
/** Feasts that move with Easter, by their days after Easter Sunday in the Western calendar. */
const movable = new Map([
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['good friday', -2],
  ['easter', 0],
  ['easter sunday', 0],
  ['easter monday', 1],
]);
const firstWords = new Set([...holidays.keys()].map((name) => name.split(' ')[0] ?? ''));
firstWords.add('new').add('valentine');
const longestHoliday = 4;

const takesDate = new Set(
  'on since until till before after during by this last next of from at over past throughout'.split(' '),
);

/** "on Thanksgiving Day", "this Easter", "since Palm Sunday", "eve of a New Year": a holiday where a date can stand. */
export function readHoliday(
  tokens: readonly Token[],
  at: number,
  anchor: number | undefined,
): FoundDate | undefined {
  const token = tokens[at];
  if (token?.capital !== true || !firstWords.has(token.lower)) return undefined;
  let words = '';
  let best: { readonly last: number; readonly name: string } | undefined;
  for (let next = at; next < at + longestHoliday; next++) {
    const word = tokens[next];
    if (word === undefined || (word.kind !== 'word' && word.kind !== 'possessive')) break;
    words += (word.spaced && next > at ? ' ' : '') + word.lower.replace('’', "'");
    if (holidays.has(words)) best = { last: next + 1, name: words };
  }
  if (best === undefined) return undefined;
  const article = /^(?:the|a|an)$/.test(tokens[at - 1]?.lower ?? '') ? 1 : 0;
  const before = tokens[at - 1 - article]?.lower ?? '';
  const following = tokens[best.last];
  const isSunday = weekdayNumber(tokens[best.last - 1]?.lower ?? '') !== undefined;
  if (
    (!takesDate.has(before) && !isSunday) ||
    (following?.capital === true && following.text !== 'I') ||
    following?.kind === 'possessive'
  )
    return undefined;
  const isNamedAgain =
    following?.kind === 'word' && /^(?:market|markets|tree|shoppers|gift|gifts)$/.test(following.lower);
  if (
    isNamedAgain ||
    (before === 'of' &&
      !/^(?:eve|day|morning|night|evening|end|start)$/.test(tokens[at - 2 - article]?.lower ?? ''))
  )
    return undefined;
  const isPointed = article === 0 && /^(?:this|last|next)$/.test(before);
  const date = dateOf(best.name, anchor);
  return { first: isPointed ? at - 1 : at, last: best.last, ...(date !== undefined && { date }) };
}

/** The latest such day that had come when the article was published. */
function dateOf(name: string, anchor: number | undefined): string | undefined {
  const afterEaster = movable.get(name);
  const day = holidays.get(name);
  if (anchor === undefined) return day && edtf(undefined, day[0], day[1]);
  const year = Number(isoOfDay(anchor).slice(0, 4));
  if (afterEaster !== undefined) {
    const thisYear = easterSunday(year) + afterEaster;
    return isoOfDay(thisYear <= anchor ? thisYear : easterSunday(year - 1) + afterEaster);
  }
  if (day === undefined) return undefined;
  return edtf((dayNumber(year, day[0], day[1]) ?? 0) <= anchor ? year : year - 1, day[0], day[1]);
}

/** The day of Easter by the Gregorian reckoning (the "Meeus/Jones/Butcher" rule). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1) ?? 0;
}
