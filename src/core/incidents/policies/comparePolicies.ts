import type { Incident, IncidentBook } from '../incidentBook';
import { policyNames } from './policy';
import type { Cell, PolicyName, Row, RowNote } from './policy';
import { policies, rollUp } from './rollUp';
import { formatCount } from '../../text/counted';

/** The deaths that one policy's row tells. */
export interface PolicyDeaths {
  readonly policy: PolicyName;
  readonly included: boolean;
  /** Why the dataset would not take the incident in. */
  readonly leftOut: readonly RowNote[];
  /** Civilians alone, or everyone who died. */
  readonly counts: 'everyone' | 'civilians';
  readonly low?: Cell;
  /** The one number of the row: fatalities, best, nkill; a minimum and a maximum have none. */
  readonly best?: Cell;
  readonly high?: Cell;
}

/** Why two policies tell different numbers of one incident. */
export type DifferenceType =
  | 'who is counted'
  | 'which claims set the number'
  | 'words without a number'
  | 'a divided total'
  | 'a number against none';

export interface Difference {
  readonly type: DifferenceType;
  readonly policies: readonly [PolicyName, PolicyName];
}

/** One incident under all policies. */
export interface Comparison {
  readonly incident: string;
  readonly level: Row['level'];
  readonly deaths: readonly PolicyDeaths[];
  readonly differences: readonly Difference[];
}

/** The columns that hold deaths. */
const columns: Readonly<
  Record<PolicyName, Pick<PolicyDeaths, 'counts'> & Partial<Record<'low' | 'best' | 'high', string>>>
> = {
  acled: { counts: 'everyone', best: 'fatalities' },
  ucdp: { counts: 'everyone', low: 'low', best: 'best', high: 'high' },
  gtd: { counts: 'everyone', best: 'nkill' },
  ibc: { counts: 'civilians', low: 'minimum_deaths', high: 'maximum_deaths' },
  airwars: { counts: 'civilians', low: 'civilians_killed_min', high: 'civilians_killed_max' },
};

/**
 * Every incident that some policy has a row for, with the deaths that each would tell and why they differ.
 *
 * @param wanted some of the book's incidents; all of them where it is left out
 */
export function comparePolicies(
  book: Pick<IncidentBook, 'incidents'>,
  wanted: readonly Incident[] = book.incidents,
): Comparison[] {
  const rows = policyNames.map(
    (name) => new Map(rollUp(book, name, wanted).map((row) => [row.incident, row])),
  );
  return wanted.flatMap(({ id }) => {
    const found = rows.flatMap((byId) => byId.get(id) ?? []);
    const [first] = found;
    if (!first) return [];
    const deaths = found.map(deathsOf);
    return [{ incident: id, level: first.level, deaths, differences: differencesOf(deaths) }];
  });
}

function deathsOf({ policy, included, leftOut, cells }: Row): PolicyDeaths {
  const { counts, low, best, high } = columns[policy];
  const cell = (column: string | undefined) => (column === undefined ? undefined : cells[column]);
  const [lowCell, bestCell, highCell] = [cell(low), cell(best), cell(high)];
  return {
    policy,
    included,
    leftOut,
    counts,
    ...(lowCell && { low: lowCell }),
    ...(bestCell && { best: bestCell }),
    ...(highCell && { high: highCell }),
  };
}

function differencesOf(deaths: readonly PolicyDeaths[]): Difference[] {
  return deaths.flatMap((one, at) =>
    deaths.slice(at + 1).flatMap((other) => {
      const type = difference(one, other);
      return type === undefined ? [] : [{ type, policies: [one.policy, other.policy] as const }];
    }),
  );
}

function difference(one: PolicyDeaths, other: PolicyDeaths): DifferenceType | undefined {
  if (numberOf(one) === numberOf(other)) return undefined;
  if (one.counts !== other.counts && [one, other].some(countsOthers)) return 'who is counted';
  const rules = new Set([...cellsOf(one), ...cellsOf(other)].map(({ rule }) => rule));
  if (rules.has('divided total')) return 'a divided total';
  if (rules.has('vague number')) return 'words without a number';
  if (cellsOf(one).length === 0 || cellsOf(other).length === 0) return 'a number against none';
  return 'which claims set the number';
}

/** What is compared: a row without deaths tells none, whether it has a 0 for it or nothing. */
function numberOf(deaths: PolicyDeaths): string {
  return describeNumber(deaths) ?? formatCount(0);
}

/** True where people besides civilians are among the deaths. */
function countsOthers(deaths: PolicyDeaths): boolean {
  return (
    deaths.counts === 'everyone' &&
    cellsOf(deaths).some(({ claims }) => claims.some(({ claim }) => claim.group !== 'civilians'))
  );
}

function cellsOf({ low, best, high }: PolicyDeaths): Cell[] {
  return [low, best, high].filter((cell) => cell !== undefined);
}

/** The deaths of a row in short: "9", "9 (9–14)", "2–4", nothing where it has none. */
export function describeNumber({ low, best, high }: PolicyDeaths): string | undefined {
  const count = (cell: Cell) => formatCount(Number(cell.value));
  const range =
    low && high ? (low.value === high.value ? count(low) : `${count(low)}–${count(high)}`) : undefined;
  if (!best) return range;
  return range === undefined || range === count(best) ? count(best) : `${count(best)} (${range})`;
}

const differIn: Readonly<Record<Exclude<DifferenceType, 'who is counted'>, string>> = {
  'which claims set the number': 'go by different claims',
  'words without a number': 'read words without a number differently',
  'a divided total': 'treat a total for several incidents differently',
  'a number against none': 'differ in whether they have a number at all',
};

/**
 * An incident under all policies as a sentence: "ACLED: 4 killed; UCDP GED: 4 (4–9) killed; IBC: no civilian deaths. ACLED
 * and UCDP GED go by different claims. IBC counts civilians alone."
 */
export function tellComparison({ deaths, differences }: Comparison): string {
  const told = deaths.map((each) => {
    const why = each.leftOut.map(({ text }) => text).join(', ');
    return `${labelOf(each.policy)}: ${tellDeaths(each)}${each.included ? '' : ` (not taken in: ${why})`}`;
  });
  const byType = new Map<DifferenceType, Set<PolicyName>>();
  for (const { type, policies: names } of differences)
    byType.set(type, new Set([...(byType.get(type) ?? []), ...names]));
  const why = [...byType].map(([type, names]) => {
    if (type !== 'who is counted') return `${listOf([...names])} ${differIn[type]}`;
    const alone = [...names].filter((name) => columns[name].counts === 'civilians');
    return `${listOf(alone)} ${alone.length === 1 ? 'counts' : 'count'} civilians alone`;
  });
  return [`${told.join('; ')}.`, ...why.map((sentence) => `${sentence}.`)].join(' ');
}

function tellDeaths(deaths: PolicyDeaths): string {
  const number = numberOf(deaths);
  const isOfCivilians = deaths.counts === 'civilians';
  if (number === formatCount(0)) return isOfCivilians ? 'no civilian deaths' : 'no deaths';
  if (!isOfCivilians) return `${number} killed`;
  return `${number} ${number === formatCount(1) ? 'civilian' : 'civilians'} killed`;
}

/** Names in a sentence: "ACLED, UCDP GED and GTD". */
function listOf(names: readonly PolicyName[]): string {
  const labels = names.map(labelOf);
  const last = labels.pop() ?? '';
  return labels.length > 0 ? `${labels.join(', ')} and ${last}` : last;
}

/** What a policy is called in a sentence. */
function labelOf(name: PolicyName): string {
  return policies[name].title.split(',')[0] ?? name;
}
