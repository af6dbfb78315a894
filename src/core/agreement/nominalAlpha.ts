import { sumOf } from './sumOf';

/** Krippendorff's alpha of codes without an order. */
export interface Alpha {
  /** 1 for full agreement, 0 for what chance would give, below 0 for less; absent where it is not defined. */
  readonly value?: number;
  /** Why there is no value, as the end of a sentence. */
  readonly undefinedBecause?: string;
  /** How many units have codes of two annotators or more: the others say nothing about agreement. */
  readonly units: number;
  /** How many codes these units have. */
  readonly codes: number;
  /** The disagreement that chance would give, from 0 to 1. */
  readonly expected: number;
}

/**
 * Krippendorff's alpha for nominal codes, any number of annotators and missing codes (K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, 2011, section C).
 *
 * @param units the codes that each unit was given, one from each annotator who coded it, in any order
 */
export function nominalAlpha(units: readonly (readonly string[])[]): Alpha {
  const pairable = units.filter((codes) => codes.length >= 2);
  const counts = countCodes(pairable.flat());
  const codes = sumOf(counts.values());
  const size = { units: pairable.length, codes };
  if (codes === 0) {
    return { ...size, expected: 0, undefinedBecause: 'nothing was coded by two annotators' };
  }
  const expected = disagreement(counts);
  if (expected === 0) {
    return {
      ...size,
      expected,
      undefinedBecause: 'only one code was used, so that chance would agree as well',
    };
  }
  return { ...size, expected, value: 1 - sumOf(pairable.map(weighedDisagreement)) / codes / expected };
}

/**
 * How much the codes of one unit disagree, from 0 for not at all to their number for wholly: what the unit adds to
 * the observed disagreement.
 *
 * @param codes at least two
 */
export function weighedDisagreement(codes: readonly string[]): number {
  return codes.length * disagreement(countCodes(codes));
}

/** The share of differing codes among all pairs of two. */
function disagreement(counts: ReadonlyMap<string, number>): number {
  const all = sumOf(counts.values());
  const same = sumOf([...counts.values()].map((count) => count * (count - 1)));
  return 1 - same / (all * (all - 1));
}

function countCodes(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
