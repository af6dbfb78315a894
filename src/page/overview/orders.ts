import type { ChartedIncident } from '../../core/incidents/charting/chart';
import { compareText } from '../../core/text/compareText';

export const columns = ['title', 'date', 'killed', 'contested', 'claims'] as const;
export type Column = (typeof columns)[number];

/** How the list is ordered. */
export interface Order {
  readonly by: Column;
  readonly isFalling: boolean;
}

/** By date, as the book has it. */
export const bookOrder: Order = { by: 'date', isFalling: false };

/** The order after its column was chosen: the other way round where it was chosen before. */
export function nextOrder(order: Order, by: Column): Order {
  if (order.by === by) return { by, isFalling: !order.isFalling };
  return { by, isFalling: by === 'killed' || by === 'claims' || by === 'contested' };
}

/** The incidents in an order; what is equal stays in the order of the book, and what is unknown comes last. */
export function ordered(incidents: readonly ChartedIncident[], order: Order): ChartedIncident[] {
  if (order.by === 'date') {
    if (!order.isFalling) return [...incidents];
    const undated = incidents.filter(({ date }) => date === undefined || date.startsWith('XXXX'));
    const without = new Set(undated);
    const dated = incidents.filter((incident) => !without.has(incident));
    return [...dated.reverse(), ...undated];
  }
  const sign = order.isFalling ? -1 : 1;
  return [...incidents].sort((one, other) => compare(one, other, order.by, sign));
}

function compare(one: ChartedIncident, other: ChartedIncident, by: Column, sign: number): number {
  switch (by) {
    case 'title':
      return sign * compareText(one.title, other.title);
    case 'killed':
      if (one.mostKilled === undefined || other.mostKilled === undefined)
        return Number(one.mostKilled === undefined) - Number(other.mostKilled === undefined);
      return sign * (one.mostKilled - other.mostKilled);
    case 'contested':
      return sign * (one.contested.length - other.contested.length);
    case 'claims':
      return sign * (one.claims - other.claims);
    case 'date':
      return 0;
  }
}
