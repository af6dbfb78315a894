import type { Mention, NumberMention } from '../../recognise/mention';
import { isWholeCount } from '../../recognise/numbers/qualifiers';
import type { OffsetRange } from '../../text/articleText';
import type { Cue } from './cues';
import { governingCue } from './governing';
import { nounPhraseAt } from '../language/nounPhrase';
import { groupOfWord, isNounForPeople } from '../language/groupOfWord';
import { firstStartingAfter, overlapping } from '../../text/ranges';

/** People counted in a sentence; the range covers the number and the words for who is counted (UTF-16 offsets). */
export interface Count extends OffsetRange {
  readonly number: NumberMention;
  /** Who is counted, in the article's words; absent when the number stands alone ("injured 17"). */
  readonly affected?: string;
  /** True for a part named within another count: "including two policemen". */
  readonly isPart: boolean;
  /** The cue that says what happened to them. */
  readonly cue?: Cue;
}

/** "two officials said": they are no victims. */
const saysSomething = /^\s+(?:said|says?|told|added|claimed|reported|announced|confirmed|stated)\b/iu;
const partBefore =
  /(?:,|\(|—|–|-|\band)?\s*(?:including|among them|among whom|amongst them|of whom|of them)[\s,]+(?:were\s+|was\s+)?$/iu;
const indefinite = /(?<![\p{L}\p{N}])(?:a|an|another|one)(?=\s)/giu;
const nothing =
  /(?<![\p{L}\p{N}])(?:no|without(?:\s+any)?|zero|nil|not\s+any|nobody|none)(?=\s+(?:(?:one|major|immediate|reported|civilian|military|further|known|human|was|were|is|are|has|have|been|among|reports?|of)\s+){0,4}(?:casualt|death|fatalit|injur|killed|wounded|hurt|loss|missing|harmed|displaced|arrested))/giu;

/**
 * The people a sentence counts, in order, each with the cue that governs it: the recogniser's numbers of people, single
 * people ("a policeman was killed") and none ("without casualties").
 *
 * @param mentions those inside the sentence
 */
export function countsIn(
  text: string,
  sentence: OffsetRange,
  mentions: readonly Mention[],
  cues: readonly Cue[],
): Count[] {
  const cueAt = new Map(cues.map((cue) => [cue.start, cue]));
  const numbers = mentions.filter((mention) => mention.type === 'number');
  const phrases = [
    ...numbers.flatMap((number) => countPhrase(text, sentence, number, cueAt)),
    ...singlesIn(text, sentence, mentions, cueAt),
    ...zerosIn(text, sentence, numbers),
  ].sort((a, b) => a.start - b.start);
  const recognised = new Set(numbers);
  const wholes = phrases.filter((phrase) => !phrase.isPart);
  const backwards: Count[] = [];
  for (let index = wholes.length - 1; index >= 0; index--) {
    const phrase = wholes[index];
    if (!phrase) continue;
    const speaks = saysSomething.test(text.slice(phrase.end, phrase.end + 16));
    const cue = speaks ? undefined : governingCue(text, wholes, index, backwards.at(-1), cues);
    const isOne = !recognised.has(phrase.number);
    // One person's attack is no strength, and one person to whom nothing happens no count.
    if (isOne && (cue === undefined || cue.kind === 'attack')) continue;
    backwards.push({ ...phrase, ...(cue && { cue }) });
  }
  return withParts(
    backwards.reverse(),
    phrases.filter((phrase) => phrase.isPart),
  );
}

/** Adds the parts, each with the cue of the whole before it. */
function withParts(wholes: readonly Count[], parts: readonly Omit<Count, 'cue'>[]): Count[] {
  const counts: Count[] = [...wholes];
  for (const part of parts) {
    const cue = wholes[firstStartingAfter(wholes, part.start) - 1]?.cue;
    counts.push({ ...part, ...(cue && { cue }) });
  }
  return counts.sort((a, b) => a.start - b.start);
}

function countPhrase(
  text: string,
  sentence: OffsetRange,
  number: NumberMention,
  cueAt: ReadonlyMap<number, Cue>,
): Omit<Count, 'cue'>[] {
  const noun = nounPhraseAt(text, number.end, sentence.end, cueAt);
  const head = /[\p{L}’'-]+$/u.exec(text.slice(noun.start, noun.end))?.[0] ?? '';
  const countsPeople =
    number.unit === 'people' ||
    (number.unit === 'things' &&
      isWholeCount(number) &&
      (head === '' ? standsAlone(text, number.end, cueAt) : isNounForPeople(head) || demonym.test(head)));
  if (!countsPeople) return [];
  const told = withCounts(text, number, noun, cueAt);
  const affected = text.slice(told.start, told.end).trim();
  return [
    {
      number,
      start: number.start,
      end: Math.max(number.end, told.end),
      ...(affected !== '' && { affected }),
      isPart: isPart(text, sentence, number.start),
    },
  ];
}

/** "100,000 Armenians": capitalised plurals after a number are mostly peoples. */
const demonym = /^\p{Lu}\p{Ll}+(?:ans|ns|is|ese|ish|s)$/u;

const aloneBefore =
  /^\s*(?:$|[.,;:)”"’–—\n]|(?:and|or|but|in|on|at|when|after|before|who|were|was|are|have|had|others?|more|of)\b)/iu;

/** "killed 17", "41 dead", but not "two attacks": a number with no noun counts people when nothing else follows. */
function standsAlone(text: string, end: number, cueAt: ReadonlyMap<number, Cue>): boolean {
  const gap = /^\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  const cue = cueAt.get(end + gap);
  if (cue)
    return !['attack', 'damage', 'control', 'support', 'responsibility'].includes(cue.kind) || cue.active;
  return aloneBefore.test(text.slice(end, end + 16));
}

/** The recogniser may have read further than the noun phrase did; the longer reading holds. */
function withCounts(
  text: string,
  number: NumberMention,
  noun: OffsetRange,
  stops: ReadonlyMap<number, Cue>,
): OffsetRange {
  if (number.counts === undefined) return noun;
  const start = text.indexOf(number.counts, number.start);
  const end = start + number.counts.length;
  if (start === -1 || start > number.end + 12 || end <= noun.end) return noun;
  // A cue ends the phrase: "a civilian casualty" counts a civilian.
  for (let at = noun.end; at < end; at++) if (stops.has(at)) return noun;
  return { start, end };
}

function isPart(text: string, sentence: OffsetRange, start: number): boolean {
  return partBefore.test(text.slice(Math.max(sentence.start, start - 30), start));
}

/** "a policeman", "one of its fighters": one person each, kept only where a cue governs them. */
function singlesIn(
  text: string,
  sentence: OffsetRange,
  mentions: readonly Mention[],
  cueAt: ReadonlyMap<number, Cue>,
): Omit<Count, 'cue'>[] {
  const taken = mentions.filter((mention) => mention.type === 'number' || mention.type === 'date');
  const singles: Omit<Count, 'cue'>[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(indefinite)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (overlapping(taken, { start, end }).length > 0) continue;
    const noun = nounPhraseAt(text, end, sentence.end, cueAt);
    const affected = text.slice(noun.start, noun.end);
    const head = /[\p{L}’'-]+$/u.exec(affected)?.[0] ?? '';
    if (!isOnePerson(head) && !/\b(?:\d+|\p{L}+)-year-old\b/iu.test(affected)) continue;
    singles.push({
      number: { type: 'number', start, end, text: match[0], low: 1, high: 1, unit: 'people' },
      start,
      end: noun.end,
      affected,
      isPart: isPart(text, sentence, start),
    });
  }
  return singles;
}

const bodiesOfPeople = new Set([
  'army',
  'navy',
  'military',
  'force',
  'police',
  'family',
  'families',
  'levies',
  'paramilitary',
  'general',
  'major',
  'group',
  'unit',
  'population',
  'crew',
  'staff',
  'personnel',
]);

function isOnePerson(head: string): boolean {
  const lower = head.toLowerCase();
  if (bodiesOfPeople.has(lower) || (lower.endsWith('s') && !lower.endsWith('ss'))) return false;
  return (
    groupOfWord(lower) !== undefined ||
    /^(?:person|man|woman|member|official|leader|commander|chief|national|citizen|victim)$/.test(lower)
  );
}

function zerosIn(
  text: string,
  sentence: OffsetRange,
  numbers: readonly NumberMention[],
): Omit<Count, 'cue'>[] {
  const zeros: Omit<Count, 'cue'>[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(nothing)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (overlapping(numbers, { start, end }).length > 0) continue;
    const number: NumberMention = {
      type: 'number',
      start,
      end,
      text: match[0],
      low: 0,
      high: 0,
      unit: 'people',
    };
    zeros.push({ number, start, end, isPart: false });
  }
  return zeros;
}
