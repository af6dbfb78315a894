import { casualtyKinds } from '../language/kindSets';
import type { PlaceMention } from '../../recognise/mention';
import { finish } from '../../text/finish';
import type { OffsetRange } from '../../text/articleText';
import type { Attribution } from '../attribution/attribution';
import type { Speakers } from '../attribution/speakers';
import type { Reading } from '../reading/reading';
import type { Claim } from '../schema';
import { isSameTime } from '../language/incidentWords';
import { Events } from './events';
import { isCountry, isCountryOrRegion, liesIn } from './placeRelations';
import { listField } from './listField';
import { hoursUpTo, isCumulative, isOverDays, sinceThen } from './scope';
import { areaAround, areaMeant, meansThere } from './toldAreas';
import { dateFrom, dateTold } from './when';
import { placesOfSpeakers, placesTold } from './where';

/** What a claim's date, place and scope are read from. */
export interface WhenWhereInput {
  readonly reading: Reading;
  readonly speakers: Speakers;
  readonly span: OffsetRange;
  readonly kind: string;
  readonly attribution: Attribution;
  /** The article's date of publication, if known. */
  readonly published?: string | undefined;
}

/** Kinds that tell of a state of things rather than of the incident: nothing is carried over to them. */
const states = new Set(['support']);
/** How many are left is told of the day of writing. */
const atPresent = /\b(?:still|remain\w*|at[\s-]large|currently|might|may|now)\b/iu;
/** Arrests that follow what happened, on a day that is not told. */
const arrestedLater =
  /\b(?:suspects?|perpetrators?|in\s+connection\s+with|accused|charged|responsible|believed|over\s+(?:the|last|\w+day)|later|since|mastermind|accomplices?)\b/iu;
const atTheScene = /\b(?:at\s+the\s+(?:scene|site|spot)|on\s+the\s+spot)\b/iu;

/**
 * When and where a claim says it happened, and whether its figure goes beyond the incident: by the words of its clause,
 * then of its sentence, then as told before of the incident its sentence speaks of.
 */
export function whenAndWhere(input: WhenWhereInput): Pick<Claim, 'date' | 'as_of' | 'place' | 'scope'> {
  const { reading, speakers, span, kind, attribution, published } = input;
  const index = reading.sentenceIndex(span.start);
  const sentence = reading.sentences[index] ?? span;
  const frames = speakers.framesOf(index);
  const events = finish(readEvents(reading, speakers, published));
  const context = { reading, sentence, frames, published };
  const told = dateTold(context, span, attribution.said);
  const isSum = casualtyKinds.has(kind) && isCumulative(reading.text, sentence, span, told?.date);
  const carries = !isSum && !states.has(kind);
  const isNow = kind === 'strength' && atPresent.test(reading.text.slice(sentence.start, sentence.end));
  const own =
    told && (events.dateRestated(index, told.mention) ?? told.date ?? dateFrom(told, events.baseAt(index)));
  const words = reading.text.slice(sentence.start, sentence.end);
  const since = isSum
    ? (sinceThen(reading, sentence, span) ?? hoursUpTo(words, attribution.said ?? published))
    : undefined;
  const isLater =
    kind === 'arrested' && arrestedLater.test(words) && !atTheScene.test(words) && !isSameTime(words);
  const carried = isLater
    ? undefined
    : told === undefined
      ? events.dateAt(index)
      : events.dateLearnt(index, told.mention);
  const asOf = kind === 'control' ? (own ?? attribution.said) : undefined;
  const date = kind === 'control' ? undefined : (since ?? own ?? (carries && !isNow ? carried : undefined));
  const ownPlaces = placesTold(reading, sentence, span, frames);
  const places = carries ? closest(ownPlaces, events, index) : ownPlaces;
  const { frame } = attribution;
  const spoken = places.length > 0 || !frame ? places : placesOfSpeakers(reading, frame);
  const where =
    spoken.length > 0 || states.has(kind)
      ? spoken
      : wider(reading, sentence, span, events, isSum || events.isLongAt(index));
  return {
    ...(isSum && { scope: 'cumulative' as const }),
    ...(date !== undefined && { date }),
    ...(asOf !== undefined && { as_of: asOf }),
    ...listField('place', [...new Set(where.map(({ name }) => name))]),
  };
}

/** The area that the words point at; of a sum over incidents the region or country that they are told in. */
function wider(
  reading: Reading,
  sentence: OffsetRange,
  span: OffsetRange,
  events: Events,
  isSum: boolean,
): readonly PlaceMention[] {
  const words = reading.text.slice(sentence.start, sentence.end);
  const area = areaMeant(reading, sentence, span, events.leadPlaces);
  if (area) return [area];
  if (meansThere(words) || (isSum && isOverDays(words))) return events.leadPlaces;
  const around = isSum ? areaAround(reading, sentence, events.leadPlaces) : undefined;
  return around ? [around] : [];
}

/**
 * A sentence's own places; those of its incident where the sentence tells none, or only the country or region around
 * them ("in southwestern Pakistan", told later to be Mach).
 */
function closest(own: readonly PlaceMention[], events: Events, index: number): readonly PlaceMention[] {
  const known = events.wholeAt(index);
  if (own.length === 0) {
    const carried = events.placesAt(index);
    return known.length > 0 && carried.every(isCountry) ? known : carried;
  }
  // One place may be a part of what a region saw; a list of them is all of it.
  const isWide = own.every(known.length > 1 ? isCountryOrRegion : isCountry);
  return isWide && known.length > 0 && known.every((place) => own.some((around) => liesIn(place, around)))
    ? known
    : own;
}

/** One article's incidents are found once, however many claims are drafted from it. */
const known = new WeakMap<Reading, { readonly published: string | undefined; readonly events: Events }>();

/**
 * Reads beforehand, sentence by sentence, which incidents an article tells of: the first claim drafted from it would have to
 * wait for all of them.
 *
 * @param published the article's date of publication, if known
 */
export function* readEvents(
  reading: Reading,
  speakers: Speakers,
  published: string | undefined,
): Generator<undefined, Events> {
  const before = known.get(reading);
  if (before && before.published === published) return before.events;
  const events = yield* Events.read(reading, speakers, published);
  known.set(reading, { published, events });
  return events;
}
