import { resolve, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtInCodebook } from '../core/claims/codebook';
import { gatherIncidents } from '../core/incidents/gatherIncidents';
import type { AnnotatedArticle, IncidentBook } from '../core/incidents/incidentBook';
import type { CanonicalNames } from '../core/incidents/naming/canonicalNames';
import { exitCodes, wrongUse } from './command';
import type { ExitCode, OptionValues, Terminal } from './command';
import { articleOf, defaultIncidentsFolder, filesBelow, kindOf } from './files';
import { NearestCodebook, orUnreadable } from './nearestCodebook';
import { foundProblems } from './nearestFile';
import { confirmedNames } from './nearestNames';
import { inOrder, problemLine } from './problemLines';
import type { FileProblem } from './problemLines';
import { readAnnotations } from './readAnnotations';
import type { ReadSidecar } from './readAnnotations';

/** The incidents of a folder, what is confirmed about its names, and what is wrong with its files. */
export interface ReadBook {
  readonly book: IncidentBook;
  readonly names: CanonicalNames;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads the annotations below the one folder that a command names, the current one when it names none, with the codebook
 * and the names file that hold for it.
 *
 * @param command the command's name, for its messages
 * @throws CommandError when it names no folder or several
 */
export async function readBook(
  paths: readonly string[],
  values: OptionValues,
  command: string,
): Promise<ReadBook> {
  const [folder = '.', ...more] = paths;
  if (more.length > 0) throw wrongUse(`name one folder only: newsmark ${command} [DIR].`);
  const kind = await kindOf(folder);
  if (kind === 'nothing') throw wrongUse(`${folder}: there is no such folder; check its name.`);
  if (kind === 'file') throw wrongUse(`${folder}: this is a file; name the folder it is in.`);

  const incidentsFolder = String(values['incidents-folder'] ?? defaultIncidentsFolder);
  const read = await readAnnotations(await filesBelow(folder), incidentsFolder);
  const articles = read.sidecars.map((sidecar) => annotatedArticle(sidecar, folder));
  const decisions = read.decisions.map(({ decision }) => decision);
  const looking = new NearestCodebook().ofFolder(folder);
  const { found: codebook, unreadable } = await orUnreadable(looking, folder);
  const { names, problems } = await confirmedNames(folder, read.namesFiles);
  const isRead = read.codebooks.some((path) => resolve(path) === codebook?.path);
  return {
    book: gatherIncidents(articles, decisions, codebook?.file.codebook ?? builtInCodebook, names),
    names,
    problems: [
      ...read.problems,
      ...unreadable,
      ...problems,
      ...(codebook && !isRead ? foundProblems(codebook) : []),
    ],
  };
}

/** Tells the errors among some problems; claims may be missing where there are any. */
export function tellErrors(problems: readonly FileProblem[], terminal: Terminal): ExitCode {
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
