import type { OffsetRange } from '../../text/articleText';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';
import { nounPhraseAt } from '../language/nounPhrase';
import { groupOfWord } from '../language/groupOfWord';
import { groupInWords, pointsElsewhere } from '../language/groupInWords';
import type { ToldGroup } from '../language/groupInWords';
import type { Reading } from '../reading/reading';
import type { Speaker } from '../attribution/speakers';

/** What is known around the words for the affected. */
export interface AffectedContext {
  readonly reading: Reading;
  readonly sentenceIndex: number;
  readonly count?: Count;
  readonly cue?: Cue;
  readonly speaker?: Speaker;
  readonly doer?: Speaker;
}

const nobodyTold: ToldGroup = { group: 'unknown', inferred: false };
const amongWords = /^\s+(?:among|amongst|in|within|on)\s+(?:the\s+)?/iu;

/** Who was affected, in the article's words; absent when it does not say. */
export function affectedWords(context: AffectedContext): string | undefined {
  const { reading, sentenceIndex, count, cue } = context;
  if (count?.affected !== undefined) return count.affected;
  if (!cue) return undefined;
  const { range, cues } = reading.sentence(sentenceIndex);
  const stops = new Set(cues.filter((other) => other !== cue).map((other) => other.start));
  const among = amongWords.exec(reading.text.slice(cue.end, cue.end + 20));
  if (among && cue.reach === 'either') {
    const owner =
      /^(?:their|its|our|his|her)\s+/iu.exec(reading.text.slice(cue.end + among[0].length, range.end))?.[0] ??
      '';
    const phrase = nounPhraseAt(reading.text, cue.end + among[0].length + owner.length - 1, range.end, stops);
    const words = `${owner}${reading.text.slice(phrase.start, phrase.end)}`.trim();
    return words === '' ? undefined : words;
  }
  if (count) return undefined;
  return cue.reach === 'before'
    ? peopleBefore(reading.text, range, cue)
    : peopleAfter(reading.text, range, cue, stops);
}

/** The neutral group of the affected: told by their words, else inferred from who speaks, who did it, or what was hit. */
export function groupOfAffected(context: AffectedContext, words: string | undefined): ToldGroup {
  const { count, cue } = context;
  if (words !== undefined) {
    const own = ownSide(words, context);
    if (own) return own;
    const told = groupInWords(words);
    if (told && told.group !== 'unknown') return told;
  }
  const pointed =
    words === undefined || pointsElsewhere(words) ? antecedent(context, words ?? '') : undefined;
  if (pointed) return pointed;
  const parts = partsOf(context);
  if (
    count &&
    parts.some(
      (part) =>
        part.affected !== undefined && (groupInWords(part.affected)?.group ?? 'unknown') !== 'unknown',
    )
  ) {
    return { group: 'mixed', inferred: true };
  }
  const hit = count?.number.high !== 0 && cue ? targetGroup(context, cue) : undefined;
  return hit ?? nobodyTold;
}

/** The parts named within a count, in order: "including two policemen". */
export function partsOf({ reading, sentenceIndex, count }: AffectedContext): readonly Count[] {
  if (!count || count.isPart) return [];
  const { counts } = reading.sentence(sentenceIndex);
  const parts: Count[] = [];
  for (let at = counts.indexOf(count) + 1; at > 0 && at < counts.length; at++) {
    const part = counts[at];
    const goesOn =
      part &&
      (part.isPart ||
        (parts.length > 0 &&
          /^\s*(?:,|and|, and)\s*$/u.test(reading.text.slice(parts.at(-1)?.end, part.start))));
    if (!goesOn || (part.cue && count.cue && part.cue !== count.cue)) break;
    parts.push(part);
  }
  return parts;
}

