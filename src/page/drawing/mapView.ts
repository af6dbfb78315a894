import { geoEqualEarth, geoMercator } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { Bounds } from './worldAtlas';

/** A point on the globe, in degrees. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a map must show: a spot and as many kilometres around it. */
export interface Shown extends Spot {
  readonly radius?: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What part of the world a map shows: its middle, and how many pixels a radian of the equator takes. */
export interface MapView extends Spot, Size {
  /** Countries and towns are shown with their shapes right, the whole world with its areas right. */
  readonly projection: 'mercator' | 'equal earth';
  readonly scale: number;
}

type Pixels = readonly [x: number, y: number];

const earthRadius = 6371;
const radians = Math.PI / 180;
/** Kilometres across that a map shows at least: a town alone, without what lies around it, tells nothing. */
const leastAcross = 500;
const closestAcross = 15;
/** Degrees from west to east above which the map is one of the world. */
const worldwide = 110;
const northernmost = 82;
/** How much of the map stays free on each side. */
const margin = 0.12;

/** The view that shows all spots, with a margin; of the whole world where there are none. */
export function fitView(spots: readonly Shown[], size: Size): MapView {
  const corners = spots.flatMap(cornersOf);
  const [west, east] = longitudesOf(corners);
  const whole = spots.length === 0 || east - west > worldwide;
  const longitude = turned(spots.length === 0 || east - west > 200 ? 11 : (west + east) / 2);
  const blank: MapView = {
    projection: whole ? 'equal earth' : 'mercator',
    longitude,
    latitude: 0,
    scale: 100,
    ...size,
  };
  const shown = spots.length === 0 || east - west > 200 ? inhabited(longitude) : corners;
  const centred = { ...blank, latitude: middleLatitude(shown, blank) };
  const free = 1 - 2 * (whole ? 0.03 : margin);
  const projection = projectionOf(centred);
  const reach = shown.map((each) => {
    const [x, y] = projection([each.longitude, each.latitude]) ?? [0, 0];
    return Math.max(
      Math.abs(x / size.width - 0.5) / (0.5 * free),
      Math.abs(y / size.height - 0.5) / (0.5 * free),
    );
  });
  const scale = centred.scale / Math.max(...reach);
  return limited({ ...centred, scale: Math.min(scale, scaleFor(leastAcross, centred.latitude, size)) });
}

/** The latitude in the middle between the northernmost and the southernmost spot, as the view draws them. */
function middleLatitude(spots: readonly Spot[], view: MapView): number {
  const projection = projectionOf(view);
  const heights = spots.map(({ latitude }) => projection([view.longitude, latitude])?.[1] ?? 0);
  const height = (Math.min(...heights) + Math.max(...heights)) / 2;
  return projection.invert?.([view.width / 2, height])?.[1] ?? 0;
}

/** The projection of a view; pixels from its upper left corner. */
export function projectionOf({
  projection,
  longitude,
  latitude,
  scale,
  width,
  height,
}: MapView): GeoProjection {
  const made = projection === 'mercator' ? geoMercator() : geoEqualEarth();
  return made
    .rotate([-longitude, 0])
    .center([0, latitude])
    .scale(scale)
    .translate([width / 2, height / 2]);
}

/** The view with its picture moved by pixels. */
export function panned(view: MapView, [x, y]: Pixels): MapView {
  return centredAt(view, [view.width / 2 - x, view.height / 2 - y]);
}

/** The view larger or smaller by a factor; what lies under a pixel, else in the middle, stays there. */
export function zoomed(view: MapView, factor: number, around?: Pixels): MapView {
  const next = limited({ ...view, scale: view.scale * factor });
  const fixed = around && projectionOf(view).invert?.([...around]);
  const moved = fixed && projectionOf(next)(fixed);
  if (!moved) return next;
  return centredAt(next, [view.width / 2 + (moved[0] - around[0]), view.height / 2 + (moved[1] - around[1])]);
}

/** The same part of the world on a map of another size. */
export function resized(view: MapView, { width, height }: Size): MapView {
  return limited({ ...view, width, height, scale: (view.scale * width) / view.width });
}

/** What the view shows, and a little more; from -180 to 180 where it reaches across the date line. */
export function boundsOfView(view: MapView): Bounds {
  const projection = projectionOf(view);
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const edges = steps.flatMap((part): Pixels[] => [
    [view.width * part, 0],
    [view.width * part, view.height],
    [0, view.height * part],
    [view.width, view.height * part],
  ]);
  const seen = edges.map(([x, y]): Pixels => projection.invert?.([x, y]) ?? [NaN, NaN]);
  const across = seen.map(([longitude]) => turned(longitude - view.longitude));
  const [west, east] = [view.longitude + Math.min(...across), view.longitude + Math.max(...across)];
  const latitudes = seen.map(([, latitude]) => latitude);
  const isWhole = view.projection === 'equal earth' || !seen.flat().every(Number.isFinite);
  if (isWhole || west < -180 || east > 180) return [-180, ...rangeOf(latitudes, isWhole)];
  return [west, Math.min(...latitudes), east, Math.max(...latitudes)];
}

function rangeOf(latitudes: readonly number[], isWhole: boolean): [number, number, number] {
  return isWhole ? [-90, 180, 90] : [Math.min(...latitudes), 180, Math.max(...latitudes)];
}

export function overlap([west, south, east, north]: Bounds, other: Bounds): boolean {
  return west <= other[2] && other[0] <= east && south <= other[3] && other[1] <= north;
}

/** Pixels that a kilometre takes at a latitude. */
export function pixelsPerKilometre({ scale, projection }: MapView, latitude: number): number {
  const stretch = projection === 'mercator' ? 1 / Math.cos(latitude * radians) : 1;
  return (scale / earthRadius) * stretch;
}

/** A round number of kilometres for the scale bar, and the pixels it takes: at most a quarter of the map. */
export function scaleBar(view: MapView): { kilometres: number; pixels: number } {
  const perKilometre = pixelsPerKilometre(view, view.latitude);
  const most = Math.min(140, view.width / 4) / perKilometre;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1);
  return { kilometres, pixels: kilometres * perKilometre };
}

