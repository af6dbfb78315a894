import type { ActorMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { standIns } from '../language/sourceWords';
import type { StandIn } from '../language/sourceWords';
import type { Reading } from '../reading/reading';

/** Who does something, before pronouns and the like are resolved. */
export type Subject =
  | { readonly type: 'actors'; readonly actors: readonly ActorMention[] }
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'stand-in'; readonly fits: StandIn['fits']; readonly words: string };

/** A subject and where it stands. */
export type PlacedSubject = Subject & OffsetRange;

const adverbs =
  /(?:\s+(?:has|have|had|did|does|do|is|was|are|were|been|be|being|also|further|later|earlier|then|again|already|not|never|now|so\s+far|thus\s+far|thus|\w+ly))*\s*$/iu;
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

/** "the insurgents" → "insurgents". */
function sourceWords(words: string): string {
  return words
    .trim()
    .replace(/^(?:the|an?|some|its|their)\s+/iu, '')
    .trim();
}

/** The actors named inside a range (UTF-16 offsets), in order. */
export function actorsIn(reading: Reading, range: OffsetRange): ActorMention[] {
  return reading.mentionsIn(range).filter((mention) => mention.type === 'actor');
}

/** "a bomb targeting supporters of X killed four": X is no subject, though it stands before the verb. */
const insideOther =
  /(?<!\p{L})(?:of|for|against|targeting|with|from|to|in|at|on|near|carrying|hitting|including)\s+(?:the\s+|an?\s+|its\s+|former\s+)*$/iu;
const partOf =
  /(?<!\p{L})(?:members?|fighters?|militants?|elements?|group|band|soldiers|troops|wing|faction|number|dozens|hundreds|scores)\s+(?:of|from)\s+(?:the\s+|an?\s+)?$/iu;

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
