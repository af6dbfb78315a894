import * as vscode from 'vscode';
import type { AnnotationFiles } from '../reading/annotationFiles';
import type { Annotations } from '../annotations';
import { editorFileSystem } from './editorFileSystem';
import { fileName, sidecarOf } from '../sidecarLocation';
import type { SidecarWriter } from './sidecarWriter';
import { unsavedDocument } from '../unsavedDocument';
import { WriteRefused } from './writeRefused';

/** What has to know where a sidecar is. */
export interface Moving {
  readonly writer: SidecarWriter;
  readonly annotations: Annotations;
  readonly files: Pick<AnnotationFiles, 'readWritten'>;
}

/**
 * Moves an article's sidecar beside another article, with what waits in the journal and what can be undone.
 *
 * @returns false when the article has none
 * @throws WriteRefused when the other article has one already: both stay where they are
 */
export async function moveSidecar(
  { writer, annotations, files }: Moving,
  article: vscode.Uri,
  to: vscode.Uri,
): Promise<boolean> {
  const [from, target] = [sidecarOf(article), sidecarOf(to)];
  const hasSidecar = await isThere(from);
  if (hasSidecar && (await isThere(target))) {
    throw new WriteRefused(
      `${fileName(target)} is there already, so the claims of ${fileName(article)} stay in ${fileName(from)}: move them by hand, or rename one of the two files.`,
    );
  }
  await annotations.follow(article, to);
  if (!hasSidecar) return false;
  await writer.move(from, target, () => rename(from, target));
  await Promise.all([files.readWritten(from), files.readWritten(target)]);
  return true;
}

/** Asks the folder and not the file: where capitals make no difference, a file is found under names it does not have. */
async function isThere(uri: vscode.Uri): Promise<boolean> {
  const names = await editorFileSystem.list(vscode.Uri.joinPath(uri, '..').toString());
  return names.includes(fileName(uri));
}

/** Changes that are not saved move along when the editor itself renames the file. */
async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  if (!unsavedDocument(from)) return vscode.workspace.fs.rename(from, to, { overwrite: false });
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new WriteRefused(`${fileName(from)} could not be renamed to ${fileName(to)}.`);
  }
}
