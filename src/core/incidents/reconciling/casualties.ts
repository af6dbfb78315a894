import type { ContestReason } from '../incidentBook';
import { groupBy } from '../groupBy';
import type { Denial } from './contests';
import { areDisjoint } from './statements';
import type { Range, Statement } from './statements';

/**
 * Casualties, killed and injured not split, against the killed and the injured of the same people: figures of
 * different kinds, never added and never equal, that cannot all be true. No one can have more killed than casualties;
 * what one claimant gives for killed and injured has to add up to his casualties. "No casualties" without a group
 * means no one's.
 *
 * @returns for every claim involved what it is contested for
 */
export function findCasualtyConflicts(statements: readonly Statement[]): Denial[] {
  const counted = statements.filter(({ standing }) => standing === 'counted');
  const casualties = counted.filter(({ ref }) => ref.claim.kind === 'casualties');
  return [...groupBy(casualties, ({ ref }) => ref.claim.group)].flatMap(([group, totals]) => {
    const hurt = counted.filter(
      ({ ref }) =>
        (ref.claim.kind === 'killed' || ref.claim.kind === 'injured') &&
        (isAnyone(group) || group === ref.claim.group),
    );
    const zeros = totals.filter(({ range }) => range.high === 0);
    const others = totals.filter(({ range }) => range.high > 0);
    return [
      ...tooMany(hurt, zeros, 'denial against assertion'),
      ...tooMany(hurt, others, 'disjoint ranges'),
      ...(isAnyone(group) ? [] : brokenSums(hurt, others)),
    ];
  });
}

/** More killed, or more injured, than the casualties that some claim allows for. */
function tooMany(
  hurt: readonly Statement[],
  totals: readonly Statement[],
  type: ContestReason['type'],
): Denial[] {
  const lowest = totals.reduce((least, { range }) => Math.min(least, range.high), Infinity);
  const above = hurt.filter(({ range }) => range.low > lowest);
  const most = above.reduce((greatest, { range }) => Math.max(greatest, range.low), 0);
  const below = totals.filter(({ range }) => range.high < most);
  return above.length === 0 ? [] : contest([...above, ...below], type);
}

/** Claimants whose killed and injured together are not their casualties. */
function brokenSums(hurt: readonly Statement[], totals: readonly Statement[]): Denial[] {
  const killed = byClaimant(hurt.filter(({ ref }) => ref.claim.kind === 'killed'));
  const injured = byClaimant(hurt.filter(({ ref }) => ref.claim.kind === 'injured'));
  return [...byClaimant(totals)].flatMap(([claimant, total]) => {
    const [dead, wounded] = [killed.get(claimant), injured.get(claimant)];
    if (!dead || !wounded) return [];
    const [one, other] = [around(dead), around(wounded)];
    const sum = { low: one.low + other.low, high: one.high + other.high };
    return areDisjoint(sum, around(total)) ? contest([...total, ...dead, ...wounded], 'sum of parts') : [];
  });
}

function byClaimant(statements: readonly Statement[]): Map<string, Statement[]> {
  const said = statements.flatMap((statement) => statement.claimants.map((name) => ({ name, statement })));
  const grouped = [...groupBy(said, ({ name }) => name)];
  return new Map(grouped.map(([name, his]) => [name, his.map(({ statement }) => statement)]));
}

function around(statements: readonly Statement[]): Range {
  return {
    low: statements.reduce((low, { range }) => Math.min(low, range.low), Infinity),
    high: statements.reduce((high, { range }) => Math.max(high, range.high), 0),
  };
}

function contest(statements: readonly Statement[], type: ContestReason['type']): Denial[] {
  const refs = statements.map(({ ref }) => ref);
  const reason: ContestReason = { type, claims: refs.map(({ claim }) => claim.id) };
  return refs.map((denied) => ({ denied, reason }));
}

function isAnyone(group: string | undefined): boolean {
  return group === undefined || group === 'unknown' || group === 'mixed';
}
