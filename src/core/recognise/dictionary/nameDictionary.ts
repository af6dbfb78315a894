import type { ActorType } from '../mention';

interface NameEntryBase {
  /** The name under which all spellings meet. */
  readonly name: string;
  /** Other spellings and abbreviations. */
  readonly also?: readonly string[] | undefined;
}

/** An actor that the analyst named. */
export interface ActorEntry extends NameEntryBase {
  readonly type: 'actor';
  readonly actorType?: ActorType | undefined;
  /** The party it belongs to. */
  readonly side?: string | undefined;
}

/** A place that the analyst named. */
export interface PlaceEntry extends NameEntryBase {
  readonly type: 'place';
  readonly country?: string | undefined;
  readonly admin1?: string | undefined;
  /** In degrees. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  /** UCDP GED's where_prec scale. */
  readonly precision?: number | undefined;
}

export type NameEntry = ActorEntry | PlaceEntry;

/** The analyst's own word on names: which words are always an actor or a place, and which are neither. */
export interface NameDictionary {
  readonly names: readonly NameEntry[];
  readonly never: readonly string[];
}

/** The spellings of an entry, its name first. */
export function spellingsOf({ name, also }: NameEntryBase): readonly string[] {
  return [name, ...(also ?? [])];
}
