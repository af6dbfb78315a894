import type { OffsetRange } from '../../text/articleText';
import { caveatOf } from './caveats';
import { deniesSpan } from './denials';
import { postingAt } from './postings';
import { quotationAt } from './quotations';
import { relaysOf } from './relays';
import { roleOf } from './roles';
import { statementAround } from './statements';
import type { Reading } from '../reading/reading';
import type { Claim, Role } from '../schema';
import type { Speaker, Speakers, SpokenFrame } from './speakers';

/** Who says so, as far as the article tells. */
export interface Attribution {
  readonly speaker?: Speaker;
  readonly role?: Role;
  readonly relayedBy?: NonNullable<Claim['relayed_by']>;
  readonly said?: string;
  readonly stance?: Claim['stance'];
  /** The article's own reservation about what the speaker says, in its words. */
  readonly caveat?: string;
  /** The reporting frame, whose own date and place belong to the statement and not to the event. */
  readonly frame?: OffsetRange;
}

/**
 * Who says what stands at a span: the quotation's speaker, or the reporting frame that covers it, or the author of the
 * post it is in. A sentence without attribution is the article's own voice and gives none.
 */
export function attributionOf(reading: Reading, speakers: Speakers, span: OffsetRange): Attribution {
  const index = reading.sentenceIndex(span.start);
  const spoken = spokenAt(reading, speakers, index, span);
  const posting = postingAt(reading.text, span.start);
  if (!spoken || (posting && !spoken.frame)) {
    if (!posting) return {};
    const speaker = { names: [posting.author], context: posting.author, actors: [] };
    return {
      speaker: named(reading, speaker),
      ...withRole(roleOf(named(reading, speaker))),
      ...(posting.date && { said: posting.date }),
    };
  }
  const { frame, speaker } = spoken;
  const said = frame && saidOn(reading, frame, span);
  const relays: NonNullable<Claim['relayed_by']> = frame
    ? relaysOf(reading, reading.sentences[reading.sentenceIndex(frame.start)] ?? frame, frame).map(
        (name) => ({ name }),
      )
    : [];
  if (posting) relays.push({ name: posting.author, ...(posting.date && { date: posting.date }) });
  const caveat = speaker && caveatOf(reading, speakers, span, frame);
  const sentence = reading.sentences[index] ?? span;
  const stance = speaker && deniesSpan(reading.text, sentence, span, frame) ? 'denies' : frame?.stance;
  return {
    ...(speaker && { speaker, ...withRole(roleOf(speaker)) }),
    ...(relays.length > 0 && { relayedBy: relays }),
    ...(said !== undefined && { said }),
    ...(stance && { stance }),
    ...(caveat !== undefined && { caveat }),
    ...(frame && { frame: { start: frame.start, end: frame.end } }),
  };
}

interface Spoken {
  readonly speaker?: Speaker | undefined;
  readonly frame?: SpokenFrame;
}

function spokenAt(
  reading: Reading,
  speakers: Speakers,
  index: number,
  span: OffsetRange,
): Spoken | undefined {
  const frames = speakers.framesOf(index);
  const quotation = quotationAt(reading.text, span.start);
  if (!quotation || !isSpeech(reading.text, quotation)) {
    const statement = () => statementAround(reading, speakers, index);
    return fromFrames(reading.text, frames, span) ?? withSpeaker(statement());
  }
  const inside = frames.filter((frame) => frame.start >= quotation.start && frame.end <= quotation.end);
  return fromFrames(reading.text, inside, span) ?? speakerOfQuotation(reading, speakers, quotation);
}

function withSpeaker(frame: SpokenFrame | undefined): Spoken | undefined {
  return frame && { frame, speaker: frame.speaker };
}

/** A few words in quotation marks are a term, unless they are a sentence of their own. */
function isSpeech(text: string, quotation: OffsetRange): boolean {
  if (quotation.end - quotation.start > 24) return true;
  return /[.,!?]$/u.test(text.slice(quotation.start, quotation.end)) && quotation.end - quotation.start > 12;
}

/** The covering frame nearest to the span; one in the same clause goes before one after it. */
function fromFrames(text: string, frames: readonly SpokenFrame[], span: OffsetRange): Spoken | undefined {
  const covering = frames.filter((frame) => frame.speaker && coversStart(frame, span));
  const leads = covering.filter((frame) => !frame.trailing);
  const leading =
    leads.find(({ embedded, covers }) => embedded && covers.start <= span.start) ??
    leads.find(({ verb }) => verb.start >= span.start && verb.end <= span.end) ??
    leads.filter((frame) => frame.verb.end <= span.start).sort((a, b) => b.verb.end - a.verb.end)[0] ??
    leads.at(-1);
  const trailing = covering.find((frame) => frame.trailing);
  const frame = leading && trailing ? nearer(text, leading, trailing, span) : (leading ?? trailing);
  return frame && { frame, speaker: frame.speaker };
}

/** A span may open a little before the frame does: with the article of its subject. */
const longestLead = 160;

