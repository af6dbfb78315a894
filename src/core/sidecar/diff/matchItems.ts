/** An item of a list and where it stands in it. */
export interface ListItem {
  readonly item: unknown;
  readonly at: number;
}

/** What became of the items of a list. */
export interface MatchedItems {
  readonly kept: readonly { readonly before: ListItem; readonly after: ListItem }[];
  readonly added: readonly ListItem[];
  readonly removed: readonly ListItem[];
  /** True when those that stayed stand in another order. */
  readonly isReordered: boolean;
}

/**
 * Finds the items of one list in another by what they are known by; of several known by the same, the first is taken
 * for the first.
 *
 * @param keyOf what an item is known by; undefined for one that is known by all it holds
 */
export function matchItems(
  before: readonly unknown[],
  after: readonly unknown[],
  keyOf: (item: unknown) => unknown,
): MatchedItems {
  const old = byKey(before, keyOf);
  const now = byKey(after, keyOf);
  const kept = [...now].flatMap(([key, item]) => {
    const was = old.get(key);
    return was ? [{ before: was, after: item }] : [];
  });
  return {
    kept,
    added: [...now].flatMap(([key, item]) => (old.has(key) ? [] : [item])),
    removed: [...old].flatMap(([key, item]) => (now.has(key) ? [] : [item])),
    isReordered: kept.some(({ before: { at } }, index) => at < (kept[index - 1]?.before.at ?? 0)),
  };
}

function byKey(list: readonly unknown[], keyOf: (item: unknown) => unknown): Map<string, ListItem> {
  const found = new Map<string, ListItem>();
  const seen = new Map<string, number>();
  for (const [at, item] of list.entries()) {
    const key = keyOf(item);
    const name = JSON.stringify(key === undefined ? { item } : [key]);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    found.set(`${nth} ${name}`, { item, at });
  }
  return found;
}
