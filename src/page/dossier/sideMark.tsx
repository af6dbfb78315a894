import type { JSX } from 'preact';

/** In less room than this a drawing is scaled down rather than drawn anew; in pixels. */
export const narrowestDrawing = 340;

/** The shapes that tell sides apart where colours do not. */
const shapes = ['circle', 'square', 'diamond', 'triangle'] as const;

/** The style of a side: its colour, and a shape to go with it; whose side is not known has a grey bar. */
export function sideClass(side: string | undefined, sides: readonly string[]): string {
  const at = side === undefined ? -1 : sides.indexOf(side);
  return at === -1 ? 'side-none' : `side-${(at % shapes.length) + 1}`;
}

interface SideMarkProps {
  readonly x: number;
  readonly y: number;
  readonly side: string | undefined;
  readonly sides: readonly string[];
  /** True for what does not count: drawn hollow. */
  readonly isHollow?: boolean;
  readonly size?: number;
}

/** One claim's mark: its shape and colour tell the side. */
export function SideMark({ x, y, side, sides, isHollow = false, size = 5 }: SideMarkProps): JSX.Element {
  const at = side === undefined ? -1 : sides.indexOf(side);
  const shape = at === -1 ? 'bar' : shapes[at % shapes.length];
  const look = `dot ${sideClass(side, sides)}${isHollow ? ' hollow' : ''}`;
  switch (shape) {
    case 'square':
      return (
        <rect class={look} x={x - size * 0.9} y={y - size * 0.9} width={size * 1.8} height={size * 1.8} />
      );
    case 'diamond':
      return (
        <path
          class={look}
          d={`M${x},${y - size * 1.3}l${size * 1.3},${size * 1.3}l${-size * 1.3},${size * 1.3}l${-size * 1.3},${-size * 1.3}z`}
        />
      );
    case 'triangle':
      return <path class={look} d={`M${x},${y - size * 1.2}l${size * 1.2},${size * 2.1}h${-size * 2.4}z`} />;
    case 'bar':
      return <rect class={look} x={x - size * 0.5} y={y - size * 1.2} width={size} height={size * 2.4} />;
    default:
      return <circle class={look} cx={x} cy={y} r={size} />;
  }
}

interface SideKeyProps {
  readonly sides: readonly string[];
  /** True where some claimants are on no known side. */
  readonly hasOthers: boolean;
  /** What hollow marks mean, where there are some. */
  readonly hollow?: string | undefined;
  readonly x: number;
  readonly y: number;
}

/** Which shape and colour stand for which side, on one line. */
export function SideKey({ sides, hasOthers, hollow, x, y }: SideKeyProps): JSX.Element {
  const named: (string | undefined)[] = hasOthers ? [...sides, undefined] : [...sides];
  let at = x;
  return (
    <g class="key">
      {named.map((side) => {
        const left = at;
        const label = side ?? 'No side known';
        at += 26 + textWidth(label, 11.5);
        return (
          <g key={label}>
            <SideMark x={left + 6} y={y} side={side} sides={sides} size={4.5} />
            <text x={left + 16} y={y} dominant-baseline="central">
              {label}
            </text>
          </g>
        );
      })}
      {hollow !== undefined && (
        <text x={at + 6} y={y} dominant-baseline="central">
          {hollow}
        </text>
      )}
    </g>
  );
}

/** About how wide a text is, in pixels: enough to keep labels apart without measuring. */
export function textWidth(text: string, size: number): number {
  return size * [...text].reduce((width, character) => width + widthOf(character), 0);
}

/** The width of a character by its script, in shares of the type's size. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // Chinese, Japanese, Korean and symbols are as wide as high; Greek, Cyrillic and Armenian letters are wider than Latin.
  if (code >= 0x2e80 && !(code >= 0xfb00 && code <= 0xfefc)) return 1;
  return code >= 0x370 && code < 0x590 ? 0.66 : 0.54;
}

/** The text as far as it fits a width. */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  do characters.pop();
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width);
  return `${characters.join('').trimEnd()}…`;
}
