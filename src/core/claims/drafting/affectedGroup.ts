import { groupInWords, pointsElsewhere } from '../language/groupInWords';
import type { ToldGroup } from '../language/groupInWords';
import { looksLikePeople } from '../language/countableNouns';
import { groupOfWord, isNounForPeople } from '../language/groupOfWord';
import { hasRank, isByAgeOrSex } from '../language/groupWords';
import { partsOf, sideOf } from './affected';
import type { AffectedContext } from './affected';
import { antecedentGroup } from './antecedentGroup';

const nobodyTold: ToldGroup = { group: 'unknown', inferred: false };
const isKnown = (told: ToldGroup | undefined): told is ToldGroup =>
  told !== undefined && told.group !== 'unknown';

/**
 * The neutral group of the affected: told by the words for them, by a name or noun beside these, or by whom "others" and
 * "of them" stand for; else inferred from who speaks and who did it. Who was where an attack hit is told by neither: of
 * people in a market, all that is known is that they were people.
 */
export function groupOfAffected(context: AffectedContext, words: string | undefined): ToldGroup {
  const steps = [
    () => ownSide(words ?? '', context),
    () => groupOfActor(context, words ?? ''),
    () => toldBy(context, words),
    () => groupBeside(context),
    () => groupSaidOfThem(context),
    () => antecedentGroup(context, words, groupOfAffected),
    () => ofPerson(context, words),
    () => mixedParts(context),
    () => namedTarget(context, words),
  ];
  for (const step of steps) {
    const told = step();
    if (isKnown(told)) return told;
  }
  return nobodyTold;
}

