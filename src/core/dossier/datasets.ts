import { groupBy } from '../incidents/groupBy';
import { comparePolicies } from '../incidents/policies/comparePolicies';
import type { Comparison, DifferenceType, PolicyDeaths } from '../incidents/policies/comparePolicies';
import type { Cell, PolicyName } from '../incidents/policies/policy';
import { policies } from '../incidents/policies/rollUp';
import type { DatasetComparison, DatasetNumber, DatasetRow } from './dossier';
import type { Family } from './family';
import { formatCount } from '../text/counted';

/** The incident and its parts as each dataset would count the deaths, with the claims behind every number. */
export function compareDatasets({ within, all }: Family): DatasetComparison[] {
  const titles = new Map(within.map(({ id, title }) => [id, title]));
  return comparePolicies({ incidents: all }).flatMap((comparison) => {
    const title = titles.get(comparison.incident);
    return title === undefined ? [] : [comparisonOf(comparison, title)];
  });
}

function comparisonOf({ incident, deaths, differences }: Comparison, title: string): DatasetComparison {
  // Who counts civilians alone says so in its row.
  const real = differences.filter(({ type }) => type !== 'who is counted');
  const differing = new Set(real.flatMap((difference) => difference.policies));
  const byType = groupBy(real, ({ type }) => type);
  return {
    incident,
    title,
    rows: deaths.map((each) => rowOf(each, differing.has(each.policy))),
    differences: [...byType].map(([type, found]) =>
      tellDifference(type, [...new Set(found.flatMap((difference) => difference.policies))]),
    ),
  };
}

function rowOf(
  { policy, counts, leftOut, included, low, best, high }: PolicyDeaths,
  differs: boolean,
): DatasetRow {
  return {
    dataset: labelOf(policy),
    counts,
    ...(low && { low: numberOf(low, policy) }),
    ...(best && { best: numberOf(best, policy) }),
    ...(high && { high: numberOf(high, policy) }),
    ...(!included && { leftOut: leftOut.map(({ text }) => text).join('; ') }),
    differs,
  };
}

function numberOf({ value, rule, claims, note }: Cell, policy: PolicyName): DatasetNumber {
  const says = policies[policy].rules[rule]?.says ?? rule;
  return {
    value: typeof value === 'number' ? formatCount(value) : value,
    rule: note === undefined ? says : `${says} (${note})`,
    claims: claims.map(({ claim }) => claim.id),
  };
}

const reasons: Readonly<Record<DifferenceType, string>> = {
  'who is counted': 'count different people',
  'which claims set the number': 'go by different claims',
  'words without a number': 'read words without a number differently',
  'a divided total': 'treat a total told for several incidents differently',
  'a number against none': 'differ in whether they have a number at all',
};

function tellDifference(type: DifferenceType, names: readonly PolicyName[]): string {
  const labels = names.map(labelOf);
  const last = labels.pop() ?? '';
  return `${labels.length > 0 ? `${labels.join(', ')} and ${last}` : last} ${reasons[type]}.`;
}

function labelOf(name: PolicyName): string {
  return policies[name].title.split(',')[0] ?? name;
}
