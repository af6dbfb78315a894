import { geoPath } from 'd3-geo';
import { isWithin, labelBox, meet, widthOf } from './mapLabels';
import type { Box } from './mapLabels';
import type { MapView, Spot } from './mapView';
import { boundsOfView, overlap, projectionOf } from './mapView';
import type { Atlas, Country, Land } from './worldAtlas';

/** A country as it stands on the map. */
export interface DrawnCountry {
  readonly name: string;
  /** The outline as SVG has it, in pixels. */
  readonly outline: string;
  /** The middle and the size of what is to be seen of it. */
  readonly x: number;
  readonly y: number;
  readonly area: number;
}

/** Pixels around the map that are drawn as well, so that the outlines do not end at its edge. */
const around = 8;

/** What a view shows of the countries. */
export function drawnCountries(atlas: Atlas, view: MapView): DrawnCountry[] {
  const seen = boundsOfView(view);
  const projection = projectionOf(view).clipExtent([
    [-around, -around],
    [view.width + around, view.height + around],
  ]);
  const path = geoPath(projection).digits(1);
  return atlas.flatMap(({ name, lands }) => {
    const coordinates = lands.filter(({ bounds }) => overlap(bounds, seen)).map(({ rings }) => rings);
    if (coordinates.length === 0) return [];
    const shape = { type: 'MultiPolygon' as const, coordinates };
    const outline = path(shape);
    if (outline === null || outline === '') return [];
    const [x, y] = path.centroid(shape);
    return [{ name, outline, x, y, area: path.area(shape) }];
  });
}

/** The names of countries for which there is room, the largest first. */
export function countryNames(
  countries: readonly DrawnCountry[],
  fontSize: number,
  frame: Box,
  taken: readonly Box[],
): DrawnCountry[] {
  const boxes = [...taken];
  return [...countries]
    .sort((one, other) => other.area - one.area)
    .filter(({ name, x, y, area }) => {
      const width = widthOf(name, fontSize) * 1.25;
      const box = labelBox({ x, y, anchor: 'middle' }, width, fontSize);
      if (area < width * fontSize * 3 || !isWithin(box, frame) || boxes.some((other) => meet(box, other)))
        return false;
      boxes.push(box);
      return true;
    });
}

/** The country that a spot lies in. */
export function countryAt(atlas: Atlas, spot: Spot): Country | undefined {
  return atlas.find(({ lands }) => lands.some((land) => isInside(land, spot)));
}

function isInside({ rings, bounds: [west, south, east, north] }: Land, spot: Spot): boolean {
  const { longitude, latitude } = spot;
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  let inside = false;
  for (const ring of rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [x = 0, y = 0] = ring[at] ?? [];
      const [previousX = 0, previousY = 0] = ring[before] ?? [];
      const crosses = y > latitude !== previousY > latitude;
      if (crosses && longitude < ((previousX - x) * (latitude - y)) / (previousY - y) + x) inside = !inside;
    }
  return inside;
}
