import type { JSX, RefObject } from 'preact';
import type { Plot, PlotMark, PlotRow } from '../../core/dossier/dossier';
import { useActions } from './actions';
import { plotScale } from './plotScale';
import type { Axis, PlotScale } from './plotScale';
import { fitted, SideKey, SideMark, sideClass, textWidth } from './sideMark';
import { counted, formatCount } from '../../core/text/counted';

const rowHeight = 28;
const headHeight = 54;
const footHeight = 30;
const labelSize = 12.5;

interface FigurePlotProps {
  readonly plot: Plot;
  readonly axis: Axis;
  readonly width: number;
  /** The parties, in the order of the incident. */
  readonly sides: readonly string[];
  readonly drawing?: RefObject<SVGSVGElement | null>;
}

/** One figure as its claimants give it: a row each, a dot for a number, a line for a range, an arrow for "or more". */
export function FigurePlot({ plot, axis, width, sides, drawing }: FigurePlotProps): JSX.Element {
  const { rows, label, range, contested, estimate } = plot;
  const isNarrow = width < 560;
  const left = isNarrow ? 118 : 215;
  const right = width - (isNarrow ? 84 : 190);
  const hasAside = rows.some(({ marks }) => marks.some(({ standing }) => standing !== undefined));
  const scale = plotScale(plot, axis, left, right);
  const bottom = headHeight + rows.length * rowHeight;
  const height = bottom + footHeight;
  return (
    <svg
      ref={drawing ?? null}
      class="plot"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${label}: ${range}${contested === undefined ? '' : `, contested (${contested})`}. The same numbers are in the table below.`}
    >
      <text class="plot-title" x={0} y={14}>
        {label}
      </text>
      <text class="plot-range" x={width} y={14} text-anchor="end">
        {contested === undefined ? range : `≠ ${range}`}
      </text>
      <SideKey
        sides={sides.filter((side) => rows.some((row) => row.side === side))}
        hasOthers={rows.some(({ side }) => side === undefined)}
        hollow={hasAside ? 'Hollow: does not count' : undefined}
        x={0}
        y={34}
      />
      <Axes scale={scale} top={headHeight} bottom={bottom} left={left} right={right} />
      {estimate && <Estimate estimate={estimate} scale={scale} top={headHeight} bottom={bottom} />}
      {rows.map((row, at) => (
        <Row
          key={row.claimant}
          row={row}
          y={headHeight + (at + 0.5) * rowHeight}
          scale={scale}
          sides={sides}
          left={left}
          right={right}
          width={width}
        />
      ))}
    </svg>
  );
}

interface Frame {
  readonly scale: PlotScale;
  readonly top: number;
  readonly bottom: number;
}

function Axes({ scale, top, bottom, left, right }: Frame & { left: number; right: number }): JSX.Element {
  return (
    <g class="axis">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={scale.x(tick)} x2={scale.x(tick)} y1={top} y2={bottom} />
          <text x={scale.x(tick)} y={bottom + 17} text-anchor="middle">
            {formatCount(tick)}
          </text>
        </g>
      ))}
      <line class="base" x1={left} x2={right} y1={bottom} y2={bottom} />
    </g>
  );
}

function Estimate({
  estimate,
  scale,
  top,
  bottom,
}: Frame & { estimate: NonNullable<Plot['estimate']> }): JSX.Element {
  const { low, high } = estimate;
  const told = low === high ? formatCount(low) : `${formatCount(low)}–${formatCount(high)}`;
  const [from, to] = [scale.x(low), scale.x(high)];
  return (
    <g class="estimate">
      {low !== high && <rect x={from} y={top} width={to - from} height={bottom - top} />}
      <line x1={from} x2={from} y1={top - 4} y2={bottom} />
      {low !== high && <line x1={to} x2={to} y1={top - 4} y2={bottom} />}
      <text x={(from + to) / 2} y={top - 8} text-anchor="middle">
        best estimate {told}
      </text>
    </g>
  );
}

interface RowProps {
  readonly row: PlotRow;
  readonly y: number;
  readonly scale: PlotScale;
  readonly sides: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

function Row({ row, y, scale, sides, left, right, width }: RowProps): JSX.Element {
  const { claimant, side, marks, words, repeats } = row;
  const counted = marks.filter(({ standing }) => standing === undefined);
  const told = [...new Set([...(counted.length > 0 ? counted : marks), ...words].map(({ text }) => text))];
  return (
    <g>
      <line class="row" x1={0} x2={width} y1={y + rowHeight / 2} y2={y + rowHeight / 2} />
      <text class="claimant" x={0} y={y} dominant-baseline="central">
        {fitted(claimant, left - 16, labelSize)}
        <title>{claimant}</title>
      </text>
      {marks.map((mark) => (
        <Mark
          key={mark.claims.join()}
          mark={mark}
          y={y}
          scale={scale}
          side={side}
          sides={sides}
          right={right}
        />
      ))}
      <text class="told" x={width} y={y} text-anchor="end" dominant-baseline="central">
        {fittedNumbers(told, repeats, width - right - 8)}
        <title>{numbersOf(told, repeats)}</title>
      </text>
    </g>
  );
}

/** All that a claimant says; which of several numbers was repeated is not told here. */
function numbersOf(told: readonly string[], repeats: number): string {
  const all = told.join('; ');
  if (repeats === 0) return all;
  if (told.length <= 1) return `${all} (${repeats + 1}×)`;
  return `${all} (${counted(repeats, 'repeat')})`;
}

/** As many whole numbers as there is room for: a number that is cut would be read as another. */
function fittedNumbers(told: readonly string[], repeats: number, room: number): string {
  const all = numbersOf(told, repeats);
  if (textWidth(all, labelSize) <= room) return all;
  const [first = '', ...others] = told;
  if (others.length === 0) return fitted(all, room, labelSize);
  let shown = first;
  for (const other of others) {
    const longer = `${shown}; ${other}`;
    if (textWidth(`${longer}; …`, labelSize) > room) break;
    shown = longer;
  }
  return `${shown}; …`;
}

interface MarkProps extends Pick<RowProps, 'y' | 'scale' | 'sides' | 'right'> {
  readonly mark: PlotMark;
  readonly side: string | undefined;
}

function Mark({ mark, y, scale, side, sides, right }: MarkProps): JSX.Element {
  const { goToClaim } = useActions();
  const { low, high, isOpen, text, standing, claims } = mark;
  const from = scale.x(low ?? 0);
  const to = scale.x(high ?? low ?? 0);
  const look = `${sideClass(side, sides)}${standing === undefined ? '' : ' aside'}`;
  const isRange = high !== undefined && low !== high;
  const [id] = claims;
  return (
    <g class="mark-group" onClick={() => id !== undefined && goToClaim(id)}>
      <title>{standing === undefined ? text : `${text} (${standing})`}</title>
      {isRange && <line class={`span ${look}`} x1={from} x2={to} y1={y} y2={y} />}
      {isOpen && <Arrow from={to} to={Math.min(to + 26, right)} y={y} look={look} />}
      {low !== undefined && (
        <SideMark x={from} y={y} side={side} sides={sides} isHollow={standing !== undefined} />
      )}
      {high !== undefined && (isRange || low === undefined) && (
        <SideMark x={to} y={y} side={side} sides={sides} isHollow={standing !== undefined} />
      )}
    </g>
  );
}

/** What reaches upwards without an end. */
function Arrow({ from, to, y, look }: { from: number; to: number; y: number; look: string }): JSX.Element {
  return (
    <g>
      <line class={`span ${look}`} x1={from} x2={to - 2} y1={y} y2={y} />
      <path class={`head-of-arrow ${look}`} d={`M${to - 7},${y - 4.5}L${to},${y}L${to - 7},${y + 4.5}`} />
    </g>
  );
}
