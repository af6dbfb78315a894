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
import { mayMeet } from './placeRelations';
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
  }

  /** Goes on sentence by sentence, for a caller who shares its time with others. */
  *steps(): Generator<undefined, void> {
    const { text, sentences } = this.#reading;
    let paragraph = -1;
    for (const [index, sentence] of sentences.entries()) {
      yield;
      const { start } = lineAround(text, sentence.start);
      const opens = start !== paragraph;
      paragraph = start;
      if (opens) this.#lastPlaces = [];
      // The items of a list stand each for itself.
      if (opens && isListItem(text, sentence)) this.#current = undefined;
      this.seen.push(this.#read(sentence, index, opens));
    }
  }

  /** The article's first incident. */
  get lead(): ToldIncident | undefined {
    return this.#lead;
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
    const base = (this.#current ?? this.#lead)?.date;
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
    if (!isLong) this.#lead ??= told;
    // "these raids", "both attacks": all of it, not the part told last.
    const isWhole = places.length === 0 && pointsAtAll(words);
    return { told, places: isWhole ? [] : this.#lastPlaces, base, isLong };
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
    const meeting = this.#incidents.atPlaces(places);
    const about = base ?? (isBack ? this.#lead : undefined);
    const known =
      meeting ?? (about && (about.places.length === 0 || mayMeet(about.places, places)) ? about : undefined);
    if (known && !(hasOpenDate && known.date !== undefined)) {
      takePlaces(known, places, isBack);
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
