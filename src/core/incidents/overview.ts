import type { Incident, IncidentBook } from './incidentBook';
import { gradingSchema } from './incidentFile';

/** What a list of incidents shows of one; of its claims only how many they are. */
export interface IncidentHead extends Pick<
  Incident,
  'id' | 'partOf' | 'title' | 'date' | 'places' | 'grading' | 'contested'
> {
  readonly claims: Pick<Incident['claims'], 'length'>;
}

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
  const heads = incidents.map(({ id, partOf, title, date, places, grading, contested, claims }) => ({
    id,
    partOf,
    title,
    date,
    places,
    grading,
    contested,
    claims: { length: claims.length },
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

const gradings: readonly unknown[] = gradingSchema.options;

function isHead(value: unknown): value is IncidentHead {
  const { id, partOf, title, date, places, grading, contested, claims } = (value ?? {}) as Record<
    string,
    unknown
  >;
  return (
    [id, title].every((text) => typeof text === 'string') &&
    [partOf, date].every((text) => text === undefined || typeof text === 'string') &&
    Array.isArray(places) &&
    places.every((place) => typeof place === 'string') &&
    (grading === undefined || gradings.includes(grading)) &&
    typeof contested === 'boolean' &&
    isCount((claims as { length?: unknown } | null | undefined)?.length)
  );
}
