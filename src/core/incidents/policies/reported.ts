import type { ClaimRef, Incident } from '../incidentBook';
import { isUnspecific, ownCounts } from './counts';
import type { Count } from './counts';
import type { Cell, CountedKind, PolicyEvent } from './policy';
import { counted } from '../../text/counted';

/** A number and what set it. */
export interface Reported {
  readonly value: number;
  readonly rule: string;
  readonly claims: readonly ClaimRef[];
  readonly note?: string;
}

/** Which number a policy takes from the counts of one group; nothing where none will do. */
export type Report = (counts: readonly Count[], kind: CountedKind) => Reported | undefined;

/** How a policy divides what is left of a total over so many parts: the share of the part at `position`. */
export type Divide = (rest: number, parts: number, position: number) => number;

/** Whole people, the first parts one more where it does not come out even. */
export const inWholes: Divide = (rest, parts, position) =>
  Math.floor(rest / parts) + (position < rest % parts ? 1 : 0);

/** Fractions, to two places. */
export const inFractions: Divide = (rest, parts) => Math.round((rest / parts) * 100) / 100;

/**
 * The number for one group of an incident, and where its own claims give none, its share of a total told for what it
 * is part of: the total, less what the other parts are told to have, divided over those that nothing is told of.
 *
 */
export function reportedOrShare(
  event: PolicyEvent,
  kind: CountedKind,
  group: string,
  report: Report,
  divide: Divide,
): Reported | undefined {
  const { families } = event;
  const told = (incident: Incident): Reported | undefined => {
    const own = report(ownCounts(incident, kind).get(group) ?? [], kind);
    if (own) return own;
    const parts = families.partsOf(incident).map(told);
    const known = parts.filter((part) => part !== undefined);
    if (parts.length === 0 || known.length < parts.length) return undefined;
    return { ...added(known), rule: known[0]?.rule ?? '' };
  };
  const allotted = (incident: Incident): Reported | undefined => {
    const own = told(incident);
    const [whole] = families.wholesOf(incident);
    if (own || !whole) return own;
    const total = allotted(whole);
    if (!total) return undefined;
    const parts = families.partsOf(whole).map((part) => ({ part, reported: told(part) }));
    const known = parts.flatMap(({ reported }) => reported ?? []);
    const others = parts.filter(({ reported }) => !reported).map(({ part }) => part);
    if (total.value === 0) return { ...total, note: `none for ${whole.id}, so none for its parts` };
    const rest = Math.max(0, total.value - added(known).value);
    const value = divide(rest, others.length, others.indexOf(incident));
    const over = counted(others.length, 'part');
    const note = `${rest} of the total of ${total.value} for ${whole.id}, divided over ${over}`;
    return { value, rule: 'divided total', claims: [...total.claims, ...added(known).claims], note };
  };
  return allotted(event.incident);
}

/** The groups that an incident or anything it is part of has counts of. */
export function groupsOf({ incident, families }: PolicyEvent, kind: CountedKind): string[] {
  const all = [incident, ...families.wholesOf(incident)];
  return [...new Set(all.flatMap((each) => [...ownCounts(each, kind).keys()]))];
}

/** Numbers of different people added. */
export function added(numbers: readonly Reported[]): Omit<Reported, 'rule'> {
  const notes = numbers.flatMap(({ note }) => note ?? []);
  return {
    value: numbers.reduce((sum, { value }) => sum + value, 0),
    claims: [...new Set(numbers.flatMap(({ claims }) => claims))],
    ...(notes.length > 0 && { note: [...new Set(notes)].join('; ') }),
  };
}

/**
 * Everyone, over all groups. People of whom little is told may be among those of the named groups: they count only as
 * far as they are more, since totals and parts are never added.
 */
export function everyone(byGroup: ReadonlyMap<string, Reported>): Omit<Reported, 'rule'> | undefined {
  if (byGroup.size === 0) return undefined;
  const groups = [...byGroup];
  const named = added(groups.filter(([group]) => !isUnspecific(group)).map(([, reported]) => reported));
  return groups
    .filter(([group]) => isUnspecific(group))
    .reduce<Omit<Reported, 'rule'>>(
      (most, [, reported]) => (reported.value > most.value || most.claims.length === 0 ? reported : most),
      named,
    );
}

/** The rule that tells most of a number for everyone: the first of `order` by which one of its groups was set. */
export function ruleOf(
  all: Pick<Reported, 'claims'>,
  byGroup: ReadonlyMap<string, Reported>,
  order: readonly string[],
): string {
  const used = new Set(all.claims);
  const rules = [...byGroup.values()].filter(({ claims }) => claims.every((ref) => used.has(ref)));
  return order.find((wanted) => rules.some(({ rule }) => rule === wanted)) ?? order.at(-1) ?? '';
}

/** A number as a cell of a row. */
export function cellOf(reported: Omit<Reported, 'rule'>, rule: string): Cell {
  const { value, claims, note } = reported;
  return { value, rule, claims, ...(note !== undefined && { note }) };
}
