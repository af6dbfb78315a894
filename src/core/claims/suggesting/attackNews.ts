import type { OffsetRange } from '../../text/articleText';
import { placeName, several } from '../schema';
import type { Cue } from '../reading/cues';
import { isLongBefore } from './longBefore';
import type { Suggestion } from './suggestion';

/** Says that what follows is another event than the one told before. */
const months =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)';
const anotherEvent = new RegExp(
  String.raw`\b(?:another|second|third|fourth|separate(?:ly)?|elsewhere|previous(?:ly)?|earlier\s+(?:this|in|that)|last\s+(?:week|month|year|${months})|in\s+(?:early\s+|late\s+|mid-)?${months}|in\s+(?:19|20)\d\d|the\s+same\s+day|days?\s+(?:earlier|later|before)|(?:hours?|minutes?|moments)\s+(?:earlier|later|before)|other)\b`,
  'iu',
);
const anotherNearby = /\b(?:another|second|third|separate|other\s+(?:attack|bomb|blast|strike)s?)\b/iu;
/** Those who did what was told before go on: "the attackers then stormed", "one of the gunmen shot". */
const sameDoers =
  /(?:\b(?:the|these|those|both|all|one|two|three|some|four)\s+(?:of\s+)?(?:the\s+)?(?:(?!(?:attack|assault|blast|explosion|bombing|raid|strike|shooting)\b)[\p{L}\p{N}-]+\s+){0,3}?(?:attackers?|assailants?|gunm[ae]n|bombers?|militants?|insurgents?|terrorists?|perpetrators?|suspects?|shooters?|assault|attacks?|blasts?|explosions?|bombings?|operation|raids?|jihadists?|occupants?|knifem[ae]n|bandits|rebels|shooting|strikes?)|\b(?:he|she|they|who|attackers|assailants))\s+(?:(?!(?:an?|another|gunm[ae]n|militants|rebels|troops|bombers)\b)[\p{L}-]+\s+){0,8}$|\bthen\s+$/iu;
