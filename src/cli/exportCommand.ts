import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInCodebook } from '../core/claims/codebook';
import { exportFormat, exportFormats, joinParts } from '../core/export/exportFormats';
import type { Exported, ExportFormatName } from '../core/export/exportFormats';
import type { ExportedArticle } from '../core/export/placedClaims';
import { gatherIncidents } from '../core/incidents/gatherIncidents';
import { groupBy } from '../core/incidents/groupBy';
import type { IncidentBook } from '../core/incidents/incidentBook';
import type { LocatingContext } from '../core/incidents/locating/locateIncident';
import { rememberingFinder } from '../core/incidents/locating/rememberingFinder';
import type { PlaceFinder } from '../core/recognise/gazetteer/locatePlaces';
import { ArticleText } from '../core/text/articleText';
import { CommandError, exitCodes, wrongUse } from './command';
import type { Command, ExitCode, OptionValues, Terminal } from './command';
import {
  articleOf,
  defaultIncidentsFolder,
  filesBelow,
  isIncidentFile,
  isSidecar,
  kindOf,
  readText,
  sidecarEnding,
} from './files';
import { readKnowledgeFiles } from './knowledge';
import { NearestCodebook, orUnreadable } from './nearestCodebook';
import { foundProblems } from './nearestFile';
import { confirmedNames } from './nearestNames';
import { remarkLine, inOrder, problemLine } from './problemLines';
import { Progress } from './progress';
import { putExport } from './putExport';
import { slashed } from './slashed';
import { readAnnotations } from './readAnnotations';
import type { Annotations } from './readAnnotations';

const formatNames = Object.keys(exportFormats) as ExportFormatName[];

const summaries: Readonly<Record<ExportFormatName, string>> = {
  w3c: 'W3C Web Annotations as JSON-LD',
  brat: 'brat standoff: a .txt and an .ann for each article (needs --out)',
  jsonl: 'JSON Lines with spans, as spaCy and Prodigy train on',
  conll: 'CoNLL-2003 columns with BIO tags',
  geojson: 'GeoJSON of incidents and claims whose places can be located',
  acled: 'CSV with the columns of ACLED',
  ucdp: 'CSV with the columns of UCDP GED',
  md: 'a Markdown report; with --out FOLDER one for each incident',
};

export const exportCommand: Command = {
  name: 'export',
  summary: 'write claims and incidents in the formats of other programs',
  usage: 'FORMAT [PATH…] [--out PATH] [--told-places] [--incidents-folder NAME]',
  help: `
Writes the claims in the sidecars that the PATHs name (articles, sidecars, or folders with all below them; the current
folder when left out), or the incidents that they make, in another program's format. Spans stand where their words stand
in the articles now. docs/exchange.md says what each format holds and what it cannot.

${formatNames.map((name) => `  ${name.padEnd(9)} ${summaries[name]}`).join('\n')}

  --out PATH                the file or folder to write; without it standard output is written to
  --told-places             geojson: leave out places whose coordinates neither an incident file nor a claim tells
  --incidents-folder NAME   what folders of incident files are called (default: ${defaultIncidentsFolder})

Files of earlier exports are written over, articles with claims and their annotations never. Exit code: 0 when all is told,
1 when a file could not be read as it should or a claim had to be left out (standard error says which), 2 for wrong use.
`,
  options: {
    out: { type: 'string' },
    'told-places': { type: 'boolean' },
    'incidents-folder': { type: 'string' },
  },
  run: runExport,
};

async function runExport(
  args: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const [wanted, ...paths] = args;
  const name = formatNames.find((each) => each === wanted);
  if (!name) {
    const what = wanted === undefined ? 'name a format' : `there is no format “${wanted}”`;
    throw wrongUse(`${what}; choose ${formatNames.join(', ')}.`);
  }
  const out = values['out'] === undefined ? undefined : String(values['out']);
  if (name === 'brat' && out === undefined)
    throw wrongUse('brat wants two files for each article: name a folder with --out.');
  const incidentsFolder = String(values['incidents-folder'] ?? defaultIncidentsFolder);
  const named = await filesToExport(paths.length > 0 ? paths : ['.'], incidentsFolder);
  const read = await readAnnotations([...named.keys()], incidentsFolder);
  const problems = read.problems.filter(({ severity }) => severity === 'error');
  for (const problem of inOrder(problems)) terminal.err(problemLine(problem));
  let worst: ExitCode = problems.length > 0 ? exitCodes.problems : exitCodes.fine;

  const format = exportFormat(name);
  let exported: Exported;
  if (format.of === 'articles') {
    const { articles, unread } = await readArticles(read, named, terminal);
    if (unread > 0) worst = exitCodes.problems;
    exported = joinParts(format, articles.map(format.part));
  } else {
    const book = await gather(read, named, paths[0] ?? '.', terminal);
    const gazetteer =
      format.locates && values['told-places'] !== true ? (await readKnowledgeFiles()).gazetteer : undefined;
    exported = joinParts(format, [...format.parts(book, { locating: contextIn(book, gazetteer) })]);
  }
  for (const remark of [...exported.lost, ...exported.remarks]) terminal.err(remarkLine(remark));
  if (out === undefined) terminal.out(exported.whole ?? '');
  else {
    const isFolder = format.hasFiles && !(format.fileName !== undefined && out.endsWith('.md'));
    const files = isFolder ? await filesIn(out, exported) : await onlyFile(out, exported, format.fileName);
    await putExport(files, incidentsFolder, terminal);
  }
  return exported.lost.length > 0 ? exitCodes.problems : worst;
}

