import type { Token } from '../../text/tokens';
import { harmBefore, isPeople, participles, readCounted, readPhrase } from './counted';
import { harmWords, phraseStops } from '../data/lexicon';
import type { Line } from '../line';
import type { NumberMention, NumberUnit } from '../mention';
import { readQuantity } from './quantity';
import type { Quantity } from './quantity';

/** A number found in a line, by the tokens it covers (`last` exclusive). */
export interface FoundNumber {
  readonly first: number;
  readonly last: number;
  readonly low?: number;
  readonly high?: number;
  readonly wording?: string;
  readonly unit: NumberUnit;
  /** Tokens of the words counted, `last` exclusive. */
  readonly counted?: { readonly first: number; readonly last: number };
}

type Bound = 'above' | 'from' | 'upTo' | 'below' | 'about' | 'exact' | 'silent';
const qualifiers = new Map<string, Bound>();
const addQualifiers = (bound: Bound, phrases: string) => {
  for (const phrase of phrases.split(',')) qualifiers.set(phrase.trim(), bound);
};
addQualifiers(
  'above',
  'more than, over, above, upwards of, upward of, in excess of, greater than, exceeding, well over',
);
addQualifiers(
  'from',
  'at least, atleast, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum',
);
addQualifiers('upTo', 'up to, upto, at most, as many as, no more than, not more than, a maximum of, maximum');
addQualifiers('below', 'less than, fewer than, under, below');
addQualifiers(
  'about',
  'about, around, approximately, some, roughly, nearly, almost, an estimated, estimated, approx, circa, just over, just under',
);
addQualifiers(
  'exact',
  'an additional, additional, another, a further, a total of, an extra, some other, a combined',
);
addQualifiers('silent', 'only, just, exactly, all, the other, other, a mere, both, these, those, the');

const vagueWords = new Set('several many numerous multiple'.split(' '));
const vaguePlurals = new Set('dozens scores hundreds thousands tens millions'.split(' '));
const currencySigns = new Set(['$', '£', '€', '¥', '₹', '₨']);
const currencyCodes = new Set(['rs', 'rs.', 'us', 'usd', 'eur', 'pkr', 'inr', 'gbp']);
const percents = new Set(['%', 'percent', 'pct', 'percentage']);
const unitWords = new Map<string, NumberUnit>();
const addUnits = (unit: NumberUnit, words: string) => {
  for (const word of words.split(' ')) unitWords.set(word, unit);
};
addUnits(
  'money',
  'dollar dollars euro euros pound pounds rupee rupees yen yuan rouble roubles ruble rubles lira liras shekel shekels cents dinar dinars rial rials riyal riyals hryvnia naira',
);
addUnits(
  'distance',
  'km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres m feet foot ft yards yard inches inch nautical mi cm hectares acres',
);
addUnits(
  'duration',
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries hrs mins weekends nights hours-long',
);
addUnits('calibre', 'mm millimeter millimetre caliber calibre cal');

const indefinitePeople = new Set(
  'civilian soldier trooper policeman policewoman police officer constable guard child boy girl woman man student teacher journalist worker labourer laborer villager resident passerby bystander pedestrian driver elder tribesman militant insurgent terrorist rebel fighter gunman attacker assailant commander casualty person baby infant tourist farmer shopkeeper doctor nurse paramedic hostage prisoner marine sailor pilot general colonel sergeant captain major lieutenant cleric imam priest pilgrim citizen national passenger protester commando ranger peacekeeper foreigner politician bomber gunmen member guard couple family foreigner teenager knifeman settler engineer judge lawyer activist reporter photographer cameraman contractor volunteer'.split(
    ' ',
  ),
);

/**
 * Finds the quantities of a line: figures in digits or words with what qualifies them, ranges, vague words, zero
 * ("no casualties", "without casualties") and, in a sentence that tells of harm, "a civilian" as one.
 * Years, dates, clock times, ordinals, list numbers and pronouns ("no one", "one of them") are none.
 * @param taken tokens that belong to dates
 */
