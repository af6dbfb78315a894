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
const blaming =
  /^(?:blam|accus|pin(?:s|ned|ning)\b|point(?:s|ed|ing)\b|attribut\w+\s+(?!to\b)|link\w*\s|h(?:o|e)ld\w*\s|suspicion|suspect$)/iu;
/** What is thought of someone, as nobody says that he did it. */
const suspecting =
  /\b(?:suspect\w*|suspicion|believed|thought|alleged|understood|hallmarks?|could|may|might)\b/iu;
const denying =
  /^(?:den(?:y|ie)|disput|reject|dismiss|disown|disavow|disclaim|distanc|call|label|describ|brand|(?:had|has|have)\b|(?:was|were|is|are)\s+not\b|(?:played|took|takes?)\s+no\b|no\b)/iu;
const confessing = /^(?:apologi|admit|confess)/iu;
const passive = /\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?$/iu;
/** Who supports is named by "by"; "to" and "of" name who is supported. */
const byWhom = /\bby\s+(?:the\s+|an?\s+|neighbou?ring\s+|arch-?rival\s+|both\s+)*$/iu;
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
): Pick<Claim, 'actor' | 'actor_status' | 'stance' | 'claimant'> {
  const { cue, attribution } = claim;
  if (!cue) return {};
  const { range } = reading.sentence(claim.sentenceIndex);
  const before = reading.text.slice(range.start, cue.start);
  if (nobody.test(before)) return {};
  const told = reading.text.slice(cue.start, cue.end);
  const isDenial = cue.kind === 'responsibility' && denying.test(told);
  const blamed = accused(reading, speakers, range, cue);
  const doer = subject(reading, speakers, claim.sentenceIndex, cue) ?? claim.doer;
  if (cue.kind === 'responsibility' && blaming.test(told) && !passive.test(before)) {
    // Who blames says so, where no other voice does.
    return {
      ...(blamed && { ...listField('actor', blamed.names), actor_status: 'blamed' }),
      ...(attribution.speaker || !cue.active ? {} : listField('claimant', doer?.names ?? [])),
    };
  }
  const who = blamed ?? doer;
  if (!who) {
    // "“We had no part in it,” X said", "X apologised for the killings": it is about the speaker.
    const isOwn = /\b(?:we|I)\s+(?:\w+\s+)?$/iu.test(before) || confessing.test(told);
    const self = isOwn ? listField('actor', attribution.speaker?.names ?? []) : {};
    if (isDenial) return { ...self, stance: 'denies' };
    return 'actor' in self ? { ...self, actor_status: 'claimed' } : {};
  }
  // Who denies it says so himself.
  if (isDenial)
    return { ...listField('actor', who.names), ...listField('claimant', who.names), stance: 'denies' };
  const says = attribution.speaker?.names ?? [];
  // An armed group's statement on "its fighters" is about the group itself.
  const isSelf =
    attribution.speaker?.actors[0]?.actorType === 'armed group' &&
    who.actors.length > 0 &&
    who.actors.every((actor) => !actor.named) &&
    /\b(?:its|our|their)\s+(?:own\s+)?(?:\p{L}+\s+){0,2}$/iu.test(
      reading.text.slice(range.start, who.actors[0]?.start),
    );
  if (isSelf) return { ...listField('actor', says), actor_status: 'claimed' };
  const own = who.names.some((name) => says.includes(name));
  return {
    ...listField('actor', who.names),
    actor_status: own
      ? 'claimed'
      : says.length > 0 || blaming.test(told) || (cue.kind === 'responsibility' && suspecting.test(told))
        ? 'blamed'
        : 'known',
  };
}

/** Whom the words after the cue name: "blames X", "backed by X", "carried out by X". */
function accused(reading: Reading, speakers: Speakers, sentence: OffsetRange, cue: Cue): Speaker | undefined {
  const { text } = reading;
  // "apologised for the killing of two nurses": who is named there did not do it.
  if (confessing.test(text.slice(cue.start, cue.end))) return undefined;
  const isBlame = cue.kind === 'responsibility' && blaming.test(text.slice(cue.start, cue.end));
  // "held the group responsible": who is blamed stands inside.
  const start = isBlame && /^h[oe]/iu.test(text.slice(cue.start, cue.end)) ? cue.start : cue.end;
  for (const mention of reading.mentionsIn({ start, end: Math.min(sentence.end, cue.end + 80) })) {
    if (mention.type !== 'actor' && mention.type !== 'place') continue;
    const gap = text.slice(cue.start, mention.start);
    if (/[.;]|\b(?:while|but)\b/iu.test(gap)) return undefined;
    const tied = isBlame
      ? !/\bfor\b/iu.test(gap)
      : (cue.kind === 'support' ? byWhom : bySomeone).test(gap) &&
        !/\b(?:responsibility|behind|credit)\b/iu.test(gap);
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
