import type { PlaceFinder } from '../../recognise/gazetteer/locatePlaces';
import type { NameBook } from '../../recognise/names/nameBook';
import { foldWord } from '../../text/foldWord';
import { actorForm, foldLetters } from './actorForm';
import { knownActor } from './knownActor';
import { placeForm } from './placeForm';

/** Keys under which names are looked for that may be one actor: only names with a key in common are compared. */
export function actorKeys(name: string, book?: NameBook): string[] {
  const form = actorForm(name);
  const telling = form.words.filter(({ plain, abbreviation }) => !plain && !abbreviation);
  const skeletons = telling.map(({ sound }) => skeletonOf(sound)).sort();
  const plain = form.words.flatMap((word) => (word.plain && word.country === undefined ? [word.folded] : []));
  const letters = form.words.flatMap((word) => (word.abbreviation ? [word.folded] : []));
  const known = book && knownActor(name, book);
  return [
    ...(known === undefined ? [] : [`known ${known}`]),
    `whole ${foldWord(name)}`,
    ...skeletons.map((skeleton) => `word ${skeleton}`),
    ...skeletons.slice(1).map((skeleton, at) => `words ${skeletons[at]} ${skeleton}`),
    ...(telling.length === 0 && plain.length > 0 ? [`plain ${plain.sort().join(' ')}`] : []),
    ...(telling.length > 0 ? [`joined ${skeletonOf(form.sound)}`] : []),
    ...[...letters, ...form.given, ...form.initials].map((initials) => `letters ${initials}`),
    ...(form.short ? [`letters ${foldLetters(name)}`] : []),
  ];
}

/** The same for names of places. */
export function placeKeys(name: string, gazetteer: PlaceFinder | undefined): string[] {
  const { key, sound } = placeForm(name);
  const [head = ''] = name.split(',');
  const known = gazetteer?.find(head.trim()).slice(0, 8) ?? [];
  const last =
    head
      .trim()
      .split(/[\s-]+/)
      .at(-1) ?? '';
  return [
    `key ${key}`,
    `sound ${skeletonOf(sound)}`,
    ...known.map(({ id }) => `place ${id}`),
    ...(key.length >= 6 ? [`ends ${key.slice(0, 3)} ${key.slice(-3)}`] : []),
    ...(/[\s-]/.test(head.trim()) ? [`last ${foldWord(last)}`] : []),
  ];
}

/** The consonants of a sound form; those that transliterations mix up are one. */
function skeletonOf(sound: string): string {
  return sound
    .replace(/(?<=...)s$/, '')
    .replace(/[aeohy]/g, '')
    .replace(/[gj]/g, 'k')
    .replace(/[SC]/g, 's')
    .replace(/(.)\1+/g, '$1');
}
