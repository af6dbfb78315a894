import { parseCodebook } from '../core/codebookFile/parseCodebook';
import type { CodebookFile } from '../core/codebookFile/parseCodebook';
import { codebookFileName } from '../core/codebookFile/schema';
import { CommandError } from './command';
import { NearestFile } from './nearestFile';
import type { FoundFile } from './nearestFile';
import { wholeFile } from './problemLines';
import type { FileProblem } from './problemLines';

/** A codebook file and where it was found. */
export type FoundCodebook = FoundFile<CodebookFile>;

/** Finds the codebook files of articles; where there is none the built-in codebook is in force. */
export class NearestCodebook extends NearestFile<CodebookFile> {
  constructor() {
    super(codebookFileName, parseCodebook);
  }
}

/**
 * What looking for a codebook came to; one that cannot be read is a problem, not an end.
 *
 * @param path the file or folder that it was looked for, which the problem is told of
 */
export async function orUnreadable(
  looking: Promise<FoundCodebook | undefined>,
  path: string,
): Promise<{ readonly found?: FoundCodebook | undefined; readonly unreadable: readonly FileProblem[] }> {
  try {
    return { found: await looking, unreadable: [] };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const message = `The codebook cannot be read, so the built-in one counts: ${error.message}`;
    return { unreadable: [wholeFile(path, 'error', message)] };
  }
}