/**
 * The sidecars and incident files that the paths stand for, each with the name that its article goes by: its path from the
 * folder that was named.
 */
async function filesToExport(
  paths: readonly string[],
  incidentsFolder: string,
): Promise<Map<string, string>> {
  const named = new Map<string, string>();
  const add = (file: string, folder: string): void => {
    const article = isSidecar(file) ? articleOf(file) : file;
    if (!named.has(file)) named.set(file, slashed(relative(resolve(folder), resolve(article))));
  };
  for (const path of paths) {
    const kind = await kindOf(path);
    if (kind === 'nothing') throw wrongUse(`${path}: there is no such file or folder; check its name.`);
    if (kind === 'folder') {
      for (const file of await filesBelow(path))
        if (isSidecar(file) || isIncidentFile(file, incidentsFolder)) add(file, path);
    } else if (isSidecar(path) || isIncidentFile(path, incidentsFolder)) add(path, dirname(path));
    else if ((await kindOf(path + sidecarEnding)) === 'file') add(path + sidecarEnding, dirname(path));
    else
      throw wrongUse(`${path}: there is nothing to export: this article has no sidecar (*${sidecarEnding}).`);
  }
  return named;
}

async function readArticles(
  { sidecars }: Annotations,
  named: ReadonlyMap<string, string>,
  terminal: Terminal,
): Promise<{ articles: ExportedArticle[]; unread: number }> {
  const articles: ExportedArticle[] = [];
  const paths = new Map<string, string>();
  const progress = new Progress(sidecars.length, 'articles', terminal);
  let unread = 0;
  for (const { path, file } of sidecars) {
    progress.step();
    const article = articleOf(path);
    const name = named.get(path) ?? basename(article);
    const other = paths.get(name);
    if (other !== undefined)
      throw wrongUse(
        `${article} and ${other} would both be called ${name}; export a folder that holds both.`,
      );
    paths.set(name, article);
    try {
      const text = new ArticleText(await readText(article));
      const claims = file.claims.map(({ claim }) => claim);
      articles.push({ name, text, metadata: file.article ?? {}, claims });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      unread++;
      terminal.err(remarkLine(error.message));
    }
  }
  return { articles, unread };
}

async function gather(
  { sidecars, decisions, codebooks, namesFiles }: Annotations,
  named: ReadonlyMap<string, string>,
  path: string,
  terminal: Terminal,
): Promise<IncidentBook> {
  const folder = (await kindOf(path)) === 'folder' ? path : dirname(path);
  const { found, unreadable } = await orUnreadable(new NearestCodebook().ofFolder(folder), folder);
  const { names, problems } = await confirmedNames(folder, namesFiles);
  const isTold = codebooks.some((codebook) => resolve(codebook) === found?.path);
  for (const problem of [...unreadable, ...problems, ...(found && !isTold ? foundProblems(found) : [])])
    terminal.err(problemLine(problem));
  const articles = sidecars.map(({ path: sidecar, file }) => ({
    uri: pathToFileURL(resolve(articleOf(sidecar))).href,
    name: named.get(sidecar) ?? basename(articleOf(sidecar)),
    article: file.article ?? {},
    claims: file.claims.map(({ claim }) => claim),
  }));
  return gatherIncidents(
    articles,
    decisions.map(({ decision }) => decision),
    found?.file.codebook ?? builtInCodebook,
    names,
  );
}

/** What tells where the places of a book's incidents lie. */
function contextIn(book: IncidentBook, gazetteer: PlaceFinder | undefined): LocatingContext {
  const { incidents, unassigned, background } = book;
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const all = [...incidents.flatMap(({ claims }) => claims), ...unassigned, ...background];
  const byArticle = groupBy(all, ({ uri }) => uri);
  return {
    gazetteer: gazetteer && rememberingFinder(gazetteer),
    incident: (id) => byId.get(id),
    claimsOf: (uri) => (byArticle.get(uri) ?? []).map(({ claim }) => claim),
  };
}

/** The files of an export by their paths in a folder. */
async function filesIn(folder: string, { files }: Exported): Promise<Map<string, string>> {
  if ((await kindOf(folder)) === 'file')
    throw wrongUse(`${folder}: this is a file; name a folder with --out.`);
  return new Map([...files].map(([path, text]) => [join(folder, path), text]));
}

/** The one file of an export, in a folder under the name that it has there. */
async function onlyFile(out: string, { whole = '' }: Exported, name = ''): Promise<Map<string, string>> {
  return new Map([[(await kindOf(out)) === 'folder' ? join(out, name) : out, whole]]);
}
