import type { IncidentBook } from '../core/incidents/incidentBook';
import { incidentsCsv } from '../core/incidents/incidentsCsv';
import { toIncidentsJson } from '../core/incidents/incidentsJson';
import { incidentsMarkdown } from '../core/incidents/incidentsMarkdown';
import { policyNames } from '../core/incidents/policies/policy';
import type { PolicyName } from '../core/incidents/policies/policy';
import { comparisonCsv, rowsCsv } from '../core/incidents/policies/rowsCsv';
import { toRowsJson } from '../core/incidents/policies/rowsJson';
import { comparisonMarkdown, rowsMarkdown } from '../core/incidents/policies/rowsMarkdown';
import { wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { defaultIncidentsFolder } from './files';
import { bookText, rowsText } from './incidentsText';
import { printProposals } from './proposeIncidents';
import { readBook, tellErrors } from './readBook';

export const incidentsCommand: Command = {
  name: 'incidents',
  summary: 'print the incidents that the claims of a folder make',
  usage: '[DIR] [--json | --csv | --md] [--policy NAME | --propose] [--incidents-folder NAME]',
  help: `
Gathers the claims in all sidecars below DIR (the current folder when left out) into incidents and prints each with
its figures and who claims them. Articles are named by their path from DIR. Which kinds count people is for
newsmark.codebook.yaml to say: the one in DIR, or the nearest above, up to the current folder. The nearest
newsmark.names.yaml says which names are one, and who is on which side.

With --policy, prints the rows that a dataset would hold instead: one for each incident without parts, every column
with the rule and the claims that set it, or what keeps the incident out. The policies, their rules and the codebooks
these come from are in docs/incidents.md.

With --propose, prints for each claim without an incident which one it seems to be about, known or new, and which
incidents seem to be one or part of another, each with its reasons. Nothing is written; docs/assigning.md tells more.

  --json                    print one JSON object instead of text
  --csv                     print CSV (RFC 4180), one record a claim, or one a row of the policy
  --md                      print a Markdown report
  --policy NAME             ${policyNames.join(', ')}; or all, to compare the deaths that each would tell
  --propose                 print proposals, as text or as JSON
  --incidents-folder NAME   what folders of incident files are called (default: ${defaultIncidentsFolder})

Exit code: 0 when every file could be read as it should, 1 when one has an error and claims may be missing (standard
error says where), 2 for wrong use.
`,
  options: {
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    md: { type: 'boolean' },
    policy: { type: 'string' },
    propose: { type: 'boolean' },
    'incidents-folder': { type: 'string' },
  },
  run: printIncidents,
};

async function printIncidents(
  paths: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = formatOf(values);
  const policy = policyOf(values);
  const { book, problems } = await readBook(paths, values, 'incidents');
  if (values['propose'] === true) await printProposals(book, proposalFormat(format, policy), terminal);
  else terminal.out(policy === undefined ? printed(book, format) : printedRows(book, policy, format));
  return tellErrors(problems, terminal);
}

const formats = ['json', 'csv', 'md'] as const;
type Format = (typeof formats)[number] | 'text';

function formatOf(values: OptionValues): Format {
  const [format = 'text', ...more] = formats.filter((name) => values[name] === true);
  if (more.length > 0) throw wrongUse('choose one of --json, --csv and --md.');
  return format;
}

function policyOf(values: OptionValues): PolicyName | 'all' | undefined {
  const wanted = values['policy'];
  if (wanted === undefined) return undefined;
  const found = ([...policyNames, 'all'] as const).find((name) => name === wanted);
  if (found) return found;
  throw wrongUse(`there is no policy “${String(wanted)}”; choose ${policyNames.join(', ')} or all.`);
}

function proposalFormat(format: Format, policy: PolicyName | 'all' | undefined): 'json' | 'text' {
  if (policy !== undefined) throw wrongUse('choose one of --propose and --policy.');
  if (format === 'csv' || format === 'md') throw wrongUse('proposals are printed as text or with --json.');
  return format;
}

function printed(book: IncidentBook, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toIncidentsJson(book))}\n`;
    case 'csv':
      return incidentsCsv(book);
    case 'md':
      return incidentsMarkdown(book);
    case 'text':
      return bookText(book);
  }
}

function printedRows(book: IncidentBook, policy: PolicyName | 'all', format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toRowsJson(book, policy))}\n`;
    case 'csv':
      return policy === 'all' ? comparisonCsv(book) : rowsCsv(book, policy);
    case 'md':
      return policy === 'all' ? comparisonMarkdown(book) : rowsMarkdown(book, policy);
    case 'text':
      return rowsText(book, policy);
  }
}
