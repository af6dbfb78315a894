import { placeName, several } from '../core/claims/schema';
import type { Suggestion } from '../core/claims/suggesting/suggestion';
import type { ArticleText, OffsetRange } from '../core/text/articleText';

/** A suggestion as other programs read it: offsets in code points, lists where the world has lists. */
export function suggestionJson(article: ArticleText, suggestion: Suggestion): Record<string, unknown> {
  const { kind, figure, claimant, place, role, ...told } = suggestion.draft;
  const { refersTo } = suggestion;
  const places = several(place).map(placeName);
  const claimants = several(claimant);
  // `JSON.stringify` leaves out what is undefined.
  return {
    kind,
    ...spanJson(article, suggestion.span),
    ...figure,
    affected: told.affected,
    group: told.group,
    actor: told.actor,
    claimant: claimants.length > 0 ? claimants : undefined,
    role,
    place: places.length > 0 ? places : undefined,
    ...told,
    ...(refersTo && {
      [refersTo.field]: { kind: refersTo.kind, ...spanJson(article, refersTo.span) },
    }),
  };
}

function spanJson(article: ArticleText, { start, end }: OffsetRange): Record<string, unknown> {
  return {
    start: article.toCodePoint(start),
    end: article.toCodePoint(end),
    text: article.text.slice(start, end),
  };
}