export function findNumbers(line: Line, taken: Uint8Array): FoundNumber[] {
  const { tokens } = line;
  const harmful = harmfulSentences(line);
  const found: FoundNumber[] = [];
  let earlier: FoundNumber | undefined;
  for (let at = 0; at < tokens.length;) {
    const number = taken[at]
      ? undefined
      : (readNone(tokens, at) ??
        readCount(line, at, taken, earlier) ??
        readVague(tokens, at) ??
        readIndefinite(line, at, harmful));
    if (number !== undefined) found.push(number);
    if (number?.unit === 'people') earlier = number;
    at = Math.max(at + 1, number?.last ?? 0);
  }
  return found;
}

/** The mention of a found number. */
export function numberMention(line: Line, found: FoundNumber): NumberMention {
  const start = line.tokens[found.first]?.start ?? line.start;
  const end = line.tokens[found.last - 1]?.end ?? start;
  const { low, high, wording, counted } = found;
  const counts = counted === undefined ? '' : sliceTokens(line, counted.first, counted.last);
  return {
    type: 'number',
    start,
    end,
    text: line.text.slice(start, end),
    unit: found.unit,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(wording !== undefined && { wording }),
    ...(counts !== '' && { counts }),
  };
}

function sliceTokens(line: Line, first: number, last: number): string {
  return line.text.slice(line.tokens[first]?.start ?? 0, line.tokens[last - 1]?.end ?? 0);
}

/** "no casualties", "without casualties", "zero deaths". */
function readNone(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = tokens[at]?.lower;
  if (word !== 'no' && word !== 'without' && word !== 'zero') return undefined;
  let next = at + 1;
  if (tokens[next]?.lower === 'any') next++;
  while (
    next < at + 4 &&
    /^(?:civilian|military|human|immediate|reported|further|known|other|police|serious)$/.test(
      tokens[next]?.lower ?? '',
    )
  )
    next++;
  const noun = tokens[next]?.lower ?? '';
  if (!/^(?:casualt(?:y|ies)|fatalit(?:y|ies)|deaths?|injur(?:y|ies)|wounded|losses)$/.test(noun))
    return undefined;
  // "No deaths were confirmed" and the like still claim zero; a question or "whether" would not stand so.
  return {
    first: at,
    last: next + 1,
    low: 0,
    high: 0,
    unit: 'people',
    counted: { first: word === 'no' || word === 'zero' ? at + 1 : next, last: next + 1 },
  };
}

function readCount(
  line: Line,
  at: number,
  taken: Uint8Array,
  earlier: FoundNumber | undefined,
): FoundNumber | undefined {
  const { tokens } = line;
  const qualifier = readQualifier(tokens, at);
  let from = qualifier?.next ?? at;
  // "more than a dozen" and "at least 5 to 6" put the quantity after the qualifier; "between 4 and 5" is its own.
  const between = tokens[from]?.lower === 'between';
  if (between) from++;
  const signs = currencyLength(tokens, from);
  const money = signs > 0;
  from += signs;
  const quantity = taken[from] ? undefined : readQuantity(tokens, from);
  if (quantity === undefined) {
    if (qualifier === undefined || qualifier.bound === 'silent') return undefined;
    const vague = readVague(tokens, from);
    return vague && { ...vague, first: at, wording: lowerSlice(line, at, vague.last) };
  }
  if (!isCountable(tokens, from, quantity, money)) return undefined;
  const range = readRangeEnd(tokens, from, quantity, between);
  if (between && range === undefined) return undefined;
  let last = range?.next ?? quantity.next;
  const values = { low: quantity.value, high: range?.value ?? quantity.value };
  const after = readSuffix(tokens, last);
  if (after !== undefined) last = after.next;
  const measured = readMeasure(tokens, last, money);
  if (measured !== undefined) last = measured.last;
  const counted = measured === undefined ? readCounted(line, last, earlier) : undefined;
  const said = measured?.unit ?? counted?.unit;
  if (said === undefined) return undefined;
  // "2.5 deaths per 1,000" is a rate: people are counted whole.
  const unit = said === 'people' && !isWholeCount(values) ? 'things' : said;
  const silent = qualifier?.bound === 'silent';
  const unqualified = from - signs - (between ? 1 : 0);
  const first = qualifier === undefined || silent ? unqualified : at;
  const bound = silent ? undefined : qualifier?.bound;
  const wording = bound === undefined ? after?.wording : qualifier?.wording;
  return {
    first,
    last,
    ...boundsOf(values, bound ?? after?.bound),
    unit,
    ...(wording !== undefined && { wording }),
    ...(counted?.counted !== undefined && { counted: counted.counted }),
  };
}

