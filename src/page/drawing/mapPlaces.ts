/** A place on a map. */
export interface MapPlace {
  /** Tells it from all others of the map. */
  readonly id: string;
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
  /** UCDP GED's `where_prec`: above 2 the place is somewhere in an area, and drawn so. */
  readonly precision?: number | undefined;
  /** How much there is of what the map shows, such as claims: sets the size of its symbol. */
  readonly weight: number;
  /** How much of the weight is contested. */
  readonly contested: number;
  /** True where it may well lie elsewhere. */
  readonly isUncertain: boolean;
  /** What there is to say of it, for its tooltip, the list and whoever cannot see the map. */
  readonly detail: string;
}

/** Places that are one symbol on the map, since they lie too near to each other. */
export interface MapMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The heaviest first. */
  readonly places: readonly [MapPlace, ...MapPlace[]];
  readonly weight: number;
  readonly contested: number;
}

const smallest = 5;
const largest = 14;
/** Marks are joined where their middles are so near, in pixels. */
const near = 20;

/**
 * The places as the marks of a map: joined where their symbols would cover each other.
 *
 * @param project to pixels; null for what is not on the map
 * @returns the heaviest first
 */
export function marksOf(
  places: readonly MapPlace[],
  project: (spot: [number, number]) => readonly [number, number] | null,
): MapMark[] {
  const heaviest = [...places].sort((one, other) => other.weight - one.weight || compare(one.id, other.id));
  const groups: { x: number; y: number; places: [MapPlace, ...MapPlace[]] }[] = [];
  const cells = new Map<string, typeof groups>();
  for (const place of heaviest) {
    const spot = project([place.longitude, place.latitude]);
    if (!spot) continue;
    const [x, y] = spot;
    const [column, row] = [Math.floor(x / near), Math.floor(y / near)];
    const around = neighbours(column, row).flatMap((key) => cells.get(key) ?? []);
    const known = around.find(
      (group) => Math.hypot(group.x - x, group.y - y) < near && isAlike(group, place),
    );
    if (known) known.places.push(place);
    else {
      const fresh: (typeof groups)[number] = { x, y, places: [place] };
      groups.push(fresh);
      const key = `${column} ${row}`;
      cells.set(key, [...(cells.get(key) ?? []), fresh]);
    }
  }
  const weights = groups.map((group) => sumOf(group.places, 'weight'));
  const most = Math.max(1, ...weights);
  return groups
    .map((group, at) => ({
      ...group,
      weight: weights[at] ?? 0,
      contested: sumOf(group.places, 'contested'),
      radius: Math.max(smallest, largest * Math.sqrt((weights[at] ?? 0) / most)),
    }))
    .sort((one, other) => other.weight - one.weight);
}

/** Spots are joined with spots: that an area's middle lies beside a town means nothing. */
function isAlike(
  { places: [first] }: { places: readonly [MapPlace, ...MapPlace[]] },
  place: MapPlace,
): boolean {
  return isArea(first) === isArea(place);
}

/** True for a place that is only known to lie in an area. */
export function isArea({ precision = 1 }: Pick<MapPlace, 'precision'>): boolean {
  return precision > 2;
}

/** About how far from its middle an area of this precision reaches, in kilometres; nothing for a country, which has borders. */
export function areaRadius(precision: number | undefined): number | undefined {
  switch (precision) {
    case 2:
      return 25;
    case 3:
      return 45;
    case 4:
    case 5:
      return 150;
    default:
      return undefined;
  }
}

function neighbours(column: number, row: number): string[] {
  return [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => `${column + x} ${row + y}`));
}

function sumOf(places: readonly MapPlace[], key: 'weight' | 'contested'): number {
  return places.reduce((sum, place) => sum + place[key], 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
