import { Pace } from './pace';

/** Takes the steps of some work; between slices of them the editor has its turn. @returns what the work comes to */
export async function inSlices<Result>(steps: Generator<undefined, Result>): Promise<Result>;
/**
 * @param isCancelled asked between slices
 * @returns what the work comes to; undefined when it was cancelled
 */
export async function inSlices<Result>(
  steps: Generator<undefined, Result>,
  isCancelled: () => boolean,
): Promise<Result | undefined>;
export async function inSlices<Result>(
  steps: Generator<undefined, Result>,
  isCancelled: () => boolean = () => false,
): Promise<Result | undefined> {
  const pace = new Pace();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pace.mayGoOn()) continue;
    await pace.rest();
    if (isCancelled()) return undefined;
  }
}
