import { builtInCodebook } from '../../../src/core/claims/codebook';
import type { Article, Claim, Figure, Span } from '../../../src/core/claims/schema';
import { AnnotationStore } from '../../../src/core/incidents/annotationStore';
import { gatherIncidents } from '../../../src/core/incidents/gatherIncidents';
import type { AnnotatedArticle, FigureSummary, IncidentBook } from '../../../src/core/incidents/incidentBook';
import type { IncidentFile } from '../../../src/core/incidents/incidentFile';
import { parseSidecar } from '../../../src/core/sidecar/reading/parseSidecar';
import { serialiseSidecar } from '../../../src/core/sidecar/writing/serialise';

/** An id of the right form from a readable name. */
export const id = (name: string): string => `claim${name}`;

/** A claim of soldiers killed in the incident `raid`, with what a test cares about on top. */
export function claim(name: string, fields: Partial<Claim> = {}): Claim {
  const start = 100 + [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const exact = `words of ${name}`;
  return {
    id: id(name),
    kind: 'killed',
    group: 'security forces',
    spans: [{ exact, start, end: start + exact.length }],
    incident: 'raid',
    ...fields,
  };
}

/** A claim of an exact number. */
export const said = (name: string, claimant: string, count: number, fields: Partial<Claim> = {}): Claim =>
  claim(name, { claimant, figure: exactly(count), ...fields });

export const exactly = (count: number): Figure => ({ low: count, high: count });
export const atLeast = (count: number): Figure => ({ low: count, wording: 'at least' });

export const span = (prefix: string, exact: string, suffix: string, start = 0): Span => ({
  exact,
  prefix,
  suffix,
  start,
  end: start + exact.length,
});

export function article(name: string, claims: readonly Claim[], metadata: Article = {}): AnnotatedArticle {
  return { uri: `file:///${name}`, name, article: metadata, claims };
}

/** A store with the claims of one article, as its sidecar holds them. */
export function storeOf(...claims: readonly Claim[]): AnnotationStore {
  const store = new AnnotationStore(builtInCodebook);
  store.setSidecar({
    uri: 'file:///a.txt',
    name: 'a.txt',
    file: parseSidecar(serialiseSidecar({}, claims)),
  });
  return store;
}

export const file = (id: string, fields: Partial<IncidentFile> = {}): IncidentFile => ({
  newsmark: 1,
  id,
  ...fields,
});

/** The book of some articles, or of one article given by its claims. */
export function gather(
  articles: readonly (AnnotatedArticle | Claim)[],
  files: readonly IncidentFile[] = [],
): IncidentBook {
  const loose = articles.filter((item): item is Claim => !('claims' in item));
  const whole = articles.filter((item): item is AnnotatedArticle => 'claims' in item);
  return gatherIncidents(
    loose.length > 0 ? [...whole, article('a.txt', loose)] : whole,
    files,
    builtInCodebook,
  );
}

/** One figure of one incident; throws when there is none. */
export function figureOf(
  book: IncidentBook,
  kind = 'killed',
  group: string | undefined = 'security forces',
  incident = 'raid',
): FigureSummary {
  const found = book.incidents.find((one) => one.id === incident)?.figures;
  const figure = found?.find((one) => one.kind === kind && one.group === group);
  if (!figure) throw new Error(`${incident} has no figure for ${kind} ${group ?? ''}`);
  return figure;
}

/** How a claim stands under a figure. */
export function standingOf(figure: FigureSummary, name: string): string | undefined {
  return figure.claims.find(({ ref }) => ref.claim.id === id(name))?.standing;
}

export const reasonsOf = (figure: FigureSummary): string[] => figure.reasons.map(({ type }) => type);
export const notesOf = (figure: FigureSummary): string[] => figure.notes.map(({ type }) => type);
export const rangeOf = ({
  low,
  high,
  open,
}: FigureSummary): [number | undefined, number | undefined, boolean] => [low, high, open];

/** The claim without some of its fields. */
export function without(claim: Claim, ...keys: (keyof Claim)[]): Claim {
  const left = Object.entries(claim).filter(([key]) => !keys.some((gone) => gone === key));
  return Object.fromEntries(left) as Claim;
}
