import type { Token } from '../../text/tokens';
import { lazily } from '../../text/lazily';
import { countryLines, peoples } from './countries';

/** Words for the people of a country or of a confession ("pakistani", "kurds"), in small letters. */
export const demonyms = lazily((): ReadonlySet<string> => {
  const words = new Set(peoples.split(' ').map((word) => word.toLowerCase()));
  for (const line of countryLines.trim().split('\n'))
    for (const demonym of (line.split('|')[1] ?? '').split(','))
      if (demonym !== '') words.add(demonym.toLowerCase());
  return words;
});

/** Demonyms in the plural are people: "Pakistanis", "Hutus". */
export function isPeopleName({ capital, lower }: Token): boolean {
  if (!capital || !lower.endsWith('s') || lower.endsWith('ss') || lower === 'wales') return false;
  return demonyms().has(lower) || demonyms().has(lower.slice(0, -1));
}
