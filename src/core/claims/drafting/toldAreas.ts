import type { PlaceMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import type { Reading } from '../reading/reading';
import { isCountry, isCountryOrRegion, liesIn } from './placeRelations';

/** "in the district", "across the country": an area that was named before. */
const areaWords =
  /\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ii]nside|[Aa]round|over|from|of|on|within|to|fled|fleeing|left|leaving|stormed|raided|entered)\s+(?:the|this|that|his|her|their|its)\s+(?:(?:whole|entire|same|troubled|restive|remote|besieged|southern|northern|eastern|western|tribal|coastal|border)\s+)?(?<sort>country|nation|province|state|region|governorate|department|district|county|division|tehsil|municipality|territory|enclave|strip|valley|island|archipelago|city|town|capital|metropolis|village|township|camp)\b(?!['’-]|\s+(?:of|and|capital|\p{Lu}))/gu;

const wide = /^(?:province|state|region|governorate|department)$/u;
const small = /^(?:city|town|capital|metropolis|village|township|camp)$/u;

/**
 * The area that a sentence means without naming it ("in the district"): of the nearest named before it that is called
 * so, else of the nearest of that size.
 *
 * @param places of the article's first incident
 * @param span what happened, in UTF-16 offsets within the sentence; the nearest such words count
 */
export function areaMeant(
  reading: Reading,
  sentence: OffsetRange,
  span: OffsetRange,
  places: readonly PlaceMention[],
): PlaceMention | undefined {
  const words = reading.text.slice(sentence.start, sentence.end);
  const found = [...words.matchAll(areaWords)];
  const match =
    found.find(({ index }) => sentence.start + index >= span.start) ??
    found.findLast(({ index }) => sentence.start + index < span.start);
  const sort = match?.groups?.['sort']?.toLowerCase();
  if (match === undefined || sort === undefined) return undefined;
  const earlier = placesUpTo(reading, sentence.start + match.index);
  const around = earlier.filter((place) =>
    places.some((each) => each.name === place.name || liesIn(each, place)),
  );
  return (
    around.findLast((place) => isCalled(reading.text, place, sort)) ??
    around.findLast((place) => isOfSize(place, sort)) ??
    earlier.findLast((place) => isCalled(reading.text, place, sort)) ??
    (/^(?:town|village|township|camp)$/u.test(sort) ? places[0] : undefined) ??
    earlier.findLast((place) => isOfSize(place, sort))
  );
}

const there =
  /\b(?:the|that|this)\s+(?:(?:very\s+)?same\s+)?(?:area|site|scene|spot|vicinity|zone|place)\b|\bthere\b(?!\s+(?:is|are|was|were|has|have|had|will|would|may|could)\b)/iu;

/** True for words that mean where it was told to be: "have fled the area", "five died there". */
export function meansThere(words: string): boolean {
  return there.test(words);
}

/** The region, else the country, that an article tells around an incident's places; a region told alone is its own. */
export function areaAround(
  reading: Reading,
  sentence: OffsetRange,
  places: readonly PlaceMention[],
): PlaceMention | undefined {
  const own = places.find(isCountryOrRegion);
  if (own) return own;
  const told = placesUpTo(reading, sentence.end).filter(
    (place) => !places.some(({ name }) => name === place.name),
  );
  const isAround = (place: PlaceMention): boolean =>
    places.length === 0 || places.every((each) => each.gazetteer === undefined || liesIn(each, place));
  return (
    told.find((place) => isCountryOrRegion(place) && !isCountry(place) && isAround(place)) ??
    told.find((place) => isCountry(place) && isAround(place)) ??
    told.find((place) => places.some((each) => liesIn(each, place)))
  );
}

/** Far enough for a long article; what it named before is not meant any more. */
const reach = 6000;

function placesUpTo(reading: Reading, end: number): PlaceMention[] {
  return reading
    .mentionsIn({ start: Math.max(0, end - reach), end })
    .filter((mention): mention is PlaceMention => mention.type === 'place');
}

function isCalled(text: string, place: PlaceMention, sort: string): boolean {
  const after = text.slice(place.end, place.end + sort.length + 2).toLowerCase();
  const before = text.slice(Math.max(0, place.start - sort.length - 5), place.start).toLowerCase();
  return (
    new RegExp(`^\\s${sort}\\b`, 'u').test(after) ||
    new RegExp(`\\b${sort}\\s(?:of\\s)?$`, 'u').test(before) ||
    place.text.toLowerCase().endsWith(` ${sort}`)
  );
}

function isOfSize(place: PlaceMention, sort: string): boolean {
  const id = place.gazetteer;
  if (/^(?:country|nation)$/u.test(sort)) return isCountry(place);
  if (id === undefined) return false;
  if (wide.test(sort)) return isCountryOrRegion(place) && !isCountry(place);
  // Ids of settlements are bare numbers, those of areas begin with their country.
  return small.test(sort) ? /^\d+$/u.test(id) : /^[A-Z]{2}\.[^:]+[.:]/u.test(id);
}
