export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Scores {
  readonly pairs: Score;
  /** Bagga and Baldwin, Entity-Based Cross-Document Coreferencing, 1998. */
  readonly bCubed: Score;
}

/**
 * How well a grouping of names agrees with the right one.
 *
 * @param gold, found each name with the key of its group; the same names in both
 */
export function scoreClusters(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Scores {
  const [right, made] = [groupsOf(gold), groupsOf(found)];
  let [both, precision, recall] = [0, 0, 0];
  for (const [name, key] of gold) {
    const there = right.get(key) ?? [];
    const here = made.get(found.get(name) ?? '') ?? [];
    const shared = here.filter((other) => gold.get(other) === key).length;
    both += shared - 1;
    precision += shared / here.length;
    recall += shared / there.length;
  }
  const pairsIn = (groups: ReadonlyMap<string, readonly string[]>): number =>
    [...groups.values()].reduce((sum, group) => sum + group.length * (group.length - 1), 0);
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    pairs: score(ratio(both, pairsIn(made)), ratio(both, pairsIn(right))),
    bCubed: score(precision / gold.size, recall / gold.size),
  };
}

function groupsOf(keys: ReadonlyMap<string, string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, key] of keys) groups.set(key, [...(groups.get(key) ?? []), name]);
  return groups;
}

function score(precision: number, recall: number): Score {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
