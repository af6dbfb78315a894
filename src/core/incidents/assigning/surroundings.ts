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

const placeNoun =
  '(?:area|borough|camp|city|colony|commune|department|district|locality|municipality|neighbou?rhood|province|quarter|region|sector|sub-?district|suburb|tehsil|territory|town|township|village|ward)';
const properName = "(\\p{Lu}[\\p{L}'’-]+(?:[ -]\\p{Lu}[\\p{L}'’-]+){0,2})";
/** "… neighbourhood of Y", "…, a town in western Y", "… in Y". */
const saidAfter = new RegExp(
  `^(?:,? (?:an? |the )?(?:\\p{Ll}+ )?${placeNoun})?,? (?:in|of) (?:the |\\p{Ll}+ ){0,3}${properName}`,
  'u',
);

/** The names that a sentence plainly says a place lies in: "El Cerrito neighborhood of Salamanca", "Boni, a town in Mali". */
export function statedAround(name: string, sentence: string): string[] {
  const at = sentence.indexOf(name);
  if (at < 0) return [];
  const end = at + name.length;
  const holder = saidAfter.exec(sentence.slice(end, end + 2 * reach))?.[1];
  return holder === undefined || holder === name ? [] : [holder];
}

const regionWords = 'region|province|oblast|state|governorate|department';
const areaWords = 'district|territory|county|cercle|tehsil|township|prefecture|local government area|raion';
const saidExtent = new RegExp(`^ (?:(${regionWords})|(${areaWords}))\\b`, 'i');
const extentBefore = new RegExp(`\\b(?:(${regionWords})|(${areaWords})) of $`, 'i');

/** How widely a place is meant: as what bears the name itself, or as the region or district of that name. */
export type SpokenExtent = 'place' | 'area' | 'region';

/**
 * How widely a sentence speaks of a place: "Kharkiv region", "the cercle of Bankass", or just "Kharkiv".
 *
 * @returns nothing where the sentence does not name the place
 */
export function spokenExtent(name: string, sentence: string): SpokenExtent | undefined {
  let extent: SpokenExtent | undefined;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const said =
      saidExtent.exec(sentence.slice(end, end + reach)) ??
      extentBefore.exec(sentence.slice(Math.max(0, at - reach), at));
    if (!said) return 'place';
    extent = said[1] === undefined ? 'area' : 'region';
  }
  return extent;
}
