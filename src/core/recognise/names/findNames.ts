import type { Token } from '../../text/tokens';
import { harmWords, ordinaryOpeners, phraseStops, speechVerbs } from '../data/lexicon';
import { textOf } from '../line';
import type { Line } from '../line';
import type { ActorType } from '../mention';
import type { FoundName } from './foundName';
import { isAlsoWord } from './nameBook';
import type { NameBook } from './nameBook';
import { isOrdinary } from './ordinaryWords';
import { readOrganisation, withAbbreviation } from './organisations';
import { readPerson } from './persons';
import { placeName } from './places';
import { unknownName } from './unknownNames';

/** Finds the names of a line: persons, organisations, places, handles and hashtags. */
export function findNames(line: Line, taken: Uint8Array): FoundName[] {
  const found: FoundName[] = [];
  const { book } = line;
  for (let at = 0; at < line.tokens.length;) {
    const name = taken[at] ? undefined : nameAt(line, at, taken, book);
    if (name !== undefined) found.push(name);
    at = Math.max(at + 1, name?.last ?? 0);
  }
  return found;
}

function nameAt(line: Line, at: number, taken: Uint8Array, book: NameBook): FoundName | undefined {
  const token = line.tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'hashtag') return hashtagName(token, at, book);
  if (token.kind === 'handle') return handleName(line, token, at);
  if (token.kind !== 'word') return undefined;
  if (!token.capital && !/^(?:al|ash|as|ar|an|at)$|^(?:al|ash|as|ar|an|at)-/.test(token.lower))
    return undefined;
  const end = runEnd(line, at, taken, book);
  const known = book.longest(line.tokens, at);
  const opener =
    (line.opens[at] === 1 || line.headline) && isOrdinary(token.lower) && !(known && known.last > at + 1);
  const person = end > at ? readPerson(line, at, end, book, taken) : undefined;
  if (person?.named) return person;
  const organisation = readOrganisation(line, at, end, opener, taken);
  if (
    known?.known.kind === 'actor' &&
    known.last >= (organisation?.last ?? 0) &&
    !isSkippable(line, at, known.last)
  ) {
    return withAbbreviation(line, {
      kind: 'actor',
      first: at,
      last: knownEnd(line, known.last),
      actorType: known.known.actorType,
      named: true,
      name: known.known.name,
    });
  }
  if (known?.known.kind === 'other') return { kind: 'other', first: at, last: known.last };
  if (organisation !== undefined) return withAbbreviation(line, organisation);
  if (person !== undefined) return person;
  if (opener) return undefined;
  if (known?.known.kind === 'place' && !isSkippable(line, at, known.last))
    return placeName(line, at, end, known.known, known.last, book);
  if (end === at) return undefined;
  return unknownName(line, at, end, book);
}

/** "the Islamic State group": the noun stays outside, but "Islamic State group" in the book covers it. */
function knownEnd(line: Line, last: number): number {
  return line.tokens[last]?.lower === 'group' && !line.tokens[last]?.capital ? last + 1 : last;
}

function isSkippable(line: Line, at: number, last: number): boolean {
  return last === at + 1 && line.opens[at] === 1 && isAlsoWord(line.tokens[at]?.lower ?? '');
}

/** Where a run of capitalised words ends; particles ("al", "bin", "of") count between capitals. */
function runEnd(line: Line, at: number, taken: Uint8Array, book: NameBook): number {
  const { tokens } = line;
  let end = at;
  while (end < at + 12) {
    const token = tokens[end];
    if (token === undefined || taken[end] || token.kind !== 'word') break;
    if (end > at && (line.opens[end] === 1 || !joined(line, end))) break;
    if (line.headline && end > at && isHeadlineVerb(token.lower)) break;
    if (token.capital || /^(?:al|ash|ar|as|an|at|el|ul|ur)-/.test(token.lower)) {
      end++;
      continue;
    }
    const next = tokens[end + 1];
    if (
      !book.particles.has(token.lower) ||
      next?.kind !== 'word' ||
      !(next.capital || book.particles.has(next.lower) || next.lower.startsWith('al-'))
    )
      break;
    end++;
  }
  while (end > at && !tokens[end - 1]?.capital && !(tokens[end - 1]?.lower ?? '').includes('-')) end--;
  return end;
}

/** In a headline every word has a capital: verbs and small words end a name. */
function isHeadlineVerb(lower: string): boolean {
  return (
    harmWords.has(lower) || speechVerbs.has(lower) || phraseStops.has(lower) || ordinaryOpeners.has(lower)
  );
}

function joined(line: Line, at: number): boolean {
  return line.sentenceOf[at] === line.sentenceOf[at - 1];
}

function hashtagName(token: Token, at: number, book: NameBook): FoundName | undefined {
  const known = book.joined(token.text.slice(1));
  if (known === undefined || known.kind === 'other') return undefined;
  const span = { first: at, last: at + 1 };
  if (known.kind === 'actor')
    return { kind: 'actor', ...span, actorType: known.actorType, named: true, name: known.name };
  return {
    kind: 'place',
    ...span,
    name: known.name,
    ...(known.country !== undefined && { country: known.country }),
  };
}

/** A handle's owner; "Habib Khan (@HabibKhanT)" names him. */
function handleName(line: Line, token: Token, at: number): FoundName {
  const media = /news|tv|press|radio|times|post|media/i.test(token.text);
  const government = /gov|official|ministry|embassy/i.test(token.text);
  let first = at - 1;
  while (first > 0 && first > at - 6 && line.tokens[first - 1]?.capital === true) first--;
  const bracketed = line.tokens[at - 1]?.text === '(' && first < at - 1;
  const actorType: ActorType = media ? 'media' : government ? 'government' : 'person';
  return {
    kind: 'actor',
    first: at,
    last: at + 1,
    actorType,
    named: true,
    ...(bracketed && { name: textOf(line, first, at - 1) }),
  };
}
