import type { Article, Claim, Place } from '../claims/schema';
import type { IncidentDecision, Grading, Party } from './incidentFile';
import type { CanonicalNames } from './naming/canonicalNames';

/** One article with the claims of its sidecar. */
export interface AnnotatedArticle {
  readonly uri: string;
  /** What a person calls the article: its file name, or its path where names repeat. */
  readonly name: string;
  readonly article: Article;
  readonly claims: readonly Claim[];
}

/** A claim and the article it stands in. */
export interface ClaimRef {
  readonly uri: string;
  readonly name: string;
  readonly article: Article;
  readonly claim: Claim;
}

/**
 * How a claim takes part in its figure. Only `counted` claims set ranges and make a figure contested:
 * `echo` repeats a counted one, `replaced` has an update, `denial` says what is not so, `cumulative` counts beyond
 * this incident, `headline` gives way to the article's body, `rejected` was rejected by the analyst.
 */
export type Standing = 'counted' | 'echo' | 'replaced' | 'denial' | 'cumulative' | 'headline' | 'rejected';

/** A name as a claim writes it, and the one that was confirmed to stand for it. */
export interface NamedAs {
  readonly written: string;
  readonly name: string;
}

/** A claim as it stands under a figure. */
export interface FigureClaim {
  readonly ref: ClaimRef;
  readonly standing: Standing;
  /** The numbers as claimed, absent where open or not given. */
  readonly low?: number;
  readonly high?: number;
  /** The claimants' names as one incident knows them: one name for all spellings. */
  readonly claimants: readonly string[];
  /** The parties the claimants belong to, where the incident file says, else where the names file does. */
  readonly sides: readonly string[];
  /** Its claimants that stand under a name confirmed in the names file. */
  readonly namedAs?: readonly NamedAs[];
  /** Id of the counted claim that an echo repeats. */
  readonly echoOf?: string;
  /** What shows that it is an echo. */
  readonly echoBy?: EchoSign;
}

/**
 * What shows that two claims are one statement passed on: a claimant they share, that one is the article's own voice
 * beside an attributed claim (or another of its own), or nearly the same words.
 */
export type EchoSign = 'same claimant' | 'own voice' | 'same words';

export type ContestType =
  | 'disjoint ranges'
  | 'denial against assertion'
  | 'group mismatch'
  | 'different actors'
  | 'different dates'
  | 'different places'
  | 'sum of parts';

/** Why claims cannot all be true. */
export interface ContestReason {
  readonly type: ContestType;
  /** Ids of the claims that stand against each other, in reading order. */
  readonly claims: readonly string[];
}

/** What looks like a contradiction, or like more evidence than there is, and is not. */
export type NoteType =
  'update' | 'provisional' | 'cumulative' | 'part of a total' | 'subset' | 'headline' | 'echo' | 'no number';

export interface FigureNote {
  readonly type: NoteType;
  readonly claims: readonly string[];
}

/** What one claimant's figures for the parts add up to, for the whole. */
export interface SumOfParts {
  readonly claimant: string;
  readonly low: number;
  /** Absent when the figure of a part is open. */
  readonly high?: number;
  /** The claims added up. */
  readonly refs: readonly ClaimRef[];
  /** True where the claimant gives no total of his own, so that the sum stands for it; else it is only a check. */
  readonly counted: boolean;
}

/** All claims on one figure of an incident, side by side. */
export interface FigureSummary {
  readonly kind: string;
  readonly group?: string;
  /** The lowest number claimed. */
  readonly low?: number;
  /** The highest number claimed; `open` tells whether more is claimed to be possible. */
  readonly high?: number;
  readonly open: boolean;
  /** Ids of the claims that set `low`; several where one number is said by several, or is a sum of parts. */
  readonly lowSetBy: readonly string[];
  readonly highSetBy: readonly string[];
  readonly contested: boolean;
  readonly reasons: readonly ContestReason[];
  readonly notes: readonly FigureNote[];
  readonly sums: readonly SumOfParts[];
  /**
   * How many claimants, known parties and articles the counted figure rests on, echoes counted once: who only passes
   * on another's words is no further claimant.
   */
  readonly sources: { readonly claimants: number; readonly sides: number; readonly articles: number };
  readonly claims: readonly FigureClaim[];
}

/** A disagreement that is not about a number. */
export interface Contest extends ContestReason {
  /** The kind of the claims that disagree (responsibility, control, support …), or `date` or `place`. */
  readonly field: string;
}

/** One event, with everything that is claimed and decided about it. */
export interface Incident {
  readonly id: string;
  /** Id of the whole it is part of. */
  readonly partOf?: string;
  /** Ids of its parts. */
  readonly parts: readonly string[];
  readonly title: string;
  /** EDTF date: decided, else the one most claims give. */
  readonly date?: string;
  readonly places: readonly string[];
  /** The places as a person decided them, with what is known about each; absent where no one did. */
  readonly decidedPlaces?: readonly Place[];
  readonly parties: readonly Party[];
  readonly type?: string;
  readonly grading?: Grading;
  readonly decisions: readonly IncidentDecision[];
  readonly related: readonly string[];
  /** Incidents that a person said it is neither the same as nor part of. */
  readonly notSameAs?: readonly string[];
  readonly note?: string;
  readonly figures: readonly FigureSummary[];
  readonly contests: readonly Contest[];
  /** True when a figure or anything else about it is contested. */
  readonly contested: boolean;
  readonly claims: readonly ClaimRef[];
}

/** Every incident of a workspace. */
export interface IncidentBook {
  /** By date, then id; the parts of a whole follow it. */
  readonly incidents: readonly Incident[];
  /** Claims that name no incident yet. */
  readonly unassigned: readonly ClaimRef[];
  /** Claims that belong to no incident by decision (`incident: none`). */
  readonly background: readonly ClaimRef[];
  /** Former ids of incidents, through renaming and merging, to the id they have now. */
  readonly aliases: ReadonlyMap<string, string>;
  /** What is confirmed about names; absent where nothing is. */
  readonly names?: CanonicalNames;
}
