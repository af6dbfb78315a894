import type { OffsetRange } from '../../text/articleText';
import { accordingTo, reportingWords } from '../language/reportingWords';
import { lazily } from '../../text/lazily';
import { wordPattern } from '../language/wordPattern';
import type { Reading } from '../reading/reading';
import { isParticiple, objectOf, subjectOf } from './subjects';
import type { Subject } from './subjects';

/** A piece of a sentence that says who says something: "X claimed that …", "…, said X", "according to X". */
export interface Frame extends OffsetRange {
  readonly verb: OffsetRange;
  readonly subject: Subject;
  readonly stance?: 'denies' | 'concedes' | 'alleges';
  /** What is said, within the sentence. */
  readonly covers: OffsetRange;
  /** True when what is said comes before the frame. */
  readonly trailing: boolean;
}

const verbPatterns = lazily(() =>
  reportingWords.map(({ forms, stance }) => ({ pattern: wordPattern(forms), stance })),
);

/** "It did not say who they were": nothing is said. */
const saysNothing =
  /\b(?:not|n[’']t|never|without|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to)\s+(?:\w+ly\s+)?$/iu;
/** A group that claims an attack says no more than that. */
const ofResponsibility = /^\s+(?:\w+\s+){0,2}(?:responsibility|credit)\b/iu;

type RawFrame = Omit<Frame, 'covers' | 'trailing'> & {
  readonly phrase: 'verb' | 'according';
  readonly inverted: boolean;
};

/** The reporting frames of one sentence, in order. */
export function framesIn(reading: Reading, sentence: OffsetRange): Frame[] {
  const sources = sourcePhrases(reading, sentence);
  const frames: RawFrame[] = [...sources];
  for (const verb of reportingVerbs(reading.text, sentence)) {
    if (sources.some((source) => verb.start >= source.start && verb.end <= source.end)) continue;
    if (saysNothing.test(reading.text.slice(Math.max(sentence.start, verb.start - 30), verb.start))) continue;
    const from = frames.reduce(
      (end, frame) => (frame.end <= verb.start ? Math.max(end, frame.end) : end),
      sentence.start,
    );
    const subject = subjectOf(reading, { start: from, end: sentence.end }, verb);
    if (!subject) continue;
    if (
      subject.type === 'same' &&
      !frames.some((frame) => frame.end <= verb.start) &&
      !isParticiple(reading.text, verb)
    )
      continue;
    frames.push({
      start: Math.min(subject.start, verb.start),
      end: Math.max(subject.end, verb.end),
      verb,
      subject,
      phrase: 'verb',
      inverted: subject.start >= verb.end,
      ...(verb.stance && { stance: verb.stance }),
    });
  }
  frames.sort((a, b) => a.start - b.start);
  return frames.map((frame, index) =>
    withScope(reading.text, sentence, frame, frames[index - 1], frames[index + 1]),
  );
}

type Verb = OffsetRange & { readonly stance?: Frame['stance'] };

function reportingVerbs(text: string, sentence: OffsetRange): Verb[] {
  const part = text.slice(sentence.start, sentence.end);
  const verbs: Verb[] = [];
  for (const { pattern, stance } of verbPatterns()) {
    for (const match of part.matchAll(pattern)) {
      const start = sentence.start + match.index;
      verbs.push({ start, end: start + match[0].length, ...(stance && { stance }) });
    }
  }
  return verbs.sort((a, b) => a.start - b.start);
}

function sourcePhrases(reading: Reading, sentence: OffsetRange): RawFrame[] {
  const part = reading.text.slice(sentence.start, sentence.end);
  return [...part.matchAll(accordingTo)].flatMap((match) => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const object = objectOf(reading, end, sentence.end);
    if (!object) return [];
    return [
      {
        start,
        end: object.end,
        verb: { start, end },
        subject: object,
        phrase: 'according',
        inverted: true,
      } as const,
    ];
  });
}

/** Adverbials that may follow a frame at its sentence's end: "said on Friday", "told Reuters". */
const onlyAdverbials =
  /^\s*(?:[.,;!?”"’)\]]|$|—|–|(?:on|in|at|during|late|early|by|from|via|after|while|as|when|to|last|yesterday|today|this|following|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)/iu;

function withScope(
  text: string,
  sentence: OffsetRange,
  frame: RawFrame,
  previous: RawFrame | undefined,
  next: RawFrame | undefined,
): Frame {
  const { phrase, inverted, ...rest } = frame;
  const before = text
    .slice(sentence.start, frame.start)
    .replace(/\b(?:the|an?|its|their)\s*$/iu, '')
    .trim();
  const after = text.slice(frame.end, sentence.end);
  const claimed = ofResponsibility.exec(after)?.[0];
  if (claimed !== undefined) {
    return { ...rest, trailing: false, covers: { start: frame.start, end: frame.end + claimed.length } };
  }
  const speechBefore = /[,”"’–—-]$/u.test(before) || (phrase === 'according' && before !== '');
  const told =
    /^\s+(?:\p{Lu}[\p{L}’'-]*|the|an?|local|state|foreign|media|reporters|journalists|agency|news|television|radio|newspaper|\s)+[.”"]?$/u.test(
      after,
    ) && /^t(?:old|ells?)|^instruct/iu.test(text.slice(frame.verb.start, frame.verb.end));
  const trailing =
    before.split(/\s+/u).length >= 2 &&
    speechBefore &&
    (inverted || onlyAdverbials.test(after) || told) &&
    !/^[^,.;]{0,40}\bthat\b/iu.test(after);
  if (!trailing) {
    const end = next && next.subject.type !== 'same' ? Math.max(frame.end, next.start) : sentence.end;
    return { ...rest, trailing, covers: { start: frame.start, end } };
  }
  const start = previous && previous.subject.type !== 'same' ? previous.end : sentence.start;
  const parenthetical = /^\s*,/u.test(after) && after.length > 4 && !next;
  return { ...rest, trailing, covers: { start, end: parenthetical ? sentence.end : frame.end } };
}
