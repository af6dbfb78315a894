import type { Token } from '../../text/tokens';
import { isPeopleName } from '../data/demonyms';
import {
  actorNouns,
  governmentVerbs,
  harmWords,
  ordinaryOpeners,
  phraseStops,
  speechVerbs,
} from '../data/lexicon';
import type { Line } from '../line';
import type { SpanKind, TaggedSpan } from '../tagger/labels';
import type { FoundName } from './foundName';
import { plainVerbs } from './nominals';

const isLatin = /\p{Script=Latin}|^[^\p{L}]/u;
/** The tagger has learned from English; a longer stretch of another script is a sentence to it, not a name. */
const longestScriptName = 3;
/** Words of one actor or place, its description included; a longer stretch of capitals is a list or no prose at all. */
const longestSpan = 40;

/** A span without signs at its edges, and without what a date or the abbreviation of the name before has taken. */
export function trimSpan(
  line: Line,
  span: TaggedSpan,
  taken: Uint8Array,
  from: number,
): TaggedSpan | undefined {
  let { first, last } = span;
  first = Math.max(first, from);
  const isEdge = (at: number) => {
    const kind = line.tokens[at]?.kind;
    return (
      taken[at] === 1 ||
      kind === 'possessive' ||
      kind === 'link' ||
      (kind === 'punctuation' && line.tokens[at]?.text !== ')')
    );
  };
  const isSmall = (at: number) => line.tokens[at]?.kind === 'word' && !line.tokens[at]?.capital;
  while (first < last && (isEdge(first) || line.tokens[first]?.text === ')')) first++;
  // "However, gunmen": an adverb that opens the sentence is no part of an actor.
  if (
    first + 2 < last &&
    line.tokens[first + 1]?.text === ',' &&
    ordinaryOpeners.has(line.tokens[first]?.lower ?? '')
  )
    first += 2;
  const dated = taken.indexOf(1, first);
  if (dated >= 0) last = Math.min(last, dated);
  while (
    last > first &&
    (isEdge(last - 1) ||
      isUnopened(line, first, last) ||
      (last - first > 1 && isSmall(last - 1) && endsNothing(line.tokens[last - 1]?.lower ?? '')))
  )
    last--;
  const isScript = !isLatin.test(line.tokens[first]?.text ?? '');
  return first < last && last - first <= (isScript ? longestScriptName : longestSpan)
    ? { ...span, first, last }
    : undefined;
}

/** Adverbs, verbs and small words that the tagger now and then takes along at the end of a span. */
function endsNothing(lower: string): boolean {
  if (actorNouns.has(lower)) return false;
  return (
    [phraseStops, speechVerbs, governmentVerbs, harmWords, plainVerbs].some((words) => words.has(lower)) ||
    /ly$/.test(lower)
  );
}

/** True where a span ends in a bracket that it does not open. */
function isUnopened(line: Line, first: number, last: number): boolean {
  if (line.tokens[last - 1]?.text !== ')') return false;
  for (let at = first; at < last; at++) if (line.tokens[at]?.text === '(') return false;
  return true;
}

/** "Shelling" at a sentence's start is what someone does, not someone. */
export function isGerund({ tokens, opens }: Line, { kind, first, last }: TaggedSpan): boolean {
  const lower = tokens[first]?.lower ?? '';
  return (
    kind === 'nominal' &&
    last === first + 1 &&
    opens[first] === 1 &&
    /ing$/.test(lower) &&
    !actorNouns.has(lower)
  );
}

/** "Police arrested 23 people": two actors and what one did to the other are no name, though the tagger took them for one. */
export function isClause(line: Line, { first, last }: TaggedSpan, guesses: readonly FoundName[]): boolean {
  const [one, other] = guesses;
  if (one === undefined || other === undefined || guesses.length > 2) return false;
  if (one.kind !== 'actor' || other.kind !== 'actor' || one.first < first || other.last > last) return false;
  for (let at = one.last; at < other.first; at++) {
    const { lower, capital } = line.tokens[at] as Token;
    if (!capital && (harmWords.has(lower) || speechVerbs.has(lower) || governmentVerbs.has(lower)))
      return true;
  }
  return false;
}

/** In title case a whole clause looks like a name; a longer stretch that holds several guesses is none. */
export const longestHeadlineName = 5;

/** Of what rules make of a headline, a place of several words is a clause too often. */
export function isPlainGuess(guess: FoundName): boolean {
  return guess.kind !== 'place' || guess.last === guess.first + 1;
}

/** "(Reuters) - Gunmen": what a bracket closes and what follows it are two. */
export function crossesBracket(line: Line, { first, last }: TaggedSpan): boolean {
  let open = 0;
  for (let at = first; at < last; at++) {
    const { text } = line.tokens[at] as Token;
    if (text === '(') open++;
    else if (text === ')' && --open < 0) return true;
  }
  return false;
}

/** An actor all in small letters is no name, and a people in the plural ("31 Palestinians") is one, whatever the tagger thinks. */
export function kindBySpelling(line: Line, { kind, first, last }: TaggedSpan): SpanKind {
  if (kind === 'place') return kind;
  const head = line.tokens[last - 1];
  if (kind === 'nominal' && head !== undefined && isPeople(head)) return 'people';
  if (last === first + 1 && line.opens[first] === 1 && head !== undefined && isNoun(head)) return 'nominal';
  for (let at = first; at < last; at++) {
    const token = line.tokens[at];
    const isName =
      token === undefined ||
      token.capital ||
      token.kind === 'handle' ||
      token.kind === 'hashtag' ||
      (token.kind === 'word' && !/^(?!(?:al|el|ul)-)[a-z]/.test(token.text));
    if (isName) return kind;
  }
  return 'nominal';
}

/** "Jihadists" at a sentence's start. */
function isNoun(token: Token): boolean {
  return token.kind === 'word' && !token.upper && actorNouns.has(token.lower) && !isPeople(token);
}

/** "Jihadists" are called after what they believe, as "Shiites" are, but are no people. */
function isPeople(token: Token): boolean {
  return isPeopleName(token) && (actorNouns.get(token.lower) ?? 'people') === 'people';
}
