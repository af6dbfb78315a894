import type { DateMention, PlaceMention } from '../../recognise/mention';
import { dayOfIso } from '../../text/calendar';
import { isCountryOrRegion, liesIn, meet } from './placeRelations';
import type { DateTold } from './when';

/** One thing that happened, as far as the article has told of it. */
export interface ToldIncident {
  /** EDTF day or stretch of days. */
  date?: string;
  /** True where the words for its date could not be resolved: then no other sentence's date is its own. */
  hasOpenDate: boolean;
  /** The words that dated it at first. */
  readonly dating?: DateMention;
  /** True once the article corrected the words that dated it at first: "The attack took place late on Wednesday". */
  isRestated?: boolean;
  /** The month or year in which it was told to be, while no day is known. */
  readonly roughly?: string;
  places: readonly PlaceMention[];
  /** Index of the sentence that brought it in. */
  readonly first: number;
}

/** A repeat is looked for over so many incidents, so that a list of hundreds of them stays linear. */
const remembered = 24;

/** The incidents that an article has told of up to a sentence. */
export class ToldIncidents {
  readonly #all: ToldIncident[] = [];
  /** What has long been happening: nothing later goes back to it. */
  readonly #background = new Set<ToldIncident>();

  /** True for what has long been happening, or happens again and again. */
  isBackground(told: ToldIncident | undefined): boolean {
    return told !== undefined && this.#background.has(told);
  }

  /** True while the article has told of one alone. */
  get isOnlyOne(): boolean {
    return this.#all.length === 1;
  }

  /** Takes up an incident. @param index of the sentence that brings it in */
  open(
    index: number,
    date: string | undefined,
    when: DateTold | undefined,
    places: readonly PlaceMention[],
    isBackground = false,
  ): ToldIncident {
    // A month or a year dates nothing but its own sentence.
    const day = date === undefined || isCoarse(date) ? undefined : date;
    const told: ToldIncident = {
      hasOpenDate: day === undefined && (when !== undefined || date !== undefined),
      places,
      first: index,
      ...(when && { dating: when.mention }),
      ...(day === undefined ? date !== undefined && { roughly: date } : { date: day }),
    };
    if (isBackground) this.#background.add(told);
    this.#all.push(told);
    if (this.#all.length > remembered) this.#all.shift();
    return told;
  }

  /** The incident of a date that the places allow. */
  ofDate(date: string, places: readonly PlaceMention[]): ToldIncident | undefined {
    return this.#all.findLast(
      (told) =>
        told.date === date &&
        !this.#background.has(told) &&
        (places.length === 0 || told.places.length === 0 || meet(told.places, places)),
    );
  }

  /** The incident at these places: one of those that the sentence may go on about, else the last. */
  atPlaces(
    places: readonly PlaceMention[],
    ...likely: readonly (ToldIncident | undefined)[]
  ): ToldIncident | undefined {
    const isThere = (told: ToldIncident | undefined): boolean =>
      told !== undefined && !this.#background.has(told) && meet(told.places, places);
    return likely.find(isThere) ?? this.#all.findLast(isThere);
  }
}

/**
 * Takes places for an incident that had none, or that was only known to be in the country or region around them.
 *
 * @param isBack true where the sentence points back at the incident as a whole
 */
export function takePlaces(told: ToldIncident, places: readonly PlaceMention[], isBack: boolean): void {
  if (places.length === 0) return;
  const isNarrower =
    places.some((place) => told.places.some((around) => liesIn(place, around))) ||
    (told.places.every(isCountryOrRegion) && places.every(({ gazetteer }) => gazetteer === undefined));
  const isFuller =
    places.length > told.places.length &&
    told.places.every(({ name }) => places.some((place) => place.name === name));
  // Only "the attack in Mach" says where all of it was; "an operation goes on in Panjgur" may be a part.
  if (told.places.length === 0 || (isBack && (isNarrower || isFuller))) told.places = places;
}

/** True for a month or a year. */
export function isCoarse(date: string): boolean {
  return date.length < 'YYYY-MM-DD'.length;
}

/** True for two dates so many days apart or fewer; of a stretch its last day counts. */
export function areNear(one: string, other: string, days: number): boolean {
  const [a, b] = [dayOfIso(one.slice(-10)), dayOfIso(other.slice(-10))];
  return a !== undefined && b !== undefined && Math.abs(a - b) <= days;
}
