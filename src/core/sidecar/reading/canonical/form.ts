import type * as z from 'zod';
import { definitionOf } from '../schemaDefinition';
import type { SchemaCheck, SchemaDefinition } from '../schemaDefinition';
import type { PlainMap } from '../values';

/** A value on one line. */
export type Scalar = string | number | boolean;

/** What may stand in one place of a canonical file: a value on one line, a list or a map of known keys. */
export interface Form {
  /** Absent where no value may stand on one line. */
  readonly accepts?: (value: Scalar) => boolean;
  /** The form of each item, where a list may stand. */
  readonly items?: Form;
  /** In their canonical order, where a map may stand. */
  readonly fields?: readonly Field[];
  /** What a map as a whole has to fulfil. */
  readonly holds?: (map: PlainMap) => boolean;
}

export interface Field {
  readonly key: string;
  readonly isRequired: boolean;
  /** Absent for a field whose values can be anything. */
  readonly form?: Form | undefined;
}

/**
 * The form that a schema describes.
 *
 * @returns undefined when something in the schema itself is not understood; a field that is not understood has no form
 */
export function formOf(schema: z.core.$ZodType): Form | undefined {
  const definition = definitionOf(schema);
  const { shape, innerType, element, options, entries, values } = definition;
  if (definition.type === 'optional' && innerType) return formOf(innerType);
  if (definition.type === 'array' && element) return listForm(definition, element);
  if (definition.type === 'object' && shape) return mapForm(definition, shape);
  if (definition.type === 'union' && options) return unionForm(options);
  const allowed = entries ? Object.values(entries) : values;
  if (allowed) return { accepts: (value) => allowed.includes(value) };
  return scalarForm(definition);
}

function listForm({ checks = [] }: SchemaDefinition, element: z.core.$ZodType): Form | undefined {
  const items = formOf(element);
  // A list that stands line by line has an item.
  const isUnderstood = checks.every(({ _zod: { def } }) => def.check === 'min_length' && def.minimum === 1);
  return items && isUnderstood ? { items } : undefined;
}

function mapForm(
  { checks = [] }: SchemaDefinition,
  shape: Readonly<Record<string, z.core.$ZodType>>,
): Form | undefined {
  const conditions = checks.map(({ _zod: { def } }) => (def.check === 'custom' ? def.fn : undefined));
  if (conditions.includes(undefined)) return undefined;
  const fields = Object.entries(shape).map(([key, field]) => ({
    key,
    isRequired: definitionOf(field).type !== 'optional',
    form: formOf(field),
  }));
  if (conditions.length === 0) return { fields };
  return { fields, holds: (map) => conditions.every((condition) => condition?.(map)) };
}

function unionForm(options: readonly z.core.$ZodType[]): Form | undefined {
  const forms = options.map(formOf);
  const isAmbiguous = (['accepts', 'items', 'fields'] as const).some(
    (way) => forms.filter((form) => form?.[way]).length > 1,
  );
  if (forms.includes(undefined) || isAmbiguous) return undefined;
  return Object.assign({}, ...forms) as Form;
}

function scalarForm({ type, checks = [] }: SchemaDefinition): Form | undefined {
  if (type !== 'string' && type !== 'number' && type !== 'boolean') return undefined;
  const conditions = checks.map(({ _zod: { def } }) => conditionOf(def));
  if (conditions.includes(undefined)) return undefined;
  const [first, ...others] = conditions;
  if (others.length > 0)
    return {
      accepts: (value) => typeof value === type && conditions.every((condition) => condition?.(value)),
    };
  if (first) return { accepts: (value) => typeof value === type && first(value) };
  return { accepts: (value) => typeof value === type };
}

/** What one check of a schema asks of a value of the right type. */
function conditionOf(check: SchemaCheck): ((value: Scalar) => boolean) | undefined {
  const { pattern, minimum, value: bound, inclusive } = check;
  switch (check.check) {
    case 'string_format':
      return pattern && !pattern.global && !pattern.sticky
        ? (value) => pattern.test(value as string)
        : undefined;
    case 'min_length':
      return minimum === 1 ? (value) => value !== '' : undefined;
    case 'number_format':
      return check.format === 'safeint' ? Number.isSafeInteger : undefined;
    case 'greater_than':
      return bound !== undefined && inclusive ? (value) => (value as number) >= bound : undefined;
    case 'less_than':
      return bound !== undefined && inclusive ? (value) => (value as number) <= bound : undefined;
    default:
      return undefined;
  }
}
