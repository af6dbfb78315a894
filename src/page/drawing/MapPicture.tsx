import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { boxAround, placeLabels, widthOf, labelBox } from './mapLabels';
import type { Box } from './mapLabels';
import { countryNames } from './mapLand';
import type { DrawnCountry } from './mapLand';
import { MapMarkSymbol, nameOfMark } from './MapMarkSymbol';
import { areaRadius } from './mapPlaces';
import type { MapMark } from './mapPlaces';
import { pixelsPerKilometre, scaleBar } from './mapView';
import type { MapView } from './mapView';

export interface MapPictureProps {
  readonly view: MapView;
  readonly countries: readonly DrawnCountry[];
  /** Names of the countries that a place stands for as a whole. */
  readonly tinted: ReadonlySet<string>;
  readonly marks: readonly MapMark[];
  /** The mark that keys go to. */
  readonly current: MapMark | undefined;
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: ((mark: MapMark) => void) | undefined;
  readonly onFocus: (mark: MapMark) => void;
}

/** More names than these are a jumble, whatever room there is. */
const mostNames = 40;
/** An area is drawn where it is larger than this; its hollow mark says the same. */
const leastReach = 10;
const placeFont = 12;
const countryFont = 11;

/** The map itself: land, areas, marks, names, and a bar for the distances. */
export function MapPicture(props: MapPictureProps): JSX.Element {
  const { view, countries, tinted, marks, current, selected, onSelect, onFocus } = props;
  const { width, height } = view;
  const seen = marks.filter(({ x, y }) => x > -20 && y > -20 && x < width + 20 && y < height + 20);
  const bar = scaleBar(view);
  const hatching = useId();
  const words = useMemo(() => wordsOf(seen, countries, view), [marks, countries, view]);
  return (
    <>
      <rect class="sea" width={width} height={height} />
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} class="clip" overflow="hidden">
        <defs>
          <pattern id={hatching} width={9} height={9} patternUnits="userSpaceOnUse">
            <path class="hatching" d="M-1 1L1 -1M0 9L9 0M8 10L10 8" />
          </pattern>
        </defs>
        <g aria-hidden="true">
          {countries.map(({ outline }, at) => (
            <path key={at} class="land" d={outline} />
          ))}
          {countries
            .filter(({ name }) => tinted.has(name))
            .map(({ name, outline }) => (
              <path key={name} d={outline} fill={`url(#${hatching})`} />
            ))}
          {words.countries.map(({ name, x, y }) => (
            <text key={name} class="country-name" x={x} y={y} text-anchor="middle" font-size={countryFont}>
              {name}
            </text>
          ))}
          {seen.map((mark) => {
            const radius = reachOf(mark, view);
            return radius < leastReach ? null : (
              <circle
                key={mark.places[0].id}
                class={mark.contested > 0 ? 'map-area map-contested' : 'map-area'}
                cx={mark.x}
                cy={mark.y}
                r={radius}
              />
            );
          })}
        </g>
        <g role="list" aria-label="Places, largest first">
          {seen.map((mark) => (
            <MapMarkSymbol
              key={mark.places[0].id}
              mark={mark}
              isCurrent={mark === current}
              isSelected={mark.places.some(({ id }) => selected?.has(id))}
              onSelect={onSelect}
              onFocus={onFocus}
            />
          ))}
        </g>
        <g aria-hidden="true">
          {words.labels.map(({ text, x, y, anchor, isArea }) => (
            <text
              key={`${text} ${x} ${y}`}
              class={isArea ? 'place-name area-name' : 'place-name'}
              x={x}
              y={y}
              text-anchor={anchor}
              font-size={placeFont}
            >
              {text}
            </text>
          ))}
        </g>
      </svg>
      <g aria-hidden="true" class="scale-bar">
        <path d={`M12 ${height - 14}v4h${bar.pixels.toFixed(1)}v-4`} />
        <text x={16} y={height - 16} font-size={10.5}>
          {bar.kilometres.toLocaleString('en')} km
        </text>
      </g>
      <rect class="map-edge" x={0.5} y={0.5} width={width - 1} height={height - 1} />
    </>
  );
}

/** Pixels that the largest area of a mark reaches from its middle; 0 for exact places and for countries. */
function reachOf({ places, radius }: MapMark, view: MapView): number {
  const reaches = places.map(
    ({ precision, latitude }) => (areaRadius(precision) ?? 0) * pixelsPerKilometre(view, latitude),
  );
  const reach = Math.max(...reaches);
  return reach > radius + 2 ? reach : 0;
}

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isArea: boolean;
}

function wordsOf(
  marks: readonly MapMark[],
  countries: readonly DrawnCountry[],
  view: MapView,
): { labels: Word[]; countries: DrawnCountry[] } {
  const { width, height } = view;
  const frame: Box = { left: 4, top: 4, right: width - 4, bottom: height - 4 };
  const corners: Box[] = [
    { left: 0, top: height - 32, right: scaleBar(view).pixels + 20, bottom: height },
    { left: width - 110, top: 0, right: width, bottom: 34 },
  ];
  const named = marks.slice(0, mostNames).map((mark) => ({ ...mark, label: nameOfMark(mark) }));
  const placed = placeLabels(named, placeFont, frame, corners);
  const labels = placed.flatMap((label, at): Word[] => {
    const mark = named[at];
    return label && mark ? [{ ...label, text: mark.label, isArea: (mark.places[0].precision ?? 1) > 2 }] : [];
  });
  const taken = [
    ...corners,
    ...marks.map(({ x, y, radius }) => boxAround(x, y, radius)),
    ...labels.map((label) => labelBox(label, widthOf(label.text, placeFont), placeFont)),
  ];
  return { labels, countries: countryNames(countries, countryFont, frame, taken) };
}
