import type { Token } from '../../text/tokens';
import {
  actorNouns,
  governmentVerbs,
  harmWords,
  modifiers,
  ordinaryOpeners,
  phraseStops,
  speakerNouns,
  speechVerbs,
} from '../data/lexicon';
import { organisationHeads, placeHeads, placeNouns, struggleWords, titleWords } from '../data/titles';
import type { Line } from '../line';
import type { ActorType } from '../mention';
import { foldWord, isAlsoWord, nameBook } from './nameBook';
import type { KnownName, NameBook } from './nameBook';
import { readPerson } from './persons';
import type { FoundName } from './foundName';
import { wordsOf } from './foundName';

const placePrepositions = new Set(
  'in near at around outside inside across towards toward throughout'.split(' '),
);
const placeOf = new Set(
  'town village city district province port region area outskirts capital suburb neighbourhood neighborhood streets hamlet county governorate settlement'.split(
    ' ',
  ),
);
const placePrefixes = new Set('mount lake camp port fort cape mt. mt'.split(' '));
const otherHeads = new Set(
  'operation resolution book agreement act treaty accord accords summit convention conventions constitution communique declaration protocol war wars day prize award project plan bible chapter initiative games cup championship championships festival code era law bill process strategy framework doctrine pact truce ceasefire revolution spring crisis site'.split(
    ' ',
  ),
);
const armedHints =
  /separatist|militant|insurgent|banned|outlawed|armed group|rebel|jihadi|terror|guerrilla|proscribed/i;

/** Finds the names of a line: persons, organisations, places, handles and hashtags. */
export function findNames(line: Line, taken: Uint8Array): FoundName[] {
  const found: FoundName[] = [];
  const book = nameBook();
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
  const organisation = readOrganisation(line, at, end, opener);
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
export function runEnd(line: Line, at: number, taken: Uint8Array, book: NameBook): number {
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
  const known = book.single(token.text.slice(1));
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
    ...(bracketed && { name: wordsOf(line, first, at - 1) }),
  };
}

/** "Baloch Liberation Army (BLA)": the bracketed abbreviation belongs to the name that introduces it. */
function withAbbreviation(line: Line, found: FoundName & { kind: 'actor' }): FoundName {
  const [open, short, close] = [
    line.tokens[found.last],
    line.tokens[found.last + 1],
    line.tokens[found.last + 2],
  ];
  if (open?.text !== '(' || close?.text !== ')' || short?.kind !== 'word') return found;
  const letters = short.text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (letters.length < 2 || letters.length > 10 || capitals < 2 || capitals * 2 < letters.length)
    return found;
  return { ...found, last: found.last + 3, abbreviation: short.text };
}

function readOrganisation(
  line: Line,
  at: number,
  end: number,
  opener: boolean,
): (FoundName & { kind: 'actor' }) | undefined {
  const { tokens } = line;
  let head = -1;
  for (let index = end - 1; index >= at; index--) {
    if (organisationHeads.has(tokens[index]?.lower ?? '')) {
      head = index;
      break;
    }
  }
  if (head < 0) return undefined;
  const tail = organisationTail(line, head + 1);
  if (
    opener &&
    (head === at
      ? tail === head + 1
      : isOrdinary(tokens[at]?.lower ?? '') &&
        !/^(?:security|police|government|human|army|national|international|united|supreme|democratic|military|federal)$/.test(
          tokens[at]?.lower ?? '',
        ))
  )
    return undefined;
  if (line.headline && head === at) return undefined;
  const word = tokens[head]?.lower ?? '';
  const base = organisationHeads.get(word) ?? 'organisation';
  if (head === at && tail === head + 1) {
    // A lone "the Army" or "Government" is a nominal; other lone heads ("Post", "Times") say too little.
    const lone =
      /^(?:army|police|navy|government|parliament|cabinet|court|opposition|coalition|forces|senate|congress|taliban|marines|rangers|levies|guard|guards|authority|authorities|administration|regime)$/.test(
        word,
      );
    if (!lone || line.opens[at] === 1) return undefined;
    return { kind: 'actor', first: at, last: at + 1, actorType: base, named: false };
  }
  const name = wordsOf(line, at, tail);
  const struggling =
    /^(?:front|movement|army|brigade|brigades|group|force|forces|organisation|organization|party)$/.test(
      word,
    ) && hasStruggleWord(tokens, at, head);
  const country =
    /^(?:army|forces|force)$/.test(word) &&
    nameBook().demonyms.has(tokens[at]?.lower ?? '') &&
    head === at + 1;
  const actorType = struggling && !country ? 'armed group' : base;
  return { kind: 'actor', first: at, last: tail, actorType, named: true, name };
}

