import { groupBy } from '../../core/incidents/groupBy';
import type { IncidentHead } from '../../core/incidents/overview';
import { pageLength } from '../longLists';

/** Incidents of one year or month, or those of no known one; or, where they are few, the incidents themselves. */
export interface Period {
  /** As in `2022`, `2022-02`, `2022-XX` for a year alone, `undated`. */
  readonly name: string;
  readonly incidents: readonly IncidentHead[];
  /** Empty where its incidents are shown themselves. */
  readonly months: readonly Period[];
}

/** Divides many incidents by year, and the years that still have many by month, in their order. Empty for few incidents. */
export function periodsOf(incidents: readonly IncidentHead[]): Period[] {
  if (incidents.length <= pageLength) return [];
  return divide(incidents, yearOf).map(({ name, incidents }) => {
    const isLong = incidents.length > pageLength && name !== undated;
    const months = isLong ? divide(incidents, monthOf).map((month) => ({ ...month, months: [] })) : [];
    return { name, incidents, months };
  });
}

const undated = 'undated';

function yearOf({ date }: IncidentHead): string {
  return /^\d{4}/.exec(date ?? '')?.[0] ?? undated;
}

function monthOf({ date }: IncidentHead): string {
  return /^\d{4}-\d{2}/.exec(date ?? '')?.[0] ?? `${date?.slice(0, 4) ?? ''}-XX`;
}

function divide(
  incidents: readonly IncidentHead[],
  nameOf: (incident: IncidentHead) => string,
): { name: string; incidents: IncidentHead[] }[] {
  return [...groupBy(incidents, nameOf)].map(([name, group]) => ({ name, incidents: group }));
}
