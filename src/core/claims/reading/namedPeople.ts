import { looksLikePeople } from '../language/countableNouns';
import type { NumberMention } from '../../recognise/mention';
import { readAmount } from './amounts';
import type { Cue } from './cues';
import type { Count } from './counts';
import { classOfItem, isWord } from './items';
import type { Item } from './items';
import type { SentenceWords } from './sentenceWords';
import { verbGroup } from './verbGroups';

/** People listed by name as those to whom something happened; indexes of items, `last` exclusive. */
export interface NamedPeople {
  readonly first: number;
  readonly last: number;
  readonly count: Count;
}

const kinds = new Set(['killed', 'injured', 'casualties', 'abducted', 'arrested', 'missing']);
const longestWay = 8;
const longestList = 160;
const namings = /^(?:as|are|were|:)$/;
/** Words that open what is said of a name rather than another name. */
const asides =
  /^(?:aged?|alias|aka|a\.k\.a|also|popularly|nicknamed|known|called|identified|of|from|in|at|resident|residents|native|son|daughter|wife|husband|both|all|who|whose|nom)$/;

/**
 * The lists of names that say who those killed, hurt, seized or missing are: "named the dead as A, 22, and B, 17",
 * "the deceased are: A, B and C", "killed were A, alias …, and a companion". Each is one count of all it names.
 */
export function namedPeopleIn(words: SentenceWords, items: readonly Item[]): NamedPeople[] {
  const found: NamedPeople[] = [];
  for (const [index, item] of items.entries()) {
    if (item.type !== 'cue' || !kinds.has(item.cue.kind) || item.cue.isUnreal === true) continue;
    const opener = openerOf(items, index);
    if (opener === undefined) continue;
    const list = readList(words, opener.last);
    if (list.people < 2) continue;
    const last = items.findIndex(({ first }) => first >= list.last);
    found.push({
      first: index + 1,
      last: last === -1 ? items.length : last,
      count: countOf(words, opener.last, list, item.cue),
    });
  }
  return found;
}

/** The word after which the names begin; undefined where the cue's words open no list. */
function openerOf(items: readonly Item[], index: number): Item | undefined {
  const item = items[index];
  if (item?.type !== 'cue') return undefined;
  const { finite, nominal } = verbGroup(items, index);
  const isInverted = item.cue.form === 'past' && isWord(items[index + 1], /^(?:are|were)$/) && !finite;
  if (isInverted && !nominal) return items[index + 1];
  const isNoun = item.cue.form === 'noun' && /^(?:the|those|both|all)$/.test(lowerOf(items[index - 1]));
  if (!isNoun && !nominal) return undefined;
  for (let at = index + 1; at < Math.min(items.length, index + longestWay); at++) {
    const next = items[at];
    if (isWord(next, namings)) {
      const isTwice = isWord(items[at + 1], /^(?:as|:|identified|named)$/);
      if (!isTwice) return next;
      continue;
    }
    const kind = classOfItem(next);
    if (
      next?.type === 'cue' ||
      kind === 'finite' ||
      kind === 'says' ||
      kind === 'comma' ||
      kind === 'relative'
    )
      return undefined;
  }
  return undefined;
}

function lowerOf(item: Item | undefined): string {
  return item?.type === 'word' ? item.lower : '';
}

interface NameList {
  /** None where the words are no list of names, or also count others by number. */
  readonly people: number;
  /** Index of the word after the list. */
  readonly last: number;
}

/** How many people the words from an index on name, up to what is no list any more. */
function readList(words: SentenceWords, from: number): NameList {
  const none = { people: 0, last: from };
  let people = 0;
  let names = 0;
  let last = from;
  let start = from;
  let isJoined = true;
  let wasNamed = false;
  const limit = Math.min(words.tokens.length, from + longestList);
  for (let at = from; at <= limit; at++) {
    const token = words.tokens[at];
    const kind = words.classes[at];
    const isEnd =
      at >= limit ||
      token === undefined ||
      kind === 'finite' ||
      kind === 'says' ||
      kind === 'break' ||
      /^[.:…]$/.test(token.text);
    const separates = kind === 'comma' || kind === 'and' || token?.text === ';' || token?.text === '(';
    if (!isEnd && !separates) continue;
    if (at > start) {
      const found = memberIn(words, start, at, isJoined || !wasNamed);
      if (found === 'counted' || (found === 'aside' && people === 0)) return none;
      const isPerson = found !== 'aside';
      if (isPerson) people++;
      if (found === 'name') names++;
      wasNamed = isPerson || (wasNamed && !isJoined);
      if (isPerson || isJoined) last = at;
    }
    if (isEnd) break;
    isJoined = kind === 'and' || token.text === ';';
    start = at + 1;
    if (token.text === '(') {
      const close = words.tokens.findIndex(({ text }, index) => index > at && text === ')');
      if (close === -1 || close > at + 20) break;
      at = close;
      start = close + 1;
    }
  }
  return names > 0 ? { people, last } : none;
}

/**
 * What one member of a list is: a name, a person without one, a number of people, or more about the one before.
 *
 * @param isMember false right behind a name and its comma, where a description says more of the one named
 */
function memberIn(
  words: SentenceWords,
  first: number,
  last: number,
  isMember: boolean,
): 'name' | 'person' | 'counted' | 'aside' {
  const tokens = words.tokens.slice(first, last).filter(({ kind }) => kind !== 'punctuation');
  const [opening] = tokens;
  if (opening === undefined || asides.test(opening.lower)) return 'aside';
  const isPeople = tokens.some(({ text }) => looksLikePeople(text));
  const amount = readAmount(words, first);
  const isCounted = amount !== undefined && amount.next < last && !amount.isArticle;
  if (isCounted && isPeople) return 'counted';
  if (tokens.every(({ kind }) => kind === 'number') || words.isTaken[first] === true) return 'aside';
  const opens = words.classes[first] === 'determiner' || amount !== undefined;
  if (!opens && !opening.capital && !isPeople) return 'aside';
  const hasName = tokens.some((token) => token.kind === 'word' && token.capital && token.lower !== 'the');
  if (hasName) return 'name';
  return isMember && isPeople ? 'person' : 'aside';
}

function countOf(words: SentenceWords, from: number, { people, last }: NameList, cue: Cue): Count {
  const start = words.tokens[from]?.start ?? 0;
  const end = words.tokens[last - 1]?.end ?? start;
  const text = words.text.slice(start, end);
  const number: NumberMention = {
    type: 'number',
    start,
    end,
    text,
    unit: 'people',
    low: people,
    high: people,
  };
  return { number, start, end, affected: text, isPart: false, cue };
}
