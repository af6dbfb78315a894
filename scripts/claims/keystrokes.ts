import { fieldsRight } from './score';
import type { Matched } from './score';

/**
 * What the pickers ask for; a chord counts as one keystroke. Accepting moves on to the next suggestion, so that going there
 * costs nothing of its own; rejecting does as well.
 */
const cost = {
  accept: 1,
  reject: 1,
  /** Alt+C, Enter for the kind, Enter for the incident. */
  throughPickers: 3,
  /** Two letters of the field's name, Enter, two letters of the value or an arrow and Enter. */
  correctField: 6,
  /** Going to the words and selecting them by keyboard: search, three letters, Enter, Escape, two to extend. */
  select: 8,
};
/** Fields that a claim made from scratch, on words that no suggestion has, is taken to need set by hand. */
const fieldsFromScratch = 1;

/** Keystrokes for coding one text: suggestions accepted, corrected or rejected, the rest made from scratch. */
export interface Keystrokes {
  readonly accepted: number;
  readonly corrected: number;
  readonly scratch: number;
  readonly rejected: number;
  readonly total: number;
}

/** Simulates an analyst who wants exactly the gold claims, all their fields right. */
export function keystrokesFor({ pairs, missed, false: wrong }: Matched): Keystrokes {
  const faults = pairs.map((pair) => {
    return Object.entries(fieldsRight(pair)).filter(
      ([field, right]) => right === false && field !== 'claimant named',
    ).length;
  });
  const accepted = faults.filter((count) => count === 0).length;
  const corrections = faults.reduce((sum, count) => sum + count, 0);
  const corrected = faults.length - accepted;
  const scratch = missed.length;
  return {
    accepted,
    corrected,
    scratch,
    rejected: wrong.length,
    total:
      accepted * cost.accept +
      corrected * cost.throughPickers +
      corrections * cost.correctField +
      scratch * (cost.select + cost.throughPickers + fieldsFromScratch * cost.correctField) +
      wrong.length * cost.reject,
  };
}
