import type { Cue } from './cues';
import { firstStartingAfter } from '../../text/ranges';

/** The part of a count that deciding its cue needs. */
interface Counted {
  readonly start: number;
  readonly end: number;
}

/** Kinds whose cues say what happened to people who are counted, or how many took part. */
const governs = new Set([
  'killed',
  'injured',
  'casualties',
  'abducted',
  'arrested',
  'missing',
  'displaced',
  'strength',
  'control',
  'attack',
]);

const clauseEnd =
  /;|:\s|\s[–—]\s|\b(?:while|whereas|but|although|though|after|before|when|because|unless|until|amid|then|leaving|triggering|prompting|sparking)\b|,\s+(?:as|with|which|who)\b/iu;
const attackOn =
  /\b(?:attack|assault|raid|strike|ambush|bombing|operation)s?\s+(?:on|against|by|involving|near|in)\b/iu;
const alongWith =
  /^,?\s*(?:along\s+with|as\s+well\s+as|in\s+addition\s+to|together\s+with|plus)\s+(?:the\s+)?(?:other\s+)?$/iu;
const byAgent = /(?:^|\s)by\s+(?:the\s+|some\s+|at\s+least\s+)*$/iu;
const directAfter =
  /^\s*(?:(?:of|to|at|was|were|is|stands?|stood|as|many|has|have|rose|risen|reached|climbed|up|least|more|than|among|another|the|its|their|about|around|some|nearly|over|only|just|also|all|an?|additional|other|total|further|estimated|reached)\s+)*$/iu;
const directBefore =
  /^(?:,[^,;]{0,60},)?\s*(?:(?:have|has|had|were|was|are|is|been|being|be|also|still|who|that|both|all|others?|more|reported(?:ly)?|confirmed|feared|believed|presumed|found|\w+ly|left|got|so|thus|far|already|now|them|of|whom|to|later)\s+)*$/iu;
const joined =
  /^\s*,?\s*(?:|and|&|plus|as\s+well\s+as|along\s+with|or)\s*(?:(?:including|another|also|some)\s+)?$/iu;

/**
 * The cue that says what happened to a count of people: the verb that governs it, never another clause's. In
 * "killed two soldiers and injured three others" the three are injured; in "12 soldiers were killed and 15 wounded"
 * the fifteen are wounded.
 *
 * @param phrases all counts of the sentence in order; `index` is the one asked about
 * @param next the following count with the cue already found for it
 * @param cues the sentence's cues in order
 */
export function governingCue(
  text: string,
  phrases: readonly Counted[],
  index: number,
  next: (Counted & { readonly cue?: Cue }) | undefined,
  cues: readonly Cue[],
): Cue | undefined {
  const count = phrases[index];
  if (!count) return undefined;
  const before = nearest(cues, firstStartingAfter(cues, count.start - 1) - 1, -1, (cue) =>
    reaches(cue, 'after'),
  );
  const after = nearest(cues, firstStartingAfter(cues, count.start), 1, (cue) => reaches(cue, 'before'));
  const left = before ? strengthOfBefore(text, phrases, index, before, cues) : 0;
  const right = after ? strengthOfAfter(text, count, after, next, cues) : 0;
  if (left === 0 && right === 0) return undefined;
  if (left === right && before && after && left === 1) {
    return count.start - before.end <= after.start - count.end ? before : after;
  }
  return left >= right ? before : after;
}

/** No verb this many cues away still governs a count. */
const farthestCue = 6;

function nearest(
  cues: readonly Cue[],
  from: number,
  step: 1 | -1,
  fits: (cue: Cue) => boolean,
): Cue | undefined {
  for (let index = from; Math.abs(index - from) < farthestCue; index += step) {
    const cue = cues[index];
    if (!cue) return undefined;
    if (governs.has(cue.kind) && fits(cue)) return cue;
  }
  return undefined;
}

/** The cues that lie wholly between two offsets. */
function cuesBetween(cues: readonly Cue[], start: number, end: number): readonly Cue[] {
  return cues
    .slice(firstStartingAfter(cues, start - 1), firstStartingAfter(cues, end))
    .filter((cue) => cue.end <= end);
}

function reaches(cue: Cue, side: 'before' | 'after'): boolean {
  if (cue.kind === 'attack') return side === 'before' && cue.active;
  // "26 people were killed, along with the 4 attackers": looked at by strength.
  if (side === 'after') return true;
  return cue.reach === side || cue.reach === 'either';
}

/** How firmly a cue before the count holds it: 3 directly, 2 through a list, 1 loosely, 0 not at all. */
function strengthOfBefore(
  text: string,
  phrases: readonly Counted[],
  index: number,
  cue: Cue,
  cues: readonly Cue[],
): number {
  const count = phrases[index];
  if (!count) return 0;
  const gap = text.slice(cue.end, count.start);
  if (cue.reach === 'before') return alongWith.test(gap) ? 3 : 0;
  if (directAfter.test(gap)) return 3;
  if (gap.length > 100 || clauseEnd.test(gap) || byAgent.test(gap)) return 0;
  if (attackOn.test(gap)) return 0;
  const previous = phrases[index - 1];
  if (previous && previous.start >= cue.end && joined.test(text.slice(previous.end, count.start))) return 2;
  const interrupted = cuesBetween(cues, cue.end, count.start).some((other) => other.kind !== cue.kind);
  return interrupted ? 0 : 1;
}

/** The same for a cue after the count. */
function strengthOfAfter(
  text: string,
  count: Counted,
  cue: Cue,
  next: (Counted & { readonly cue?: Cue }) | undefined,
  cues: readonly Cue[],
): number {
  const gap = text.slice(Math.min(count.end, cue.start), cue.start);
  if (directBefore.test(gap)) return 3;
  if (cue.reach === 'either' || cue.kind === 'strength') return 0;
  if (cue.kind === 'attack' && gap.trim() !== '') return clauseEnd.test(gap) || gap.length > 60 ? 0 : 1;
  if (next && next.start < cue.start) {
    if (next.cue !== cue) return 0;
    const between = text.slice(count.end, next.start);
    return joined.test(between) || /^,?\s*(?:including|among them)\s*$/iu.test(between) ? 2 : 1;
  }
  if (gap.length > 140 || clauseEnd.test(gap)) return 0;
  const interrupted = cuesBetween(cues, count.end, cue.start).some((other) => other.active);
  return interrupted ? 0 : 1;
}
