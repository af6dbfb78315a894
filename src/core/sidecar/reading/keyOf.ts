import { isScalar } from 'yaml';
import type { Pair } from 'yaml';

/** A pair's key as the plain data names it; undefined for a list or map as a key. */
export function keyOf(pair: Pair): string | undefined {
  if (!isScalar<string | number | boolean | null>(pair.key)) return undefined;
  const { value } = pair.key;
  return value === null ? '' : `${value}`;
}
