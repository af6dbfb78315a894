import type * as vscode from 'vscode';
import { editorFileSystem } from './saving/editorFileSystem';
import { systemClock } from './saving/fileSystem';
import { readSettled, toTextFile } from './saving/settledText';
import type { TextFile } from './saving/settledText';

/**
 * Reads a file as UTF-8, byte-order mark included.
 *
 * A missing file and one in another encoding are told apart from an empty one, so that nobody writes over them.
 *
 * @throws whatever the file system throws but "not found"
 */
export async function readTextFile(uri: vscode.Uri): Promise<TextFile> {
  return toTextFile(await editorFileSystem.read(uri.toString()));
}

/**
 * Reads a file that another program may be writing just now, see {@link readSettled}.
 *
 * @throws whatever the file system throws but "not found"
 */
export function readSettledFile(uri: vscode.Uri): Promise<TextFile> {
  return readSettled(editorFileSystem, systemClock, uri.toString());
}
