import type { DateMention, Mention, PlaceMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { isStatementDate } from '../attribution/attribution';
import { postingAt } from '../attribution/postings';
import { lineAround } from '../attribution/quotations';
import type { Reading } from '../reading/reading';

const otherClause =
  /[;]|\s[–—]\s|,\s+(?:while|whereas|but|although|though|and\s+(?:a|an|the|\d))\b|\bwhile\b|\bwhereas\b/iu;
const andMore = /^\s*(?:,|and|&|or|, and)\s+(?:the\s+|in\s+|near\s+|#)*$/iu;
const insideOf =
  /^(?:\s+(?:district|city|town|area|region|province|village|tehsil|county|state|governorate))?\s*(?:,\s*(?:an?\s+[\p{L}\s]+?\s+)?(?:in\s+(?:the\s+)?)?|\s+(?:in|of|on)\s+(?:the\s+)?)(?:(?:\p{Ll}[\p{L}-]*)\s+){0,3}$/u;
const sourcePlace = /\b(?:from|in|at)\s+(?:the\s+(?:capital|city)\s+(?:of\s+)?)?$/iu;

/**
 * The places a claim is bound to, by the names under which variants meet: those in its span, else in its clause, else
 * in its sentence, else the ones the paragraph named last. A list is kept whole; of "X in Y" only the narrower stays.
 *
 * @param carriesOver sentences of the same paragraph that are looked back over
 */
export function placesOf(
  reading: Reading,
  span: OffsetRange,
  frame: OffsetRange | undefined,
  carriesOver: number,
): string[] {
  const index = reading.sentenceIndex(span.start);
  const line = lineAround(reading.text, span.start);
  for (let back = 0; back <= carriesOver && index - back >= 0; back++) {
    const sentence = reading.sentences[index - back];
    if (!sentence || sentence.end <= line.start) break;
    const anchor = back === 0 ? span : { start: sentence.end, end: sentence.end };
    const places = placesIn(reading, sentence, back === 0 ? frame : undefined);
    const near = nearestBound(reading.text, places, anchor);
    if (near) return withItsList(reading.text, places, near);
  }
  return [];
}

function placesIn(reading: Reading, sentence: OffsetRange, frame: OffsetRange | undefined): PlaceMention[] {
  const isPlace = (mention: Mention): mention is PlaceMention => mention.type === 'place';
  const { counts } = reading.sentence(reading.sentenceIndex(sentence.start));
  const places = reading
    .mentionsIn(sentence)
    .filter(isPlace)
    // "two US service members": whose they are, not where it happened.
    .filter((place) => !counts.some((count) => count.number.end <= place.start && place.end < count.end));
  const where = places.filter((place) => !isWhereItWasSaid(reading.text, place, sentence, frame));
  if (where.length > 0 || !frame) return where;
  // "Police in Manipur said": with no other place told, the speakers' own.
  return places.filter(
    (place) =>
      place.start >= frame.start &&
      place.end <= frame.end &&
      /\b(?:in|of|from)\s+$/iu.test(reading.text.slice(frame.start, place.start)),
  );
}

/** "he said during a briefing from Quetta": where someone spoke is not where it happened. */
function isWhereItWasSaid(
  text: string,
  place: OffsetRange,
  sentence: OffsetRange,
  frame: OffsetRange | undefined,
): boolean {
  if (
    /\b(?:conference|briefing|interview|speech|talks|statement|spoke|speaking)\s+(?:\w+\s+){0,2}(?:from|in|at)\s+$/iu.test(
      text.slice(Math.max(sentence.start, place.start - 50), place.start),
    )
  )
    return true;
  if (!frame || place.start < frame.start) return false;
  if (place.end <= frame.end) return true;
  const gap = text.slice(frame.end, place.start);
  return sourcePlace.test(gap) && gap.trim().split(/\s+/u).length <= 2 && frame.end > sentence.start + 20;
}

/** The dates a claim is bound to, of those that resolve; the same order of preference, within the sentence. */
export function dateOf(
  reading: Reading,
  span: OffsetRange,
  frame: OffsetRange | undefined,
): string | undefined {
  const sentence = reading.sentences[reading.sentenceIndex(span.start)];
  if (!sentence) return undefined;
  const posted = postingAt(reading.text, span.start)?.body.end ?? sentence.end;
  const isDate = (mention: Mention): mention is DateMention =>
    mention.type === 'date' && mention.date !== undefined;
  const dates = reading
    .mentionsIn(sentence)
    .filter(isDate)
    // The date of a post's signature is when it was said.
    .filter((date) => date.end <= posted)
    .filter((date) => !frame || !isStatementDate(reading.text, date, frame, span));
  return nearestBound(reading.text, dates, span)?.date;
}

/** Inside the span, then after it in its clause, before it in its clause, then the nearest of the sentence. */
function nearestBound<Item extends Mention>(
  text: string,
  items: readonly Item[],
  span: OffsetRange,
): Item | undefined {
  const inside = items.find((item) => item.start >= span.start && item.end <= span.end);
  if (inside) return inside;
  const after = items.find((item) => item.start >= span.end);
  const before = items.findLast((item) => item.end <= span.start);
  const afterTied = after && !otherClause.test(text.slice(span.end, after.start));
  const beforeTied = before && !otherClause.test(text.slice(before.end, span.start));
  if (afterTied && beforeTied) {
    // What follows a comma starts something new ("killed 12, officials said in Kabul").
    const farther =
      after.start - span.end > 3 * (span.start - before.end) && /,/u.test(text.slice(span.end, after.start));
    return farther ? before : after;
  }
  if (afterTied) return after;
  if (beforeTied) return before;
  return before ?? after;
}

function withItsList(text: string, places: readonly PlaceMention[], chosen: PlaceMention): string[] {
  const at = places.indexOf(chosen);
  let first = at;
  let last = at;
  while (first > 0 && andMore.test(text.slice(places[first - 1]?.end, places[first]?.start))) first--;
  while (last + 1 < places.length && andMore.test(text.slice(places[last]?.end, places[last + 1]?.start)))
    last++;
  // "Mach district in Baluchistan": the place before says it more closely.
  const narrower =
    first > 0 && insideOf.test(text.slice(places[first - 1]?.end, places[first]?.start))
      ? places[first - 1]
      : undefined;
  if (narrower) return withItsList(text, places.slice(0, first), narrower);
  const owned = places[last + 1];
  // "Niger’s Tillaberi region": the owned place is the narrower one.
  if (owned && first === last && /^['’]s\s+(?:\w+\s+){0,2}$/u.test(text.slice(chosen.end, owned.start)))
    return withItsList(text, places.slice(last + 1), owned);
  // "Panjgur and Noshki, Balochistan", "Lviv, Ukraine": what a comma adds last is where the others are.
  const listed = places.slice(first, last + 1);
  const joins = listed.map((place, index) => text.slice(listed[index - 1]?.end ?? place.start, place.start));
  const lastAnd = joins.findLastIndex((join) => /\b(?:and|or)\b|&/iu.test(join));
  return [...new Set(listed.slice(0, Math.max(1, lastAnd + 1)).map((place) => place.name))];
}
