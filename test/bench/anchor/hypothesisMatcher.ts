import search from 'approx-string-match';
import type { OffsetRange } from '../../../src/core/text/articleText';

/** What the Hypothesis client keeps of a selection: the words, 32 characters on either side, and where they stood. */
export interface ClientSelector extends OffsetRange {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const contextLength = 32;
const mostErrors = 256;
/** The published weights of quote, prefix, suffix and position. */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

export function describeForClient(text: string, { start, end }: OffsetRange): ClientSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
    end,
  };
}

/**
 * Finds a selection again as the Hypothesis client does, written anew from its description: the position, if the words
 * still stand there; else the place with the best score among those where the words stand, or, where they stand nowhere,
 * where approx-string-match finds them with at most half of their letters wrong. There is no least score.
 */
export function findAsClient(text: string, selector: ClientSelector): OffsetRange | undefined {
  const { exact, start, end } = selector;
  if (text.slice(start, end) === exact) return { start, end };
  const matches = occurrences(text, exact, Math.min(mostErrors, exact.length / 2));
  let best: OffsetRange | undefined;
  let bestScore = -1;
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - selector.prefix.length), match.start);
    const after = text.slice(match.end, match.end + selector.suffix.length);
    const score =
      weights.quote * (1 - match.errors / exact.length) +
      weights.prefix * likeness(before, selector.prefix) +
      weights.suffix * likeness(after, selector.suffix) +
      weights.position * (1 - Math.abs(match.start - start) / text.length);
    if (score > bestScore) [best, bestScore] = [match, score];
  }
  return best && { start: best.start, end: best.end };
}

/** 1 for equal texts or where nothing is wanted, 0 where there is nothing. */
function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  const [best] = occurrences(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}

function occurrences(
  text: string,
  wanted: string,
  maxErrors: number,
): readonly (OffsetRange & { errors: number })[] {
  const exact: (OffsetRange & { errors: number })[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    exact.push({ start: at, end: at + wanted.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, wanted, maxErrors);
}
