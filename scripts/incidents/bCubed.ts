/** One thing that was put in a set, by readers and by whoever is measured. */
export interface Placed {
  readonly gold: string;
  readonly found: string;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B³ (Bagga and Baldwin 1998, Algorithms for scoring coreference chains, all things weighted alike): how much of the set
 * that a thing was found in belongs with it, and how much of what belongs with it was found there, on average over things.
 */
export function bCubed(things: readonly Placed[]): Rates {
  const both = new Map<string, number>();
  const gold = new Map<string, number>();
  const found = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const thing of things) {
    add(both, `${thing.gold}\n${thing.found}`);
    add(gold, thing.gold);
    add(found, thing.found);
  }
  const mean = (share: (thing: Placed) => number): number =>
    things.reduce((sum, thing) => sum + share(thing), 0) / things.length;
  const shared = (thing: Placed): number => both.get(`${thing.gold}\n${thing.found}`) ?? 0;
  const precision = mean((thing) => shared(thing) / (found.get(thing.found) ?? 1));
  const recall = mean((thing) => shared(thing) / (gold.get(thing.gold) ?? 1));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
