import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { OffsetRange } from '../../text/articleText';
import { readCanonical } from './canonical/readCanonical';
import { linePlace } from './canonical/linePlace';
import { findConflict } from './conflictMarkers';
import { locate, pairOf, parseYaml } from './document';
import type { StoredClaim } from './parseSidecar';

/** Finds where a field of a claim stands in its sidecar, as UTF-16 offsets; the claim's lines when it is nowhere. */
export type ClaimPlaces = (stored: StoredClaim, path: readonly PropertyKey[]) => OffsetRange;

/**
 * Finds places in a sidecar's text. The text is read when the first place is asked for, as most files have no problem
 * to place.
 */
export function claimPlaces(source: string): ClaimPlaces {
  let places: ClaimPlaces | undefined;
  return (stored, path) => {
    places ??= readCanonical(source) ? (...place) => linePlace(source, ...place) : nodePlaces(source);
    return places(stored, path);
  };
}

/** Finds places in any sidecar by reading it as YAML; the same as by its lines where it is canonical. */
export function nodePlaces(source: string): ClaimPlaces {
  const nodes = nodesById(findConflict(source)?.ours ?? source);
  return ({ claim, range }, path) => {
    const node = nodes
      .get(claim.id)
      ?.find(({ range: at }) => at && at[0] >= range.start && at[0] < range.end);
    return node ? locate(node, path) : range;
  };
}

function nodesById(text: string): Map<string, Node[]> {
  const root = parseYaml(text).contents;
  const list = isMap(root) ? pairOf(root, 'claims')?.value : undefined;
  const nodes = new Map<string, Node[]>();
  for (const node of isSeq(list) ? list.items : []) {
    const id = isMap(node) ? pairOf(node, 'id')?.value : undefined;
    if (!isMap(node) || !isScalar(id) || typeof id.value !== 'string') continue;
    nodes.set(id.value, [...(nodes.get(id.value) ?? []), node]);
  }
  return nodes;
}
