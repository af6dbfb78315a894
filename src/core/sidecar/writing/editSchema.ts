import * as z from 'zod';
import { articleSchema, claimSchema, rejectionSchema } from '../../claims/schema';

/** A change of a sidecar that comes from outside: out of the journal, or as a command's argument. */
export const editSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('add'), claim: claimSchema }),
  z.object({ type: z.literal('replace'), claim: claimSchema, from: claimSchema.optional() }),
  z.object({ type: z.literal('remove'), id: z.string(), from: claimSchema.optional() }),
  z.object({ type: z.literal('article'), article: articleSchema, from: articleSchema.optional() }),
  z.object({ type: z.literal('reject'), rejection: rejectionSchema }),
  z.object({ type: z.literal('unreject'), rejection: rejectionSchema }),
]);
