import { governmentVerbs, speechVerbs } from '../data/lexicon';
import { placeHeads, placeNouns } from '../data/titles';
import { textOf } from '../line';
import type { Line } from '../line';
import type { FoundName } from './foundName';
import type { KnownName, NameBook } from './nameBook';

const placePrepositions = new Set(
  'in near at around outside inside across towards toward throughout'.split(' '),
);

const placeOf = new Set(
  'town village city district province port region area outskirts capital suburb neighbourhood neighborhood streets hamlet county governorate settlement'.split(
    ' ',
  ),
);

/**
 * A known place with the words that belong to it ("Bolan District"), or what it stands for here: a person named like
 * it, a state that acts or speaks.
 * @param end where the run of capitalised words ends
 * @param last where the known name ends
 */
export function placeName(
  line: Line,
  at: number,
  end: number,
  known: KnownName & { kind: 'place' },
  last: number,
  book: NameBook,
): FoundName {
  const { tokens } = line;
  const country = known.country !== undefined ? { country: known.country } : {};
  const head = tokens[last];
  if (end > last && head !== undefined && placeHeads.has(head.lower)) {
    const administrative = /^(?:province|district|city|town|village|county|governorate|region)$/.test(
      head.lower,
    );
    return {
      kind: 'place',
      first: at,
      last: last + 1,
      name: administrative ? known.name : textOf(line, at, last + 1),
      ...country,
    };
  }
  const isGiven = book.givenNames.has(tokens[at]?.lower ?? '') && last === at + 1;
  if (isGiven && end > last && end <= at + 3)
    return {
      kind: 'actor',
      first: at,
      last: end,
      actorType: 'person',
      named: true,
      name: textOf(line, at, end),
    };
  const adverb = /ly$|^(?:also|has|have|had)$/.test(tokens[last]?.lower ?? '') ? 1 : 0;
  const upTo = tokens[last + adverb]?.lower ?? '';
  const isSubject = known.isCountry || isCapital(known.name);
  if (isSubject && (speechVerbs.has(upTo) || governmentVerbs.has(upTo)) && startsClause(line, at)) {
    return { kind: 'actor', first: at, last, actorType: 'government', named: true, name: known.name };
  }
  return { kind: 'place', first: at, last, name: known.name, ...country };
}

const capitals = new Set(
  'Islamabad,New Delhi,Delhi,Tehran,Kabul,Washington,Moscow,Kremlin,Kyiv,Beijing,London,Paris,Berlin,Ankara,Riyadh,Damascus,Baghdad,Jerusalem,Cairo,Khartoum,Addis Ababa,Brussels,Tokyo,Seoul,Pyongyang,Dhaka,Rome,Madrid,Warsaw,Kigali,Kinshasa,Bamako,Yerevan,Baku,Doha,Beirut,Asmara'.split(
    ',',
  ),
);

function isCapital(name: string): boolean {
  return capitals.has(name);
}

/** A state is a subject at a sentence's start, or after a conjunction or comma. */
function startsClause(line: Line, at: number): boolean {
  const article = line.tokens[at - 1]?.lower === 'the' ? 1 : 0;
  const before = line.tokens[at - 1 - article];
  return (
    line.opens[at - article] === 1 ||
    before === undefined ||
    /^(?:,|but|and|that|while|as|where|which|because|after|if)$/.test(before.lower)
  );
}

/** True where the words around an unknown name say that it is a place. */
export function isPlaceByContext(line: Line, at: number, end: number): boolean {
  const { tokens } = line;
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[end];
  if (after?.kind === 'word' && !after.capital && placeNouns.has(after.lower)) return true;
  if (before === 'of' && placeOf.has(tokens[at - 2]?.lower ?? '')) return true;
  if (after !== undefined && speechVerbs.has(after.lower)) return false;
  if (placePrepositions.has(before) && line.opens[at] !== 1) return !(tokens[at]?.upper ?? false);
  return false;
}
