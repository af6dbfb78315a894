/** In UTF-16 units: how far from a place its sentence may say where it lies. */
const reach = 48;
const nameAfter =
  /^[^.;]{0,40}?(?:\b(?:in|of|inside|outside)|,)\s+(?:the\s+)?((?:\p{Lu}[\p{L}'’-]+)(?:[ -]\p{Lu}[\p{L}'’-]+){0,2})/u;
const nameBefore = /((?:\p{Lu}[\p{L}-]+)(?:[ -]\p{Lu}[\p{L}-]+){0,2})['’]s\s+(?:[\p{Ll}]+\s+){0,2}$/u;

/**
 * The names that a sentence gives for where a place lies: "Tehsil Bazaar in Bannu", "the Matta area of Swat", "Buenaventura’s
 * Juan XXIII district", and those of `others` that it names besides ("In Bannu, … a check post in the Mirian area").
 *
 * @param others places that the article tells of
 */
export function surroundingsOf(name: string, sentence: string, others: readonly string[]): string[] {
  const at = sentence.indexOf(name);
  if (at < 0) return [];
  const end = at + name.length;
  const after = nameAfter.exec(sentence.slice(end, end + 2 * reach))?.[1];
  const before = nameBefore.exec(sentence.slice(Math.max(0, at - reach), at))?.[1];
  const named = others.filter((other) => other !== name && !name.includes(other) && sentence.includes(other));
  return [...new Set([after, before, ...named].filter((each) => each !== undefined))];
}
