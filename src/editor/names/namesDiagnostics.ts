import * as vscode from 'vscode';
import type { NamesFiles } from '../../workspace/namesFiles';
import { namesFileOf } from '../../workspace/namesFiles';
import { toDiagnostics } from '../diagnostics';

/** Shows what is wrong with names files in the Problems panel, each at its line. */
export function showNamesDiagnostics(names: NamesFiles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsmark-names');
  const show = (folder: vscode.Uri): void => {
    const file = names.fileOf(folder);
    collection.set(namesFileOf(folder), file && toDiagnostics(file.problems, file.source));
  };
  return vscode.Disposable.from(collection, names.onDidChange(show));
}
