import { compareText } from '../text/compareText';
import { sharedLength } from './codedClaims';
import type { CodedClaim } from './codedClaims';
import { compareUnit } from './compareUnit';
import { relateFigures } from './figures';
import { sumOf } from './sumOf';

/** The claims that are one statement to several annotators: one of each at most, in the annotators' order. */
export type Unit = readonly CodedClaim[];

/** Two claims that may be one statement. */
interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

/** Above this many claims over one another, a claim is only compared with those that begin next before it. */
const mostCompared = 300;
/** Two versions of one claim belong together, whatever else is like them. */
const sameClaim = 100;

/**
 * Finds out which claims of several annotators are one statement. Claims may be one when they share words and have a
 * kind or a number in common, or, where they do not both tell a number, most of their words; two versions of one
 * claim, known by its id, always are. Of these pairs the likeliest is taken first, and the next one that leaves every
 * statement with one claim of each annotator. Kind, figure, words, and all fields together count the same.
 * The order of the annotators makes no difference.
 *
 * @param coded claims of one article, those of one annotator after those of another
 * @returns every claim once, in text order
 */
export function matchClaims(coded: readonly CodedClaim[]): Unit[] {
  const units = coded.map((_, at) => new Set([at]));
  for (const { one, other } of inOrder(candidates(coded), coded)) {
    const [left, right] = [units[one], units[other]];
    if (!left || !right || left === right || sharesAnnotator(left, right, coded)) continue;
    for (const at of right) {
      left.add(at);
      units[at] = left;
    }
  }
  return [...new Set(units)]
    .map((unit) => [...unit].sort((one, other) => one - other).flatMap((at) => coded[at] ?? []))
    .sort(compareUnits);
}

function candidates(coded: readonly CodedClaim[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const look = (first: number, second: number): void => {
    const [one, other] = first < second ? [first, second] : [second, first];
    const key = `${one} ${other}`;
    const [left, right] = [coded[one], coded[other]];
    if (!left || !right || left.annotator === right.annotator || found.has(key)) return;
    const likeness = likenessOf(left, right);
    if (likeness > 0) found.set(key, { one, other, likeness });
  };
  const byId = new Map<string, number[]>();
  for (const [at, { claim }] of coded.entries()) {
    const namesakes = byId.get(claim.id) ?? [];
    for (const namesake of namesakes) look(namesake, at);
    byId.set(claim.id, [...namesakes, at]);
  }
  const ranges = coded.flatMap(({ ranges: own }, at) => own.map((range) => ({ ...range, at })));
  let open: typeof ranges = [];
  for (const range of ranges.sort((one, other) => one.start - other.start || one.end - other.end)) {
    open = open.filter(({ end }) => end > range.start).slice(-mostCompared);
    for (const { at } of open) look(at, range.at);
    open.push(range);
  }
  return [...found.values()];
}

/** How like two claims are; 0 where they cannot be one statement. */
function likenessOf(one: CodedClaim, other: CodedClaim): number {
  if (one.claim.id === other.claim.id) return sameClaim;
  const shared = sharedLength(one.ranges, other.ranges);
  if (shared === 0) return 0;
  const words = shared / (lengthOf(one) + lengthOf(other) - shared);
  const isSameKind = one.claim.kind === other.claim.kind;
  const figures = relateFigures(one.claim.figure, other.claim.figure);
  const mayBeOne = isSameKind || figures === 'same' || (figures !== 'apart' && words >= 0.5);
  if (!mayBeOne) return 0;
  const figure = figures === undefined || figures === 'same' ? 1 : figures === 'overlapping' ? 0.5 : 0;
  const { told, differences } = compareUnit([one, other]);
  return Number(isSameKind) + words + figure + (1 - differences.length / told.length);
}

function lengthOf({ ranges }: CodedClaim): number {
  return sumOf(ranges.map(({ start, end }) => end - start));
}

/** The likeliest first; what is equally like in text order, whoever of the annotators comes first. */
function inOrder(found: readonly Candidate[], coded: readonly CodedClaim[]): Candidate[] {
  const places = found.map((candidate) => {
    const pair = [coded[candidate.one], coded[candidate.other]];
    const ids = pair.map((each) => each?.claim.id ?? '').sort(compareText);
    return { candidate, start: Math.min(...pair.map(startOf)), ids: ids.join(' ') };
  });
  return places
    .sort(
      (one, other) =>
        other.candidate.likeness - one.candidate.likeness ||
        one.start - other.start ||
        compareText(one.ids, other.ids),
    )
    .map(({ candidate }) => candidate);
}

function startOf(coded: CodedClaim | undefined): number {
  return coded?.ranges[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

function sharesAnnotator(
  left: ReadonlySet<number>,
  right: ReadonlySet<number>,
  coded: readonly CodedClaim[],
): boolean {
  const names = new Set([...left].map((at) => coded[at]?.annotator));
  return [...right].some((at) => names.has(coded[at]?.annotator));
}

function compareUnits(one: Unit, other: Unit): number {
  const [left, right] = [one, other].map((unit) => Math.min(...unit.map(startOf)));
  const [first, second] = [one, other].map((unit) => unit.map(({ claim }) => claim.id).sort(compareText)[0]);
  return (left ?? 0) - (right ?? 0) || compareText(first ?? '', second ?? '');
}
