import { classOfItem, isWord } from './items';
import type { Item } from './items';
import type { Cue } from './cues';
import type { Link } from './links';
import { formerFigure } from './nominal';
import { peopleAt } from './phraseLists';

const aboutHarm = new Set(['killed', 'injured', 'casualties', 'missing', 'displaced']);
const aboutPeople = new Set([...aboutHarm, 'abducted', 'arrested']);
const counting = /^(?:count|tally|estimate|figure|toll)$/;
/** Items between a count and what it goes on with. */
const reach = 30;
const longestClause = 9;

/**
 * The links of counts whose verb stands with another count: the figure that one replaces, "six of the dead", another's
 * count of the same, and "five died in Mangu and [seven others] in Barkin Ladi".
 *
 * @param links those that the cues have by themselves
 */
export function elidedLinks(items: readonly Item[], links: readonly Link[]): Link[] {
  const linked = new Set(links.map((link) => link.item));
  const found: Link[] = [];
  const add = (item: number | undefined, cue: Cue, kind?: string) => {
    if (item === undefined || linked.has(item)) return;
    linked.add(item);
    found.push({ item, cue, negated: false, beside: true, ...(kind !== undefined && { kind }) });
  };
  for (const { item, cue, kind } of links)
    if (aboutHarm.has(kind ?? cue.kind)) add(formerFigure(items, item, linked), cue, kind);
  for (const [index, item] of items.entries()) {
    if (item.type !== 'people' || item.phrase.sort !== 'counted' || linked.has(index)) continue;
    const nominal = nominalAfter(items, index);
    if (nominal) add(index, nominal);
    const before = [...links, ...found]
      .filter((link) => link.item < index && link.item > index - reach)
      .at(-1);
    if (before === undefined || before.negated || !aboutPeople.has(before.kind ?? before.cue.kind)) continue;
    if (isByAnother(items, index, before.item)) add(index, before.cue, before.kind);
    if (isNow(items, index) || isAnothersCount(items, index) || isElsewhere(items, index, before.item))
      add(index, before.cue, before.kind);
  }
  return found;
}

/** "six of the dead", "five of the deaths", "eleven of those killed": what happened to those it is a share of. */
function nominalAfter(items: readonly Item[], index: number): Cue | undefined {
  const phrase = peopleAt(items, index)?.phrase;
  if (phrase?.head !== '' || !isWord(items[index + 1], /^of$/)) return undefined;
  // "one of the wounded is the manager", "many of the wounded" tell of no one else.
  if (phrase.number.low === undefined || phrase.number.text.toLowerCase() === 'one') return undefined;
  const item = items[index + 3];
  if (!isWord(items[index + 2], /^(?:the|those)$/) || item?.type !== 'cue' || !aboutPeople.has(item.cue.kind))
    return undefined;
  return item.cue.form === 'noun' || item.cue.form === 'past' || item.cue.form === 'state'
    ? item.cue
    : undefined;
}

/** "241 people had been killed, twice the government's count of [129]", "87 deaths, compared with [52] in March". */
function isAnothersCount(items: readonly Item[], index: number): boolean {
  if (peopleAt(items, index)?.phrase.head !== '') return false;
  if (isWord(items[index - 1], /^of$/))
    return isWord(items[index - 2], counting) || peopleAt(items, index - 2)?.phrase.head === 'figure';
  return isWord(items[index - 1], /^(?:with|to)$/) && isWord(items[index - 2], /^compared$/);
}

/** "a woman died, so it is [19] now", "died later, making it [20]": the total that it comes to. */
function isNow(items: readonly Item[], index: number): boolean {
  if (peopleAt(items, index)?.phrase.head !== '') return false;
  if (isWord(items[index - 1], /^(?:is|was)$/)) return isWord(items[index - 2], /^it$/);
  return isWord(items[index - 1], /^it$/) && isWord(items[index - 2], /^(?:mak(?:es|ing)|ma(?:de|kes)|to)$/);
}

/** "put at 30 by the hospital and [45] by the police". */
function isByAnother(items: readonly Item[], index: number, before: number): boolean {
  const isBy = (at: number) => isWord(items[at + 1], /^by$/) && peopleAt(items, at)?.phrase.head === '';
  return isBy(index) && isBy(before) && classOfItem(items[index - 1]) === 'and';
}

/** "in attacks across Plateau: [nine] in Bokkos", "five died in Mangu and [seven others] in Barkin Ladi". */
function isElsewhere(items: readonly Item[], index: number, before: number): boolean {
  const phrase = peopleAt(items, index)?.phrase;
  if (phrase === undefined || !/^(?:|others?|more)$/.test(phrase.head)) return false;
  if (!isPlaced(items, index)) return false;
  const isListed = isWord(items[index - 1], /^:$/);
  if (isListed) return true;
  const joins = /^(?:and|comma)$/.test(classOfItem(items[index - 1]) ?? '');
  return joins && isPlaced(items, before) && closesWithAnd(items, index);
}

/** A place follows, and no verb before the next mark. */
function isPlaced(items: readonly Item[], index: number): boolean {
  let isIn = false;
  for (let at = index + 1; at <= index + longestClause && at < items.length; at++) {
    const kind = classOfItem(items[at]);
    if (kind === 'comma' || kind === 'and' || kind === 'mark' || kind === 'break') break;
    if (isWord(items[at], /^(?:in|at|near|around)$/)) isIn = true;
    if (isIn) continue;
    // The verb of the count before stands between it and its place; an elided one does not.
    if (items[at]?.type === 'people') return false;
  }
  return isIn;
}

/** The list that a count stands in goes on to an "and", so that a comma before it is no aside on some. */
function closesWithAnd(items: readonly Item[], index: number): boolean {
  if (classOfItem(items[index - 1]) === 'and') return true;
  for (let at = index + 1; at < Math.min(items.length, index + 2 * longestClause); at++) {
    if (items[at]?.type === 'cue' || classOfItem(items[at]) === 'mark') return false;
    if (classOfItem(items[at]) === 'and') return peopleAt(items, at + 1) !== undefined;
  }
  return false;
}
