/** Order of two texts by their UTF-16 units, the same in every locale; for sorting. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
