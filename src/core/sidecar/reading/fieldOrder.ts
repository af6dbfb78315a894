import type * as z from 'zod';
import { sidecarSchema, claimSchema } from '../../claims/schema';
import { definitionOf } from './schemaDefinition';

/** The known keys of a map in their canonical order, and the same for the maps within it. */
export interface FieldOrder {
  readonly keys: readonly string[];
  /** The order of the maps found under a key, directly or in a list; undefined where there are none. */
  readonly within: (key: string) => FieldOrder | undefined;
}

/** The order of keys that a schema gives its maps; undefined for a schema without maps. */
export function orderOf(schema: z.core.$ZodType): FieldOrder | undefined {
  const definition = definitionOf(schema);
  const inner = definition.innerType ?? definition.element;
  if (inner) return orderOf(inner);
  if (definition.options) return definition.options.map(orderOf).find((order) => order !== undefined);
  const shape = definition.shape;
  if (!shape) return undefined;
  const fields = new Map(Object.entries(shape).map(([key, field]) => [key, orderOf(field)]));
  return { keys: [...fields.keys()], within: (key) => fields.get(key) };
}

const noOrder: FieldOrder = { keys: [], within: () => undefined };

/** The canonical order of a whole sidecar. */
export const sidecarOrder: FieldOrder = orderOf(sidecarSchema) ?? noOrder;

/** The canonical order of one claim. */
export const claimOrder: FieldOrder = orderOf(claimSchema) ?? noOrder;

/** The keys of a map as they are written: known ones in schema order, then the others as they come. */
export function orderedKeys(map: Readonly<Record<string, unknown>>, order: FieldOrder | undefined): string[] {
  const present = Object.keys(map).filter((key) => map[key] !== undefined);
  if (!order) return present;
  const known = new Set(order.keys);
  return [
    ...order.keys.filter((key) => Object.hasOwn(map, key) && map[key] !== undefined),
    ...present.filter((key) => !known.has(key)),
  ];
}
