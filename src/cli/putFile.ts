import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { badInput } from './command';
import { kindOf, replaceFile } from './files';

/**
 * Writes a file that is there whole or not at all, whenever the machine stops; its folders are made.
 *
 * @throws CommandError when it cannot be written, and for a folder of that name
 */
export async function putFile(path: string, text: string): Promise<void> {
  const kind = await kindOf(path);
  if (kind === 'folder') throw badInput(`${path}: this is a folder, so no file can be written here.`);
  try {
    if (kind === 'file') await replaceFile(path, text);
    else await createFile(path, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw badInput(`${path}: this cannot be written (${code}).`);
  }
}

/** A link to a whole file, unlike a rename, never takes the place of a file that came meanwhile. */
async function createFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.newsmark-${randomUUID()}`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await link(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
