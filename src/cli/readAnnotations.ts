import { parseIncidentFile } from '../core/incidents/incidentFile';
import type { IncidentFile } from '../core/incidents/incidentFile';
import { parseNames } from '../core/namesFile/parseNames';
import { parseSidecar } from '../core/sidecar/parseSidecar';
import type { SidecarFile } from '../core/sidecar/parseSidecar';
import { CommandError } from './command';
import { isIncidentFile, isNamesFile, isSidecar, readText } from './files';
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

/** What sidecars, incident files and names files hold, and what is wrong with the files themselves. */
export interface Annotations {
  readonly sidecars: readonly ReadSidecar[];
  readonly decisions: readonly ReadDecision[];
  /** How many names files were read. */
  readonly namesFiles: number;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads those of the files that are sidecars, incident files or names files. One that cannot be read is a problem, not an end.
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
  let namesFiles = 0;
  for (const path of paths) {
    if (!isSidecar(path) && !isIncidentFile(path, incidentsFolder) && !isNamesFile(path)) continue;
    const source = await readOrReport(path, problems);
    if (source === undefined) continue;
    if (isNamesFile(path)) {
      namesFiles++;
      problems.push(...placeProblems(path, source, parseNames(source).problems));
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
  return { sidecars, decisions, namesFiles, problems };
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
