import { classOfItem, isWord } from './items';
import type { Item, PeopleItem } from './items';
import { verbGroup } from './verbGroups';

/** What a phrase for people stands under: a preposition, a verb whose object it is, or nothing. */
export type Governor = 'none' | 'preposition' | 'verb' | 'cue';

/** Items looked at beside a phrase before it is given up. */
const reach = 18;

/** The phrase at an index; undefined for other items. */
export function peopleAt(items: readonly Item[], index: number): PeopleItem | undefined {
  const item = items[index];
  return item?.type === 'people' ? item : undefined;
}

/** What stands right before a phrase and governs it, with its index. */
export function governorOf(items: readonly Item[], index: number): { kind: Governor; at: number } {
  let at = index - 1;
  while (classOfItem(items[at]) === 'adverb' || isWord(items[at], /^["“”'‘’]$/)) at--;
  const item = items[at];
  if (item?.type === 'cue') {
    // After a passive, the next phrase is no object: "were killed two policemen" is rare.
    const isVerb = item.cue.form === 'active' || item.cue.form === 'past';
    return { kind: isVerb && item.cue.active ? 'cue' : 'none', at };
  }
  const kind = classOfItem(item);
  if (kind === 'preposition') return { kind: 'preposition', at };
  if (kind === 'verb' || kind === 'participle') return { kind: 'verb', at };
  return { kind: 'none', at };
}

/** The index of the word that makes a phrase a part of what was counted before ("including"); undefined for wholes. */
export function partMarkerOf(items: readonly Item[], index: number): number | undefined {
  let at = index - 1;
  while (classOfItem(items[at]) === 'adverb' || isWord(items[at], /^(?:were|was|are|being)$/)) at--;
  const item = items[at];
  if (classOfItem(item) === 'part') return at;
  if (isWord(item, /^(?:them|whom|those|these|which)$/) && isWord(items[at - 1], /^(?:among|amongst|of)$/))
    return at - 1;
  if (isWord(item, /^among$/) && isWord(items[at - 1], /^(?:,|including)$/)) return at;
  return undefined;
}

/**
 * Indexes of the phrases that a phrase closes a list of: "two soldiers and [three militants]".
 *
 * @param isFinite true where the list is the subject of a verb of its own, so that the object of another is no member
 */
export function listBefore(items: readonly Item[], index: number, isFinite: boolean): number[] {
  const members = [index];
  let hasAnd = false;
  for (let at = index; members.length < 12;) {
    const before = memberBefore(items, at, isFinite);
    if (before === undefined) break;
    hasAnd ||= classOfItem(items[at - 1]) === 'and' || classOfItem(items[at - 2]) === 'and';
    // Without an "and", what a comma parts is no list but a name for the one before.
    if (!hasAnd) break;
    members.unshift(before);
    at = before;
  }
  return members.filter((at, index) => !isNameOf(items, members[index - 1], at));
}

/** "an elder, [Malik Shah], his son and two guards": the name of the one before. */
function isNameOf(items: readonly Item[], before: number | undefined, at: number): boolean {
  return (
    before === at - 2 &&
    peopleAt(items, at)?.phrase.sort === 'named' &&
    peopleAt(items, before)?.phrase.sort === 'single' &&
    classOfItem(items[at - 1]) === 'comma' &&
    classOfItem(items[at + 1]) === 'comma'
  );
}

function memberBefore(items: readonly Item[], index: number, isFinite: boolean): number | undefined {
  let at = index - 1;
  while (classOfItem(items[at]) === 'adverb' || isWord(items[at], /^["“”]$/)) at--;
  const joined = classOfItem(items[at]) === 'and';
  if (joined) at--;
  while (classOfItem(items[at]) === 'adverb') at--;
  if (classOfItem(items[at]) === 'comma') at--;
  else if (!joined) return undefined;
  const limit = at - reach;
  let hasComma = false;
  while (at > limit && at >= 0) {
    const item = items[at];
    if (item?.type === 'cue') return undefined;
    if (item?.type === 'people') {
      if (item.phrase.pointsBack === true && classOfItem(items[at - 1]) === 'comma') {
        at -= 2;
        hasComma = false;
        continue;
      }
      const part = partMarkerOf(items, at);
      if (part !== undefined) {
        at = part - 1;
        if (classOfItem(items[at]) === 'comma') at--;
        hasComma = false;
        continue;
      }
      const governor = governorOf(items, at);
      if (governor.kind === 'preposition') {
        at = governor.at - 1;
        continue;
      }
      if (governor.kind === 'cue' || (governor.kind === 'verb' && isFinite)) return undefined;
      return hasComma || (!isNumbered(item) && !joined) ? undefined : at;
    }
    const kind = classOfItem(item);
    if (isWord(item, /^[)\]]$/)) {
      const open = openingBracket(items, at);
      if (open === undefined) return undefined;
      at = open - 1;
      continue;
    }
    if (kind === 'comma') {
      if (hasComma) return undefined;
      hasComma = true;
    } else if (
      kind === 'mark' ||
      kind === 'break' ||
      kind === 'says' ||
      kind === 'finite' ||
      kind === 'verb' ||
      kind === 'and'
    ) {
      return undefined;
    }
    at--;
  }
  return undefined;
}

/** The bracket that a bracket closes. */
export function openingBracket(items: readonly Item[], closing: number): number | undefined {
  for (let at = closing - 1; at >= Math.max(0, closing - 30); at--)
    if (isWord(items[at], /^[([]$/)) return at;
  return undefined;
}

function isNumbered({ phrase }: PeopleItem): boolean {
  return phrase.sort !== 'bare' || phrase.sure;
}

/** Indexes of the phrases that a list of objects holds, from the phrase right after its verb on. */
export function listFrom(items: readonly Item[], first: number): number[] {
  const members = [first];
  // Phrases behind a comma are members only once an "and" closes the list.
  let pending: number[] = [];
  let at = first;
  for (let step = 0; step < 16; step++) {
    const next = memberAfter(items, at);
    if (next === undefined) break;
    const candidate = peopleAt(items, next.at);
    const previous = peopleAt(items, at);
    if (!candidate || !previous || isSubject(items, next.at)) break;
    at = next.at;
    if (partMarkerOf(items, at) !== undefined || isPartInList(items, at)) continue;
    if (!next.joined && isApposition(items, previous, candidate, at)) continue;
    if (next.joined) {
      members.push(...pending, at);
      pending = [];
    } else pending.push(at);
  }
  return [...members, ...pending.filter((index) => isCountedAlone(items, index, members))];
}

/** "killing 15 militants, four soldiers": two counts with nouns of their own need no "and". */
function isCountedAlone(items: readonly Item[], index: number, members: readonly number[]): boolean {
  const phrase = peopleAt(items, index)?.phrase;
  const first = peopleAt(items, members[0] ?? -1)?.phrase;
  return (
    phrase?.sort === 'counted' &&
    phrase.head !== '' &&
    first !== undefined &&
    first.head !== phrase.head &&
    phrase.number.low !== undefined &&
    !(phrase.number.low <= (first.number.low ?? 0))
  );
}

/** A phrase joined to a part is a part: "including two women and [three children]". */
function isPartInList(items: readonly Item[], index: number): boolean {
  let at = index - 1;
  const joined = classOfItem(items[at]) === 'and' || classOfItem(items[at]) === 'comma';
  if (!joined) return false;
  while (classOfItem(items[at]) === 'and' || classOfItem(items[at]) === 'comma') at--;
  const before = peopleAt(items, at);
  return before !== undefined && (partMarkerOf(items, at) !== undefined || isPartInList(items, at));
}

/** "Nisar Afridi, a tribal elder", "a tribal elder, Nisar Afridi,": the second phrase says who the first is. */
function isApposition(
  items: readonly Item[],
  previous: PeopleItem,
  candidate: PeopleItem,
  index: number,
): boolean {
  const [one, two] = [previous.phrase, candidate.phrase];
  if (one.sort === 'named' && two.sort === 'single')
    return !joinsLater(items, index) || isClosedByComma(items, index);
  if (two.sort === 'named' && one.sort !== 'named') return true;
  if (one.sort === 'single' && two.sort === 'single') return !joinsLater(items, index);
  return false;
}

function isClosedByComma(items: readonly Item[], index: number): boolean {
  const next = skipModifiers(items, index + 1);
  return classOfItem(items[next]) === 'comma';
}

function joinsLater(items: readonly Item[], index: number): boolean {
  for (let at = index + 1; at < index + 14 && at < items.length; at++) {
    const item = items[at];
    if (item?.type === 'cue' || classOfItem(item) === 'mark' || classOfItem(item) === 'break') return false;
    if (classOfItem(item) === 'and' && items[at + 1]?.type === 'people') return !isSubject(items, at + 1);
  }
  return false;
}

function memberAfter(items: readonly Item[], index: number): { at: number; joined: boolean } | undefined {
  let at = skipModifiers(items, index + 1);
  for (let tries = 0; tries < 3; tries++) {
    let joined = false;
    if (classOfItem(items[at]) === 'comma') at++;
    if (classOfItem(items[at]) === 'and') {
      joined = true;
      at++;
    } else if (classOfItem(items[at - 1]) !== 'comma') {
      return classOfItem(items[at]) === 'part' && items[at + 1]?.type === 'people'
        ? { at: at + 1, joined: false }
        : undefined;
    }
    // "121 people, mostly women and children".
    if (!joined && isWord(items[at], /^(?:mostly|mainly|largely|predominantly|chiefly|primarily)$/))
      return undefined;
    while (classOfItem(items[at]) === 'adverb') at++;
    if (classOfItem(items[at]) === 'part' && items[at + 1]?.type === 'people')
      return { at: at + 1, joined: false };
    if (items[at]?.type === 'people') return { at, joined };
    if (joined) return undefined;
    const closed = afterParenthesis(items, at);
    if (closed === undefined) return undefined;
    at = closed;
  }
  return undefined;
}

/** The index of the comma that closes what a comma before an index opened: an age, "who …", "of Quetta". */
function afterParenthesis(items: readonly Item[], from: number): number | undefined {
  const opener = items[from];
  const kind = classOfItem(opener);
  const opens =
    kind === 'relative' ||
    kind === 'number' ||
    kind === 'preposition' ||
    kind === 'participle' ||
    isWord(opener, /^(?:aged|mostly|all|most|some|both|son|daughter|also|identified|known|believed|\d+)$/);
  if (!opens) return undefined;
  for (let at = from; at < Math.min(items.length, from + 16); at++) {
    if (classOfItem(items[at]) === 'comma') return at;
    if (classOfItem(items[at]) === 'mark' || classOfItem(items[at]) === 'break') return undefined;
    if (items[at]?.type === 'cue') return undefined;
  }
  return undefined;
}

/** The index after the words that describe a phrase: "in Mach", "travelling to Quetta", "(42)", "who were on patrol". */
export function skipModifiers(items: readonly Item[], from: number): number {
  let at = from;
  let isRelative = false;
  while (at < from + reach && at < items.length) {
    const item = items[at];
    const kind = classOfItem(item);
    if (item?.type === 'cue') {
      if (item.cue.form !== 'noun') return at;
    } else if (item?.type === 'people') {
      const { kind: governor } = governorOf(items, at);
      if (governor === 'none') return at;
    } else if (kind === 'relative' || (kind === 'that' && at === from)) isRelative = true;
    else if (isWord(item, /^[([]$/)) {
      const close = items.findIndex((other, index) => index > at && isWord(other, /^[)\]]$/));
      if (close === -1 || close > at + 12) return at;
      at = close;
    } else if (isWord(item, /^["“]$/) && closingQuote(items, at) !== undefined) {
      // "known as “Chejo”".
      at = closingQuote(items, at) ?? at;
    } else if (isWord(item, /^as$/) && isWord(items[at - 1], namings)) {
      // Its name comes next.
    } else if (
      kind === 'and' ||
      kind === 'comma' ||
      kind === 'mark' ||
      kind === 'break' ||
      kind === 'says' ||
      kind === 'part'
    )
      return at;
    else if (
      (kind === 'finite' || kind === 'verb') &&
      !isRelative &&
      !(kind === 'verb' && isWord(item, /ed$/) && (at === from || isWord(item, namings)))
    )
      return at;
    at++;
  }
  return at;
}

const namings = /^(?:known|named|called|nicknamed|identified)$/;

function closingQuote(items: readonly Item[], opening: number): number | undefined {
  for (let at = opening + 1; at < opening + 8; at++) if (isWord(items[at], /^["”]$/)) return at;
  return undefined;
}

/** True when the phrase is what the verb after it is about: "… and [a spokesman] said", "and [15] were wounded". */
export function isSubject(items: readonly Item[], index: number): boolean {
  let hadComma = false;
  for (let at = index + 1; at < Math.min(items.length, index + 12); at++) {
    const item = items[at];
    if (item?.type === 'people') {
      if (governorOf(items, at).kind === 'none') return false;
      continue;
    }
    if (item?.type === 'cue') {
      if (item.cue.form === 'noun') continue;
      const { left, nominal } = verbGroup(items, at);
      // "two civilians, killing" goes on with the verb before.
      if (nominal || (hadComma && left === at)) return false;
      return item.cue.isParticiple !== true && (!hadComma || left < at);
    }
    const kind = classOfItem(item);
    if (kind === 'finite' || kind === 'says') return true;
    if (kind === 'auxiliary') return true;
    if (kind === 'verb')
      return (
        !(isWord(item, /ed$/) && at === index + 1) &&
        !isWord(item, /^(?:left|held|found|caught|shot|hit|put|set)$/)
      );
    if (kind === 'relative' || kind === 'and' || kind === 'mark' || kind === 'break' || kind === 'that')
      return false;
    if (kind === 'comma') {
      // "and a guard, police said" ends the clause; "and 10 others, 5 of them children, injured" does not.
      if (hadComma) return false;
      hadComma = true;
      if (
        classOfItem(items[at + 1]) !== 'part' &&
        items[at + 1]?.type !== 'people' &&
        classOfItem(items[at + 1]) !== 'relative'
      )
        return false;
      return leadsToCue(items, at + 1);
    }
  }
  return false;
}

/** After a parenthesis in commas, a cue follows: "[10 others], 5 of them children, were injured". */
function leadsToCue(items: readonly Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + 16); at++) {
    if (classOfItem(items[at]) === 'comma') {
      for (let next = at + 1; next < at + 5; next++) {
        const item = items[next];
        if (item?.type === 'cue') return item.cue.form !== 'active' && item.cue.form !== 'noun';
        const kind = classOfItem(item);
        if (kind !== 'finite' && kind !== 'auxiliary' && kind !== 'adverb') return false;
      }
      return false;
    }
    if (classOfItem(items[at]) === 'mark' || classOfItem(items[at]) === 'says') return false;
  }
  return false;
}
