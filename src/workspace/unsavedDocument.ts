import * as vscode from 'vscode';

/** The document of a file that is open in an editor with changes that are not saved, if there is one. */
export function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === key,
  );
}
