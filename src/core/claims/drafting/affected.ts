import { harmKinds } from '../language/kindSets';
import type { OffsetRange } from '../../text/articleText';
import type { Count } from '../reading/counts';
import type { Cue } from '../reading/cues';
import { nounPhraseAt } from '../language/nounPhrase';
import { groupOfWord } from '../language/groupOfWord';
import { looksLikePeople } from '../language/countableNouns';
import { groupInWords } from '../language/groupInWords';
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

const amongWords = /^\s+(?:among|amongst|in|within|on|to)\s+(?:the\s+)?/iu;

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
    const isTime =
      /^(?:in|on|within|to)\b/iu.test(among[0].trim()) &&
      !looksLikePeople(/[\p{L}-]+$/u.exec(words)?.[0] ?? '');
    return words === '' || isTime ? undefined : words;
  }
  if (count) return undefined;
  return cue.reach === 'before'
    ? peopleBefore(reading.text, range, cue)
    : peopleAfter(reading.text, range, cue, stops);
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
  if (
    /\b(?:rebels?|insurgents?|militants?|taliban|separatists?|guerrillas?|jihadis\w*|liberation\s+(?:front|army|tigers))\b/iu.test(
      words,
    )
  )
    return 'insurgents';
  return /\b(?:military|army|navy|police|minist|official|government|authorit|president)/iu.test(
    speaker.context,
  )
    ? 'security forces'
    : undefined;
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
  if (!count || !speaker || count.number.high === 0 || !cue || !harmKinds.has(cue.kind)) return false;
  if (speaker.actors[0]?.actorType !== 'armed group') return false;
  const phrase = reading.text.slice(count.number.end, count.end);
  return (
    /\b(?:its|their|our)\b/iu.test(phrase) &&
    ['insurgents', 'unknown'].includes(groupInWords(count.affected ?? '')?.group ?? 'unknown')
  );
}
