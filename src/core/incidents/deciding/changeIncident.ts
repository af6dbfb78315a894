import { incidentIdSchema, placeName, several } from '../../claims/schema';
import type { IncidentDecision, IncidentFile } from '../incidentFile';
import { DecisionRefused } from './decisionPlan';
import type { DecisionPlan, DecisionSource } from './decisionPlan';
import { addId, removeId, setField } from './incidentEdit';
import type { IncidentEdit, IncidentField } from './incidentEdit';
import { calledIncident, incidentFileWith, knownIncident, takenIds } from './incidentLookups';

/** The fields that a person decides one value of. */
export type DecidedField = 'title' | 'date' | 'places' | 'type' | 'grading' | 'note' | 'parties';

/**
 * Decides a field of an incident.
 *
 * @param value undefined to decide nothing, so that it follows from the claims again
 */
export function decideField<Field extends DecidedField>(
  source: DecisionSource,
  incident: string,
  field: Field,
  value: IncidentFile[Field] | undefined,
): DecisionPlan {
  return changeFile(source, incident, (file) => [setField(file, field, value)]);
}

/**
 * Makes incidents parts of another, or of none.
 *
 * @throws DecisionRefused when one would be a part of itself
 */
export function makePartOf(
  source: DecisionSource,
  incidents: readonly string[],
  whole: string | undefined,
): DecisionPlan {
  const above = whole === undefined ? undefined : knownIncident(source, whole).id;
  const parts = [...new Set(incidents.map((id) => knownIncident(source, id).id))];
  for (const part of parts) {
    if (above === undefined) continue;
    if (part === above)
      throw new DecisionRefused('An incident cannot be part of itself: choose another one.');
    for (let at = source.incident(above)?.partOf; at !== undefined; at = source.incident(at)?.partOf) {
      if (at !== part) continue;
      const [one, other] = [calledIncident(source, above), calledIncident(source, part)];
      throw new DecisionRefused(`${one} is part of ${other}, so ${other} cannot be part of it.`);
    }
  }
  return {
    claims: [],
    incidents: parts.map((id) => ({ id, edits: [setField(incidentFileWith(source, id), 'part_of', above)] })),
    told: [],
  };
}

/** Notes that two incidents have to do with each other, in the file of the first; or that they have not. */
export function relate(
  source: DecisionSource,
  incident: string,
  other: string,
  isRelated = true,
): DecisionPlan {
  const known = isRelated ? knownIncident(source, other) : source.incident(other);
  const id = known?.id ?? other;
  if (knownIncident(source, incident).id === id) {
    throw new DecisionRefused('An incident is not related to itself: choose another one.');
  }
  return changeFile(source, incident, (file) => {
    const listed = file?.related ?? [];
    if (isRelated) return [addId(file, 'related', id)];
    return [removeId(file, 'related', listed.includes(other) ? other : id)];
  });
}

/**
 * Records what a person decided about a figure, the date or the place, in place of what was decided about it before. The
 * date and the place become the incident's own, too.
 *
 * @throws DecisionRefused without a reason
 */
export function recordDecision(
  source: DecisionSource,
  incident: string,
  decision: IncidentDecision,
): DecisionPlan {
  if (!decision.reason?.trim()) throw new DecisionRefused('Say why: a best estimate needs its reason.');
  return changeFile(source, incident, (file) => {
    const earlier = file?.decisions ?? [];
    const at = earlier.findIndex(({ field }) => isSameField(field, decision.field));
    const others = earlier.filter(({ field }) => !isSameField(field, decision.field));
    const decisions = at === -1 ? [...others, decision] : others.toSpliced(at, 0, decision);
    return [setField(file, 'decisions', decisions), ...asField(file, decision)];
  });
}

/** Takes back what was decided about a figure, the date or the place; these follow from the claims again. */
export function withdrawDecision(source: DecisionSource, incident: string, field: string): DecisionPlan {
  return changeFile(source, incident, (file) => {
    const decisions = file?.decisions ?? [];
    const withdrawn = decisions.find((decision) => isSameField(decision.field, field));
    const others = decisions.filter((decision) => !isSameField(decision.field, field));
    const own = fieldOfDecision(field);
    const isOwn = own !== undefined && withdrawn !== undefined && isFirst(file?.[own], withdrawn.value);
    return [setField(file, 'decisions', others), ...(isOwn ? [setField(file, own, undefined)] : [])];
  });
}

/** The field of the incident itself that a decision is about. */
function fieldOfDecision(field: string): 'date' | 'places' | undefined {
  if (isSameField(field, 'date')) return 'date';
  return isSameField(field, 'place') ? 'places' : undefined;
}

/** What is known of a place beyond its name stays where the name does. */
function asField(file: IncidentFile | undefined, { field, value }: IncidentDecision): IncidentEdit[] {
  const own = fieldOfDecision(field);
  return own === undefined || isFirst(file?.[own], value) ? [] : [setField(file, own, String(value))];
}

function isFirst(stored: IncidentFile['date' | 'places'], value: IncidentDecision['value']): boolean {
  const [first, ...others] = several(stored).map(placeName);
  return others.length === 0 && first === String(value);
}

/**
 * Gives an incident another id. A new file holds all that was decided and the id it had, so that every claim leads to it as
 * before; no sidecar changes. A file under the old id stays and says where to.
 *
 * @throws DecisionRefused when the new id can be none, or an incident has or had it
 */
export function changeIncidentId(source: DecisionSource, incident: string, to: string): DecisionPlan {
  const { id } = knownIncident(source, incident);
  if (!incidentIdSchema.safeParse(to).success) {
    throw new DecisionRefused(`“${to}” is no incident id: use letters, digits, dots and hyphens.`);
  }
  if (takenIds(source).has(to))
    throw new DecisionRefused(`${to} is or was another incident’s id: take another.`);
  const file = incidentFileWith(source, id);
  const decided = moved.flatMap((field) =>
    file?.[field] === undefined ? [] : [setField(undefined, field, file[field])],
  );
  const previous = setField(undefined, 'previous_ids', [...(file?.previous_ids ?? []), id]);
  return {
    claims: [],
    incidents: [
      { id: to, edits: [...decided, previous] },
      ...(file ? [{ id, edits: [setField(file, 'merged_into', to)] }] : []),
    ],
    told: [],
  };
}

/** What goes along with another id. */
const moved = [
  'title',
  'date',
  'places',
  'type',
  'part_of',
  'parties',
  'grading',
  'decisions',
  'related',
  'not_same_as',
  'note',
] as const satisfies readonly IncidentField[];

function changeFile(
  source: DecisionSource,
  incident: string,
  edit: (file: IncidentFile | undefined) => IncidentEdit[],
): DecisionPlan {
  const { id } = knownIncident(source, incident);
  return { claims: [], incidents: [{ id, edits: edit(incidentFileWith(source, id)) }], told: [] };
}

function isSameField(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