function centredAt(view: MapView, pixel: Pixels): MapView {
  const [longitude = NaN, latitude = NaN] = projectionOf(view).invert?.([...pixel]) ?? [];
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return view;
  return limited({ ...view, longitude, latitude });
}

/** No closer than a town, no farther than the world, no nearer to the poles than the projection bears. */
function limited(view: MapView): MapView {
  const latitude = Math.max(-northernmost, Math.min(northernmost, view.latitude));
  const whole = view.projection === 'mercator' ? 2 * Math.PI : 5.6;
  const least = Math.min(view.width, view.height) / whole;
  const scale = Math.max(least, Math.min(scaleFor(closestAcross, latitude, view), view.scale));
  return { ...view, latitude, scale };
}

function scaleFor(kilometres: number, latitude: number, { width, height }: Size): number {
  return (Math.min(width, height * 1.5) * earthRadius * Math.cos(latitude * radians)) / kilometres;
}

/** No fewer kilometres are shown around a spot: no projection can fit a point alone. */
const leastAround = 5;

function cornersOf({ latitude, longitude, radius = 0 }: Shown): Spot[] {
  const north = Math.max(leastAround, radius) / 111;
  const east = north / Math.max(0.1, Math.cos(latitude * radians));
  const bounded = (degrees: number) => Math.max(-northernmost, Math.min(northernmost, degrees));
  return [
    { latitude: bounded(latitude + north), longitude: longitude - east },
    { latitude: bounded(latitude - north), longitude: longitude + east },
  ];
}

/** The corners of the world without the ice around its poles. */
function inhabited(longitude: number): Spot[] {
  return [-179, 179].flatMap((east) =>
    [-56, 78].map((latitude) => ({ latitude, longitude: longitude + east })),
  );
}

/** From west to east the short way round, the end above 180 where it crosses the date line. */
function longitudesOf(spots: readonly Spot[]): [number, number] {
  const sorted = spots.map(({ longitude }) => turned(longitude)).sort((one, other) => one - other);
  let [west, gap] = [sorted[0] ?? 0, 360 - ((sorted.at(-1) ?? 0) - (sorted[0] ?? 0))];
  sorted.forEach((longitude, at) => {
    const next = sorted[at + 1];
    if (next !== undefined && next - longitude > gap) [west, gap] = [next, next - longitude];
  });
  return [west, west + 360 - gap];
}

/** A longitude between -180 and 180. */
function turned(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
