import type { ClaimRef, IncidentBook } from '../incidentBook';
import { comparePolicies, describeNumber, tellComparison } from './comparePolicies';
import type { Difference } from './comparePolicies';
import { policyNames } from './policy';
import type { Cell, PolicyName, Row, RowNote, Rule } from './policy';
import { policies, rollUp } from './rollUp';

/** A claim with the words that carry it, in Unicode code points of its article. */
export interface TracedClaim {
  readonly article: string;
  readonly id: string;
  readonly start?: number;
  readonly end?: number;
  readonly text?: string;
}

export interface CellJson {
  readonly value: string | number;
  readonly rule: string;
  readonly claims: readonly TracedClaim[];
  readonly note?: string;
}

export interface RowNoteJson {
  readonly text: string;
  readonly rule: string;
  readonly claims: readonly TracedClaim[];
}

export interface RowJson {
  readonly policy: PolicyName;
  readonly incident: string;
  readonly level: Row['level'];
  readonly included: boolean;
  readonly left_out: readonly RowNoteJson[];
  readonly cells: Readonly<Record<string, CellJson>>;
  readonly notes: readonly RowNoteJson[];
}

export interface PolicyJson {
  readonly name: PolicyName;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly rules: Readonly<Record<string, Rule>>;
}

export interface ComparisonJson {
  readonly incident: string;
  readonly level: Row['level'];
  readonly deaths: readonly {
    readonly policy: PolicyName;
    readonly included: boolean;
    readonly counts: 'everyone' | 'civilians';
    readonly killed?: string;
  }[];
  readonly differences: readonly Difference[];
  readonly text: string;
}

export interface RowsJson {
  readonly policies: readonly PolicyJson[];
  readonly rows: readonly RowJson[];
  /** Where several policies were asked for. */
  readonly comparison?: readonly ComparisonJson[];
}

/** The rows of one policy, or those of all with what differs between them, as `incidents --policy` prints them. */
export function toRowsJson(book: IncidentBook, wanted: PolicyName | 'all'): RowsJson {
  const names = wanted === 'all' ? policyNames : [wanted];
  return {
    policies: names.map((name) => {
      const { title, description, columns, rules } = policies[name];
      return { name, title, description, columns, rules };
    }),
    rows: names.flatMap((name) => rollUp(book, name).map(rowJson)),
    ...(wanted === 'all' && { comparison: comparisonJson(book) }),
  };
}

function comparisonJson(book: IncidentBook): ComparisonJson[] {
  return comparePolicies(book).map((comparison) => ({
    incident: comparison.incident,
    level: comparison.level,
    deaths: comparison.deaths.map((deaths) => {
      const killed = describeNumber(deaths);
      const { policy, included, counts } = deaths;
      return { policy, included, counts, ...(killed !== undefined && { killed }) };
    }),
    differences: comparison.differences,
    text: tellComparison(comparison),
  }));
}

function rowJson({ policy, incident, level, included, leftOut, cells, notes }: Row): RowJson {
  return {
    policy,
    incident,
    level,
    included,
    left_out: leftOut.map(noteJson),
    cells: Object.fromEntries(
      policies[policy].columns.flatMap((column) => {
        const cell = cells[column];
        return cell ? [[column, cellJson(cell)]] : [];
      }),
    ),
    notes: notes.map(noteJson),
  };
}

function cellJson({ value, rule, claims, note }: Cell): CellJson {
  return { value, rule, claims: claims.map(traced), ...(note !== undefined && { note }) };
}

function noteJson({ text, rule, claims }: RowNote): RowNoteJson {
  return { text, rule, claims: claims.map(traced) };
}

function traced({ name, claim }: ClaimRef): TracedClaim {
  const [span] = claim.spans;
  return {
    article: name,
    id: claim.id,
    ...(span && { start: span.start, end: span.end, text: span.exact }),
  };
}
