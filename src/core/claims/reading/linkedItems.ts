import { classOfItem, isWord } from './items';
import type { Item } from './items';
import { tollOf } from './nominal';
import { governorOf, isSubject, listFrom, peopleAt, skipModifiers } from './phraseLists';
import { subjectOfAmong, subjectsOf } from './subjects';
import type { VerbGroup } from './verbGroups';

/** Items between a subject and what its sentence says of it at the end. */
const longestClause = 40;

export function isOfNoun(items: readonly Item[], at: number): boolean {
  const [phrase, next] = [peopleAt(items, at)?.phrase, items[at + 1]];
  return /^(?:|more|others?)$/.test(phrase?.head ?? '-') && next?.type === 'cue' && next.cue.form === 'noun';
}

/** What may follow "two of them stabbed", but not "shot at". */
export function endsOrSays(next: Item | undefined): boolean {
  return next === undefined || isWord(next, /^(?:in|by|while|[.,;])$/);
}

/** How many did what an active verb tells: "[two gunmen] attacked a church". */
export function doersOf(items: readonly Item[], index: number, words: string): number[] {
  const item = items[index];
  if (item?.type !== 'cue' || item.cue.isParticiple) return [];
  return subjectsOf(items, index, words).filter((at) => isSeveral(items, at));
}

/** "stabbed two officers before being shot dead": what is told of whoever the main clause is about. */
export function mainSubject(items: readonly Item[], { left, passive }: VerbGroup): number[] {
  if (!passive || !isWord(items[left], /^(?:being|having)$/)) return [];
  if (!/^(?:break|preposition|and)$/.test(classOfItem(items[left - 1]) ?? '')) return [];
  for (let at = Math.max(0, left - longestClause); at < left; at++) {
    const phrase = peopleAt(items, at)?.phrase;
    if (phrase === undefined || governorOf(items, at).kind !== 'none' || phrase.sort === 'none') continue;
    return isSubject(items, at) ? listFrom(items, at) : [];
  }
  return [];
}

/** "many of the wounded were in critical condition" tells of no one else. */
export function isSomeOfHurt(items: readonly Item[], at: number): boolean {
  const of = items[at + 3];
  const { low, high } = peopleAt(items, at)?.phrase.number ?? {};
  return (
    (low ?? high) === undefined &&
    isWord(items[at + 1], /^of$/) &&
    of?.type === 'cue' &&
    of.cue.kind === 'injured'
  );
}

/** "the number of [people] murdered … to 613": the people are counted by what comes after. */
export function isShareOf(items: readonly Item[], at: number, cue: number): boolean {
  return (
    peopleAt(items, at)?.phrase.sort === 'bare' &&
    isWord(items[at - 1], /^of$/) &&
    isWord(items[at - 2], countNouns) &&
    at < cue
  );
}

/** "the number of" */
export const countNouns = /^(?:number|count|tally|toll|total)$/;

export function numberOfThese(items: readonly Item[], index: number): number[] {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    if (isWord(items[at], countNouns) && isWord(items[at + 1], /^of$/)) return tollOf(items, index);
    if (items[at]?.type === 'cue') return [];
  }
  return [];
}

export function isSeveral(items: readonly Item[], at: number): boolean {
  const phrase = peopleAt(items, at)?.phrase;
  const { low, high } = phrase?.number ?? {};
  return phrase?.sort === 'counted' && phrase.sure && high !== 1 && (low ?? high) !== undefined;
}

