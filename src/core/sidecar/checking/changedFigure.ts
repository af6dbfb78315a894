import type { Selector } from '../../anchor/selector';
import { figureFromNumber } from '../../claims/figure';
import type { Claim, Figure } from '../../claims/schema';
import { readNumbers } from '../../recognise/numbers/readNumbers';

/**
 * The figure that a claim's words give now, when the number that its figure was coded on changed in them.
 *
 * @param was the words that it was coded on, `now` those in their place
 * @returns undefined when its figure is not in the words, or it does not show which number came in its place
 */
export function changedFigure({ figure }: Claim, was: Selector, now: Selector): Figure | undefined {
  if (!figure) return undefined;
  for (const within of ['quote', 'context'] as const) {
    const before = figuresIn(was, within);
    const at = before.findIndex((each) => sharesEnd(each, figure));
    if (at === -1) continue;
    const after = figuresIn(now, within);
    const taken = after.length === before.length || after.length === 1 ? (after[at] ?? after[0]) : undefined;
    const isSame = taken?.low === figure.low && taken?.high === figure.high;
    return taken && !isSame ? withNumber(figure, taken) : undefined;
  }
  return undefined;
}

/** A figure with another number; that it is provisional, and the parts named within it, stay. */
export function withNumber(figure: Figure, taken: Figure): Figure {
  return {
    ...taken,
    ...(figure.provisional === true && { provisional: true }),
    ...(figure.includes && { includes: figure.includes }),
  };
}

/** "Four" may have been coded as four where the article says "at least four". */
function sharesEnd(one: Figure, other: Figure): boolean {
  return (['low', 'high'] as const).some((end) => one[end] !== undefined && one[end] === other[end]);
}

function figuresIn({ exact, prefix = '', suffix = '' }: Selector, within: 'quote' | 'context'): Figure[] {
  const end = prefix.length + exact.length;
  return readNumbers(prefix + exact + suffix)
    .filter((number) => within === 'context' || (number.end > prefix.length && number.start < end))
    .map(figureFromNumber);
}
