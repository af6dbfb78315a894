import fc from 'fast-check';

const times = process.env['NEWSMARK_FUZZ'];
const given = process.env['NEWSMARK_FUZZ_SEED'];
const seed = given ?? (times === undefined ? '20220203' : undefined);

/**
 * How often a property is tried. The same inputs every time, so that what passes once passes everywhere and a failure
 * comes back; with NEWSMARK_FUZZ=20 twenty times as many and others each time, unless NEWSMARK_FUZZ_SEED says which.
 */
export function tries(count: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(count * Number(times ?? 1)) };
}

// Mocha loads this file before any test, so that all properties are tried so. A failure tells its seed.
fc.configureGlobal({ ...tries(100), ...(seed !== undefined && { seed: Number(seed) }) });

/** Trying more takes as long as it takes, also where a test limits its time. */
export const mochaHooks =
  times === undefined
    ? {}
    : {
        beforeEach(this: Mocha.Context): void {
          this.currentTest?.timeout(0);
        },
      };
