/**
 * The similarity of two strings by Jaro, with Winkler's bonus for a common start (Winkler, String Comparator Metrics and
 * Enhanced Decision Rules, 1990); 1 for equal ones.
 */
export function jaroWinkler(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matched = a.filter((letter, at) => {
    for (let other = Math.max(0, at - reach); other <= Math.min(b.length - 1, at + reach); other++) {
      if (b[other] !== letter || taken.has(other)) continue;
      taken.add(other);
      return true;
    }
    return false;
  });
  if (matched.length === 0) return 0;
  const across = b.filter((_, at) => taken.has(at));
  const swapped = matched.filter((letter, at) => across[at] !== letter).length / 2;
  const m = matched.length;
  const jaro = (m / a.length + m / b.length + (m - swapped) / m) / 3;
  let start = 0;
  while (start < 4 && a[start] !== undefined && a[start] === b[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}
