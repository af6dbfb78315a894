/** A point on the globe, in degrees; south and west are negative. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const radians = Math.PI / 180;
const earthRadius = 6371;

/** The great-circle distance between two points in kilometres. */
export function kilometresBetween(one: Point, other: Point): number {
  const acrossLatitude = Math.sin(((other.latitude - one.latitude) * radians) / 2);
  const acrossLongitude = Math.sin(((other.longitude - one.longitude) * radians) / 2);
  const chord =
    acrossLatitude ** 2 +
    Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * acrossLongitude ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}
