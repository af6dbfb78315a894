import type { OffsetRange } from '../../text/articleText';
import { lazily } from '../../text/lazily';
import { accordingTo, reportingWords } from '../language/reportingWords';
import { wordPattern } from '../language/wordPattern';
import type { Reading } from '../reading/reading';
import { claimFrames, headlineFrames, quotedFrames } from './otherFrames';
import { isNamed, subjectAfter, subjectBefore } from './reportingSubject';
import { scopeOf } from './frameScope';
import type { PlacedSource } from './sources';

export type FrameStance = 'denies' | 'concedes' | 'alleges';

/** How a frame is worded: "X said", "confirmed by X", "according to X", "citing X", "X's claim that", "X: …". */
export type FramePhrase = 'verb' | 'agent' | 'according' | 'citing' | 'noun' | 'headline';

/** A reporting frame before what it covers is known. */
export interface RawFrame extends OffsetRange {
  readonly verb: OffsetRange;
  readonly subject: PlacedSource;
  readonly phrase: FramePhrase;
  /** True when the subject follows the verb. */
  readonly inverted: boolean;
  readonly stance?: FrameStance;
  /** Who passes it on: the outlet that quotes or cites the subject. */
  readonly relay?: PlacedSource;
}

/** A piece of a sentence that says who says something: "X claimed that …", "…, said X", "according to X". */
export interface Frame extends RawFrame {
  /** What is said, within the sentence. */
  readonly covers: OffsetRange;
  /** True when what is said comes before the frame. */
  readonly trailing: boolean;
  /** True for a frame inside another's words: "a charge Delhi denies". */
  readonly embedded: boolean;
}

const verbPatterns = lazily(() =>
  reportingWords.map(({ forms, stance, strict }) => ({
    pattern: wordPattern(forms),
    ...(stance && { stance }),
    strict: strict ?? false,
  })),
);

