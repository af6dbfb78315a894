import type { DateMention, PlaceMention } from '../../recognise/mention';
import { dayOfIso } from '../../text/calendar';
import type { OffsetRange } from '../../text/articleText';
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
  tellsWhenOrWhere,
} from '../language/incidentWords';
import type { Reading } from '../reading/reading';
import { isCumulative } from './scope';
import { isCountry, liesIn } from './placeRoles';
import { dateTold, shifted } from './when';
import type { DateTold } from './when';
import { placesOfSpeakers, placesTold } from './where';

/** One thing that happened, as far as the article has told of it. */
interface Told {
  date?: string;
  /** True where the words for its date could not be resolved: then no other sentence's date is its own. */
  hasOpenDate: boolean;
  /** The words that dated it at first. */
  readonly dating?: DateMention;
  places: readonly PlaceMention[];
  /** Index of the sentence that brought it in. */
  readonly first: number;
}

interface Seen {
  readonly told: Told;
  /** The places told last of it in this paragraph. */
  readonly places: readonly PlaceMention[];
}

/** A repeat of the date is looked for over so many incidents; a list of hundreds of them stays linear. */
const remembered = 24;
/** Sentences that may follow the first one before the lead event is dated or placed. */
const leadSentences = 6;

/**
 * Which incident each sentence speaks of, so that a sentence which tells no date or place can be given those told
 * before: in its paragraph, or of the article's first incident where it points back at that. A sentence that brings in
 * another incident, or speaks of what has long been happening, is given none. A wrong date is worse than none.
 */
export class Events {
  readonly #seen: readonly (Seen | undefined)[];

  /** @param published the article's date of publication, if known */
  constructor(reading: Reading, speakers: Speakers, published: string | undefined) {
    this.#seen = new Walk(reading, speakers, published).seen;
  }

  /** EDTF date of the incident that a sentence speaks of. */
  dateAt(index: number): string | undefined {
    return this.#seen[index]?.told.date;
  }

  /** The date that a later sentence gives the incident which these words of a sentence left undated ("last week"). */
  dateLearnt(index: number, dating: DateMention): string | undefined {
    const told = this.#seen[index]?.told;
    return told?.dating === dating && !told.hasOpenDate ? told.date : undefined;
  }

  /** The places of the incident that a sentence speaks of. */
  placesAt(index: number): readonly PlaceMention[] {
    const seen = this.#seen[index];
    if (!seen) return [];
    return seen.places.length > 0 ? seen.places : seen.told.places;
  }
}

class Walk {
  readonly seen: (Seen | undefined)[] = [];
  readonly #reading: Reading;
  readonly #speakers: Speakers;
  readonly #published: string | undefined;
  readonly #all: Told[] = [];
  /** What has long been happening: nothing later goes back to it. */
  readonly #background = new Set<Told>();
  #lead: Told | undefined;
  #current: Told | undefined;
  #lastPlaces: readonly PlaceMention[] = [];

