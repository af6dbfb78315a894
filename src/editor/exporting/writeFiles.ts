import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { ReportProgress } from '../../workspace/cancellable';
import { messageOf } from '../../workspace/log';
import { askFirst } from '../../workspace/messages';
import { fileName, isSidecar } from '../../workspace/sidecarLocation';
import { formatCount } from '../../core/text/counted';

type NewFile = readonly [uri: vscode.Uri, text: string];

/** So many files are named in a question. */
const mostNamed = 5;

/**
 * Why files may not be written; what is there already is asked about.
 *
 * @param isAsked true where the analyst was asked already whether the file may be written over
 * @returns a sentence, `cancelled` when the analyst did not want it, undefined when they may be written
 */
export async function whyNotOverwrite(
  files: readonly NewFile[],
  store: AnnotationStore,
  isAsked: boolean,
): Promise<string | undefined> {
  const ours = files.find(
    ([uri]) => (isSidecar(uri) || store.sidecar(uri.toString())) ?? store.incidentFile(uri.toString()),
  );
  if (ours)
    return `${fileName(ours[0])} is an annotated article or its annotations and is not written over: export to another place.`;
  if (isAsked) return undefined;
  const there: vscode.Uri[] = [];
  for (const [uri] of files) if (await isThere(uri)) there.push(uri);
  if (there.length === 0) return undefined;
  const names = there.slice(0, mostNamed).map(fileName).join(', ');
  const more = there.length > mostNamed ? ` and ${formatCount(there.length - mostNamed)} more` : '';
  const replace = 'Replace';
  const question =
    there.length === 1
      ? `${names} is there already.`
      : `${formatCount(there.length)} of ${formatCount(files.length)} files are there already.`;
  const choice = await askFirst(question, `${names}${more} would be written over.`, replace);
  return choice === replace ? undefined : 'cancelled';
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes files, each whole or not at all.
 *
 * @returns those that were written: not all where it was cancelled
 * @throws Error that says which file could not be written and how many were
 */
export async function writeFiles(
  files: readonly NewFile[],
  report: ReportProgress,
  token: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const written: vscode.Uri[] = [];
  for (const [uri, text] of files) {
    if (token.isCancellationRequested) break;
    try {
      await writeWhole(uri, text);
    } catch (error) {
      const others = files.length > 1 ? ` ${written.length} of ${files.length} files were written.` : '';
      throw new Error(`${fileName(uri)} could not be written: ${messageOf(error)}${others}`, {
        cause: error,
      });
    }
    written.push(uri);
    report(
      `${formatCount(written.length)} of ${formatCount(files.length)} files`,
      written.length / files.length,
    );
  }
  return written;
}

/** Writes a file under another name first, so that nobody ever finds half of it. */
async function writeWhole(uri: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(uri, '..');
  const draft = vscode.Uri.joinPath(folder, `.${fileName(uri)}.part`);
  await fs.createDirectory(folder);
  try {
    await fs.writeFile(draft, new TextEncoder().encode(text));
    await fs.rename(draft, uri, { overwrite: true });
  } catch (error) {
    await fs.delete(draft).then(undefined, () => undefined);
    throw error;
  }
}
