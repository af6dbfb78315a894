import { isTransliterated } from '../../../src/core/recognise/gazetteer/transliterated';
import type { Town } from './geoNames';

const list = (codes: string) => new Set(codes.split(' '));

/** Where news of conflict names small places: every town that GeoNames lists. */
const allTowns = list(
  'AF PK IR IQ SY YE LB IL PS JO SA EG LY SD SS SO ET ER DJ KE UG RW BI CD CF TD CM NG NE ML BF MR MZ GE AM AZ MM BD LK ' +
    'NP HT TN DZ BJ TG GN XK KG TJ UA EH',
);
/** Also towns without a number: newer seats and townships. Elsewhere the newer lists are too long for the file. */
const alsoUnnumbered = list(
  'AF PK IQ SY YE LB PS JO LY SD SS SO ET ER DJ UG RW BI CD CF TD CM NG NE ML BF MR MZ LK NP HT BJ TG GN XK KG TJ EH',
);
/** Conflict in parts of the country, or many neighbours' towns in its news. */
const manyTowns = list(
  'CO VE IN RU TR PH TH ID MX EC TZ CI GH UZ TM KZ BY MD RS BA CY SN ZW AO CG SL LR MG PG',
);

/** Regions of such countries where conflict is: every town again. */
const wholeRegions = list('IN.12 IN.37 IN.17 IN.20 RU.09 RU.10 RU.12 RU.17 RU.19 RU.41');

const lowest = { manyTowns: 30_000, seat: 50_000, elsewhere: 90_000 };

/** Countries whose districts are in the file. */
export function hasDistricts(country: string): boolean {
  return allTowns.has(country);
}

/** True for a town that the file has room for; the numbered hamlets of canal colonies have none. */
export function isKept({ number, name, country, admin1, population, seat }: Town): boolean {
  if (/^Chak /.test(name)) return false;
  if (number === 0) return alsoUnnumbered.has(country) || wholeRegions.has(`${country}.${admin1}`);
  if (seat >= 2 || allTowns.has(country) || wholeRegions.has(`${country}.${admin1}`)) return true;
  if (manyTowns.has(country)) return population >= lowest.manyTowns;
  return population >= (seat === 1 ? lowest.seat : lowest.elsewhere);
}

/** One transliteration, but with marks that news leaves out. */
const withMarksElsewhere = list('CN JP KR');

/** The name as English news writes it: without the marks of transliteration where it comes from another script. */
export function newsName(name: string, country: string): string {
  if (!isTransliterated(country) && !withMarksElsewhere.has(country)) return name;
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/[‘’ʻʼʿʾ`]/g, "'")
    .replace(/[ĭı]/g, 'i');
}
