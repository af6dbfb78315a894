import type { OffsetRange } from '../text/articleText';

/** Every sort of actor that a mention can name; the trained model counts them in this order. */
export const actorTypes = [
  'person',
  'armed group',
  'state force',
  'government',
  'organisation',
  'media',
  'people',
] as const;
export type ActorType = (typeof actorTypes)[number];

interface MentionBase extends OffsetRange {
  /** The words as they stand in the article; `start` and `end` are UTF-16 offsets. */
  readonly text: string;
}

/** A person, organisation, armed group, security force, or a group of people acting or affected. */
export interface ActorMention extends MentionBase {
  readonly type: 'actor';
  /** True for a name ("BLA", "Imran Khan"), false for a nominal ("insurgents", "two officials"). */
  readonly named: boolean;
  readonly actorType: ActorType;
  /** The fullest name the article gives this actor ("Baloch Liberation Army" for "BLA"); named actors only. */
  readonly name?: string;
}

/** A place: settlement, district, province, country, sea. */
export interface PlaceMention extends MentionBase {
  readonly type: 'place';
  /** The name under which variants meet ("Noshki" for "Nushki" and "#Noshki"). */
  readonly name: string;
  readonly country?: string;
  /**
   * Id in the gazetteer of the reading that fits the article best: GeoNames' number for a town, its code for a country
   * ("PK"), region ("PK.02") or district, a code of our own ("PK:bolan") for the rest. Absent for an unknown place.
   */
  readonly gazetteer?: string;
  /** Degrees north, true to a hundredth; with `gazetteer` alone. */
  readonly latitude?: number;
  /** Degrees east, true to a hundredth; with `gazetteer` alone. */
  readonly longitude?: number;
  /** The region that the place lies in ("Balochistan"). */
  readonly admin1?: string;
  /** The district that the place lies in. */
  readonly admin2?: string;
  /** Ids of other readings that the article does not rule out, the likelier first; at most four. */
  readonly alternatives?: readonly string[];
}

/** What a number measures; only `people` feeds the figures of claims. `measure` is weight, area, speed, power and the like. */
export type NumberUnit =
  'people' | 'money' | 'percent' | 'age' | 'distance' | 'duration' | 'calibre' | 'measure' | 'things';

/** A quantity with the words that qualify it ("more than 100"); an open end is absent. */
export interface NumberMention extends MentionBase {
  readonly type: 'number';
  readonly low?: number;
  readonly high?: number;
  /** The qualifying words, absent for a bare number. */
  readonly wording?: string;
  readonly unit: NumberUnit;
  /** The words for what is counted ("enemy personnel"). */
  readonly counts?: string;
}

/** A date expression; a duration is none. */
export interface DateMention extends MentionBase {
  readonly type: 'date';
  /** EDTF date or range; absent while nothing in the article resolves it. A year is never invented. */
  readonly date?: string;
}

export type Mention = ActorMention | PlaceMention | NumberMention | DateMention;
export type MentionType = Mention['type'];
