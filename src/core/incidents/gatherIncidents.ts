import type { Codebook } from '../claims/codebook';
import { GatheredIncidents } from './gatheredIncidents';
import type { AnnotatedArticle, IncidentBook } from './incidentBook';
import type { IncidentFile } from './incidentFile';
import type { CanonicalNames } from './naming/canonicalNames';

/**
 * Gathers the claims of all articles into incidents and reconciles what they say.
 *
 * An incident exists when a claim names it, a person decided something about it, or another one is part of it. What
 * no one decided (title, date, places) is derived from its claims. Former ids (`previous_ids`, `merged_into`) lead
 * to the incident as it is now. The result depends on the set of claims and decisions only, not on their order.
 *
 * @param names what is confirmed about the names of actors and places, and the sides they are on
 */
export function gatherIncidents(
  articles: readonly AnnotatedArticle[],
  decisions: readonly IncidentFile[],
  codebook: Codebook,
  names?: CanonicalNames,
): IncidentBook {
  const gathered = new GatheredIncidents(codebook, names);
  for (const [at, article] of articles.entries()) gathered.setArticle(String(at), article);
  for (const [at, file] of decisions.entries()) gathered.setDecision(String(at), file);
  return gathered.book();
}
