import type { JSX } from 'preact';
import { widthOf } from './mapLabels';
import { diamond } from './MapMarkSymbol';
import { isArea } from './mapPlaces';
import type { MapPlace } from './mapPlaces';

export interface MapLegendProps {
  readonly places: readonly MapPlace[];
  /** What the size of a symbol counts. */
  readonly counts: string;
  readonly width: number;
  /** Pixels from the upper edge of the drawing. */
  readonly top: number;
}

const fontSize = 11;
const source = 'Natural Earth';

/** Says what the symbols on the map mean, those that are on it, and where the map is from. */
export function MapLegend({ places, counts, width, top }: MapLegendProps): JSX.Element {
  const y = top + 15;
  const entries: { text: string; symbol: (x: number) => JSX.Element }[] = [];
  if (places.some((place) => place.contested === 0 && !isArea(place)))
    entries.push({
      text: `place, by number of ${counts}`,
      symbol: (x) => <circle class="map-shape" cx={x} cy={y - 4} r={5} />,
    });
  if (places.some(({ contested }) => contested > 0))
    entries.push({
      text: 'contested',
      symbol: (x) => (
        <g class="map-contested">
          <path class="map-shape" d={diamond(x, y - 4, 6)} />
        </g>
      ),
    });
  if (places.some(({ precision = 1 }) => precision >= 6))
    entries.push({
      text: 'the whole country',
      symbol: (x) => <path class="hatching" d={`M${x - 5} ${y - 1}l7 -7m-4 8l7 -7m-4 8l6 -6`} />,
    });
  if (places.some((place) => isArea(place) || place.isUncertain))
    entries.push({
      text: 'somewhere around, or perhaps elsewhere (?)',
      symbol: (x) => (
        <g class="map-hollow">
          <circle class="map-shape" cx={x} cy={y - 4} r={5} />
        </g>
      ),
    });
  let x = 8;
  const right = width - widthOf(source, fontSize) - 16;
  return (
    <g class="map-legend" aria-hidden="true">
      {entries.map(({ text, symbol }) => {
        const start = x;
        const end = start + 14 + widthOf(text, fontSize);
        if (end > right) return null;
        x = end + 18;
        return (
          <g key={text} class="map-mark">
            {symbol(start)}
            <text x={start + 11} y={y} font-size={fontSize}>
              {text}
            </text>
          </g>
        );
      })}
      <text class="map-source" x={width - 2} y={y} text-anchor="end" font-size={fontSize}>
        {source}
      </text>
    </g>
  );
}
