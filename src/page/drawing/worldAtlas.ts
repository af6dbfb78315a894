import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from 'geojson';

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** One piece of land of a country. */
export interface Land {
  readonly rings: Position[][];
  readonly bounds: Bounds;
}

export interface Country {
  readonly name: string;
  readonly lands: readonly Land[];
}

/** The countries of the world, from Natural Earth at 1:50 million. */
export type Atlas = readonly Country[];

type Countries = Topology<{ countries: GeometryCollection<{ name?: string }> }>;

/** Reads the atlas from its file: TopoJSON of the package world-atlas. */
export function readAtlas(topology: unknown): Atlas {
  const { objects } = topology as Countries;
  const { features } = feature(topology as Countries, objects.countries);
  return features.map(({ geometry, properties }) => ({
    name: properties.name ?? '',
    lands: polygonsOf(geometry).map((rings) => ({ rings, bounds: boundsOf(rings[0] ?? []) })),
  }));
}

let loading: Promise<Atlas> | undefined;

/** Loads the atlas that ships with the pages, once: it is larger than all else on them and comes as a part of its own. */
export function loadAtlas(): Promise<Atlas> {
  return (loading ??= import('world-atlas/countries-50m.json').then((file) => readAtlas(file.default)));
}

function polygonsOf(
  geometry: { readonly type: string; readonly coordinates?: unknown } | null,
): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as Position[][]];
  return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as Position[][][]) : [];
}

function boundsOf(ring: readonly Position[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of ring) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}
