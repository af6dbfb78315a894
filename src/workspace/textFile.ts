import * as vscode from 'vscode';

/** What reading a text file came to. */
export type TextFile =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'missing' }
  | { readonly state: 'not utf-8' };

/**
 * Reads a file as UTF-8, byte-order mark included.
 *
 * A missing file and one in another encoding are told apart from an empty one, so that nobody writes over them.
 *
 * @throws whatever the file system throws but "not found"
 */
export async function readTextFile(uri: vscode.Uri): Promise<TextFile> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return { state: 'missing' };
    throw error;
  }
  try {
    return { state: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { state: 'not utf-8' };
  }
}

const pause = 30;
const mostLooks = 10;

/**
 * Reads a file that another program may be writing just now. The editor's file system writes in place: for a moment a
 * file is empty, or ends in the middle of a line. Such a text is believed only when it stays.
 *
 * @throws whatever the file system throws but "not found"
 */
export async function readSettledFile(uri: vscode.Uri): Promise<TextFile> {
  let found = await readTextFile(uri);
  for (let looks = 1; looks < mostLooks && found.state === 'text' && !found.text.endsWith('\n'); looks++) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const before = found.text;
    found = await readTextFile(uri);
    if (looks > 1 && found.state === 'text' && found.text === before && before !== '') break;
  }
  return found;
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
