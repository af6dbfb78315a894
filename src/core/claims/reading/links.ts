import { classOfItem, isWord } from './items';
import type { CueItem, Item } from './items';
import type { Cue } from './cues';
import { elidedLinks } from './elided';
import { countedByNoun, negationOf, risenTo, tollOf } from './nominal';
import { governorOf, isSubject, listFrom, peopleAt, skipModifiers } from './phraseLists';
import { subjectOfAmong, subjectsOf } from './subjects';
import { isUnreal } from './unreal';
import { verbGroup } from './verbGroups';
import type { VerbGroup } from './verbGroups';

/** Says that a cue tells what happened to the people of a phrase, or what they did. */
export interface Link {
  /** Index of the phrase's item; of the word for none where no phrase stands ("no reports of casualties"). */
  readonly item: number;
  readonly cue: Cue;
  /** The cue's own kind unless something else is told of these ("by [six gunmen]": strength). */
  readonly kind?: string;
  /** True when the verb denies it: "the driver was not hurt". */
  readonly negated: boolean;
  /** True for an object or subject right beside its verb. */
  readonly beside: boolean;
  /** True for "pupils abducted from a school": a participle without a helping verb. */
  readonly reduced?: boolean;
  /** True for "among the dead were": a part, where the sentence counts the whole. */
  readonly among?: boolean;
}

/** Kinds whose cues say what happened to people who are counted, or how many took part. */
const governs = new Set([
  'killed',
  'injured',
  'casualties',
  'abducted',
  'arrested',
  'missing',
  'displaced',
  'strength',
  'control',
  'attack',
  'damage',
]);
/** Kinds of deeds whose doers are counted as a strength. */
const violent = new Set(['killed', 'injured', 'abducted', 'control']);

/** Items between a subject and what its sentence says of it at the end. */
const longestClause = 40;

const aboutPeople = new Set([
  'killed',
  'injured',
  'casualties',
  'abducted',
  'arrested',
  'missing',
  'displaced',
]);
/** Attacks on single people, who are hurt by them unless worse is told. */
const woundings = /^(?:stabb|shot$|shoot|knif|slash|beat|behead|assault|maul)/iu;

/** The links of a sentence, in the order of its cues; cues told as no fact have none. */
export function linksIn(text: string, items: readonly Item[]): Link[] {
  const links: Link[] = [];
  for (const [index, item] of items.entries()) {
    if (item.type === 'cue' && governs.has(item.cue.kind) && item.cue.isUnreal !== true)
      links.push(...linksOf(text, items, index, item));
    // "the slain insurgents" points back to where they were told of.
    if (
      item.type === 'people' &&
      item.phrase.inner &&
      !(item.phrase.sort === 'bare' && item.phrase.definite)
    ) {
      links.push({ item: index, cue: item.phrase.inner, negated: false, beside: true });
    }
  }
  return [...links, ...elidedLinks(items, links)];
}

/** The cues of a sentence with their directions and truth as the words around them settle them. */
export function settleCues(text: string, items: readonly Item[]): Map<Cue, Cue> {
  const settled = new Map<Cue, Cue>();
  let lastUnreal = -2;
  for (const [index, item] of items.entries()) {
    if (item.type !== 'cue') continue;
    const group = verbGroup(items, index);
    const shares = classOfItem(items[group.left - 1]) === 'and' && lastUnreal === group.left - 2;
    const unreal = isUnreal(items, index, group) || shares;
    if (unreal) lastUnreal = index;
    settled.set(item.cue, {
      ...item.cue,
      ...directionOf(text, items, index, item),
      ...(unreal && { isUnreal: true }),
    });
  }
  return settled;
}

