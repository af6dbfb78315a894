import { WriteRefused } from '../saving/writeRefused';
import type { Deed, Plan } from './deed';

/** What came of several plans. */
export interface Performed {
  /** What was done and stays so, in the order in which it was done: all of it, unless it was stopped or there is a failure. */
  readonly deeds: readonly Deed[];
  /** The plans that were not carried out, or were taken back. */
  readonly left: readonly Plan[];
  /** Why not all was done; its sentence names the files that are changed nevertheless. */
  readonly failure?: Error;
}

/** Asked before each file of a step, with how many are written, whether to go on. */
export type MayGoOn = (written: number) => boolean;

/**
 * Does all that is planned, or nothing: first each plan is tried out, and when one fails all the same, those before it are
 * taken back. What cannot even be taken back is answered as done.
 *
 * @param mayGoOn where it says no, what is done until then stays done
 */
export async function performAll(plans: readonly Plan[], mayGoOn: MayGoOn = () => true): Promise<Performed> {
  const done: { plan: Plan; deed: Deed }[] = [];
  try {
    // A plan on its own is tried out by carrying it out.
    if (plans.length > 1) {
      for (const plan of plans) {
        if (!mayGoOn(0)) return { deeds: [], left: plans };
        await plan.tryOut();
      }
    }
    for (const plan of plans) {
      if (!mayGoOn(done.length)) break;
      done.push({ plan, deed: await plan.perform() });
    }
    return { deeds: done.map(({ deed }) => deed), left: plans.slice(done.length) };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const staying = await takeBack(done);
    const stays = new Set(staying.map(({ plan }) => plan));
    return {
      deeds: staying.map(({ deed }) => deed),
      left: plans.filter((plan) => !stays.has(plan)),
      failure: staying.length === 0 ? failure : halfDone(failure, [...stays]),
    };
  }
}

/** @returns what could not be taken back */
async function takeBack<Done extends { deed: Deed }>(done: readonly Done[]): Promise<Done[]> {
  const staying: Done[] = [];
  for (const each of done.toReversed()) {
    try {
      await each.deed.inverse.perform();
    } catch {
      staying.unshift(each);
    }
  }
  return staying;
}

function halfDone(cause: Error, changed: readonly Plan[]): WriteRefused {
  const files = changed.map(({ file }) => file).join(', ');
  return new WriteRefused(
    `${cause.message} The part of the change in ${files} was saved and could not be taken back; Undo Annotation tries that again.`,
    { cause },
  );
}
