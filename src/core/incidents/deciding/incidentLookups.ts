import { incidentIdSchema } from '../../claims/schema';
import type { Incident, IncidentBook } from '../incidentBook';
import type { IncidentFile } from '../incidentFile';
import { listAt } from '../listAt';
import { DecisionRefused } from './decisionPlan';
import type { DecisionSource } from './decisionPlan';

/** What a person decided about an incident, by its id alone; a former id has a file of its own or none. */
export function incidentFileWith(
  source: Pick<DecisionSource, 'incidentFiles'>,
  id: string,
): IncidentFile | undefined {
  for (const { file } of source.incidentFiles()) if (file?.id === id) return file;
  return undefined;
}

/**
 * An incident by its id or a former one.
 *
 * @throws DecisionRefused when there is none
 */
export function knownIncident(source: Pick<DecisionSource, 'incident'>, id: string): Incident {
  const incident = source.incident(id);
  if (!incident) throw new DecisionRefused(`There is no incident ${id}.`);
  return incident;
}

/**
 * An id that an incident may have, as it stands now: the present id of one that had another before.
 *
 * @throws DecisionRefused for what can be no id
 */
export function presentId(source: Pick<DecisionSource, 'incident'>, id: string): string {
  if (!incidentIdSchema.safeParse(id).success) {
    throw new DecisionRefused(`“${id}” is no incident id: use letters, digits, dots and hyphens.`);
  }
  return source.incident(id)?.id ?? id;
}

/** Every id that an incident has, had, or is spoken of by. */
export function takenIds(source: Pick<DecisionSource, 'incidents' | 'incidentFiles'>): Set<string> {
  const { incidents, aliases } = source.incidents();
  const taken = new Set([...incidents.map(({ id }) => id), ...aliases.keys()]);
  for (const { file } of source.incidentFiles()) {
    if (!file) continue;
    const { id, previous_ids: previous = [], merged_into: into, part_of: whole, related = [] } = file;
    for (const named of [id, ...previous, into, whole, ...related]) if (named !== undefined) taken.add(named);
  }
  return taken;
}

/**
 * The incidents that others were merged into, each with the ids that those have in their own files.
 *
 * @param book as it follows from the files
 */
export function mergedIncidents(
  { aliases }: Pick<IncidentBook, 'aliases'>,
  incidentFiles: ReturnType<DecisionSource['incidentFiles']>,
): Map<string, string[]> {
  const files = [...incidentFiles].flatMap(({ file }) => file ?? []);
  // An incident that was given another id has a file that says so like a merged one, and is the same incident.
  const renamed = new Map(files.map(({ id, previous_ids: former = [] }) => [id, new Set(former)]));
  const merged = new Map<string, string[]>();
  for (const { id, merged_into: named } of files) {
    const into = named === undefined ? undefined : aliases.get(id);
    if (into !== undefined && !renamed.get(into)?.has(id)) listAt(merged, into).push(id);
  }
  return merged;
}

/** The incidents that were merged into one, by the ids they have in their own files. */
export function mergedInto(source: DecisionSource, id: string): string[] {
  return mergedIncidents(source.incidents(), source.incidentFiles()).get(id) ?? [];
}

/** An incident as a sentence calls it. */
export function calledIncident(source: Pick<DecisionSource, 'incident'>, id: string): string {
  return `“${source.incident(id)?.title ?? id}”`;
}
