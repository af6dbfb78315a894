import type { OffsetRange } from '../../text/articleText';
import type { Attribution } from '../attribution/attribution';
import type { Cue } from '../reading/cues';
import type { Reading } from '../reading/reading';
import type { Claim } from '../schema';
import { listField } from './listField';
import type { Speaker, Speakers } from '../attribution/speakers';
import { doerBefore } from '../attribution/subjects';

const nobody =
  /\b(?:no\s+one|no-one|nobody|no\s+(?:\w+\s+){0,3}(?:groups?|organi[sz]ations?|outfits?|claims?))\s+(?:has|have|had|immediately|yet|so\s+far|\s)*$/iu;
const blaming = /^(?:blam|accus|pinned)/iu;
const bySomeone =
  /\b(?:by|to|of)\s+(?:the\s+|an?\s+|neighbou?ring\s+|arch-?rival\s+|suspected\s+|both\s+)*$/iu;

/**
 * Who a claim on responsibility or support is about, and whether they claimed it themselves, are blamed for it, or are
 * known for it in the article's own voice.
 */
export function responsibleFor(
  reading: Reading,
  speakers: Speakers,
  claim: {
    span: OffsetRange;
    sentenceIndex: number;
    cue: Cue | undefined;
    doer: Speaker | undefined;
    attribution: Attribution;
  },
): Pick<Claim, 'actor' | 'actor_status'> {
  const { cue, attribution } = claim;
  if (!cue) return {};
  const { range } = reading.sentence(claim.sentenceIndex);
  const before = reading.text.slice(range.start, cue.start);
  if (nobody.test(before)) return {};
  const who =
    accused(reading, speakers, range, cue) ??
    subject(reading, speakers, claim.sentenceIndex, cue) ??
    claim.doer;
  if (!who) return {};
  const says = attribution.speaker?.names ?? [];
  const own = who.names.some((name) => says.includes(name));
  return {
    ...listField('actor', who.names),
    actor_status: own
      ? 'claimed'
      : says.length > 0 || blaming.test(reading.text.slice(cue.start, cue.end))
        ? 'blamed'
        : 'known',
  };
}

/** Whom the words after the cue name: "blames X", "backed by X", "carried out by X". */
function accused(reading: Reading, speakers: Speakers, sentence: OffsetRange, cue: Cue): Speaker | undefined {
  const { text } = reading;
  const isBlame = blaming.test(text.slice(cue.start, cue.end));
  for (const mention of reading.mentionsIn({ start: cue.end, end: Math.min(sentence.end, cue.end + 80) })) {
    if (mention.type !== 'actor' && mention.type !== 'place') continue;
    const gap = text.slice(cue.start, mention.start);
    if (/[.;]|\b(?:while|but)\b/iu.test(gap)) return undefined;
    const tied = isBlame
      ? !/\bfor\b/iu.test(gap)
      : bySomeone.test(gap) && !/\b(?:responsibility|behind|credit)\b/iu.test(gap);
    if (!tied) continue;
    if (mention.type === 'actor') return speakers.ofActors([mention], mention);
    return { names: [mention.name], context: mention.text, actors: [] };
  }
  return undefined;
}

/** Who stands before: "X claimed responsibility", "blames X for supporting". */
function subject(reading: Reading, speakers: Speakers, index: number, cue: Cue): Speaker | undefined {
  const { range } = reading.sentence(index);
  const before = reading.text.slice(range.start, cue.start).replace(/\s+(?:for|of)\s*$/iu, ' ');
  const end = range.start + before.length;
  const last = reading
    .mentionsIn({ start: range.start, end })
    .findLast(({ type }) => type === 'actor' || type === 'place');
  if (last && reading.text.slice(last.end, end).trim() === '') {
    if (last.type === 'actor') return speakers.ofActors([last], last);
    if (last.type === 'place') return { names: [last.name], context: '', actors: [] };
  }
  const found = doerBefore(reading, range.start, end);
  if (found?.type === 'stand-in') return speakers.resolve(found.fits, index, found.start);
  return found?.type === 'actors' ? speakers.ofActors(found.actors, found) : undefined;
}
