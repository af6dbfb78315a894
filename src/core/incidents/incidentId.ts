import { foldWord } from '../text/foldWord';
import { wordsOf } from './names';

const mostPlaces = 3;
/** In characters; with the date and a number after it an id stays below what a file's name may be. */
const longestSlug = 80;

/**
 * The id for a new incident: `<date>-<place>` in lower case, accents folded, letters of other scripts kept. A range
 * takes its first day; without a date, or with one of unknown year, it is `undated-<place>`.
 *
 * @param taken ids that are in use or once were
 * @returns an id not among `taken`: the slug itself, else with -2, -3 …
 */
export function proposeIncidentId(
  incident: { readonly date?: string | undefined; readonly places: readonly string[] },
  taken: ReadonlySet<string> = new Set(),
): string {
  const places = incident.places.slice(0, mostPlaces).map(slug).filter(Boolean);
  const where = places.length > 0 ? shortened([...new Set(places)].join('-')) : 'incident';
  const id = `${knownDate(incident.date) ?? 'undated'}-${where}`;
  let unique = id;
  for (let count = 2; taken.has(unique); count++) unique = `${id}-${count}`;
  return unique;
}

/** The first day of a date as far as it is known; nothing when its year is not. */
function knownDate(date: string | undefined): string | undefined {
  const [first, last] = (date ?? '').split('/');
  const day = first === '..' ? last : first;
  return day !== undefined && /^\d{4}/.test(day) ? day : undefined;
}

function slug(text: string): string {
  // Vowel signs that stand apart (Devanagari, Burmese) are no letters, and an id is letters and digits.
  const words = wordsOf(foldWord(text.replace(/['’]/g, ''))).map((word) =>
    word.replace(/[\p{M}\u200c]/gu, ''),
  );
  return words.filter(Boolean).join('-');
}

function shortened(words: string): string {
  return [...words].slice(0, longestSlug).join('').replace(/-+$/, '');
}
