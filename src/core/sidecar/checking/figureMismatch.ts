import type { Figure, Span } from '../../claims/schema';
import { several } from '../../claims/schema';
import type { NumberMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';

/** More numbers than this in one quote are not added up in every way. */
const maxAddends = 8;

/** True when a span is evidence for its claim's figure. */
export function bearsFigure(span: Span): boolean {
  return span.for === undefined || several(span.for).includes('figure');
}

/**
 * The numbers of people in a claim's quotes, when none of them, nor any sum of them ("five … and seven" make twelve),
 * is the figure.
 *
 * @param places where the quotes that bear the figure stand, in UTF-16 offsets of the article
 * @param numbers the article's number mentions
 * @returns undefined when the figure fits, or nothing can be compared
 */
export function mismatchedNumbers(
  figure: Figure,
  places: readonly OffsetRange[],
  numbers: readonly NumberMention[],
): NumberMention[] | undefined {
  const counted = numbers.filter(
    (mention) =>
      mention.unit === 'people' &&
      (mention.low !== undefined || mention.high !== undefined) &&
      places.some((place) => mention.start >= place.start && mention.end <= place.end),
  );
  if ((figure.low === undefined && figure.high === undefined) || counted.length === 0) return undefined;
  return fits(figure, counted) ? undefined : counted;
}

function fits(figure: Figure, numbers: readonly NumberMention[]): boolean {
  const wanted = new Set([figure.low, figure.high].filter((count) => count !== undefined));
  const isWanted = (counts: readonly (number | undefined)[]): boolean =>
    counts.some((count) => count !== undefined && wanted.has(count));
  return isWanted(sumsOf(numbers.map(({ low }) => low))) || isWanted(sumsOf(numbers.map(({ high }) => high)));
}

function sumsOf(counts: readonly (number | undefined)[]): number[] {
  const known = counts.filter((count) => count !== undefined);
  if (known.length > maxAddends) return known;
  return known.reduce<number[]>((sums, count) => [...sums, count, ...sums.map((sum) => sum + count)], []);
}