/** "in retaliation for strikes", "days after a bombing": another event that this one is set beside. */
const answers =
  /\b(?:in\s+(?:response|retaliation|revenge|reprisal)\s+(?:to|for)|(?:days?|weeks?|months?|hours?|years?)\s+after)\s+(?!the\b|this\b|that\b)(?:an?\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;
const definite =
  /\b(?:the|this|that|these|those|both|its|his|her|their|such|[\p{L}]+['’]s)\s+(?:[\p{L}\p{N}-]+\s+){0,3}$/iu;

/** "a similar attack in December": told only to set this one beside it. */
const compared = /\bsimilar\s+(?:[\p{L}-]+\s+){0,3}$/iu;
/** "once again targeted", "attacked innocent people": what someone says of an attack rather than tells of it. */
const judgedBefore = /\b(?:once\s+(?:again|more)|yet\s+again)\s+$/iu;
const judgedAfter = /^\s+(?:the\s+)?(?:innocents?|defen[cs]eless)\b/iu;
/** "the gunmen who had stormed it", "the toll from Sunday's bombings": what the body's first sentence knows already. */
const spokenOf =
  /\bwho\s+had\s+(?:\w+ly\s+)?$|\btoll\s+(?:from|of|in)\s+(?:the|\p{L}+['’]s)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
/** The link to another article. */
const link = /^(?:(?:also\s+)?read|editor[’']?s[’']?\s+picks?|related|more|watch|see\s+also)\s*:/iu;

/** What is known of an attack that may be news. */
export interface AttackContext {
  readonly text: string;
  readonly cue: Cue;
  /** The suggestions before it, in the order of the text. */
  readonly earlier: readonly Suggestion[];
  /** The article's date of publication, if known. */
  readonly published: string | undefined;
  /** What the sentence of a suggestion speaks of; the same object for the same incident. */
  readonly incidentOf: (suggestion: Suggestion) => object | undefined;
}

/**
 * True when an attack is news: the first that an article tells, another one, one told by another claimant as his own
 * account; not what goes on with one told before or points back at it, nor what happened long before.
 */
export function isNewAttack(suggestion: Suggestion, context: AttackContext): boolean {
  const { draft, span, sentence } = suggestion;
  const { text, cue, earlier, published, incidentOf } = context;
  const attacks = earlier.filter((other) => other.draft.kind === 'attack');
  const told = attacks.filter((other) => other.draft.stance !== 'denies');
  if (draft.stance === 'denies') return told.length === attacks.length;
  if (told.length === 0) return true;
  const before = text.slice(Math.max(sentence.start, cue.start - 80), cue.start);
  const isDeed = cue.form !== 'noun';
  if (link.test(text.slice(sentence.start, sentence.start + 20))) return false;
  // "A headline and the body that both state it are two claims."
  if (isHeadline(text, told) && sentence.start > (told[0]?.sentence.end ?? 0) && !spokenOf.test(before))
    return true;
  if (!isDeed && compared.test(before)) return false;
  if (isDeed && (judgedBefore.test(before) || judgedAfter.test(text.slice(cue.end, cue.end + 40))))
    return false;
  if (isLongBefore(text, suggestion, told, published)) return false;
  const goesOn = isDeed ? sameDoers.test(before) : definite.test(before);
  const inSentence = told.filter((other) => other.sentence.start === sentence.start);
  const who = several(draft.claimant).join();
  const incident = incidentOf(suggestion);
  const isSame = incident !== undefined && told.some((other) => incidentOf(other) === incident);
  const saysAnew =
    isDeed &&
    who !== '' &&
    draft.role !== 'witness' &&
    told.every((other) => several(other.draft.claimant).join() !== who);
  if (saysAnew && !goesOn) return true;
  const last = inSentence.at(-1);
  if (!isDeed && answers.test(before)) return !isSame && (!last || last.span.end < cue.start - 20);
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
    !isSame &&
    draft.date !== undefined &&
    told.every(({ draft: other }) => other.date !== undefined && other.date !== draft.date);
  if (isOtherDay) return true;
  const isKnown = (name: string) =>
    told.some((other) => several(other.draft.place).map(placeName).includes(name));
  if (isDeed && isCountedAnew(text, suggestion, told)) return true;
  if (isDeed && isByAnother(suggestion, told)) return true;
  return places.length > 0 && !places.some(isKnown);
}

const counted =
  /\b(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\s+(?:[\p{L}-]+\s+){0,3}?(?:attacks|(?:air)?strikes|raids|assaults|sorties|bombings|drones|missiles|rockets)\b/iu;

/** "carried out 15 strikes", after 26 of them: a part of them, or others. */
function isCountedAnew(text: string, { span, draft }: Suggestion, told: readonly Suggestion[]): boolean {
  const numberIn = (range: OffsetRange) => counted.exec(text.slice(range.start, range.end))?.[1];
  const number = numberIn(span);
  return (
    draft.place !== undefined &&
    number !== undefined &&
    told.every((other) => numberIn(other.span) !== number)
  );
}

/** Words at the start of a sentence that are capital without being a name. */
const unnamed =
  /^(?:[\p{Ll}\p{Lu}-]+\s+)?(?:gunm[ae]n|militants?|rebels?|troops|soldiers?|police|fighters?|insurgents?|attackers?|assailants?|bandits?|forces|terrorists?|men|guards|jets|warplanes)$/iu;

/** True when someone named did it, and others, each named, did what was told before: they struck back. */
function isByAnother({ draft }: Suggestion, told: readonly Suggestion[]): boolean {
  const isNamed = (names: readonly string[]) =>
    names.length > 0 && names.every((name) => /\p{Lu}/u.test(name) && !unnamed.test(name));
  const doers = several(draft.actor);
  return (
    isNamed(doers) &&
    told.every(({ draft: other }) => {
      const others = several(other.actor);
      return isNamed(others) && !others.some((name) => doers.includes(name));
    })
  );
}

/** True where the headline alone has told of an attack so far. */
function isHeadline(text: string, told: readonly Suggestion[]): boolean {
  const lead = text.search(/\S/u);
  const end = text.indexOf('\n', lead);
  return (
    end !== -1 &&
    !/[.!?]["”’')]?\s*$/u.test(text.slice(lead, end)) &&
    told.every(({ span }) => span.end <= end)
  );
}
