import type { Claim } from '../../../src/core/claims/schema';
import type { Dossier, Phrase } from '../../../src/core/dossier/dossier';
import { makeDossier } from '../../../src/core/dossier/makeDossier';
import type { AnnotatedArticle, Incident, IncidentBook } from '../../../src/core/incidents/incidentBook';
import type { IncidentFile } from '../../../src/core/incidents/incidentFile';
import { gather } from '../incidents/build';

/** The dossier of an incident of a book; the line of every claim is 7. */
export function dossierOf(book: IncidentBook, id: string): Dossier {
  const find = (named: string): Incident | undefined =>
    book.incidents.find((incident) => incident.id === named);
  const incident = find(id);
  if (!incident) throw new Error(`There is no incident ${id}.`);
  return makeDossier(incident, { find, lineOf: () => 7 });
}

/** The dossier of the incident `raid`. */
export function raid(
  articles: readonly (AnnotatedArticle | Claim)[],
  files: readonly IncidentFile[] = [],
): Dossier {
  return dossierOf(gather(articles, files), 'raid');
}

/** A sentence with its footnotes in brackets. */
export function told(sentence: readonly Phrase[] | undefined, { claims }: Dossier): string {
  const numbers = new Map(claims.map(({ id, number }) => [id, number]));
  const notes = (ids: readonly string[]): string => `[${ids.map((id) => numbers.get(id)).join(' ')}]`;
  return (sentence ?? []).map((phrase) => phrase.text + (phrase.claims ? notes(phrase.claims) : '')).join('');
}
