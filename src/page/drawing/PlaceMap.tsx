import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JSX, RefObject, SVGAttributes } from 'preact';
import { markBeside } from './mapKeys';
import { countryAt, drawnCountries } from './mapLand';
import { MapLegend } from './MapLegend';
import { MapPicture } from './MapPicture';
import { areaRadius, marksOf } from './mapPlaces';
import type { MapMark, MapPlace } from './mapPlaces';
import { fitView, panned, projectionOf, resized, zoomed } from './mapView';
import type { MapView, Shown } from './mapView';
import { PlaceList } from './PlaceList';
import { useWidth } from './useWidth';
import { loadAtlas } from './worldAtlas';
import type { Atlas } from './worldAtlas';

export interface PlaceMapProps {
  readonly places: readonly MapPlace[];
  /** What the map shows, for whoever cannot see it: "Places of the incident". */
  readonly label: string;
  /** What the size of a symbol counts, in the plural: "claims". */
  readonly counts: string;
  /** Ids of the places that are selected. */
  readonly selected?: ReadonlySet<string>;
  /** Takes the ids of the places of a chosen mark; without it nothing can be chosen. */
  readonly onSelect?: ((ids: readonly string[]) => void) | undefined;
  /** Height beside the width. */
  readonly proportion?: number;
  /** Gets the drawing, for saving it. */
  readonly drawing?: RefObject<SVGSVGElement | null> | undefined;
  /** Loaded by the map itself where it is not given. */
  readonly atlas?: Atlas;
}

const zoomStep = 1.6;
const legendHeight = 24;

/**
 * An offline map of places: fits them, names those for which there is room, draws what is only known to lie in an area
 * as an area, and contested places by their shape. By wheel, drag, buttons and keys; the same as a list below it.
 */
export function PlaceMap(props: PlaceMapProps): JSX.Element {
  const { places, label, counts, selected, onSelect, proportion = 0.58 } = props;
  const atlas = useAtlas(props.atlas);
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const height = Math.round(Math.max(220, Math.min(width * proportion, 560)));
  const { view, change, fit, isMoved } = useView(places, width, height, atlas);
  const countries = useMemo(() => (atlas ? drawnCountries(atlas, view) : []), [atlas, view]);
  const marks = useMemo(() => marksOf(places, projectionOf(view)), [places, view]);
  const tinted = useMemo(
    () => new Set(atlas ? places.flatMap((place) => countryOf(place, atlas) ?? []) : []),
    [places, atlas],
  );
  const [active, setActive] = useState<string>();
  const own = useRef<SVGSVGElement>(null);
  const drawing = props.drawing ?? own;
  const seen = marks.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  const current = seen.find((mark) => mark.places.some(({ id }) => id === active)) ?? seen[0];

  const go = (mark: MapMark) => {
    setActive(mark.places[0].id);
    drawing.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(mark.places[0].id)}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = markBeside(seen, current, event.key);
    if (event.key === '+' || event.key === '=') change(zoomed(view, zoomStep));
    else if (event.key === '-') change(zoomed(view, 1 / zoomStep));
    else if (event.key === '0') fit();
    else if (target) go(target);
    else return;
    event.preventDefault();
  };

  return (
    <figure class="place-map">
      <div class="map-frame" ref={frame}>
        <svg
          ref={drawing}
          class={isMoved ? 'map moved' : 'map'}
          viewBox={`0 0 ${width} ${height + legendHeight}`}
          role="group"
          aria-label={label}
          onKeyDown={keys}
          {...dragging(view, change)}
        >
          <MapPicture
            view={view}
            countries={countries}
            tinted={tinted}
            marks={marks}
            current={current}
            selected={selected}
            onSelect={onSelect && ((mark) => onSelect(mark.places.map(({ id }) => id)))}
            onFocus={(mark) => setActive(mark.places[0].id)}
          />
          <MapLegend places={places} counts={counts} width={width} top={height} />
        </svg>
        <div class="map-tools" role="toolbar" aria-label="Map">
          <button
            type="button"
            class="tool"
            aria-label="Zoom in"
            onClick={() => change(zoomed(view, zoomStep))}
          >
            +
          </button>
          <button
            type="button"
            class="tool"
            aria-label="Zoom out"
            onClick={() => change(zoomed(view, 1 / zoomStep))}
          >
            −
          </button>
          <button type="button" class="tool" disabled={!isMoved} onClick={fit}>
            Fit
          </button>
        </div>
      </div>
      <PlaceList places={places} counts={counts} selected={selected} onSelect={onSelect} />
    </figure>
  );
}