function hasStruggleWord(tokens: readonly Token[], at: number, head: number): boolean {
  for (let index = at; index < head; index++) if (struggleWords.has(tokens[index]?.lower ?? '')) return true;
  return /^brigades?$/.test(tokens[head]?.lower ?? '') && !/^\p{Nd}/u.test(tokens[at]?.text ?? '');
}

/** "Ministry [of Foreign Affairs]", "Front [for the Liberation of Palestine]". */
function organisationTail(line: Line, at: number): number {
  const { tokens } = line;
  let end = at;
  for (let links = 0; links < 3; links++) {
    const link = tokens[end]?.lower ?? '';
    if (!(link === 'of' || link === 'for' || (links > 0 && (link === 'and' || link === '&')))) break;
    let next = end + 1;
    if (tokens[next]?.lower === 'the') next++;
    let last = next;
    while (tokens[last]?.kind === 'word' && tokens[last]?.capital === true && last < next + 5) last++;
    if (last === next) break;
    if (
      link === 'for' &&
      !/^(?:front|movement|ministry|council|observatory|center|centre|committee|organisation|organization|fund|office|commission|institute|society|association|campaign|network|agency)$/.test(
        tokens[at - 1]?.lower ?? '',
      ) &&
      links === 0
    )
      break;
    end = last;
  }
  return end;
}

function placeName(
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
      name: administrative ? known.name : wordsOf(line, at, last + 1),
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
      name: wordsOf(line, at, end),
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

function unknownName(line: Line, at: number, end: number, book: NameBook): FoundName | undefined {
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
      name: wordsOf(line, at, stop),
    });
  }
  if (isOtherName(first, last, length)) return { kind: 'other', first: at, last: stop };
  const person: FoundName = {
    kind: 'actor',
    first: at,
    last: stop,
    actorType: 'person',
    named: true,
    name: wordsOf(line, at, stop),
  };
  const place: FoundName = { kind: 'place', first: at, last: stop, name: wordsOf(line, at, stop) };
  if (length > 1 && (placeHeads.has(last.lower) || placePrefixes.has(first.lower)))
    return line.opens[at] === 1 && isOrdinary(first.lower) ? undefined : place;
  if (line.headline) return undefined;
  const given = length > 1 && length < 6 && book.givenNames.has(foldWord(first.lower));
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

/** A word that opens a sentence with a capital without being a name. */
function isOrdinary(lower: string): boolean {
  return (
    ordinaryOpeners.has(lower) ||
    modifiers.has(lower) ||
    actorNouns.has(lower) ||
    harmWords.has(lower) ||
    titleWords.has(lower)
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

function isPlaceByContext(line: Line, at: number, end: number): boolean {
  const { tokens } = line;
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[end];
  if (after?.kind === 'word' && !after.capital && placeNouns.has(after.lower)) return true;
  if (before === 'of' && placeOf.has(tokens[at - 2]?.lower ?? '')) return true;
  if (after !== undefined && speechVerbs.has(after.lower)) return false;
  if (placePrepositions.has(before) && line.opens[at] !== 1) return !(tokens[at]?.upper ?? false);
  return false;
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
