import { compareText } from '../../text/compareText';
import { daysOf } from '../incidentDates';
import type { Sorting } from './arrangement';

/** What can be sorted: an incident, or a group of claims. */
export interface Listed {
  readonly title: string;
  readonly date?: string;
  readonly contested: boolean;
  readonly claims: { readonly length: number };
}

/**
 * The same things in another order. What cannot be dated comes last either way.
 *
 * @param listed in the order of the book, oldest first
 * @param changedAt when something was changed last, as any rising number
 */
export function sortListed<Item extends Listed>(
  listed: readonly Item[],
  sorting: Sorting,
  changedAt: (item: Item) => number,
): readonly Item[] {
  switch (sorting) {
    case 'oldest':
      return listed;
    case 'newest':
      return sortedBy(listed, ({ date }) => -(daysOf(date)?.from ?? -Infinity));
    case 'claims':
      return sortedBy(listed, ({ claims }) => -claims.length);
    case 'changed':
      return sortedBy(listed, (item) => -changedAt(item));
    case 'contested':
      return sortedBy(listed, ({ contested }) => (contested ? 0 : 1));
    case 'title':
      return sortedByTitle(listed);
  }
}

/** Things that do not come in the order of their dates, oldest first. */
export function oldestFirst<Item extends Listed>(listed: readonly Item[]): readonly Item[] {
  return sortedBy(listed, ({ date }) => daysOf(date)?.from ?? Infinity);
}

function sortedBy<Item>(items: readonly Item[], rankOf: (item: Item) => number): Item[] {
  const ranked = items.map((item) => ({ item, rank: rankOf(item) }));
  return ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? -1 : 1)).map(({ item }) => item);
}

/** By title as a reader looks it up: without regard to case, numbers by what they count. */
function sortedByTitle<Item extends Listed>(items: readonly Item[]): Item[] {
  const order = new Intl.Collator('en', { numeric: true });
  return [...items].sort((a, b) => order.compare(a.title, b.title) || compareText(a.title, b.title));
}
