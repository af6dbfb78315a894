import * as z from 'zod';
import type { SuggestionKey } from './suggestionCursor';

/** How a link or another extension names a suggestion. */
export const targetSchema = z.object({
  kind: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

/** The suggestion that a link or another extension names; undefined when none is named. */
export function readTarget(given: unknown): SuggestionKey | undefined {
  const read = targetSchema.safeParse(given);
  return read.success ? read.data : undefined;
}
