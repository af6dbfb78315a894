import type * as vscode from 'vscode';
import { fingerprint } from './saving/fingerprint';

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

/** The same for a URI that is a string. */
export function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * Letters and digits that name a sidecar to all windows on one machine, whatever host and scheme they reach it through.
 * @param sidecar its URI
 */
export function keyOf(sidecar: string): string {
  return fingerprint(/^[a-z0-9+.-]+:(?:\/\/[^/]*)?(.*)$/i.exec(sidecar)?.[1] ?? sidecar);
}
