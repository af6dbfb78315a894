import * as z from 'zod';
import { incidentFileSchema } from '../incidentFile';
import type { IncidentFile } from '../incidentFile';

/** A key of an incident file that a change may name. */
export type IncidentField = Exclude<keyof typeof incidentFileSchema.shape, 'newsmark'>;

/**
 * One change of an incident file: a field has another value, or none any more. The field `id` is never changed: naming it
 * says which incident the file is of, so that one can be made and no other is changed by mistake.
 */
export interface IncidentEdit {
  readonly field: IncidentField;
  /** Absent where the field is removed. */
  readonly value?: unknown;
  /**
   * What the field held when the change was thought of, null where it held nothing, so that what a colleague changed
   * meanwhile can be told from what is changed here. Absent where nobody says.
   */
  readonly from?: unknown;
}

const fields = Object.keys(incidentFileSchema.shape).filter((key) => key !== 'newsmark');

/** A change of an incident file that comes from outside: out of the journal. */
export const incidentEditSchema: z.ZodType<IncidentEdit> = z.object({
  field: z.custom<IncidentField>((field) => typeof field === 'string' && fields.includes(field)),
  value: z.unknown().optional(),
  from: z.unknown().optional(),
});

/** Says which incident the file is of that the edits beside it change or make. */
export function ofIncident(id: string): IncidentEdit {
  return { field: 'id', value: id };
}

/**
 * The edit that gives a field another value.
 *
 * @param file the incident's file as it is known, if there is one
 * @param value undefined to remove the field; so does an empty list
 */
export function setField<Field extends IncidentField>(
  file: IncidentFile | undefined,
  field: Field,
  value: IncidentFile[Field] | undefined,
): IncidentEdit {
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  return { field, ...(!isNothing && { value }), from: file?.[field] ?? null };
}

/** The fields that hold a list of ids. */
type ListField = 'previous_ids' | 'related';

/** The edit that puts an id on a list, at its end; one that is there already stays where it is. */
export function addId(file: IncidentFile | undefined, field: ListField, id: string): IncidentEdit {
  const listed = file?.[field] ?? [];
  return setField(file, field, listed.includes(id) ? listed : [...listed, id]);
}

/** The edit that takes an id off a list. */
export function removeId(file: IncidentFile | undefined, field: ListField, id: string): IncidentEdit {
  return setField(
    file,
    field,
    (file?.[field] ?? []).filter((listed) => listed !== id),
  );
}
