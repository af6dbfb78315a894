import { markdownTable, markdownText } from '../text/markdown';
import type {
  DatasetComparison,
  DatasetRow,
  Dossier,
  DossierClaim,
  Ledger,
  LedgerEntry,
  Phrase,
} from './dossier';

/** The dossier as a Markdown report: the summary's numbers are footnotes that name file, line and quote. */
export function dossierMarkdown(dossier: Dossier): string {
  const numbers = new Map(dossier.claims.map(({ id, number }) => [id, number]));
  const cited = new Set(dossier.summary.flat().flatMap(({ claims = [] }) => claims));
  const notes = dossier.claims.filter(({ id }) => cited.has(id)).map(footnote);
  const sections = [
    `# ${markdownText(dossier.title)}`,
    facts(dossier),
    dossier.summary.map((sentence) => sentence.map((phrase) => told(phrase, numbers)).join('')).join('\n\n'),
    section('Who says what', ledgerTable(dossier.ledger), list(reasons(dossier.ledger, numbers))),
    section('Parts', list(dossier.parts.map(({ title, figures }) => `${title}: ${figures || 'no figures'}`))),
    section(
      'Open questions',
      list(dossier.questions.map(({ text, claims }) => `${text}${refs(claims, numbers)}`)),
    ),
    section('As datasets would count it', ...dossier.datasets.map(datasetTable)),
    section(
      'Decisions',
      list(
        dossier.decisions.map(({ field, value, reason, by }) => withReason(`${field}: ${value}`, reason, by)),
      ),
    ),
    section('Claims', list(dossier.claims.map(claimLine))),
    section('Note', dossier.note === undefined ? '' : markdownText(dossier.note)),
    notes.join('\n'),
  ];
  return `${sections.filter((each) => each !== '').join('\n\n')}\n`;
}

function section(title: string, ...contents: readonly string[]): string {
  const filled = contents.filter((content) => content !== '');
  return filled.length === 0 ? '' : [`## ${title}`, ...filled].join('\n\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${markdownText(line)}`).join('\n');
}

function facts({ id, date, places, parties, type, grading, contested }: Dossier): string {
  return list([
    `Id: ${id}`,
    `Date: ${date ?? 'not told'}`,
    ...(places.length > 0 ? [`Places: ${places.join(', ')}`] : []),
    ...(parties.length > 0 ? [`Parties: ${parties.join(', ')}`] : []),
    ...(type === undefined ? [] : [`Type: ${type}`]),
    ...(grading ? [`Grading: ${grading.word}. ${grading.definition}`] : []),
    ...(contested.length > 0 ? [`Contested: ${contested.join('; ')}`] : []),
  ]);
}

function told({ text, claims = [] }: Phrase, numbers: ReadonlyMap<string, number>): string {
  const notes = claims.flatMap((id) => numbers.get(id) ?? []).map((number) => `[^${number}]`);
  return markdownText(text).replace(/^ ?/, text.startsWith(' ') ? ' ' : '') + notes.join('');
}

function footnote(claim: DossierClaim): string {
  const { number, article, line, claimant } = claim;
  const place = line === undefined ? article : `${article}:${line}`;
  return `[^${number}]: ${markdownText(`${claimant}, ${place}: ${quoteOf(claim)}`)}`;
}

function ledgerTable({ columns, sides }: Ledger): string {
  if (columns.length === 0) return '';
  const rows = sides.flatMap(({ side, rows: his }) =>
    his.map(({ claimant, cells }) => [
      side ?? '',
      claimant,
      ...cells.map((cell) => cell.map(entryText).join('; ')),
    ]),
  );
  return markdownTable(['Side', 'Claimant', ...columns.map(({ label }) => label)], rows);
}

function entryText({ text, standing, marks }: LedgerEntry): string {
  const notes = [
    ...(standing === undefined ? [] : [standing]),
    ...(marks.length > 0 ? [`see ${marks.join(', ')}`] : []),
  ];
  return notes.length === 0 ? text : `${text} (${notes.join('; ')})`;
}

function reasons(ledger: Ledger, numbers: ReadonlyMap<string, number>): string[] {
  return ledger.reasons.map(({ mark, about, text, claims, decided }) => {
    const settled = decided === undefined ? '' : `, decided: ${decided}`;
    return `${mark}: ${about}: ${text}${settled}${refs(claims, numbers)}`;
  });
}

function refs(claims: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const known = claims.flatMap((id) => numbers.get(id) ?? []);
  return known.length === 0 ? '' : ` (claims ${known.join(', ')})`;
}

function datasetTable({ title, rows, differences }: DatasetComparison): string {
  const table = markdownTable(
    ['Dataset', 'Counts', 'Low', 'Best', 'High', 'Not taken in because'],
    rows.map(({ dataset, counts, low, best, high, leftOut = '' }: DatasetRow) => {
      return [dataset, counts, low?.value ?? '', best?.value ?? '', high?.value ?? '', leftOut];
    }),
  );
  return [`### ${markdownText(title)}`, table, list(differences)].filter((each) => each !== '').join('\n\n');
}

function withReason(words: string, reason: string | undefined, by: string | undefined): string {
  return `${words}${reason === undefined ? '' : `. ${reason}`}${by === undefined ? '' : ` (${by})`}`;
}

function claimLine(claim: DossierClaim): string {
  const { number, claimant, says, article, line, id, standing, part } = claim;
  const marks = [standing, part].filter((mark) => mark !== undefined);
  const place = line === undefined ? article : `${article}:${line}`;
  const told = `${number}. ${claimant}: ${says} ${quoteOf(claim)} [${place} ${id}]`;
  return marks.length === 0 ? told : `${told} (${marks.join('; ')})`;
}

function quoteOf({ quotes }: DossierClaim): string {
  return `“${quotes.map(({ exact }) => exact).join(' … ')}”`;
}
