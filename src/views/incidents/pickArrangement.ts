import { describeSorting, groupings, sortings } from '../../core/incidents/arranging/arrangement';
import type { Grouping, Sorting } from '../../core/incidents/arranging/arrangement';
import { noFilter, readFilter } from '../../core/incidents/arranging/incidentFilter';
import type { Codebook } from '../../core/claims/codebook';
import { icon, pick } from '../../editor/tagging/pick';
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
  const known = groupings.find((each) => each === given);
  const { grouping } = arrangement.current;
  const picked = known
    ? { value: known }
    : await pick<Grouping>({
        title: 'Group claims by',
        placeholder: `Now by ${grouping}`,
        rows: groupings.map((value) => ({
          ...icon(groupingRows[value].picture),
          label: capitalised(value),
          detail: groupingRows[value].detail,
          ...(value === grouping && { description: 'now' }),
          value,
        })),
        active: grouping,
      });
  if (picked && picked !== 'back') arrangement.change({ grouping: picked.value });
}

/** Sorts the incident tree, by what is given or picked. */
export async function sortIncidents(arrangement: IncidentArrangement, given?: unknown): Promise<void> {
  const known = sortings.find((each) => each === given);
  const { sorting } = arrangement.current;
  const picked = known
    ? { value: known }
    : await pick<Sorting>({
        title: 'Sort incidents',
        placeholder: `Now ${describeSorting(sorting)}`,
        rows: sortings.map((value) => ({
          ...icon(sortingPictures[value]),
          label: capitalised(describeSorting(value)),
          ...(value === sorting && { description: 'now' }),
          value,
        })),
        active: sorting,
      });
  if (picked && picked !== 'back') arrangement.change({ sorting: picked.value });
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
