/** What kind of thing speaks for or against two tellings being of one incident. */
export type ReasonType =
  'date' | 'published' | 'place' | 'actor' | 'claimant' | 'figure' | 'words' | 'means' | 'article' | 'linked';

/** One thing that speaks for or against. */
export interface Reason {
  readonly type: ReasonType;
  /** Natural logarithm of how much likelier it makes that both are one incident; negative speaks against it. */
  readonly weight: number;
  /** In words: "same day", "Nushki is Noshki", "both name the BLA". */
  readonly text: string;
}

/** How likely a sum of weights makes it, from 0 to 1, to two places. */
export function confidenceOf(score: number): number {
  return Math.round(100 / (1 + Math.exp(-score))) / 100;
}

/** The sentence for people: what speaks for it, the weightiest first. */
export function reasonSentence(reasons: readonly Reason[]): string {
  return speaking(reasons)
    .map(({ text }) => text)
    .join(', ');
}

/** What speaks for it, the weightiest first. */
export function speaking(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
}
