import { classOfItem, isWord } from './items';
import type { Item } from './items';
import { listBefore, listFrom, peopleAt } from './phraseLists';

const tolls = /^(?:\w+\s+)?(?:toll|tally|counts?)$|^(?:number|count)\s+of\s|^losses$/iu;
const arrivals =
  /^(?:to|at|of|reached|reaching|is|was|stands|stood|exceeds|exceeded|exceeding|passes|passed|passing|tops|topped|topping|surpass(?:ed|es)|cross(?:ed|es)|hits?|as|:|reaches|total(?:s|ed|led)|over|than|nears|nearing|past|approached)$/;
const longestWay = 20;
const aboutHarm = new Set(['killed', 'injured', 'casualties', 'missing']);

/**
 * The phrases for people that a noun for what happened goes with: "41 deaths", "the death of two", "the toll rose to 14",
 * "injuries to nine", "12 bodies".
 *
 * @param text the cue's words
 * @returns indexes of the items
 */
export function countedByNoun(items: readonly Item[], index: number, text: string): number[] {
  const isLosses = /^losses$/iu.test(text) && peopleAt(items, index - 1) !== undefined;
  if (tolls.test(text) && !isLosses) return tollOf(items, index);
  if (isWord(items[index - 1], /^of$/) && isWord(items[index - 2], /^(?:number|count|total)$/))
    return tollOf(items, index);
  // "an unknown number of casualties".
  const numbered = isWord(items[index - 1], /^of$/) ? peopleAt(items, index - 2) : undefined;
  if (numbered?.phrase.sort === 'counted' && numbered.phrase.head === '') return [index - 2];
  const before = peopleAt(items, index - 1);
  if (before && goesWithNoun(before.phrase.sort, text)) return listBefore(items, index - 1, false).slice(-1);
  return complementOf(items, index, text);
}

/** "a death" is one, "the deaths" none that are counted; "a murder" tells of a case more than of its victim. */
function goesWithNoun(sort: string, text: string): boolean {
  if (sort === 'counted' || sort === 'none') return true;
  return sort === 'single' && /^(?:death|casualty|fatality|injury|loss|martyr|body|corpse)$/iu.test(text);
}

