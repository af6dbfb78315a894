import * as vscode from 'vscode';
import type { Article } from '../../core/claims/schema';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../core/sidecar/writing/emptySidecar';
import { parseSidecar } from '../../core/sidecar/reading/parseSidecar';
import { rebaseEdits } from '../../core/sidecar/writing/rebaseEdits';
import { applyEdits } from './applyEdits';
import { editorFileSystem } from './editorFileSystem';
import { systemClock } from './fileSystem';
import type { FileSystem } from './fileSystem';
import type { Log } from '../log';
import { warn } from '../messages';
import { refuseLink } from './refuseLink';
import { SafeWriter } from './safeWriter';
import type { Written } from './safeWriter';
import { fileName, sidecarOf } from '../sidecarLocation';
import { textDifference } from '../textDifference';
import { readTextFile } from '../textFile';
import { unsavedDocument } from '../unsavedDocument';
import { WriteRefused } from './writeRefused';

/** Writes what is done to claims into the sidecars of the workspace, through the editor's file system. */
export class SidecarWriter implements vscode.Disposable {
  readonly #safe: SafeWriter;

  /** @param storage the extension's storage that all windows share, for the journal */
  constructor(storage: vscode.Uri, log: Log, fs: FileSystem = editorFileSystem) {
    const folder = vscode.Uri.joinPath(storage, 'writing').toString();
    const editors = { isUnsaved, edit: editUnsaved };
    this.#safe = new SafeWriter({ fs, clock: systemClock, report: log, storage: folder, editors });
  }

  /**
   * Applies edits to an article's sidecar, making the file if there is none.
   *
   * @param metadata what is known of the article, for a sidecar that is made now
   * @param known the text that the sidecar is known to have held, if any
   * @throws WriteRefused when the sidecar must not be touched
   */
  async write(
    article: vscode.Uri,
    metadata: Article,
    edits: readonly SidecarEdit[],
    known?: string,
  ): Promise<Written> {
    await refuseLink(sidecarOf(article));
    return this.#safe.write(sidecarOf(article).toString(), metadata, edits, known);
  }

  /** Watches no longer over what it wrote. */
  dispose(): void {
    this.#safe.dispose();
  }

  /** Watches no longer over a sidecar that is gone: whoever deleted it meant to. */
  forget(article: vscode.Uri): void {
    this.#safe.forget(sidecarOf(article).toString());
  }

  /** Deletes a sidecar that was made for claims since taken back, if nothing else is in it. */
  discardEmpty(article: vscode.Uri, metadata: Article): Promise<void> {
    const sidecar = sidecarOf(article);
    return this.#safe.alone(sidecar.toString(), async () => {
      const found = await readTextFile(sidecar);
      const isEmpty = found.state === 'text' && found.text === emptySidecar(metadata).source;
      if (isEmpty && !unsavedDocument(sidecar)) await vscode.workspace.fs.delete(sidecar);
    });
  }

  /**
   * Moves a sidecar while nobody writes it, and what of it waits in the journal.
   *
   * @param move does so
   */
  async move(from: vscode.Uri, to: vscode.Uri, move: () => Promise<void>): Promise<void> {
    await this.#safe.alone(from.toString(), move);
    await this.follow(from, to);
  }

  /** Takes note that a sidecar, or a folder with sidecars, is at another place. */
  follow(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#safe.follow(from.toString(), to.toString());
  }

  /** Sees through the writes to sidecars of this workspace that windows that are no more began and did not finish. */
  async recover(): Promise<void> {
    const isOurs = (sidecar: string): boolean =>
      vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(sidecar)) !== undefined;
    for (const sidecar of await this.#safe.recover(isOurs)) {
      void warn(
        `Newsmark could not finish an interrupted change to ${fileName(vscode.Uri.parse(sidecar))}: mend the file, then reload the window.`,
      );
    }
  }
}

function isUnsaved(sidecar: string): boolean {
  return unsavedDocument(vscode.Uri.parse(sidecar)) !== undefined;
}

/** A sidecar being edited by hand is changed in its editor and left unsaved. */
async function editUnsaved(sidecar: string, edits: readonly SidecarEdit[]): Promise<Written> {
  const uri = vscode.Uri.parse(sidecar);
  const document = await vscode.workspace.openTextDocument(uri);
  const before = parseSidecar(document.getText());
  const fitting = rebaseEdits(before, edits);
  const source = applyEdits(before, fitting, fileName(uri));
  const change = new vscode.WorkspaceEdit();
  const { start, end, text } = textDifference(before.source, source);
  change.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new WriteRefused(`${fileName(uri)} could not be edited, so the change was not saved.`);
  }
  return { before, after: parseSidecar(source), created: false, edits: fitting };
}
