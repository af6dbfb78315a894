import type { PlaceMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { furnitureIn, isFurniture } from '../../text/furniture';
import { lineAround } from '../attribution/quotations';
import type { Speakers } from '../attribution/speakers';
import {
  bringsAnother,
  incidentIn,
  isCustomary,
  isSameTime,
  pointsAtAll,
  pointsAtLast,
  pointsAtSamePlace,
  pointsBack,
  tellsNone,
  tellsWhenOrWhere,
} from '../language/incidentWords';
import type { Reading } from '../reading/reading';
import { mayMeet } from './placeRelations';
import { isCumulative } from './scope';
import { areNear, isCoarse, takePlaces, ToldIncidents } from './toldIncidents';
import type { ToldIncident } from './toldIncidents';
import { dateTold, shifted } from './when';
import type { DateTold } from './when';
import { placesOfSpeakers, placesTold } from './where';

/** The incident that a sentence speaks of. */
export interface SeenIncident {
  readonly told: ToldIncident;
  /** The places told last of it in this paragraph. */
  readonly places: readonly PlaceMention[];
}

/** Sentences that may follow the first one before an incident is dated or the article has its lead. */
const leadSentences = 6;
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

  constructor(reading: Reading, speakers: Speakers, published: string | undefined) {
    this.#reading = reading;
    this.#speakers = speakers;
    this.#published = published;
    this.#furniture = furnitureIn(reading.text);
    let paragraph = -1;
    reading.sentences.forEach((sentence, index) => {
      const { start } = lineAround(reading.text, sentence.start);
      const opens = start !== paragraph;
      paragraph = start;
      if (opens) this.#lastPlaces = [];
      // The items of a list stand each for itself.
      if (opens && isListItem(reading.text, sentence)) this.#current = undefined;
      this.seen.push(this.#read(sentence, index, opens));
    });
  }

  #read(sentence: OffsetRange, index: number, opensParagraph: boolean): SeenIncident | undefined {
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
    const at = span ?? sentence;
    const frames = this.#speakers.framesOf(index);
    const context = { reading: this.#reading, sentence, frames, published: this.#published };
    const when = dateTold(context, at);
    const own = placesTold(this.#reading, sentence, at, frames);
    const places =
      own.length > 0 || this.#lead?.places.length
        ? own
        : frames.flatMap((frame) => placesOfSpeakers(this.#reading, frame)).slice(0, 1);
    const told = isLong
      ? this.#incidents.open(index, when?.date, when, places, true)
      : this.#placed(words, index, opensParagraph, isBack, when, places);
    if (!told) {
      this.#current = undefined;
      return undefined;
    }
    // A caption may show something else.
    if (isFurniture(this.#furniture, sentence.start)) return { told, places };
    // "No deaths have been reported in Manica": the article does not move there.
    if (this.#current && told !== this.#current && told !== this.#lead && tellsNone(words))
      return { told, places };
    if (places.length > 0) this.#lastPlaces = places;
    else if (told !== this.#current) this.#lastPlaces = [];
    this.#current = told;
    if (!isLong) this.#lead ??= told;
    // "these raids", "both attacks": all of it, not the part told last.
    const isWhole = places.length === 0 && pointsAtAll(words);
    return { told, places: isWhole ? [] : this.#lastPlaces };
  }

  /** The words for what happened: those for casualties first, since they are what dates and places are wanted for. */
  #whatHappened(index: number): OffsetRange | undefined {
    const { cues } = this.#reading.sentence(index);
    return this.#casualty(index) ?? cues.find(({ kind }) => incidentKinds.has(kind));
  }

  #casualty(index: number): OffsetRange | undefined {
    const { cues } = this.#reading.sentence(index);
    return cues.find(({ kind }) => casualtyKinds.has(kind));
  }

  /** The article may begin with where it happened before any word says what: "Gunmen burst into a wake in Copalillo". */
  #opening(sentence: OffsetRange, index: number): OffsetRange | undefined {
    if (this.#lead || index >= leadSentences) return undefined;
    const isTold = this.#reading.mentionsIn(sentence).some(({ type }) => type === 'actor');
    return isTold ? { start: sentence.start, end: sentence.start } : undefined;
  }

  /** A sentence without an incident of its own goes on about the one before. */
  #continued(words: string, opensParagraph: boolean): SeenIncident | undefined {
    const told = this.#base(words, opensParagraph, false);
    this.#current = told;
    return told && { told, places: this.#lastPlaces };
  }

  /** The incident a sentence is about when it tells neither where nor when. */
  #base(words: string, opensParagraph: boolean, isBack: boolean): ToldIncident | undefined {
    if (!opensParagraph && this.#current) return this.#current;
    if (this.#current === this.#lead) return this.#lead;
    if (!isBack) return undefined;
    // After something else, "the attack" may be either; only "that attack" is clear.
    if (!this.#current || this.#incidents.isBackground(this.#current)) return this.#lead;
    return pointsAtLast(words) ? this.#current : undefined;
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
    const date =
      when?.date ?? (when?.daysAfter === undefined ? undefined : shifted(base?.date, when.daysAfter));
    if (bringsAnother(words) && !isBack) {
      const known = date === undefined ? undefined : this.#incidents.ofDate(date, places);
      const isThere = places.length === 0 && pointsAtSamePlace(words) && base;
      return (
        known ?? this.#incidents.open(index, isSame ? base?.date : date, when, isThere ? base.places : places)
      );
    }
    if (date !== undefined) return this.#dated(words, index, date, places, base, isBack);
    const hasOpenDate = when !== undefined && !isSame;
    if (places.length === 0)
      return hasOpenDate && base?.date !== undefined
        ? this.#incidents.open(index, undefined, when, places)
        : (base ?? continued);
    const meeting = this.#incidents.atPlaces(places);
    const about = base ?? (isBack ? this.#lead : undefined);
    const known =
      meeting ?? (about && (about.places.length === 0 || mayMeet(about.places, places)) ? about : undefined);
    if (known && !(hasOpenDate && known.date !== undefined)) {
      takePlaces(known, places, isBack);
      return known;
    }
    if (base && !hasOpenDate && (isSame || (isBack && this.#incidents.isOnlyOne))) return base;
    return this.#incidents.open(index, undefined, hasOpenDate ? when : undefined, places);
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
      takePlaces(known, places, isBack);
      return known;
    }
    const base = (isBack ? this.#incidents.atPlaces(places) : undefined) ?? continued;
    const fits = base && (places.length === 0 || base.places.length === 0 || mayMeet(base.places, places));
    const isRestated = isBack && tellsWhenOrWhere(words);
    const isNear =
      base?.date === undefined ? !base?.hasOpenDate || isBack : areNear(base.date, date, nearestDays);
    const mayDate = base && (isRestated || (base.date === undefined && index <= base.first + leadSentences));
    if (fits && mayDate && isNear && !isCoarse(date)) {
      base.date = date;
      base.hasOpenDate = false;
      takePlaces(base, places, isBack);
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

function isListItem(text: string, sentence: OffsetRange): boolean {
  return /^\s*(?:[•‣▪◦*·–—-]|\d{1,2}[.)]|\([a-z\d]\))\s/u.test(
    text.slice(sentence.start, sentence.start + 8),
  );
}
