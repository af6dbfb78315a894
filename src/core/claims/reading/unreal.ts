import { classOfItem, isWord } from './items';
import type { CueItem, Item } from './items';
import type { VerbGroup } from './verbGroups';

const factual =
  /^(?:manage[ds]?|managing|go|goes|going|went|continue[ds]?|continuing|proceed(?:ed|s)?|help(?:ed|s|ing)?|come|came|happened|used|known|found|said|reported|believed|alleged|claim(?:s|ed|ing)?|thought|feared|appear(?:s|ed)?|seem(?:s|ed)?)$/;
const intended =
  /^(?:attempt(?:ed|s|ing)?|fail(?:ed|s)?|foiled|thwarted|averted|planned|plan(?:s|ning)?|plot(?:s|ted|ting)?|intend(?:ed|ing)?|possible|potential|threat(?:s|en|ened|ening)?|risk(?:s|ed|ing)?|fears?|fear|prevent(?:ed|s|ing)?|avoid(?:ed|s|ing)?|stop(?:ped)?|conspir(?:acy|ing|ed)|bid|aim(?:s|ed|ing)?|order(?:s|ed)?|incit(?:ed|ement|ing)|urged|call(?:s|ed|ing)?|vow(?:ed|s)?|capable|ability|try|tries|tried|trying|want(?:s|ed)?|future|further|mock|simulated|hypothetical|minimi[sz]e|reduce|limit|unlikely|chance|likelihood|spare|warn(?:ed|ing|s)?)$/;

/**
 * True for what a cue tells as no fact: possible, planned, threatened, attempted or conditional ("could have killed",
 * "plot to kill", "threatened to kill", "attempted murder", "if he kills").
 *
 * @param index of the cue in the items
 */
export function isUnreal(items: readonly Item[], index: number, group: VerbGroup): boolean {
  const item = items[index];
  if (item?.type !== 'cue') return false;
  const { modal } = group;
  if (modal === 'to') return !isFactualInfinitive(items, group);
  if (modal !== undefined && !isFactualModal(items, group, modal)) return true;
  return isIntended(items, item, group) || isConditional(items, group.left);
}

/** "is said to have killed", "managed to kill", "went on to kill". */
function isFactualInfinitive(items: readonly Item[], group: VerbGroup): boolean {
  if (group.past)
    return !isWord(items[group.left - 1], /^(?:like|likely|wanted|intended|would|hoped|planned)$/);
  // "are believed to be holding": the verb itself may stand inside the group.
  for (let at = group.left + 1; at >= Math.max(0, group.left - 3); at--) {
    if (isWord(items[at], factual)) return true;
    if (classOfItem(items[at]) === 'comma') return false;
  }
  // "used them to shoot and kill the two": an object may stand between.
  for (let at = group.left - 1; at >= Math.max(0, group.left - 5); at--)
    if (isWord(items[at], /^used$/)) return true;
  return false;
}

/** "may have been killed", "would later die": told as what happened or is thought to have. */
function isFactualModal(items: readonly Item[], group: VerbGroup, modal: string): boolean {
  if (modal === 'may' || modal === 'might' || modal === 'must') return group.past && !group.negated;
  if (modal !== 'would') return false;
  for (let at = group.left; at < group.left + 4; at++)
    if (isWord(items[at], /^(?:later|subsequently|eventually|soon)$/)) return true;
  return false;
}

function isIntended(items: readonly Item[], { cue, first }: CueItem, group: VerbGroup): boolean {
  const reach = cue.form === 'noun' || (cue.form === 'active' && !group.finite) ? 4 : 1;
  if (
    cue.form === 'noun' &&
    isWord(
      items.find((item) => item.last === first),
      /^(?:attempted|alleged|planned|foiled|failed|further|more|possible|potential|future|mass)$/,
    )
  )
    return isWord(
      items.find((item) => item.last === first),
      /^(?:attempted|planned|foiled|failed|possible|potential|future)$/,
    );
  for (let at = group.left - 1; at >= Math.max(0, group.left - reach); at--) {
    const item = items[at];
    // "fears of [mass] casualties"
    if (item?.type === 'people' && cue.form === 'noun' && at === group.left - 1) continue;
    if (item?.type !== 'word') return false;
    if (intended.test(item.lower))
      return !/^(?:order|call|warn|fail|fear|further|chance|spare)/.test(item.lower) || at < group.left - 1;
    if (!/^(?:preposition|determiner|word)$/.test(item.class)) return false;
  }
  return false;
}

/** "if", "unless" or "would" govern the clause. */
function isConditional(items: readonly Item[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 14); at--) {
    const item = items[at];
    if (item?.type === 'cue' && item.cue.active) return false;
    if (item?.type !== 'word') continue;
    if (/^(?:if|unless|whether|lest)$/.test(item.lower)) return true;
    if (item.class === 'comma' || item.class === 'mark' || item.class === 'break' || item.class === 'says')
      return false;
  }
  return false;
}
