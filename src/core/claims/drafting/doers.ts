import type { OffsetRange } from '../../text/articleText';
import type { Cue } from '../reading/cues';
import type { Reading } from '../reading/reading';
import { actorsIn, doerBefore } from '../attribution/subjects';
import type { Speaker, Speakers } from '../attribution/speakers';

const byWords =
  /\bby\s+(?:the\s+|an?\s+|some\s+|suspected\s+|unidentified\s+|unknown\s+|alleged\s+|its\s+)*$/iu;
const ofWords = /\b(?:of|to)\s+(?:the\s+|an?\s+)?$/iu;
const newClause = /;|\s[–—]\s|\b(?:while|whereas|but|although)\b/iu;
/** "an attack in Kano, was condemned by X": the agent of another verb. */
const newVerb = /\b(?:is|are|was|were|has|have|had|been)\b/iu;
/** Earlier cues looked at for the one whose doer did this too: "attacked two posts, killing 12". */
const maximumChain = 4;

/** Who is said to have done what a cue tells, as far as its sentence says. */
export function doerOf(
  reading: Reading,
  speakers: Speakers,
  sentenceIndex: number,
  cue: Cue,
): Speaker | undefined {
  const { range, cues } = reading.sentence(sentenceIndex);
  const position = cues.indexOf(cue);
  for (let step = 0; step < maximumChain; step++) {
    const current = cues[position - step];
    if (!current) return undefined;
    if (step > 0 && !carriesOn(reading.text, current, cue)) return undefined;
    const doer =
      agentAfter(reading, speakers, range, current) ??
      subjectOfCue(reading, speakers, sentenceIndex, current);
    if (doer) return doer;
  }
  return undefined;
}

/** Only what is done to someone has a doer to hand on; a number in between belongs to the same list. */
function carriesOn(text: string, earlier: Cue, cue: Cue): boolean {
  const gap = text.slice(earlier.end, cue.start);
  return (
    gap.length < 260 &&
    !newClause.test(gap) &&
    ['attack', 'killed', 'injured', 'abducted', 'arrested', 'control', 'damage', 'responsibility'].includes(
      earlier.kind,
    )
  );
}

/** "killed by X", "attacks perpetrated by X", "under the control of X". */
function agentAfter(
  reading: Reading,
  speakers: Speakers,
  sentence: OffsetRange,
  cue: Cue,
): Speaker | undefined {
  if (cue.active && cue.kind !== 'responsibility') return undefined;
  const { text } = reading;
  for (const actor of actorsIn(reading, { start: cue.end, end: Math.min(sentence.end, cue.end + 120) })) {
    const gap = text.slice(cue.end, actor.start);
    if (newClause.test(gap) || (cue.form === 'noun' && newVerb.test(gap))) return undefined;
    const tied =
      cue.kind === 'control'
        ? ofWords.test(text.slice(cue.start, actor.start))
        : byWords.test(text.slice(cue.start, actor.start));
    if (tied && !actor.named) {
      const name = actorsIn(reading, { start: actor.end, end: sentence.end })[0];
      const isApposed = name?.named === true && /^,?\s+(?:the\s+)?$/u.test(text.slice(actor.end, name.start));
      if (isApposed) return speakers.ofActors([name], name);
    }
    if (tied) return speakers.ofActors([actor], actor);
  }
  return undefined;
}

function subjectOfCue(reading: Reading, speakers: Speakers, index: number, cue: Cue): Speaker | undefined {
  if (!cue.active) return undefined;
  const { range } = reading.sentence(index);
  const { text } = reading;
  const claimsTo = /\b(?:claims?|claimed|claiming|says?|said)\s+to\s+(?:have\s+)?$/iu.exec(
    text.slice(range.start, cue.start),
  );
  const subject = doerBefore(reading, range.start, claimsTo ? range.start + claimsTo.index : cue.start);
  if (!subject) return undefined;
  if (subject.type === 'stand-in') return speakers.resolve(subject.fits, index, subject.start);
  if (subject.type !== 'actors') return undefined;
  return speakers.ofActors(subject.actors, subject);
}
