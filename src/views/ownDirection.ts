/** Hebrew, Arabic, Syriac, Thaana, N’Ko and the forms of their letters for presentation. */
const rightToLeft = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]`;
/** What may stand within a phrase: it goes along only where letters follow, and never what we put between phrases. */
const between = String.raw`[\s\d.,:;!?'’"“”«»()/-]`;
const phrases = new RegExp(`${rightToLeft}+(?:${between}+${rightToLeft}+)*`, 'g');

/**
 * Words that are written from right to left, set apart within a line of ours: what stands beside them, a number above all,
 * keeps its place. Without this "هجوم · 4 claims" is drawn with the 4 in front of the title.
 *
 * @param line a line without marks of direction of its own
 */
export function ownDirection(line: string): string {
  return line.replace(phrases, '\u2067$&\u2069');
}
