import type { JSX, RefObject } from 'preact';
import { scaleUtc } from 'd3-scale';
import type { Timeline, TimelineMark } from '../../core/dossier/dossier';
import { useActions } from './actions';
import { fitted, sideClass, SideKey, SideMark } from './sideMark';

const rowHeight = 26;
const headHeight = 56;
const footHeight = 26;
const labelSize = 12.5;
const dayLength = 86_400_000;

interface TimelinePlotProps {
  readonly timeline: Timeline;
  readonly width: number;
  readonly sides: readonly string[];
  readonly drawing?: RefObject<SVGSVGElement | null>;
}

/** When each claimant said it, and when it happened: filled where the day of the statement is told, hollow where only the article's is. */
export function TimelinePlot({ timeline, width, sides, drawing }: TimelinePlotProps): JSX.Element {
  const { event, rows } = timeline;
  const left = width < 560 ? 118 : 215;
  const bottom = headHeight + rows.length * rowHeight;
  const height = bottom + footHeight;
  const x = timeScale(timeline, left + 12, width - 16);
  const used = sides.filter((side) => rows.some((row) => row.side === side));
  return (
    <svg
      ref={drawing ?? null}
      class="plot"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`When it was said, by ${rows.length} claimants. The same days are in the table below.`}
    >
      <SideKey sides={used} hasOthers={rows.some(({ side }) => side === undefined)} x={0} y={8} />
      {event && (
        <g class="event">
          <rect
            x={x.at(event.from)}
            y={headHeight - 10}
            width={x.at(event.to + 1) - x.at(event.from)}
            height={bottom - headHeight + 10}
          />
          <text
            x={clamp((x.at(event.from) + x.at(event.to + 1)) / 2, left + 30, width - 50)}
            y={headHeight - 16}
            text-anchor="middle"
          >
            {`Incident, ${event.date}`}
          </text>
        </g>
      )}
      <g class="axis">
        {x.ticks.map(({ at, label }) => (
          <g key={at}>
            <line class="grid" x1={at} x2={at} y1={headHeight - 10} y2={bottom} />
            <text x={at} y={bottom + 17} text-anchor="middle">
              {label}
            </text>
          </g>
        ))}
        <line class="base" x1={left} x2={width} y1={bottom} y2={bottom} />
      </g>
      {rows.map(({ claimant, side, marks }, at) => {
        const y = headHeight + (at + 0.5) * rowHeight;
        return (
          <g key={claimant}>
            <line class="row" x1={0} x2={width} y1={y + rowHeight / 2} y2={y + rowHeight / 2} />
            <text class="claimant" x={0} y={y} dominant-baseline="central">
              {fitted(claimant, left - 16, labelSize)}
              <title>{claimant}</title>
            </text>
            {marks.map((mark, place) => {
              const sameDay = marks.filter(({ from }) => from === mark.from);
              const shift = (sameDay.indexOf(mark) - (sameDay.length - 1) / 2) * 40;
              return <Mark key={place} mark={mark} x={x.at} shift={shift} y={y} side={side} sides={sides} />;
            })}
          </g>
        );
      })}
    </svg>
  );
}

interface MarkProps {
  readonly mark: TimelineMark;
  readonly x: (day: number) => number;
  /** Pixels aside, where several marks have one day. */
  readonly shift: number;
  readonly y: number;
  readonly side: string | undefined;
  readonly sides: readonly string[];
}

function Mark({ mark, x, shift, y, side, sides }: MarkProps): JSX.Element {
  const { goToClaim } = useActions();
  const { from, to, basis, date, texts, claims } = mark;
  const [id] = claims;
  const isSpan = to > from;
  const middle = x(from + 0.5) + shift;
  return (
    <g class="mark-group" onClick={() => id !== undefined && goToClaim(id)}>
      <title>{`${basis} ${date}: ${texts.join('; ')}`}</title>
      {isSpan && <line class={`span ${sideClass(side, sides)}`} x1={x(from)} x2={x(to + 1)} y1={y} y2={y} />}
      <SideMark x={middle} y={y} side={side} sides={sides} isHollow={basis === 'published'} />
      {claims.length > 1 && (
        <text class="times" x={middle + 10} y={y} dominant-baseline="central">
          ×{claims.length}
        </text>
      )}
    </g>
  );
}

interface TimeScale {
  /** The pixel at which a day begins. */
  readonly at: (day: number) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

function timeScale({ event, rows }: Timeline, left: number, right: number): TimeScale {
  const marks = rows.flatMap((row) => row.marks);
  const days = [...marks, ...(event ? [event] : [])];
  const first = days.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = days.reduce((most, { to }) => Math.max(most, to), -Infinity) + 1;
  const scale = scaleUtc([new Date(first * dayLength), new Date(last * dayLength)], [left, right]);
  const at = (day: number): number => scale(new Date(day * dayLength));
  const most = Math.max(2, Math.floor((right - left) / 90));
  if (last - first <= most) {
    const each = Array.from({ length: last - first }, (_, step) => first + step);
    return { at, ticks: each.map((day) => ({ at: at(day + 0.5), label: dayLabel(day) })) };
  }
  const name = scale.tickFormat(most);
  return { at, ticks: scale.ticks(most).map((date) => ({ at: scale(date), label: name(date) })) };
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function dayLabel(day: number): string {
  const date = new Date(day * dayLength);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
