import { background } from '../../core/claims/schema';
import type { Share } from '../../core/incidents/arranging/groupClaims';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type {
  ClaimRef,
  FigureClaim,
  FigureSummary,
  Incident,
  IncidentBook,
} from '../../core/incidents/incidentBook';
import { groupBy } from '../../core/incidents/groupBy';
import type { IncidentHead } from '../../core/incidents/overview';
import type { GroupNode, UpperNodes } from './upperNodes';
import type { Period } from './periods';

/** The claims that an incident, or none, has in a group: what stands below its row there. */
export interface GroupShare {
  /** Id of the group's row. */
  readonly group: string;
  readonly claims: readonly ClaimRef[];
}

/** A row of the incident tree, found again by its id; those of claims are projections of the incident book. */
export type IncidentNode =
  | { readonly row: 'unassigned' | 'background'; readonly count: number; readonly share?: GroupShare }
  | { readonly row: 'period'; readonly period: Period; readonly year?: Period }
  | GroupNode
  | { readonly row: 'incident'; readonly incident: IncidentHead; readonly share?: GroupShare }
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
  /** What is shown of them; everything without. */
  readonly filter?: NodeFilter;
  /** The order of incidents below a group; that of the book without. */
  readonly sort?: (incidents: readonly Incident[]) => readonly Incident[];
}

/** Which incidents and claims a filter leaves. */
export interface NodeFilter {
  /** @param incident its id */
  readonly shows: (incident: string) => boolean;
  readonly passesClaim: (ref: ClaimRef, incident?: Incident) => boolean;
}

/** All rows below one: an incident holds its figures, then its other statements by kind, then its parts. */
export function nodesBelow(source: NodeSource, node: IncidentNode): IncidentNode[] {
  if ('share' in node && node.share) {
    return node.share.claims.map((ref) => ({ row: 'claim', ref, parent: node }));
  }
  switch (node.row) {
    case 'period': {
      const { months, incidents } = node.period;
      if (months.length > 0)
        return months.map((month) => ({ row: 'period', period: month, year: node.period }));
      return incidents.map(incidentNode);
    }
    case 'group':
      return shareNodes(source, node);
    case 'incident':
      return incidentNodes(source, node.incident.id);
    case 'figure':
      return claimsOfFigure(node.figure).map((ref) => ({ row: 'claim', ref, parent: node }));
    case 'statements':
      return node.claims.map((ref) => ({ row: 'claim', ref, parent: node }));
    case 'unassigned':
    case 'background':
      return source.book[node.row]
        .filter((ref) => source.filter?.passesClaim(ref) ?? true)
        .map((ref) => ({ row: 'claim', ref, parent: node }));
    default:
      return [];
  }
}

/** The row above one, undefined at the top. */
export function nodeAbove(
  { store }: Pick<NodeSource, 'store'>,
  upper: UpperNodes,
  node: IncidentNode,
): IncidentNode | undefined {
  if ('share' in node && node.share) return upper.group(node.share.group);
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
      return node.year && { row: 'period', period: node.year };
    default:
      return undefined;
  }
}

/** What a row is known by from one state of the book to the next. */
export function nodeId(node: IncidentNode): string {
  const within = 'share' in node && node.share ? `${node.share.group} ` : '';
  switch (node.row) {
    case 'period':
      return `period ${node.period.name}`;
    case 'group':
      return `group ${node.grouping} ${node.group.key}`;
    case 'incident':
      return `${within}incident ${node.incident.id}`;
    case 'figure':
      return `figure ${node.incident.id} ${node.figure.kind} ${node.figure.group ?? ''}`;
    case 'statements':
      return `statements ${node.incident.id} ${node.kind}`;
    case 'claim':
      return `${repeatedBelow(node.parent, node.ref)}claim ${node.ref.uri} ${node.ref.claim.id}`;
    case 'more':
      return `more ${node.of}`;
    default:
      return `${within}${node.row}`;
  }
}

/** The row of a claim, wherever it stands in the tree; undefined where it is not shown. */
export function claimNode(source: NodeSource, upper: UpperNodes, id: string): IncidentNode | undefined {
  return parentsOfClaim(source, upper, id)
    .flatMap((parent) => nodesBelow(source, parent))
    .find((node) => node.row === 'claim' && node.ref.claim.id === id);
}