/** True for numbers that can count people. */
export function isWholeCount({ low = 0, high = 0 }: { low?: number; high?: number }): boolean {
  return Number.isSafeInteger(low) && Number.isSafeInteger(high);
}

function boundsOf(
  values: { low: number; high: number },
  bound: Bound | undefined,
): { low?: number; high?: number } {
  const whole = Number.isInteger(values.low) ? 1 : 0;
  switch (bound) {
    case 'above':
      return { low: values.low + whole };
    case 'from':
      return { low: values.low };
    case 'upTo':
      return { high: values.high };
    case 'below':
      return { high: values.high - whole };
    case 'about':
    case 'exact':
    case 'silent':
    case undefined:
      return values;
  }
}

function readQualifier(
  tokens: readonly Token[],
  at: number,
): { bound: Bound; next: number; wording: string } | undefined {
  let phrase = '';
  let best: { bound: Bound; next: number; wording: string } | undefined;
  for (let length = 1; length <= 4; length++) {
    const token = tokens[at + length - 1];
    if (token?.kind !== 'word') break;
    phrase += (length > 1 ? ' ' : '') + token.lower;
    const bound = qualifiers.get(phrase);
    if (bound !== undefined) best = { bound, next: at + length, wording: phrase };
  }
  if (best?.bound === 'silent') {
    const inner = readQualifier(tokens, best.next);
    if (inner !== undefined && inner.bound !== 'silent') return undefined;
  }
  return best;
}

/** "4-5", "4 to 5", "four or five", "between 4 and 5": ascending, else two numbers that only stand together. */
function readRangeEnd(
  tokens: readonly Token[],
  at: number,
  low: Quantity,
  between: boolean,
): Quantity | undefined {
  const joint = tokens[low.next];
  if (joint === undefined) return undefined;
  const joined = between
    ? joint.lower === 'and' || joint.lower === 'to'
    : /^(?:[-–—]|to|or)$/.test(joint.lower) && !(joint.lower === 'to' && tokens[at - 1]?.lower === 'from');
  if (
    !joined ||
    ((joint.text === '-' || joint.text === '–') && joint.spaced !== tokens[low.next + 1]?.spaced)
  )
    return undefined;
  const high = readQuantity(tokens, low.next + 1);
  if (high === undefined) return undefined;
  const scaled = low.value < high.value ? high : undefined;
  return scaled;
}

function readSuffix(
  tokens: readonly Token[],
  at: number,
): { bound: Bound; next: number; wording: string } | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.text === '+' && !first.spaced) return { bound: 'from', next: at + 1, wording: '+' };
  if (first?.text === '-' && second?.lower === 'plus')
    return { bound: 'from', next: at + 2, wording: 'plus' };
  if (first?.lower === 'or' && second?.lower === 'more')
    return { bound: 'from', next: at + 2, wording: 'or more' };
  if (first?.lower === 'or' && second?.lower === 'so')
    return { bound: 'about', next: at + 2, wording: 'or so' };
  return undefined;
}

