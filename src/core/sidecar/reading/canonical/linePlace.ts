import type { OffsetRange } from '../../../text/articleText';
import type { StoredClaim } from '../parseSidecar';
import { readScalar } from './readScalar';

const step = 2;
/** The column of a claim's keys; its dash stands one level before. */
const claimColumn = 4;
const claimHead = '  - id: ';

/**
 * Where a field of a claim stands in a canonical sidecar: the value, or what is nearest above it when it is nowhere.
 * Goes by the lines of that claim alone.
 *
 * @returns UTF-16 offsets
 */
export function linePlace(
  source: string,
  { claim, range }: StoredClaim,
  path: readonly PropertyKey[],
): OffsetRange {
  if (!standsAt(source, range.start, claim.id)) return range;
  let block: Block | undefined = { at: range.start + claimColumn, column: claimColumn };
  let found = rangeOfBlock(source, block);
  for (const key of path) {
    const place: Place | undefined =
      typeof key === 'number' ? itemAt(source, block, key) : valueOf(source, block, key);
    if (!place) break;
    found = place.range;
    block = place.block;
    if (!block) break;
  }
  return found;
}

/** Whether the claim with an id begins at an offset; an id like a number ("e0000000") is written in quotes. */
function standsAt(source: string, at: number, id: string): boolean {
  if (!source.startsWith(claimHead, at)) return false;
  return readScalar(source.slice(at + claimHead.length, lineEnd(source, at))) === id;
}

/** A map or list that stands line by line. */
interface Block {
  /** Where its first key or dash stands. */
  readonly at: number;
  readonly column: number;
}

/** A value, with its lines when it is a map or list. */
interface Place {
  readonly range: OffsetRange;
  readonly block?: Block;
}

function valueOf(source: string, block: Block, key: PropertyKey): Place | undefined {
  const head = `${String(key)}:`;
  for (const at of openings(source, block))
    if (source.startsWith(head, at)) return placeFrom(source, at + head.length, block);
  return undefined;
}

/** The value behind a colon. */
function placeFrom(source: string, at: number, { column }: Block): Place {
  if (source[at] === ' ') return { range: { start: at + 1, end: lineEnd(source, at) } };
  const below = { at: at + 1 + column + step, column: column + step };
  return { range: rangeOfBlock(source, below), block: below };
}

function itemAt(source: string, block: Block, index: number): Place | undefined {
  let count = 0;
  for (const dash of openings(source, block)) {
    if (source[dash] !== '-') return undefined;
    if (count++ < index) continue;
    const at = dash + step;
    if (!/^[a-z_\d]+:(?: |$)/.test(source.slice(at, lineEnd(source, at))))
      return { range: { start: at, end: lineEnd(source, at) } };
    const within = { at, column: block.column + step };
    return { range: rangeOfBlock(source, within), block: within };
  }
  return undefined;
}

/** Where the keys of a map or the dashes of a list stand. */
function* openings(source: string, { at, column }: Block): Generator<number> {
  for (const { start, indent } of linesFrom(source, at, column)) {
    if (indent < column) return;
    if (indent === column) yield start;
  }
}

function rangeOfBlock(source: string, { at, column }: Block): OffsetRange {
  let end = lineEnd(source, at);
  for (const { start, indent } of linesFrom(source, at, column)) {
    if (indent < column) break;
    end = lineEnd(source, start);
  }
  return { start: at, end };
}

/** The lines from one on: where their content begins, and at which column; the first as its block has it. */
function* linesFrom(
  source: string,
  at: number,
  column: number,
): Generator<{ start: number; indent: number }> {
  yield { start: at, indent: column };
  for (let line = lineEnd(source, at) + 1; line < source.length; line = lineEnd(source, line) + 1) {
    let start = line;
    while (source[start] === ' ') start++;
    yield { start, indent: start - line };
  }
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}
