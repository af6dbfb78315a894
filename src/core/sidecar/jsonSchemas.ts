import * as z from 'zod';
import { sidecarSchema } from '../claims/schema';

/**
 * The JSON Schema (draft-07, which editors' YAML support reads) of a file format, for completion and checks while
 * editing by hand. Keys that the schema does not name stay allowed.
 *
 * @param schema zod schema of the whole file
 * @param title what an editor calls such a file
 */
export function toEditorSchema(schema: z.ZodType, title: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { $schema, title, ...rest };
}

/** The JSON Schema of a sidecar. */
export function sidecarJsonSchema(): Record<string, unknown> {
  return toEditorSchema(sidecarSchema, 'Newsmark sidecar');
}
