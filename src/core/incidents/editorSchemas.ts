import * as z from 'zod';
import { sidecarSchema } from '../claims/schema';
import { codebookFileSchema } from '../codebookFile/schema';
import { namesFileSchema } from '../namesFile/schema';
import { incidentFileSchema } from './incidentFile';

/**
 * The JSON Schemas (draft-07, which editors' YAML support reads) for completion and checks while editing by hand, made
 * from the zod schemas that the files are read with. Keys that a schema does not name stay allowed.
 */
export function editorSchemas(): Record<
  'sidecar' | 'incident' | 'names' | 'codebook',
  Record<string, unknown>
> {
  return {
    sidecar: toEditorSchema(sidecarSchema, 'Newsmark sidecar'),
    incident: toEditorSchema(incidentFileSchema, 'Newsmark incident'),
    names: toEditorSchema(namesFileSchema, 'Newsmark names'),
    codebook: toEditorSchema(codebookFileSchema, 'Newsmark codebook'),
  };
}

/** @param title what an editor calls such a file */
function toEditorSchema(schema: z.ZodType, title: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { $schema, title, ...rest };
}