function toldBy({ cue }: AffectedContext, words: string | undefined): ToldGroup | undefined {
  if (words === undefined || pointsElsewhere(words)) return undefined;
  // Whom the police take may be anyone.
  if (cue?.kind === 'arrested' && (isByAgeOrSex(words) || /\bsuspects?$/iu.test(words))) return undefined;
  if (hasRank(words)) return { group: 'security forces', inferred: false };
  const told = groupInWords(words);
  if (isKnown(told) || !/\p{Lu}[\p{L}'’-]+$/u.test(words)) return told;
  // "student activist Abu Sayed": what comes before the name.
  const group = words.split(/\s+/u).flatMap((word) => groupOfWord(word) ?? [])[0];
  return group === undefined ? undefined : { group, inferred: false };
}

const armed = /\b(?:armed|masked|hooded|uniformed)\b/iu;

/** A man, or someone named without a rank, is a civilian as far as the text tells, unless a force took or shot him. */
function ofPerson({ cue, count, doer, reading }: AffectedContext, words = ''): ToldGroup | undefined {
  if (cue === undefined || count === undefined || words === '') return undefined;
  if (!/^(?:killed|injured|casualties|missing|abducted)$/.test(count.kind ?? cue.kind)) return undefined;
  const said = reading.text.slice(count.start, count.end);
  if (/\b(?:my|our|his|their|its)\b/iu.test(said)) return undefined;
  if (armed.test(said)) return isByAgeOrSex(words) ? { group: 'insurgents', inferred: true } : undefined;
  const isNamed = fullName.test(words) || (/^\p{Lu}\p{Ll}+$/u.test(words) && !looksLikePeople(words));
  const isPerson =
    isByAgeOrSex(words) || isByTrade(words) || (isNamed && count.number.low === count.number.high);
  return isPerson && sideOf(doer) !== 'security forces' ? { group: 'civilians', inferred: true } : undefined;
}

const fullName = /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)+/u;

/** "drinkers", "beekeepers": by what they do, where it is no part in the fighting. */
function isByTrade(words: string): boolean {
  const head = /\p{Ll}+(?:er|or|ist|smith|keeper|goer)s?$/u.exec(words)?.[0] ?? '';
  return head.length > 5 && !isNounForPeople(head) && looksLikePeople(head) && !partisans.test(head);
}

const partisans =
  /^(?:invader|defender|offender|besieger|aggressor|rioter|looter|survivor|defector|deserter|supporter)s?$/;

/** "11 people, including 7 police officers": where some are said to be of one group, the others are not. */
function mixedParts(context: AffectedContext): ToldGroup | undefined {
  const isOfOneSort = (words: string): boolean =>
    /\b(?:civilian|non-?combatant)s?$/iu.test(words) ||
    /^(?:security forces|insurgents|mixed)$/.test(groupInWords(words)?.group ?? '');
  return partsOf(context).some(({ affected }) => isOfOneSort(affected ?? ''))
    ? { group: 'mixed', inferred: true }
    : undefined;
}

const lostMen = /^(?:los[tse]|loss|lose|losing)/iu;
const suffered = /\b(?:suffer|sustain|incurr?|tak|took)(?:e[dns]?|ed|ing|s)?\s+(?:[\p{L}\p{N}-]+\s+){0,3}$/iu;
const ownRanks =
  /^\s*,?\s*(?:in|from|within|among)\s+(?:its|their|our|his)\s+(?:own\s+)?(?:ranks|forces|side|men|number)\b/iu;

/** "enemy personnel", "their own", "our men": the group follows from who speaks or who did it. */
function ownSide(told: string, context: AffectedContext): ToldGroup | undefined {
  const { reading, count, cue, speaker, doer } = context;
  const words = count
    ? `${reading.text.slice(count.number.end, count.end)} ${told}`.trim().replace(/^of\s+/iu, '')
    : told;
  const said = cue ? reading.text.slice(cue.start, cue.end) : '';
  const subject = cue?.active === true ? reading.text.slice(Math.max(0, cue.start - 20), cue.start) : '';
  const isSuffered =
    cue?.form === 'noun' && suffered.test(reading.text.slice(Math.max(0, cue.start - 50), cue.start));
  const isLoss = isSuffered || (lostMen.test(said) && (cue?.active === true || cue?.form === 'noun'));
  if (
    /\benem(?:y|ies)\b/iu.test(words) ||
    (/\benemy\s+(?:has\s+|have\s+|had\s+)?$/iu.test(subject) && isLoss)
  ) {
    const side = sideOf(speaker) ?? sideOf(doer);
    if (side === undefined) return undefined;
    return { group: side === 'insurgents' ? 'security forces' : 'insurgents', inferred: true };
  }
  const isNeutral = (words: string) => (groupInWords(words)?.group ?? 'unknown') === 'unknown';
  const own = /\bown\b/iu.test(words) ? (sideOf(doer) ?? sideOf(speaker)) : undefined;
  const mine = /^(?:its|their|our|my)\b/iu.test(words);
  const ours =
    mine && !civilRelation.test(told) && isNeutral(told.replace(/^(?:its|their|our|my)\s+/iu, ''))
      ? sideOf(speaker)
      : undefined;
  const men = /\bmen$/iu.test(told);
  const lost =
    isLoss && (men || told === '') ? (lossOf(context) ?? sideOf(doer) ?? sideOf(speaker)) : undefined;
  const after = reading.text.slice(Math.max(count?.end ?? 0, cue?.end ?? 0)).slice(0, 60);
  const ranks = ownRanks.test(after) && isNeutral(told) ? sideOf(speaker) : undefined;
  const member = /^(?:members?|cadres?|comrades?)$/iu.test(told) ? sideOf(speaker) : undefined;
  const group = own ?? ours ?? lost ?? ranks ?? member;
  return group === undefined ? undefined : { group, inferred: true };
}

const civilRelation = /\b(?:nationals?|citizens?|people|neighbou?rs?)$/iu;

/** "the paramilitaries lost seven men", "Burundi's army acknowledged the loss of thirteen men". */
function lossOf({ reading, sentenceIndex, cue }: AffectedContext): string | undefined {
  const { range } = reading.sentence(sentenceIndex);
  const before = reading.text.slice(Math.max(range.start, (cue?.start ?? range.start) - 60), cue?.start);
  const nouns = before.match(/[\p{L}-]+/gu) ?? [];
  return nouns.reverse().flatMap((noun) => groupOfWord(noun) ?? [])[0];
}

/** "members of the Kurdistan Workers' Party", "PDF casualties", "eleven of those killed belonged to Hezbollah". */
function groupOfActor(
  { reading, sentenceIndex, count }: AffectedContext,
  words: string,
): ToldGroup | undefined {
  if (count === undefined) return undefined;
  const [head = ''] = words.split(/\s+(?:of|from)\s/iu);
  if (groupOfWord(/[\p{L}-]+$/u.exec(head)?.[0] ?? '') !== undefined || captives.test(head)) return undefined;
  const { range } = reading.sentence(sentenceIndex);
  for (const actor of reading.mentionsIn(range)) {
    if (actor.type !== 'actor' || !actor.named || actor.end <= count.start) continue;
    if (actor.start > count.end + 60) break;
    const isWithin = actor.start < count.end;
    const before = reading.text.slice(isWithin ? count.start : count.end, actor.start);
    const opens = isWithin && words.startsWith(actor.text);
    if (!opens && !(isWithin ? /\b(?:of|from)\s+(?:the\s+|its\s+)?$/iu : belongs).test(before)) continue;
    if (actor.actorType === 'armed group') return { group: 'insurgents', inferred: false };
    if (actor.actorType === 'state force') return { group: 'security forces', inferred: false };
  }
  return undefined;
}

const captives = /\b(?:hostages?|captives?|prisoners?|detainees?|victims?)$/iu;
const belongs =
  /^\s*(?:of\s+(?:the|those)\s+(?:dead|killed|slain|victims|wounded)\s+)?(?:(?:were\s+)?(?:members\s+of|fighters\s+(?:of|from)|of|from)|belong(?:ing|ed|s)?\s+to|loyal\s+to)\s+(?:the\s+)?$/iu;

/** "the militants' dead", "the number of missing pupils": a noun beside one for what happened. */
function groupBeside({ reading, sentenceIndex, count, cue }: AffectedContext): ToldGroup | undefined {
  if (count === undefined || count.affected !== undefined || cue === undefined) return undefined;
  const { range } = reading.sentence(sentenceIndex);
  const before = reading.text.slice(Math.max(range.start, cue.start - 60), cue.start);
  const owner = /(?:\bnumber\s+of\s+|\bthe\s+)((?:[\p{L}-]+\s+){0,3}[\p{L}-]+)(?:['’]s?)?\s*$/iu.exec(
    before,
  )?.[1];
  // "no civilian casualties"
  const between = count.start < cue.start ? reading.text.slice(count.start, cue.start) : '';
  const adjective = /^\S+\s+([\p{L}-]+)\s+$/u.exec(between)?.[1];
  const described = adjective === undefined ? undefined : groupInWords(adjective);
  if (isKnown(described)) return { group: described.group, inferred: false };
  const isOwner = /['’]s?\s*$|number\s+of\s/iu.test(before);
  const told = isOwner && owner !== undefined ? groupInWords(owner) : undefined;
  if (isKnown(told)) return { group: told.group, inferred: false };
  const after = /^\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)\s+(?:as|at|to)\b/iu.exec(
    reading.text.slice(cue.end, cue.end + 60),
  )?.[1];
  const isNumberOf = /\bnumber\s+of\b/iu.test(`${before}${reading.text.slice(cue.start, cue.end)}`);
  return isNumberOf && after !== undefined ? groupInWords(after) : undefined;
}

/** "Six of the dead were women", "nine people died, all of them farmers": what is said of them after. */
function groupSaidOfThem({ reading, sentenceIndex, count, cue }: AffectedContext): ToldGroup | undefined {
  if (count === undefined || cue === undefined || count.number.high === 0) return undefined;
  const { range } = reading.sentence(sentenceIndex);
  const places = [count.end, cue.end].sort((a, b) => a - b);
  for (const from of places) {
    const after = reading.text.slice(from, Math.min(range.end, from + 90));
    const said = predicate.exec(after);
    const words = said?.[2]?.replace(
      /\s+(?:from|in|at|of|who|and|with|on|by|while|when|after|before|as)\s.*$/isu,
      '',
    );
    const told = words === undefined ? undefined : groupInWords(words);
    if (!isKnown(told)) continue;
    const isMost = /^(?:most|mostly|mainly|many)/iu.test(said?.[1] ?? '');
    const isSexOnly = /^(?:women|children|young|teenagers|boys|girls|women and children)\b/iu.test(
      words ?? '',
    );
    return isMost && !isSexOnly && told.group === 'civilians'
      ? { group: 'mixed', inferred: true }
      : { group: told.group, inferred: false };
  }
  return undefined;
}

const predicate =
  /^(?:\s+of\s+(?:the|those|them)(?:\s+(?:dead|killed|victims|wounded|injured|deaths|casualties))?)?\s*(?:,\s+(all|both|most|mostly|mainly)\s+(?:of\s+(?:them|whom)\s+)?(?:were\s+)?|\b(?:were|was|are|is)\s+(?:all\s+|both\s+)?)((?!(?!(?:un)?armed\b)\w+(?:ed|ing)\b|(?:taken|shot|hit|hurt|slain|found|held|dead|missing|in|at|on|from|also|not|still|under|un(?:hurt|harmed|injured|scathed|conscious|accounted|identified|known|der\w*|til|likely|able))\b)(?:an?\s+)?\p{L}[\p{L}\s-]{2,50})/iu;

/** "a bomb targeting supporters of Imran Khan killed four people": who was aimed at, where it is people. */
function namedTarget(
  { reading, sentenceIndex, count, cue }: AffectedContext,
  words = '',
): ToldGroup | undefined {
  if (count === undefined || cue === undefined || count.number.high === 0) return undefined;
  const { range } = reading.sentence(sentenceIndex);
  const before = reading.text.slice(Math.max(range.start, cue.start - 160), cue.start);
  if (/\b(?:though|but|while|although|whereas)\b/iu.test(before)) return undefined;
  // "attacked two posts, killing 100 people".
  if (cue.isParticiple && !pointsElsewhere(words) && attackedPost.test(before))
    return { group: 'security forces', inferred: true };
  // A number by itself takes up those the verb before was about; "people" may be anyone there.
  const target = (targeting.exec(before) ??
    (words === '' && cue.isParticiple ? firedAt.exec(before) : null))?.[1];
  const group = target?.split(/\s+/u).flatMap((word) => groupOfWord(word) ?? [])[0];
  return group === undefined ? undefined : { group, inferred: true };
}

const attackedPost =
  /\b(?:attacked|stormed|raided|ambushed|overran)\s+(?:[\p{L}\p{N}'’-]+\s+){0,5}?(?:posts?|bases?|camps?|check-?posts?|check-?points?|outposts?|barracks|garrisons?|convoys?|police\s+stations?)\b/iu;
const targeting =
  /\b(?:target(?:ed|ing)|(?:himself|herself|themselves)\s+up\s+among)\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+)/iu;
const firedAt =
  /\b(?:(?:opened\s+fire|fired|firing|shot|shooting)\s+(?:on|at|into)|attacked|struck|ambushed|(?:rammed|ploughed|plowed|drove)\s+into)\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+(?:s|men|people))\b/iu;
