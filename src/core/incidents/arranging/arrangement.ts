/** What a list of claims is grouped by; by incident, each incident stands for itself. */
export const groupings = ['incident', 'article', 'claimant', 'actor', 'place'] as const;
export type Grouping = (typeof groupings)[number];

/** What a list is sorted by. Dates rise unless newest first, counts fall; what is equal stays in the order of the book. */
export const sortings = ['oldest', 'newest', 'claims', 'changed', 'contested', 'title'] as const;
export type Sorting = (typeof sortings)[number];

/** How all incidents are listed. */
export interface Arrangement {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
}

/** The order of the book itself. */
export const plainArrangement: Arrangement = { grouping: 'incident', sorting: 'oldest' };

const sortingWords: Readonly<Record<Sorting, string>> = {
  oldest: 'oldest first',
  newest: 'newest first',
  claims: 'most claims first',
  changed: 'last changed first',
  contested: 'contested first',
  title: 'by title',
};

/** How a sorting is told: "newest first". */
export function describeSorting(sorting: Sorting): string {
  return sortingWords[sorting];
}

/** How a list differs from the book: "by claimant, newest first"; empty where it does not. */
export function describeArrangement({ grouping, sorting }: Arrangement): string {
  return [
    ...(grouping === plainArrangement.grouping ? [] : [`by ${grouping}`]),
    ...(sorting === plainArrangement.sorting ? [] : [describeSorting(sorting)]),
  ].join(', ');
}

/** An arrangement that was kept; what is unknown about it is plain. */
export function readArrangement(kept: unknown): Arrangement {
  const { grouping, sorting } = (kept ?? {}) as Record<string, unknown>;
  return {
    grouping: groupings.find((each) => each === grouping) ?? plainArrangement.grouping,
    sorting: sortings.find((each) => each === sorting) ?? plainArrangement.sorting,
  };
}
