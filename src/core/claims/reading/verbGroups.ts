import { classOfItem, isWord } from './items';
import type { Item } from './items';

/** The helping words before a verb: "have not yet been" before "killed". */
export interface VerbGroup {
  /** Index of the first item of the group; the cue's own when it stands alone. */
  readonly left: number;
  /** True when a form of be, have or do, or a modal, makes it the verb of its clause. */
  readonly finite: boolean;
  /** True with a form of "be": the subject is affected. */
  readonly passive: boolean;
  /** True with "have": the subject did it. */
  readonly perfect: boolean;
  /** True for "to have killed" and "to have been killed". */
  readonly past: boolean;
  readonly negated: boolean;
  /** The modal verb or "to" that makes it no fact. */
  readonly modal?: string;
  /** True for "the dead", "those wounded": the cue stands for people itself. */
  readonly nominal: boolean;
}

const be =
  /^(?:is|are|was|were|am|be|been|being|got|gets|getting|get|became|become|becoming|lay|lie|lying|remain|remains|remained)$/;
const have = /^(?:has|have|had|having)$/;
const modals = /^(?:will|would|could|should|may|might|can|must|shall|wo|ca|cannot)$/;
const copular =
  /^(?:feared|believed|presumed|reported|confirmed|thought|declared|pronounced|said|known|alleged|claimed|estimated|reportedly|left|found|seriously|shot|listed|registered|recorded|counted)$/;
const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const longestGroup = 9;

/** What stands before the cue at an index. */
export function verbGroup(items: readonly Item[], index: number): VerbGroup {
  let left = index;
  let [finite, passive, perfect, negated, past] = [false, false, false, false, false];
  let modal: string | undefined;
  for (let at = index - 1; at >= Math.max(0, index - longestGroup); at--) {
    const item = items[at];
    if (item?.type !== 'word') break;
    const { class: kind, lower } = item;
    if (kind === 'adverb' || isWord(item, /^["“]$/)) continue;
    // "were on Thursday confirmed dead".
    if (days.test(lower) && isWord(items[at - 1], /^(?:on|last|this)$/)) {
      at--;
      continue;
    }
    // "are listed as missing".
    if (lower === 'as' && left === at + 1 && isWord(items[at - 1], copular)) continue;
    if (kind === 'negation') negated = true;
    else if (kind === 'finite' || be.test(lower)) {
      if (have.test(lower)) past = true;
      if (have.test(lower) && !passive) perfect = true;
      if (be.test(lower)) passive = true;
      if (modals.test(lower)) modal = lower;
      if (kind === 'finite' || /^(?:got|gets|became|remain|remains|remained|lay|lie)$/.test(lower))
        finite = true;
    } else if (lower === 'to' && isToVerb(items, at, index)) {
      modal = 'to';
      finite = true;
    } else if (!(
      copular.test(lower) &&
      (isHelper(items[at - 1]) ||
        isWord(items[at - 1], days) ||
        (left === index && items[at - 1]?.type === 'people'))
    ))
      break;
    else {
      // "12 feared dead", "were reported killed".
    }
    left = at;
  }
  let article = left - 1;
  while (
    classOfItem(items[article]) === 'adverb' ||
    isWord(items[article], /^(?:confirmed|reported|known|recovered)$/)
  )
    article--;
  const before = items[article];
  const nominal = left === index && isWord(before, /^(?:the|those|these|their|his|all|['’]s?)$/);
  return { left, finite, passive, perfect, past, negated, nominal, ...(modal !== undefined && { modal }) };
}

function isHelper(item: Item | undefined): boolean {
  const kind = classOfItem(item);
  return kind === 'finite' || kind === 'auxiliary' || kind === 'adverb';
}

function isToVerb(items: readonly Item[], at: number, cue: number): boolean {
  for (let next = at + 1; next < cue; next++) {
    const kind = classOfItem(items[next]);
    if (kind !== 'adverb' && kind !== 'finite' && kind !== 'auxiliary') return false;
  }
  return true;
}
