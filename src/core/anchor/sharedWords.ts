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