/** The row of an incident, the first one where it stands in several groups; undefined where it is not shown. */
export function nodeOfIncident(source: NodeSource, upper: UpperNodes, id: string): IncidentNode | undefined {
  const incident = source.store.incident(id);
  if (!incident || source.filter?.shows(incident.id) === false) return undefined;
  if (!upper.isGrouped) return incidentNode(incident);
  const group = upper.groupWith(
    ({ incident: within }) => typeof within !== 'string' && within.id === incident.id,
  );
  return (
    group &&
    shareNodes(source, group).find((node) => node.row === 'incident' && node.incident.id === incident.id)
  );
}

/** The rows that a claim may stand under. */
function parentsOfClaim(source: NodeSource, upper: UpperNodes, id: string): IncidentNode[] {
  const { store, book } = source;
  if (upper.isGrouped) {
    const group = upper.groupWith(({ claims }) => claims.some(({ claim }) => claim.id === id));
    return group ? shareNodes(source, group) : [];
  }
  const incident = store.findClaim(id)?.claim.incident;
  if (incident === undefined) return [{ row: 'unassigned', count: book.unassigned.length }];
  if (incident === background) return [{ row: 'background', count: book.background.length }];
  return incidentNodes(source, incident).filter(({ row }) => row !== 'incident');
}

function incidentNodes({ store, filter }: NodeSource, id: string): IncidentNode[] {
  const incident = store.incident(id);
  if (!incident) return [];
  const passes = (claims: readonly ClaimRef[]): boolean =>
    !filter || claims.some((ref) => filter.passesClaim(ref, incident));
  const inFigures = new Set(incident.figures.flatMap(({ claims }) => claims.map(({ ref }) => ref.claim.id)));
  const others = groupBy(
    incident.claims.filter(({ claim }) => !inFigures.has(claim.id)),
    ({ claim }) => claim.kind,
  );
  return [
    // Claims of one figure are held against each other, so that all are shown where one is.
    ...incident.figures
      .filter((figure) => passes(claimsOfFigure(figure)))
      .map((figure) => ({ row: 'figure', incident, figure }) as const),
    ...[...others]
      .filter(([, claims]) => passes(claims))
      .map(([kind, claims]) => ({ row: 'statements', incident, kind, claims }) as const),
    ...incident.parts
      .filter((part) => filter?.shows(part) ?? true)
      .flatMap((part) => store.incident(part) ?? [])
      .map(incidentNode),
  ];
}

/** The claims of a figure, those that count in it first. */
function claimsOfFigure(figure: FigureSummary): ClaimRef[] {
  const rank = (claim: FigureClaim): number => (claim.standing === 'counted' ? 0 : 1);
  const listed = [...figure.claims].sort((a, b) => rank(a) - rank(b)).map(({ ref }) => ref);
  // A figure that no claim gives for the whole is the sum of what claims give for its parts.
  const summed = figure.sums.flatMap(({ counted, refs }) => (counted ? refs : []));
  return [...new Set([...listed, ...summed])];
}

/** Before the id of a claim that stands in the tree elsewhere, too: under each claimant, under the part it is summed up from. */
function repeatedBelow(parent: IncidentNode, ref: ClaimRef): string {
  const isShare = 'share' in parent && parent.share !== undefined;
  const isSummed =
    parent.row === 'figure' && !parent.figure.claims.some((own) => own.ref.claim.id === ref.claim.id);
  return isShare || isSummed ? `${nodeId(parent)} ` : '';
}

function shareNodes({ sort }: NodeSource, node: GroupNode): IncidentNode[] {
  const group = nodeId(node);
  const byIncident = new Map(node.group.shares.map((share) => [share.incident, share]));
  const incidents = [...byIncident.keys()].filter((within) => typeof within !== 'string');
  const loose = (row: 'unassigned' | 'background'): IncidentNode[] => {
    const share = byIncident.get(row === 'background' ? background : row);
    return share ? [{ row, count: share.claims.length, share: { group, claims: share.claims } }] : [];
  };
  const shareOf = (within: Share['incident']): GroupShare => ({
    group,
    claims: byIncident.get(within)?.claims ?? [],
  });
  return [
    ...loose('unassigned'),
    ...(sort ?? ((same) => same))(incidents).map((incident) => ({
      row: 'incident' as const,
      incident,
      share: shareOf(incident),
    })),
    ...loose('background'),
  ];
}

function incidentNode(incident: IncidentHead): IncidentNode {
  return { row: 'incident', incident };
}
