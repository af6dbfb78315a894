/** What a UTF-16 unit is to a reader of words. */
export const characterKinds = {
  /** Space and punctuation: between words. */
  between: 1,
  letter: 2,
  digit: 3,
  /** A combining mark: part of the word before it. */
  mark: 4,
  /** Soft hyphens, zero-width characters and marks of direction: no reader sees them. */
  unseen: 5,
  /** A character that is a word by itself: a currency, a percent sign, a letter of a script without spaces. */
  alone: 6,
  apostrophe: 7,
} as const;

const unseen = /[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]/;
const raised = /[\u00b9\u00b2\u00b3\u2070-\u207f\u2080-\u208e]/;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const apostrophes = "'’‘‛′`´＇ʼ";

const kinds = new Uint8Array(0x10000);

/** The kind of a UTF-16 unit, one of {@link characterKinds}. Footnote marks (raised digits) stand between words. */
export function kindOfCharacter(code: number): number {
  return (kinds[code] ||= told(String.fromCharCode(code)));
}

function told(character: string): number {
  if (apostrophes.includes(character)) return characterKinds.apostrophe;
  if (unseen.test(character)) return characterKinds.unseen;
  if (raised.test(character)) return characterKinds.between;
  if (/[%‰\p{Sc}]/u.test(character)) return characterKinds.alone;
  if (withoutSpaces.test(character) && /\p{L}/u.test(character)) return characterKinds.alone;
  if (/\p{L}/u.test(character)) return characterKinds.letter;
  if (/\p{N}/u.test(character)) return characterKinds.digit;
  if (/\p{M}/u.test(character)) return characterKinds.mark;
  return characterKinds.between;
}

const plainMarks: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»〝〞＂″'].map((mark) => [mark, '"'] as const),
  ...[...'‘’‚‛‹›′`´＇ʼ'].map((mark) => [mark, "'"] as const),
  ...[...'‐‑‒–—―−﹘﹣－'].map((mark) => [mark, '-'] as const),
]);

/** A quotation mark, apostrophe or dash in its plain form; any other character as it is. */
export function plainMark(character: string): string {
  return plainMarks.get(character) ?? character;
}

/** A word as it is compared: without what no reader sees, composed (NFKC), apostrophes plain, in lower case. */
export function plainWord(spelled: string): string {
  let seen = '';
  for (const character of spelled) {
    const kind = kindOfCharacter(character.charCodeAt(0));
    if (kind === characterKinds.apostrophe) seen += "'";
    else if (kind !== characterKinds.unseen) seen += character;
  }
  return seen.normalize('NFKC').toLowerCase();
}