/** Years, clock times, ordinals, list numbers, identifiers, coordinates and the pronoun "one" are not counted. */
function isCountable(tokens: readonly Token[], at: number, quantity: Quantity, money: boolean): boolean {
  const token = tokens[at];
  const after = tokens[quantity.next];
  const before = tokens[at - 1];
  if (token === undefined) return false;
  if (token.lower === 'one' && quantity.next === at + 1) return isCountingOne(before, after);
  if (token.kind !== 'number') return before?.lower !== 'chapter';
  if (money) return true;
  if (after !== undefined && !after.spaced && (after.kind === 'word' || /[:°/_&’']/.test(after.text))) {
    return unitWords.has(after.lower);
  }
  if (before !== undefined && !token.spaced && /[:°/_#.&’'-]/.test(before.text)) return false;
  if (/^(?:st|nd|rd|th)$/.test(after?.lower ?? '') || /^[ap]\.?m\.?$/.test(after?.lower ?? '')) return false;
  if (token.text.length > 6 && !token.text.includes(',') && !token.text.includes('.')) return false;
  const isYear = /^(?:1[89]|20)\d\d$/.test(token.text);
  if (isYear && (after?.kind !== 'word' || phraseStops.has(after.lower) || !isPeople(after))) return false;
  const listed = before === undefined && /^[.)]$/.test(after?.text ?? '');
  const numbered =
    before?.kind === 'word' &&
    before.spaced &&
    /^(?:no\.?|number|phase|article|section|chapter|page|resolution|level|route|highway|unit|sector|boeing|airbus|flight|group|division|day|class|grade|version|windows|channel|apollo|g|f|type|aged|age)$/.test(
      before.lower,
    );
  const named =
    before?.capital === true &&
    !isPeople(after) &&
    !/^[A-Z][a-z]+ing$/.test(before.text) &&
    at - 1 > 0 &&
    before.upper;
  return !listed && (!numbered || before.lower.startsWith('age')) && !named;
}

function isCountingOne(before: Token | undefined, after: Token | undefined): boolean {
  if (
    before !== undefined &&
    /^(?:no|any|some|every|each|this|that|which|the|another|only|’s|'s)$/.test(before.lower)
  )
    return isPeople(after) && before.lower !== 'no';
  if (after?.kind !== 'word') return false;
  return !phraseStops.has(after.lower) && !/^(?:another|day|who|whose|thing|can|of)$/.test(after.lower);
}

function isCurrency(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (currencySigns.has(token.text)) return true;
  const next = tokens[at + 1];
  return (
    currencyCodes.has(token.lower) &&
    (currencySigns.has(next?.text ?? '') || (next?.kind === 'number' && token.lower !== 'us'))
  );
}

/** "US$" and "Rs. $" are two signs; no more stand before one number. */
function currencyLength(tokens: readonly Token[], at: number): number {
  if (!isCurrency(tokens, at)) return 0;
  return isCurrency(tokens, at + 1) ? 2 : 1;
}

function readMeasure(
  tokens: readonly Token[],
  at: number,
  money: boolean,
): { unit: NumberUnit; last: number } | undefined {
  if (money) return { unit: 'money', last: at };
  const next = tokens[at];
  if (next === undefined) return undefined;
  if (percents.has(next.lower)) return { unit: 'percent', last: at + 1 };
  if (next.lower === 'per' && /^cents?$/.test(tokens[at + 1]?.lower ?? ''))
    return { unit: 'percent', last: at + 2 };
  const hyphened = next.text === '-' && !next.spaced;
  const word = hyphened ? tokens[at + 1] : next;
  const wordAt = hyphened ? at + 1 : at;
  if (word?.kind !== 'word') return undefined;
  const [head, ...rest] = word.lower.split('-');
  const old = rest[0] === 'old' || tokens[wordAt + 1]?.lower === 'old';
  if (/^years?$/.test(head ?? '') && old)
    return { unit: 'age', last: rest[0] === 'old' ? wordAt + 1 : wordAt + 2 };
  if (/^(?:square|cubic|nautical)$/.test(head ?? '')) {
    const area = unitWords.get(tokens[wordAt + 1]?.lower ?? '');
    return area === undefined ? undefined : { unit: area, last: wordAt + 2 };
  }
  const unit = unitWords.get(head ?? '');
  if (unit === undefined) return undefined;
  if (head === 'm' && word.spaced) return undefined;
  return { unit, last: wordAt + 1 };
}

/** "dozens of soldiers", "several people", "a few terrorists", "a number of officials", "several killed". */
function readVague(tokens: readonly Token[], at: number): FoundNumber | undefined {
  const word = tokens[at]?.lower ?? '';
  let last: number;
  if (vagueWords.has(word)) last = at + 1;
  else if (
    word === 'a' &&
    /^(?:few|handful|number|couple|group)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 1]?.lower !== 'group'
  )
    last = at + 2;
  else if (vaguePlurals.has(word)) last = at + 1;
  else return undefined;
  if (tokens[last]?.lower === 'of' && vaguePlurals.has(tokens[last + 1]?.lower ?? '')) last += 2;
  const scaled = /^(?:dozen|hundred|thousand|million)$/.test(tokens[last]?.lower ?? '');
  if (scaled) last++;
  const of = tokens[last]?.lower === 'of' ? 1 : 0;
  if (word === 'a' && tokens[at + 1]?.lower !== 'few' && of === 0) return undefined;
  const more = /^(?:more|other)$/.test(tokens[last + of]?.lower ?? '') ? 1 : 0;
  const phrase = readPhrase(tokens, last + of + more) ?? (more ? undefined : readPhrase(tokens, last + of));
  const next = tokens[last + of];
  const elliptical = next !== undefined && participles.has(next.lower);
  const people =
    phrase?.unit === 'people' || elliptical || (of === 0 && phrase === undefined && harmBefore(tokens, last));
  if (!people && !scaled && !vaguePlurals.has(word)) return undefined;
  if (!people && unitWords.has(next?.lower ?? '')) return undefined;
  return {
    first: at,
    last,
    wording: tokens
      .slice(at, last)
      .map((token) => token.lower)
      .join(' '),
    unit: people ? 'people' : 'things',
    ...(phrase?.counted && !elliptical && { counted: phrase.counted }),
  };
}

/** "a soldier was killed": one, where the sentence tells of harm to people. */
function readIndefinite(line: Line, at: number, harmful: ReadonlySet<number>): FoundNumber | undefined {
  const { tokens } = line;
  const word = tokens[at]?.lower;
  if ((word !== 'a' && word !== 'an') || !harmful.has(line.sentenceOf[at] ?? 0)) return undefined;
  for (let next = at + 1; next < at + 6; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || phraseStops.has(token.lower)) return undefined;
    const following = tokens[next + 1];
    if (!indefinitePeople.has(token.lower) || isPeople(following) || following?.kind === 'possessive')
      continue;
    if (
      following?.kind === 'word' &&
      !phraseStops.has(following.lower) &&
      !harmWords.has(following.lower) &&
      !following.lower.endsWith('ed')
    )
      return undefined;
    return {
      first: at,
      last: at + 1,
      low: 1,
      high: 1,
      unit: 'people',
      counted: { first: at + 1, last: next + 1 },
    };
  }
  return undefined;
}

function harmfulSentences(line: Line): ReadonlySet<number> {
  const harmful = new Set<number>();
  for (const [index, token] of line.tokens.entries()) {
    if (token.kind === 'word' && harmWords.has(token.lower)) harmful.add(line.sentenceOf[index] ?? 0);
  }
  return harmful;
}

function lowerSlice(line: Line, first: number, last: number): string {
  return sliceTokens(line, first, last).toLowerCase();
}
