import type { ActorMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { speakerNouns, standIns, statementNouns } from '../language/reportingWords';
import type { StandIn } from '../language/reportingWords';
import type { Reading } from '../reading/reading';

/** Who a reporting frame names, before pronouns and the like are resolved. */
export type Subject =
  | { readonly type: 'actors'; readonly actors: readonly ActorMention[] }
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'stand-in'; readonly fits: StandIn['fits']; readonly words: string }
  /** The subject of the frame before it: ", adding that". */
  | { readonly type: 'same' };

/** A subject and where it stands. */
export type PlacedSubject = Subject & OffsetRange;

/** The source named from an offset on: actors, or a phrase with a noun for those who speak. */
export function objectOf(reading: Reading, from: number, limit: number): PlacedSubject | undefined {
  const stop = /[,.;:)”"]\s|\s[–—]\s|[.”"]$|$/u.exec(reading.text.slice(from, limit));
  const until = from + (stop?.index ?? limit - from);
  const words = reading.text.slice(from, until);
  const actors = actorsIn(reading, { start: from, end: limit });
  const first = actors[0];
  if (first && first.start < until && isLeadIn(reading.text.slice(from, first.start))) {
    return joinActors(reading.text, actors, until);
  }
  const standIn = standIns.find(
    ({ pattern }) => pattern.test(words.slice(0, 30)) && pattern.exec(words)?.index === 1,
  );
  if (standIn)
    return { type: 'stand-in', fits: standIn.fits, words: sourceWords(words), start: from, end: until };
  if (!speakerNouns.test(words) || words.length > 90) return undefined;
  return { type: 'words', words: sourceWords(words), start: from, end: until };
}