/** The group a speaker or doer belongs to. */
export function sideOf(speaker: Speaker | undefined): string | undefined {
  const actor = speaker?.actors[0];
  if (!speaker) return undefined;
  if (actor?.actorType === 'armed group') return 'insurgents';
  if (actor?.actorType === 'state force') return 'security forces';
  const told = groupInWords(speaker.names.join(' and '))?.group;
  if (told === 'insurgents' || told === 'security forces') return told;
  const words = `${speaker.names.join(' ')} ${speaker.context}`;
  if (/\b(?:rebels?|insurgents?|militants?|taliban|separatists?|guerrillas?|jihadis\w*)\b/iu.test(words))
    return 'insurgents';
  return /\b(?:military|army|navy|police|minist|official|government|authorit|president)/iu.test(
    speaker.context,
  )
    ? 'security forces'
    : undefined;
}

/** "enemy personnel", "their own", "our men": the group follows from who speaks or who did it. */
function ownSide(
  told: string,
  { reading, count, cue, speaker, doer }: AffectedContext,
): ToldGroup | undefined {
  const words = count
    ? `${reading.text.slice(count.number.end, count.end)} ${told}`.trim().replace(/^of\s+/iu, '')
    : told;
  const subject = cue?.active === true ? reading.text.slice(Math.max(0, cue.start - 20), cue.start) : '';
  if (
    /\benem(?:y|ies)\b/iu.test(words) ||
    (/\benemy\s+(?:has\s+|have\s+|had\s+)?$/iu.test(subject) &&
      /^los/iu.test(reading.text.slice(cue?.start, cue?.end)))
  ) {
    const side = sideOf(speaker) ?? sideOf(doer);
    if (side === undefined) return undefined;
    return { group: side === 'insurgents' ? 'security forces' : 'insurgents', inferred: true };
  }
  const own = /\bown\b/iu.test(words) ? (sideOf(doer) ?? sideOf(speaker)) : undefined;
  const ours =
    /^(?:its|their|our)\b/iu.test(words) &&
    (groupInWords(told.replace(/^(?:its|their|our)\s+/iu, ''))?.group ?? 'unknown') === 'unknown'
      ? sideOf(speaker)
      : undefined;
  const group = own ?? ours;
  return group === undefined ? undefined : { group, inferred: true };
}

