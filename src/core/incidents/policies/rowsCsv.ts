import { csvRecord } from '../../text/csv';
import type { Incident, IncidentBook } from '../incidentBook';
import { comparePolicies, describeNumber, tellComparison } from './comparePolicies';
import { policyNames } from './policy';
import type { Cell, PolicyName, Row } from './policy';
import { policies, rollUp } from './rollUp';

type Book = Pick<IncidentBook, 'incidents'>;

/**
 * The rows of a policy as CSV (RFC 4180): which incident, whether the dataset would take it in and why not, the
 * dataset's own columns, and by which rule and which claims each of them was set.
 */
export function rowsCsv(book: Book, name: PolicyName, wanted?: readonly Incident[]): string {
  const { columns } = policies[name];
  const header = ['incident', 'level', 'included', 'left_out', ...columns, 'traced', 'row_notes'];
  return [header, ...rollUp(book, name, wanted).map((row) => fieldsOf(row, columns))].map(csvRecord).join('');
}

function fieldsOf(row: Row, columns: readonly string[]): (string | number | undefined)[] {
  const traced = columns.flatMap((column) => {
    const cell = row.cells[column];
    return cell ? [`${column}: ${traceOf(cell)}`] : [];
  });
  return [
    row.incident,
    row.level,
    row.included ? 'yes' : 'no',
    row.leftOut.map(({ text }) => text).join('; '),
    ...columns.map((column) => row.cells[column]?.value),
    traced.join(' | '),
    row.notes.map(({ text }) => text).join('; '),
  ];
}

/** By which rule and which claims a cell was set: "lowest figure [a.txt k7f3q9m2, b.txt …]". */
export function traceOf({ rule, claims, note }: Cell): string {
  const list = claims.map(({ name, claim }) => `${name} ${claim.id}`).join(', ');
  return `${rule}${list === '' ? '' : ` [${list}]`}${note === undefined ? '' : ` (${note})`}`;
}

/** What every policy would tell of the deaths in each incident, as CSV, and how that differs. */
export function comparisonCsv(book: Book, wanted?: readonly Incident[]): string {
  const header = [
    'incident',
    'level',
    ...policyNames.flatMap((name) => [name, `${name}_included`]),
    'in_words',
  ];
  const records = comparePolicies(book, wanted).map((comparison) => [
    comparison.incident,
    comparison.level,
    ...policyNames.flatMap((name) => {
      const deaths = comparison.deaths.find(({ policy }) => policy === name);
      return deaths ? [describeNumber(deaths), deaths.included ? 'yes' : 'no'] : [undefined, undefined];
    }),
    tellComparison(comparison),
  ]);
  return [header, ...records].map(csvRecord).join('');
}
