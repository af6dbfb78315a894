/** Puts an item where it belongs in a list that is in order, after those that are its equals. */
export function insertInOrder<Item>(
  list: Item[],
  item: Item,
  compare: (one: Item, other: Item) => number,
): void {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(list[middle] as Item, item) <= 0) from = middle + 1;
    else to = middle;
  }
  list.splice(from, 0, item);
}

/** Takes an item out of a list, if it is there. */
export function removeItem<Item>(list: Item[], item: Item): void {
  const at = list.indexOf(item);
  if (at !== -1) list.splice(at, 1);
}
