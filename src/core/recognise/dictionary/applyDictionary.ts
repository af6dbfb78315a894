import type { OffsetRange } from '../../text/articleText';
import { firstStartingAfter, overlaps } from '../../text/ranges';
import type { Line } from '../line';
import type { ActorMention, Mention, PlaceMention } from '../mention';
import type { NameDictionary, NameEntry } from './nameDictionary';
import { nameIndex } from './nameIndex';
import type { NameIndex, Occurrence } from './nameIndex';
import { partsOf } from './spelling';

type NameMention = ActorMention | PlaceMention;
type NameOccurrence = Occurrence<NameEntry>;

/**
 * The mentions of a line as the analyst's dictionary wants them.
 *
 * Words that a dictionary entry spells become one mention of its type, in place of the actors and places they overlap.
 * A longer actor that holds them stays ("BLA fighters", "Prime Minister Imran Khan"), and takes the entry's name and
 * type over where it names the same; so does a longer place of the same name ("Noshki district"). Actors and places
 * within words that are never to be marked are left out. Mentions that only bear a spelling of an entry as their name
 * are renamed.
 *
 * @param mentions those of the line, none overlapping another of its type; offsets are UTF-16 units
 * @returns them sorted by start; the list as it is when the dictionary is empty
 */
export function applyDictionary(
  line: Line,
  mentions: readonly Mention[],
  dictionary: NameDictionary,
): readonly Mention[] {
  if (dictionary.names.length === 0 && dictionary.never.length === 0) return mentions;
  const index = nameIndex(dictionary);
  const parts = partsOf(line.tokens);
  const never = index.never.find(parts);
  const kept = mentions
    .filter((mention) => !isName(mention) || !isWithinAny(coreOf(mention), never))
    .sort(byPlace);
  const occurrences = withIntroduced(line, index.names.find(parts)).filter(
    ({ start, end }) => !isWithinAny(coreOf({ start, end, text: line.text.slice(start, end) }), never),
  );
  return placeOccurrences(line, kept, occurrences, index).sort(byPlace);
}

function placeOccurrences(
  line: Line,
  sorted: readonly Mention[],
  occurrences: readonly NameOccurrence[],
  index: NameIndex,
): Mention[] {
  const meetings = meet(sorted, occurrences);
  const broken = new Set<Mention>();
  for (const { occurrence, touching } of meetings) {
    for (const mention of touching) {
      if (isName(mention) && !mayKeep(mention, occurrence, index)) broken.add(mention);
    }
  }
  const gone = new Set<Mention>(broken);
  const named = new Map<Mention, Mention>();
  const added: Mention[] = [];
  for (const { occurrence, touching } of meetings) {
    const keeper = touching.find((mention) => isName(mention) && !broken.has(mention));
    if (keeper && isName(keeper)) {
      const takenOver = takeOver(keeper, occurrence);
      if (takenOver) named.set(keeper, takenOver);
      continue;
    }
    // Numbers and dates within a name ("March 23 Movement") are no quantities and no days.
    for (const mention of touching) if (isWithin(mention, occurrence)) gone.add(mention);
    added.push(mentionOf(line, occurrence, touching.filter(isName)));
  }
  const left = sorted.filter((mention) => !gone.has(mention));
  return [...left.map((mention) => named.get(mention) ?? renamed(mention, index)), ...added];
}

interface Meeting {
  readonly occurrence: NameOccurrence;
  /** The mentions that share a character with it. */
  readonly touching: readonly Mention[];
}

/** Which mentions each occurrence overlaps; one that cuts into a date is none, as a date overlaps nothing. */
function meet(sorted: readonly Mention[], occurrences: readonly NameOccurrence[]): Meeting[] {
  const meetings: Meeting[] = [];
  let from = 0;
  for (const occurrence of occurrences) {
    while ((sorted[from]?.end ?? Infinity) <= occurrence.start) from++;
    const touching: Mention[] = [];
    for (let at = from; (sorted[at]?.start ?? Infinity) < occurrence.end; at++) {
      const mention = sorted[at];
      if (mention && overlaps(mention, occurrence)) touching.push(mention);
    }
    const cutsDate = touching.some((mention) => mention.type === 'date' && !isWithin(mention, occurrence));
    if (!cutsDate) meetings.push({ occurrence, touching });
  }
  return meetings;
}

/** Whether a mention that an occurrence overlaps is a longer one that may stay. */
function mayKeep(mention: NameMention, { start, end, meaning }: NameOccurrence, index: NameIndex): boolean {
  const isLonger = isWithin({ start, end }, mention) && (mention.start < start || mention.end > end);
  if (!isLonger) return false;
  if (mention.type === 'place') {
    const isSame = mention.name === meaning.name || index.entryOf(mention.name) === meaning;
    return meaning.type === 'place' && isSame;
  }
  const before = mention.text.slice(0, start - mention.start);
  const after = mention.text.slice(end - mention.start);
  if (onlyDeterminer.test(before) && onlyPossessive.test(after)) return false;
  return meaning.type === 'actor' || !(onlyDeterminer.test(before) && onlyBracket.test(after));
}

