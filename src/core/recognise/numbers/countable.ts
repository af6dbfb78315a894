import type { Token } from '../../text/tokens';
import { phraseStops } from '../data/lexicon';
import type { Line } from '../line';
import { isPeople } from './counted';
import { unitWords } from './measures';
import { readQuantity } from './quantity';
import type { Quantity } from './quantity';

/** Words whose number is a name's, a section's or a rank's. */
const numberedThings = new Set(
  (
    'no no. nos number phase article articles section sections chapter page pages resolution resolutions level route ' +
    'highway unit sector boeing airbus flight group division day class grade version windows channel apollo g f type ' +
    'paragraph para annex clause rule protocol area zone ward block gate room tower pier terminal platform camp ' +
    'battalion brigade regiment squadron fleet corps volume vol issue episode season round stage step category tier ' +
    'item point question figure table appendix model mark mk mig su mi psalm surah verse frequency transponder top ' +
    'juz line track size part lot act'
  ).split(' '),
);
const clockWords = new Set(['gmt', 'utc', 'hours', 'hrs', 'local', 'est', 'edt', 'z', "o'clock", 'o’clock']);
const sportsWords =
  /^(?:won|win|wins|beat|beats|lost|loses?|defeated|drew|draw|voted|votes?|score|scored|by)$/;

/**
 * Years, clock times, ordinals, list numbers, identifiers, phone numbers, scores, coordinates and the pronoun "one" are
 * not counted.
 * @param qualified true after words that only stand before quantities ("at least")
 */
export function isCountable(
  line: Line,
  at: number,
  quantity: Quantity,
  money: boolean,
  qualified: boolean,
): boolean {
  const { tokens } = line;
  const token = tokens[at];
  const after = tokens[quantity.next];
  const before = tokens[at - 1];
  if (token === undefined) return false;
  if (token.lower === 'one' && quantity.next === at + 1) return isCountingOne(tokens, at);
  if (token.kind !== 'number') return !/^(?:chapter|number)$/.test(before?.lower ?? '');
  if (money) return true;
  if (!isFreeStanding(tokens, at, after, quantity.next)) return false;
  if (token.text === '1' && after?.lower === 'of') return false;
  if (isRunOfDigits(token) || isClock(token, after)) return false;
  const isYear = /^(?:1[89]|20)\d\d$/.test(token.text);
  if (isYear && !qualified && (after?.kind !== 'word' || after.capital || phraseStops.has(after.lower)))
    return false;
  if (qualified) return true;
  const isListed = before === undefined && /^[.)]$/.test(after?.text ?? '');
  if (isListed || (before?.text === '(' && after?.text === ')') || before?.text === '[') return false;
  return !isPartOfName(line, at, after);
}

/** False for "10:30", "F-16", "34°", "3/4", "25th", "555-1234", where marks or letters make it another thing. */
function isFreeStanding(
  tokens: readonly Token[],
  at: number,
  after: Token | undefined,
  next: number,
): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (after !== undefined && !after.spaced) {
    if (after.kind === 'word') return unitWords.has(after.lower) || /^(?:pc|pct|percent)$/.test(after.lower);
    if (after.text === '°') return /^[CF]$/.test(tokens[next + 1]?.text ?? '');
    if (/[:/_&’']/.test(after.text)) return false;
    if (after.text === '.' && tokens[next + 1]?.kind === 'number' && !tokens[next + 1]?.spaced) return false;
  }
  if (after?.kind === 'number' && after.spaced) return false;
  if (before !== undefined && before.kind === 'number' && token?.spaced === true) return false;
  if (before !== undefined && token?.spaced === false && /[:°/_#.&’'+@=*-]/.test(before.text)) return false;
  return !/^(?:st|nd|rd|th)$/.test(after?.lower ?? '') && !/^[ap]\.?m\.?$/.test(after?.lower ?? '');
}

/** Phone and case numbers: many digits without commas, or a zero in front. */
function isRunOfDigits(token: Token): boolean {
  const { text } = token;
  if (/^0\d/.test(text)) return true;
  return text.length > 6 && !text.includes(',') && !text.includes('.');
}

function isClock(token: Token, after: Token | undefined): boolean {
  if (after === undefined || !clockWords.has(after.lower)) return false;
  return after.lower.startsWith('o') || /^(?:[01]\d|2[0-4])[0-5]\d$/.test(token.text);
}

function isPartOfName(line: Line, at: number, after: Token | undefined): boolean {
  const before = line.tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (numberedThings.has(before.lower) && before.spaced) return true;
  const isScore =
    after?.text === '-' && line.tokens[at + 2]?.kind === 'number' && sportsWords.test(before.lower);
  if (isScore) return true;
  if (!before.capital || isPeople(after) || /^[A-Z][a-z]+ing$/.test(before.text)) return false;
  if (before.upper) return at - 1 > 0;
  if (line.opens[at - 1] === 1 || line.headline) return false;
  // "In Kabul 12 homes burned" counts homes, "Falcon 9 rockets fly" does not, but stands seldom in the news.
  const isNoun = after?.kind === 'word' && !after.capital && !phraseStops.has(after.lower);
  return !isNoun;
}

/** "the last one", "no one", "one of them" stand for something told before. */
function isCountingOne(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (
    before !== undefined &&
    /^(?:number|last|first|next|second|previous|latest|former|latter|same|square)$/.test(before.lower)
  )
    return false;
  if (
    before !== undefined &&
    /^(?:no|any|some|every|each|this|that|which|the|another|only|’s|'s)$/.test(before.lower)
  )
    return isPeople(after) && before.lower !== 'no';
  const isRange = /^(?:or|to)$/.test(after?.lower ?? '') && readQuantity(tokens, at + 2) !== undefined;
  if (isRange || (after?.lower === 'or' && tokens[at + 2]?.lower === 'more')) return true;
  if (after?.kind !== 'word') return /^(?:injuring|wounding|killing|leaving)$/.test(before?.lower ?? '');
  return !phraseStops.has(after.lower) && !/^(?:another|day|who|whose|thing|can|of)$/.test(after.lower);
}
