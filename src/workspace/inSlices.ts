import { Pace } from './pace';

/** Takes the steps of some work; between slices of them the editor has its turn. @returns what the work comes to */
export async function inSlices<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  const pace = new Pace();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!pace.mayGoOn()) await pace.rest();
  }
}
