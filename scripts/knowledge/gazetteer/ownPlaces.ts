import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryLines } from '../../../src/core/recognise/data/countries';
import { townLines } from '../../../src/core/recognise/data/towns';

/** A place of the project's own list; without coordinates it gives spellings to a place that GeoNames has. */
export interface Addition {
  readonly name: string;
  readonly variants: readonly string[];
  /** ISO code, empty for a place in several countries or in none. */
  readonly country: string;
  /** Name of the region it lies in, as GeoNames or towns.ts have it. */
  readonly admin1: string;
  readonly at?: { readonly latitude: number; readonly longitude: number };
  readonly kind: 'region' | 'settlement' | 'area';
}

/** Spellings of one place in a country. */
export interface SpellingGroup {
  /** ISO code, empty for a place in several countries or in none. */
  readonly country: string;
  readonly spellings: readonly [string, ...string[]];
}

/** The countries' ISO codes and English names. */
export function readCountries(): ReadonlyMap<string, string> {
  return new Map(rowsOf('countries.tsv').map(([code = '', name = '']) => [code, name]));
}

/** The project's additions to GeoNames. */
export function readAdditions(): Addition[] {
  return rowsOf('additions.tsv').map((cells) => {
    const [name = '', variants = '', country = '', admin1 = '', latitude = '', longitude = '', kind = ''] =
      cells;
    if (cells.length !== 7 || name === '' || !/^(?:region|settlement|area)$/.test(kind))
      throw new Error(`additions.tsv: "${cells.join(' | ')}" is no line of seven columns.`);
    return {
      name,
      variants: variants === '' ? [] : variants.split('='),
      country,
      admin1,
      ...(latitude !== '' && { at: { latitude: Number(latitude), longitude: Number(longitude) } }),
      kind: kind as Addition['kind'],
    };
  });
}

/** The spellings of countries, and of towns and regions, that the recogniser's own lists hold. */
export function readSpellings(countries: ReadonlyMap<string, string>): {
  countries: readonly SpellingGroup[];
  places: readonly SpellingGroup[];
} {
  const codes = new Map([...countries].map(([code, name]) => [name, code]));
  const ofCountries = linesOf(countryLines).flatMap((line) => {
    const [names = ''] = line.split('|');
    return groupsOf(codes.get(names.split('=')[0] ?? '') ?? '', names);
  });
  const ofPlaces = linesOf(townLines).flatMap((line) => {
    const colon = line.indexOf(':');
    return groupsOf(codes.get(line.slice(0, colon)) ?? '', line.slice(colon + 1));
  });
  return { countries: ofCountries, places: ofPlaces };
}

function groupsOf(country: string, names: string): SpellingGroup[] {
  return names
    .split(/,\s+/)
    .map((item) => item.trim().split('='))
    .filter(
      (spellings): spellings is [string, ...string[]] => spellings[0] !== undefined && spellings[0] !== '',
    )
    .map((spellings) => ({ country, spellings }));
}

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}

function rowsOf(file: string): string[][] {
  return readFileSync(join('data', 'gazetteer', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}
