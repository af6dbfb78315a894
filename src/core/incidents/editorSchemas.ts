import { sidecarSchema } from '../claims/schema';
import { toEditorSchema } from '../sidecar/jsonSchemas';
import { incidentFileSchema } from './incidentFile';

/** The JSON Schemas for hand editing, by file name: made from the zod schemas that the files are read with. */
export function editorSchemas(): Record<string, object> {
  return {
    sidecar: toEditorSchema(sidecarSchema, 'Newsmark sidecar'),
    incident: toEditorSchema(incidentFileSchema, 'Newsmark incident'),
  };
}
