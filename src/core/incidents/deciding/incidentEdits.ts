import type { PlainMap } from '../../sidecar/reading/values';
import { sameValue, setKey } from '../../sidecar/reading/values';
import { fieldOf, keysOf } from '../../sidecar/merge/mapFields';
import { mergeMap } from '../../sidecar/merge/mergeMap';
import { mergeValue } from '../../sidecar/merge/mergeValue';
import { incidentRules } from '../mergeIncidentFiles';
import type { IncidentEdit, IncidentField } from './incidentEdit';

/** Edits that say what they were made of: each that does not say so yet was made of what a file holds after those before it. */
export function withIncidentOrigins(stored: PlainMap, edits: readonly IncidentEdit[]): IncidentEdit[] {
  const fields = new Map(Object.entries(stored));
  return edits.map((edit) => {
    const from = edit.from === undefined ? (fields.get(edit.field) ?? null) : edit.from;
    fields.set(edit.field, edit.value);
    return { ...edit, from };
  });
}

/** The edits that take back `edits`, made of what these leave, given what the file held before. Whose file it is stays. */
export function invertIncidentEdits(before: PlainMap, edits: readonly IncidentEdit[]): IncidentEdit[] {
  return changing(joined(edits)).map(({ field, value }) => ({
    field,
    ...held(fieldOf(before, field)),
    from: value ?? null,
  }));
}

/**
 * Edits made of one state of a file, made to fit the state that it is in now. A field that someone else changed meanwhile
 * is merged, item by item where it is a list; where both cannot stand, the edit counts and the list `conflicts` keeps both.
 */
export function rebaseIncidentEdits(now: PlainMap, edits: readonly IncidentEdit[]): IncidentEdit[] {
  const made = joined(withIncidentOrigins(now, edits));
  const base: Record<string, unknown> = { ...now };
  const ours: Record<string, unknown> = { ...now };
  for (const { field, value, from } of changing(made)) {
    put(base, field, from ?? undefined);
    put(ours, field, value);
  }
  const merged = mergeMap({ base, ours, theirs: now }, incidentRules);
  const changes = [...keysOf(now, merged)].flatMap((key): IncidentEdit[] => {
    const [was, is] = [fieldOf(now, key), fieldOf(merged, key)];
    return sameValue(was, is) ? [] : [{ field: key as IncidentField, ...held(is), from: was ?? null }];
  });
  return [...made.filter(({ field }) => field === 'id'), ...changes];
}

/**
 * What someone changed after edits were made, so that these, or taking them back, would overwrite that change.
 *
 * @param edits as {@link withIncidentOrigins} gives them
 * @returns the first such field; undefined when nothing stands against them
 */
export function fieldChangedSince(now: PlainMap, edits: readonly IncidentEdit[]): IncidentField | undefined {
  return changing(joined(edits)).find(({ field, value, from }) => {
    const sides = { base: from ?? undefined, ours: value, theirs: fieldOf(now, field) };
    return (
      mergeValue(sides, Object.hasOwn(incidentRules, field) ? incidentRules[field] : undefined) === undefined
    );
  })?.field;
}

/** The edits whose fields stand again as they did before them. */
export function lostIncidentEdits(edits: readonly IncidentEdit[], now: PlainMap): IncidentEdit[] {
  return changing(edits).filter(
    ({ field, value, from }) =>
      sameValue(fieldOf(now, field), from ?? undefined) && !sameValue(value, from ?? undefined),
  );
}

/** Two edits of one field as one, made of what the first was made of. */
export function joinIncidentEdits(first: IncidentEdit, second: IncidentEdit): IncidentEdit {
  return { ...second, ...(first.from !== undefined && { from: first.from }) };
}

function joined(edits: readonly IncidentEdit[]): IncidentEdit[] {
  const byField = new Map<string, IncidentEdit>();
  for (const edit of edits) {
    const first = byField.get(edit.field);
    byField.set(edit.field, first ? joinIncidentEdits(first, edit) : edit);
  }
  return [...byField.values()];
}

function changing(edits: readonly IncidentEdit[]): IncidentEdit[] {
  return edits.filter(({ field }) => field !== 'id');
}

function held(value: unknown): { value?: unknown } {
  return value === undefined ? {} : { value };
}

function put(map: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete map[key];
  else setKey(map, key, value);
}