function directionOf(
  text: string,
  items: readonly Item[],
  index: number,
  { cue }: CueItem,
): Pick<Cue, 'reach' | 'active'> {
  const same = { reach: cue.reach, active: cue.active };
  if (cue.form !== 'past' || !aboutPeople.has(cue.kind)) return same;
  const group = verbGroup(items, index);
  const passive = { reach: 'before', active: false } as const;
  const active = { reach: 'after', active: true } as const;
  if (group.passive || group.nominal) return passive;
  if (group.perfect) return active;
  const next = afterAdverbs(items, index + 1);
  if (peopleAt(items, next)) {
    // "12 killed 30 injured": a headline without its comma.
    return peopleAt(items, index - 1)?.phrase.sort === 'counted' &&
      isSubject(items, next) &&
      items[next + 1]?.type === 'cue'
      ? passive
      : active;
  }
  const kind = classOfItem(items[next]);
  const opensObject = kind === 'word' || kind === 'determiner' || kind === 'number';
  if (!opensObject) return passive;
  return same.active && !/^["“”'‘’.]/u.test(text.slice(cue.end).trimStart().charAt(0)) ? active : passive;
}

function linksOf(text: string, items: readonly Item[], index: number, item: CueItem): Link[] {
  const { cue } = item;
  const words = text.slice(cue.start, cue.end);
  const group = verbGroup(items, index);
  const isUnhurt = /^un/iu.test(words) && item.cue.kind === 'injured';
  const link = (at: number, extra: Partial<Link> = {}): Link => ({
    item: at,
    cue,
    negated: group.negated || isUnhurt,
    beside: Math.abs(at - index) <= 2 || at === group.left - 1,
    ...extra,
  });
  if (cue.kind === 'damage' && cue.active) {
    // "destroyed up to 300 servicemen".
    const people = objectsOf(items, index).filter((at) => isSeveral(items, at));
    if (people.length > 0) return people.map((at) => link(at, { kind: 'killed' }));
  }
  if (cue.kind === 'damage')
    return cue.active ? doersOf(items, index, words).map((at) => link(at, { kind: 'strength' })) : [];
  if (cue.kind === 'attack') return attackLinks(items, index, item, words, link);
  if (cue.form === 'noun') return nounLinks(items, index, item, words, link);
  if (group.nominal && !(cue.kind === 'missing' && cue.active)) {
    const among = amongLinks(items, index, group.left);
    const toll = among.length > 0 ? [] : risenTo(items, index);
    return [...among, ...toll].map((at) =>
      link(at, { negated: false, beside: true, among: !isWord(items[at - 1], /^(?:at|as|to)$/) }),
    );
  }
  // "put the number of martyred soldiers at seven".
  if (cue.form === 'past' && isWord(items[index - 1], /^of$/) && isWord(items[index - 2], counts))
    return tollOf(items, index).map((at) => link(at, { negated: false, beside: true }));
  if (cue.active) {
    // "taken away seven more bodies": the noun after them says what was.
    const found = objectsOf(items, index).filter((at) => !isOfNoun(items, at));
    const objects = (found.length > 0 ? found : gappedObject(items, index, group)).map((at) =>
      link(at, { beside: true }),
    );
    if (!violent.has(cue.kind) || group.negated || /^bur/iu.test(words)) return objects;
    return [...objects, ...doersOf(items, index, words).map((at) => link(at, { kind: 'strength' }))];
  }
  const counted = numberOfThese(items, index);
  if (counted.length > 0) return counted.map((at) => link(at));
  const owner = items[index - 1]?.type === 'people' ? index - 1 : index - 2;
  // "18 men, whose whereabouts".
  if (/^whose\b/iu.test(words) && classOfItem(items[index - 1]) === 'comma' && peopleAt(items, owner))
    return [link(owner, { negated: false })];
  const own = subjectsOf(items, index, words).filter(
    (at) => !isShareOf(items, at, index) && !(cue.kind === 'injured' && isSomeOfHurt(items, at)),
  );
  const subjects = own.length > 0 ? own : mainSubject(items, group);
  const found =
    subjects.length > 0 ? [...subjects, ...alongWith(items, index)] : [...invertedSubject(items, index)];
  const labelled = found.length > 0 ? found : labelledBy(items, index);
  const reduced = cue.form === 'past' && !group.finite;
  return [
    ...labelled.map((at) =>
      link(at, { reduced, ...(labelled.includes(group.left - 1) && { beside: true }) }),
    ),
    ...agents(items, index).map((at) => link(at, { kind: 'strength', negated: false })),
  ];
}

function attackLinks(
  items: readonly Item[],
  index: number,
  { cue }: CueItem,
  words: string,
  link: (at: number, extra?: Partial<Link>) => Link,
): Link[] {
  if (cue.form === 'noun')
    return agents(items, index).map((at) => link(at, { kind: 'strength', negated: false }));
  const links: Link[] = [];
  if (woundings.test(words)) {
    const group = verbGroup(items, index);
    // "bound and shot in the head".
    const isReduced = cue.form === 'past' && !cue.active && endsOrSays(items[index + 1]);
    const isPassive = group.passive || isReduced;
    const hurt = isPassive ? subjectsOf(items, index, words) : objectsOf(items, index);
    links.push(
      ...hurt
        .filter((at) => peopleAt(items, at)?.phrase.sort !== 'bare')
        .map((at) => link(at, { kind: 'injured' })),
    );
    if (isPassive) return links;
  } else if (verbGroup(items, index).passive) {
    // "Two gunmen were hit": dead or wounded.
    if (/^hit$/iu.test(words) && endsOrSays(items[index + 1]) && !isWord(items[index + 1], /^by$/))
      return subjectsOf(items, index, words)
        .filter((at) => peopleAt(items, at)?.phrase.sort !== 'bare')
        .map((at) => link(at, { kind: 'casualties' }));
    return agents(items, index).map((at) => link(at, { kind: 'strength', negated: false }));
  }
  return [...links, ...doersOf(items, index, words).map((at) => link(at, { kind: 'strength' }))];
}

function isOfNoun(items: readonly Item[], at: number): boolean {
  const [phrase, next] = [peopleAt(items, at)?.phrase, items[at + 1]];
  return /^(?:|more|others?)$/.test(phrase?.head ?? '-') && next?.type === 'cue' && next.cue.form === 'noun';
}

/** What may follow "two of them stabbed", but not "shot at". */
function endsOrSays(next: Item | undefined): boolean {
  return next === undefined || isWord(next, /^(?:in|by|while|[.,;])$/);
}

/** How many did what an active verb tells: "[two gunmen] attacked a church". */
function doersOf(items: readonly Item[], index: number, words: string): number[] {
  const item = items[index];
  if (item?.type !== 'cue' || item.cue.isParticiple) return [];
  return subjectsOf(items, index, words).filter((at) => isSeveral(items, at));
}

/** "stabbed two officers before being shot dead": what is told of whoever the main clause is about. */
function mainSubject(items: readonly Item[], { left, passive }: VerbGroup): number[] {
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
function isSomeOfHurt(items: readonly Item[], at: number): boolean {
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
function isShareOf(items: readonly Item[], at: number, cue: number): boolean {
  return (
    peopleAt(items, at)?.phrase.sort === 'bare' &&
    isWord(items[at - 1], /^of$/) &&
    isWord(items[at - 2], counts) &&
    at < cue
  );
}

const counts = /^(?:number|count|tally|toll|total)$/;

function numberOfThese(items: readonly Item[], index: number): number[] {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    if (isWord(items[at], counts) && isWord(items[at + 1], /^of$/)) return tollOf(items, index);
    if (items[at]?.type === 'cue') return [];
  }
  return [];
}

function isSeveral(items: readonly Item[], at: number): boolean {
  const phrase = peopleAt(items, at)?.phrase;
  const { low, high } = phrase?.number ?? {};
  return phrase?.sort === 'counted' && phrase.sure && high !== 1 && (low ?? high) !== undefined;
}

function nounLinks(
  items: readonly Item[],
  index: number,
  item: CueItem,
  words: string,
  link: (at: number, extra?: Partial<Link>) => Link,
): Link[] {
  if (item.cue.kind === 'control') return [];
  const counted = countedByNoun(items, index, words).map((at) => link(at, { negated: false, beside: true }));
  if (counted.length > 0) return counted;
  // "among the fatalities was a nurse".
  if (/^(?:fatalities|casualties|martyrs|deaths)$/iu.test(words)) {
    const among = isWord(items[index - 2], /^among(?:st)?$/) ? amongLinks(items, index, index) : [];
    if (among.length > 0) return among.map((at) => link(at, { negated: false, beside: true, among: true }));
  }
  const none = negationOf(items, index);
  return none === undefined ? [] : [link(none, { negated: true, beside: true })];
}

function afterAdverbs(items: readonly Item[], from: number): number {
  let at = from;
  while (classOfItem(items[at]) === 'adverb' || isWord(items[at], /^["“”]$/)) at++;
  return at;
}

function objectsOf(items: readonly Item[], index: number): number[] {
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
function gappedObject(items: readonly Item[], index: number, { left }: VerbGroup): number[] {
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
function alongWith(items: readonly Item[], index: number): number[] {
  let at = skipModifiers(items, index + 1);
  if (classOfItem(items[at]) === 'comma') at++;
  if (!isWord(items[at], /^(?:as well as|along with|together with|in addition to|plus)$/)) return [];
  at = afterAdverbs(items, at + 1);
  return peopleAt(items, at) && !isSubject(items, at) ? listFrom(items, at) : [];
}

/** "Also killed were [two policemen]". */
function invertedSubject(items: readonly Item[], index: number): number[] {
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
function labelledBy(items: readonly Item[], index: number): number[] {
  const isLabel = isWord(items[index + 1], /^[:–—-]$/) && classOfItem(items[index + 1]) === 'mark';
  return isLabel && peopleAt(items, index + 2)?.phrase.sort === 'counted' ? [index + 2] : [];
}

/** "four were among the dead", "among the dead were two journalists", "the wounded included 12 children". */
function amongLinks(items: readonly Item[], index: number, left: number): number[] {
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
function agents(items: readonly Item[], index: number): number[] {
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
