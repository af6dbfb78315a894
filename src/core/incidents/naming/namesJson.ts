import type { NameReview } from './reviewNames';

interface SpellingJson {
  readonly name: string;
  readonly claims: number;
  readonly articles: number;
  /** True for one that stands under the name already; absent otherwise. */
  readonly confirmed?: true;
}

interface ReasonJson {
  readonly sign: string;
  readonly names?: readonly string[];
  readonly claims?: readonly string[];
  readonly text: string;
}

/** The proposals about names in the shape that `names --propose --json` prints. */
export interface NamesJson {
  readonly names: readonly {
    readonly type: 'actor' | 'place';
    readonly name: string;
    readonly country?: string;
    readonly spellings: readonly SpellingJson[];
    readonly confidence: number;
    readonly reasons: readonly ReasonJson[];
  }[];
  readonly sides: readonly {
    readonly name: string;
    readonly side: string;
    readonly confidence: number;
    readonly claims: number;
    readonly reasons: readonly ReasonJson[];
  }[];
}

export function toNamesJson({ names, sides }: NameReview): NamesJson {
  return {
    names: names.map(({ type, name, country, spellings, confidence, reasons }) => ({
      type,
      name,
      ...(country !== undefined && { country }),
      spellings: spellings.map(({ name, claims, articles, confirmed }) => ({
        name,
        claims,
        articles,
        ...(confirmed && { confirmed }),
      })),
      confidence: rounded(confidence),
      reasons: reasons.map(({ sign, names, claims, text }) => ({
        sign,
        names,
        ...(claims && { claims }),
        text,
      })),
    })),
    sides: sides.map(({ name, side, confidence, claims, reasons }) => ({
      name,
      side,
      confidence: rounded(confidence),
      claims,
      reasons: reasons.map(({ sign, claims, text }) => ({ sign, claims, text })),
    })),
  };
}

function rounded(confidence: number): number {
  return Math.round(100 * confidence) / 100;
}
