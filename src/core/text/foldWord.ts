/** True of a text that folding only makes small. */
export const ascii = /^[\x00-\x7f]*$/;

/**
 * The form of a word in which spellings meet that differ in case, accents, apostrophes, or the vowel signs and joining
 * lines of Arabic script.
 */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word
    .replace(/[’‘`]/g, "'")
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640\u200c\u200d]/gu, '')
    .toLowerCase()
    .normalize('NFC');
}
