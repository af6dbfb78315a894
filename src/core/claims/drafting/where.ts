import type { Mention, PlaceMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { overlaps } from '../../text/ranges';
import type { Reading } from '../reading/reading';
import { isBeyondAside, nearestBound, partsClauses } from './bound';
import { namedSpots } from './namedSpots';
import { isCountry, isCountryOrRegion, liesIn } from './placeRelations';
import { isKnownOrBuilt, placeRole } from './placeRoles';

const andMore = /^\s*(?:,|and|&|or|, and)\s+(?:the\s+|in\s+|near\s+|#)*$/iu;
const tied = /^(?:\s*(?:,|and|&|or|, and)\s+(?:the\s+|in\s+|near\s+|#)*|['’]s\s+(?:[\p{Ll}-]+\s+){0,2})$/u;
/** "the Guerrero town of Copalillo": the second is the narrower. */
const sortOf = /^\s+(?:city|town|village|capital|port|hamlet|settlement)\s+of\s+$/u;
const ownerOf = /^['’]s\s+(?:\w+\s+){0,2}$/u;
const insideOf =
  /^(?:\s+(?:district|city|town|area|region|province|village|tehsil|county|state|governorate|community|township|camp|island|neighbou?rhood|suburb|favelas?|black\s+spot|municipality|commune|locality|ward|quarter|settlement|hamlet|valley|crossing|junction|checkpoint|check-?post|road|river|forests?|department|division|regency|sector|precinct|block|colony|belt|market|mosque|church|school|hotel|barracks|base|zone|prefecture))?\s*(?:,\s*(?:an?\s+[\p{L}\s]+?\s+)?(?:in\s+(?:the\s+)?)?|\s+(?:in|of|on)\s+(?:the\s+)?)(?:(?:\p{Ll}[\p{L}-]*)\s+){0,3}$/u;
/** "the Far'a camp near Tubas", "Dembecha, 30 km north-west of Debre Markos": the second only helps to find the first. */
const besideOf =
  /^(?:\s+\p{Ll}[\p{Ll}-]*){0,2},?\s+(?:(?:which\s+is\s+|located\s+|situated\s+|lying\s+|just\s+|not\s+)?(?:near|outside|close\s+to|far\s+from|adjacent\s+to|bordering)|(?:on|at)\s+the\s+(?:outskirts|edge|border|frontier)\s+(?:of|with)|(?:(?:about|some|around|roughly|nearly|just|over|more\s+than|less\s+than)\s+)?(?:\d[\d.,]*[\s-]*|\p{Ll}+[\s-]+)(?:km|kms|kilomet(?:re|er)s?|miles?|m|met(?:re|er)s)\b\s*(?:\([^)]{1,30}\)\s*)?(?:\p{Ll}[\p{Ll}-]*\s+)?(?:of|from)|(?:north|south|east|west)[\p{Ll}-]*\s+of)\s+(?:the\s+)?(?:(?:\p{Ll}[\p{L}-]*)\s+){0,3}$/u;
const sourcePlace = /\b(?:from|in|at)\s+(?:the\s+(?:capital|city)\s+(?:of\s+)?)?$/iu;

/**
 * The places that a sentence gives what stands at a span: those in the span, else in its clause, else in the sentence.
 * A list is kept whole; of a place and one that it lies in only the narrower stays.
 *
 * @param frames the sentence's reporting frames, whose own places are where someone spoke
 */
export function placesTold(
  reading: Reading,
  sentence: OffsetRange,
  span: OffsetRange,
  frames: readonly OffsetRange[],
): PlaceMention[] {
  const places = wherePlaces(reading, sentence, frames).filter(
    (place) => !isBeyondAside(reading.text, sentence, place, span),
  );
  const chosen = nearestBound(reading.text, places, span);
  if (!chosen) return [];
  return narrowed(reading.text, places, withItsList(reading.text, places, chosen)).map((place) =>
    located(reading.text, places, place),
  );
}

/** A place that the gazetteer does not know, with what its sentence tells it to lie in: "the Balgatar area of Kech". */
function located(text: string, places: readonly PlaceMention[], place: PlaceMention): PlaceMention {
  const around = places[places.indexOf(place) + 1];
  if (place.gazetteer !== undefined || around?.gazetteer === undefined) return place;
  if (!isInside(text.slice(place.end, around.start))) return place;
  const { name, admin1, country } = around;
  if (isCountry(around)) return { ...place, country: country ?? name };
  return isCountryOrRegion(around)
    ? { ...place, admin1: name, ...(country && { country }) }
    : { ...place, admin2: name, ...(admin1 && { admin1 }), ...(country && { country }) };
}

/** "Police in Manipur said": with no other place told, the speakers' own. */
export function placesOfSpeakers(reading: Reading, frame: OffsetRange): PlaceMention[] {
  const mentions = reading.mentionsIn(frame);
  return [...mentions, ...namedSpots(reading.text, frame, mentions)]
    .filter((mention): mention is PlaceMention => mention.type === 'place')
    .filter(
      (place) =>
        !/^\p{Lu}{2,6}$/u.test(place.text) &&
        /\b(?:in|of|from)\s+$/iu.test(reading.text.slice(frame.start, place.start)),
    );
}

/** "the villages of Qaycad and Shabeelow", found as one name that no list holds: two places. */
function parted(mention: Mention): readonly Mention[] {
  if (mention.type !== 'place' || mention.gazetteer !== undefined) return [mention];
  const [first, second, ...more] = mention.text.split(' and ');
  if (!first || !second || more.length > 0 || !/^\p{Lu}/u.test(second)) return [mention];
  const { start, end } = mention;
  return [
    { ...mention, end: start + first.length, text: first, name: first },
    { ...mention, start: end - second.length, text: second, name: second },
  ];
}

/** The claims of one sentence all ask for its spots. */
const known = new WeakMap<Reading, Map<number, PlaceMention[]>>();

function spotsIn(reading: Reading, sentence: OffsetRange): PlaceMention[] {
  const ofReading = known.get(reading) ?? new Map<number, PlaceMention[]>();
  known.set(reading, ofReading);
  const spots =
    ofReading.get(sentence.start) ?? namedSpots(reading.text, sentence, reading.mentionsIn(sentence));
  ofReading.set(sentence.start, spots);
  return spots;
}

/** The places of a sentence where something may have happened; those surely so alone, if there are any. */
function wherePlaces(
  reading: Reading,
  sentence: OffsetRange,
  frames: readonly OffsetRange[],
): PlaceMention[] {
  const { counts } = reading.sentence(reading.sentenceIndex(sentence.start));
  const mentions = reading.mentionsIn(sentence).flatMap(parted);
  const spots = spotsIn(reading, sentence);
  const places = [...mentions, ...spots]
    .filter((mention): mention is PlaceMention => mention.type === 'place')
    .filter((place) => spots.includes(place) || !spots.some((spot) => overlaps(spot, place)))
    .sort((one, other) => one.start - other.start)
    // "two US service members": whose they are, not where it happened.
    .filter((place) => !counts.some((count) => count.number.end <= place.start && place.end < count.end))
    .filter((place) => !frames.some((frame) => isWhereItWasSaid(reading.text, place, sentence, frame)))
    .map((place) => ({ place, role: placeRole(reading.text, place, sentence, spots.includes(place)) }));
  const sure = new Set(places.filter(({ role }) => role === 'where').map(({ place }) => place));
  const perhaps = places.filter(({ role }) => role === 'perhaps').map(({ place }) => place);
  // Names that the gazetteer does not know are often no places.
  if (sure.size === 0)
    return perhaps.filter((place) => spots.includes(place) || isKnownOrBuilt(reading.text, place));
  // A place that a list, a comma or an owner ties to a sure one belongs to it.
  places.forEach(({ place, role }, at) => {
    const previous = places[at - 1]?.place;
    const isTied =
      previous !== undefined &&
      sure.has(previous) &&
      tied.test(reading.text.slice(previous.end, place.start));
    const next = places[at + 1]?.place;
    // "the Far'a camp near Tubas": what lies in or beside a sure one is as sure.
    const isHeld =
      next !== undefined && sure.has(next) && isInside(reading.text.slice(place.end, next.start));
    if (role === 'perhaps' && (isTied || isHeld)) sure.add(place);
  });
  return places.map(({ place }) => place).filter((place) => sure.has(place));
}

/** "he said during a briefing from Quetta": where someone spoke is not where it happened. */
function isWhereItWasSaid(
  text: string,
  place: OffsetRange,
  sentence: OffsetRange,
  frame: OffsetRange,
): boolean {
  if (place.start < frame.start) return false;
  if (place.end <= frame.end) return true;
  const gap = text.slice(frame.end, place.start);
  return (
    gap.length < 40 &&
    sourcePlace.test(gap) &&
    gap.trim().split(/\s+/u).length <= 2 &&
    frame.end > sentence.start + 20
  );
}

function withItsList(text: string, places: readonly PlaceMention[], chosen: PlaceMention): PlaceMention[] {
  const at = places.indexOf(chosen);
  let first = at;
  let last = at;
  while (first > 0 && andMore.test(text.slice(places[first - 1]?.end, places[first]?.start))) first--;
  while (last + 1 < places.length && andMore.test(text.slice(places[last]?.end, places[last + 1]?.start)))
    last++;
  const narrower = narrowerBefore(text, places, first);
  if (narrower !== undefined)
    return withItsList(text, places.slice(0, narrower + 1), places[narrower] ?? chosen);
  const owned = places[last + 1];
  if (owned && sortOf.test(text.slice(places[last]?.end, owned.start)))
    return withItsList(text, places.slice(last + 1), owned);
  // "Niger’s Tillaberi region": the owned place is the narrower one.
  if (owned && first === last && ownerOf.test(text.slice(chosen.end, owned.start)))
    return withItsList(text, places.slice(last + 1), owned);
  // "Panjgur and Noshki, Balochistan", "Lviv, Ukraine": what a comma adds last is where the others are.
  const listed = places.slice(first, last + 1);
  const joins = listed.map((place, index) => text.slice(listed[index - 1]?.end ?? place.start, place.start));
  const lastAnd = joins.findLastIndex((join) => /\b(?:and|or)\b|&/iu.test(join));
  return byName(listed.slice(0, Math.max(1, lastAnd + 1)));
}

/** "Mach district in Baluchistan", "Let Pan Hla in Sagaing’s Khin-U": the place before says it more closely. */
function narrowerBefore(text: string, places: readonly PlaceMention[], first: number): number | undefined {
  let narrower: number | undefined;
  for (let at = first; at > 0; at--) {
    const between = text.slice(places[at - 1]?.end, places[at]?.start);
    if (isInside(between)) narrower = at - 1;
    else if (!ownerOf.test(between)) break;
  }
  return narrower;
}

function isInside(between: string): boolean {
  return (insideOf.test(between) && !sortOf.test(between)) || besideOf.test(between);
}

/** Places inside the chosen ones that the same clause names take their stead: "in Burkina Faso … at a mosque in Salmossi". */
function narrowed(
  text: string,
  places: readonly PlaceMention[],
  chosen: readonly PlaceMention[],
): PlaceMention[] {
  const kept = chosen.filter((place) => !chosen.some((other) => liesIn(other, place)));
  const [only] = kept;
  if (kept.length !== 1 || only === undefined) return kept;
  const inside = places.filter(
    (place) =>
      (liesIn(place, only) || (isCountry(only) && place.gazetteer === undefined)) &&
      !partsClauses(text.slice(Math.min(place.end, only.end), Math.max(place.start, only.start))),
  );
  const [first] = inside;
  if (!first) return kept;
  const closest = inside.findLast((place) => liesIn(place, first)) ?? first;
  return [places[narrowerBefore(text, places, places.indexOf(closest)) ?? -1] ?? closest];
}

/** One mention for each name. */
function byName(places: readonly PlaceMention[]): PlaceMention[] {
  return [...new Map(places.map((place) => [place.name, place])).values()];
}
