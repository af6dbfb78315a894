import type * as vscode from 'vscode';
import { isSidecar } from '../workspace/sidecarLocation';
import { readTextFile } from '../workspace/textFile';

const utf8 = new Set(['utf8', 'utf8bom']);

/**
 * Whether claims can be kept for a document.
 *
 * @returns the sentence that says why not and what to do, or undefined when they can
 */
export async function whyNotAnnotatable(document: vscode.TextDocument): Promise<string | undefined> {
  if (document.isUntitled) return 'Save this article first: its claims are kept in a file beside it.';
  if (isSidecar(document.uri)) return 'This is a sidecar: open its article to tag claims.';
  // Offsets count the characters of UTF-8 text, so that every program finds the same words.
  const other =
    'This article is not UTF-8, so its claims could not be found again: save it with encoding UTF-8 first.';
  if (!utf8.has(document.encoding)) return other;
  // An editor shows bytes that are no UTF-8 as replacement characters.
  if (!document.getText().includes('\ufffd')) return undefined;
  const file = await readTextFile(document.uri);
  return file.state === 'not utf-8' ? other : undefined;
}
