import type { OffsetRange } from '../../text/articleText';
import type { Reading } from '../reading/reading';
import type { RawFrame } from './frames';
import { subjectAfter, subjectBefore } from './reportingSubject';
import { phraseBefore } from './sourcePhrase';
import { actorsIn } from './subjects';
import { readSources } from './sources';
import type { PlacedSource } from './sources';
import { speakerNouns } from '../language/sourceWords';

const quoting =
  /\b(?:quot|cit)(?:ed|es|ing)\b(?=[^;]{1,160}?\bas\s+(?:saying|telling|stating|claiming|confirming|reporting|having\s+said)\b)/giu;
const asSaying =
  /\bas\s+(?:saying|telling|stating|claiming|confirming|reporting|having\s+said)(?:\s+that)?/iu;
const passive = /(?<!\p{L})(?:is|are|was|were|been|be|being)\s+(?:\p{L}+ly\s+)?$/iu;

/** "SANA quoted an official as saying", "the official was quoted by SANA as saying": the official says it. */
export function quotedFrames(reading: Reading, sentence: OffsetRange): RawFrame[] {
  const { text } = reading;
  return [...text.slice(sentence.start, sentence.end).matchAll(quoting)].flatMap((match): RawFrame[] => {
    const start = sentence.start + match.index;
    const verb = { start, end: start + match[0].length };
    const saying = asSaying.exec(text.slice(verb.end, sentence.end));
    if (!saying) return [];
    const said = verb.end + saying.index;
    const end = said + saying[0].length;
    const before = subjectBefore(reading, sentence.start, start, false);
    const isPassive = passive.test(text.slice(Math.max(sentence.start, start - 20), start));
    const quoted = isPassive ? before : subjectAfter(reading, verb.end, said, false);
    if (!quoted || quoted.type === 'nobody') return [];
    const by = /\b(?:by|in|on)\s+/iu;
    const told = by.exec(text.slice(verb.end, said));
    const behind = /^\s+(?:by|in|on)\s+/iu.exec(text.slice(end, sentence.end));
    const relay = isPassive
      ? told
        ? subjectAfter(reading, verb.end + told.index + told[0].length, said, true)
        : behind
          ? subjectAfter(reading, end + behind[0].length, sentence.end, true)
          : undefined
      : before;
    const from = isPassive ? Math.min(quoted.start, start) : Math.min(before?.start ?? start, start);
    const until = behind && relay && isPassive ? Math.max(end, relay.end) : end;
    return [
      {
        start: from,
        end: until,
        verb: { start, end: until },
        subject: quoted,
        phrase: 'verb',
        inverted: false,
        ...(relay && { relay }),
      },
    ];
  });
}

const claimNoun =
  /\b(claims?|allegations?|assertions?|announcements?|reports?|accusations?|confirmation|insistence|estimates?|statements?|counts?|tally|toll|figures?|suggestions?|contention|admission|acknowledge?ment)\b/giu;
const denying =
  /(?<!\p{L})(?:den|reject|refut|rebut|dismiss|disput|contest)\p{L}*\s+(?:[\p{L}’'-]+\s+){0,6}$/iu;

/** "the army's claim that", "a claim by the army that": nouns that report. Under a denial they are the denier's words. */
export function claimFrames(reading: Reading, sentence: OffsetRange): RawFrame[] {
  const { text } = reading;
  return [...text.slice(sentence.start, sentence.end).matchAll(claimNoun)].flatMap((match): RawFrame[] => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (denying.test(text.slice(Math.max(sentence.start, start - 90), start))) return [];
    const right = text.slice(end, Math.min(sentence.end, end + 120));
    const isCount = /^\s+of\s+(?:[\p{L}-]+\s+){0,3}?\d/iu.test(right);
    if (!isCount && !/^[^.,;:]{0,80}\bthat\b/iu.test(right)) return [];
    const by = /^\s+(?:by|from)\s+/iu.exec(right);
    const owner = by
      ? subjectAfter(reading, end + by[0].length, sentence.end, true)
      : isCount || /^\s+that\b/iu.test(right)
        ? possessorBefore(reading, sentence.start, start)
        : undefined;
    if (!owner || owner.type === 'nobody') return [];
    const stance = /^(?:alleg|accus)/iu.test(match[0])
      ? ({ stance: 'alleges' } as const)
      : /^(?:adm|acknowl)/iu.test(match[0])
        ? ({ stance: 'concedes' } as const)
        : {};
    return [
      {
        start: Math.min(start, owner.start),
        end: Math.max(end, owner.end),
        verb: { start, end },
        subject: owner,
        phrase: 'noun',
        inverted: false,
        ...stance,
      },
    ];
  });
}

function possessorBefore(reading: Reading, from: number, end: number): PlacedSource | undefined {
  const owner = /(['’]s?)\s+$/u.exec(reading.text.slice(Math.max(from, end - 6), end));
  if (!owner) return undefined;
  const phrase = phraseBefore(reading, from, end - owner[0].length);
  return phrase && readSources(reading, phrase, true);
}

/** The longest run of words that a headline sets before or after its colon for who says it. */
const longestLabel = 60;

/** "Police: three killed in blast", "Three killed in blast: police", "Three killed in blast - officials". */
export function headlineFrames(reading: Reading, sentence: OffsetRange): RawFrame[] {
  const { text } = reading;
  const words = text.slice(sentence.start, sentence.end);
  const opening = /^([^:“”"‘,.]{2,60}):\s/u.exec(words);
  const label = opening?.[1];
  if (label !== undefined && label.length <= longestLabel) {
    const end = sentence.start + label.length;
    const subject = labelled(reading, sentence.start, end);
    if (subject)
      return [
        {
          start: subject.start,
          end,
          verb: { start: end, end: end + 1 },
          subject,
          phrase: 'headline',
          inverted: false,
        },
      ];
  }
  if (/[.!?…]["”’]?$/u.test(words)) return [];
  const closing = /(?::|\s[-–—])\s+([^:–—“”"()]{2,60})$/u.exec(words);
  const source = closing?.[1];
  if (source === undefined || closing === null) return [];
  const start = sentence.end - source.length;
  const subject = labelled(reading, start, sentence.end);
  const isOutlet = actorsIn(reading, { start, end: sentence.end }).some(
    ({ actorType }) => actorType === 'media',
  );
  if (!subject || (isOutlet && !closing[0].startsWith(':'))) return [];
  const verb = { start: sentence.start + closing.index, end: start };
  return [{ start: verb.start, end: sentence.end, verb, subject, phrase: 'headline', inverted: true }];
}

/** A label is one phrase from end to end that names someone who speaks to the press. */
function labelled(reading: Reading, start: number, end: number): PlacedSource | undefined {
  const phrase = phraseBefore(reading, start, end);
  const words = reading.text.slice(start, end);
  if (!phrase || reading.text.slice(start, phrase.start).trim() !== '') return undefined;
  const isActor = actorsIn(reading, { start, end }).some(
    ({ named, actorType }) => named && actorType !== 'people',
  );
  const subject = isActor || speakerNouns.test(words) ? readSources(reading, phrase, true) : undefined;
  return subject?.type === 'sources' ? subject : undefined;
}
