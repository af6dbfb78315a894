import { describeCount } from '../claims/describeClaim';
import { formatFigure } from '../claims/figure';
import type { ContestReason, FigureSummary, Incident, Standing } from './incidentBook';
import { formatCount } from '../text/counted';

/** The range of a figure for a list: "4", "4–15", "4–100+", "9+", "up to 40", "several". */
export function describeRange(figure: FigureSummary): string {
  const { low, high, open } = figure;
  if (high === undefined) return numberless(figure);
  if (low === undefined) return open ? `${topOf(figure, high).number}+` : `up to ${formatCount(high)}`;
  const top = open ? `${topOf(figure, high).number}+` : formatCount(high);
  return low === high ? top : `${formatCount(low)}–${top}`;
}

/** The range of a figure within a sentence: "4", "4 to 15", "4 to more than 100", "at least 9". */
export function describeRangeInWords(figure: FigureSummary): string {
  const { low, high, open } = figure;
  if (high === undefined) return numberless(figure);
  const ends = describeEnds(figure);
  if (ends) return `${ends.low} to ${ends.high}`;
  if (!open) return low === undefined ? `up to ${formatCount(high)}` : formatCount(high);
  const { number, above } = topOf(figure, high);
  return above ? `more than ${number}` : `at least ${formatCount(high)}`;
}

/** Both ends of a figure's range in words, "4" and "more than 100"; nothing where it has not two of them. */
export function describeEnds(figure: FigureSummary): { low: string; high: string } | undefined {
  const { low, high, open } = figure;
  if (low === undefined || high === undefined || low === high) return undefined;
  if (!open) return { low: formatCount(low), high: formatCount(high) };
  const { number, above } = topOf(figure, high);
  return { low: formatCount(low), high: above ? `more than ${number}` : `${formatCount(high)} or more` };
}

/** Everything an incident counts, on one line: "4–100+ security forces killed, 5 civilians injured". */
export function describeFigures(incident: Incident): string {
  return incident.figures
    .map((figure) => describeCount(figure.kind, describeRange(figure), figure.group))
    .join(', ');
}

/** Why claims are contested, each reason once: "disjoint ranges, denial against assertion". */
export function describeReasons(reasons: readonly Pick<ContestReason, 'type'>[]): string {
  return [...new Set(reasons.map(({ type }) => type))].join(', ');
}

const standings: Readonly<Record<Standing, string>> = {
  counted: '',
  echo: 'repeats another claim',
  replaced: 'replaced by an update',
  denial: 'denial',
  cumulative: 'counts beyond this incident',
  headline: 'headline, the body counts',
  rejected: 'rejected',
};

/** Why a claim does not count in its figure, in a few words; empty for one that does. */
export function describeStanding(standing: Standing): string {
  return standings[standing];
}

/** The figure's words where no claim gives a number; nothing when no claim stands. */
function numberless(figure: FigureSummary): string {
  const words = figure.claims
    .filter(({ standing }) => standing === 'counted')
    .map(({ ref }) => formatFigure(ref.claim.figure ?? {}));
  return words.length > 0 ? [...new Set(words)].join(', ') : 'no standing figure';
}

/** The highest number as its claim words it: a claim of "more than 100" is shown by 100, not by 101. */
function topOf(figure: FigureSummary, high: number): { number: string; above: boolean } {
  const highest = new Set(figure.highSetBy);
  const setters = figure.claims.filter(({ ref }) => highest.has(ref.claim.id));
  const told = setters.map(({ ref }) => formatFigure({ ...ref.claim.figure, provisional: false }));
  const below = formatCount(Math.max(0, high - 1));
  const above = told.length > 0 && told.every((words) => words.endsWith(` ${below}`));
  return { number: above ? below : formatCount(high), above };
}
