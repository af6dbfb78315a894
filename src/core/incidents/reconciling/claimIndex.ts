import type { ClaimRef } from '../incidentBook';

/** All claims by id, and those that deny or update another one; every list in reading order. */
export interface ClaimIndex {
  /** The claims with an id, no more than {@link mostCopies} of them. */
  readonly byId: Pick<ReadonlyMap<string, readonly ClaimRef[]>, 'get'>;
  readonly deniersOf: Pick<ReadonlyMap<string, readonly ClaimRef[]>, 'get'>;
  /** Ids of claims that a later claim replaces. */
  readonly replaced: ReadonlySet<string>;
}

/** One id on more claims than this is an error that `check` tells of; only the first are looked up by it. */
export const mostCopies = 50;

/**
 * Ids of claims that a later claim replaces, directly or by a chain; claims that update each other stay.
 *
 * @param updates the claims that each claim says it updates, by id
 */
export function replacedIds(updates: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const circular = inCircles(updates);
  const replaced = new Set<string>();
  for (const [id, earlier] of updates) {
    for (const other of earlier) if (!(circular.has(id) && circular.has(other))) replaced.add(other);
  }
  return replaced;
}

/** Ids whose updates lead round to themselves: what is left when all ends are taken off, then all beginnings. */
function inCircles(updates: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const backwards = new Map<string, Set<string>>();
  for (const [id, earlier] of updates) {
    for (const other of earlier) backwards.set(other, (backwards.get(other) ?? new Set()).add(id));
  }
  const left = new Set([...updates.keys(), ...backwards.keys()]);
  takeOff(left, updates, backwards);
  takeOff(left, backwards, updates);
  return left;
}

/** Takes off what leads nowhere along `onwards`, and what then leads nowhere, and so on. */
function takeOff(
  left: Set<string>,
  onwards: ReadonlyMap<string, ReadonlySet<string>>,
  backwards: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const degree = new Map<string, number>();
  for (const id of left) {
    const ways = [...(onwards.get(id) ?? [])].filter((other) => left.has(other));
    degree.set(id, ways.length);
  }
  const ends = [...left].filter((id) => degree.get(id) === 0);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    left.delete(end);
    for (const before of backwards.get(end) ?? []) {
      const ways = (degree.get(before) ?? 0) - 1;
      degree.set(before, ways);
      if (ways === 0 && left.has(before)) ends.push(before);
    }
  }
}
