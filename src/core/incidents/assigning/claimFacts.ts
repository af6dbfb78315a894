import { hasNumber } from '../../claims/figure';
import { bringsAnother, isCustomary } from '../../claims/language/incidentWords';
import { placeName, several } from '../../claims/schema';
import type { Claim, Span } from '../../claims/schema';
import { foldWord } from '../../text/foldWord';
import type { ClaimRef } from '../incidentBook';
import { daysOf } from '../incidentDates';
import type { Days } from '../incidentDates';
import { isProperName, wordsOf } from '../names';
import { isHeadline } from '../reconciling/headline';
import { commonWords } from './commonWords';
import { meansIn } from './means';
import type { Spot } from './spots';

/** A number that a claim gives. */
export interface ToldFigure {
  readonly kind: string;
  readonly group?: string;
  readonly low?: number;
  readonly high?: number;
}

/** What one claim tells that bears on which incident it is about. */
export interface ClaimFacts {
  readonly ref: ClaimRef;
  /** Where its first span starts, in code points of the article. */
  readonly start: number;
  readonly date?: string;
  readonly published?: Days;
  readonly spots: readonly Spot[];
  /** Named actors who are said to have done it. */
  readonly doers: readonly string[];
  /** The same, named or only described. */
  readonly actors: readonly string[];
  /** Named claimants. */
  readonly claimants: readonly string[];
  readonly figure?: ToldFigure;
  /** Folded words of its sentence that may tell incidents apart; names of places and actors are counted elsewhere. */
  readonly words: readonly string[];
  readonly means: readonly string[];
  /** True where the sentence brings in another incident than the article told of before ("in a separate attack"). */
  readonly bringsAnother: boolean;
  /** True where the sentence tells what happens over years, and the claim neither when nor how many. */
  readonly isCustomary: boolean;
  readonly isHeadline: boolean;
}

/** In UTF-16 units: more context than that says little about the claim. */
const longestContext = 600;

/** @param spots the article's places by name, as the claim means them */
export function factsOf(ref: ClaimRef, spots: ReadonlyMap<string, Spot>): ClaimFacts {
  const { claim, article } = ref;
  const first = carrying(claim);
  const sentence = first ? lineOf(first) : '';
  const narrow = first ? sentenceOf(first) : '';
  const named = several(claim.place).map(placeName);
  const published = daysOf(article.published);
  const names = [...spots.keys(), ...several(claim.actor), ...several(claim.claimant)];
  const { figure } = claim;
  return {
    ref,
    start: first?.start ?? 0,
    ...(claim.date !== undefined && { date: claim.date }),
    ...(published && { published }),
    spots: named.flatMap((name) => spots.get(name) ?? []),
    doers: namedDoers(claim),
    actors: several(claim.actor),
    claimants: several(claim.claimant).flatMap(namedIn),
    ...(figure && hasNumber(figure) && claim.scope !== 'cumulative' && { figure: toldFigure(ref) }),
    words: tellingWords(sentence, names),
    means: meansIn(sentence),
    bringsAnother: isEvent(claim.kind) && bringsAnother(narrow),
    isCustomary: claim.date === undefined && !(figure && hasNumber(figure)) && isCustomary(narrow),
    isHeadline: isInHeadline(ref),
  };
}

/** "In a separate statement" brings in no other incident where the claim is about who did or backed it. */
function isEvent(kind: string): boolean {
  return kind !== 'responsibility' && kind !== 'support' && kind !== 'control';
}

/** The span that carries the claim. */
export function carrying({ spans }: Claim): Span | undefined {
  return spans.find((span) => span.for === undefined) ?? spans[0];
}

/** Whoever lists several who did such things before says nothing of this incident. */
function namedDoers({ kind, actor }: Claim): string[] {
  const actors = several(actor);
  return kind === 'responsibility' && actors.length > 1 ? [] : actors.flatMap(namedIn);
}

function toldFigure({ claim: { kind, group, figure } }: ClaimRef): ToldFigure {
  return {
    kind,
    ...(group !== undefined && group !== 'unknown' && { group }),
    ...(figure?.low !== undefined && { low: figure.low }),
    ...(figure?.high !== undefined && { high: figure.high }),
  };
}

/** The quote with what stands around it on its line, as far as the selector keeps it. */
function lineOf({ prefix = '', exact, suffix = '' }: Span): string {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const end = suffix.indexOf('\n');
  const after = end < 0 ? suffix : suffix.slice(0, end);
  return `${before.slice(-longestContext / 3)}${exact.slice(0, longestContext / 3)}${after.slice(0, longestContext / 3)}`;
}

/** The quote with what stands around it in its sentence. */
export function sentenceOf({ prefix = '', exact, suffix = '' }: Span): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1).slice(-longestContext / 3);
  const before = line.slice(
    Math.max(line.lastIndexOf('. '), line.lastIndexOf('! '), line.lastIndexOf('? ')) + 1,
  );
  const [after = ''] = suffix.slice(0, longestContext / 3).split(/[.!?](?=\s|$)|\n/);
  return `${before}${exact.slice(0, longestContext / 3)}${after}`;
}

/** True for a claim that the article's headline makes. */
export function isInHeadline(ref: ClaimRef): boolean {
  return isHeadline(ref) || isFirstLine(carrying(ref.claim));
}

/** In code points: no headline is longer. */
const longestHeadline = 160;

/** True on the first line of a text, which is its headline where more follows. */
function isFirstLine(span: Span | undefined): boolean {
  if (!span || span.start > longestHeadline || (span.prefix ?? '').includes('\n')) return false;
  const line = (span.suffix ?? '').split('\n')[0] ?? '';
  return (
    (span.prefix ?? '').length >= span.start &&
    !/[.!?]["”’]?$/.test(line.trimEnd()) &&
    (span.suffix ?? '').includes('\n')
  );
}

/** The name in a name ("ELN rebels" is ELN, "Islamic State fighters" Islamic State); none in a description. */
function namedIn(name: string): string[] {
  if (isProperName(name)) return [name];
  const words = wordsOf(name);
  const end = words.findIndex((word) => /^\p{Ll}/u.test(word) && !['in', 'of', 'and', 'the'].includes(word));
  const proper = words.slice(0, Math.max(0, end));
  while (/^\p{Ll}/u.test(proper.at(-1) ?? '')) proper.pop();
  const isName = proper.length > 1 || /^[\p{Lu}\p{N}]{2,}$/u.test(proper[0] ?? '');
  return isName && proper[0] !== 'Suspected' ? [proper.join(' ')] : [];
}

function tellingWords(sentence: string, names: readonly string[]): string[] {
  const inNames = new Set(names.flatMap(wordsOf).map(foldWord));
  const words = wordsOf(sentence).map(foldWord);
  return words.filter(
    (word) => word.length > 3 && !commonWords.has(word) && !inNames.has(word) && !/^\d+$/.test(word),
  );
}
