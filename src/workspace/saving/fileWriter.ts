import * as vscode from 'vscode';
import type { Log } from '../log';
import { warn } from '../messages';
import { fileName } from '../sidecarLocation';
import { readTextFile } from '../textFile';
import { unsavedDocument } from '../unsavedDocument';
import { applyEdits } from './applyEdits';
import { editorFileSystem } from './editorFileSystem';
import { editorsOf } from './editorsOf';
import type { FileFormat, ReadFile } from './fileFormat';
import { systemClock } from './fileSystem';
import type { FileSystem } from './fileSystem';
import { refuseLink } from './refuseLink';
import { SafeWriter } from './safeWriter';
import type { Written } from './safeWriter';
import { textToChange } from './textToChange';

/** Writes files of one format in the workspace, through the editor's file system. */
export class FileWriter<File extends ReadFile, Edit> implements vscode.Disposable {
  readonly #format: FileFormat<File, Edit>;
  readonly #safe: SafeWriter<File, Edit>;

  /** @param folder in the extension's storage that all windows share, for the journal of this format alone */
  constructor(
    format: FileFormat<File, Edit>,
    folder: vscode.Uri,
    log: Log,
    fs: FileSystem = editorFileSystem,
  ) {
    this.#format = format;
    const storage = folder.toString();
    const editors = editorsOf(format);
    this.#safe = new SafeWriter({ format, fs, clock: systemClock, report: log, storage, editors });
  }

  /**
   * Applies edits to a file, making it if there is none.
   *
   * @param made what a file that is made now is before the edits
   * @param known the text that the file is known to have held, if any
   * @throws WriteRefused when the file must not be touched
   */
  async write(
    uri: vscode.Uri,
    made: File,
    edits: readonly Edit[],
    known?: string,
  ): Promise<Written<File, Edit>> {
    await refuseLink(uri);
    return this.#safe.write(uri.toString(), made, edits, known);
  }

  /**
   * Sees whether edits could be written now, without writing anything.
   *
   * @throws WriteRefused with the reason if not
   */
  async tryOut(uri: vscode.Uri, made: File, edits: readonly Edit[]): Promise<void> {
    await refuseLink(uri);
    const file = await this.#read(uri, made);
    applyEdits(this.#format, file, this.#format.rebase(file, edits), fileName(uri));
  }

  /** Watches no longer over what it wrote. */
  dispose(): void {
    this.#safe.dispose();
  }

  /** Watches no longer over a file that is gone: whoever deleted it meant to. */
  forget(uri: vscode.Uri): void {
    this.#safe.forget(uri.toString());
  }

  /** Deletes a file that was made for what is since taken back, if it holds this text and nothing else. */
  discard(uri: vscode.Uri, text: string): Promise<void> {
    return this.#safe.alone(uri.toString(), async () => {
      const found = await readTextFile(uri);
      const isEmpty = found.state === 'text' && found.text === text;
      if (isEmpty && !unsavedDocument(uri)) await vscode.workspace.fs.delete(uri);
    });
  }

  /**
   * Moves a file while nobody writes it, and what of it waits in the journal.
   *
   * @param move does so
   */
  async move(from: vscode.Uri, to: vscode.Uri, move: () => Promise<void>): Promise<void> {
    await this.#safe.alone(from.toString(), move);
    await this.follow(from, to);
  }

  /** Takes note that a file, or a folder with files, is at another place. */
  follow(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#safe.follow(from.toString(), to.toString());
  }

  /** Sees through the writes to files of this workspace that windows that are no more began and did not finish. */
  async recover(): Promise<void> {
    const isOurs = (uri: string): boolean =>
      vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) !== undefined;
    for (const uri of await this.#safe.recover(isOurs)) {
      void warn(
        `Newsmark could not finish an interrupted change to ${fileName(vscode.Uri.parse(uri))}: mend the file, then reload the window.`,
      );
    }
  }

  async #read(uri: vscode.Uri, made: File): Promise<File> {
    const unsaved = unsavedDocument(uri);
    if (unsaved) return this.#format.parse(unsaved.getText());
    const text = await textToChange(readTextFile(uri), fileName(uri));
    return text === undefined ? made : this.#format.parse(text);
  }
}
