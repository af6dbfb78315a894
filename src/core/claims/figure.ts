import type { NumberMention } from '../recognise/mention';
import type { Figure } from './schema';
import { formatCount } from '../text/counted';

/** The parts of a figure that say how many; a subset has them too. */
export type FigureValue = Pick<Figure, 'low' | 'high' | 'wording' | 'provisional'>;

/** Words that say a count may still grow; they make it provisional and are no wording of their own. */
const soFar = /\b(?:so far|thus far|until now|up to now|to date|as yet)\b/i;

/** Words after which the number itself is left out: "more than 100" is 101 and up, "fewer than 5" is 4 and down. */
const strictlyAbove =
  /^(?:(?:well |far |slightly )?(?:more than|over|above|exceeding|in excess of|upwards? of))$/i;
const strictlyBelow = /^(?:(?:well |far |slightly )?(?:fewer than|less than|under|below))$/i;

/** Words that stand before a number; any other wording beside a number ("a dozen", "scores") is told after it. */
const beforeNumber =
  /^(?:at least|at minimum|a minimum of|no (?:fewer|less) than|not (?:fewer|less) than|up to|at most|a maximum of|no more than|not more than|as many as|as few as|about|around|approximately|approx\.?|roughly|some|nearly|almost|close to|an estimated|estimated|reportedly|another|an additional|additional|only|just)$/i;

const approximate =
  /^(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|close to|an estimated|estimated|circa|ca\.?)$/i;

/** Wordings that add nothing to the number they come with. */
const silentWording = /^(?:no|none|zero|nil|a|an|one|without|exactly|a total of|the|\+|or (?:more|above))$/i;

/**
 * The figure that a recognised number claims. The numbers are taken over as they are (the recogniser has already
 * read "more than 100" as 101 and up); "so far" becomes `provisional` and leaves the wording.
 */
export function figureFromNumber(mention: NumberMention): Figure {
  const said = mention.wording ?? '';
  const wording = said.replace(soFar, ' ').replace(/\s+/g, ' ').trim();
  const provisional = soFar.test(said) || soFar.test(mention.text);
  return {
    ...(mention.low !== undefined && { low: mention.low }),
    ...(mention.high !== undefined && { high: mention.high }),
    ...(wording !== '' && { wording }),
    ...(provisional && { provisional }),
  };
}

/** True when the figure gives a number, be it only an upper or a lower end; "dozens" gives none. */
export function hasNumber(figure: FigureValue): boolean {
  return figure.low !== undefined || figure.high !== undefined;
}

/** True for "about 40" and its like: the number is one of several that would do. */
export function isApproximate(figure: FigureValue): boolean {
  return figure.wording !== undefined && approximate.test(figure.wording.trim());
}

/**
 * All counts that make the figure true, both ends included. An open or provisional figure has no upper end
 * (`Infinity`); "up to 40" starts at 0; wording without a number ("several", "dozens") says at least one.
 */
export function figureRange(figure: FigureValue): { low: number; high: number } {
  if (!hasNumber(figure)) return { low: 1, high: Infinity };
  const low = figure.low ?? 0;
  const high = figure.provisional === true ? Infinity : (figure.high ?? Infinity);
  return { low, high };
}

/** The figure as a reader would say it: "4", "4–5", "more than 100", "up to 40", "7 so far", "dozens". */
export function formatFigure(figure: FigureValue): string {
  const wording = figure.wording?.trim() ?? '';
  const told = tell(figure, wording);
  return figure.provisional === true ? `${told} so far` : told;
}

function tell(figure: FigureValue, wording: string): string {
  const { low, high } = figure;
  if (low === undefined && high === undefined) return wording === '' ? 'an unstated number' : wording;
  if (low !== undefined && strictlyAbove.test(wording) && low > 0)
    return `${wording} ${formatCount(low - 1)}`;
  if (high !== undefined && low === undefined) {
    if (strictlyBelow.test(wording)) return `${wording} ${formatCount(high + 1)}`;
    return beforeNumber.test(wording) ? `${wording} ${formatCount(high)}` : `up to ${formatCount(high)}`;
  }
  if (low !== undefined && beforeNumber.test(wording)) {
    return `${wording} ${formatEnds(low, high ?? low)}`;
  }
  const number = high === undefined ? `${formatCount(low ?? 0)}+` : formatEnds(low ?? 0, high);
  return wording === '' || silentWording.test(wording) ? number : `${number} (${wording})`;
}

function formatEnds(low: number, high: number): string {
  return low === high ? formatCount(low) : `${formatCount(low)}–${formatCount(high)}`;
}
