import type { IncidentBook, Incident } from '../incidentBook';
import { acled } from './acled';
import { airwars } from './airwars';
import { isUnspecific, ownCounts, refsOf } from './counts';
import { familiesOf } from './families';
import type { Families } from './families';
import { gtd } from './gtd';
import { ibc } from './ibc';
import type { Policy, PolicyEvent, PolicyName, Row, RowNote } from './policy';
import { ucdp } from './ucdp';

/** Every policy by its name. */
export const policies: Readonly<Record<PolicyName, Policy>> = { acled, ucdp, gtd, ibc, airwars };

/** What an incident is in a dataset: no row, one, or one for a total that belongs to none of its parts. */
export interface IncidentRows {
  readonly incident: string;
  readonly rows: readonly Row[];
}

/**
 * The rows that a dataset would hold: one per leaf incident, in the order of the book, with its reasons where it
 * would take none in. A total that a policy does not divide is a row of its own at its whole, before the parts.
 */
export function rollUp(
  book: Pick<IncidentBook, 'incidents'>,
  name: PolicyName,
  wanted?: readonly Incident[],
): Row[] {
  return [...rollUpEach(book, name, wanted)].flatMap(({ rows }) => rows);
}

/**
 * The same, one incident after the other, each worked out when it is asked for.
 *
 * @param wanted some of the book's incidents; all of them where it is left out
 */
export function* rollUpEach(
  book: Pick<IncidentBook, 'incidents'>,
  name: PolicyName,
  wanted: readonly Incident[] = book.incidents,
): Generator<IncidentRows> {
  const policy = policies[name];
  const incidents = book.incidents.map(withoutRejected);
  const families = familiesOf({ incidents });
  const ids = new Set(wanted.map(({ id }) => id));
  for (const incident of incidents)
    if (ids.has(incident.id)) yield { incident: incident.id, rows: rowsOf(incident, policy, families) };
}

function rowsOf(incident: Incident, policy: Policy, families: Families): Row[] {
  if (incident.parts.length === 0) return [rowOf(policy, { incident, level: 'leaf', families })];
  const kept = policy.divides ? [] : undivided(incident, policy, families);
  return kept.length === 0 ? [] : [rowOf(policy, { incident, level: 'whole', families }, kept)];
}

function withoutRejected(incident: Incident): Incident {
  return { ...incident, claims: incident.claims.filter(({ claim }) => claim.status !== 'rejected') };
}

function rowOf(policy: Policy, event: PolicyEvent, notes: readonly RowNote[] = []): Row {
  const row = policy.row(event);
  const { incident, level } = event;
  return { policy: policy.name, incident: incident.id, level, ...row, notes: [...notes, ...row.notes] };
}

/** The totals of a whole that are not told for every leaf below it, and so cannot be seen from the leaves' rows. */
function undivided(whole: Incident, policy: Policy, families: Families): RowNote[] {
  const leaves = leavesOf(whole, families);
  return policy.kinds.flatMap((kind) =>
    [...ownCounts(whole, kind)].flatMap(([group, counts]) => {
      const isNone = counts.every(({ high }) => high === 0);
      const isTold = leaves.every((leaf) => tells(leaf, whole, kind, group, families));
      if (isNone || isTold || !counts.some(({ words }) => words === undefined)) return [];
      const text = `the total of ${kind} ${group} is not divided over the parts`;
      return [{ text, rule: 'total kept', claims: refsOf(counts) }];
    }),
  );
}

/** True when a leaf, or something between it and the whole, has a count of its own on the group. */
function tells(
  leaf: Incident,
  whole: Incident,
  kind: Policy['kinds'][number],
  group: string,
  families: Families,
): boolean {
  const wholes = families.wholesOf(leaf);
  const between = [leaf, ...wholes.slice(0, wholes.indexOf(whole))];
  return between.some((incident) => {
    const counts = ownCounts(incident, kind);
    return counts.has(group) || (isUnspecific(group) && counts.size > 0);
  });
}

function leavesOf(whole: Incident, families: Families): Incident[] {
  const parts = families.partsOf(whole);
  return parts.length === 0 ? [whole] : parts.flatMap((part) => leavesOf(part, families));
}
