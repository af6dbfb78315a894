import * as vscode from 'vscode';

interface Window {
  showSaveDialog: typeof vscode.window.showSaveDialog;
  showOpenDialog: typeof vscode.window.showOpenDialog;
}

/** Answers every dialog for files with one place while something is done. */
export async function choosingFiles<Result>(place: vscode.Uri, work: () => Promise<Result>): Promise<Result> {
  const window = vscode.window as Window;
  const { showSaveDialog, showOpenDialog } = window;
  window.showSaveDialog = () => Promise.resolve(place);
  window.showOpenDialog = () => Promise.resolve([place]);
  try {
    return await work();
  } finally {
    Object.assign(window, { showSaveDialog, showOpenDialog });
  }
}
