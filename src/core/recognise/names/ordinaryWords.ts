import type { Line } from '../line';
import { actorNouns, harmWords, modifiers, ordinaryOpeners } from '../data/lexicon';
import { titleWords } from '../data/titles';

/** A word that opens a sentence with a capital without being a name. */
export function isOrdinary(lower: string): boolean {
  return (
    ordinaryOpeners.has(lower) ||
    modifiers.has(lower) ||
    actorNouns.has(lower) ||
    harmWords.has(lower) ||
    titleWords.has(lower)
  );
}

/** "Mach 2" is no town in Balochistan. */
export function isSpeed({ tokens }: Line, at: number): boolean {
  return tokens[at]?.lower === 'mach' && tokens[at + 1]?.kind === 'number';
}
