import { hasNumber } from '../../claims/figure';
import { bringsAnother } from '../../claims/language/incidentWords';
import { several } from '../../claims/schema';
import { foldWord } from '../../text/foldWord';
import type { ClaimRef } from '../incidentBook';
import { daysOf } from '../incidentDates';
import type { Days } from '../incidentDates';
import { isProperName, wordsOf } from '../names';
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
  /** Named claimants. */
  readonly claimants: readonly string[];
  readonly figure?: ToldFigure;
  /** Folded words of its sentence that may tell incidents apart; names of places and actors are counted elsewhere. */
  readonly words: readonly string[];
  readonly means: readonly string[];
  /** True where the sentence brings in another incident than the article told of before ("in a separate attack"). */
  readonly bringsAnother: boolean;
}

/** In UTF-16 units: more context than that says little about the claim. */
const longestContext = 600;

/** @param spots the article's places by name */
export function factsOf(ref: ClaimRef, spots: ReadonlyMap<string, Spot>): ClaimFacts {
  const { claim, article } = ref;
  const first = claim.spans.find((span) => span.for === undefined) ?? claim.spans[0];
  const sentence = first ? sentenceOf(first.prefix ?? '', first.exact, first.suffix ?? '') : '';
  const named = several(claim.place).map((place) => (typeof place === 'string' ? place : place.name));
  const published = daysOf(article.published);
  const names = [...named, ...several(claim.actor), ...several(claim.claimant)];
  const { figure } = claim;
  return {
    ref,
    start: first?.start ?? 0,
    ...(claim.date !== undefined && { date: claim.date }),
    ...(published && { published }),
    spots: named.flatMap((name) => spots.get(name) ?? []),
    doers: several(claim.actor).filter(isProperName),
    claimants: several(claim.claimant).filter(isProperName),
    ...(figure && hasNumber(figure) && claim.scope !== 'cumulative' && { figure: toldFigure(ref) }),
    words: tellingWords(sentence, names),
    means: meansIn(sentence),
    bringsAnother: bringsAnother(sentence),
  };
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
function sentenceOf(prefix: string, exact: string, suffix: string): string {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const end = suffix.indexOf('\n');
  const after = end < 0 ? suffix : suffix.slice(0, end);
  return `${before.slice(-longestContext / 3)}${exact.slice(0, longestContext / 3)}${after.slice(0, longestContext / 3)}`;
}

function tellingWords(sentence: string, names: readonly string[]): string[] {
  const inNames = new Set(names.flatMap(wordsOf).map(foldWord));
  const words = wordsOf(sentence).map(foldWord);
  return words.filter(
    (word) => word.length > 3 && !commonWords.has(word) && !inNames.has(word) && !/^\d+$/.test(word),
  );
}
