/** A field that holds one or several, as a draft has it: one item alone, more as a list, none not at all. */
export function listField<Key extends string>(
  key: Key,
  items: readonly string[],
): { [Field in Key]?: string | string[] } {
  const [first, ...rest] = items;
  if (first === undefined) return {};
  return { [key]: rest.length === 0 ? first : [first, ...rest] } as Record<Key, string | string[]>;
}