function complementOf(items: readonly Item[], index: number, text: string): number[] {
  let at = index + 1;
  const endsInOf = /\s(?:of|among|at|for)$/iu.test(text);
  // "the injuries suffered by two peasants"
  if (isWord(items[at], /^(?:suffered|sustained|received)$/) && isWord(items[at + 1], /^by$/)) at += 2;
  else if (!endsInOf) {
    const joint = items[at];
    const isOf =
      isWord(joint, /^(?:of|:)$/) ||
      (isWord(joint, /^to$/) && /^(?:injur|burn|wound)/iu.test(text)) ||
      isWord(joint, /^(?:–|-)$/);
    if (!isOf) return [];
    at++;
  }
  while (isWord(items[at], /^(?:nearly|almost|about|only|["“”])$/)) at++;
  const phrase = peopleAt(items, at)?.phrase;
  if (phrase === undefined) return [];
  if (isWord(items[index + 1], /^(?::|–|-)$/) && phrase.sort !== 'counted') return [];
  return listFrom(items, at);
}

/** "the toll has risen from nine to 14": the number after the verb is the toll, the one after "from" was. */
export function tollOf(items: readonly Item[], index: number): number[] {
  const toll = tollAfter(items, index) ?? raisedBefore(items, index);
  if (toll !== undefined) return [toll];
  // "41, the death toll".
  const isApposed =
    peopleAt(items, index - 2)?.phrase.sort === 'counted' && classOfItem(items[index - 1]) === 'comma';
  return isApposed ? [index - 2] : [];
}

function tollAfter(items: readonly Item[], index: number): number | undefined {
  for (let at = index + 1; at < Math.min(items.length, index + longestWay); at++) {
    const item = items[at];
    if (item?.type === 'people') {
      if (item.phrase.sort === 'counted' && arrives(items, at)) return at;
      continue;
    }
    if (item?.type === 'cue' && item.cue.form !== 'noun' && aboutHarm.has(item.cue.kind)) return undefined;
    if (classOfItem(item) === 'mark' && !isWord(item, /^[:(“”"'‘]$/)) return undefined;
    if (classOfItem(item) === 'relative' || isWord(item, /^(?:when|while|although|because|but|whereas)$/))
      return undefined;
  }
  return undefined;
}

/** "the confirmed dead climbed to 38": those who stand for a toll, with the verb that says how it changed. */
export function risenTo(items: readonly Item[], index: number): number[] {
  const end = Math.min(items.length, index + longestWay);
  for (let at = index + 1; at < end; at++) {
    if (isWord(items[at], changes)) return tollOf(items, index);
    const kind = classOfItem(items[at]);
    if (kind === 'finite' || kind === 'says' || kind === 'relative' || kind === 'mark') return [];
  }
  return [];
}

const changes =
  /^(?:rose|risen|rises|rising|climb(?:ed|s|ing)|jump(?:ed|s)|grew|grown|increased|reached|reaches|stands|stood|total(?:s|ed|led)|passe[sd]|fell|revised|updated|raised|lowered|surg(?:ed|es)|soar(?:ed|s))$/;
const differences = /^(?:up|down|increase|rise|jump|decrease|drop|revised|updated|higher|lower)$/;

/**
 * The figure that another replaces: "a toll of 37, up from [22]", "rose to 12 from [nine]", "from [nine] to 14". Undefined
 * when the text tells none.
 *
 * @param linked the items that a cue counts by itself
 */
export function formerFigure(
  items: readonly Item[],
  index: number,
  linked: ReadonlySet<number>,
): number | undefined {
  const now = peopleAt(items, index)?.phrase;
  if (now?.sort !== 'counted') return undefined;
  const isFormer = (at: number): boolean => {
    const phrase = peopleAt(items, at)?.phrase;
    return (
      phrase?.sort === 'counted' &&
      !linked.has(at) &&
      (phrase.head === '' || phrase.head === now.head) &&
      isWord(items[wordBefore(items, at)], /^from$/)
    );
  };
  const arrived = isWord(items[wordBefore(items, index)], /^to$/);
  const before = wordBefore(items, index) - 1;
  if (arrived && isFormer(before)) return before;
  for (let at = index + 1; at < Math.min(items.length, index + longestWay); at++) {
    if (classOfItem(items[at]) === 'mark' && !isWord(items[at], /^[()"“”]$/)) return undefined;
    if (items[at]?.type === 'people' && isFormer(at)) {
      const from = wordBefore(items, at);
      return arrived || isWord(items[from - 1], differences) ? at : undefined;
    }
  }
  return undefined;
}

/** The index of what stands before a phrase, adverbs and quotation marks left out. */
function wordBefore(items: readonly Item[], index: number): number {
  let at = index - 1;
  while (classOfItem(items[at]) === 'adverb' || isWord(items[at], /^["“”‘'(]$/)) at--;
  return at;
}

/** "raised to [16] from 12 the number of people killed". */
function raisedBefore(items: readonly Item[], index: number): number | undefined {
  let at = index - 1;
  while (at > index - 6 && !isWord(items[at], /^(?:number|count|tally|toll|total)$/) && at > 0) at--;
  at = isWord(items[at], /^(?:number|count|tally|toll|total)$/) ? at - 1 : index - 1;
  if (classOfItem(items[at]) === 'determiner') at--;
  for (let steps = 0; steps < 3 && peopleAt(items, at)?.phrase.sort === 'counted'; steps++) {
    const before = wordBefore(items, at);
    if (isWord(items[before], /^to$/)) return at;
    if (!isWord(items[before], /^from$/)) return undefined;
    at = before - 1;
  }
  return undefined;
}

function arrives(items: readonly Item[], index: number): boolean {
  let at = index - 1;
  while (classOfItem(items[at]) === 'adverb' || isWord(items[at], /^["“”‘'(]$/)) at--;
  return isWord(items[at], arrivals) || classOfItem(items[at]) === 'finite';
}

const reportsOfIt =
  /^(?:reports?|word|information|news|indications?|signs?|of|any|immediate|immediately|reported|known|confirmed|civilian|human|major|serious|further|other|military|loss|about|on|the|has|have|had|been|were|was|a|drop)$/;

/** "no immediate reports of casualties", "did not cause any casualties": the index of the word that makes it none. */
export function negationOf(items: readonly Item[], index: number): number | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const item = items[at];
    if (isWord(item, /^(?:no|without|zero|nil)$/)) return at;
    // "not a drop of blood".
    if (isWord(item, /^not$/) && isWord(items[at + 1], /^a$/)) return at;
    if (item?.type !== 'word') return undefined;
    if (!reportsOfIt.test(item.lower)) return undefined;
  }
  return undefined;
}
