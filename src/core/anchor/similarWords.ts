/** Longer words are not compared letter by letter. */
const mostLetters = 32;
/** In shorter words one wrong letter makes another name. */
const shortestSlip = 6;
const masks = new Int32Array(0x10000);

/**
 * True when one word is the other with a slip or two: at most one letter in four was put in, left out or
 * exchanged, or two changed places. Edit distance by the bit-parallel algorithm of Myers (1999) in the form of Hyyrö (2003), one step a letter.
 */
export function isSimilar(one: string, other: string): boolean {
  const most = Math.max(1, Math.min(one.length, other.length) >> 2);
  if (one.length < 4 || one.length > mostLetters || other.length < 4) return false;
  if (Math.abs(one.length - other.length) > most) return false;
  return distance(one, other) <= most || isSwapped(one, other);
}

/** True for a name with a slip: "Iran" and "Iraq" are two names, "Iraqi" and "Irqai" one, "Pentagon" and "Pentgon" too. */
export function isSlip(one: string, other: string): boolean {
  return isSwapped(one, other) || (one.length >= shortestSlip && isSimilar(one, other));
}

/** True when two letters next to one another changed places, and nothing else did. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return (
    at + 1 < one.length &&
    one.charAt(at) === other.charAt(at + 1) &&
    one.charAt(at + 1) === other.charAt(at) &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** The edit distance of two words; the first has 1 to 32 UTF-16 units. */
export function distance(one: string, other: string): number {
  for (let at = 0; at < one.length; at++) {
    const code = one.charCodeAt(at);
    masks[code] = (masks[code] ?? 0) | (1 << at);
  }
  const last = 1 << (one.length - 1);
  let rises = -1;
  let falls = 0;
  let result = one.length;
  for (let at = 0; at < other.length; at++) {
    const equal = masks[other.charCodeAt(at)] ?? 0;
    const across = equal | falls;
    const diagonal = (((equal & rises) + rises) ^ rises) | equal;
    let right = falls | ~(diagonal | rises);
    let left = rises & diagonal;
    if (right & last) result++;
    else if (left & last) result--;
    right = (right << 1) | 1;
    left <<= 1;
    rises = left | ~(across | right);
    falls = right & across;
  }
  for (let at = 0; at < one.length; at++) masks[one.charCodeAt(at)] = 0;
  return result;
}
