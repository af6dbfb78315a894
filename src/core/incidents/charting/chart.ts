/** A spot at which incidents lie, under the name that they give it. */
export interface ChartedPlace {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** UCDP GED's `where_prec`. */
  readonly precision?: number;
  readonly isUncertain: boolean;
  /** What kind of place, in which country, and how that is known. */
  readonly about: string;
}

/** What the overview shows of one incident, and filters it by. Numbers are positions in the lists of the chart. */
export interface ChartedIncident {
  readonly id: string;
  readonly title: string;
  /** EDTF. */
  readonly date?: string;
  readonly partOf?: string;
  readonly isWhole?: boolean;
  /** Names of its places, as they are shown. */
  readonly places: readonly string[];
  /** Where they lie, those that are located. */
  readonly at: readonly number[];
  /** Names of those that nothing is known of. */
  readonly unlocated?: readonly string[];
  /** Ranges of those killed by group: "4–100+ security forces". */
  readonly killed?: string;
  /** The highest number of killed of one group, for sorting. */
  readonly mostKilled?: number;
  /** Why it is contested; empty where it is not. */
  readonly contested: readonly string[];
  readonly claims: number;
  readonly grading?: string;
  readonly kinds: readonly number[];
  readonly groups: readonly number[];
  readonly actors: readonly number[];
  readonly claimants: readonly number[];
}

/** All incidents of a workspace, as small as can be: what names repeat stands once. */
export interface Chart {
  /** In the order of the book. */
  readonly incidents: readonly ChartedIncident[];
  readonly places: readonly ChartedPlace[];
  readonly kinds: readonly string[];
  readonly groups: readonly string[];
  readonly actors: readonly string[];
  readonly claimants: readonly string[];
  /** Names of actors, claimants and places that claims spell in other ways, too, each followed by these. */
  readonly spellings: readonly (readonly string[])[];
  /** How many claims name no incident yet. */
  readonly unassigned: number;
}
