import * as vscode from 'vscode';
import type { FileSystem } from './fileSystem';

/** The editor's file system, which both hosts have, for local, remote and virtual folders. */
export const editorFileSystem: FileSystem = {
  read: (uri) => orUndefined(vscode.workspace.fs.readFile(vscode.Uri.parse(uri))),
  write: async (uri, content) => vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), content),
  delete: async (uri) => {
    await orUndefined(vscode.workspace.fs.delete(vscode.Uri.parse(uri)));
  },
  rename: async (from, to) =>
    vscode.workspace.fs.rename(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite: false }),
  list: async (folder) => {
    const entries = await orUndefined(vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder)));
    return entries?.map(([name]) => name) ?? [];
  },
  makeFolder: async (folder) => vscode.workspace.fs.createDirectory(vscode.Uri.parse(folder)),
  modified: async (uri) => (await orUndefined(vscode.workspace.fs.stat(vscode.Uri.parse(uri))))?.mtime,
};

async function orUndefined<Result>(asked: Thenable<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
