/**
 * Characters that a terminal or a label obeys instead of showing them: control characters (C0, DEL, C1), the separators
 * of lines and paragraphs, and the marks that reorder text across what stands around them (Unicode's bidirectional
 * embeddings, overrides and isolates). Marks that only concern their neighbours, as Arabic and Hebrew spelling needs
 * them, stay.
 */
const obeyed = String.raw`[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]`;
const runOfObeyed = new RegExp(`${obeyed}+`, 'g');
const obeyedInLines = new RegExp(String.raw`(?![\n\t]|\r\n)${obeyed}`, 'g');
/** What makes `$(icon)` a picture and `[words](command:…)` a link, in labels and messages of VS Code. */
const opensMarkup = /(?<=[$\]])(?=\()/g;
const wordJoiner = '\u2060';

/**
 * Words of an article, a sidecar or a file name as a label or message of the editor may hold them: they look the same, and
 * nothing in them is a picture, a link or a line of its own.
 */
export function plainLine(words: string): string {
  return words.replace(runOfObeyed, ' ').replace(opensMarkup, wordJoiner);
}

/** Words on one line: nobody can make up lines of their own in a list. */
export function oneLine(words: string): string {
  return words.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/**
 * Text as a terminal may print it: what a terminal would obey is shown as `\u001b`, line ends and tabs stay. In JSON, where
 * such characters stand in strings only, it reads back the same.
 */
export function printable(text: string): string {
  return text.replace(
    obeyedInLines,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
