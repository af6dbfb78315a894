import type * as vscode from 'vscode';
import type { ChangedWords } from '../../core/sidecar/checking/changedWords';

/** What is to be done to one file. */
export interface Plan {
  /** What a person calls the file. */
  readonly file: string;
  /**
   * Sees whether it can be done now, without doing it.
   *
   * @throws WriteRefused with the reason if not
   */
  tryOut(): Promise<void>;
  /** @throws WriteRefused when the file must not be touched */
  perform(): Promise<Deed>;
}

/** What was done to one file, and how to take it back. */
export interface Deed {
  /** Taking it back is itself done to the file, and can be taken back. */
  readonly inverse: Plan;
  /** What it changed that was changed since, in words; undefined when it can be taken back. */
  changedSince(): Promise<string | undefined>;
  /** The same after the file, or a folder above it, moved. */
  follow(from: vscode.Uri, to: vscode.Uri): Deed;
  /** The same after words of claims changed because their article was edited. */
  withWords(article: vscode.Uri, changed: readonly ChangedWords[]): Deed;
}
