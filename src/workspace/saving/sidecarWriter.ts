import * as vscode from 'vscode';
import type { Article } from '../../core/claims/schema';
import type { SidecarFile } from '../../core/sidecar/reading/parseSidecar';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { emptySidecar } from '../../core/sidecar/writing/emptySidecar';
import type { Log } from '../log';
import { sidecarOf } from '../sidecarLocation';
import { FileWriter } from './fileWriter';
import type { FileSystem } from './fileSystem';
import type { Written } from './safeWriter';
import { sidecarFormat } from './sidecarFormat';

/** Writes what is done to claims into the sidecars of the workspace; each is known by its article. */
export class SidecarWriter implements vscode.Disposable {
  readonly #files: FileWriter<SidecarFile, SidecarEdit>;

  /** @param storage the extension's storage that all windows share, for the journal */
  constructor(storage: vscode.Uri, log: Log, fs?: FileSystem) {
    this.#files = new FileWriter(sidecarFormat, vscode.Uri.joinPath(storage, 'writing'), log, fs);
  }

  /**
   * Applies edits to an article's sidecar, making the file if there is none.
   *
   * @param metadata what is known of the article, for a sidecar that is made now
   * @param known the text that the sidecar is known to have held, if any
   * @throws WriteRefused when the sidecar must not be touched
   */
  write(
    article: vscode.Uri,
    metadata: Article,
    edits: readonly SidecarEdit[],
    known?: string,
  ): Promise<Written<SidecarFile, SidecarEdit>> {
    return this.#files.write(sidecarOf(article), emptySidecar(metadata), edits, known);
  }

  /** See {@link FileWriter.tryOut}. */
  tryOut(article: vscode.Uri, metadata: Article, edits: readonly SidecarEdit[]): Promise<void> {
    return this.#files.tryOut(sidecarOf(article), emptySidecar(metadata), edits);
  }

  dispose(): void {
    this.#files.dispose();
  }

  /** Watches no longer over a sidecar that is gone: whoever deleted it meant to. */
  forget(article: vscode.Uri): void {
    this.#files.forget(sidecarOf(article));
  }

  /** Deletes a sidecar that was made for claims since taken back, if nothing else is in it. */
  discardEmpty(article: vscode.Uri, metadata: Article): Promise<void> {
    return this.#files.discard(sidecarOf(article), emptySidecar(metadata).source);
  }

  /** See {@link FileWriter.move}; the places are those of the sidecar itself. */
  move(from: vscode.Uri, to: vscode.Uri, move: () => Promise<void>): Promise<void> {
    return this.#files.move(from, to, move);
  }

  /** Takes note that a sidecar, or a folder with sidecars, is at another place. */
  follow(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#files.follow(from, to);
  }

  /** See {@link FileWriter.recover}. */
  recover(): Promise<void> {
    return this.#files.recover();
  }
}
