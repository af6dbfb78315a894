import { parseCodebook } from '../core/codebookFile/parseCodebook';
import { parseIncidentFile } from '../core/incidents/incidentFile';
import type { IncidentFile } from '../core/incidents/incidentFile';
import { parseNames } from '../core/namesFile/parseNames';
import { parseSidecar } from '../core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../core/sidecar/reading/parseSidecar';
import { CommandError } from './command';
import { isCodebookFile, isIncidentFile, isNamesFile, isSidecar, readText } from './files';
import { placeProblems, wholeFile } from './problemLines';
import type { FileProblem } from './problemLines';

/** A sidecar that could be read, valid or not. */
export interface ReadSidecar {
  readonly path: string;
  readonly file: SidecarFile;
}

/** An incident file that is valid. */
export interface ReadDecision {
  readonly path: string;
  readonly source: string;
  readonly decision: IncidentFile;
}

/** What sidecars and incident files hold, and what is wrong with them and with names files and codebooks. */
export interface Annotations {
  readonly sidecars: readonly ReadSidecar[];
  readonly decisions: readonly ReadDecision[];
  /** The paths of the names files that were read. */
  readonly namesFiles: readonly string[];
  /** The paths of the codebooks that were read. */
  readonly codebooks: readonly string[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads those of the files that are sidecars, incident files, names files or codebooks. One that cannot be read is a
 * problem, not an end.
 *
 * @param incidentsFolder the name of the folders that hold incident files
 */
export async function readAnnotations(
  paths: readonly string[],
  incidentsFolder: string,
): Promise<Annotations> {
  const sidecars: ReadSidecar[] = [];
  const decisions: ReadDecision[] = [];
  const problems: FileProblem[] = [];
  const codebooks: string[] = [];
  const namesFiles: string[] = [];
  for (const path of paths) {
    if (!isOurs(path, incidentsFolder)) continue;
    const source = await readOrReport(path, problems);
    if (source === undefined) continue;
    if (isNamesFile(path)) {
      namesFiles.push(path);
      problems.push(...placeProblems(path, source, parseNames(source).problems));
    } else if (isCodebookFile(path)) {
      codebooks.push(path);
      problems.push(...placeProblems(path, source, parseCodebook(source).problems));
    } else if (isSidecar(path)) {
      const file = parseSidecar(source);
      sidecars.push({ path, file });
      problems.push(...placeProblems(path, source, file.problems));
    } else {
      const read = parseIncidentFile(source);
      problems.push(...placeProblems(path, source, read.problems));
      if (read.file) decisions.push({ path, source, decision: read.file });
    }
  }
  return { sidecars, decisions, namesFiles, codebooks, problems };
}

/** True for a file that Newsmark reads and that is no article. */
export function isOurs(path: string, incidentsFolder: string): boolean {
  return (
    isSidecar(path) || isNamesFile(path) || isCodebookFile(path) || isIncidentFile(path, incidentsFolder)
  );
}

async function readOrReport(path: string, problems: FileProblem[]): Promise<string | undefined> {
  try {
    return await readText(path);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    problems.push(wholeFile(path, 'error', error.message.slice(path.length + 2)));
    return undefined;
  }
}
