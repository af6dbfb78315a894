import * as vscode from 'vscode';
import { recogniseFormat } from '../../core/import/importFormats';
import type { ImportFormatName, ImportSource } from '../../core/import/importFormats';
import { Pace } from '../../workspace/pace';
import { fileName } from '../../workspace/sidecarLocation';
import { readTextFile } from '../../workspace/textFile';

/** A file that was chosen, as it was read. */
export interface ChosenFile extends ImportSource {
  readonly uri: vscode.Uri;
  /** What a person calls it. */
  readonly file: string;
  /** Undefined where it is none that is known. */
  readonly recognised: ImportFormatName | undefined;
  /** For brat: the file of the text beside it. */
  readonly textUri?: vscode.Uri;
}

/** What was chosen and what of it could not be read. */
export interface ChosenFiles {
  readonly files: readonly ChosenFile[];
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
}

const endings = ['ann', 'json', 'jsonl', 'ndjson', 'jsonld'];
const annotations = new RegExp(`\\.(?:${endings.join('|')})$`, 'i');

/** Asks for files, or for a folder of them. @returns undefined when the analyst left */
export async function pickSources(kind: 'files' | 'folder'): Promise<readonly vscode.Uri[] | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showOpenDialog({
    title: 'Import Annotations',
    openLabel: 'Import',
    canSelectFiles: kind === 'files',
    canSelectFolders: kind === 'folder',
    canSelectMany: kind === 'files',
    ...(kind === 'files' && { filters: { Annotations: endings, 'All files': ['*'] } }),
    ...(folder && { defaultUri: folder }),
  });
}

/** Reads what was chosen; of folders all files of annotations in them, at any depth. */
export async function readSources(
  chosen: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<ChosenFiles | undefined> {
  const files: ChosenFile[] = [];
  const unreadable: { file: string; message: string }[] = [];
  const pace = new Pace();
  for (const root of chosen) {
    for (const uri of await filesIn(root, token)) {
      if (token.isCancellationRequested) return undefined;
      const read = await readSource(uri, root);
      if ('message' in read) unreadable.push(read);
      else files.push(read);
      await pace.rest();
    }
  }
  return { files, unreadable };
}

async function filesIn(root: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(root);
  if ((type & vscode.FileType.Directory) === 0) return [root];
  const found: vscode.Uri[] = [];
  const waiting = [root];
  for (let folder = waiting.pop(); folder && !token.isCancellationRequested; folder = waiting.pop()) {
    for (const [name, entry] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (entry === vscode.FileType.Directory && name !== '.git' && name !== 'node_modules')
        waiting.push(uri);
      else if ((entry & vscode.FileType.File) !== 0 && annotations.test(name)) found.push(uri);
    }
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function readSource(
  uri: vscode.Uri,
  root: vscode.Uri,
): Promise<ChosenFile | { readonly file: string; readonly message: string }> {
  const file = fileName(uri);
  const read = await readTextFile(uri);
  if (read.state !== 'text') return { file, message: 'It cannot be read: it is gone, or no UTF-8 text.' };
  const source = read.text;
  if (!/\.ann$/i.test(file)) return { uri, file, source, recognised: recogniseFormat(source) };
  const textUri = uri.with({ path: uri.path.replace(/\.ann$/i, '.txt') });
  const text = await readTextFile(textUri);
  if (text.state !== 'text') return { file, message: `Its text ${fileName(textUri)} is not beside it.` };
  const below = uri.path === root.path ? file : uri.path.slice(root.path.replace(/\/$/, '').length + 1);
  const name = below.replace(/\.ann$/i, '');
  return { uri, file, source, text: text.text, name, textUri, recognised: 'brat' };
}
