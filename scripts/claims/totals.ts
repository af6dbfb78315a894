import type { Suggestion } from '../../src/core/claims/suggesting/suggestion';

/**
 * Is a total of a whole event among what was suggested: as one claim's figure, or as the sum of the claims' lowest counts?
 * No claim of the kind stands for none.
 */
export function totalFound(total: number, kind: string, suggestions: readonly Suggestion[]): boolean {
  const counts = suggestions
    .filter(({ draft }) => draft.kind === kind && draft.stance !== 'denies')
    .flatMap(({ draft }) => draft.figure?.low ?? draft.figure?.high ?? []);
  const sum = counts.reduce((all, count) => all + count, 0);
  return sum === total || counts.includes(total);
}
