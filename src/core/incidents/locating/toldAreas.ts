import type { PlaceFinder } from '../../recognise/gazetteer/locatePlaces';
import { countryLines } from '../../recognise/data/countries';
import { lazily } from '../../text/lazily';
import { wordsOf } from '../names';
import { remember } from '../remember';

/** Words of names are few; a text of more is not read to its end. */
const mostWords = 400;
const longestName = 3;

/** Countries by their names and those of their people, in small letters. */
const nations = lazily((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const line of countryLines.trim().split('\n')) {
    const [names = '', peoples = ''] = line.split('|');
    const [country = '', ...others] = names.split('=');
    for (const name of [country, ...others, ...peoples.split(',')])
      if (name !== '') found.set(name.toLowerCase(), country);
  }
  return found;
});

/** The areas in the texts that were asked for before: the same actors and claimants come up again and again. */
const knownAreas = new WeakMap<PlaceFinder, (text: string) => readonly string[]>();

/**
 * The countries and regions that names and titles speak of ("Pakistani military", "Balochistan Liberation Army", "Telangana
 * police"), with how often. A word counts as a region only where the gazetteer takes it for one before all else.
 */
export function toldAreas(texts: Iterable<string>, gazetteer: PlaceFinder): Map<string, number> {
  const areasIn = knownAreas.get(gazetteer) ?? remember((text) => areasOf(text, gazetteer));
  knownAreas.set(gazetteer, areasIn);
  const told = new Map<string, number>();
  for (const text of texts) for (const area of areasIn(text)) told.set(area, (told.get(area) ?? 0) + 1);
  return told;
}

function areasOf(text: string, gazetteer: PlaceFinder): string[] {
  const words = wordsOf(text).slice(0, mostWords);
  const areas: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = areaAt(words, at, gazetteer);
    if (found) areas.push(found.area);
    at += found?.length ?? 1;
  }
  return areas;
}

function areaAt(
  words: readonly string[],
  at: number,
  gazetteer: PlaceFinder,
): { area: string; length: number } | undefined {
  if (!/^\p{Lu}/u.test(words[at] ?? '')) return undefined;
  for (let length = Math.min(longestName, words.length - at); length > 0; length--) {
    const name = words.slice(at, at + length).join(' ');
    const area = nations().get(name.toLowerCase()) ?? regionNamed(name, gazetteer);
    if (area !== undefined) return { area, length };
  }
  return undefined;
}

function regionNamed(name: string, gazetteer: PlaceFinder): string | undefined {
  const [first] = gazetteer.find(name);
  return first?.kind === 'region' && name.length > 3 ? name : undefined;
}
