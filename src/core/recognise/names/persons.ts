import { actorNouns, ordinaryOpeners } from '../data/lexicon';
import { departments, honorifics, organisationHeads, titles, titleWords } from '../data/titles';
import { textOf } from '../line';
import type { Line } from '../line';
import type { NameBook } from './nameBook';
import type { FoundName } from './foundName';

const plainAddress = /^(?:mr|mrs|ms|dr|prof|sir)\.?$/;
const ranks =
  /^(?:general|gen\.?|lieutenant|lt\.?|colonel|col\.?|major|maj\.?|captain|capt\.?|sergeant|sgt\.?|brigadier|brig\.?|admiral|adm\.?|commander|cmdr\.?|marshal|constable|inspector)$/;

/**
 * Reads a person from a token on: title and name ("Pakistani Prime Minister Imran Khan"), a form of address and name, or
 * an office without a name ("Minister of Interior"), which is a nominal.
 * @param end where the run of capitalised words ends
 */
export function readPerson(
  line: Line,
  at: number,
  end: number,
  book: NameBook,
  taken: Uint8Array,
): (FoundName & { kind: 'actor' }) | undefined {
  const { tokens } = line;
  const office = readOffice(line, at, end, book);
  let from = office === undefined ? at : office.last;
  let nameEnd = end;
  if (office !== undefined && office.last >= end) nameEnd = nameRunEnd(line, office.last, taken, book);
  const address = honorifics.has(tokens[from]?.lower ?? '') && nameEnd > from + 1;
  if (office === undefined && !address) return undefined;
  if (address && plainAddress.test(tokens[from]?.lower ?? '')) from++;
  const trimmed = trimName(line, from, nameEnd);
  // "Marshal Fahim National Defense University" is named after a person.
  if (trimmed < nameEnd && organisationHeads.has(tokens[nameEnd - 1]?.lower ?? '')) return undefined;
  nameEnd = trimmed;
  if (nameEnd > from && isNameLike(line, from, book)) {
    return {
      kind: 'actor',
      first: at,
      last: nameEnd,
      actorType: 'person',
      named: true,
      name: textOf(line, from, nameEnd),
    };
  }
  if (office === undefined || line.headline) return undefined;
  const head = tokens[office.head]?.lower ?? '';
  const lone = office.last === at + 1;
  if (!actorNouns.has(head) || (lone && (line.opens[at] === 1 || head === 'general' || head === 'secretary')))
    return undefined;
  return {
    kind: 'actor',
    first: at,
    last: office.last,
    actorType: ranks.test(head) ? 'state force' : 'government',
    named: false,
  };
}

/** The title before a name, with its country and department; `head` is its last title word. */
function readOffice(
  line: Line,
  at: number,
  end: number,
  book: NameBook,
): { last: number; head: number } | undefined {
  const { tokens } = line;
  let head = -1;
  let index = at;
  while (index < end) {
    const word = tokens[index]?.lower ?? '';
    const known = book.longest(tokens, index);
    // "Sheikh" or "Mir" begin the name; a known actor or place may stand before a title ("Balochistan Home Minister").
    if (honorifics.has(word) && !titles.has(word)) break;
    if (titles.has(word)) head = index;
    else if (known !== undefined && known.known.kind !== 'other' && head < 0) {
      index = known.last;
      continue;
    } else if (!(
      titleWords.has(word) ||
      book.demonyms.has(word) ||
      (head < 0 && organisationHeads.has(word)) ||
      /^(?:north|south|sri)$/.test(word)
    ))
      break;
    index++;
  }
  if (head < 0) return undefined;
  let last = head + 1;
  if (last >= end) last = departmentEnd(line, last);
  return { last, head };
}

/** "[Minister] of Interior", "[Secretary] of State for Defence". */
function departmentEnd(line: Line, at: number): number {
  const { tokens } = line;
  let last = at;
  for (let links = 0; links < 3; links++) {
    const link = tokens[last]?.lower ?? '';
    if (link !== 'of' && link !== 'for' && !(links > 0 && (link === 'and' || link === '&'))) break;
    let next = last + 1;
    if (tokens[next]?.lower === 'the') next++;
    const first = next;
    while (departments.has(tokens[next]?.lower ?? '') && tokens[next]?.capital === true) next++;
    if (next === first && line.tokens[next]?.capital) {
      const known = line.book.longest(tokens, next);
      if (known?.known.kind === 'place') next = known.last;
    }
    if (next === first) break;
    last = next;
  }
  return last;
}

function nameRunEnd(line: Line, at: number, taken: Uint8Array, book: NameBook): number {
  const { tokens } = line;
  let end = at;
  while (end < at + 6) {
    const token = tokens[end];
    if (token?.kind !== 'word' || taken[end] || line.sentenceOf[end] !== line.sentenceOf[at - 1]) break;
    const next = tokens[end + 1];
    const particle = book.particles.has(token.lower) && next?.kind === 'word' && next.capital;
    if (!token.capital && !particle && !/^(?:al|el|ul)-/.test(token.lower)) break;
    end++;
  }
  return end;
}

/** A name of more than five words has run into something else. */
function trimName(line: Line, from: number, end: number): number {
  let last = Math.min(end, from + 6);
  for (let index = from + 1; index < last; index++) {
    const word = line.tokens[index]?.lower ?? '';
    if (organisationHeads.has(word) || titles.has(word)) last = index;
  }
  return last;
}

function isNameLike(line: Line, from: number, book: NameBook): boolean {
  const token = line.tokens[from];
  if (token === undefined) return false;
  if (
    book.demonyms.has(token.lower) ||
    ordinaryOpeners.has(token.lower) ||
    departments.has(token.lower) ||
    organisationHeads.has(token.lower)
  )
    return false;
  if (book.givenNames.has(token.folded)) return true;
  const known = book.longest(line.tokens, from);
  return (
    known === undefined ||
    known.known.kind === 'other' ||
    (known.known.kind === 'actor' && known.known.actorType === 'person') ||
    (known.known.kind === 'place' && !known.known.isCountry && known.last < from + 2)
  );
}

/** The name in a person's mention, without the title, office and form of address before it. */
export function nameOfPerson(line: Line, first: number, last: number): string {
  const { tokens, book } = line;
  let from = last;
  while (from > first) {
    const token = tokens[from - 1];
    if (token === undefined) break;
    const { lower } = token;
    const isTitle =
      (titles.has(lower) || plainAddress.test(lower) || ranks.test(lower) || organisationHeads.has(lower)) &&
      !book.givenNames.has(lower);
    const isWord = token.kind === 'word' && !token.capital;
    const isParticle = isWord && (book.particles.has(lower) || /^(?:al|el|ul|ur|ad|as|ash)-/.test(lower));
    if (from < last && (isTitle || (isWord && !isParticle))) break;
    from--;
  }
  while (from < last - 1 && tokens[from]?.capital === false) from++;
  return textOf(line, from, last);
}
