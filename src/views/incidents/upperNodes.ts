import type { Grouping } from '../../core/incidents/arranging/arrangement';
import type { ClaimGroup, Share } from '../../core/incidents/arranging/groupClaims';
import type { Overview } from '../../core/incidents/overview';
import type { IncidentNode } from './incidentNodes';
import { periodsOf } from './periods';
import type { Period } from './periods';

/** All claims of one article, claimant, actor or place. */
export interface GroupNode {
  readonly row: 'group';
  readonly grouping: Grouping;
  readonly group: ClaimGroup;
}

/** The upper rows of the tree, down to the incidents or to the groups. */
export class UpperNodes {
  readonly top: readonly IncidentNode[];
  readonly isGrouped: boolean;
  readonly #periods = new Map<string, IncidentNode>();
  readonly #groups = new Map<string, GroupNode>();

  private constructor(top: readonly IncidentNode[], isGrouped: boolean) {
    this.top = top;
    this.isGrouped = isGrouped;
  }

  /**
   * The incidents themselves; by year and month where there are many.
   *
   * @param isByDate false where they come in another order than by date, so that periods would tear it apart
   */
  static ofIncidents({ incidents, unassigned, background }: Overview, isByDate = true): UpperNodes {
    const ids = new Set(incidents.map(({ id }) => id));
    const wholes = incidents.filter(({ partOf }) => partOf === undefined || !ids.has(partOf));
    const periods = isByDate ? periodsOf(wholes) : [];
    const listed = periods.length > 0 ? periods.map((period) => periodNode(period)) : undefined;
    const top: IncidentNode[] = [
      ...(unassigned > 0 ? [{ row: 'unassigned', count: unassigned } as const] : []),
      ...(listed ?? wholes.map((incident) => ({ row: 'incident', incident }) as const)),
      ...(background > 0 ? [{ row: 'background', count: background } as const] : []),
    ];
    const upper = new UpperNodes(top, false);
    for (const period of periods) {
      for (const month of period.months.length > 0 ? period.months : [period]) {
        const node = month === period ? periodNode(period) : periodNode(month, period);
        for (const { id } of month.incidents) upper.#periods.set(id, node);
      }
    }
    return upper;
  }

  static ofGroups(groups: readonly ClaimGroup[], grouping: Grouping): UpperNodes {
    const top = groups.map((group): GroupNode => ({ row: 'group', grouping, group }));
    const upper = new UpperNodes(top, true);
    for (const node of top) upper.#groups.set(`group ${grouping} ${node.group.key}`, node);
    return upper;
  }

  /** The row of the year or month that an incident is shown in; undefined for one at the top. */
  periodOf(incident: string): IncidentNode | undefined {
    return this.#periods.get(incident);
  }

  /** A group's row by its id. */
  group(id: string): GroupNode | undefined {
    return this.#groups.get(id);
  }

  /** The first group with such a share. */
  groupWith(isWanted: (share: Share) => boolean): GroupNode | undefined {
    for (const node of this.#groups.values()) if (node.group.shares.some(isWanted)) return node;
    return undefined;
  }
}

function periodNode(period: Period, year?: Period): IncidentNode {
  return { row: 'period', period, ...(year && { year }) };
}
