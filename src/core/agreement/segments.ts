import { compareText } from '../text/compareText';
import type { CodedClaim } from './codedClaims';
import type { Segment } from './unitizingAlpha';

/**
 * The words that one annotator's claims stand on, as segments of which none lies over another: where claims of several
 * kinds share words, these are valued with all their kinds. Neighbouring words of one value are one segment.
 *
 * @returns sorted; offsets in UTF-16 units, as those of the claims
 */
export function segmentsOf(claims: readonly CodedClaim[]): Segment[] {
  const edges = claims.flatMap(({ claim, ranges }) =>
    ranges.flatMap(({ start, end }) => [
      { at: start, kind: claim.kind, more: 1 },
      { at: end, kind: claim.kind, more: -1 },
    ]),
  );
  const open = new Map<string, number>();
  const segments: { start: number; end: number; value: string }[] = [];
  let from = 0;
  for (const { at, kind, more } of edges.sort((one, other) => one.at - other.at)) {
    if (at > from && open.size > 0) {
      const value = [...open.keys()].sort(compareText).join('\n');
      const last = segments.at(-1);
      if (last?.end === from && last.value === value) last.end = at;
      else segments.push({ start: from, end: at, value });
    }
    from = at;
    const count = (open.get(kind) ?? 0) + more;
    if (count === 0) open.delete(kind);
    else open.set(kind, count);
  }
  return segments;
}
