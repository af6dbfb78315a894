import type * as vscode from 'vscode';

export const sidecarEnding = '.claims.yaml';

/** Where the annotations of an article are kept: beside it. */
export function sidecarOf(article: vscode.Uri): vscode.Uri {
  return article.with({ path: article.path + sidecarEnding });
}

/** The article that a sidecar belongs to. */
export function articleOf(sidecar: vscode.Uri): vscode.Uri {
  return sidecar.with({ path: sidecar.path.slice(0, -sidecarEnding.length) });
}

export function isSidecar(uri: vscode.Uri): boolean {
  return uri.path.endsWith(sidecarEnding);
}

/** The last part of a path: what a person calls the file. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
