import type { DateMention, PlaceMention } from '../../recognise/mention';
import type { Speakers } from '../attribution/speakers';
import type { Reading } from '../reading/reading';
import { IncidentWalk } from './incidentWalk';
import type { SeenIncident } from './incidentWalk';
import type { ToldIncident } from './toldIncidents';

/**
 * Which incident each sentence speaks of, so that a sentence which tells no date or place can be given those told
 * before: in its paragraph, or of the article's first incident where it points back at that. A sentence that brings in
 * another incident, or speaks of what has long been happening, is given none. A wrong date is worse than none.
 */
export class Events {
  /** The places of the article's first incident. */
  readonly leadPlaces: readonly PlaceMention[];
  readonly #seen: readonly (SeenIncident | undefined)[];

  private constructor(walk: IncidentWalk) {
    this.#seen = walk.seen;
    this.leadPlaces = walk.lead?.places ?? [];
  }

  /**
   * Reads an article sentence by sentence, for a caller who shares its time with others.
   *
   * @param published the article's date of publication, if known
   */
  static *read(
    reading: Reading,
    speakers: Speakers,
    published: string | undefined,
  ): Generator<undefined, Events> {
    const walk = new IncidentWalk(reading, speakers, published);
    yield* walk.steps();
    return new Events(walk);
  }

  /** EDTF date of the incident that a sentence speaks of. */
  dateAt(index: number): string | undefined {
    const seen = this.#seen[index];
    return seen?.told.date ?? (seen?.isSameBreath ? seen.told.roughly : undefined);
  }

  /** What tells one incident from another: the one that a sentence speaks of. */
  incidentAt(index: number): ToldIncident | undefined {
    return this.#seen[index]?.told;
  }

  /** True for a sentence about what has long been happening. */
  isLongAt(index: number): boolean {
    return this.#seen[index]?.isLong === true;
  }

  /** The date that "a day earlier" in a sentence counts from. */
  baseAt(index: number): string | undefined {
    return this.#seen[index]?.base;
  }

  /** The date that a later sentence gives the incident which these words of a sentence left undated ("last week"). */
  dateLearnt(index: number, dating: DateMention): string | undefined {
    const told = this.#seen[index]?.told;
    return told?.dating === dating && !told.hasOpenDate ? told.date : undefined;
  }

  /** The date by which a later sentence corrects the one that these words of a sentence give. */
  dateRestated(index: number, dating: DateMention): string | undefined {
    const told = this.#seen[index]?.told;
    return told?.dating === dating && told.isRestated === true ? told.date : undefined;
  }

  /** All places of the incident that a sentence speaks of, as the whole article tells them. */
  wholeAt(index: number): readonly PlaceMention[] {
    return this.#seen[index]?.told.places ?? [];
  }

  /** The places of the incident that a sentence speaks of, those told last in its paragraph before the others. */
  placesAt(index: number): readonly PlaceMention[] {
    const seen = this.#seen[index];
    if (!seen) return [];
    return seen.places.length > 0 ? seen.places : seen.told.places;
  }
}
