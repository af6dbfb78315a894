import { harmKinds } from '../language/kindSets';
import type { PlaceMention } from '../../recognise/mention';
import type { OffsetRange } from '../../text/articleText';
import { isFurniture } from '../../text/furniture';
import { lineAround } from '../attribution/quotations';
import type { Speakers } from '../attribution/speakers';
import {
  isFoundLater,
  incidentIn,
  isCustomary,
  isToday,
  pointsAtAll,
  pointsBack,
  tellsNone,
} from '../language/incidentWords';
import type { Reading } from '../reading/reading';
import {
  continuedIncident,
  incidentOfSentence,
  isCloser,
  leadSentences,
  mayBeCloser,
} from './incidentOfSentence';
import type { ToldBefore } from './incidentOfSentence';
import { isListItem, sectionPlace, shortLine } from './listLines';
import { isCumulative } from './scope';
import { ToldIncidents } from './toldIncidents';
import type { ToldIncident } from './toldIncidents';
import { dateTold } from './when';
import type { DateTold } from './when';
import { placesOfSpeakers, placesTold } from './where';

/** The incident that a sentence speaks of. */
export interface SeenIncident {
  readonly told: ToldIncident;
  /** The places told last of it in this paragraph. */
  readonly places: readonly PlaceMention[];
  /** True for a sentence about what has long been happening. */
  readonly isLong?: boolean;
  /** True for a sentence that goes on about the one before it, in its paragraph. */
  readonly isSameBreath?: boolean;
  /** The date that "a day earlier" in this sentence counts from. */
  readonly base?: string | undefined;
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
    this.#furniture = reading.furniture;
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
    if (!span && !isBack && !isLong) return this.#continued(sentence, said, index, opensParagraph);
    const base = (this.#current ?? this.#lead)?.date;
    const at = span ?? sentence;
    const frames = this.#speakers.framesOf(index);
    const context = { reading: this.#reading, sentence, frames, published: this.#published };
    const when = dateTold(context, at);
    const own = placesTold(this.#reading, sentence, at, frames);
    const places = own.length > 0 ? own : this.#placesAround(frames, opensParagraph || when === undefined);
    // A caption or a link beside the report shows something else, unless it names no day and place of its own.
    if (isFurniture(this.#furniture, sentence.start)) return this.#beside(said, isBack, when, places);
    const told = isLong
      ? this.#incidents.open(said, when?.date, when, places, true)
      : incidentOfSentence(
          {
            words,
            said,
            opensParagraph,
            isHeadline: isHeadline(words) && this.#whatHappened(index) !== undefined,
            isBack,
            when,
            places,
          },
          this.#before(),
        );
    if (!told) {
      this.#current = undefined;
      return undefined;
    }
    if (!this.#lead && when === undefined && this.#published !== undefined && isToday(words))
      if (this.#isOnlyPublished(sentence)) told.date ??= this.#published;
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
      this.#hasHeadline = isHeadline(words);
    }
    // "these raids", "both attacks": all of it, not the part told last.
    const isWhole = places.length === 0 && pointsAtAll(words);
    const isSameBreath = !opensParagraph && when === undefined && told === this.seen.at(-1)?.told;
    return { told, places: isWhole ? [] : this.#lastPlaces, base, isLong, isSameBreath };
  }

  /** Where a sentence that names no place happened: by the heading of its list, the sum it goes on about, its speaker. */
  #placesAround(frames: readonly OffsetRange[], isApart: boolean): readonly PlaceMention[] {
    if (this.#isItem && this.#section) return [this.#section];
    const before = this.seen.at(-1);
    if (!isApart && before?.isLong) return before.places;
    if (this.#lead?.places.length) return [];
    return frames.flatMap((frame) => placesOfSpeakers(this.#reading, frame)).slice(0, 1);
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
    return cues.find(({ kind }) => harmKinds.has(kind));
  }

  /** The article may begin with where it happened before any word says what: "Gunmen burst into a wake in Copalillo". */
  #opening(sentence: OffsetRange, index: number): OffsetRange | undefined {
    const isUntold = this.#lead?.date === undefined && !this.#lead?.places.length;
    if (!isUntold || index >= leadSentences) return undefined;
    // What a headline left open, the prose tells; a byline below it does not.
    if (this.#lead && isHeadline(this.#reading.text.slice(sentence.start, sentence.end))) return undefined;
    const isTold = this.#reading
      .mentionsIn(sentence)
      .some(({ type }) => type === 'actor' || type === 'place');
    return isTold ? { start: sentence.start, end: sentence.start } : undefined;
  }

  /** A sentence without an incident of its own goes on about the one before. */
  #continued(
    sentence: OffsetRange,
    said: number,
    index: number,
    opensParagraph: boolean,
  ): SeenIncident | undefined {
    const words = this.#reading.text.slice(sentence.start, sentence.end);
    const before = this.#before();
    const told = continuedIncident({ words, opensParagraph, isBack: false }, before);
    if (told && mayBeCloser(said, before, told)) {
      const places = placesTold(this.#reading, sentence, sentence, this.#speakers.framesOf(index));
      if (isCloser({ said, places }, before, told)) told.places = this.#lastPlaces = places;
    }
    if (told === this.#lead || !opensParagraph) this.#current = told;
    const isSameBreath = !opensParagraph && told === this.seen.at(-1)?.told;
    return told && { told, places: this.#lastPlaces, isSameBreath };
  }

  #beside(
    first: number,
    isBack: boolean,
    when: DateTold | undefined,
    places: readonly PlaceMention[],
  ): SeenIncident | undefined {
    if (!when && places.length === 0) return isBack && this.#lead ? { told: this.#lead, places } : undefined;
    const date = when?.date;
    return {
      told: { first, places, hasOpenDate: date === undefined, ...(date !== undefined && { date }) },
      places,
    };
  }

  #before(): ToldBefore {
    return {
      text: this.#reading.text,
      incidents: this.#incidents,
      lead: this.#lead,
      current: this.#current,
      isItem: this.#isItem,
      isNext: this.#paragraph - this.#told <= 1,
      hasHeadline: this.#hasHeadline,
    };
  }
}

/** True for a line that ends like no sentence. */
function isHeadline(words: string): boolean {
  return !/[.!?]["”’')]?\s*$/u.test(words);
}
