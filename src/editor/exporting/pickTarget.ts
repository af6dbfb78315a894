import * as vscode from 'vscode';
import type { WantedFormat } from './pickFormat';

/** Asks for the file, or the folder, to write to. @returns undefined when the analyst left */
export async function pickTarget({ format, asFiles }: WantedFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const title = `Export Annotations: ${format.title}`;
  if (asFiles) {
    const folders = await vscode.window.showOpenDialog({
      title,
      openLabel: 'Export Here',
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    });
    return folders?.[0];
  }
  const name = format.fileName ?? '';
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return vscode.window.showSaveDialog({
    title,
    saveLabel: 'Export',
    filters: { [format.title]: [ending], 'All files': ['*'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}
