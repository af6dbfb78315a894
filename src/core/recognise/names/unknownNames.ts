import type { Token } from '../../text/tokens';
import { ordinaryOpeners, phraseStops, speakerNouns, speechVerbs } from '../data/lexicon';
import { placeHeads } from '../data/titles';
import { textOf } from '../line';
import type { Line } from '../line';
import type { FoundName } from './foundName';
import type { NameBook } from './nameBook';
import { isOrdinary } from './ordinaryWords';
import { withAbbreviation } from './organisations';
import { isPlaceByContext } from './places';

const placePrefixes = new Set('mount lake camp port fort cape mt. mt'.split(' '));

const otherHeads = new Set(
  'operation resolution book agreement act treaty accord accords summit convention conventions constitution communique declaration protocol war wars day prize award project plan bible chapter initiative games cup championship championships festival code era law bill process strategy framework doctrine pact truce ceasefire revolution spring crisis site'.split(
    ' ',
  ),
);

const armedHints =
  /separatist|militant|insurgent|banned|outlawed|armed group|rebel|jihadi|terror|guerrilla|proscribed/i;

/** What a run of capitalised words is that no list knows, as far as its form and the words around tell. */
export function unknownName(line: Line, at: number, end: number, book: NameBook): FoundName | undefined {
  const { tokens } = line;
  const stop = cutAtKnown(line, at, end, book);
  const length = stop - at;
  const first = tokens[at];
  const last = tokens[stop - 1];
  const before = tokens[at - 1];
  const after = tokens[stop];
  if (first === undefined || last === undefined) return undefined;
  if (book.demonyms.has(first.lower) && length === 1) return undefined;
  const introduced =
    after?.text === '(' && tokens[stop + 2]?.text === ')' && tokens[stop + 1]?.upper === true;
  if (
    /^operation$/.test(before?.lower ?? '') ||
    (before?.text === ':' && tokens[at - 2]?.lower === 'operation')
  ) {
    return { kind: 'other', first: at, last: stop };
  }
  if (introduced && length > 1) {
    const near = line.text.slice(Math.max(line.start, first.start - 60), Math.min(line.end, last.end + 60));
    return withAbbreviation(line, {
      kind: 'actor',
      first: at,
      last: stop,
      actorType: armedHints.test(near) ? 'armed group' : 'organisation',
      named: true,
      name: textOf(line, at, stop),
    });
  }
  if (isOtherName(first, last, length)) return { kind: 'other', first: at, last: stop };
  const person: FoundName = {
    kind: 'actor',
    first: at,
    last: stop,
    actorType: 'person',
    named: true,
    name: textOf(line, at, stop),
  };
  const place: FoundName = { kind: 'place', first: at, last: stop, name: textOf(line, at, stop) };
  if (length > 1 && (placeHeads.has(last.lower) || placePrefixes.has(first.lower)))
    return line.opens[at] === 1 && isOrdinary(first.lower) ? undefined : place;
  if (line.headline) return undefined;
  const given = length > 1 && length < 6 && book.givenNames.has(first.folded);
  if (given) return person;
  if (isPlaceByContext(line, at, stop)) return length <= 3 && !isOrdinary(first.lower) ? place : undefined;
  if (first.upper && length === 1) return acronym(line, at, first);
  const speaks = after !== undefined && speechVerbs.has(after.lower);
  const titled = before !== undefined && speakerNouns.has(before.lower);
  if (line.opens[at] === 1 && isOrdinary(first.lower)) return undefined;
  if (length === 1) return (speaks || titled) && !isOrdinary(first.lower) ? person : undefined;
  if (length > 4 || [first, last].some((token) => ordinaryOpeners.has(token.lower))) return undefined;
  if (length >= 2 && (line.opens[at] !== 1 || speaks || length === 2)) return person;
  return undefined;
}

/** "Operation Steel Curtain", "HMS Daring", "Geneva Summit": named things that neither act nor are places. */
function isOtherName(first: Token, last: Token, length: number): boolean {
  if (length < 2) return false;
  return (
    /^(?:operation|resolution|uss|hms|fs|ins|exercise|hurricane|cyclone|typhoon)$/.test(first.lower) ||
    otherHeads.has(last.lower)
  );
}

/** A run of unknown words ends where a known place or actor begins in it. */
function cutAtKnown(line: Line, at: number, end: number, book: NameBook): number {
  for (let index = at + 1; index < end; index++) {
    const known = book.longest(line.tokens, index);
    const isWhole =
      known !== undefined && (known.known.kind !== 'place' || known.last - index > 1 || index === end - 1);
    if (
      isWhole &&
      !book.givenNames.has(line.tokens[index]?.lower ?? '') &&
      !book.givenNames.has(line.tokens[at]?.lower ?? '')
    )
      return index;
  }
  return end;
}

/** An unknown acronym is an organisation unless a number follows it, as in a weapon's name. */
function acronym(line: Line, at: number, token: Token): FoundName | undefined {
  if (token.text.length < 3 || token.text.length > 7 || !/^[A-Z]+(?:-[A-Z]+)?$/.test(token.text))
    return undefined;
  const after = line.tokens[at + 1];
  if (after?.text === ':') return undefined;
  if (after?.kind === 'number' || phraseStops.has(token.lower)) return undefined;
  return { kind: 'actor', first: at, last: at + 1, actorType: 'organisation', named: true, name: token.text };
}
