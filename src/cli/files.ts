import type { Stats } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { open, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codebookFileName } from '../core/codebookFile/schema';
import { namesFileName } from '../core/namesFile/schema';
import { CommandError, badInput, wrongUse } from './command';

export const sidecarEnding = '.claims.yaml';
export const defaultIncidentsFolder = 'incidents';

const skippedFolders = new Set(['.git', 'node_modules']);

/** What a path leads to. */
export type PathKind = 'file' | 'folder' | 'nothing';

/**
 * What is at a path, symbolic links followed.
 *
 * @throws CommandError when it cannot be told, and for `-`: nothing is read from standard input
 */
export async function kindOf(path: string): Promise<PathKind> {
  if (path === '-') throw wrongUse('-: standard input is not read; save the text to a file and name that.');
  let found: Stats;
  try {
    found = await stat(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'nothing';
    throw unreadable(path, error);
  }
  return found.isDirectory() ? 'folder' : 'file';
}

/**
 * The text of a file, its byte-order mark and line ends as they are.
 *
 * @throws CommandError for a missing or unreadable file, a folder, and text in another encoding than UTF-8
 */
export async function readText(path: string): Promise<string> {
  const kind = await kindOf(path);
  if (kind === 'nothing') throw wrongUse(`${path}: there is no such file; check its name.`);
  if (kind === 'folder') throw wrongUse(`${path}: this is a folder; name the files in it.`);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw badInput(`${path}: this is not UTF-8 text; save it as UTF-8 first.`);
  }
}

/**
 * Puts a text in a file's place so that either the old or the new one is there, whole, whenever the machine stops: a
 * temporary file beside it is written, brought to the disk and given its name. A link stays one; so do the permissions.
 *
 * @throws whatever the file system throws; the old file is untouched then
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const temporary = `${target}.newsmark-${randomUUID()}`;
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Every file below a folder, sorted by path. `.git` and `node_modules` are left out; a folder that links lead to
 * twice, or in a circle, is entered once, by its own name where that is below `folder` too.
 *
 * @returns paths that begin with `folder` as it was given
 * @throws CommandError when a folder cannot be read: what is in it must not pass for checked
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const entered = new Set<string>();
  const links: string[] = [];
  const enter = async (inside: string): Promise<void> => {
    const real = await realpath(inside);
    if (entered.has(real)) return;
    entered.add(real);
    for (const entry of await readdir(inside, { withFileTypes: true })) {
      const path = join(inside, entry.name);
      if (entry.isSymbolicLink()) links.push(path);
      else if (!entry.isDirectory()) found.push(path);
      else if (!skippedFolders.has(entry.name)) await enter(path);
    }
  };
  try {
    await enter(folder);
    for (let link = links.shift(); link !== undefined; link = links.shift()) {
      const kind = await kindOf(link);
      if (kind === 'file') found.push(link);
      else if (kind === 'folder') await enter(link);
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw unreadable(pathOf(error) ?? folder, error);
  }
  return found.sort((one, other) => (one < other ? -1 : 1));
}

/** The article that a sidecar belongs to. */
export function articleOf(sidecar: string): string {
  return sidecar.slice(0, -sidecarEnding.length);
}

/** True for `<article>.claims.yaml`. */
export function isSidecar(path: string): boolean {
  return path.endsWith(sidecarEnding) && basename(path) !== sidecarEnding;
}

/** True for a YAML file right in a folder of incident files. */
export function isIncidentFile(path: string, incidentsFolder: string): boolean {
  return path.endsWith('.yaml') && !isSidecar(path) && basename(dirname(resolve(path))) === incidentsFolder;
}

/** True for a file of names, in whatever folder. */
export function isNamesFile(path: string): boolean {
  return basename(path) === namesFileName;
}

/** True for a codebook, in whatever folder. */
export function isCodebookFile(path: string): boolean {
  return basename(path) === codebookFileName;
}

function unreadable(path: string, error: unknown): CommandError {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') {
    return badInput(`${path}: you are not allowed to read this; change its permissions.`);
  }
  return badInput(`${path}: this cannot be read (${code ?? String(error)}).`);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
