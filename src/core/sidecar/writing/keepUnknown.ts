import type { FieldOrder } from '../reading/fieldOrder';
import { isPlainMap, setKey } from '../reading/values';
import type { PlainMap } from '../reading/values';

/**
 * The value to store when `next` replaces `stored`: `next` with the keys of `stored` that the format does not know and
 * `next` does not mention. A key that `next` names with the value undefined is dropped on purpose.
 */
export function keepUnknown(stored: PlainMap, next: PlainMap, order: FieldOrder | undefined): PlainMap {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(next)) {
    if (value !== undefined) setKey(kept, key, keepWithin(stored[key], value, order?.within(key)));
  }
  for (const [key, value] of Object.entries(stored)) {
    if (order && !order.keys.includes(key) && !Object.hasOwn(next, key)) setKey(kept, key, value);
  }
  return kept;
}

function keepWithin(stored: unknown, next: unknown, order: FieldOrder | undefined): unknown {
  if (!order) return next;
  if (isPlainMap(stored) && isPlainMap(next)) return keepUnknown(stored, next, order);
  if (Array.isArray(stored) && Array.isArray(next) && stored.length === next.length) {
    return next.map((item: unknown, at) => keepWithin(stored[at], item, order));
  }
  return next;
}
