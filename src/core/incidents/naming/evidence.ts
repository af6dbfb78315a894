/** What speaks for two names being one, or against it. */
export type NameSign =
  | 'same words'
  | 'respelt'
  | 'people and land'
  | 'owner left out'
  | 'stated'
  | 'initials'
  | 'known'
  | 'short form'
  | 'gazetteer'
  | 'slip'
  | 'same incident'
  | 'same country'
  | 'near'
  | 'different words'
  | 'different countries'
  | 'told apart'
  | 'far apart'
  | 'refused';

/** One reason, with its weight in log odds; what is infinitely against rules the pair out. */
export interface NameReason {
  readonly sign: NameSign;
  /** The two names that it is about. */
  readonly names: readonly [string, string];
  readonly weight: number;
  /** The reason as a sentence. */
  readonly text: string;
  /** Ids of claims that show it. */
  readonly claims?: readonly string[];
}

/** How sure a sum of weights is, from 0 to 1. */
export function confidenceOf(weight: number): number {
  return 1 / (1 + Math.exp(-weight));
}

/** The sum of the weights of some reasons, before anything is known. */
export function weightOf(reasons: readonly NameReason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, prior);
}

/** Two names that share a key are rather two than one, as long as nothing speaks for it. */
const prior = -0.5;
