import type { PlaceMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { furnitureIn, isFurniture } from '../../text/furniture';
import { lineAround } from '../attribution/quotations';
import type { Speakers } from '../attribution/speakers';
import {
  bringsAnother,
  isFoundLater,
  incidentIn,
  isCustomary,
  isSameTime,
  isToday,
  pointsAtAll,
  pointsAtLast,
  pointsAtSamePlace,
  pointsBack,
  tellsNone,
  tellsWhenOrWhere,
} from '../language/incidentWords';
import type { Reading } from '../reading/reading';
import { isCountryOrRegion, mayMeet } from './placeRelations';
import { isCumulative } from './scope';
import { areNear, isCoarse, takePlaces, ToldIncidents } from './toldIncidents';
import type { ToldIncident } from './toldIncidents';
import { dateFrom, dateTold } from './when';
import type { DateTold } from './when';
import { placesOfSpeakers, placesTold } from './where';

/** The incident that a sentence speaks of. */
export interface SeenIncident {
  readonly told: ToldIncident;
  /** The places told last of it in this paragraph. */
  readonly places: readonly PlaceMention[];
  /** True for a sentence about what has long been happening. */
  readonly isLong?: boolean;
  /** The date that "a day earlier" in this sentence counts from. */
  readonly base?: string | undefined;
}

/** Sentences that may follow the first one before an incident is dated or the article has its lead. */
const leadSentences = 6;
/** Lines up to this length, in UTF-16 units, are headings or belong to the page. */
const shortLine = 40;
/** Days between two dates told of one incident: "on Thursday", "late on Wednesday". */
const nearestDays = 3;
/** Days over which what a paragraph tells may go on at one place. */
const daysOfOne = 10;

const casualtyKinds = new Set(['killed', 'injured', 'casualties']);
const incidentKinds = new Set([
  'abducted',
  'arrested',
  'missing',
  'displaced',
  'attack',
  'damage',
  'control',
]);

/** Goes through an article sentence by sentence and keeps in mind which incident it is about. */
export class IncidentWalk {
  /** For each sentence the incident it speaks of. */
  readonly seen: (SeenIncident | undefined)[] = [];
  readonly #reading: Reading;
  readonly #speakers: Speakers;
  readonly #published: string | undefined;
  readonly #furniture: readonly OffsetRange[];
  readonly #incidents = new ToldIncidents();
  #lead: ToldIncident | undefined;
  #current: ToldIncident | undefined;
  #lastPlaces: readonly PlaceMention[] = [];
  #paragraph = 0;
  /** The paragraph that last told of the current incident in words of its own. */
  #told = 0;
  #isItem = false;
  #hasHeadline = false;
  /** The place that the last heading names. */
  #section: PlaceMention | undefined;

  constructor(reading: Reading, speakers: Speakers, published: string | undefined) {
    this.#reading = reading;
    this.#speakers = speakers;
    this.#published = published;
    this.#furniture = furnitureIn(reading.text);
  }

  /** Goes on sentence by sentence, for a caller who shares its time with others. */
  *steps(): Generator<undefined, void> {
    const { text, sentences } = this.#reading;
    let paragraph = -1;
    let said = 0;
    for (const [index, sentence] of sentences.entries()) {
      yield;
      const { start } = lineAround(text, sentence.start);
      const opens = start !== paragraph;
      paragraph = start;
      if (opens) this.#opensParagraph(sentence);
      // Lines of the page around the article say nothing, and do not count.
      if (sentence.end - sentence.start > shortLine && !isFurniture(this.#furniture, sentence.start)) said++;
      this.seen.push(this.#read(sentence, said, index, opens));
    }
  }

  #opensParagraph(sentence: OffsetRange): void {
    this.#lastPlaces = [];
    this.#paragraph++;
    this.#section = sectionPlace(this.#reading, sentence) ?? this.#section;
    // The items of a list stand each for itself.
    this.#isItem = isListItem(this.#reading.text, sentence);
    if (this.#isItem) this.#current = undefined;
  }

  /** The article's first incident. */
  get lead(): ToldIncident | undefined {
    return this.#lead;
  }

  #read(
    sentence: OffsetRange,
    said: number,
    index: number,
    opensParagraph: boolean,
  ): SeenIncident | undefined {
    const words = this.#reading.text.slice(sentence.start, sentence.end);
    const span =
      this.#whatHappened(index) ?? incidentIn(words, sentence.start) ?? this.#opening(sentence, index);
    const isBack = pointsBack(words);
    const isLong =
      isCustomary(words) ||
      (this.#casualty(index) !== undefined &&
        span !== undefined &&
        isCumulative(this.#reading.text, sentence, span));
    if (!span && !isBack && !isLong) return this.#continued(words, opensParagraph);
    const base = (this.#current ?? this.#lead)?.date;
    const at = span ?? sentence;
    const frames = this.#speakers.framesOf(index);
    const context = { reading: this.#reading, sentence, frames, published: this.#published };
    const when = dateTold(context, at);
    const own = placesTold(this.#reading, sentence, at, frames);
    const places = own.length > 0 ? own : this.#placesAround(frames, opensParagraph || when === undefined);
    const told = isLong
      ? this.#incidents.open(said, when?.date, when, places, true)
      : this.#placed(words, said, opensParagraph, isBack, when, places);
    if (!told) {
      this.#current = undefined;
      return undefined;
    }
    if (!this.#lead && when === undefined && this.#published !== undefined && isToday(words))
      if (this.#isOnlyPublished(sentence)) told.date ??= this.#published;
    // A caption may show something else.
    if (isFurniture(this.#furniture, sentence.start)) return { told, places };
    // What was found or done later, on a day of its own, does not take the article there.
    if (this.#lead && told !== this.#lead && told !== this.#current && this.#isAftermath(words, index))
      return { told, places: places.length > 0 ? places : this.#lastPlaces, base };
    // "No deaths have been reported in Manica": the article does not move there.
    if (this.#current && told !== this.#current && told !== this.#lead && tellsNone(words))
      return { told, places, base };
    if (places.length > 0) this.#lastPlaces = places;
    else if (told !== this.#current) this.#lastPlaces = [];
    this.#current = told;
    if (when || places.length > 0) this.#told = this.#paragraph;
    if (!isLong && !this.#lead) {
      this.#lead = told;
      this.#hasHeadline = !/[.!?]["”’')]?$/u.test(words);
    }
    // "these raids", "both attacks": all of it, not the part told last.
    const isWhole = places.length === 0 && pointsAtAll(words);
    return { told, places: isWhole ? [] : this.#lastPlaces, base, isLong };
  }

  /** Where a sentence that names no place happened: by the heading of its list, the sum it goes on about, its speaker. */
  #placesAround(frames: readonly OffsetRange[], isApart: boolean): readonly PlaceMention[] {
    if (this.#isItem && this.#section) return [this.#section];
    const before = this.seen.at(-1);
    if (!isApart && before?.isLong) return before.places;
    if (this.#lead?.places.length) return [];
    return frames.flatMap((frame) => placesOfSpeakers(this.#reading, frame)).slice(0, 1);
  }

  /** True where a headline told a country or region alone ("raid in eastern Chad"), and the prose now says where. */
  #isHeadlined(told: ToldIncident, places: readonly PlaceMention[]): boolean {
    return (
      this.#hasHeadline &&
      told === this.#lead &&
      told.places.length > 0 &&
      told.places.every(isCountryOrRegion) &&
      !places.some(isCountryOrRegion)
    );
  }

  /** The words for what happened: those for casualties first, since they are what dates and places are wanted for. */
  #whatHappened(index: number): OffsetRange | undefined {
    const { cues, range } = this.#reading.sentence(index);
    const casualty = this.#casualty(index);
    const cue = cues.find(({ kind }) => incidentKinds.has(kind));
    if (casualty) return casualty;
    // "arrested 17 over last Friday's attack": the article is about the attack.
    return cue?.kind === 'arrested'
      ? (incidentIn(this.#reading.text.slice(cue.end, range.end), cue.end) ?? cue)
      : cue;
  }

  /** "One was found dead on Tuesday", "police arrested two men on Friday". */
  #isAftermath(words: string, index: number): boolean {
    const { cues } = this.#reading.sentence(index);
    return isFoundLater(words) || (cues.length > 0 && cues.every(({ kind }) => kind === 'arrested'));
  }

  /** True where a sentence names no day but that of publication. */
  #isOnlyPublished(sentence: OffsetRange): boolean {
    return this.#reading
      .mentionsIn(sentence)
      .every((mention) => mention.type !== 'date' || mention.date === this.#published);
  }

  #casualty(index: number): OffsetRange | undefined {
    const { cues } = this.#reading.sentence(index);
    return cues.find(({ kind }) => casualtyKinds.has(kind));
  }

  /** The article may begin with where it happened before any word says what: "Gunmen burst into a wake in Copalillo". */
  #opening(sentence: OffsetRange, index: number): OffsetRange | undefined {
    if (this.#lead || index >= leadSentences) return undefined;
    const isTold = this.#reading
      .mentionsIn(sentence)
      .some(({ type }) => type === 'actor' || type === 'place');
    return isTold ? { start: sentence.start, end: sentence.start } : undefined;
  }

  /** A sentence without an incident of its own goes on about the one before. */
  #continued(words: string, opensParagraph: boolean): SeenIncident | undefined {
    const told = this.#base(words, opensParagraph, false);
    if (told === this.#lead || !opensParagraph) this.#current = told;
    return told && { told, places: this.#lastPlaces };
  }

  /** The incident a sentence is about when it tells neither where nor when. */
  #base(words: string, opensParagraph: boolean, isBack: boolean): ToldIncident | undefined {
    if (!opensParagraph && this.#current) return this.#current;
    if (this.#current === this.#lead) return this.#lead;
    if (this.#isItem) return isBack ? this.#lead : undefined;
    if (!this.#current || this.#incidents.isBackground(this.#current)) return this.#lead;
    // After something else, what is told without a place may be more of that, or of the lead again.
    const isNext = this.#paragraph - this.#told <= 1;
    if (isBack) return pointsAtLast(words) ? this.#current : undefined;
    return isNext ? this.#current : this.#lead;
  }

  #placed(
    words: string,
    index: number,
    opensParagraph: boolean,
    isBack: boolean,
    when: DateTold | undefined,
    places: readonly PlaceMention[],
  ): ToldIncident | undefined {
    const isSame = isSameTime(words) || when?.daysAfter === 0;
    const continued = this.#base(words, opensParagraph, isBack);
    const base = this.#incidents.isBackground(continued) ? undefined : continued;
    const day = when?.date ?? (when && dateFrom(when, base?.date));
    if (bringsAnother(words) && !isBack) {
      const known = day === undefined ? undefined : this.#incidents.ofDate(day, places);
      const isThere = places.length === 0 && pointsAtSamePlace(words) && base;
      return (
        known ?? this.#incidents.open(index, isSame ? base?.date : day, when, isThere ? base.places : places)
      );
    }
    if (day !== undefined) return this.#dated(words, index, day, places, base, isBack);
    const hasOpenDate = when !== undefined && !isSame;
    if (places.length === 0)
      return hasOpenDate && base?.date !== undefined
        ? this.#incidents.open(index, undefined, when, places)
        : (base ?? continued);
    const meeting = this.#incidents.atPlaces(places, base, this.#lead);
    const about = base ?? (isBack ? this.#lead : undefined);
    const known =
      meeting ?? (about && (about.places.length === 0 || mayMeet(about.places, places)) ? about : undefined);
    if (known && !(hasOpenDate && known.date !== undefined)) {
      takePlaces(
        known,
        places,
        isBack || (index <= known.first + leadSentences && this.#isHeadlined(known, places)),
      );
      return known;
    }
    if (base && !hasOpenDate && (isSame || (isBack && this.#incidents.isOnlyOne))) return base;
    // "Another person died in Kherson": told in one breath, it was the same day.
    const date = opensParagraph || hasOpenDate || base?.hasOpenDate ? undefined : base?.date;
    return this.#incidents.open(index, date, hasOpenDate ? when : undefined, places);
  }

  #dated(
    words: string,
    index: number,
    date: string,
    places: readonly PlaceMention[],
    continued: ToldIncident | undefined,
    isBack: boolean,
  ): ToldIncident {
    const known = this.#incidents.ofDate(date, places);
    if (known) {
      takePlaces(
        known,
        places,
        isBack || (index <= known.first + leadSentences && this.#isHeadlined(known, places)),
      );
      return known;
    }
    const base = (isBack ? this.#incidents.atPlaces(places) : undefined) ?? continued;
    const fits = base && (places.length === 0 || base.places.length === 0 || mayMeet(base.places, places));
    const isRestated = isBack && tellsWhenOrWhere(words);
    const isNear =
      base?.date === undefined ? !base?.hasOpenDate || isBack : areNear(base.date, date, nearestDays);
    const mayDate = base && (isRestated || (base.date === undefined && index <= base.first + leadSentences));
    // "He had been missing since Friday" dates nothing but that.
    const isSince = /\b(?:missing|held|captive|detained|custody)\s+since\b/iu.test(words);
    if (fits && mayDate && isNear && !isSince && !isCoarse(date)) {
      base.date = date;
      base.hasOpenDate = false;
      takePlaces(base, places, isBack || this.#isHeadlined(base, places));
      return base;
    }
    // "landed on Saturday and killed two": more of the same at the same place.
    const isMore =
      places.length === 0 &&
      base !== undefined &&
      (pointsAtSamePlace(words) || (base.date !== undefined && areNear(base.date, date, daysOfOne)));
    return this.#incidents.open(index, date, undefined, isMore ? base.places : places);
  }
}

/** "Kharkiv region", a line of its own: where the items below it were. */
function sectionPlace(reading: Reading, line: OffsetRange): PlaceMention | undefined {
  if (line.end - line.start > shortLine || /[.:!?]$/u.test(reading.text.slice(line.start, line.end)))
    return undefined;
  const mentions = reading.mentionsIn(line);
  const [only] = mentions;
  return mentions.length === 1 && only?.type === 'place' && only.start - line.start < 15 ? only : undefined;
}

/** "12 March – Kukuju, Mali: …", "Jan. 5: …": an entry of a chronology. */
const entry =
  /^\s*(?:\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?|\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{4}-\d\d-\d\d)(?:,?\s+\d{4})?\s*(?:[–—:,-]|\s-)\s/u;

function isListItem(text: string, sentence: OffsetRange): boolean {
  if (entry.test(text.slice(sentence.start, sentence.start + 40))) return true;
  return /^\s*(?:[•‣▪◦*·–—-]|\d{1,2}[.)]|\([a-z\d]\))\s/u.test(
    text.slice(sentence.start, sentence.start + 8),
  );
}
