import type { Claim } from '../claims/schema';
import type { ClaimRef, Incident, IncidentBook } from '../incidents/incidentBook';

/** What of a workspace is exported. */
export type ExportScope =
  | { readonly of: 'everything' }
  /** @property has tells the articles by their URIs */
  | { readonly of: 'articles'; readonly has: (uri: string) => boolean }
  /** @property ids of incidents, those of their parts among them */
  | { readonly of: 'incidents'; readonly ids: ReadonlySet<string> };

/**
 * Some incidents with all of their parts.
 *
 * @param incident finds an incident by its id or a former one
 */
export function scopeOfIncidents(
  ids: readonly string[],
  incident: (id: string) => Incident | undefined,
): ExportScope {
  const found = new Set(ids.map((id) => incident(id)?.id ?? id));
  for (const id of found) for (const part of incident(id)?.parts ?? []) found.add(part);
  return { of: 'incidents', ids: found };
}

/**
 * The claims of an article that are exported.
 *
 * @param currentId of an incident by its id or a former one
 * @returns undefined where the article is not
 */
export function claimsInScope(
  scope: ExportScope,
  uri: string,
  claims: readonly Claim[],
  currentId: (id: string) => string,
): readonly Claim[] | undefined {
  if (scope.of === 'everything') return claims;
  if (scope.of === 'articles') return scope.has(uri) ? claims : undefined;
  const theirs = claims.filter(
    ({ incident }) => incident !== undefined && scope.ids.has(currentId(incident)),
  );
  return theirs.length > 0 ? theirs : undefined;
}

/** The incidents that are exported, each with all of its claims: those that an article tells of, where articles are wanted. */
export function bookInScope(scope: ExportScope, book: IncidentBook): IncidentBook {
  if (scope.of === 'everything') return book;
  const isIn = ({ uri }: ClaimRef): boolean => scope.of === 'articles' && scope.has(uri);
  return {
    ...book,
    incidents: book.incidents.filter(({ id, claims }) =>
      scope.of === 'incidents' ? scope.ids.has(id) : claims.some(isIn),
    ),
    unassigned: book.unassigned.filter(isIn),
    background: book.background.filter(isIn),
  };
}
