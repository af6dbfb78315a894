import type { OffsetRange } from '../text/articleText';
import { sumOf } from './sumOf';

/** Words of a text that one annotator marked, and with what. */
export interface Segment extends OffsetRange {
  readonly value: string;
}

/** One text and what each annotator marked in it. */
export interface Continuum {
  /** In the unit that the segments' offsets count. */
  readonly length: number;
  /** Those of each annotator, none over another; at least two annotators, who may have marked nothing. */
  readonly annotators: readonly (readonly Segment[])[];
}

/** The alphas for marking words in a text; each absent where it is not defined. */
export interface UnitizingAlpha {
  /** How well the annotators agree on which words to mark and with what. */
  readonly nominal?: number;
  /** How well they agree on which words to mark, whatever with. */
  readonly binary?: number;
}

/** What is marked by nobody. */
const gap = Symbol('gap');
type Value = string | typeof gap;

/**
 * The nominal and the binary alpha for unitizing, with several texts as one (K. Krippendorff, Y. Mathet, S. Bouvry and
 * A. Widlöcher, On the reliability of unitizing textual continua: Further developments, Quality & Quantity 50, 2016;
 * K. Krippendorff, Content Analysis, 4th edition, 2019, section 12.6): coincidences are counted in lengths of
 * intersections; what is expected by chance leaves out that a marked segment meets itself.
 */
export function unitizingAlpha(continua: readonly Continuum[]): UnitizingAlpha {
  const total = sumOf(continua.map(({ length, annotators }) => length * annotators.length));
  const lengths = new Map<Value, number>();
  const selves = new Map<Value, number>();
  for (const { length, annotators } of continua) {
    for (const segments of annotators) {
      for (const { value, start, end } of segments) {
        add(lengths, value, end - start);
        add(selves, value, (end - start) ** 2);
      }
      const unmarked = length - sumOf(segments.map(({ start, end }) => end - start));
      add(lengths, gap, unmarked);
      add(selves, gap, unmarked);
    }
  }
  const marked = [...lengths.keys()].filter((value) => value !== gap);
  const pairs = total ** 2 - sumOf(selves.values());
  const expectedSame = (values: readonly Value[]): number =>
    sumOf(values.map((value) => lengths.get(value) ?? 0)) ** 2 -
    sumOf(values.map((value) => selves.get(value) ?? 0));
  const alpha = (observed: number, sets: readonly (readonly Value[])[]): number | undefined => {
    const expected = pairs - sumOf(sets.map(expectedSame));
    return total > 0 && expected > 0 ? 1 - (1 - observed / total) / (expected / pairs) : undefined;
  };
  const nominal = alpha(
    coincidences(continua, (one, other) => one === other),
    [[gap], ...marked.map((value) => [value])],
  );
  const binary = alpha(
    coincidences(continua, (one, other) => (one === gap) === (other === gap)),
    [[gap], marked],
  );
  return { ...(nominal !== undefined && { nominal }), ...(binary !== undefined && { binary }) };
}

/** The length on which two annotators do the same, over all pairs; as much as all lengths where they always do. */
function coincidences(continua: readonly Continuum[], isSame: (one: Value, other: Value) => boolean): number {
  let sum = 0;
  for (const { length, annotators } of continua) {
    const whole = annotators.map((segments) => withGaps(segments, length));
    for (const [at, one] of whole.entries()) {
      for (const other of whole.slice(at + 1)) {
        sum += (2 * sameLength(one, other, isSame)) / (annotators.length - 1);
      }
    }
  }
  return sum;
}

interface Part {
  readonly end: number;
  readonly value: Value;
}

/** The whole text in parts, marked or not, in text order. */
function withGaps(segments: readonly Segment[], length: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, value } of [...segments].sort((one, other) => one.start - other.start)) {
    if (start > at) parts.push({ end: start, value: gap });
    parts.push({ end, value });
    at = end;
  }
  if (at < length) parts.push({ end: length, value: gap });
  return parts;
}

/** The length on which two divisions of a text have the same value. */
function sameLength(
  ones: readonly Part[],
  others: readonly Part[],
  isSame: (one: Value, other: Value) => boolean,
): number {
  let sum = 0;
  let at = 0;
  for (let left = 0, right = 0; left < ones.length && right < others.length;) {
    const [one, other] = [ones[left], others[right]];
    if (!one || !other) break;
    const end = Math.min(one.end, other.end);
    if (isSame(one.value, other.value)) sum += end - at;
    at = end;
    if (one.end === end) left++;
    if (other.end === end) right++;
  }
  return sum;
}

function add(sums: Map<Value, number>, value: Value, more: number): void {
  sums.set(value, (sums.get(value) ?? 0) + more);
}
