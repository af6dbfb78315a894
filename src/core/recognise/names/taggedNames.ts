import type { Token } from '../../text/tokens';
import { actorNouns } from '../data/lexicon';
import { textOf } from '../line';
import type { Line } from '../line';
import type { ActorType } from '../mention';
import type { TaggedSpan } from '../tagger/labels';
import { actorTypeOf } from '../tagger/tagging';
import type { Tagging } from '../tagger/tagging';
import { partedAtDateline } from './dateline';
import type { FoundName } from './foundName';
import { isModifierOnly } from './nominals';
import { isSpeed } from './ordinaryWords';
import { withAbbreviation } from './organisations';
import { nameOfPerson } from './persons';
import {
  crossesBracket,
  isClause,
  isGerund,
  isPlainGuess,
  kindBySpelling,
  longestHeadlineName,
  trimSpan,
} from './taggedSpans';

/**
 * The names and nominals of a line as the tagger sees them. Where they stand is the tagger's word; what they are called is
 * taken from the rules wherever the rules know the same name.
 * @param guesses what the rules found, sorted
 * @param taken for each token, 1 where it belongs to a date
 */
export function taggedNames(
  tagging: Tagging,
  line: Line,
  guesses: readonly FoundName[],
  taken: Uint8Array,
): FoundName[] {
  const found: FoundName[] = [];
  let next = 0;
  for (const span of partedAtDateline(line, tagging.tagger.tag(line, guesses, taken))) {
    const trimmed = trimSpan(line, span, taken, found.at(-1)?.last ?? 0);
    if (trimmed === undefined || isSpeed(line, trimmed.first) || isGerund(line, trimmed)) continue;
    while (next < guesses.length && (guesses[next] as FoundName).last <= trimmed.first) next++;
    const overlapping: FoundName[] = [];
    for (let at = next; at < guesses.length && (guesses[at] as FoundName).first < trimmed.last; at++)
      overlapping.push(guesses[at] as FoundName);
    if (overlapping.length === 0 && onlyDescribes(line, trimmed)) continue;
    if (isClause(line, trimmed, overlapping) || crossesBracket(line, trimmed)) found.push(...overlapping);
    else if (line.headline && overlapping.length > 1 && trimmed.last - trimmed.first > longestHeadlineName)
      found.push(...overlapping.filter(isPlainGuess));
    else found.push(nameOf(tagging, line, { ...trimmed, kind: kindBySpelling(line, trimmed) }, overlapping));
  }
  return withDefiniteNominals(line, found, guesses);
}

/** "two army [bases]": nouns for people that only describe the noun after them. */
function onlyDescribes(line: Line, { kind, first, last }: TaggedSpan): boolean {
  if (kind !== 'nominal') return false;
  const isNoun = last > first + 1 || actorNouns.has(line.tokens[first]?.lower ?? '');
  return isNoun && isModifierOnly(line.tokens, last);
}

/** "The military" and the like: what the rules take for a nominal after "the" is one nearly always, the tagger's silence or not. */
function withDefiniteNominals(line: Line, found: FoundName[], guesses: readonly FoundName[]): FoundName[] {
  const covered = new Uint8Array(line.tokens.length);
  for (const { first, last } of found) covered.fill(1, first, last);
  const missed = guesses.filter(
    (guess) =>
      guess.kind === 'actor' &&
      !guess.named &&
      isDefinite(line.tokens[guess.first - 1]) &&
      covered.indexOf(1, guess.first) >>> 0 >= guess.last,
  );
  return missed.length === 0 ? found : [...found, ...missed].sort((one, other) => one.first - other.first);
}

function isDefinite(before: Token | undefined): boolean {
  return before?.lower === 'the' || before?.kind === 'possessive';
}

function nameOf(tagging: Tagging, line: Line, span: TaggedSpan, guesses: readonly FoundName[]): FoundName {
  return span.kind === 'place' ? placeOf(line, span, guesses) : actorOf(tagging, line, span, guesses);
}

