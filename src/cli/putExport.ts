import { readFile, realpath } from 'node:fs/promises';
import { wrongUse } from './command';
import type { Terminal } from './command';
import { isCodebookFile, isIncidentFile, isNamesFile, isSidecar, kindOf, sidecarEnding } from './files';
import { Progress } from './progress';
import { putFile } from './putFile';

/**
 * Writes the files of an export. Articles with claims, and what a person wrote about them, are not written over.
 *
 * @param files by their paths
 * @throws CommandError before anything is written, when one of them would be; and when one cannot be written
 */
export async function putExport(
  files: ReadonlyMap<string, string>,
  incidentsFolder: string,
  terminal: Terminal,
): Promise<void> {
  for (const [path, text] of files) {
    if (await wouldHarm(path, text, incidentsFolder))
      throw wrongUse(
        `${path}: this is an annotated article or its annotations and is not written over; name another place with --out.`,
      );
  }
  const progress = new Progress(files.size, 'files', terminal);
  for (const [path, text] of files) {
    await putFile(path, text);
    progress.step();
  }
}

async function wouldHarm(path: string, text: string, incidentsFolder: string): Promise<boolean> {
  if (isSidecar(path)) return true;
  if ((await kindOf(path)) !== 'file') return false;
  // A link is written through.
  const target = await realpath(path);
  const isAnnotation = [isSidecar, isNamesFile, isCodebookFile].some((is) => is(target));
  if (isAnnotation || isIncidentFile(target, incidentsFolder)) return true;
  // An export to brat beside the articles has the same texts.
  return (
    (await kindOf(target + sidecarEnding)) === 'file' &&
    (await readFile(target)).compare(Buffer.from(text)) !== 0
  );
}
