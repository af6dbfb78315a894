import { describeClaimant } from '../../core/claims/describeClaim';
import { background } from '../../core/claims/schema';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { ClaimRef } from '../../core/incidents/incidentBook';
import { oneLine } from '../../core/text/plainLine';
import type { IncidentNode } from './incidentNodes';

/** What dropping rows comes to. */
export type DropPlan =
  /** @property incident undefined to take the claims out of every incident */
  | { readonly type: 'move'; readonly claims: readonly string[]; readonly incident: string | undefined }
  /** Incidents on another one: what that means is asked. */
  | { readonly type: 'join'; readonly incidents: readonly string[]; readonly into: string };

/** The rows that can be dragged: claims, with their figure or kind or alone, and incidents. */
export function isDraggable({ row }: IncidentNode): boolean {
  return row === 'claim' || row === 'figure' || row === 'statements' || row === 'incident';
}

/** The claims that a row stands for; none for an incident, which is moved itself. */
export function claimsOfRow(node: IncidentNode): readonly ClaimRef[] {
  switch (node.row) {
    case 'claim':
      return [node.ref];
    case 'figure':
      return node.figure.claims.map(({ ref }) => ref);
    case 'statements':
      return node.claims;
    default:
      return [];
  }
}

/**
 * What dropping rows on another comes to.
 *
 * @param rows claims or incidents, never both
 * @returns undefined where it would change nothing, or can mean nothing
 */
export function planDrop(
  rows: readonly IncidentNode[],
  onto: IncidentNode | undefined,
  store: Pick<AnnotationStore, 'findClaim'>,
): DropPlan | undefined {
  const target = onto && targetOf(onto);
  if (!target) return undefined;
  const incidents = new Set(rows.flatMap((node) => (node.row === 'incident' ? [node.incident.id] : [])));
  const claims = new Set(rows.flatMap(claimsOfRow).map(({ claim }) => claim.id));
  if (incidents.size > 0 && claims.size > 0) return undefined;
  if (incidents.size > 0) {
    const into = target.incident;
    if (into === undefined || into === background) return undefined;
    incidents.delete(into);
    return incidents.size > 0 ? { type: 'join', incidents: [...incidents], into } : undefined;
  }
  const moved = [...claims].filter((id) => {
    const found = store.findClaim(id);
    return found && found.claim.incident !== target.incident;
  });
  return moved.length > 0 ? { type: 'move', claims: moved, ...target } : undefined;
}

/** The incident that a row belongs to, `none` for background, undefined for unassigned claims; nothing for other rows. */
function targetOf(node: IncidentNode): { incident: string | undefined } | undefined {
  switch (node.row) {
    case 'incident':
    case 'figure':
    case 'statements':
      return { incident: node.incident.id };
    case 'unassigned':
      return { incident: undefined };
    case 'background':
      return { incident: background };
    case 'claim':
      return targetOf(node.parent);
    default:
      return undefined;
  }
}

/** A claim as it is put into a text: “the words” — who says so (Title, 2022-02-03). */
export function quoteWithSource({ claim, article, name }: ClaimRef): string {
  const quote = claim.spans
    .filter((span) => span.for === undefined)
    .map(({ exact }) => `“${exact}”`)
    .join(' … ');
  const source = [article.title ?? name, article.publisher, article.published].filter(Boolean).join(', ');
  return oneLine(`${quote} — ${describeClaimant(claim)} (${source})`);
}
