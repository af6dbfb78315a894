import { classOfItem, isWord } from './items';
import type { Item } from './items';
import type { Link } from './links';
import { groupOfWord } from '../language/groupOfWord';
import { isSubject, listFrom, partMarkerOf, peopleAt } from './phraseLists';

/** "31 were injured, [six] critically". */
const gravely =
  /^(?:critically|seriously|severely|gravely|badly|slightly|lightly|mildly|moderately|fatally)$/;

/**
 * Indexes of the phrases that only name parts of what another phrase counts: "including two policemen", "six of them
 * children", and counts that add up to the one before ("13 militants, nine in Noshki and four in Panjgur").
 */
export function partsIn(
  items: readonly Item[],
  links: readonly Link[],
  kindOf: (link: Link) => string,
): Set<number> {
  const parts = new Set<number>();
  const kindsOf = (index: number) => links.filter((link) => link.item === index).map(kindOf);
  for (const [index, item] of items.entries()) {
    if (item.type !== 'people' || item.phrase.sort === 'bare' || item.phrase.sort === 'none') continue;
    const isMarked =
      partMarkerOf(items, index) !== undefined ||
      item.phrase.pointsBack === true ||
      (item.phrase.who === undefined && isWord(items[index + 1], gravely)) ||
      isShareAside(items, links, index);
    const joinsPart =
      !isMarked &&
      continuesPart(items, index, parts) &&
      kindsOf(index).length === 0 &&
      !isSubject(items, index);
    if (!isMarked && !joinsPart) continue;
    const own = kindsOf(index);
    const whole = wholeBefore(items, links, index, parts);
    if (whole === undefined) continue;
    const ofWhole = links.filter((link) => link.item === whole).map(kindOf);
    if (own.length === 0 || own.some((kind) => ofWhole.includes(kind))) parts.add(index);
  }
  for (const link of links) {
    if (
      link.among === true &&
      links.some((other) => other.item < link.item && other.among !== true && kindOf(other) === kindOf(link))
    )
      parts.add(link.item);
  }
  for (const link of links) for (const part of addends(items, link.item)) parts.add(part);
  return parts;
}

/** "180,000 people, [many] already uprooted once, have fled": an aside on some of those counted. */
function isShareAside(items: readonly Item[], links: readonly Link[], index: number): boolean {
  const phrase = peopleAt(items, index)?.phrase;
  return (
    phrase?.sort === 'counted' &&
    phrase.head === '' &&
    phrase.number.low === undefined &&
    classOfItem(items[index - 1]) === 'comma' &&
    peopleAt(items, index - 2)?.phrase.sort === 'counted' &&
    links.some((link) => link.item === index && link.reduced === true)
  );
}

function continuesPart(items: readonly Item[], index: number, parts: ReadonlySet<number>): boolean {
  let at = index - 1;
  const isCounted = peopleAt(items, index)?.phrase.sort === 'counted';
  if (classOfItem(items[at]) !== 'and' && !(classOfItem(items[at]) === 'comma' && isCounted)) return false;
  while (classOfItem(items[at]) === 'and' || classOfItem(items[at]) === 'comma') at--;
  return parts.has(at);
}

function wholeBefore(
  items: readonly Item[],
  links: readonly Link[],
  index: number,
  parts: ReadonlySet<number>,
): number | undefined {
  for (let at = index - 1; at >= 0; at--) {
    if (peopleAt(items, at) && !parts.has(at) && links.some((link) => link.item === at)) return at;
  }
  return undefined;
}

/** The counts that follow a count, set off by a mark, and add up to it. */
function addends(items: readonly Item[], index: number): number[] {
  const whole = peopleAt(items, index)?.phrase;
  const total = whole?.number.high;
  if (whole?.sort !== 'counted' || total === undefined || total < 2) return [];
  let at = index + 1;
  for (
    const limit = index + 7;
    at < limit && classOfItem(items[at]) !== 'comma' && classOfItem(items[at]) !== 'mark';
    at++
  ) {
    if (items[at]?.type === 'people' || classOfItem(items[at]) === 'break') return [];
  }
  if (classOfItem(items[at]) !== 'comma' && !isWord(items[at], /^[–—(:-]$/)) return [];
  if (!peopleAt(items, at + 1)) return [];
  // After a colon, places are told one by one: "nine in Bokkos, five in Mangu".
  if (isWord(items[at], /^:$/) && isWord(items[at + 2], /^(?:in|at|near)$/)) return [];
  const members = listFrom(items, at + 1);
  if (members.some((member) => contradicts(items, index, member))) return [];
  const sum = members.reduce(
    (sum, member) => sum + (peopleAt(items, member)?.phrase.number.low ?? Number.NaN),
    0,
  );
  return members.length > 1 && sum === total ? members : [];
}

/** "two policemen, a driver and a guard": a driver is no policeman. */
function contradicts(items: readonly Item[], whole: number, member: number): boolean {
  const [group, other] = [whole, member].map((at) => groupOfWord(peopleAt(items, at)?.phrase.head ?? ''));
  return group !== undefined && other !== undefined && group !== other;
}
