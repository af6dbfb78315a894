import { figureRange, hasNumber, isApproximate } from '../../claims/figure';
import { compareText } from '../../text/compareText';
import type { ClaimRef, EchoSign, NamedAs, Standing } from '../incidentBook';

/** A range of counts, both ends included; an open one ends at Infinity. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A claim on a figure while the figure is being reconciled. */
export interface Statement {
  readonly ref: ClaimRef;
  /** All counts that make the claim true, with room for "about". */
  readonly range: Range;
  /** Names of its claimants, one for all spellings; empty for the article's own voice. */
  readonly claimants: readonly string[];
  readonly sides: readonly string[];
  /** Its claimants that stand under a name that was confirmed. */
  readonly namedAs?: readonly NamedAs[];
  standing: Standing;
  /** The counted statement that this one repeats. */
  echoOf?: Statement;
  /** What shows that it repeats it. */
  echoBy?: EchoSign;
}

/** True for a statement that stands, be it as the repeat of another one. */
export function isHeard({ standing }: Statement): boolean {
  return standing === 'counted' || standing === 'echo';
}

/** Range of counts against which other claims are held; `figure` absent means people, their number unstated. */
export function comparedRange(ref: ClaimRef): Range {
  const figure = ref.claim.figure ?? {};
  const range = figureRange(figure);
  if (!hasNumber(figure) || !isApproximate(figure)) return range;
  return {
    low: range.low - room(range.low),
    high: range.high === Infinity ? Infinity : range.high + room(range.high),
  };
}

/** How far "about N" reaches: half the last place that N is given in ("about 40" is 35 to 45), at least a tenth. */
function room(count: number): number {
  let place = 1;
  while (count > 0 && count % (place * 10) === 0) place *= 10;
  return Math.max(Math.floor(place / 2), Math.ceil(count / 10));
}

/** True when no count can make both true. */
export function areDisjoint(one: Range, other: Range): boolean {
  return one.high < other.low || other.high < one.low;
}

/** The members of `items` that are disjoint with at least one other member. */
export function disjointOnes<Item extends { readonly range: Range }>(items: readonly Item[]): Item[] {
  const highestLow = items.reduce((highest, { range }) => Math.max(highest, range.low), -Infinity);
  const lowestHigh = items.reduce((lowest, { range }) => Math.min(lowest, range.high), Infinity);
  return items.filter((item) => item.range.low > lowestHigh || item.range.high < highestLow);
}

/** Claims in the order of reading: by article, then by place in the text, then by id. */
export function compareRefs(one: ClaimRef, other: ClaimRef): number {
  return (
    compareText(one.name, other.name) ||
    compareText(one.uri, other.uri) ||
    firstStart(one) - firstStart(other) ||
    compareText(one.claim.id, other.claim.id) ||
    compareText(JSON.stringify(one.claim), JSON.stringify(other.claim))
  );
}

function firstStart(ref: ClaimRef): number {
  return ref.claim.spans.reduce((first, span) => Math.min(first, span.start), Infinity);
}
