import type { JSX, RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { ChartedIncident } from '../../core/incidents/charting/chart';
import { nameOfBin } from '../../core/incidents/charting/timeBins';
import type { TimeBin, Timeline } from '../../core/incidents/charting/timeBins';
import { diamond } from '../drawing/MapMarkSymbol';
import { counted } from '../../core/text/counted';
import { countTicks, timeTicks } from './timeTicks';

/** Positions of the first and the last chosen bin. */
export type BinRange = readonly [first: number, last: number];

interface TimelineDrawingProps {
  readonly timeline: Timeline<ChartedIncident>;
  readonly width: number;
  readonly chosen: BinRange | undefined;
  readonly onChoose: (range: BinRange) => void;
  readonly drawing: RefObject<SVGSVGElement | null>;
}

const around = { top: 12, right: 10, bottom: 62 };
/** Up to so many incidents stand one above the other as marks of their own; more are a bar. */
const mostMarks = 9;
/** Up to so many need less height. */
const fewMarks = 3;

/** How many incidents there are from time to time; contested ones by their shape, imprecise dates hollow. */
export function TimelineDrawing({
  timeline,
  width,
  chosen,
  onChoose,
  drawing,
}: TimelineDrawingProps): JSX.Element {
  const { bins, unit } = timeline;
  const hatching = useId();
  const [current, setCurrent] = useState(0);
  const pressed = useRef<number | undefined>(undefined);
  const most = bins.reduce((top, bin) => Math.max(top, countOf(bin)), 1);
  const height = most <= fewMarks ? 160 : 214;
  const frame = { ...around, left: 16 + 7 * most.toLocaleString('en').length };
  const plot = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };
  const perBin = plot.width / Math.max(1, bins.length);
  const base = frame.top + plot.height;
  const xOf = (at: number) => frame.left + at * perBin;
  const yOf = (count: number) => base - (plot.height * count) / Math.max(most, 3);
  const tabStop = Math.min(current, bins.length - 1);
  const binAt = (event: PointerEvent): number => {
    const { left, width: shown } = (event.currentTarget as Element).getBoundingClientRect();
    const x = ((event.clientX - left) * width) / shown - frame.left;
    return Math.max(0, Math.min(bins.length - 1, Math.floor(x / perBin)));
  };
  const go = (at: number) => {
    const next = Math.max(0, Math.min(bins.length - 1, at));
    setCurrent(next);
    drawing.current?.querySelector<SVGElement>(`[data-bin="${next}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent, at: number) => {
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bins.length - 1 },
      ...{ PageDown: nextFilled(bins, at, 1), PageUp: nextFilled(bins, at, -1) },
    };
    const target = steps[event.key];
    if (target !== undefined) go(target);
    else if (event.key === 'Enter' || event.key === ' ')
      onChoose(event.shiftKey && chosen ? [Math.min(chosen[0], at), Math.max(chosen[1], at)] : [at, at]);
    else return;
    event.preventDefault();
  };
  return (
    <svg
      ref={drawing}
      class="timeline"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`Incidents by ${unit}; choose a ${unit} to see its incidents alone`}
      onPointerDown={(event) => (pressed.current = binAt(event))}
      onPointerUp={(event) => {
        const [from, to] = [pressed.current, binAt(event)];
        pressed.current = undefined;
        if (from !== undefined && from !== to) onChoose([Math.min(from, to), Math.max(from, to)]);
      }}
    >
      <defs>
        <pattern id={hatching} width={5} height={5} patternUnits="userSpaceOnUse">
          <rect class="hatch-ground" width={5} height={5} />
          <path class="hatch" d="M-1 1L1 -1M0 5L5 0M4 6L6 4" />
        </pattern>
      </defs>
      <g aria-hidden="true">
        {countTicks(Math.max(most, 3)).map((count) => (
          <g key={count} class="count-tick">
            <path d={`M${frame.left} ${yOf(count).toFixed(1)}H${width - frame.right}`} />
            <text x={frame.left - 6} y={yOf(count) + 4} text-anchor="end" font-size={11}>
              {count.toLocaleString('en')}
            </text>
          </g>
        ))}
        {chosen && (
          <rect
            class="chosen-time"
            x={xOf(chosen[0])}
            y={frame.top}
            width={perBin * (chosen[1] - chosen[0] + 1)}
            height={plot.height}
          />
        )}
        <path class="time-axis" d={`M${frame.left} ${base}H${width - frame.right}`} />
        {timeTicks(bins, unit, plot.width).map(({ at, label, year }) => {
          const x = xOf(at) + perBin / 2;
          return (
            <g key={at} class="time-tick">
              <path d={`M${x.toFixed(1)} ${base}v4`} />
              <text x={x} y={base + 16} text-anchor="middle" font-size={11}>
                {label}
              </text>
              {year !== undefined && (
                <text class="year" x={x} y={base + 30} text-anchor="middle" font-size={11}>
                  {year}
                </text>
              )}
            </g>
          );
        })}
      </g>
      <g role="list" aria-label={`From the first ${unit} to the last`}>
        {bins.map((bin, at) => {
          const isChosen = chosen !== undefined && at >= chosen[0] && at <= chosen[1];
          const words = describeBin(bin, unit);
          return (
            <g key={bin.from} role="listitem">
              <g
                class={chosen && !isChosen ? 'bin faded' : 'bin'}
                data-bin={at}
                role="button"
                tabIndex={at === tabStop ? 0 : -1}
                aria-label={words}
                aria-pressed={isChosen}
                onFocus={() => setCurrent(at)}
                onKeyDown={(event) => keys(event, at)}
                onClick={(event) =>
                  onChoose(
                    event.shiftKey && chosen ? [Math.min(chosen[0], at), Math.max(chosen[1], at)] : [at, at],
                  )
                }
              >
                <title>{words}</title>
                <rect class="bin-reach" x={xOf(at)} y={frame.top} width={perBin} height={plot.height} />
                {most <= mostMarks ? (
                  <Marks bin={bin} x={xOf(at) + perBin / 2} perBin={perBin} yOf={yOf} />
                ) : (
                  <Bar bin={bin} x={xOf(at)} perBin={perBin} yOf={yOf} hatching={hatching} />
                )}
              </g>
            </g>
          );
        })}
      </g>
      <Legend timeline={timeline} y={height - 8} isBars={most > mostMarks} hatching={hatching} />
    </svg>
  );
}

interface ShapeProps {
  readonly bin: TimeBin<ChartedIncident>;
  readonly x: number;
  readonly perBin: number;
  readonly yOf: (count: number) => number;
}

/** One mark for each incident: contested ones lowest, those of imprecise date on top. */
function Marks({ bin, x, perBin, yOf }: ShapeProps): JSX.Element {
  const radius = Math.max(2, Math.min(7, perBin * 0.36, (yOf(0) - yOf(1)) * 0.4));
  return (
    <>
      {stacked(bin).map(({ incident, isPerhaps }, at) => {
        const y = (yOf(at) + yOf(at + 1)) / 2;
        const looks = [incident.contested.length > 0 && 'map-contested', isPerhaps && 'map-hollow'];
        return (
          <g key={incident.id} class={looks.filter(Boolean).join(' ')}>
            {incident.contested.length > 0 ? (
              <path class="map-shape" d={diamond(x, y, radius * 1.15)} />
            ) : (
              <circle class="map-shape" cx={x} cy={y} r={radius} />
            )}
          </g>
        );
      })}
    </>
  );
}

/** A bar: contested incidents hatched at its foot, those of imprecise date hollow on top. */
function Bar({ bin, x, perBin, yOf, hatching }: ShapeProps & { readonly hatching: string }): JSX.Element {
  const contested = bin.within.filter((incident) => incident.contested.length > 0).length;
  const parts = [
    { count: contested, look: 'contested-bar', fill: `url(#${hatching})` },
    { count: bin.within.length - contested, look: 'plain-bar' },
    { count: bin.perhaps.length, look: 'hollow-bar' },
  ];
  const width = Math.max(1, perBin - (perBin > 6 ? 2 : 0.5));
  let below = 0;
  return (
    <>
      {parts.map(({ count, look, fill }) => {
        const top = yOf(below + count);
        const tall = yOf(below) - top;
        below += count;
        return count === 0 ? null : (
          <rect
            key={look}
            class={look}
            x={x + (perBin - width) / 2}
            y={top}
            width={width}
            height={tall}
            {...(fill && { fill })}
          />
        );
      })}
    </>
  );
}

interface LegendProps {
  readonly timeline: Timeline<ChartedIncident>;
  readonly y: number;
  readonly isBars: boolean;
  readonly hatching: string;
}

function Legend({ timeline, y, isBars, hatching }: LegendProps): JSX.Element {
  const sure = timeline.bins.flatMap(({ within }) => within);
  const all = [...sure, ...timeline.bins.flatMap(({ perhaps }) => perhaps)];
  const hasPerhaps = timeline.bins.some(({ perhaps }) => perhaps.length > 0);
  const entries = [
    { text: 'incident', look: '', isShown: sure.some(({ contested }) => contested.length === 0) },
    { text: 'contested', look: 'map-contested', isShown: all.some(({ contested }) => contested.length > 0) },
    { text: `this ${timeline.unit} or later`, look: 'map-hollow', isShown: hasPerhaps },
  ].filter(({ isShown }) => isShown);
  let x = 8;
  return (
    <g class="map-legend" aria-hidden="true">
      {entries.map(({ text, look }) => {
        const start = x;
        x += 32 + text.length * 6.2;
        return (
          <g key={text} class={look}>
            {isBars ? (
              <rect
                class={
                  look === 'map-contested'
                    ? 'contested-bar'
                    : look === 'map-hollow'
                      ? 'hollow-bar'
                      : 'plain-bar'
                }
                x={start - 5}
                y={y - 9}
                width={10}
                height={10}
                {...(look === 'map-contested' && { fill: `url(#${hatching})` })}
              />
            ) : look === 'map-contested' ? (
              <path class="map-shape" d={diamond(start, y - 4, 6)} />
            ) : (
              <circle class="map-shape" cx={start} cy={y - 4} r={5} />
            )}
            <text x={start + 11} y={y} font-size={11}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function stacked({
  within,
  perhaps,
}: TimeBin<ChartedIncident>): { incident: ChartedIncident; isPerhaps: boolean }[] {
  const isContested = ({ contested }: ChartedIncident) => contested.length > 0;
  const sure = [...within.filter(isContested), ...within.filter((incident) => !isContested(incident))];
  return [
    ...sure.map((incident) => ({ incident, isPerhaps: false })),
    ...perhaps.map((incident) => ({ incident, isPerhaps: true })),
  ];
}

function countOf({ within, perhaps }: TimeBin<unknown>): number {
  return within.length + perhaps.length;
}

/** Position of the next bin with anything in it, in one direction; the same one where there is none. */
function nextFilled(bins: readonly TimeBin<unknown>[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < bins.length; at += step) {
    const bin = bins[at];
    if (bin && countOf(bin) > 0) return at;
  }
  return from;
}

function describeBin(bin: TimeBin<ChartedIncident>, unit: Timeline<unknown>['unit']): string {
  const contested = [...bin.within, ...bin.perhaps].filter(
    (incident) => incident.contested.length > 0,
  ).length;
  const facts = [
    counted(countOf(bin), 'incident'),
    ...(contested > 0 ? [`${contested.toLocaleString('en')} contested`] : []),
    ...(bin.perhaps.length > 0 ? [`${bin.perhaps.length.toLocaleString('en')} perhaps later`] : []),
  ];
  return `${nameOfBin(bin, unit)}: ${facts.join(', ')}`;
}
