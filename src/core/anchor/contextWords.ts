const word = /[\p{L}\p{M}\p{N}]+(?:['.,’-][\p{L}\p{M}\p{N}]+)*/gu;

const numberWords = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands ' +
    'million dozen dozens several scores half no not none never nobody neither nor without'
  ).split(' '),
);

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** True for numbers, number words and negations: one more or less in a sentence makes it say something else. */
export function isCounting(spelled: string): boolean {
  return /\p{N}/u.test(spelled) || numberWords.has(spelled.toLowerCase());
}

/** True for a word with a capital, which is a name unless it opens its sentence. */
export function isNameLike(spelled: string): boolean {
  return /^\p{Lu}/u.test(spelled);
}

/** How many words two texts have in common, in the same order, whatever their case (longest common subsequence). */
export function sharedWords(left: readonly string[], right: readonly string[]): number {
  const lowered = right.map((spelled) => spelled.toLowerCase());
  let previous = new Uint16Array(lowered.length + 1);
  for (const spelled of left) {
    const row = new Uint16Array(lowered.length + 1);
    const wanted = spelled.toLowerCase();
    for (let at = 1; at <= lowered.length; at++) {
      row[at] =
        lowered[at - 1] === wanted
          ? (previous[at - 1] ?? 0) + 1
          : Math.max(previous[at] ?? 0, row[at - 1] ?? 0);
    }
    previous = row;
  }
  return previous.at(-1) ?? 0;
}
