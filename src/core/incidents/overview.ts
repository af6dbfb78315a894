import type { Incident, IncidentBook } from './incidentBook';

/** What a list of incidents shows of one. */
export type IncidentHead = Pick<Incident, 'id' | 'partOf' | 'title' | 'date' | 'places' | 'contested'>;

/** What a list of all incidents shows. */
export interface Overview {
  /** In the order of the book. */
  readonly incidents: readonly IncidentHead[];
  /** How many claims name no incident yet, and how many belong to none by decision. */
  readonly unassigned: number;
  readonly background: number;
}

export function overviewOf({ incidents, unassigned, background }: IncidentBook): Overview {
  return { incidents, unassigned: unassigned.length, background: background.length };
}

/** The overview alone, for keeping: nothing of the incidents but what a list shows. */
export function writeOverview({ incidents, unassigned, background }: Overview): string {
  const heads = incidents.map(({ id, partOf, title, date, places, contested }) => ({
    id,
    partOf,
    title,
    date,
    places,
    contested,
  }));
  return JSON.stringify({ incidents: heads, unassigned, background });
}

/** An overview that was kept; undefined for any other text. */
export function readOverview(text: string): Overview | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Overview, unknown>> | null;
    if (!isCount(value?.unassigned) || !isCount(value.background) || !Array.isArray(value.incidents))
      return undefined;
    const incidents: unknown[] = value.incidents;
    if (!incidents.every(isHead)) return undefined;
    return { incidents, unassigned: value.unassigned, background: value.background };
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isHead(value: unknown): value is IncidentHead {
  const { id, partOf, title, date, places, contested } = (value ?? {}) as Record<string, unknown>;
  return (
    [id, title].every((text) => typeof text === 'string') &&
    [partOf, date].every((text) => text === undefined || typeof text === 'string') &&
    Array.isArray(places) &&
    places.every((place) => typeof place === 'string') &&
    typeof contested === 'boolean'
  );
}
