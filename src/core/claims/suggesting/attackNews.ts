import { placeName, several } from '../schema';
import type { Cue } from '../reading/cues';
import type { Suggestion } from './suggestion';

/** Says that what follows is another event than the one told before. */
const months =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)';
const anotherEvent = new RegExp(
  String.raw`\b(?:another|second|third|fourth|separate(?:ly)?|elsewhere|similar|previous(?:ly)?|earlier\s+(?:this|in|that)|last\s+(?:week|month|year|${months})|in\s+(?:early\s+|late\s+|mid-)?${months}|in\s+(?:19|20)\d\d|the\s+same\s+day|days?\s+(?:earlier|later|before)|hours?\s+(?:earlier|later|before)|other)\b`,
  'iu',
);
const anotherNearby = /\b(?:another|second|third|separate|other\s+(?:attack|bomb|blast|strike)s?)\b/iu;
/** Those who did what was told before go on: "the attackers then stormed", "one of the gunmen shot". */
const sameDoers =
  /(?:\b(?:the|these|those|both|all|one|two|three|some|four)\s+(?:of\s+)?(?:the\s+)?(?:[\p{L}\p{N}-]+\s+){0,3}?(?:attackers?|assailants?|gunm[ae]n|bombers?|militants?|insurgents?|terrorists?|perpetrators?|suspects?|shooters?|assault|attacks?|blasts?|explosions?|bombings?|operation|raids?|jihadists?|occupants?|knifem[ae]n|bandits|rebels|shooting|strikes?)|\b(?:he|she|they|who|attackers|assailants))\s+(?:[\p{L}-]+\s+){0,8}$/iu;
/** "in retaliation for strikes", "days after a bombing": another event that this one is set beside. */
const answers =
  /\b(?:in\s+(?:response|retaliation|revenge|reprisal)\s+(?:to|for)|(?:days?|weeks?|months?|hours?|years?)\s+after)\s+(?!the\b|this\b|that\b)(?:an?\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;
const definite =
  /\b(?:the|this|that|these|those|both|its|his|her|their|such|[\p{L}]+['’]s)\s+(?:[\p{L}\p{N}-]+\s+){0,3}$/iu;

/**
 * True when an attack is news: the first that an article tells, another one, one told by another claimant as his own
 * account; not what goes on with one told before or points back at it.
 *
 * @param earlier the suggestions before it, in the order of the text
 */
export function isNewAttack(
  text: string,
  { draft, span, sentence }: Suggestion,
  cue: Cue,
  earlier: readonly Suggestion[],
): boolean {
  const attacks = earlier.filter((other) => other.draft.kind === 'attack');
  const told = attacks.filter((other) => other.draft.stance !== 'denies');
  if (draft.stance === 'denies') return told.length === attacks.length;
  if (told.length === 0) return true;
  const before = text.slice(Math.max(sentence.start, cue.start - 80), cue.start);
  const isDeed = cue.form !== 'noun';
  const goesOn = isDeed ? sameDoers.test(before) : definite.test(before);
  const inSentence = told.filter((other) => other.sentence.start === sentence.start);
  const who = several(draft.claimant).join();
  const saysAnew =
    isDeed && who !== '' && told.every((other) => several(other.draft.claimant).join() !== who);
  if (saysAnew && !goesOn) return true;
  const last = inSentence.at(-1);
  if (!isDeed && answers.test(before)) return !last || last.span.end < cue.start - 20;
  const places = several(draft.place).map(placeName);
  if (last) {
    const between = text.slice(last.span.end, span.start);
    const isElsewhere =
      places.length > 0 &&
      !several(last.draft.place)
        .map(placeName)
        .some((name) => places.includes(name));
    return !goesOn && (anotherNearby.test(between) || (isElsewhere && /[:;]|\bwhile\b/u.test(between)));
  }
  if (goesOn) return false;
  if (anotherEvent.test(text.slice(sentence.start, span.end))) return true;
  const isOtherDay =
    draft.date !== undefined &&
    told.every(({ draft: other }) => other.date !== undefined && other.date !== draft.date);
  if (isOtherDay) return true;
  const isKnown = (name: string) =>
    told.some((other) => several(other.draft.place).map(placeName).includes(name));
  return places.length > 0 && !places.some(isKnown);
}