function coversStart({ covers, trailing, verb, embedded }: SpokenFrame, span: OffsetRange): boolean {
  const opensBefore = covers.start - span.start <= longestLead && verb.end <= span.end && !embedded;
  const begun = covers.start <= span.start || (!trailing && opensBefore);
  return begun && span.start < covers.end;
}

function nearer(text: string, leading: SpokenFrame, trailing: SpokenFrame, span: OffsetRange): SpokenFrame {
  // "Washington believes Iran has shipped missiles, two officials said"
  if (
    /^(?:believ|suspect|think|fear|assess|conclud)/iu.test(text.slice(leading.verb.start, leading.verb.end))
  )
    return trailing;
  const between = text.slice(leading.verb.end, span.start);
  return /[;:]|,\s+(?:but|while|however|although|though)\b/iu.test(between) ? trailing : leading;
}

/** The frame after the closing mark, else the one before the opening mark, else whoever spoke last. */
function speakerOfQuotation(
  reading: Reading,
  speakers: Speakers,
  quotation: OffsetRange,
): Spoken | undefined {
  const last = reading.sentenceIndex(quotation.end);
  const after = speakers
    .framesOf(last)
    .find(
      (frame) =>
        frame.start >= quotation.end &&
        /^[”"’»,.\s–—-]*(?:[\p{L}\s’'-]{0,20}\s)?$/u.test(reading.text.slice(quotation.end, frame.start)),
    );
  if (after?.speaker) return { frame: after, speaker: after.speaker };
  const first = reading.sentenceIndex(quotation.start);
  const before = speakers.framesOf(first).findLast((frame) => frame.end <= quotation.start);
  if (before?.speaker) return { frame: before, speaker: before.speaker };
  const elsewhere = speakers.framesOf(last).find((frame) => frame.speaker && frame.start >= quotation.end);
  if (elsewhere) return { frame: elsewhere, speaker: elsewhere.speaker };
  const speaker = speakers.lastBefore(first, quotation.start, 3);
  return speaker && { speaker };
}

/** The date of the statement: in the frame or at its edge ("said on Friday", "Last night X claimed"). */
function saidOn(reading: Reading, frame: SpokenFrame, span: OffsetRange): string | undefined {
  const around = {
    start: Math.max(0, frame.start - 40),
    end: Math.min(reading.text.length, frame.end + 90),
  };
  const sentence = reading.sentences[reading.sentenceIndex(frame.start)] ?? around;
  for (const mention of reading.mentionsIn(around)) {
    if (mention.type !== 'date' || mention.date === undefined) continue;
    if (isStatementDate(reading.text, sentence, mention, frame, span)) return mention.date;
  }
  return undefined;
}

const noStatement =
  /(?<!\p{L})(?:since|from|until|till|between|before|after|by|of|for|during|as\s+of|who|which|that)\b[^,]*$/iu;
/** What may stand between a frame and its date: "said in a statement on", "told reporters in Kabul on". */
const betweenLeading =
  /^\s*(?:(?:in|during|at)\s+(?:an?|the|its|his|her)\s+(?:[\p{L}-]+\s+){0,3}?(?:statement|tweet|post|release|interview|conference|briefing|address|message|report|press)\s+)?(?:(?:on|late|early|earlier|in|by|to|\p{Lu}\p{L}+)\s+){0,3}$/u;
const betweenTrailing =
  /^(?:\s+(?!(?:was|were|had|has|have|killed|died|after|since|before)\b)[\p{L}’'.-]+){0,9}\s+(?:(?:on|late|early|earlier|the)\s+)*$/u;

/** True when a date tells when something was said rather than when it happened. */
function isStatementDate(
  text: string,
  sentence: OffsetRange,
  date: OffsetRange,
  frame: SpokenFrame,
  span: OffsetRange,
): boolean {
  if (date.start < sentence.start || date.end > sentence.end) return false;
  if (date.start >= span.start && date.end <= span.end) return false;
  if (
    noStatement.test(
      text.slice(Math.max(sentence.start, date.start - 30), date.start).replace(/^.*[;:]/su, ''),
    )
  )
    return false;
  if (date.end <= frame.start) {
    const opens = /^[“"]?(?:(?:on|late|early|earlier|in|late\s+on|earlier\s+on)\s+)?$/iu;
    return (
      !frame.trailing &&
      opens.test(text.slice(sentence.start, date.start)) &&
      /^[\s,]*(?:the\s+)?$/iu.test(text.slice(date.end, frame.start))
    );
  }
  if (date.start < frame.end) return true;
  const between = text.slice(frame.end, date.start);
  return between.trim() === '' || (frame.trailing ? betweenTrailing : betweenLeading).test(between);
}

function named(reading: Reading, speaker: Speaker): Speaker {
  const name = speaker.names[0] ?? '';
  const actor = reading.mentions.find(
    (mention) =>
      mention.type === 'actor' && mention.named && (mention.name === name || mention.text === name),
  );
  if (actor?.type !== 'actor') return speaker;
  return {
    names: [actor.name ?? actor.text],
    context: `${speaker.context} ${reading.text.slice(Math.max(0, actor.start - 40), actor.end)}`,
    actors: [actor],
  };
}

function withRole(role: Role | undefined): { role?: Role } {
  return role === undefined ? {} : { role };
}
