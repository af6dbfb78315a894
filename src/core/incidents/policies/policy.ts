import type { ClaimRef, Incident } from '../incidentBook';
import type { Families } from './families';

export const policyNames = ['acled', 'ucdp', 'gtd', 'ibc', 'airwars'] as const;
export type PolicyName = (typeof policyNames)[number];

/** One rule of a dataset's codebook, as Newsmark applies it. */
export interface Rule {
  /** What it says, in one sentence. */
  readonly says: string;
  /** Title, year and section of where it stands. */
  readonly source: string;
  /** False where the source could not be read, or does not say it and this is Newsmark's reading. */
  readonly confirmed: boolean;
}

/** The rule of every policy that divides no totals. */
export const totalKept: Rule = {
  says: 'A total told for several incidents stays with them as a whole; it is never added to the rows of the parts.',
  source: 'Newsmark’s reading',
  confirmed: false,
};

/** What a row holds in one column, and why. */
export interface Cell {
  readonly value: string | number;
  /** The rule that set it: a key of the policy's `rules`. */
  readonly rule: string;
  /** The claims that set it; their spans are its words. Empty for what no claim says. */
  readonly claims: readonly ClaimRef[];
  /** What a reader of the number has to know. */
  readonly note?: string;
}

/** Something to know about a whole row. */
export interface RowNote {
  readonly text: string;
  readonly rule: string;
  readonly claims: readonly ClaimRef[];
}

/** A row that a dataset would hold for one incident. */
export interface Row {
  readonly policy: PolicyName;
  readonly incident: string;
  /** `whole` for a total that the policy cannot divide over the parts; never to be added to the rows of the parts. */
  readonly level: 'leaf' | 'whole';
  /** Whether the dataset would take it in at all. */
  readonly included: boolean;
  /** Why not. */
  readonly leftOut: readonly RowNote[];
  /** By column; a column without a cell is empty. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly notes: readonly RowNote[];
}

/** One incident to be told as a row, with those it is part of; claims that the analyst rejected are left out of them. */
export interface PolicyEvent {
  readonly incident: Incident;
  readonly level: Row['level'];
  readonly families: Families;
}

/** A dataset's way to make one row of an incident's claims. */
export interface Policy {
  readonly name: PolicyName;
  readonly title: string;
  /** What it is for, what it leaves out, and which of its rules could not be confirmed. */
  readonly description: string;
  readonly columns: readonly string[];
  readonly rules: Readonly<Record<string, Rule>>;
  /** Whether a total told for a whole may be divided over its parts. */
  readonly divides: boolean;
  /** The kinds of claims whose figures it holds. */
  readonly kinds: readonly CountedKind[];
  readonly row: (event: PolicyEvent) => Omit<Row, 'policy' | 'incident' | 'level'>;
}

/** The kinds that the datasets count. */
export type CountedKind = 'killed' | 'injured';
