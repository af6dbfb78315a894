import { actorNouns } from '../../recognise/data/lexicon';
import { groupModifiers, groupNouns, groupOfType, neutralNouns } from './groupWords';
import type { KnownGroup } from './groupWords';

const groups = ['security forces', 'insurgents', 'civilians'] as const;
const neutral = new Set(neutralNouns);
const groupOfNoun = new Map<string, KnownGroup>();
for (const group of groups) for (const noun of groupNouns[group]) groupOfNoun.set(noun, group);
// What is said here of a noun holds for its plural, whatever type of actor the recogniser makes of it.
const told = new Set([...groupOfNoun.keys(), ...neutral]);
for (const [noun, type] of actorNouns) {
  const group = groupOfType[type];
  if (group !== undefined && ![noun, ...singulars(noun)].some((form) => told.has(form)))
    groupOfNoun.set(noun, group);
}

/** The group that one noun tells by itself, singular or plural; undefined for other words. */
export function groupOfWord(word: string): KnownGroup | undefined {
  return lookUp(word, (form) => groupOfNoun.get(form));
}

/** True for nouns that stand for people, whether or not they tell the group. */
export function isNounForPeople(word: string): boolean {
  return (
    groupOfWord(word) !== undefined || lookUp(word, (form) => (neutral.has(form) ? true : undefined)) === true
  );
}

/** The first group that a modifier in the words tells ("Levies Force personnel"). */
export function groupOfModifier(words: string): KnownGroup | undefined {
  return groupModifiers.find(({ pattern }) => pattern.test(words))?.group;
}

function lookUp<Found>(word: string, find: (form: string) => Found | undefined): Found | undefined {
  const lower = word.toLowerCase().replace(/’/g, "'").replace(/'s?$/, '');
  const compound = lower.includes('-') ? lower.slice(lower.lastIndexOf('-') + 1) : undefined;
  for (const form of [lower, ...singulars(lower), ...(compound ? [compound, ...singulars(compound)] : [])]) {
    const found = find(form);
    if (found !== undefined) return found;
  }
  return undefined;
}

function singulars(word: string): string[] {
  const forms: string[] = [];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es')) forms.push(word.slice(0, -2));
  if (word.endsWith('s')) forms.push(word.slice(0, -1));
  if (word.endsWith('men')) forms.push(`${word.slice(0, -3)}man`);
  if (word.endsWith('children')) forms.push('child');
  if (word.endsWith('man') || word.endsWith('woman')) forms.push(word.replace(/wo?man$/, 'man'));
  return forms;
}
