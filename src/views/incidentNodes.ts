import type {
  ClaimRef,
  FigureClaim,
  FigureSummary,
  Incident,
  IncidentBook,
} from '../core/incidents/incidentBook';

/** A row of the incident tree; each is a projection of the incident book, found again by its id. */
export type IncidentNode =
  | { readonly row: 'unassigned'; readonly claims: readonly ClaimRef[] }
  | { readonly row: 'background'; readonly claims: readonly ClaimRef[] }
  | { readonly row: 'incident'; readonly incident: Incident }
  | { readonly row: 'figure'; readonly incident: Incident; readonly figure: FigureSummary }
  | {
      readonly row: 'statements';
      readonly incident: Incident;
      readonly kind: string;
      readonly claims: readonly ClaimRef[];
    }
  | { readonly row: 'claim'; readonly ref: ClaimRef; readonly parent: IncidentNode };

/** The rows at the top: what waits for an incident first, background last, wholes between them. */
export function topNodes(book: IncidentBook): IncidentNode[] {
  const wholes = book.incidents.filter(({ partOf }) => partOf === undefined || !findIncident(book, partOf));
  return [
    ...(book.unassigned.length > 0 ? [{ row: 'unassigned', claims: book.unassigned } as const] : []),
    ...wholes.map((incident) => ({ row: 'incident', incident }) as const),
    ...(book.background.length > 0 ? [{ row: 'background', claims: book.background } as const] : []),
  ];
}

/** The rows below one: an incident holds its figures, then its other statements by kind, then its parts. */
export function nodesBelow(book: IncidentBook, node: IncidentNode): IncidentNode[] {
  switch (node.row) {
    case 'claim':
      return [];
    case 'figure': {
      const counts = (claim: FigureClaim): number => (claim.standing === 'counted' ? 0 : 1);
      const countedFirst = [...node.figure.claims].sort((a, b) => counts(a) - counts(b));
      const listed = countedFirst.map(({ ref }) => ref);
      // A figure that no claim gives for the whole is the sum of what claims give for its parts.
      const summed = node.figure.sums.flatMap(({ counted, refs }) => (counted ? refs : []));
      return [...new Set([...listed, ...summed])].map((ref) => ({ row: 'claim', ref, parent: node }));
    }
    case 'incident':
      return incidentNodes(book, node.incident);
    default:
      return node.claims.map((ref) => ({ row: 'claim', ref, parent: node }));
  }
}

/** The row above one, undefined at the top. */
export function nodeAbove(book: IncidentBook, node: IncidentNode): IncidentNode | undefined {
  switch (node.row) {
    case 'claim':
      return node.parent;
    case 'figure':
    case 'statements':
      return { row: 'incident', incident: node.incident };
    case 'incident': {
      const whole = node.incident.partOf === undefined ? undefined : findIncident(book, node.incident.partOf);
      return whole && { row: 'incident', incident: whole };
    }
    default:
      return undefined;
  }
}

/** What a row is known by from one state of the book to the next. */
export function nodeId(node: IncidentNode): string {
  switch (node.row) {
    case 'incident':
      return `incident ${node.incident.id}`;
    case 'figure':
      return `figure ${node.incident.id} ${node.figure.kind} ${node.figure.group ?? ''}`;
    case 'statements':
      return `statements ${node.incident.id} ${node.kind}`;
    case 'claim':
      return `claim ${node.ref.uri} ${node.ref.claim.id}`;
    default:
      return node.row;
  }
}

/** The row of a claim, wherever it stands in the tree. */
export function claimNode(book: IncidentBook, claim: string): IncidentNode | undefined {
  const search = (nodes: readonly IncidentNode[]): IncidentNode | undefined => {
    for (const node of nodes) {
      if (node.row === 'claim' && node.ref.claim.id === claim) return node;
      const below = search(nodesBelow(book, node));
      if (below) return below;
    }
    return undefined;
  };
  return search(topNodes(book));
}

function incidentNodes(book: IncidentBook, incident: Incident): IncidentNode[] {
  const counted = new Set(incident.figures.flatMap(({ claims }) => claims.map(({ ref }) => ref.claim.id)));
  const others = new Map<string, ClaimRef[]>();
  for (const ref of incident.claims) {
    if (!counted.has(ref.claim.id)) others.set(ref.claim.kind, [...(others.get(ref.claim.kind) ?? []), ref]);
  }
  const parts = incident.parts.flatMap((id) => findIncident(book, id) ?? []);
  return [
    ...incident.figures.map((figure) => ({ row: 'figure', incident, figure }) as const),
    ...[...others].map(([kind, claims]) => ({ row: 'statements', incident, kind, claims }) as const),
    ...parts.map((part) => ({ row: 'incident', incident: part }) as const),
  ];
}

function findIncident(book: IncidentBook, id: string): Incident | undefined {
  return book.incidents.find((incident) => incident.id === id);
}