/** Titles and determiners may stand between the verb and the name: "said the interior minister, Xi". */
function isLeadIn(between: string): boolean {
  return (
    between.length <= 60 &&
    !/[.;:”"]/u.test(between) &&
    !/\b(?:that|who|which|is|are|was|were|has|had)\b/iu.test(between)
  );
}

function joinActors(text: string, actors: readonly ActorMention[], until: number): PlacedSubject | undefined {
  const [first, ...rest] = actors;
  if (!first) return undefined;
  const joined = [first];
  for (const actor of rest) {
    const between = text.slice(joined.at(-1)?.end ?? 0, actor.start);
    if (!/^\s*(?:and|&|, and)\s+(?:the\s+|an?\s+)?$/iu.test(between)) break;
    joined.push(actor);
  }
  return {
    type: 'actors',
    actors: joined,
    start: first.start,
    end: Math.max(until, joined.at(-1)?.end ?? until),
  };
}

const adverbs =
  /(?:\s+(?:has|have|had|did|does|do|is|was|are|were|been|be|being|also|further|later|initially|quickly|earlier|then|reportedly|officially|separately|again|already|not|never|now|so\s+far|thus\s+far|thus|only|repeatedly|\w+ly))*\s*$/iu;
const passive = /\b(?:is|are|was|were|been|be|being)\s+(?:(?:also|widely|initially|\w+ly)\s+)?$/iu;

/** True for a verb of saying in its -ing form, whose subject is the sentence's. */
export function isParticiple(text: string, verb: OffsetRange): boolean {
  return /ing(?:\s+that)?$/iu.test(text.slice(verb.start, verb.end));
}

/** Who says it: the subject of a reporting verb, before or after it, within a window of its sentence. */
export function subjectOf(
  reading: Reading,
  window: OffsetRange,
  verb: OffsetRange,
): PlacedSubject | undefined {
  const { text } = reading;
  const left = text.slice(window.start, verb.start);
  const form = text.slice(verb.start, verb.end);
  const participle = isParticiple(text, verb);
  if (!participle && passive.test(left)) return undefined;
  if (/\b(?:to|the|a|an|of|these|those|such|no|its|his|their|any|into)\s+$/iu.test(left)) return undefined;
  const closesSpeech = /[,”"’]\s*$/u.test(left) || left.trim() === '';
  if (closesSpeech && !/^(?:t(?:old|ell)|inform|instruct|put|raised|updated)/iu.test(form) && !participle) {
    const inverted = objectOf(reading, verb.end, window.end);
    if (inverted && startsAtOnce(text, verb.end, inverted)) return inverted;
  }
  const nounLike = /^(?:claims?|reports?|reads?|details?|counted)$/iu.test(form);
  const stem = left.replace(adverbs, '');
  const near = standInAtEnd(stem, window.start) ?? actorsAtEnd(reading, window.start, stem, nounLike);
  if (near) return near;
  const capital = placeAtEnd(reading, window.start, stem);
  if (capital) return capital;
  const same = { type: 'same', start: verb.start, end: verb.end } as const;
  if (participle) return same;
  const words =
    nounLike && !/statement|release|communiqu/iu.test(stem.slice(-20))
      ? undefined
      : wordsAtEnd(stem, window.start);
  if (words) return words;
  return /(?:\band|,)\s*$/iu.test(stem) ? same : undefined;
}

/** An inverted subject follows its verb with no words but titles between. */
function startsAtOnce(text: string, verbEnd: number, subject: PlacedSubject): boolean {
  if (subject.type !== 'actors')
    return !/^\s+(?:that|it|he|she|they|there|at\s+least|\d)/iu.test(text.slice(verbEnd, verbEnd + 12));
  const between = text.slice(verbEnd, subject.start);
  return /^\s+(?:(?:the|an?|local|senior|[\p{L}’'-]+\s+(?:minister|spokes\w+|official|chief|secretary)|(?:prime\s+|interior\s+|home\s+|foreign\s+|defen[cs]e\s+)?minister|president|spokes\w+|for|of|general|governor|mayor|[\p{Lu}][\p{L}’'-]*)[\s,]+)*$/iu.test(
    between,
  );
}

function standInAtEnd(stem: string, offset: number): PlacedSubject | undefined {
  const tail = stem.slice(-60);
  for (const { pattern, fits } of standIns) {
    const match = new RegExp(`${pattern.source}$`, 'iu').exec(tail);
    if (match) {
      const start = offset + stem.length - match[0].length;
      return { type: 'stand-in', fits, words: sourceWords(match[0]), start, end: start + match[0].length };
    }
  }
  return undefined;
}

/** The actor or actors whose phrase ends where the verb begins, appositions and possessives allowed. */
function actorsAtEnd(
  reading: Reading,
  from: number,
  stem: string,
  strict: boolean,
): PlacedSubject | undefined {
  const stemEnd = from + stem.length;
  const actors = actorsIn(reading, { start: from, end: stemEnd });
  for (let index = actors.length - 1; index >= 0 && index >= actors.length - 3; index--) {
    const actor = actors[index];
    if (!actor) continue;
    const tail = reading.text.slice(actor.end, stemEnd);
    if (strict && tail.trim() !== '' && !/^['’]s?$/u.test(tail)) continue;
    if (!isApposition(actor, tail)) continue;
    if (describesBefore(reading.text, actors[index - 1], actor, tail)) continue;
    const wing =
      /^['’]s?\s+(?!(?:official\s+|video\s+)?(?:statement|spokes|report|press))\p{L}[\p{L}\s-]*$/u.test(tail);
    if (wing) {
      const words = reading.text.slice(actor.start, stemEnd).trim();
      return { type: 'words', words: sourceWords(words), start: actor.start, end: stemEnd };
    }
    return withEarlierActors(reading, actors, index, stemEnd);
  }
  return undefined;
}

/** "Sheikh Rasheed Ahmad, Minister of Interior, said": a title or a description only describes the name before it. */
function describesBefore(
  text: string,
  before: ActorMention | undefined,
  actor: ActorMention,
  tail: string,
): boolean {
  if (!before?.named || actor.named) return false;
  const gap = text.slice(before.end, actor.start);
  if (!/^\)?,\s*(?:an?\s+|the\s+)?$/iu.test(gap)) return false;
  return /^\s*,\s*$/u.test(tail) || (/^\)?,\s*$/u.test(gap) && /^\p{Lu}/u.test(actor.text));
}

/** What may stand between the head of a subject and its verb. */
const appositions: readonly RegExp[] = [
  /^\s*[)’']?\s*,?\s*$/u,
  // "the army's media wing", "the Taliban spokesman", "officials in Kyiv"
  /^['’]s?\s+(?:[\p{L}-]+\s*){1,4}$/u,
  /^\s+(?:group|outfit|forces?|officials?|spokes\w+|militants?|statement|government|authorities|police|army|command|in\s+a\s+[\p{L}\s]{3,30})\s*$/iu,
  /^\s+(?:in|of|from|for)\s+(?:[\p{L}’'-]+\s*){1,4}$/iu,
  // "the BLA, a separatist group, has"
  /^\s*,\s+[^;:”"]*,\s*$/u,
  /^\s+(?:armed|wearing|dressed|riding|equipped|travelling|traveling|disguised|belonging)\s[^;.”"]*$/iu,
];
/** "Sheikh Rasheed Ahmad, Minister of Interior stated": a title whose closing comma is missing. */
const titleBehind = /^\s*,\s+\p{Lu}[\p{L}’'-]*(?:\s+(?:of|for|the|and|\p{Lu}[\p{L}’'-]*))*\s*$/u;

function isApposition(actor: ActorMention, tail: string): boolean {
  if (tail.length > 120) return false;
  if (actor.named && actor.actorType === 'person' && titleBehind.test(tail)) return true;
  return appositions.some((pattern) => pattern.test(tail));
}

function withEarlierActors(
  reading: Reading,
  actors: readonly ActorMention[],
  last: number,
  end: number,
): PlacedSubject | undefined {
  let first = last;
  while (first > 0) {
    const between = reading.text.slice(actors[first - 1]?.end, actors[first]?.start);
    const listed =
      first < last &&
      actors[first - 1]?.actorType === actors[first]?.actorType &&
      /^,\s+(?:the\s+|an?\s+)?$/iu.test(between);
    if (!listed && !/^\s*(?:and|&|, and)\s+(?:the\s+|an?\s+)?$/iu.test(between)) break;
    first--;
  }
  const subject = actors.slice(first, last + 1);
  const start = subject[0]?.start;
  return start === undefined ? undefined : { type: 'actors', actors: subject, start, end };
}

const phraseStart =
  /(?:^|[,;:“”"]|\b(?:that|but|while|when|although|though|as|after|meanwhile|however|earlier)\b)\s*/giu;

function wordsAtEnd(stem: string, offset: number): PlacedSubject | undefined {
  const tail = stem.replace(/,\s*$/u, '').slice(-120);
  let from = 0;
  for (const match of tail.matchAll(phraseStart)) from = match.index + match[0].length;
  const words = tail.slice(from).trim();
  if (words === '' || words.split(/\s+/u).length > 9 || !speakerNouns.test(words)) return undefined;
  const start = offset + stem.length - (stem.length - stem.lastIndexOf(words));
  return { type: 'words', words: sourceWords(words), start, end: start + words.length };
}

/** "Delhi denies", "Kyiv says": a capital or country that speaks is its government. */
function placeAtEnd(reading: Reading, from: number, stem: string): PlacedSubject | undefined {
  const end = from + stem.length;
  const place = reading
    .mentionsIn({ start: Math.max(from, end - 40), end })
    .findLast((mention) => mention.type === 'place');
  if (!place || reading.text.slice(place.end, end).trim() !== '') return undefined;
  if (/\b(?:in|at|from|of|near|to)\s+(?:the\s+)?$/iu.test(reading.text.slice(from, place.start)))
    return undefined;
  return { type: 'words', words: place.text, start: place.start, end };
}

/** "the military's statement" → "military": who speaks, without determiner and without the word for the text. */
function sourceWords(words: string): string {
  const bare = words.trim().replace(/^(?:the|an?|some|its|their)\s+/iu, '');
  return bare
    .replace(statementNouns, '')
    .replace(/^(?:an?\s+)?(?:official\s+)?statement\s+(?:from|by|of)\s+(?:the\s+)?/iu, '')
    .trim();
}

/** The actors named inside a range (UTF-16 offsets), in order. */
export function actorsIn(reading: Reading, range: OffsetRange): ActorMention[] {
  return reading.mentionsIn(range).filter((mention) => mention.type === 'actor');
}

/** "a bomb targeting supporters of X killed four": X is no subject, though it stands before the verb. */
const insideOther =
  /\b(?:of|for|against|targeting|with|from|to|in|at|on|near|carrying|hitting|including)\s+(?:the\s+|an?\s+|its\s+|former\s+)*$/iu;
const partOf =
  /\b(?:members?|fighters?|militants?|elements?|group|band|soldiers|troops|wing|faction|number|dozens|hundreds|scores)\s+(?:of|from)\s+(?:the\s+|an?\s+)?$/iu;

/** The subject that stands right before a verb, adverbs and auxiliaries left out; for verbs of doing. */
export function doerBefore(reading: Reading, from: number, verbStart: number): PlacedSubject | undefined {
  const stem = reading.text.slice(from, verbStart).replace(adverbs, '');
  const subject = subjectAtEnd(reading, from, stem) ?? subjectAtEnd(reading, from, withoutFirstVerb(stem));
  if (subject?.type !== 'actors') return subject;
  const before = reading.text.slice(from, subject.start);
  // "with X claiming": the subject of a participle.
  if (
    /\bwith\s+(?:the\s+)?$/iu.test(before) &&
    /^\w+ing\b/u.test(reading.text.slice(verbStart, verbStart + 20))
  )
    return subject;
  return insideOther.test(before) && !partOf.test(before) ? undefined : subject;
}

function subjectAtEnd(reading: Reading, from: number, stem: string): PlacedSubject | undefined {
  return standInAtEnd(stem, from) ?? actorsAtEnd(reading, from, stem, false);
}

/** "troops responded and [killed]": the subject stands before the verb that "and" joins. */
function withoutFirstVerb(stem: string): string {
  return stem.replace(/\s+\p{L}+ed\s+and$/iu, '').replace(adverbs, '');
}