const onlyDeterminer = /^(?:(?:the|a|an)\s+)?$/i;
const onlyPossessive = /^(?:['’]s?)?$/;
const onlyBracket = /^\s*\([^()]*\)$/;

/** The longer mention with the entry's name, where the words of the entry name the same; undefined elsewhere. */
function takeOver(mention: NameMention, { start, end, meaning }: NameOccurrence): NameMention | undefined {
  if (mention.type === 'place') {
    if (meaning.type !== 'place') return undefined;
    return {
      ...mention,
      name: meaning.name,
      ...(meaning.country !== undefined && { country: meaning.country }),
    };
  }
  if (meaning.type !== 'actor' || !mention.named) return undefined;
  const before = mention.text.slice(0, start - mention.start);
  const after = mention.text.slice(end - mention.start);
  const isFull = onlyDeterminer.test(before) && onlyBracket.test(after);
  const isIntroduced = before.endsWith('(') && after === ')';
  if (!isFull && !isIntroduced && !(isPerson(mention, meaning) && after === '' && isTitle(before, mention)))
    return undefined;
  return { ...mention, name: meaning.name, actorType: meaning.actorType ?? mention.actorType };
}

function isPerson(mention: ActorMention, entry: NameEntry & { type: 'actor' }): boolean {
  return mention.actorType === 'person' && (entry.actorType ?? 'person') === 'person';
}

/** Whether the words before a name are no part of it: of "Mir Zia Lango" an entry "Lango" does not take the name. */
function isTitle(before: string, { name, text }: ActorMention): boolean {
  const at = name === undefined ? -1 : text.indexOf(name);
  return at === -1 || at >= before.length;
}

/** A mention that bears another spelling of an entry as its name ("BLA" after "Balochistan Liberation Army (BLA)"). */
function renamed(mention: Mention, index: NameIndex): Mention {
  if (!isName(mention) || mention.name === undefined) return mention;
  const entry = index.entryOf(mention.name);
  if (!entry || entry.type !== mention.type || index.entryOf(entry.name) !== entry) return mention;
  if (entry.type === 'actor' && mention.type === 'actor') {
    return { ...mention, name: entry.name, actorType: entry.actorType ?? mention.actorType };
  }
  return { ...mention, name: entry.name };
}

/** The mention of an occurrence; what was recognised of the same words and does not gainsay the entry is kept. */
function mentionOf(
  line: Line,
  { start, end, meaning }: NameOccurrence,
  replaced: readonly NameMention[],
): Mention {
  const span = { start, end, text: line.text.slice(start, end) };
  const same = replaced.find((mention) => mention.start === start && mention.end === end);
  const { name } = meaning;
  if (meaning.type === 'actor') {
    const before = same ?? replaced.find(({ type }) => type === 'actor');
    const recognised = before?.type === 'actor' ? before.actorType : undefined;
    const details = same?.type === 'actor' ? same : undefined;
    const actorType = meaning.actorType ?? recognised ?? 'organisation';
    return { ...details, type: 'actor', ...span, named: true, actorType, name };
  }
  const { country } = meaning;
  const isSame = same?.type === 'place' && (country === undefined || country === same.country);
  return {
    ...(isSame && same),
    type: 'place',
    ...span,
    name,
    ...(country !== undefined && { country }),
  };
}

/** "Baloch Liberation Army (BLA)" is one mention when both are spellings of one actor. */
function withIntroduced(line: Line, occurrences: readonly NameOccurrence[]): NameOccurrence[] {
  const joined: NameOccurrence[] = [];
  for (const occurrence of occurrences) {
    const before = joined.at(-1);
    const isIntroduced =
      before?.meaning === occurrence.meaning &&
      before.meaning.type === 'actor' &&
      /^\s?\($/.test(line.text.slice(before.end, occurrence.start)) &&
      line.text[occurrence.end] === ')';
    if (isIntroduced) joined.splice(-1, 1, { ...before, end: occurrence.end + 1 });
    else joined.push(occurrence);
  }
  return joined;
}

function isName(mention: Mention): mention is NameMention {
  return mention.type === 'actor' || mention.type === 'place';
}

/** A mention without its article before and without the abbreviation or possessive behind. */
function coreOf({ start, end, text }: OffsetRange & { readonly text: string }): OffsetRange {
  const before = /^(?:the|a|an)\s+(?=\S)/i.exec(text)?.[0].length ?? 0;
  const after = /(?:(?<=\S)\s*\([^()]*\)|['’]s)$/.exec(text)?.[0].length ?? 0;
  return before + after < text.length ? { start: start + before, end: end - after } : { start, end };
}

function isWithin(inner: OffsetRange, outer: OffsetRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** @param ranges sorted by start, without overlaps */
function isWithinAny(inner: OffsetRange, ranges: readonly OffsetRange[]): boolean {
  const last = ranges[firstStartingAfter(ranges, inner.start) - 1];
  return last !== undefined && isWithin(inner, last);
}

function byPlace(one: OffsetRange, other: OffsetRange): number {
  return one.start - other.start || other.end - one.end;
}