function useAtlas(given: Atlas | undefined): Atlas | undefined {
  const [loaded, setLoaded] = useState(given);
  useEffect(() => {
    if (!given) void loadAtlas().then(setLoaded);
  }, [given]);
  return given ?? loaded;
}

/** The view, which fits the places until somebody moves it. */
function useView(
  places: readonly MapPlace[],
  width: number,
  height: number,
  atlas: Atlas | undefined,
): { view: MapView; change: (view: MapView) => void; fit: () => void; isMoved: boolean } {
  const fitted = useMemo(
    () => fitView(shownOf(places, atlas), { width, height }),
    [places, width, height, atlas],
  );
  const [moved, setMoved] = useState<MapView>();
  const view = useMemo(
    () => (moved ? resized(moved, { width, height }) : fitted),
    [moved, fitted, width, height],
  );
  return { view, change: setMoved, fit: () => setMoved(undefined), isMoved: moved !== undefined };
}

/** Exact places and areas are shown in full; a whole country only where nothing more precise is to be shown. */
function shownOf(places: readonly MapPlace[], atlas: Atlas | undefined): Shown[] {
  const precise = places.filter(({ precision = 1 }) => precision < 6);
  if (precise.length > 0)
    return precise.map(({ latitude, longitude, precision }) => ({
      latitude,
      longitude,
      radius: areaRadius(precision) ?? 0,
    }));
  return places.flatMap((place) => {
    const lands = atlas && countryAt(atlas, place)?.lands;
    const mainland = lands?.find(({ bounds: [west, south, east, north] }) => {
      const { latitude, longitude } = place;
      return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
    });
    if (!mainland) return [{ ...place, radius: 400 }];
    const [west, south, east, north] = mainland.bounds;
    return [
      { longitude: west, latitude: south },
      { longitude: east, latitude: north },
    ];
  });
}

/** The name of the country that a place stands for as a whole. */
function countryOf(place: MapPlace, atlas: Atlas): string | undefined {
  return (place.precision ?? 1) >= 6 ? countryAt(atlas, place)?.name : undefined;
}

/** Moves the map with the pointer, and zooms with the wheel where that does not take the page's own scrolling away. */
function dragging(
  view: MapView,
  change: (view: MapView) => void,
): Pick<
  SVGAttributes<SVGSVGElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onWheel'
> {
  const from = useRef<{ x: number; y: number; view: MapView; dragged: boolean } | undefined>(undefined);
  const scaleOf = (drawing: SVGSVGElement) => view.width / drawing.getBoundingClientRect().width;
  const end = (event: PointerEvent) => {
    if (from.current?.dragged) (event.currentTarget as Element).releasePointerCapture(event.pointerId);
    from.current = undefined;
  };
  return {
    onPointerDown: (event) => {
      if (event.button === 0) from.current = { x: event.clientX, y: event.clientY, view, dragged: false };
    },
    onPointerMove: (event) => {
      const start = from.current;
      if (!start) return;
      const scale = scaleOf(event.currentTarget);
      const [x, y] = [(event.clientX - start.x) * scale, (event.clientY - start.y) * scale];
      if (!start.dragged && Math.hypot(x, y) < 4) return;
      if (!start.dragged) event.currentTarget.setPointerCapture(event.pointerId);
      start.dragged = true;
      change(panned(start.view, [x, y]));
    },
    onPointerUp: end,
    onPointerCancel: end,
    onWheel: (event) => {
      const drawing = event.currentTarget;
      if (!event.ctrlKey && !event.metaKey && !drawing.contains(document.activeElement)) return;
      event.preventDefault();
      const { left, top } = drawing.getBoundingClientRect();
      const scale = scaleOf(drawing);
      const around = [(event.clientX - left) * scale, (event.clientY - top) * scale] as const;
      change(zoomed(view, Math.exp(-Math.sign(event.deltaY) * 0.25), around));
    },
  };
}
