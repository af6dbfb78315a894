import { describeSorting, groupings, sortings } from '../../core/incidents/arranging/arrangement';
import type { Grouping, Sorting } from '../../core/incidents/arranging/arrangement';
import { noFilter, readFilter } from '../../core/incidents/arranging/incidentFilter';
import type { Codebook } from '../../core/claims/codebook';
import { icon, pick } from '../../editor/tagging/pick';
import type { Choice } from '../../editor/tagging/pick';
import type { IncidentArrangement } from './incidentArrangement';
import { pickFilter } from './pickFilter';

const groupingRows: Readonly<Record<Grouping, { readonly picture: string; readonly detail: string }>> = {
  incident: { picture: 'flame', detail: 'Each with its figures; many by year and month.' },
  article: { picture: 'file-text', detail: 'What each article says about which incidents.' },
  claimant: { picture: 'megaphone', detail: 'Who says so, under one of the spellings of the name.' },
  actor: { picture: 'person', detail: 'Who is said to have done it.' },
  place: { picture: 'location', detail: 'Where it is said to have happened.' },
};

const sortingPictures: Readonly<Record<Sorting, string>> = {
  oldest: 'arrow-up',
  newest: 'arrow-down',
  claims: 'list-ordered',
  changed: 'history',
  contested: 'warning',
  title: 'case-sensitive',
};

/** Groups the incident tree, by what is given or picked. */
export async function groupIncidents(arrangement: IncidentArrangement, given?: unknown): Promise<void> {
  const { grouping: now } = arrangement.current;
  const grouping = await oneOf(groupings, given, {
    title: 'Group claims by',
    placeholder: `Now by ${now}`,
    now,
    row: (each) => ({
      ...icon(groupingRows[each].picture),
      label: capitalised(each),
      detail: groupingRows[each].detail,
    }),
  });
  if (grouping) arrangement.change({ grouping });
}

/** Sorts the incident tree, by what is given or picked. */
export async function sortIncidents(arrangement: IncidentArrangement, given?: unknown): Promise<void> {
  const { sorting: now } = arrangement.current;
  const sorting = await oneOf(sortings, given, {
    title: 'Sort incidents',
    placeholder: `Now ${describeSorting(now)}`,
    now,
    row: (each) => ({ ...icon(sortingPictures[each]), label: capitalised(describeSorting(each)) }),
  });
  if (sorting) arrangement.change({ sorting });
}

interface Asked<Value extends string> {
  readonly title: string;
  readonly placeholder: string;
  readonly now: Value;
  readonly row: (value: Value) => Omit<Choice<Value>, 'value'>;
}

/** What is given, where it is one of the values, else what is picked; undefined when nothing is. */
async function oneOf<Value extends string>(
  values: readonly Value[],
  given: unknown,
  { title, placeholder, now, row }: Asked<Value>,
): Promise<Value | undefined> {
  const known = values.find((each) => each === given);
  if (known !== undefined) return known;
  const rows = values.map((value) => ({
    ...row(value),
    ...(value === now && { description: 'now' }),
    value,
  }));
  const picked = await pick<Value>({ title, placeholder, rows, active: now });
  return picked === undefined || picked === 'back' ? undefined : picked.value;
}

/** Filters the incident tree, by what is given as it would be typed, or by what is picked. */
export async function filterIncidents(
  arrangement: IncidentArrangement,
  codebook: Codebook,
  given?: unknown,
): Promise<void> {
  const filter =
    typeof given === 'string' ? readFilter(given) : await pickFilter(arrangement.filter, codebook);
  if (filter) arrangement.setFilter(filter);
}

export function clearFilter(arrangement: IncidentArrangement): void {
  arrangement.setFilter(noFilter);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
