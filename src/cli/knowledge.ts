import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readKnowledge } from '../core/recognise/knowledge';
import type { Knowledge } from '../core/recognise/knowledge';
import { badInput } from './command';

/**
 * Reads what the recogniser learned.
 *
 * @param folder holds the two files; else that which ships with the program
 * @throws CommandError when they are missing or damaged
 */
export async function readKnowledgeFiles(folder: string = shippedFolder()): Promise<Knowledge> {
  const read = (name: string): Promise<Uint8Array> => readFile(join(folder, name));
  try {
    return readKnowledge(...(await Promise.all([read('model.bin'), read('gazetteer.bin')])));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw badInput(`the recogniser’s knowledge in ${folder} cannot be read (${reason})`);
  }
}

/** The folder beside the bundle's, or, run from source, that at the top of the repository. */
function shippedFolder(): string {
  const beside = join(dirname(__dirname), 'knowledge');
  return existsSync(beside) ? beside : join(dirname(dirname(__dirname)), 'knowledge');
}
