import { resolve, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeClaimant, describeStatement } from '../core/claims/describeClaim';
import { builtInCodebook } from '../core/claims/codebook';
import { describeRangeInWords, describeReasons, describeStanding } from '../core/incidents/describe';
import { gatherIncidents } from '../core/incidents/gatherIncidents';
import type {
  AnnotatedArticle,
  ClaimRef,
  FigureSummary,
  Incident,
  IncidentBook,
} from '../core/incidents/incidentBook';
import { toIncidentsJson } from '../core/incidents/incidentsJson';
import { oneLine } from '../core/text/plainLine';
import { exitCodes, wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import { articleOf, defaultIncidentsFolder, filesBelow, kindOf } from './files';
import { NearestCodebook, orUnreadable } from './nearestCodebook';
import { foundProblems } from './nearestFile';
import { inOrder, problemLine } from './problemLines';
import { readAnnotations } from './readAnnotations';
import type { ReadSidecar } from './readAnnotations';

export const incidentsCommand: Command = {
  name: 'incidents',
  summary: 'print the incidents that the claims of a folder make',
  usage: '[DIR] [--json] [--incidents-folder NAME]',
  help: `
Gathers the claims in all sidecars below DIR (the current folder when left out) into incidents and prints each with
its figures and who claims them. Articles are named by their path from DIR. Which kinds count people is for
newsmark.codebook.yaml to say: the one in DIR, or the nearest above, up to the current folder.

  --json                    print one JSON object instead of text
  --incidents-folder NAME   what folders of incident files are called (default: ${defaultIncidentsFolder})

Exit code: 0 when every file could be read as it should, 1 when one has an error and claims may be missing (standard
error says where), 2 for wrong use.
`,
  options: { json: { type: 'boolean' }, 'incidents-folder': { type: 'string' } },
  run: printIncidents,
};

async function printIncidents(
  paths: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const [folder = '.', ...more] = paths;
  if (more.length > 0) throw wrongUse('name one folder only: newsmark incidents [DIR].');
  const kind = await kindOf(folder);
  if (kind === 'nothing') throw wrongUse(`${folder}: there is no such folder; check its name.`);
  if (kind === 'file') throw wrongUse(`${folder}: this is a file; name the folder it is in.`);

  const incidentsFolder = String(values['incidents-folder'] ?? defaultIncidentsFolder);
  const read = await readAnnotations(await filesBelow(folder), incidentsFolder);
  const articles = read.sidecars.map((sidecar) => annotatedArticle(sidecar, folder));
  const decisions = read.decisions.map(({ decision }) => decision);
  const looking = new NearestCodebook().ofFolder(folder);
  const { found: codebook, unreadable } = await orUnreadable(looking, folder);
  const book = gatherIncidents(articles, decisions, codebook?.file.codebook ?? builtInCodebook);
  terminal.out(values['json'] === true ? `${JSON.stringify(toIncidentsJson(book))}\n` : bookText(book));

  const isRead = read.codebooks.some((path) => resolve(path) === codebook?.path);
  const problems = [...read.problems, ...unreadable, ...(codebook && !isRead ? foundProblems(codebook) : [])];
  const errors = inOrder(problems.filter(({ severity }) => severity === 'error'));
  for (const problem of errors) terminal.err(problemLine(problem));
  return errors.length > 0 ? exitCodes.problems : exitCodes.fine;
}

function annotatedArticle({ path, file }: ReadSidecar, folder: string): AnnotatedArticle {
  const article = resolve(articleOf(path));
  return {
    uri: pathToFileURL(article).href,
    name: relative(resolve(folder), article).replaceAll(sep, '/'),
    article: file.article ?? {},
    claims: file.claims.map(({ claim }) => claim),
  };
}

/** The incidents for people: wholes before their parts, figures with every claim below them. */
function bookText(book: IncidentBook): string {
  const blocks = book.incidents.map((incident) => incidentLines(incident).map(oneLine).join('\n'));
  if (book.unassigned.length > 0) {
    blocks.push(['Unassigned', ...book.unassigned.map((ref) => `  ${oneLine(claimText(ref))}`)].join('\n'));
  }
  if (book.background.length > 0) blocks.push(`Background: ${book.background.length} claims`);
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : 'No claims here.\n';
}

function incidentLines(incident: Incident): string[] {
  const facts = [incident.title, incident.date, incident.places.join(', ')].filter((part) => part);
  const partOf = incident.partOf === undefined ? [] : [`  part of ${incident.partOf}`];
  const counted = new Set(incident.figures.flatMap(({ claims }) => claims.map(({ ref }) => ref.claim.id)));
  const others = incident.claims.filter(({ claim }) => !counted.has(claim.id));
  return [
    incident.id,
    `  ${facts.join(' · ')}`,
    ...partOf,
    ...incident.figures.flatMap(figureLines),
    ...contestLines(incident),
    ...others.map((ref) => `  ${claimText(ref)}`),
  ];
}

/** One line for each field that is contested, however many contests there are about it. */
function contestLines({ contests }: Incident): string[] {
  const fields = new Set(contests.map(({ field }) => field));
  return [...fields].map((field) => {
    const about = contests.filter((contest) => contest.field === field);
    return `  ${field}: contested (${describeReasons(about)})`;
  });
}

function figureLines(figure: FigureSummary): string[] {
  const name = [figure.kind, figure.group].filter((part) => part).join(' ');
  const contested = figure.contested ? `, contested (${describeReasons(figure.reasons)})` : '';
  const claims = figure.claims.map(({ ref, standing }) => {
    const why = describeStanding(standing);
    return `    ${claimText(ref)}${why ? ` (${why})` : ''}`;
  });
  return [`  ${name}: ${describeRangeInWords(figure)}${contested}`, ...claims];
}

function claimText({ claim, name }: ClaimRef): string {
  return `${describeClaimant(claim)}: ${describeStatement(claim)} [${name} ${claim.id}]`;
}
