import * as vscode from 'vscode';
import { isSidecar, sidecarOf } from './sidecarLocation';

/** An article renamed or moved in the editor takes its sidecar with it, within the same step of undo. */
export function followRenames(): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => event.waitUntil(renamesOfSidecars(event.files)));
}

async function renamesOfSidecars(
  renamed: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of renamed) {
    if (isSidecar(oldUri) || !(await isFile(sidecarOf(oldUri)))) continue;
    // Another sidecar at the new place is left alone; so is ours, then.
    edit.renameFile(sidecarOf(oldUri), sidecarOf(newUri), { overwrite: false, ignoreIfExists: true });
  }
  return edit;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}
