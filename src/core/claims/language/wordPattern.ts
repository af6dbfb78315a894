/**
 * A global, case-blind pattern that matches any of the fragments as whole words; `~` in a fragment is one stretch of
 * white space.
 */
export function wordPattern(fragments: readonly string[]): RegExp {
  const body = fragments.map((fragment) => fragment.replaceAll('~', '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'giu');
}