/** "It did not say who they were": nothing is said. */
const saysNothing =
  /(?<!\p{L})(?:not|n[’']t|never|without|cannot|unable\s+to|yet\s+to|declin(?:ed|es|ing)\s+to|refus(?:ed|es|ing)\s+to|fail(?:ed|s|ing)\s+to)\s+(?:(?:\p{L}+ly|yet|been\s+able\s+to|be)\s+)?$/iu;
/** "regrets to announce", "went on to say": these say it. */
const readyTo =
  /(?<!\p{L})(?:regret(?:s|ted)?|wish(?:es|ed)?|went\s+on|goes\s+on|was\s+able|were\s+able|is\s+able|seem(?:s|ed)|appear(?:s|ed)|had|has|continue[ds]?|sought|came\s+out|want(?:s|ed)|would\s+like)\s+to\s+$/iu;
const isObject =
  /(?:(?<!\p{L})(?:to|the|a|an|of|these|those|such|no|its|his|her|their|any|into|this|on|more|new)\s+|['’]s?\s+)$/iu;
const passive =
  /(?<!\p{L})(?:is|are|was|were|been|be|being)\s+(?:(?:also|widely|initially|first|not|later|immediately|\p{L}+ly)\s+)?$/iu;
const nounLike =
  /^(?:claims?|reports?|details?|counts|fears?|suspects?|estimates?|record|document|notes|shows|warning|see|telling)$/iu;
const nounFollows =
  /^\s+(?:of|from|by|about|were|are|have|had|was|is|emerged|suggest\w*|indicat\w*|say|says|said|in|on|and)\b/iu;
/** "men suspected of", "feared dead": a participle that only describes. */
const describesVictims =
  /^\s+(?:of\s|to\s+(?:be|have)\b|dead\b|killed\b|missing\b|wounded\b|injured\b|drowned\b|militants?\b|fighters?\b|rebels?\b|attackers?\b|gunmen\b|bombers?\b)/iu;
const countedInWords =
  /(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|several|some|many|other|more|most|few|dozens\s+of|scores\s+of|hundreds\s+of|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|main|prime)\s+$/iu;
/** "4 suspected", but not "Highway Police Unit 4 reported". */
const countedInFigures = /(?:^|[^\p{L}\d,.\s]\s*|(?:^|[\s“"])[\p{Ll}-]+\s)\d[\d,.]*\s+$/u;
const impersonal =
  /^(?:investigations?|inquir(?:y|ies)|reports?|figures|evidence|estimates?|findings|indications|information|data|results|tests|footage|images|records|probe|accounts?|assessments?|analysis)$/iu;
/** "said by telephone" */
const isMeans = /^\s+by\s+(?:\p{L}+\s+)?(?:phone|telephone|e-?mail|text|letter|radio|video)\b/iu;
/** "declined to comment, but said": what the sentence's subject also did. */
const joins = /(?<!\p{L})(?:and|but)\s+(?:(?:has|have|had|also|later|then|further|\p{L}+ly)\s+){0,2}$/iu;
const byAgent = /^(?:\s+(?!that\b|by\b)[\p{L}-]+){0,3}?\s+by\s+/u;

/** The reporting frames of one sentence, in order. */
export function framesIn(reading: Reading, sentence: OffsetRange): Frame[] {
  const fixed = [
    ...quotedFrames(reading, sentence),
    ...sourcePhrases(reading, sentence),
    ...claimFrames(reading, sentence),
    ...headlineFrames(reading, sentence),
  ];
  const frames: RawFrame[] = [...fixed];
  for (const verb of reportingVerbs(reading.text, sentence)) {
    if (fixed.some((frame) => verb.start < frame.end && verb.end > frame.start)) continue;
    if (frames.some((frame) => verb.start < frame.verb.end && verb.end > frame.verb.start)) continue;
    if (isInName(reading, verb)) continue;
    const frame = verbFrame(reading, sentence, verb, frames);
    if (!frame || frame.subject.type === 'nobody') continue;
    const isNested = frames.some((earlier) => !earlier.inverted && earlier.end <= frame.start);
    if (!(isNested && isImpersonal(frame.subject))) frames.push(frame);
  }
  frames.sort((a, b) => a.start - b.start);
  const merged = withCitations(frames);
  return merged.map((frame, index) => ({
    ...frame,
    ...scopeOf(reading.text, sentence, frame, merged[index - 1], merged[index + 1]),
  }));
}

function namesActor(subject: PlacedSource): boolean {
  return subject.type === 'sources' && subject.sources.some(({ actor }) => actor);
}

/** "said that initial reports suggested": what no one in particular says is the first speaker's. */
function isImpersonal(subject: PlacedSource): boolean {
  return (
    subject.type === 'sources' &&
    subject.sources.every(
      ({ named, actor, words }) => !named && !actor && impersonal.test(/[\p{L}-]+$/u.exec(words)?.[0] ?? ''),
    )
  );
}

/** "two suspected smugglers", "the man, identified as Omar Said,", "claiming 31 lives": words that report nothing. */
function describesNoun(form: string, before: string, right: string): boolean {
  const isCounted =
    /(?:ed|s)$/iu.test(form) && (countedInWords.test(before) || countedInFigures.test(before));
  if (
    isCounted &&
    /^(?:suspect|believ|fear|report|identif|accus|describ|alleg|claim|count|estimate|record|show)/iu.test(
      form,
    )
  )
    return true;
  if (/^maintain/iu.test(form)) return ofPositions.test(right);
  if (
    /^(?:identified|described|declared|introduced)$/iu.test(form) &&
    /^\s+(?:them|him|her|it)sel(?:f|ves)\b/iu.test(right)
  )
    return true;
  // A headline's "dissidents blamed"
  if (/^(?:blamed|accused|suspected|feared)$/iu.test(form) && /^\s*[.;]?\s*$/u.test(right)) return true;
  if (
    /^(?:suspect|believ|fear|report|see|show|identif|accus|describ)/iu.test(form) &&
    describesVictims.test(right)
  )
    return true;
  if (/^(?:seen|shown|known)$/iu.test(form) && /^\s+by\b/iu.test(right)) return true;
  if (/^(?:identified|described|recorded|registered|reported|known)$/iu.test(form))
    return (
      !/\bwh(?:at|ich|om)\s[^,;]{1,60}$/iu.test(before) && /^\s+(?:only\s+|simply\s+)?as\b/iu.test(right)
    );
  return /^claim/iu.test(form) && /^\s+(?:[\p{L}\d,’'-]+\s+){0,4}?(?:lives|life|victims?)\b/iu.test(right);
}

/** "maintained their positions" */
const ofPositions =
  /^\s+(?:its|their|his|her|an?|control|order|calm|peace|security|contact|pressure|positions?|close|good|strict)\b/iu;

interface Verb extends OffsetRange {
  readonly stance?: FrameStance;
  readonly strict: boolean;
}

/** "Omar Said": part of a name, whatever it looks like. */
function isInName(reading: Reading, verb: OffsetRange): boolean {
  if (!/^\p{Lu}/u.test(reading.text.charAt(verb.start))) return false;
  return reading
    .mentionsIn({ start: Math.max(0, verb.start - 60), end: verb.end + 40 })
    .some(
      ({ type, start, end }) =>
        (type === 'actor' || type === 'place') && start < verb.start && verb.end <= end,
    );
}

function reportingVerbs(text: string, sentence: OffsetRange): Verb[] {
  const part = text.slice(sentence.start, sentence.end);
  const verbs: Verb[] = [];
  for (const { pattern, ...kind } of verbPatterns()) {
    for (const match of part.matchAll(pattern)) {
      const start = sentence.start + match.index;
      verbs.push({ start, end: start + match[0].length, ...kind });
    }
  }
  return verbs.sort((a, b) => a.start - b.start);
}

function verbFrame(
  reading: Reading,
  sentence: OffsetRange,
  verb: Verb,
  frames: readonly RawFrame[],
): RawFrame | undefined {
  const { text } = reading;
  const left = text.slice(Math.max(sentence.start, verb.start - 400), verb.start);
  const near = left.slice(-40);
  const right = text.slice(verb.end, Math.min(sentence.end, verb.end + 80));
  const form = text.slice(verb.start, verb.end);
  if (saysNothing.test(near) || isObject.test(near.replace(readyTo, ''))) return undefined;
  if (/^(?:also|must|now|please)$/iu.test(left.trim())) return undefined;
  if (/^\p{Lu}/u.test(form) && left.trim() !== '' && !/^(?:Say|Says|Said|Claims)$/u.test(form))
    return undefined;
  if (describesNoun(form, near, right)) return undefined;
  if (nounLike.test(form) && nounFollows.test(right)) return undefined;
  const from = frames.reduce(
    (end, frame) =>
      frame.end <= verb.start &&
      frame.phrase !== 'citing' &&
      frame.subject.type !== 'same' &&
      !isRelative(text, frame)
        ? Math.max(end, frame.end)
        : end,
    sentence.start,
  );
  const stance = verb.stance && { stance: verb.stance };
  const isParticiple = /^\p{L}+ing\b/iu.test(form) && !/^including/iu.test(form);
  const agent =
    /ed$|^(?:said|told|given|made\s+\p{L}+)$/iu.test(form) && !isMeans.test(right)
      ? byAgent.exec(right)
      : null;
  const isPassive = passive.test(near) && !isParticiple;
  if (agent && (isPassive || (/ed$/iu.test(form) && /^\s+(?:\p{L}+ly\s+)?by\s/iu.test(right)))) {
    const charge = /^(?:accus|blam)/iu.test(form)
      ? /\s(?:of|for)\s/u.exec(text.slice(verb.end, sentence.end))
      : null;
    const limit = charge ? verb.end + charge.index : sentence.end;
    const subject = subjectAfter(reading, verb.end + agent[0].length, limit, true);
    if (!subject) return undefined;
    const start = Math.max(from, agentStart(text, sentence, verb, isPassive));
    return { start, end: subject.end, verb, subject, phrase: 'agent', inverted: true, ...stance };
  }
  if (isPassive) return undefined;
  const range = { verb, phrase: 'verb' as const, ...stance };
  if (/[,”"’'–—]\s*$/u.test(left) || left.trim() === '') {
    const inverted = invertedSubject(reading, sentence, verb, form, !/[”"’'–—]\s*$/u.test(left));
    const direct =
      inverted && /,\s*$/u.test(left) ? subjectBefore(reading, from, verb.start, true) : undefined;
    if (inverted && !(direct && isNamed(direct) && !isNamed(inverted)))
      return { ...range, start: verb.start, end: inverted.end, subject: inverted, inverted: true };
  }
  const same = { type: 'same', start: verb.start, end: verb.end } as const;
  const participle = isParticiple || /^including/iu.test(form);
  const follows =
    /(?:[,–—]|(?<!\p{L})(?:and|but|or|while|before|after|by|then|also))\s*(?:(?:also|later|then|further|\p{L}+ly)\s+)?$/iu.test(
      left,
    );
  const subject =
    (participle && follows) || /^including/iu.test(form)
      ? same
      : (subjectOfVerb(reading, from, verb, participle) ??
        (participle || joins.test(left) || (follows && frames.some((frame) => frame.end <= verb.start))
          ? same
          : undefined));
  if (!subject || (/^st(?:ands|ood)/iu.test(form) && !namesActor(subject))) return undefined;
  const start = Math.min(subject.start, verb.start);
  return { ...range, start, end: Math.max(subject.end, verb.end), subject, inverted: false };
}

/** "Russia, which denies it,": what stands inside the description of a subject that has its own verb still to come. */
function isRelative(text: string, frame: RawFrame): boolean {
  return (
    frame.phrase === 'verb' &&
    !frame.inverted &&
    /,\s+(?:who|which)\s+(?:(?:has|have|had|also|first|once|since|earlier|previously|\p{L}+ly)\s+){0,3}$/iu.test(
      text.slice(frame.start, frame.verb.start),
    )
  );
}

function subjectOfVerb(
  reading: Reading,
  from: number,
  verb: Verb,
  participle: boolean,
): PlacedSource | undefined {
  const subject = subjectBefore(reading, from, verb.start, verb.strict || participle);
  if (!participle || !subject) return subject;
  // "issued a statement saying": the statement is its sender's.
  if (subject.type === 'stand-in' && subject.fits === 'text') return undefined;
  const isStatement =
    subject.type === 'sources' && subject.sources.every(({ named, actor }) => !named && !actor);
  return isStatement ? undefined : subject;
}

/** A subject after its verb is followed by nothing that could be its own verb. */
function invertedSubject(
  reading: Reading,
  sentence: OffsetRange,
  verb: Verb,
  form: string,
  strict: boolean,
): PlacedSource | undefined {
  if (
    !/^(?:sa(?:id|ys?)|reports?|reported|claim(?:s|ed)|add(?:s|ed)|announce[ds]|confirm(?:ed|s)|warn(?:ed|s)|tweet(?:ed|s)|wr(?:ote|ites)|state[ds]|explain(?:ed|s)|insist(?:ed|s)|recall(?:ed|s)|note[ds]|declare[ds]|admit(?:ted|s)|recount(?:ed|s)|remark(?:ed|s)|replie[ds]|argue[ds]|post(?:ed|s)|told)$/iu.test(
      form,
    )
  )
    return undefined;
  if (/^told$/iu.test(form)) return undefined;
  const { text } = reading;
  const subject = subjectAfter(reading, verb.end, sentence.end, strict);
  if (/^\s+(?:responsibility|credit)\b/iu.test(text.slice(verb.end, verb.end + 24))) return undefined;
  if (!subject || (subject.type === 'stand-in' && /^it$/iu.test(subject.words))) return undefined;
  const after = text.slice(subject.end, Math.min(sentence.end, subject.end + 40));
  return /^\s*(?:[,.;:)”"’'!?–—-]|$|(?:in|on|at|during|after|as|from|via|late|early|by|who|whose|to|yesterday|today|tonight|last|this|while|when|and|but|with|through|following|of|for)\b|\p{L}+ing\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u.test(
    after,
  )
    ? subject
    : undefined;
}

/** Where "a figure confirmed by X" or "the attack was claimed by X" begins, within its clause. */
function agentStart(text: string, sentence: OffsetRange, verb: OffsetRange, isPassive: boolean): number {
  if (isPassive) return verb.start;
  const before = text.slice(Math.max(sentence.start, verb.start - 60), verb.start);
  const opened = /(?:(?<!\p{L})(?:an?|the|this|that|as|which|another)\s+)(?:[\p{L}’'-]+\s+){0,3}$/iu.exec(
    before,
  );
  return verb.start - (opened?.[0].length ?? 0);
}

function sourcePhrases(reading: Reading, sentence: OffsetRange): RawFrame[] {
  const part = reading.text.slice(sentence.start, sentence.end);
  return [...part.matchAll(accordingTo)].flatMap((match): RawFrame[] => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const isCitation = /^(?:citing|quoting|cites)/iu.test(match[0]);
    const isStrict = isCitation || /^per$/iu.test(match[0]);
    const subject = subjectAfter(reading, end, sentence.end, isStrict);
    if (!subject || subject.type === 'nobody') return [];
    const phrase = isCitation ? 'citing' : 'according';
    return [{ start, end: subject.end, verb: { start, end }, subject, phrase, inverted: true }];
  });
}

/** "Reuters, citing officials, reported": the officials say it, and Reuters passes it on. */
function withCitations(frames: readonly RawFrame[]): RawFrame[] {
  const citations = frames.filter(({ phrase }) => phrase === 'citing');
  if (citations.length === 0) return [...frames];
  const merged = new Map<RawFrame, RawFrame>();
  const used = new Set<RawFrame>();
  for (const citation of citations) {
    const verb = frames
      .filter((frame) => frame.phrase === 'verb' && !frame.stance && !merged.has(frame))
      .filter((frame) => gapBetween(frame, citation) < 120 && frame.subject.type !== 'same')
      .sort((a, b) => gapBetween(a, citation) - gapBetween(b, citation))[0];
    if (!verb) continue;
    used.add(citation);
    const end = citation.start >= verb.end ? Math.max(verb.end, citation.end) : verb.end;
    merged.set(verb, { ...verb, end, subject: citation.subject, relay: verb.subject });
  }
  return frames.filter((frame) => !used.has(frame)).map((frame) => merged.get(frame) ?? frame);
}

function gapBetween(a: OffsetRange, b: OffsetRange): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}
