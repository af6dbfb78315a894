import * as vscode from 'vscode';
import type { CodebookFiles } from '../../workspace/codebookFiles';
import { toDiagnostics } from '../diagnostics';

/** Shows what is wrong with the codebook file in the Problems panel, each at its line. */
export function showCodebookDiagnostics(codebook: CodebookFiles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsmark-codebook');
  const show = (uri: vscode.Uri): void => {
    const { file } = codebook;
    collection.set(uri, file && toDiagnostics(file.problems, file.source));
  };
  return vscode.Disposable.from(collection, codebook.onDidChange(show));
}
