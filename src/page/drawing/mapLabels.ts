/** A rectangle on a drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something to be named on a drawing. */
export interface Named {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Pixels from its middle that its symbol takes. */
  readonly radius: number;
}

/** Where a label stands; `x` is that of its start, middle or end. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const gap = 4;
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u;

/** About how wide words stand, in pixels; a drawing cannot be measured before it is drawn. */
export function widthOf(label: string, fontSize: number): number {
  let width = 0;
  for (const letter of label) width += wide.test(letter) ? 1 : 0.56;
  return width * fontSize;
}

/**
 * Puts labels beside their symbols so that none covers another, a symbol or the edge; those for which there is no room are
 * left out. The first come first: give the most important ones first.
 *
 * @param taken what is on the drawing already, besides the symbols of the named
 * @returns for each of the named its label, or undefined
 */
export function placeLabels(
  named: readonly Named[],
  fontSize: number,
  frame: Box,
  taken: readonly Box[] = [],
): (PlacedLabel | undefined)[] {
  const symbols = named.map(({ x, y, radius }) => boxAround(x, y, radius));
  const labels: Box[] = [...taken];
  return named.map((each, at) => {
    const width = widthOf(each.label, fontSize);
    for (const place of placesAround(each, fontSize)) {
      const box = labelBox(place, width, fontSize);
      if (!isWithin(box, frame) || labels.some((other) => meet(box, other))) continue;
      if (symbols.some((other, index) => index !== at && meet(box, other))) continue;
      labels.push(box);
      return place;
    }
    return undefined;
  });
}

/** Right, left, above, below, then the corners. */
function placesAround({ x, y, radius }: Named, fontSize: number): PlacedLabel[] {
  const beside = radius + gap;
  const corner = radius * 0.72 + gap * 0.5;
  const middle = y + fontSize * 0.34;
  return [
    { x: x + beside, y: middle, anchor: 'start' },
    { x: x - beside, y: middle, anchor: 'end' },
    { x, y: y - beside, anchor: 'middle' },
    { x, y: y + beside + fontSize * 0.75, anchor: 'middle' },
    { x: x + corner, y: y - corner, anchor: 'start' },
    { x: x + corner, y: y + corner + fontSize * 0.7, anchor: 'start' },
    { x: x - corner, y: y - corner, anchor: 'end' },
    { x: x - corner, y: y + corner + fontSize * 0.7, anchor: 'end' },
  ];
}

/** The rectangle that a label takes. */
export function labelBox({ x, y, anchor }: PlacedLabel, width: number, fontSize: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - fontSize * 0.85, right: left + width, bottom: y + fontSize * 0.3 };
}

export function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

export function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

export function isWithin(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom
  );
}
