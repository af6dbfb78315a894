import * as z from 'zod';
import { formatVersion } from '../claims/schema';
import { actorTypes } from '../recognise/mention';
import { orderOf } from '../sidecar/reading/fieldOrder';
import type { FieldOrder } from '../sidecar/reading/fieldOrder';

/** What the file is called, in the root of a workspace folder. */
export const namesFileName = 'newsmark.names.yaml';

const spelling = z
  .string()
  .min(1)
  .regex(/[\p{L}\p{N}]/u, 'write at least one letter or digit');

/** One name with its spellings; the order of the keys is the canonical order in the file. */
export const nameSchema = z.looseObject({
  name: spelling.describe('The name under which all spellings meet.'),
  also: z.array(spelling).min(1).optional().describe('Other spellings, and abbreviations.'),
  type: z.enum(['actor', 'place']).describe('What it is a name of.'),
  actor_type: z.enum(actorTypes).optional().describe('Which type of actor; only for actors.'),
  country: spelling.optional().describe('In which country it is; only for places.'),
});

/** The file `newsmark.names.yaml`; the order of the keys is the canonical order in the file. */
export const namesFileSchema = z.looseObject({
  newsmark: z.literal(formatVersion).describe('The version of the format.'),
  names: z.array(nameSchema).optional().describe('Names that are always marked.'),
  never: z.array(spelling).optional().describe('Words that are never marked as an actor or a place.'),
});

/** Words that stand in the list `never`. */
export const neverSchema = spelling;

export type StoredName = z.infer<typeof nameSchema>;

const noOrder: FieldOrder = { keys: [], within: () => undefined };

/** The canonical order of the whole file. */
export const namesFileOrder: FieldOrder = orderOf(namesFileSchema) ?? noOrder;
