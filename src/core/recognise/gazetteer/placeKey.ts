import { foldWord } from '../../text/foldWord';

const plain = /^[a-z]+$/;
const strayLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'a',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
};
const strayLetter = /[ıəøłđðþßæœħ]/g;

/**
 * Folds case, accents and apostrophes, and writes the Latin letters that no decomposition reaches plainly
 * ("Łódź" → "lodz").
 */
export function foldPlace(name: string): string {
  return foldWord(name)
    .replace(strayLetter, (letter) => strayLetters[letter] ?? letter)
    .replace(/[ʻʼ`]/g, "'");
}

/**
 * The form of a place's name in which spellings meet that differ in case, accents, hyphens, apostrophes and spaces
 * ("Deir ez-Zor", "Deir Ezzor" and the hashtag "#DeirEzzor" give "deirezzor").
 */
export function placeKey(name: string): string {
  return keyOfFolded(foldPlace(name));
}

/** The key of a name that is folded already. */
export function keyOfFolded(folded: string): string {
  return isPlain(folded) ? folded : folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** True for a folded name of one word without marks. */
export function isPlain(folded: string): boolean {
  return plain.test(folded);
}

const leadingArticle = /^(?:al|el|ad|ed|an|en|ar|er|as|es|ash|esh|at|et|az|ez|adh)[\s'-](?=\p{L}{3})/u;

/** The name without a leading Arabic article ("al-Fashir" → "fashir"), folded; undefined where there is none. */
export function withoutArticle(name: string): string | undefined {
  return withoutArticleOf(foldPlace(name));
}

/** The same of a name that is folded already. */
export function withoutArticleOf(folded: string): string | undefined {
  const bare = folded.replace(leadingArticle, '');
  return bare === folded ? undefined : bare;
}

/** Words for administrative areas as English news and gazetteers write them after a name. */
const areaWords =
  'province|provinces|district|districts|governorate|governate|region|oblast|raion|rayon|county|division|tehsil|taluka|' +
  'agency|department|prefecture|voivodeship|municipality|subdistrict|sub-district|territory|cercle|woreda|zone|wilaya|' +
  'emirate|krai|canton|parish';
const areaAfter = new RegExp(`^(.*\\S)[\\s-]+(?:${areaWords}|state)$`, 'iu');
const areaBefore = new RegExp(
  `^(?:(?:${areaWords}|state) of|degmada|cercle de|gobolka|muhafazat|qada'?|departement de(?: la| l)?|departamento (?:de|del)(?: la)?|` +
    `provincia (?:de|di)|wilayat?(?: de| of)?|mudiriyat|shahrestan-e|provinsi|kabupaten)\\s+(\\S.*)$`,
  'iu',
);
const settlementAround = /^(?:(?:city|town|village) of (\S.*)|(\S.*?) (?:city|town|village))$/iu;
/** What is left of "Northern Province" or "Lake District" is no name. */
const noName =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|centre|center|upper|lower|middle|north-?\s?(?:ea|we)st(?:ern)?|south-?\s?(?:ea|we)st(?:ern)?|capital|federal|national|autonomous|free|lake|coast|coastal|new|northern cape|the)$/iu;

const part =
  /^(?:(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west))(?:ern)?|central|upper|lower)\s+(?=\p{Lu})/u;

/** The whole that a name in lower-case words speaks of a part of ("northern Iraq" → "Iraq"); else the name itself. */
export function wholeOf(name: string): string {
  return name.replace(part, '');
}

/** A name without the word for what it is, and what the word says; `says` is undefined for a bare name. */
export function bareName(name: string): { bare: string; says?: 'area' | 'settlement' } {
  const area = areaAfter.exec(name)?.[1] ?? areaBefore.exec(foldApostrophes(name))?.[1];
  if (area !== undefined && !noName.test(area)) return { bare: area, says: 'area' };
  const settlement = settlementAround.exec(name);
  const bare = settlement?.[1] ?? settlement?.[2];
  if (bare !== undefined && !noName.test(bare)) return { bare, says: 'settlement' };
  return { bare: name };
}

function foldApostrophes(name: string): string {
  return name.replace(/[‘’ʻʼ`]/g, "'");
}
