/** Letters and digits that are not mistaken for one another (no 0/o, 1/l/i). */
const letters = 'abcdefghjkmnpqrstuvwxyz';
const lettersAndDigits = letters + '23456789';

/** How many random bytes `newId` needs. */
export const idLength = 8;

/**
 * A claim's id: eight characters, no look-alikes, a letter first (so that no YAML reader takes it for a number).
 *
 * @param random at least `idLength` random bytes
 */
export function newId(random: Uint8Array): string {
  let id = '';
  for (let at = 0; at < idLength; at++) {
    const alphabet = at === 0 ? letters : lettersAndDigits;
    id += alphabet[(random[at] ?? 0) % alphabet.length];
  }
  return id;
}
