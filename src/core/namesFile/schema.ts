import * as z from 'zod';
import { conflictsSchema, formatVersion } from '../claims/schema';
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
  side: spelling.optional().describe('The party it belongs to, by a plain name, or none; only for actors.'),
  admin1: spelling.optional().describe('In which region it is; only for places.'),
  country: spelling.optional().describe('In which country it is; only for places.'),
  latitude: z.number().min(-90).max(90).optional().describe('Degrees; only for places.'),
  longitude: z.number().min(-180).max(180).optional().describe('Degrees; only for places.'),
  precision: z
    .number()
    .int()
    .min(1)
    .max(7)
    .optional()
    .describe("UCDP GED's where_prec scale, 1 exact to 7 international; only for places."),
  marked: z
    .boolean()
    .optional()
    .describe('False where the words count in claims alone and are not marked in articles.'),
  conflicts: conflictsSchema,
});

/** The keys that say something about an entry of one type alone. */
export const keysOfType = {
  actor: ['actor_type', 'side'],
  place: ['admin1', 'country', 'latitude', 'longitude', 'precision'],
} as const;

/** Names that are all different from each other, however alike they look. */
export const differentSchema = z.array(spelling).min(2);

/** The file `newsmark.names.yaml`; the order of the keys is the canonical order in the file. */
export const namesFileSchema = z.looseObject({
  newsmark: z.literal(formatVersion).describe('The version of the format.'),
  names: z.array(nameSchema).optional().describe('Names with all their spellings; they are always marked.'),
  not_same: z
    .array(differentSchema)
    .optional()
    .describe('Names that are not one, each list of its own; nothing proposes or takes them for one.'),
  never: z.array(spelling).optional().describe('Words that are never marked as an actor or a place.'),
  conflicts: conflictsSchema,
});

/** Words that stand in the list `never`. */
export const neverSchema = spelling;

export type StoredName = z.infer<typeof nameSchema>;

const noOrder: FieldOrder = { keys: [], within: () => undefined };

/** The canonical order of the whole file. */
export const namesFileOrder: FieldOrder = orderOf(namesFileSchema) ?? noOrder;
