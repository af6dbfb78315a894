/**
 * A global, case-blind pattern that matches any of the fragments as whole words; `~` in a fragment is one stretch of
 * white space.
 */
export function wordPattern(fragments: readonly string[]): RegExp {
  return new RegExp(wholeWords(fragments), 'giu');
}

/** As {@link wordPattern}, matching at `lastIndex` alone. */
export function stickyWordPattern(fragments: readonly string[]): RegExp {
  return new RegExp(wholeWords(fragments), 'iuy');
}

function wholeWords(fragments: readonly string[]): string {
  const body = fragments.map((fragment) => fragment.replaceAll('~', '\\s+')).join('|');
  return `(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`;
}
