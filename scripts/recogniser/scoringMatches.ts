interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Pairs spans that overlap, one to one, as many as possible (a maximum matching by augmenting paths; spans of one side
 * may overlap each other). Equal spans are paired with each other first, which costs no pair.
 * @returns for each gold span the index of the found span it is paired with
 */
export function matchOverlaps(gold: readonly Range[], found: readonly Range[]): (number | undefined)[] {
  const partners = gold.map((span) => overlapping(span, found));
  const partnerOfGold = new Array<number | undefined>(gold.length).fill(undefined);
  const partnerOfFound = new Array<number | undefined>(found.length).fill(undefined);
  const pair = (goldIndex: number, foundIndex: number): void => {
    partnerOfGold[goldIndex] = foundIndex;
    partnerOfFound[foundIndex] = goldIndex;
  };

  for (const [goldIndex, span] of gold.entries()) {
    const twin = partners[goldIndex]?.find(
      (index) => partnerOfFound[index] === undefined && equal(span, found[index]),
    );
    if (twin !== undefined) pair(goldIndex, twin);
  }

  const augment = (goldIndex: number, visited: Set<number>): boolean => {
    for (const foundIndex of partners[goldIndex] ?? []) {
      if (visited.has(foundIndex)) continue;
      visited.add(foundIndex);
      const rival = partnerOfFound[foundIndex];
      if (rival !== undefined && !augment(rival, visited)) continue;
      pair(goldIndex, foundIndex);
      return true;
    }
    return false;
  };
  for (const goldIndex of gold.keys())
    if (partnerOfGold[goldIndex] === undefined) augment(goldIndex, new Set());
  return partnerOfGold;
}

function overlapping(span: Range, others: readonly Range[]): number[] {
  const indexes: number[] = [];
  for (const [index, other] of others.entries())
    if (span.start < other.end && other.start < span.end) indexes.push(index);
  return indexes;
}

function equal(one: Range, other: Range | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}
