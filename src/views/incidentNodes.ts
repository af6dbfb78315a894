import { background } from '../core/claims/schema';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type {
  ClaimRef,
  FigureClaim,
  FigureSummary,
  Incident,
  IncidentBook,
} from '../core/incidents/incidentBook';
import { groupBy } from '../core/incidents/groupBy';
import type { IncidentHead, Overview } from '../core/incidents/overview';
import { periodsOf } from './periods';
import type { Period } from './periods';

/** A row of the incident tree, found again by its id; those of claims are projections of the incident book. */
export type IncidentNode =
  | { readonly row: 'unassigned'; readonly count: number }
  | { readonly row: 'background'; readonly count: number }
  | { readonly row: 'period'; readonly period: Period; readonly year?: Period }
  | { readonly row: 'incident'; readonly incident: IncidentHead }
  | { readonly row: 'figure'; readonly incident: Incident; readonly figure: FigureSummary }
  | {
      readonly row: 'statements';
      readonly incident: Incident;
      readonly kind: string;
      readonly claims: readonly ClaimRef[];
    }
  | { readonly row: 'claim'; readonly ref: ClaimRef; readonly parent: IncidentNode }
  /** Stands for rows of a long list that are not shown. @property of the id of the row above, empty at the top */
  | { readonly row: 'more'; readonly of: string; readonly hidden: number }
  /** Tells that files are missing, since their reading was stopped. */
  | { readonly row: 'incomplete'; readonly missing: number };

/** Where the rows of claims come from. */
export interface NodeSource {
  readonly store: Pick<AnnotationStore, 'incident' | 'findClaim'>;
  readonly book: Pick<IncidentBook, 'unassigned' | 'background'>;
}

/** The upper rows of the tree, down to the incidents: by year and month where there are many. */
export class UpperNodes {
  readonly top: readonly IncidentNode[];
  readonly #above = new Map<string, IncidentNode>();

  constructor({ incidents, unassigned, background }: Overview) {
    const ids = new Set(incidents.map(({ id }) => id));
    const wholes = incidents.filter(({ partOf }) => partOf === undefined || !ids.has(partOf));
    const periods = periodsOf(wholes);
    for (const period of periods) {
      for (const month of period.months.length > 0 ? period.months : [period]) {
        const node = month === period ? periodNode(period) : periodNode(month, period);
        for (const { id } of month.incidents) this.#above.set(id, node);
      }
    }
    this.top = [
      ...(unassigned > 0 ? [{ row: 'unassigned', count: unassigned } as const] : []),
      ...(periods.length > 0 ? periods.map((period) => periodNode(period)) : wholes.map(incidentNode)),
      ...(background > 0 ? [{ row: 'background', count: background } as const] : []),
    ];
  }

  /** The row of the year or month that an incident is shown in; undefined for one at the top. */
  periodOf(incident: string): IncidentNode | undefined {
    return this.#above.get(incident);
  }
}

/** All rows below one: an incident holds its figures, then its other statements by kind, then its parts. */
export function nodesBelow({ store, book }: NodeSource, node: IncidentNode): IncidentNode[] {
  switch (node.row) {
    case 'period': {
      const { months, incidents } = node.period;
      if (months.length > 0) return months.map((month) => periodNode(month, node.period));
      return incidents.map(incidentNode);
    }
    case 'incident':
      return incidentNodes(store, node.incident.id);
    case 'figure': {
      const counts = (claim: FigureClaim): number => (claim.standing === 'counted' ? 0 : 1);
      const countedFirst = [...node.figure.claims].sort((a, b) => counts(a) - counts(b));
      const listed = countedFirst.map(({ ref }) => ref);
      // A figure that no claim gives for the whole is the sum of what claims give for its parts.
      const summed = node.figure.sums.flatMap(({ counted, refs }) => (counted ? refs : []));
      return [...new Set([...listed, ...summed])].map((ref) => ({ row: 'claim', ref, parent: node }));
    }
    case 'statements':
      return node.claims.map((ref) => ({ row: 'claim', ref, parent: node }));
    case 'unassigned':
    case 'background':
      return book[node.row].map((ref) => ({ row: 'claim', ref, parent: node }));
    default:
      return [];
  }
}

/** The row above one, undefined at the top. */
export function nodeAbove(
  { store }: NodeSource,
  upper: UpperNodes,
  node: IncidentNode,
): IncidentNode | undefined {
  switch (node.row) {
    case 'claim':
      return node.parent;
    case 'figure':
    case 'statements':
      return incidentNode(node.incident);
    case 'incident': {
      const { id, partOf } = node.incident;
      const whole = partOf === undefined ? undefined : store.incident(partOf);
      return whole ? incidentNode(whole) : upper.periodOf(id);
    }
    case 'period':
      return node.year && periodNode(node.year);
    default:
      return undefined;
  }
}

/** What a row is known by from one state of the book to the next. */
export function nodeId(node: IncidentNode): string {
  switch (node.row) {
    case 'period':
      return `period ${node.period.name}`;
    case 'incident':
      return `incident ${node.incident.id}`;
    case 'figure':
      return `figure ${node.incident.id} ${node.figure.kind} ${node.figure.group ?? ''}`;
    case 'statements':
      return `statements ${node.incident.id} ${node.kind}`;
    case 'claim':
      return `claim ${node.ref.uri} ${node.ref.claim.id}`;
    case 'more':
      return `more ${node.of}`;
    default:
      return node.row;
  }
}

/** The row of a claim, wherever it stands in the tree. */
export function claimNode(source: NodeSource, id: string): IncidentNode | undefined {
  const incident = source.store.findClaim(id)?.claim.incident;
  const parents = parentsOfClaims(source, incident);
  return parents
    .flatMap((parent) => nodesBelow(source, parent))
    .find((node) => node.row === 'claim' && node.ref.claim.id === id);
}

/** The rows that the claims of an incident, or of none, may stand under. */
function parentsOfClaims({ store, book }: NodeSource, incident: string | undefined): IncidentNode[] {
  if (incident === undefined) return [{ row: 'unassigned', count: book.unassigned.length }];
  if (incident === background) return [{ row: 'background', count: book.background.length }];
  return incidentNodes(store, incident).filter(({ row }) => row !== 'incident');
}

function incidentNodes(store: NodeSource['store'], id: string): IncidentNode[] {
  const incident = store.incident(id);
  if (!incident) return [];
  const counted = new Set(incident.figures.flatMap(({ claims }) => claims.map(({ ref }) => ref.claim.id)));
  const others = groupBy(
    incident.claims.filter(({ claim }) => !counted.has(claim.id)),
    ({ claim }) => claim.kind,
  );
  return [
    ...incident.figures.map((figure) => ({ row: 'figure', incident, figure }) as const),
    ...[...others].map(([kind, claims]) => ({ row: 'statements', incident, kind, claims }) as const),
    ...incident.parts.flatMap((part) => store.incident(part) ?? []).map(incidentNode),
  ];
}

function incidentNode(incident: IncidentHead): IncidentNode {
  return { row: 'incident', incident };
}

function periodNode(period: Period, year?: Period): IncidentNode {
  return { row: 'period', period, ...(year && { year }) };
}
