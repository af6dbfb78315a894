import type { MapMark } from './mapPlaces';

/** The mark that an arrow key leads to from another one: the nearest in that direction; undefined where there is none. */
export function markBeside(
  marks: readonly MapMark[],
  from: MapMark | undefined,
  key: string,
): MapMark | undefined {
  if (!from) return marks[0];
  const at = marks.indexOf(from);
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  if (key === 'PageDown') return marks[(at + 1) % marks.length];
  if (key === 'PageUp') return marks.at(at - 1);
  const towards = directions[key];
  if (!towards) return undefined;
  let [nearest, least]: [MapMark | undefined, number] = [undefined, Infinity];
  for (const mark of marks) {
    const [x, y] = [mark.x - from.x, mark.y - from.y];
    const ahead = x * towards[0] + y * towards[1];
    const aside = Math.abs(x * towards[1]) + Math.abs(y * towards[0]);
    // Straight ahead counts as nearer than aside.
    const distance = ahead + aside * 2;
    if (mark !== from && ahead > 0 && distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
