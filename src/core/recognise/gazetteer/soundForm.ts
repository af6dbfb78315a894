import { foldPlace } from './placeKey';

/** Words that transliterations join, hyphenate, assimilate or leave out ("ez-Zor", "Mazar-e-Sharif"). */
const joiningWords = new Set(
  'al el ad ed an en ar er as es ash esh at et az ez adh ul ur us i e o ye va wa y'.split(' '),
);

/**
 * The form of a name in which transliterations of one name meet or come near: one letter a sound, vowels `a e o`,
 * consonants in classes (kh and h, q and k, z and s, v and w, ch and tch), nothing doubled, no articles inside.
 * @returns plain letters; empty for a name without Latin letters
 */
export function soundForm(name: string): string {
  const words = foldPlace(name.replace(/[‘’ʻʼ`']/g, '')).split(/[^a-z]+/);
  const told = words.filter((word) => word !== '' && !joiningWords.has(word));
  return (told.length > 0 ? told : words)
    .join('')
    .replace(/t?s?ch|tsh/g, 'C')
    .replace(/sh/g, 'S')
    .replace(/d?zh|dj/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/([tdgkbr])h/g, '$1')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/[aou][uw]+(?![aeiou])/g, 'o')
    .replace(/w/g, 'v')
    .replace(/(?<=[aeiou])h$/, '')
    .replace(/[aeiou]?[iy](?![aou])|[aeiou]?y(?=[aou])|[ei]+/g, 'e')
    .replace(/[ou]+/g, 'o')
    .replace(/(.)\1+/g, '$1');
}

const vowels = new Set('aeo');
const nearConsonants = new Set(
  'bp pb dt td gk kg gj jg sC Cs sS Ss SC CS jC Cj js sj vf fv vb bv mn nm hg gh hk kh'.split(' '),
);

/**
 * How far two sound forms are from each other: about half a point for a vowel changed, left out or put in, most of a point for
 * a consonant that transliterations mix up, two for any other.
 * @param bound above it the exact distance does not matter
 * @returns the distance, or Infinity above the bound
 */
export function spellingDistance(one: string, other: string, bound: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > 2 * bound) return Infinity;
  let [above, row] = rows;
  if (other.length >= above.length) return Infinity;
  above[0] = 0;
  for (let column = 1; column <= other.length; column++)
    above[column] = (above[column - 1] ?? 0) + gapCost(other, column - 1);
  for (let line = 1; line <= one.length; line++) {
    const letter = one.charAt(line - 1);
    const gap = gapCost(one, line - 1);
    row[0] = (above[0] ?? 0) + gap;
    let least = row[0];
    for (let column = 1; column <= other.length; column++) {
      const against = other.charAt(column - 1);
      const cost = Math.min(
        (above[column - 1] ?? 0) +
          (letter === against
            ? 0
            : changeCost(letter, against, line === one.length && column === other.length)),
        (above[column] ?? 0) + gap,
        (row[column - 1] ?? 0) + gapCost(other, column - 1),
      );
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > bound) return Infinity;
    [above, row] = [row, above];
  }
  const distance = above[other.length] ?? Infinity;
  return distance > bound ? Infinity : distance;
}

/** Two lines of the table of distances, made once; no name is longer. */
const rows: [Float64Array, Float64Array] = [new Float64Array(64), new Float64Array(64)];

/** Which consonants a sound form has, a bit each; names whose sets differ in more than two bits are beyond every bound. */
export function consonantsOf(form: string): number {
  let set = 0;
  for (let at = 0; at < form.length; at++) {
    const letter = form.charAt(at);
    if (!vowels.has(letter)) set |= 1 << consonants.indexOf(letter);
  }
  return set;
}

const consonants = 'bCdfghjklmnprsStvy';

/** In how many consonants two sets differ. */
export function differences(one: number, other: number): number {
  let different = one ^ other;
  let count = 0;
  for (; different !== 0; different &= different - 1) count++;
  return count;
}

/** What it costs to leave a letter out: little for a vowel or a breathed h. */
function gapCost(form: string, at: number): number {
  const letter = form.charAt(at);
  return vowels.has(letter) || (letter === 'h' && at > 0) ? 0.6 : 2;
}

/** A closing vowel tells names apart more often than one inside ("Borove", "Borova"). */
function changeCost(letter: string, against: string, isLast: boolean): number {
  if (vowels.has(letter) && vowels.has(against)) return isLast ? 0.6 : 0.5;
  return nearConsonants.has(letter + against) ? 0.8 : 2;
}
