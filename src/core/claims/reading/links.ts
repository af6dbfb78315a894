import { casualtyKinds } from '../language/kindSets';
import { classOfItem, isWord } from './items';
import type { CueItem, Item } from './items';
import type { Cue } from './cues';
import { elidedLinks } from './elided';
import {
  afterAdverbs,
  agents,
  alongWith,
  amongLinks,
  countNouns,
  doersOf,
  endsOrSays,
  gappedObject,
  invertedSubject,
  isOfNoun,
  isSeveral,
  isShareOf,
  isSomeOfHurt,
  labelledBy,
  mainSubject,
  numberOfThese,
  objectsOf,
} from './linkedItems';
import { countedByNoun, negationOf, risenTo, tollOf } from './nominal';
import { isSubject, peopleAt } from './phraseLists';
import { subjectsOf } from './subjects';
import { isUnreal } from './unreal';
import { verbGroup } from './verbGroups';

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
const governs = new Set([...casualtyKinds, 'strength', 'control', 'attack', 'damage']);
/** Kinds of deeds whose doers are counted as a strength. */
const violent = new Set(['killed', 'injured', 'abducted', 'control']);

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
  if (cue.form !== 'past' || !casualtyKinds.has(cue.kind)) return same;
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
  if (cue.form === 'past' && isWord(items[index - 1], /^of$/) && isWord(items[index - 2], countNouns))
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
