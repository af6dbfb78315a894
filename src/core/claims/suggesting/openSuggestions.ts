import type { OffsetRange } from '../../text/articleText';
import { overlaps } from '../../text/ranges';
import type { Suggestion } from './suggestion';

/** A claim that was made, and the words it stands on; evidence for some of its fields only is left out. */
export interface MadeClaim {
  readonly kind: string;
  /** UTF-16 offsets. */
  readonly ranges: readonly OffsetRange[];
}

/** What a sidecar keeps of a rejected suggestion. */
export interface RejectedWords {
  readonly exact: string;
  /** The kind that was rejected for these words; every kind when absent. */
  readonly kind?: string | undefined;
}

/** So much of their words two spans must share to be nearly the same. */
const nearly = 0.8;

/**
 * The suggestions that nobody has answered yet, in their order.
 *
 * A claim answers the suggestions it was made from: those of its kind that stand on nearly the same words. A claim of
 * other words, tagged by hand, answers every suggestion of its kind that it overlaps, and whatever was suggested for
 * nearly its words. A rejection answers every suggestion of its kind in the same words, wherever they stand.
 *
 * @param text of the article, in which the spans of suggestions and claims are offsets
 */
export function openSuggestions(
  text: string,
  suggestions: readonly Suggestion[],
  claims: readonly MadeClaim[],
  rejected: readonly RejectedWords[],
): Suggestion[] {
  if (suggestions.length === 0) return [];
  const answered = new Set<Suggestion>();
  for (const claim of claims) {
    for (const range of claim.ranges) {
      for (const suggestion of answeredBy(claim.kind, range, suggestions)) answered.add(suggestion);
    }
  }
  const kindsByWords = new Map<string, Set<string | undefined>>();
  for (const { exact, kind } of rejected) {
    kindsByWords.set(exact, (kindsByWords.get(exact) ?? new Set()).add(kind));
  }
  return suggestions.filter((suggestion) => {
    if (answered.has(suggestion)) return false;
    if (kindsByWords.size === 0) return true;
    const kinds = kindsByWords.get(text.slice(suggestion.span.start, suggestion.span.end));
    return kinds === undefined || !(kinds.has(undefined) || kinds.has(suggestion.draft.kind));
  });
}

function answeredBy(kind: string, range: OffsetRange, suggestions: readonly Suggestion[]): Suggestion[] {
  const touched = suggestions.filter(({ span }) => overlaps(span, range));
  const own = touched.filter(({ span, draft }) => draft.kind === kind && shared(span, range) >= nearly);
  if (own.length > 0) return own;
  return touched.filter(({ span, draft }) => draft.kind === kind || shared(span, range) >= nearly);
}

/** True when two spans stand on nearly the same words. */
export function nearlySame(one: OffsetRange, other: OffsetRange): boolean {
  return shared(one, other) >= nearly;
}

/** How much of the words that either of two spans has both have, from 0 to 1. */
function shared(one: OffsetRange, other: OffsetRange): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const either = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return both <= 0 ? 0 : both / either;
}
