/** Words of a sentence, and the claims that a number in it rests on. */
export interface Phrase {
  readonly text: string;
  /** True for a number and who gives it: what the sentence is about. */
  readonly isNumber?: boolean;
  /** Ids of the claims it rests on. */
  readonly claims?: readonly string[];
}

/** One claim as the dossier lists it; footnotes refer to its number. */
export interface DossierClaim {
  readonly id: string;
  /** 1 and up: those that the summary rests on first, in its order, then all others in reading order. */
  readonly number: number;
  /** What a person calls the article. */
  readonly article: string;
  readonly headline?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** The line of its first span in the article, 1 and up; absent where the words were not found or not looked for. */
  readonly line?: number;
  /** The words claimed, span by span. */
  readonly quotes: readonly Quote[];
  /** What is claimed, in a few words. */
  readonly says: string;
  readonly claimant: string;
  readonly role?: string;
  readonly side?: string;
  readonly relayedBy?: string;
  readonly said?: string;
  readonly date?: string;
  readonly places?: string;
  /** Why it does not count in its figure; absent where it does, or is about no figure. */
  readonly standing?: string;
  readonly status?: string;
  readonly caveat?: string;
  readonly note?: string;
  /** The part, or the whole, that it belongs to, where it is not the incident's own. */
  readonly part?: string;
}

/** A span's words with what stands around them in the sentence. */
export interface Quote {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** One thing that a claimant says in a column of the ledger. */
export interface LedgerEntry {
  readonly text: string;
  /** Ids of the claims that say so. */
  readonly claims: readonly string[];
  /** Why it does not count; absent where it does. */
  readonly standing?: string;
  /** The marks of the reasons for which it cannot be true together with others. */
  readonly marks: readonly string[];
}

export interface LedgerRow {
  readonly claimant: string;
  readonly role?: string;
  /** One list for each column. */
  readonly cells: readonly (readonly LedgerEntry[])[];
}

export interface LedgerColumn {
  readonly label: string;
  /** The range of a figure; absent for dates, places and actors. */
  readonly range?: string;
  readonly isContested: boolean;
}

/** Why some of the ledger's cells cannot all be true. */
export interface LedgerReason {
  /** What the cells are marked with: a, b, c … */
  readonly mark: string;
  /** The figure or field that it is about. */
  readonly about: string;
  readonly text: string;
  readonly claims: readonly string[];
  /** What a person decided about it all the same. */
  readonly decided?: string;
}

/** Who says what, side by side. */
export interface Ledger {
  readonly columns: readonly LedgerColumn[];
  /** The parties in the order of the incident file, then those whose side is not known. */
  readonly sides: readonly { readonly side?: string; readonly rows: readonly LedgerRow[] }[];
  readonly reasons: readonly LedgerReason[];
}

/** What is drawn for one claim, or for a sum of parts. */
export interface PlotMark {
  /** Absent where the claim gives no lower end ("up to 40"): it reaches down to nothing. */
  readonly low?: number;
  /** Absent where it is open. */
  readonly high?: number;
  /** True where more is claimed to be possible. */
  readonly isOpen: boolean;
  readonly text: string;
  /** Why it does not count; absent where it does. */
  readonly standing?: string;
  readonly claims: readonly string[];
}

export interface PlotRow {
  readonly claimant: string;
  readonly side?: string;
  /** Empty where the claimant gives words only, or denies. */
  readonly marks: readonly PlotMark[];
  /** What he says without a number. */
  readonly words: readonly { readonly text: string; readonly claims: readonly string[] }[];
  /** How many claims only repeat what is drawn. */
  readonly repeats: number;
}

/** One figure, claimant by claimant. */
export interface Plot {
  readonly label: string;
  /** Its range in words. */
  readonly range: string;
  readonly contested?: string;
  readonly rows: readonly PlotRow[];
  /** A person's best estimate. */
  readonly estimate?: {
    readonly low: number;
    readonly high: number;
    readonly reason?: string;
    readonly by?: string;
  };
}

/** A claim on the axis of time. Days are counted from 1970-01-01. */
export interface TimelineMark {
  readonly from: number;
  readonly to: number;
  readonly date: string;
  /** Whether the day is told for the statement, for its being passed on, or only for the article. */
  readonly basis: 'said' | 'relayed' | 'published';
  readonly claims: readonly string[];
  readonly texts: readonly string[];
}

/** When what was said, and when it happened. */
export interface Timeline {
  readonly event?: { readonly from: number; readonly to: number; readonly date: string };
  readonly rows: readonly {
    readonly claimant: string;
    readonly side?: string;
    readonly marks: readonly TimelineMark[];
  }[];
  /** Claims that no date can place: neither they nor their article have one. */
  readonly undated: readonly string[];
}

/** A place of the incident, on the map where it is known where it lies. */
export interface DossierPlace {
  readonly name: string;
  readonly site?: {
    readonly latitude: number;
    readonly longitude: number;
    /** UCDP GED's `where_prec`, 1 exact to 7 international. */
    readonly precision?: number;
  };
  /** Where it lies, who says so, and how sure that is. */
  readonly detail: string;
  readonly isUncertain: boolean;
  /** Ids of the claims that name it. */
  readonly claims: readonly string[];
  /** How many of them are contested. */
  readonly contested: number;
}

/** Something that a reader should know is not settled. */
export interface Question {
  readonly about: 'contested' | 'missing' | 'unattributed' | 'undated' | 'status';
  readonly text: string;
  readonly claims: readonly string[];
}

/** The deaths that one dataset's row would tell. */
export interface DatasetRow {
  readonly dataset: string;
  readonly counts: string;
  /** Each number with the rule that set it, and its claims; absent where the row has none. */
  readonly low?: DatasetNumber;
  readonly best?: DatasetNumber;
  readonly high?: DatasetNumber;
  /** Why the dataset would not take the incident in; absent where it would. */
  readonly leftOut?: string;
  /** True where another dataset tells another number. */
  readonly differs: boolean;
}

export interface DatasetNumber {
  readonly value: string;
  readonly rule: string;
  readonly claims: readonly string[];
}

/** One incident, or the part of one, as five datasets would count it. */
export interface DatasetComparison {
  readonly incident: string;
  readonly title: string;
  readonly rows: readonly DatasetRow[];
  /** Why they differ, a sentence each. */
  readonly differences: readonly string[];
}

/** Another incident that this one is tied to. */
export interface TiedIncident {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly figures: string;
  readonly isContested: boolean;
}

/** What a person decided, with the reason. */
export interface DossierDecision {
  readonly field: string;
  readonly value: string;
  readonly reason?: string;
  readonly by?: string;
  readonly claims: readonly string[];
}

/** Everything that the page of one incident shows, as plain data: every derived number names its claims. */
export interface Dossier {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly places: readonly string[];
  readonly parties: readonly string[];
  readonly type?: string;
  readonly grading?: { readonly word: string; readonly definition: string };
  /** What is contested and why, in a few words; empty where nothing is. */
  readonly contested: readonly string[];
  readonly whole?: TiedIncident;
  readonly parts: readonly TiedIncident[];
  readonly related: readonly TiedIncident[];
  /** One sentence, and a second one for what else is counted. */
  readonly summary: readonly (readonly Phrase[])[];
  readonly ledger: Ledger;
  readonly plots: readonly Plot[];
  readonly timeline: Timeline;
  readonly map: readonly DossierPlace[];
  readonly datasets: readonly DatasetComparison[];
  readonly claims: readonly DossierClaim[];
  readonly questions: readonly Question[];
  readonly decisions: readonly DossierDecision[];
  readonly note?: string;
}
