import { spellingDistance } from '../../recognise/gazetteer/soundForm';
import { spellingKey } from '../names';
import type { NameWord } from './actorForm';

/** How far two words are from being one: 0 for the same, above 0 for spellings of one, Infinity for two words. */
export function wordDistance(one: NameWord, other: NameWord): number {
  if (one.folded === other.folded) return 0;
  if (one.country !== undefined || other.country !== undefined)
    return one.country === other.country ? 0.1 : Infinity;
  if (one.plain || other.plain || one.abbreviation || other.abbreviation) return Infinity;
  if (isPlural(one.folded, other.folded) || isPlural(other.folded, one.folded)) return 0.1;
  if (isPeopleAndLand(one.folded, other.folded)) return 0.2;
  return soundDistance(one.sound, other.sound);
}

/** "Houthi" and "Houthis". */
function isPlural(one: string, other: string): boolean {
  return one.length >= 4 && other === `${one}s`;
}

/** "Baloch" and "Balochistan", "Syria" and "Syrian": a people, its land and its adjective. */
function isPeopleAndLand(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 5 || !/(?:istani?|ian|an|i|ese)$/.test(long)) return false;
  if (spellingKey(short) === spellingKey(long) && /istani?$/.test(long)) return true;
  return long.replace(/(?:ian|an|i|ese)$/, '') === short.replace(/(?<=..)[ai]$/, '');
}

/** How far two sound forms are from each other; Infinity beyond what transliterations of one name differ by. */
export function soundDistance(one: string, other: string): number {
  if (one === '' || other === '') return Infinity;
  if (one === other) return 0.3;
  const bound = boundFor(Math.min(one.length, other.length));
  const distance = bound === 0 ? Infinity : spellingDistance(one, other, bound);
  return distance === Infinity ? Infinity : 0.3 + distance;
}

/** Short names must sound the same. */
function boundFor(length: number): number {
  if (length < 4) return 0;
  if (length < 7) return 0.6;
  return length < 9 ? 1.1 : 1.3;
}
