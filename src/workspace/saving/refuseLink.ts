import * as vscode from 'vscode';
import { fileName } from '../sidecarLocation';
import { WriteRefused } from './writeRefused';

/**
 * Sees to it that a file to be written is no symbolic link: one that came with a folder may lead to any file of the
 * analyst's machine.
 *
 * @throws WriteRefused for a link, wherever it leads
 */
export async function refuseLink(uri: vscode.Uri): Promise<void> {
  const type = await vscode.workspace.fs.stat(uri).then(
    (found) => found.type,
    () => vscode.FileType.Unknown,
  );
  if ((type & vscode.FileType.SymbolicLink) === 0) return;
  throw new WriteRefused(
    `${fileName(uri)} is a symbolic link, so the change was not saved: put the file itself in its place.`,
  );
}
