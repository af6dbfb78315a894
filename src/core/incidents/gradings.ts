import type { Grading } from './incidentFile';

/** What each grading means, after Airwars' methodology ("Grading"), in short. */
export const gradingDefinitions: Readonly<Record<Grading, string>> = {
  confirmed: 'A party has accepted responsibility for the harm.',
  fair: 'Two or more credible sources report it, and a party is known to have acted there at that time.',
  weak: 'A single source reports it.',
  contested: 'Several parties are named or blame each other for it.',
  discounted: 'Those harmed were most likely combatants, or it was most likely none of the parties.',
};
