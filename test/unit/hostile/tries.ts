import type fc from 'fast-check';

const more = Number(process.env['NEWSMARK_FUZZ'] ?? 1);
const seed = process.env['NEWSMARK_FUZZ_SEED'];

/**
 * How often a property is tried. The same inputs every time, so that a failure comes back; with NEWSMARK_FUZZ=20 twenty
 * times as many and others each time, unless NEWSMARK_FUZZ_SEED says which. A failure tells its seed.
 */
export function tries<Values>(count: number): fc.Parameters<Values> {
  const numRuns = Math.ceil(count * more);
  if (seed !== undefined) return { numRuns, seed: Number(seed) };
  return more > 1 ? { numRuns } : { numRuns, seed: 20220203 };
}
