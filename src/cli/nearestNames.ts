import { resolve } from 'node:path';
import { canonicalNames, noNames } from '../core/incidents/naming/canonicalNames';
import type { CanonicalNames } from '../core/incidents/naming/canonicalNames';
import { parseNames } from '../core/namesFile/parseNames';
import type { NamesFile } from '../core/namesFile/parseNames';
import { namesFileName } from '../core/namesFile/schema';
import { CommandError } from './command';
import { foundProblems, NearestFile } from './nearestFile';
import type { FoundFile } from './nearestFile';
import { wholeFile } from './problemLines';
import type { FileProblem } from './problemLines';

/** A names file and where it was found. */
export type FoundNames = FoundFile<NamesFile>;

/** Finds the names files of articles. */
export class NearestNames extends NearestFile<NamesFile> {
  constructor() {
    super(namesFileName, parseNames);
  }
}

/**
 * What the names file of a folder, or the nearest above, confirms about names; one that cannot be read is a problem, not
 * an end.
 *
 * @param read paths of names files whose problems are told already
 */
export async function confirmedNames(
  folder: string,
  read: readonly string[],
): Promise<{ readonly names: CanonicalNames; readonly problems: readonly FileProblem[] }> {
  try {
    const found = await new NearestNames().ofFolder(folder);
    if (!found) return { names: noNames, problems: [] };
    const isTold = read.some((path) => resolve(path) === found.path);
    return { names: canonicalNames([found.file]), problems: isTold ? [] : foundProblems(found) };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const message = `The names file cannot be read, so it does not count: ${error.message}`;
    return { names: noNames, problems: [wholeFile(folder, 'error', message)] };
  }
}
