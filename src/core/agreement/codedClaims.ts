import { anchorClaim } from '../anchor/anchorClaim';
import { several } from '../claims/schema';
import type { Claim } from '../claims/schema';
import { groupBy } from '../incidents/groupBy';
import type { ArticleText, OffsetRange } from '../text/articleText';
import { compareText } from '../text/compareText';
import { counted } from '../text/counted';

/** The claims that one annotator found in an article. */
export interface Coding {
  readonly annotator: string;
  readonly claims: readonly Claim[];
}

/** A claim by one annotator and where its words stand. */
export interface CodedClaim {
  readonly annotator: string;
  readonly claim: Claim;
  /** UTF-16 offsets of the claim's own words, sorted, apart; none where they cannot be found any more. */
  readonly ranges: readonly OffsetRange[];
}

/** The codings of an article by the names that its claims give as annotators, sorted; claims without one are left out. */
export function codingsByAnnotator(claims: readonly Claim[]): Coding[] {
  return [...groupBy(claims, ({ annotator }) => annotator)]
    .flatMap(([annotator, theirs]) => (annotator === undefined ? [] : [{ annotator, claims: theirs }]))
    .sort((one, other) => compareText(one.annotator, other.annotator));
}

/** What cannot be compared of an article by the names of its annotators, in sentences. */
export function tellUncompared(name: string, claims: readonly Claim[]): string[] {
  const codings = codingsByAnnotator(claims);
  const unnamed = claims.filter(({ annotator }) => annotator === undefined).length;
  const those = counted(unnamed, 'claim names', 'claims name');
  const only = codings[0] ? `only ${codings[0].annotator}` : 'nobody by name';
  return [
    ...(unnamed > 0 ? [`${name}: ${those} no annotator and cannot be compared.`] : []),
    ...(codings.length < 2 ? [`${name} was annotated by ${only} and is left out.`] : []),
  ];
}

/** Finds the words of an annotator's claims in the article. Words that are evidence for a field alone do not count. */
export function placeClaims(text: ArticleText, { annotator, claims }: Coding): CodedClaim[] {
  return claims.map((claim) => {
    const own = claim.spans.filter((span) => several(span.for).length === 0);
    const found = own.length > 0 ? anchorClaim(text, own).spans : [];
    const ranges = found.flatMap((span) =>
      span.status === 'orphan' ? [] : [{ start: span.start, end: span.end }],
    );
    return { annotator, claim, ranges: joinRanges(ranges) };
  });
}

/** The same words in ranges that neither overlap nor touch, sorted. */
export function joinRanges(ranges: readonly OffsetRange[]): OffsetRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) joined.push({ start, end });
  }
  return joined;
}

/** How many characters are in both lists, each sorted and apart. */
export function sharedLength(ones: readonly OffsetRange[], others: readonly OffsetRange[]): number {
  let sum = 0;
  for (let left = 0, right = 0; left < ones.length && right < others.length;) {
    const [one, other] = [ones[left], others[right]];
    if (!one || !other) break;
    sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end < other.end) left++;
    else right++;
  }
  return sum;
}
