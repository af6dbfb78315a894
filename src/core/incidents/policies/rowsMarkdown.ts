import { markdownTable, markdownText } from '../../text/markdown';
import type { Incident, IncidentBook } from '../incidentBook';
import { comparePolicies, describeNumber, tellComparison } from './comparePolicies';
import { policyNames } from './policy';
import type { PolicyName, Row } from './policy';
import { policies, rollUp } from './rollUp';
import { traceOf } from './rowsCsv';

type Book = Pick<IncidentBook, 'incidents'>;

/** The rows of a policy as a Markdown report: each column with what set it, and the policy's rules with their sources. */
export function rowsMarkdown(book: Book, name: PolicyName, wanted?: readonly Incident[]): string {
  const { title, description } = policies[name];
  const sections = rollUp(book, name, wanted).map(rowSection);
  return `${[`# ${markdownText(title)}`, markdownText(description), ...sections, rulesSection(name)].join('\n\n')}\n`;
}

function rowSection(row: Row): string {
  const cells = policies[row.policy].columns.flatMap((column) => {
    const cell = row.cells[column];
    return cell ? [[column, String(cell.value), traceOf(cell)]] : [];
  });
  const notes = [
    ...row.leftOut.map(({ text }) => `Not taken in: ${text}`),
    ...(row.level === 'whole' ? ['A whole: not to be added to the rows of its parts'] : []),
    ...row.notes.map(({ text }) => text),
  ];
  return [
    `## ${markdownText(row.incident)}`,
    ...(notes.length > 0 ? [notes.map((note) => `- ${markdownText(note)}`).join('\n')] : []),
    markdownTable(['Column', 'Value', 'Set by'], cells),
  ].join('\n\n');
}

function rulesSection(name: PolicyName): string {
  const rules = Object.entries(policies[name].rules);
  const table = markdownTable(
    ['Rule', 'Says', 'Source', 'Confirmed'],
    rules.map(([rule, { says, source, confirmed }]) => [rule, says, source, confirmed ? 'yes' : 'no']),
  );
  return `## Rules\n\n${table}`;
}

/** What every policy would tell of the deaths in each incident, and why that differs, as Markdown. */
export function comparisonMarkdown(book: Book, wanted?: readonly Incident[]): string {
  const comparisons = comparePolicies(book, wanted);
  const table = markdownTable(
    ['Incident', ...policyNames.map((name) => policies[name].title)],
    comparisons.map(({ incident, deaths }) => [
      incident,
      ...policyNames.map((name) => {
        const found = deaths.find(({ policy }) => policy === name);
        const number = found && describeNumber(found);
        return `${number ?? '–'}${found && !found.included ? ' (not taken in)' : ''}`;
      }),
    ]),
  );
  const told = comparisons.map(
    (each) => `- ${markdownText(each.incident)}: ${markdownText(tellComparison(each))}`,
  );
  return `# Deaths under each policy\n\n${table}\n\n${told.join('\n')}\n`;
}
