import type { PlacedName, Site, SiteBasis } from './site';

const bases: Readonly<Record<SiteBasis, string>> = {
  decided: 'decided by an analyst',
  claimed: 'coordinates of a claim',
  gazetteer: 'from the gazetteer',
};

/** UCDP GED's `where_prec` in words. */
const precisions: Readonly<Record<NonNullable<Site['precision']>, string>> = {
  1: 'exact place',
  2: 'near this place',
  3: 'a district',
  4: 'a province',
  5: 'part of a larger area',
  6: 'a country',
  7: 'international',
};

/** Where a place lies and how that is known: "a district, Balochistan, Pakistan; from the gazetteer". */
export function describePlaced({ site, isUncertain, alternatives, name }: PlacedName): string {
  if (!site) return 'not located';
  const { precision, admin2, admin1, country, basis } = site;
  const sort = precision === undefined ? [] : [precisions[precision]];
  const standsFor = site.name === name ? [] : [site.name];
  const areas = [admin2, admin1, country].filter((area) => area !== undefined && area !== site.name);
  const where = [...sort, ...standsFor, ...areas].join(', ');
  const others = alternatives.map(describeOther).join(' or ');
  const doubt = others !== '' ? `; perhaps ${others}` : isUncertain ? '; spelt otherwise there' : '';
  return `${where === '' ? '' : `${where}; `}${bases[basis]}${doubt}`;
}

function describeOther({ name, admin1, country, latitude, longitude }: Site): string {
  const areas = [admin1, country].filter((area) => area !== undefined && area !== name);
  if (areas.length > 0) return `${name} in ${areas.join(', ')}`;
  return `${name} at ${latitude.toFixed(2)}, ${longitude.toFixed(2)}`;
}
