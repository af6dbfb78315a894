import { several } from '../../claims/schema';
import { sameValue } from '../../sidecar/reading/values';
import type { IncidentFile } from '../incidentFile';
import { DecisionRefused } from './decisionPlan';
import type { DecisionPlan, DecisionSource } from './decisionPlan';
import { describeField } from './describeField';
import { setField } from './incidentEdit';
import type { IncidentEdit, IncidentField } from './incidentEdit';
import { calledIncident, incidentFileWith, knownIncident } from './incidentLookups';

/** What is decided about an incident, as far as anything is. */
type Carried = Partial<IncidentFile>;

/**
 * Merges incidents into another: their files say so, and what was decided about them and not about the other one is carried
 * over. No sidecar changes; their ids go on to lead to the other incident. What was decided differently about both stays
 * in their files, and is told.
 *
 * @throws DecisionRefused when one of them is not there, or is the whole of the other
 */
export function mergeIncidents(source: DecisionSource, from: readonly string[], into: string): DecisionPlan {
  const target = knownIncident(source, into);
  const merged = [...new Set(from.map((id) => knownIncident(source, id).id))].filter(
    (id) => id !== target.id,
  );
  if (merged.length === 0) throw new DecisionRefused('Choose another incident to merge it with.');
  for (let whole = target.partOf; whole !== undefined; whole = source.incident(whole)?.partOf) {
    if (!merged.includes(whole)) continue;
    const [part, called] = [calledIncident(source, target.id), calledIncident(source, whole)];
    throw new DecisionRefused(`${part} is part of ${called}: merge the part into the whole instead.`);
  }
  const before = incidentFileWith(source, target.id);
  const gone = new Set([target.id, ...merged]);
  const isBelow = (id: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = source.incident(at)?.partOf)
      if (gone.has(source.incident(at)?.id ?? at)) return true;
    return false;
  };
  let carried: Carried = before ?? {};
  const told: string[] = [];
  for (const id of merged) {
    const file = incidentFileWith(source, id);
    if (!file) continue;
    const { part_of: whole, ...decided } = file;
    const isCarried = whole !== undefined && !isBelow(whole);
    const result = carryOver(carried, { ...decided, ...(isCarried && { part_of: whole }) }, gone);
    carried = result.carried;
    if (result.clashes.length === 0) continue;
    const what = result.clashes.map((field) => describeField(field).replace(/^The /, 'the '));
    told.push(
      `Of ${calledIncident(source, id)}, ${what.join(', ')} differed from what was decided already and stays in its file.`,
    );
  }
  const edits = changedFields(before, carried);
  return {
    claims: [],
    incidents: [
      ...(edits.length > 0 ? [{ id: target.id, edits }] : []),
      ...merged.map((id) => ({
        id,
        edits: [setField(incidentFileWith(source, id), 'merged_into', target.id)],
      })),
    ],
    told,
  };
}

/**
 * Takes a merged incident out of the one that it was merged into. What was carried over stays there, as nobody can tell
 * whether it still holds.
 *
 * @param id the id that the merged incident has in its own file
 */
export function unmergeIncident(source: DecisionSource, id: string): DecisionPlan {
  const file = incidentFileWith(source, id);
  if (file?.merged_into === undefined)
    throw new DecisionRefused(`${id} was not merged into another incident.`);
  const into = calledIncident(source, file.merged_into);
  return {
    claims: [],
    incidents: [{ id, edits: [setField(file, 'merged_into', undefined)] }],
    told: [`What was decided about both stays with ${into}.`],
  };
}

/** Fields of which an incident has one value. */
const single = ['title', 'date', 'places', 'type', 'part_of', 'grading', 'note'] as const;
/** Fields that list ids of incidents. */
const idLists = ['related', 'not_same_as'] as const;

function carryOver(
  into: Carried,
  from: Carried,
  gone: ReadonlySet<string>,
): { carried: Carried; clashes: IncidentField[] } {
  const carried: Record<string, unknown> = { ...into };
  const clashes: IncidentField[] = [];
  for (const field of single) {
    const [there, other] = [into[field], from[field]];
    if (other === undefined) continue;
    if (there === undefined) carried[field] = other;
    else if (!sameValue(several(there), several(other))) clashes.push(field);
  }
  for (const field of idLists) {
    const ids = [...new Set([...(into[field] ?? []), ...(from[field] ?? [])])].filter((id) => !gone.has(id));
    if (ids.length > 0 || into[field]) carried[field] = ids;
  }
  const decisions = joinNamed(into.decisions, from.decisions, ({ field }) => field.trim().toLowerCase());
  if (decisions.list.length > 0) carried['decisions'] = decisions.list;
  if (decisions.clash) clashes.push('decisions');
  const parties = joinNamed(into.parties, from.parties, ({ name }) => name);
  if (parties.list.length > 0) carried['parties'] = parties.list;
  if (parties.clash) clashes.push('parties');
  return { carried, clashes };
}

/** The items of one list, then those of another whose names the first does not have. */
function joinNamed<Item>(
  into: readonly Item[] = [],
  from: readonly Item[] = [],
  nameOf: (item: Item) => string,
): { list: Item[]; clash: boolean } {
  const named = new Map(into.map((item) => [nameOf(item), item]));
  const added = from.filter((item) => !named.has(nameOf(item)));
  const clash = from.some((item) => {
    const there = named.get(nameOf(item));
    return there !== undefined && !sameValue(there, item);
  });
  return { list: [...into, ...added], clash };
}

function changedFields(before: IncidentFile | undefined, after: Carried): IncidentEdit[] {
  const fields: IncidentField[] = [...single, ...idLists, 'decisions', 'parties'];
  return fields.flatMap((field) =>
    sameValue(before?.[field], after[field]) ? [] : [setField(before, field, after[field])],
  );
}
