import type { PlainMap } from '../reading/values';

/** The value of a map's own key: never what every object has. */
export function fieldOf(map: PlainMap | undefined, key: string): unknown {
  return map && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The keys of several maps, each once, in the order in which they come. */
export function keysOf(...maps: readonly (PlainMap | undefined)[]): Set<string> {
  return new Set(maps.flatMap((map) => (map ? Object.keys(map) : [])));
}