  constructor(reading: Reading, speakers: Speakers, published: string | undefined) {
    this.#reading = reading;
    this.#speakers = speakers;
    this.#published = published;
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

  #read(sentence: OffsetRange, index: number, opensParagraph: boolean): Seen | undefined {
    const words = this.#reading.text.slice(sentence.start, sentence.end);
    const span =
      this.#whatHappened(index) ?? incidentIn(words, sentence.start) ?? this.#opening(sentence, index);
    const isBack = pointsBack(words);
    const isLong =
      isCustomary(words) || (span !== undefined && isCumulative(this.#reading.text, sentence, span));
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
      ? this.#open(index, when?.date, when, places)
      : this.#placed(words, index, opensParagraph, isBack, when, places);
    if (!told) return undefined;
    if (isLong) this.#background.add(told);
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
    const isCasualty = (kind: string) => kind === 'killed' || kind === 'injured' || kind === 'casualties';
    return cues.find(({ kind }) => isCasualty(kind)) ?? cues.find(({ kind }) => incidentKinds.has(kind));
  }

  /** The article may begin with where it happened before any word says what: "Gunmen burst into a wake in Copalillo". */
  #opening(sentence: OffsetRange, index: number): OffsetRange | undefined {
    if (this.#lead || index >= leadSentences) return undefined;
    const isTold = this.#reading.mentionsIn(sentence).some(({ type }) => type === 'actor');
    return isTold ? { start: sentence.start, end: sentence.start } : undefined;
  }

  /** A sentence without an incident of its own goes on about the one before. */
  #continued(words: string, opensParagraph: boolean): Seen | undefined {
    const told = this.#base(words, opensParagraph, false);
    return told && { told, places: told === this.#current ? this.#lastPlaces : [] };
  }

  /** The incident a sentence is about when it tells neither where nor when. */
  #base(words: string, opensParagraph: boolean, isBack: boolean): Told | undefined {
    if (!opensParagraph || this.#current === this.#lead || !this.#current) return this.#current;
    if (this.#current && this.#background.has(this.#current)) return isBack ? this.#lead : undefined;
    return isBack && pointsAtLast(words) ? this.#current : undefined;
  }

  #placed(
    words: string,
    index: number,
    opensParagraph: boolean,
    isBack: boolean,
    when: DateTold | undefined,
    places: readonly PlaceMention[],
  ): Told | undefined {
    const isSame = isSameTime(words) || when?.daysAfter === 0;
    const base = this.#base(words, opensParagraph, isBack);
    const date =
      when?.date ?? (when?.daysAfter === undefined ? undefined : shifted(base?.date, when.daysAfter));
    if (bringsAnother(words) && !isBack) {
      const known = date === undefined ? undefined : this.#of(date, places);
      const isThere = places.length === 0 && pointsAtSamePlace(words) && base;
      return known ?? this.#open(index, isSame ? base?.date : date, when, isThere ? base.places : places);
    }
    if (date !== undefined) return this.#dated(words, index, date, places, base, isBack);
    const hasOpenDate = when !== undefined && !isSame;
    if (places.length === 0)
      return hasOpenDate && base?.date !== undefined ? this.#open(index, undefined, when, places) : base;
    const meeting = this.#all.findLast((told) => !this.#background.has(told) && meet(told.places, places));
    const known =
      meeting ?? (base && (base.places.length === 0 || places.every(isUnknown)) ? base : undefined);
    if (known && !(hasOpenDate && known.date !== undefined)) {
      this.#narrow(known, places);
      return known;
    }
    if (base && !hasOpenDate && (isSame || (isBack && this.#all.length === 1))) return base;
    return this.#open(index, undefined, hasOpenDate ? when : undefined, places);
  }

  #dated(
    words: string,
    index: number,
    date: string,
    places: readonly PlaceMention[],
    continued: Told | undefined,
    isBack: boolean,
  ): Told {
    const known = this.#of(date, places);
    if (known) {
      this.#narrow(known, places);
      return known;
    }
    const base = (isBack ? this.#all.findLast((told) => meet(told.places, places)) : undefined) ?? continued;
    const fits = base && (places.length === 0 || base.places.length === 0 || mayMeet(base.places, places));
    const isRestated = isBack && tellsWhenOrWhere(words);
    const isNear = base?.date === undefined ? !base?.hasOpenDate || isBack : near(base.date, date);
    const mayDate = base && (isRestated || (base.date === undefined && index <= base.first + leadSentences));
    if (fits && mayDate && isNear && !isCoarse(date)) {
      base.date = date;
      base.hasOpenDate = false;
      this.#narrow(base, places);
      return base;
    }
    // "landed on Saturday and killed two": more of the same at the same place.
    const isMore =
      places.length === 0 &&
      base !== undefined &&
      (pointsAtSamePlace(words) || (base.date !== undefined && near(base.date, date, daysOfOne)));
    return this.#open(index, date, undefined, isMore ? base.places : places);
  }

  /** The incident of a date that the places allow. */
  #of(date: string, places: readonly PlaceMention[]): Told | undefined {
    return this.#all.findLast(
      (told) =>
        told.date === date &&
        !this.#background.has(told) &&
        (places.length === 0 || told.places.length === 0 || meet(told.places, places)),
    );
  }

  #open(
    index: number,
    date: string | undefined,
    when: DateTold | undefined,
    places: readonly PlaceMention[],
  ): Told {
    // A month or a year dates nothing but its own sentence.
    const day = date === undefined || isCoarse(date) ? undefined : date;
    const told: Told = {
      hasOpenDate: day === undefined && (when !== undefined || date !== undefined),
      places,
      first: index,
      ...(when && { dating: when.mention }),
      ...(day !== undefined && { date: day }),
    };
    this.#all.push(told);
    if (this.#all.length > remembered) this.#all.shift();
    return told;
  }

  /** Takes places for an incident that had none, or that was only known to be in the country or region around them. */
  #narrow(told: Told, places: readonly PlaceMention[]): void {
    if (places.length === 0) return;
    const isNarrower =
      told.places.length === 0 ||
      places.every((place) => told.places.some((around) => liesIn(place, around)));
    if (isNarrower) told.places = places;
  }
}

const incidentKinds = new Set([
  'abducted',
  'arrested',
  'missing',
  'displaced',
  'attack',
  'damage',
  'control',
]);

function isListItem(text: string, sentence: OffsetRange): boolean {
  return /^\s*(?:[•‣▪◦*·–—-]|\d{1,2}[.)]|\([a-z\d]\))\s/u.test(
    text.slice(sentence.start, sentence.start + 8),
  );
}

/** Days between two dates told of one incident: "on Thursday", "late on Wednesday". */
const nearestDays = 3;
/** Days over which what a paragraph tells may go on at one place. */
const daysOfOne = 10;

function near(one: string, other: string, days = nearestDays): boolean {
  const [a, b] = [dayOfIso(one.slice(-10)), dayOfIso(other.slice(-10))];
  return a !== undefined && b !== undefined && Math.abs(a - b) <= days;
}

function isCoarse(date: string): boolean {
  return date.length < 10;
}

function isUnknown(place: PlaceMention): boolean {
  return place.gazetteer === undefined;
}

/** True also for places that the gazetteer does not know, which may lie in one another. */
function mayMeet(known: readonly PlaceMention[], places: readonly PlaceMention[]): boolean {
  return known.every(isUnknown) || places.every(isUnknown) || meet(known, places);
}

/** True when two lists of places share one, or one lies in another; that both are in a country is too little. */
function meet(known: readonly PlaceMention[], places: readonly PlaceMention[]): boolean {
  return places.some((place) =>
    known.some(
      (other) =>
        other.name === place.name || liesIn(place, other) || (liesIn(other, place) && !isCountry(place)),
    ),
  );
}
