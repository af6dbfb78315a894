import { background } from '../../claims/schema';
import { isWholeClaim } from './change';
import type { Change } from './change';
import { counted } from '../../text/counted';

/** How much was done to the claims and suggestions of one or more articles. */
export interface ChangeCount {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Suggestions rejected. */
  readonly rejected: number;
  /** Rejections taken back. */
  readonly reopened: number;
  /** The incidents that the claims belong to, or belonged to before they were removed. */
  readonly incidents: ReadonlySet<string>;
}

/** Counts what happened in one sidecar: a claim counts once however many of its fields changed. */
export function countChanges(changes: readonly Change[]): ChangeCount {
  const claims = changes.filter(({ about }) => about === 'claim');
  const whole = (type: Change['type']): Change[] =>
    claims.filter((change) => isWholeClaim(change) && change.type === type);
  const suggestions = (type: Change['type']): number =>
    changes.filter(
      (change) => change.about === 'suggestion' && change.field === undefined && change.type === type,
    ).length;
  const changed = claims.filter((change) => !isWholeClaim(change));
  return {
    added: whole('added').length,
    removed: whole('removed').length,
    changed: new Set(changed.map(({ claim, path }) => claim?.id ?? path[1])).size,
    rejected: suggestions('added'),
    reopened: suggestions('removed'),
    incidents: new Set(
      claims.flatMap(({ claim }) =>
        claim?.incident === undefined || claim.incident === background ? [] : [claim.incident],
      ),
    ),
  };
}

/** Several counts as one. */
export function sumOfCounts(counts: readonly ChangeCount[]): ChangeCount {
  const sum = (key: Exclude<keyof ChangeCount, 'incidents'>): number =>
    counts.reduce((total, each) => total + each[key], 0);
  return {
    added: sum('added'),
    changed: sum('changed'),
    removed: sum('removed'),
    rejected: sum('rejected'),
    reopened: sum('reopened'),
    incidents: new Set(counts.flatMap(({ incidents }) => [...incidents])),
  };
}

/**
 * A count in words: “12 claims in 2 incidents, 3 suggestions rejected”. Where claims were only added, that is not said.
 *
 * @param within stands right behind the claims
 */
export function describeCounts(count: ChangeCount, within = ''): string {
  const claims = claimsIn(count);
  const parts = [
    claims === '' ? '' : `${claims}${within}`,
    count.rejected > 0 ? `${counted(count.rejected, 'suggestion')} rejected` : '',
    count.reopened > 0 ? `${counted(count.reopened, 'suggestion')} opened again` : '',
  ];
  return parts.filter((part) => part).join(', ') || 'no claims changed';
}

function claimsIn({ added, changed, removed }: ChangeCount): string {
  if (changed + removed === 0) return added === 0 ? '' : counted(added, 'claim');
  const parts = [
    added > 0 ? `${counted(added, 'claim')} added` : '',
    changed > 0 ? `${counted(changed, 'claim')} changed` : '',
    removed > 0 ? `${counted(removed, 'claim')} removed` : '',
  ];
  return parts.filter((part) => part).join(', ');
}