/** Whom "others" or "of them" stands for: the counts before it, else the first people the sentence speaks of. */
function antecedent(
  { reading, sentenceIndex, count }: AffectedContext,
  words: string,
): ToldGroup | undefined {
  if (!count) return undefined;
  const { range, counts } = reading.sentence(sentenceIndex);
  const earlier = counts.slice(0, counts.indexOf(count)).filter((other) => !other.isPart);
  const lastCue = earlier.at(-1)?.cue;
  const elided = words === '';
  // "one rebel was killed and several killed": the same twice of the same people makes no sense.
  if (elided && (count.cue?.reach !== 'before' || lastCue?.kind === count.cue.kind)) return undefined;
  const groups = new Set(
    earlier
      .filter((other) => other.cue === lastCue)
      .map((other) => groupInWords(other.affected ?? '')?.group ?? 'unknown'),
  );
  if (groups.size === 1) {
    const [group = 'unknown'] = groups;
    const said = earlier.at(-1)?.affected;
    if (group !== 'unknown')
      return {
        group,
        inferred: true,
        ...((elided || /\b(?:them|whom)\b/iu.test(words)) && said !== undefined && { words: said }),
      };
  }
  if (groups.size > 1 || !/\b(?:them|whom)\b/iu.test(words)) return undefined;
  const before = reading.text.slice(range.start, count.start);
  for (const match of before.matchAll(/(?:\bthe\s+|^)?([\p{L}-]+(?:s|men|people|force))\b(?!['’])/giu)) {
    const said = match[1] ?? '';
    const group = groupOfWord(said);
    if (group) return { group, inferred: true, words: said };
  }
  return undefined;
}

const civilianTargets =
  /\b(?:markets?|bazaars?|mosques?|church(?:es)?|temples?|schools?|universit(?:y|ies)|hospitals?|clinics?|rall(?:y|ies)|bus(?:es)?|trains?|hotels?|restaurants?|weddings?|funerals?|malls?|villages?|homes?|houses?|apartment|residential|concert|supporters|worshipp?ers|pilgrims|processions?|shrines?|cafes?|civilians?)\b/iu;
const forceTargets =
  /\b(?:(?:military|army|security|police|paramilitary|navy|naval|air|border)\s+(?:posts?|bases?|camps?|convoys?|facilit(?:y|ies)|installations?|stations?|headquarters|academy|checkposts?|checkpoints?|outposts?|vehicles?|barracks|patrols?)|checkposts?|check\s?points?|outposts?|barracks|posts|garrisons?)\b/iu;
const targeting =
  /\b(?:target(?:ed|ing|s)|attack(?:ed|ing|s)?(?:\s+on)?|hit|struck|stormed|raided|ripped\s+through|tore\s+through|bomb(?:ed|ing)(?:\s+(?:of|at|outside|inside|in))?|at|outside|inside|in|on)\s+((?:[\p{L}\p{N}’'-]+\s+){0,6}[\p{L}’'-]+)/giu;

/** "a bomb targeting supporters … killed four people": what was hit tells, by inference, who was. */
function targetGroup({ reading, sentenceIndex }: AffectedContext, cue: Cue): ToldGroup | undefined {
  const { range, cues } = reading.sentence(sentenceIndex);
  const attack =
    cues.findLast((other) => other.kind === 'attack' && other.start < cue.start) ??
    cues.find((other) => other.kind === 'attack');
  if (!attack) return undefined;
  const around = reading.text.slice(attack.start, Math.min(range.end, attack.end + 80));
  for (const match of around.matchAll(targeting)) {
    const target = match[1] ?? '';
    const groups = target.split(/\s+/u, 4).map(groupOfWord);
    const civilian = civilianTargets.test(target) || groups.includes('civilians');
    const force = forceTargets.test(target) || groups.includes('security forces');
    if (civilian !== force) return { group: civilian ? 'civilians' : 'security forces', inferred: true };
  }
  return undefined;
}

function peopleBefore(text: string, sentence: OffsetRange, cue: Cue): string | undefined {
  const before = text.slice(Math.max(sentence.start, cue.start - 80), cue.start);
  const bare = before
    .replace(/\s+(?:(?:who|that|which|have|has|had|were|was|are|is|been|being|also|\w+ly)\s+)+$/iu, '')
    .trimEnd();
  const match = /(?:[\p{L}’'-]+\s+){0,2}?([\p{L}’'-]+)$/u.exec(bare);
  const head = match?.[1];
  return head !== undefined && groupOfWord(head) ? withModifier(bare, head) : undefined;
}

function withModifier(bare: string, head: string): string {
  const modifier = /([\p{L}-]+)\s+$/u.exec(bare.slice(0, -head.length))?.[1];
  return modifier !== undefined &&
    /^(?:security|police|army|government|paramilitary|civilian|suicide|border|tribal)$/iu.test(modifier)
    ? `${modifier} ${head}`
    : head;
}

function peopleAfter(
  text: string,
  sentence: OffsetRange,
  cue: Cue,
  stops: ReadonlySet<number>,
): string | undefined {
  const phrase = nounPhraseAt(text, cue.end, sentence.end, stops);
  const words = text.slice(phrase.start, phrase.end).trim();
  return words !== '' && groupInWords(words) !== undefined && groupInWords(words)?.group !== 'unknown'
    ? words
    : undefined;
}

/** An armed group's word on losses of its own ("two of its fighters were killed"). */
export function isOwnLoss({ count, cue, reading, speaker }: AffectedContext): boolean {
  if (
    !count ||
    !speaker ||
    count.number.high === 0 ||
    !cue ||
    !['killed', 'injured', 'casualties'].includes(cue.kind)
  )
    return false;
  if (speaker.actors[0]?.actorType !== 'armed group') return false;
  const phrase = reading.text.slice(count.number.end, count.end);
  return (
    /\b(?:its|their|our)\b/iu.test(phrase) &&
    ['insurgents', 'unknown'].includes(groupInWords(count.affected ?? '')?.group ?? 'unknown')
  );
}