export function afterAdverbs(items: readonly Item[], from: number): number {
  let at = from;
  while (classOfItem(items[at]) === 'adverb' || isWord(items[at], /^["“”]$/)) at++;
  return at;
}

export function objectsOf(items: readonly Item[], index: number): number[] {
  const at = afterAdverbs(items, index + 1);
  if (peopleAt(items, at)) return listFrom(items, at);
  // "shot and killed 12": both verbs have the object.
  const and = afterAdverbs(items, index + 1);
  if (classOfItem(items[and]) === 'and') {
    const next = afterAdverbs(items, and + 1);
    const other = items[next];
    if (other?.type === 'cue' && other.cue.active) return objectsOf(items, next);
  }
  return [];
}

/** "[the soldier] they had been holding", "[12 men] (whom) the army says it killed": the object stands before. */
export function gappedObject(items: readonly Item[], index: number, { left }: VerbGroup): number[] {
  const next = items[afterAdverbs(items, index + 1)];
  const isOpen = next === undefined || isWord(next, /^[.!?]$/) || closers.has(classOfItem(next) ?? 'word');
  const isClause =
    isWord(items[left - 1], /^(?:they|it|we|i|who)$/) || peopleAt(items, left - 1)?.phrase.sort === 'pronoun';
  if (!isOpen || !isClause) return [];
  const relative = isWord(items[left - 2], /^(?:that|who|whom|which)$/) ? left - 3 : left - 2;
  const at = classOfItem(items[relative]) === 'comma' ? relative - 1 : relative;
  const phrase = peopleAt(items, at)?.phrase;
  return phrase !== undefined && phrase.sort !== 'pronoun' && phrase.sort !== 'none' ? [at] : [];
}

const closers = new Set(['preposition', 'comma', 'mark', 'break', 'and', 'finite']);

/** "Six were killed during the raid, along with [nine relatives]". */
export function alongWith(items: readonly Item[], index: number): number[] {
  let at = skipModifiers(items, index + 1);
  if (classOfItem(items[at]) === 'comma') at++;
  if (!isWord(items[at], /^(?:as well as|along with|together with|in addition to|plus)$/)) return [];
  at = afterAdverbs(items, at + 1);
  return peopleAt(items, at) && !isSubject(items, at) ? listFrom(items, at) : [];
}

/** "Also killed were [two policemen]". */
export function invertedSubject(items: readonly Item[], index: number): number[] {
  const limit = index + 10;
  for (let at = index + 1; at < Math.min(limit, items.length); at++) {
    if (isWord(items[at], /^(?:is|are|was|were|include|includes|included)$/)) {
      const next = afterAdverbs(items, at + 1);
      return peopleAt(items, next) ? listFrom(items, next) : [];
    }
    const kind = classOfItem(items[at]);
    if (items[at]?.type === 'cue' || kind === 'comma' || kind === 'mark' || kind === 'break') return [];
  }
  return [];
}

/** "Killed: 12". */
export function labelledBy(items: readonly Item[], index: number): number[] {
  const isLabel = isWord(items[index + 1], /^[:–—-]$/) && classOfItem(items[index + 1]) === 'mark';
  return isLabel && peopleAt(items, index + 2)?.phrase.sort === 'counted' ? [index + 2] : [];
}

/** "four were among the dead", "among the dead were two journalists", "the wounded included 12 children". */
export function amongLinks(items: readonly Item[], index: number, left: number): number[] {
  // "put the dead at 17".
  const next = afterAdverbs(items, index + 1);
  if (
    isWord(items[next], /^(?:at|as|to)$/) &&
    peopleAt(items, afterAdverbs(items, next + 1))?.phrase.sort === 'counted'
  )
    return [afterAdverbs(items, next + 1)];
  const before = left - 2;
  if (isWord(items[before], /^(?:among|amongst)$/)) {
    const subject = subjectOfAmong(items, before);
    if (subject.length > 0) return subject;
  } else if (classOfItem(items[before]) === 'preposition') return [];
  return invertedSubject(items, index);
}

/** "taken by [six gunmen]": how many did it. */
export function agents(items: readonly Item[], index: number): number[] {
  for (let at = index + 1; at < Math.min(index + 10, items.length); at++) {
    const kind = classOfItem(items[at]);
    if (
      items[at]?.type === 'cue' ||
      kind === 'comma' ||
      kind === 'and' ||
      kind === 'break' ||
      kind === 'mark'
    )
      return [];
    if (
      items[at]?.type === 'people' &&
      governorOf(items, at).kind === 'preposition' &&
      isWord(items[governorOf(items, at).at], /^by$/)
    )
      return isSeveral(items, at) ? [at] : [];
  }
  return [];
}
