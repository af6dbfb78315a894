import type { ActorMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { anaphoricHeads, mouthpieces, speakerNouns, statementNouns } from '../language/sourceWords';
import type { StandIn } from '../language/sourceWords';
import type { Reading } from '../reading/reading';
import { isTitleInLetters } from './descriptions';
import { phraseAfter } from './sourcePhrase';
import type { SourcePhrase } from './sourcePhrase';
import { actorsIn } from './subjects';

/** One of those who say something, as the words put it. */
export interface Source extends OffsetRange {
  /** The words, without determiner ("two local security officials"). */
  readonly words: string;
  /** The actor the recogniser found there; none for words it does not know. */
  readonly actor?: ActorMention;
  /** True for a name of its own. */
  readonly named: boolean;
}

/** Who a reporting frame names, before pronouns and the like are resolved. */
export type SourceSubject =
  | { readonly type: 'sources'; readonly sources: readonly Source[] }
  | {
      readonly type: 'stand-in';
      readonly fits: StandIn['fits'];
      readonly words: string;
      /** The noun that whoever is meant was told with before ("minister"). */
      readonly head?: string;
    }
  /** "No group", "nobody": nothing is said by anyone. */
  | { readonly type: 'nobody' }
  /** The subject of the frame before it: ", adding that". */
  | { readonly type: 'same' };

/** A subject and where it stands. */
export type PlacedSource = SourceSubject & OffsetRange;

const leadingDeterminer = /^(?:the|an?|some|its|their|his|her|our|both|all|either|another)\s+/iu;
const nobody = /^(?:we|i|you|no|neither|nobody|no-one|none|nothing|few)(?!\p{L})/iu;
const pronouns: readonly (readonly [RegExp, StandIn['fits']])[] = [
  [/^(?:he|she|him|her)$/iu, 'person'],
  [/^it$/iu, 'body'],
  [/^(?:they|both|them)$/iu, 'plural'],
  [/^(?:one|two|three|some|several|most|many|all|both)\s+of\s+(?:them|these|those)$/iu, 'plural'],
];
const personName = /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}\p{Lu}[\p{L}.’'-]*$/u;
const qualifiers =
  /^(?:official|separate|video|preliminary|initial|brief|joint|written|earlier|later|emailed|new|latest|recent|statement|press|news|audio|weekly|daily|detailed|unconfirmed|early|first|several|two|some|conflicting|other|various|subsequent|recorded|televised|annual|final|confidential|leaked|internal|independent|following|thorough|full)\s+/iu;

/**
 * Reads who is meant by a phrase.
 *
 * @param strict true where only someone who speaks to the press will do: before "reported" or "recorded", after "citing"
 */
export function readSources(
  reading: Reading,
  phrase: SourcePhrase,
  strict: boolean,
): PlacedSource | undefined {
  const { text } = reading;
  const words = text.slice(phrase.start, phrase.end).trim();
  const place = { start: phrase.start, end: phrase.end };
  if (nobody.test(words)) return { type: 'nobody', ...place };
  const parts = partsOf(reading, phrase);
  const [only, ...others] = parts;
  if (only && others.length === 0) return readOne(reading, only, strict);
  const sources = parts.flatMap((part) => {
    const read = readOne(reading, part, strict);
    if (read?.type === 'stand-in')
      return [{ words: read.words, named: false, start: read.start, end: read.end }];
    return read?.type === 'sources' ? read.sources : [];
  });
  return sources.length === 0 ? undefined : { type: 'sources', sources, ...place };
}

function readOne(
  reading: Reading,
  phrase: SourcePhrase,
  strict: boolean,
  depth = 0,
): PlacedSource | undefined {
  const { text } = reading;
  const place = { start: phrase.start, end: phrase.end };
  const core = text.slice(phrase.start, phrase.coreEnd).trim();
  const bare = core.replace(leadingDeterminer, '');
  const whole = text.slice(phrase.start, phrase.end).trim();
  const pronoun = pronouns.find(([pattern]) => pattern.test(core) || pattern.test(whole));
  if (pronoun) return { type: 'stand-in', fits: pronoun[1], words: core, ...place };
  const head = /([\p{L}-]+)(?:\s*\([^)]*\))?[’'”"]?$/u.exec(core)?.[1] ?? '';
  const actor = actorAtEnd(reading, phrase);
  if (actor?.named && actor.actorType === 'person' && !mouthpieces.test(head) && !statementNouns.test(head))
    return one(actor, undefined, place);
  if (statementNouns.test(head)) {
    const owner = depth < 2 ? ownerOf(reading, phrase, head, depth) : undefined;
    if (owner) return { ...owner, ...place };
    if (
      /^(?:the|this|that|its|another)\s/iu.test(core) ||
      /^(?:a|an)\s+(?:separate|later|subsequent)\s/iu.test(core)
    )
      return { type: 'stand-in', fits: 'text', words: bare, ...place };
    return { type: 'sources', sources: [{ words: bare, named: false, ...place }], ...place };
  }
  if (mouthpieces.test(head)) {
    const owner = depth < 2 ? ownerOf(reading, phrase, head, depth) : undefined;
    const [principal] = owner?.type === 'sources' ? owner.sources : [];
    if (owner && principal?.actor?.actorType !== 'person') return { ...owner, ...place };
    if (principal) {
      const words = fullWords(reading, phrase, bare);
      return { type: 'sources', sources: [{ words, named: false, ...place }], ...place };
    }
  }
  const name = nameBehindTitle(bare);
  if (name !== undefined) {
    const start = phrase.start + text.slice(phrase.start, phrase.coreEnd).lastIndexOf(name);
    const source = { words: name, named: true, start, end: start + name.length };
    return { type: 'sources', sources: [source], ...place };
  }
  const isDescribed = /^\s+(?:of|for)\s/iu.test(text.slice(phrase.coreEnd, phrase.end));
  const standIn = isDescribed ? undefined : standInFor(core, head, actor);
  if (standIn) return { ...standIn, ...place };
  if (actor) return one(actor, wordsBeside(reading, phrase, actor, bare), place);
  if (!isSpeaker(reading, phrase, bare, strict)) return undefined;
  return {
    type: 'sources',
    sources: [{ words: fullWords(reading, phrase, bare), named: isName(bare), ...place }],
    ...place,
  };
}

function one(actor: ActorMention, words: string | undefined, place: OffsetRange): PlacedSource {
  const source = {
    words: words ?? actor.text.replace(leadingDeterminer, ''),
    actor,
    named: actor.named,
    start: actor.start,
    end: actor.end,
  };
  return { type: 'sources', sources: [source], ...place };
}

/** The actor whose mention closes the head of a phrase. */
function actorAtEnd(reading: Reading, phrase: SourcePhrase): ActorMention | undefined {
  return actorsIn(reading, phrase).findLast(
    (actor) =>
      !/\($/u.test(reading.text.slice(phrase.start, actor.start)) &&
      (actor.end >= phrase.coreEnd - 1 ||
        /^\s*\([^)]*\)$/u.test(reading.text.slice(actor.end, phrase.coreEnd))) &&
      actor.start < phrase.coreEnd,
  );
}

/**
 * A nominal goes by all words of its phrase's head ("senior police officer"), and so does a body whose owner stands
 * before it ("Russia's Defence Ministry"); a name goes by itself.
 */
function wordsBeside(
  reading: Reading,
  phrase: SourcePhrase,
  actor: ActorMention,
  bare: string,
): string | undefined {
  const isOwned = /['’]s?\s/u.test(reading.text.slice(phrase.start, actor.start));
  if (!actor.named) return fullWords(reading, phrase, bare);
  const before = reading.text.slice(phrase.start, actor.start);
  // The recogniser may have found but the end of a long name.
  if (actor.actorType !== 'person' && /\p{Lu}[\p{L}-]*\s+(?:(?:and|of|for|&)\s+)?$/u.test(before))
    return bare;
  if (isOwned && genericBody.test(actor.text)) return bare;
  return undefined;
}

/** Bodies that every state has. */
const genericBody =
  /(?<!\p{L})(?:ministry|department|army|navy|military|police|air force|government|council|office|command|staff|parliament|court|commission|agency|authority|service|guard|president|minister)$/iu;

/** With "of" and the like, the words behind the head belong to it; where someone is does not. */
function fullWords(reading: Reading, phrase: SourcePhrase, bare: string): string {
  const rest = reading.text.slice(phrase.coreEnd, phrase.end);
  return /^\s+(?:of|for|at|from)\s/iu.test(rest) ? `${bare}${rest}`.trim() : bare;
}

/** Whose statement or spokesman it is: "the army's statement", "a police report", "a statement from the army". */
function ownerOf(
  reading: Reading,
  phrase: SourcePhrase,
  head: string,
  depth: number,
): PlacedSource | undefined {
  const { text } = reading;
  const behind = /^\s+(?:[\p{L}-]+\s+){0,4}?(?:from|by|of|for|in|at)\s+/iu.exec(
    text.slice(phrase.coreEnd, phrase.end),
  );
  if (behind && !passedOn.test(behind[0])) {
    const from = phrase.coreEnd + behind[0].length;
    const owner = phraseAfter(reading, from, phrase.end);
    if (owner) {
      const read = readOne(reading, owner, true, depth + 1);
      if (read) return read;
    }
  }
  const coreText = text.slice(phrase.start, phrase.coreEnd);
  const headAt = coreText.lastIndexOf(head);
  let start =
    phrase.start +
    (/^(?:this|that|these|those|such|no)\s+/iu.exec(coreText) ?? leadingDeterminer.exec(coreText) ?? [''])[0]
      .length;
  for (let count = 0; count < 3; count++)
    start += qualifiers.exec(text.slice(start, phrase.start + headAt))?.[0].length ?? 0;
  const modifiers = text.slice(start, phrase.start + headAt);
  const isOwned = /['’]s?\s/u.test(modifiers);
  // "Court documents" are what they are; "the court's documents" are the court's.
  if (!isOwned && (ofNobody.test(head) || pressAtEnd.test(modifiers.trimEnd()))) return undefined;
  const before = modifiers.replace(/(?:['’]s?)?\s*$/u, '').replace(qualifierAtEnd, '');
  const words = before.replace(/(?:['’]s?)?\s*$/u, '');
  if (words === '') return undefined;
  const end = start + words.length;
  return readOne(reading, { start, end, coreEnd: end }, true, depth + 1);
}

/** "records seen by Reuters": these are not Reuters' own. */
const passedOn =
  /\b(?:seen|obtained|reviewed|verified|shared|carried|quoted|cited|analy[sz]ed|viewed|examined|heard)\s+by\b/iu;
const ofNobody =
  /^(?:records|documents|accounts?|footage|video|letter|details|information|numbers|message)$/iu;
const pressAtEnd = /(?:^|\s)(?:local|state|foreign|social|domestic|\p{Lu}\p{L}+)\s+media$/u;
const qualifierAtEnd =
  /\s+(?:official|separate|video|preliminary|initial|brief|joint|written|earlier|later|emailed|press|news|audio|media|death|casualty|chief|own|latest|running|overall|total|daily|confirmed|updated)$/iu;

/** "Edhi official Mohammad Ali" → "Mohammad Ali", where the recogniser knows no name. */
function nameBehindTitle(core: string): string | undefined {
  const match = /^(.*?\p{Ll})\s+((?:\p{Lu}[\p{L}.’'-]*\s+){1,3}\p{Lu}[\p{L}’'-]*)$/u.exec(core.slice(-160));
  const title = /[\p{L}-]+$/u.exec(match?.[1] ?? '')?.[0] ?? '';
  return match && /^\p{Ll}/u.test(title) && personTitle.test(title) ? match[2] : undefined;
}

/** Heads of titles that a person's name may follow. */
export const personTitle =
  /^(?:official|officer|spokes(?:man|woman|person)|minister|governor|mayor|president|chief|director|commander|general|colonel|major|captain|secretary|commissioner|superintendent|inspector|administrator|prosecutor|doctor|surgeon|nurse|witness|eyewitness|resident|survivor|farmer|driver|leader|activist|analyst|expert|researcher|professor|lawyer|judge|sheriff|ambassador|envoy|diplomat|lawmaker|legislator|senator|deputy|coroner|priest|bishop|imam|cleric|elder|journalist|reporter|correspondent|head|chairman|chairwoman|coordinator|manager|member|teacher|shopkeeper|villager|paramedic|medic|pilot|adviser|aide|king|prince|guard|trader|soldier|policeman|policewoman|worker|student|vendor|engineer|shepherd|herder|fisherman|merchant|mechanic|miner|migrant|refugee|mother|father|brother|sister|uncle|aunt|cousin|neighbou?r|volunteer|rescuer|passenger|nephew|deputy)$/iu;

function standInFor(
  core: string,
  head: string,
  actor: ActorMention | undefined,
): Extract<SourceSubject, { type: 'stand-in' }> | undefined {
  // "The DIG said", "the district SP": a title in letters stands for whoever holds it.
  if (isTitleInLetters(head) && /^the\s/iu.test(core))
    return { type: 'stand-in', fits: 'person', words: core.replace(/^the\s+/iu, ''), head };
  if (actor?.named || !/^(?:the|this|these|that|those|both|its)\s/iu.test(core)) return undefined;
  const words = core
    .replace(/^(?:the|this|these|that|those|both|its)\s+/iu, '')
    .replace(/^\p{Lu}[\p{L}.]*(?:\s\p{Lu}\p{L}+){0,2}-based\s+/u, '');
  if (words.split(/\s+/u).length > 3 || /\p{Lu}/u.test(words.slice(1))) return undefined;
  if (/^(?:first|second|third|dead|lifeless|charred|mutilated|\p{L}+th)\s+body$/iu.test(words))
    return undefined;
  const found = anaphoricHeads.find(({ heads }) => heads.test(head));
  if (!found) return undefined;
  const isRights =
    /\b(?:rights|aid|monitoring|advocacy|medical|charity|civil|conservation|media|lobby)\b/iu.test(words);
  const fits = found.fits === 'armed' && isRights ? 'body' : found.fits;
  // "The health ministry" tells by itself which; "the ministry" does not.
  if (
    fits === 'body' &&
    words.includes(' ') &&
    needsHead(fits, head) &&
    !/^(?:paramilitary|elite)\s/iu.test(words)
  )
    return undefined;
  return { type: 'stand-in', fits, words, ...(needsHead(fits, head) && { head }) };
}

/** "The group" stands for any armed group; "the minister" only for a minister. */
function needsHead(fits: StandIn['fits'], head: string): boolean {
  return (
    fits !== 'text' &&
    !/^(?:group|outfit|faction|body|organi[sz]ation|charity|movement|network|party|association|watchdog|monitor|outlet|man|woman|men|two|pair)$/iu.test(
      head,
    )
  );
}

function isName(words: string): boolean {
  return personName.test(words);
}

function isSpeaker(reading: Reading, phrase: SourcePhrase, bare: string, strict: boolean): boolean {
  if (!/\p{L}{2}/u.test(bare)) return false;
  const places = reading.mentionsIn(phrase).some(({ type }) => type === 'place');
  const date = reading.mentionsIn(phrase).find(({ type }) => type === 'date');
  if (date && date.start <= phrase.start + 4 && date.end >= phrase.coreEnd - 1) return false;
  if (speakerNouns.test(bare)) return true;
  if (/^(?:there|it|what|more|others?|nothing|everything|something|\d[\d,.]*)$/iu.test(bare)) return false;
  return strict
    ? places || /\p{Lu}/u.test(bare)
    : !/^\d+\s|(?<!\p{L})(?:people|attack|blast|bombing|explosion|toll|strike|incident)$/iu.test(bare);
}

/** The parts of "the army, the police and two residents"; a name that holds an "and" stays whole. */
function partsOf(reading: Reading, phrase: SourcePhrase): SourcePhrase[] {
  const words = reading.text.slice(phrase.start, phrase.end);
  const actors = actorsIn(reading, phrase);
  const parts: SourcePhrase[] = [];
  let start = phrase.start;
  for (const joint of words.matchAll(/\s*,\s+(?:and\s+)?|\s+(?:and|&|or|nor)\s+/giu)) {
    const from = phrase.start + joint.index;
    const to = from + joint[0].length;
    if (actors.some((actor) => actor.named && actor.start < from && actor.end > to)) continue;
    const left = reading.text.slice(start, from);
    const right = reading.text.slice(to, phrase.end);
    if (!endsInSpeaker(left, actors, from) || !speaks(right, actors, to)) continue;
    parts.push({ start, end: from, coreEnd: Math.min(from, coreEndIn(reading, start, from)) });
    start = to;
  }
  const coreEnd = parts.length === 0 ? phrase.coreEnd : coreEndIn(reading, start, phrase.end);
  parts.push({ start, end: phrase.end, coreEnd });
  return parts;
}

function coreEndIn(reading: Reading, start: number, end: number): number {
  return phraseAfter(reading, start, end)?.coreEnd ?? end;
}

function endsInSpeaker(left: string, actors: readonly ActorMention[], at: number): boolean {
  const word = /[\p{L}-]+$/u.exec(left)?.[0] ?? '';
  return (
    speakerNouns.test(word) || actors.some(({ end }) => end === at) || /\s(?:in|at|of|from)\s/iu.test(left)
  );
}

function speaks(right: string, actors: readonly ActorMention[], from: number): boolean {
  return speakerNouns.test(right) || actors.some(({ start, named }) => start >= from && named);
}
