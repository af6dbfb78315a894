/** A map as YAML or JSON gives it. */
export type PlainMap = Readonly<Record<string, unknown>>;

/** True for a map; false for lists, null and scalars. */
export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True when two YAML values are the same; an undefined field counts as absent, the order of keys does not count. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => sameValue(item, right[at]));
  }
  if (!isPlainMap(left) || !isPlainMap(right)) return false;
  const leftKeys = presentKeys(left);
  return (
    leftKeys.length === presentKeys(right).length &&
    leftKeys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
  );
}

function presentKeys(map: PlainMap): string[] {
  return Object.keys(map).filter((key) => map[key] !== undefined);
}

/** A copy of a map with one key set; safe for a key named `__proto__`. */
export function setKey(map: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
}
