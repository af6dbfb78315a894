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