/** A place by the rules' name for it; a body that the book knows is one, though the tagger took it for a place. */
function placeOf(line: Line, { first, last }: TaggedSpan, guesses: readonly FoundName[]): FoundName {
  const body = bodyAt(line, first);
  if (body?.last === last) {
    const { name, actorType } = body;
    return withAbbreviation(line, { kind: 'actor', first, last, actorType, named: true, name });
  }
  const guess = guesses.find((other) => other.kind === 'place');
  return guess?.kind === 'place'
    ? { ...guess, first, last }
    : { kind: 'place', first, last, name: placeNameIn(line, first, last) };
}

function actorOf(tagging: Tagging, line: Line, span: TaggedSpan, guesses: readonly FoundName[]): FoundName {
  const { first, last } = span;
  const body = bodyAt(line, first);
  const same = guesses.find((other) => other.kind === 'actor' && other.named === (span.kind !== 'nominal'));
  const guess = same ?? guesses[0];
  const actorType = knownType(line, span) ?? bodyType(line, span) ?? actorTypeOf(tagging, line, span, guess);
  if (span.kind === 'nominal' && body !== undefined && body.last < last) {
    // "Reuters reporter": the staff of the media are media.
    const staffType = body.actorType === 'media' ? body.actorType : actorType;
    return { kind: 'actor', first, last, actorType: staffType, named: true, name: body.name };
  }
  if (span.kind === 'nominal') return { kind: 'actor', first, last, actorType, named: false };
  const known = same?.kind === 'actor' ? same : undefined;
  if (span.kind === 'person') {
    const name =
      known?.actorType === 'person' && known.name !== undefined
        ? known.name
        : nameOfPerson(line, first, last);
    return { kind: 'actor', first, last, actorType, named: true, name };
  }
  const abbreviation = known?.abbreviation;
  const bare = span.kind === 'people' ? lastCapitals(line, first, last) : first;
  const name =
    known?.actorType !== 'person' && known?.name !== undefined
      ? known.name
      : withoutDescription(line, bare, last);
  const actor = { kind: 'actor', first, last, actorType, named: true, name } as const;
  if (abbreviation !== undefined) return { ...actor, abbreviation };
  return withAbbreviation(line, actor);
}

/** "outlawed Baluchistan Liberation Army": what describes a name in small letters is no part of it. */
function withoutDescription(line: Line, first: number, last: number): string {
  let from = first;
  while (from < last - 1 && !line.tokens[from]?.capital) from++;
  return textOf(line, line.tokens[from]?.capital ? from : first, last);
}

/** Where the capitalised words at the end of a span begin: "At least 31 [Palestinians]". */
function lastCapitals(line: Line, first: number, last: number): number {
  let from = last;
  while (from > first && line.tokens[from - 1]?.capital) from--;
  return from < last ? from : first;
}

/** The body or person of the book that begins at a token. */
function bodyAt(line: Line, at: number): { name: string; actorType: ActorType; last: number } | undefined {
  const found = line.book.longest(line.tokens, at);
  return found?.known.kind === 'actor' ? { ...found.known, last: found.last } : undefined;
}

/** The type of a name that the book knows and that makes up the span but for a title or description before it. */
function knownType(line: Line, { kind, first, last }: TaggedSpan): ActorType | undefined {
  if (kind === 'nominal') return undefined;
  for (let at = first; at < last; at++) {
    const known = line.book.longest(line.tokens, at);
    if (known?.known.kind === 'actor' && (known.last === last || line.tokens[known.last]?.text === '('))
      return known.known.actorType;
  }
  return undefined;
}

/** Charities and aid agencies are organisations, whomever they work among. */
function bodyType(line: Line, { kind, first, last }: TaggedSpan): ActorType | undefined {
  if (kind !== 'nominal') return undefined;
  const head = line.tokens[last - 1]?.lower ?? '';
  const before = last - 1 > first ? (line.tokens[last - 2]?.lower ?? '') : '';
  const helps =
    /^(?:ngos?|charity|charities)$/.test(head) ||
    (/^(?:aid|relief|rights|humanitarian)$/.test(before) &&
      /^(?:agency|agencies|groups?|organi[sz]ations?)$/.test(head));
  return helps ? 'organisation' : undefined;
}

/** A state that the tagger takes for a place keeps its spelling; the gazetteer joins the variants. */
function placeNameIn(line: Line, first: number, last: number): string {
  const known = line.book.longest(line.tokens, first);
  return known?.known.kind === 'place' && known.last === last ? known.known.name : textOf(line, first, last);
}
