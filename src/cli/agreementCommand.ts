import { toAgreementJson } from '../core/agreement/agreementJson';
import { agreementMarkdown, agreementText } from '../core/agreement/agreementText';
import { measureAgreement } from '../core/agreement/measureAgreement';
import { CodingReader } from './agreement/codings';
import { readByAnnotator } from './agreement/readByAnnotator';
import { readByRevision } from './agreement/readByRevision';
import { exitCodes, wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { remarkLine } from './problemLines';

export const agreementCommand: Command = {
  name: 'agreement',
  summary: 'tell where annotators agree, and measure how far',
  usage: 'FILE… [--by annotator | --by REV..REV] [--json | --md]',
  help: `
Compares what several annotators found in the same articles: which claims are one statement, who has no such claim,
which fields they fill in differently, in text order; and how far they agree over all of it, with Krippendorff's alpha.
A FILE is an article, its sidecar, or a folder with all in it. What is measured and how is told in docs/agreement.md.

  --by annotator   the annotators are those that the claims name (default); who has no claim in an article did not
                   annotate it
  --by REV..REV    the annotators are two revisions of a git repository, two branches say, each with its sidecars as
                   they are there
  --json           print one JSON object instead of text; offsets count Unicode code points
  --md             print a Markdown report

Exit code: 0 when two annotators could be compared, whether they agree or not; 1 when a file cannot be read as it should
or no article was annotated by two (standard error says which), 2 for wrong use.
`,
  options: { by: { type: 'string' }, json: { type: 'boolean' }, md: { type: 'boolean' } },
  run: printAgreement,
};

async function printAgreement(
  paths: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  if (values['json'] === true && values['md'] === true) throw wrongUse('choose one of --json and --md.');
  if (paths.length === 0) throw wrongUse('name at least one article: newsmark agreement FILE…');
  const by = String(values['by'] ?? 'annotator');
  const read = new CodingReader((line) => terminal.err(line));
  if (by === 'annotator') await readByAnnotator(paths, read);
  else await readByRevision(paths, by, read);
  if (read.articles.length === 0) {
    terminal.err(remarkLine('no article here was annotated by two, so that there is nothing to compare.'));
    return exitCodes.problems;
  }
  const agreement = measureAgreement(read.articles);
  if (values['json'] === true) terminal.out(`${JSON.stringify(toAgreementJson(agreement))}\n`);
  else terminal.out(values['md'] === true ? agreementMarkdown(agreement) : agreementText(agreement));
  return read.isIncomplete ? exitCodes.problems : exitCodes.fine;
}
