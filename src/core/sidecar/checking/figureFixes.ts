import { figureFromNumber, formatFigure } from '../../claims/figure';
import type { Claim, Figure } from '../../claims/schema';
import type { NumberMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { withNumber } from './changedFigure';
import { anchorsIn, numbersIn } from './checkSidecar';
import { short } from '../../text/short';
import { bearsFigure, mismatchedNumbers } from './figureMismatch';
import type { ClaimToFix, Fix } from './fixes';

/** A quote with more numbers than this is read by a person. */
const mostNumbers = 3;

/** The ways to mend a figure that is not in its claim's quote: the quote's number, their sum, or `sic`. */
export function figureFixes(toFix: ClaimToFix): Fix[] {
  const { claim } = toFix;
  const { figure } = claim;
  if (!figure) return [];
  const said = mismatchedNumbers(figure, quotesOf(toFix), numbersIn(toFix)) ?? [];
  const figures = said.slice(0, mostNumbers).map((mention) => ({
    words: `what the quote says, “${short(mention.text)}”`,
    figure: figureFromNumber(mention),
  }));
  const sum = sumOf(said);
  if (sum) figures.push({ words: `the sum of the numbers in the quote`, figure: sum });
  const replaceBy = (taken: Figure): Claim => ({ ...claim, figure: withNumber(figure, taken) });
  return [
    ...figures.map(({ words, figure: taken }): Fix => ({
      title: `Change the figure to ${formatFigure(taken)}: ${words}`,
      edits: [{ type: 'replace', claim: replaceBy(taken) }],
      ...(said.length === 1 && { isPreferred: true }),
    })),
    { title: 'Write another figure…', ask: 'figure', claim: claim.id },
    {
      title: `Keep ${formatFigure(figure)} and mark the claim sic: coded as written`,
      edits: [{ type: 'replace', claim: { ...claim, sic: true } }],
    },
  ];
}

function quotesOf(toFix: ClaimToFix): OffsetRange[] {
  const { spans } = toFix.claim;
  return anchorsIn(toFix, toFix.claim).flatMap((anchor, at) => {
    const span = spans[at];
    return anchor.status === 'orphan' || !span || !bearsFigure(span) ? [] : [anchor];
  });
}

function sumOf(numbers: readonly NumberMention[]): Figure | undefined {
  if (numbers.length < 2 || numbers.length > mostNumbers) return undefined;
  const add = (end: 'low' | 'high'): number | undefined =>
    numbers.reduce<number | undefined>(
      (sum, { [end]: count }) => (sum === undefined || count === undefined ? undefined : sum + count),
      0,
    );
  const low = add('low');
  const high = add('high');
  if (low === undefined && high === undefined) return undefined;
  return { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}
