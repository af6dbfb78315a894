import * as vscode from 'vscode';
import { builtInCodebook } from '../core/claims/codebook';
import { parseCodebook } from '../core/codebookFile/parseCodebook';
import type { CodebookFile } from '../core/codebookFile/parseCodebook';
import { codebookFileName } from '../core/codebookFile/schema';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type { Log } from './log';
import { readSettledFile } from './textFile';
import { unsavedDocument } from './unsavedDocument';

/** While the file is typed into, claims are checked against it only after a pause; in milliseconds. */
const pauseAfterTyping = 300;

/**
 * Keeps the store's codebook equal to the codebook file in the root of the first workspace folder. It is read with the
 * first annotations and followed from then on; open in an editor, it counts as it stands there, saved or not.
 */
export class CodebookFiles implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[] = [];
  #watcher: vscode.Disposable | undefined;
  #loading: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the readings, so that a late one does not undo a later one. */
  #readings = 0;
  #uri: vscode.Uri | undefined;
  #file: CodebookFile | undefined;
  /** Tells the file that was read, changed or went. */
  readonly onDidChange = this.#changed.event;

  constructor(store: AnnotationStore, log: Log) {
    this.#store = store;
    this.#log = log;
    this.#disposables.push(
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#follow(uri, 0)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#follow(uri, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        this.#follow(document.uri, document.isDirty ? pauseAfterTyping : 0),
      ),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        if (this.#loading) this.#loading = this.#start();
      }),
    );
    for (const { uri } of vscode.workspace.textDocuments) this.#follow(uri, 0);
  }

  /** The file as it was last read, if there is one. */
  get file(): CodebookFile | undefined {
    return this.#file;
  }

  /** Reads the file at the first call; later calls wait for the same reading. */
  load(): Promise<void> {
    this.#loading ??= this.#start();
    return this.#loading;
  }

  /** Reads the file again, for file systems whose watching cannot be trusted. */
  async refresh(): Promise<void> {
    await this.load();
    await this.#read();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher?.dispose();
    vscode.Disposable.from(...this.#disposables, this.#changed).dispose();
  }

  async #start(): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0];
    const uri = codebookUri();
    if (this.#uri && this.#uri.toString() !== uri?.toString()) this.#take(this.#uri, undefined);
    this.#watcher?.dispose();
    this.#watcher = undefined;
    this.#uri = uri;
    if (!folder) return;
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, codebookFileName),
    );
    const read = (): void => void this.#read();
    watcher.onDidCreate(read);
    watcher.onDidChange(read);
    watcher.onDidDelete(read);
    this.#watcher = watcher;
    await this.#read();
  }

  #follow(uri: vscode.Uri, pause: number): void {
    if (uri.toString() !== codebookUri()?.toString()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), pause);
  }

  async #read(): Promise<void> {
    const uri = this.#uri;
    if (!uri) return;
    const reading = ++this.#readings;
    let source: string | undefined;
    try {
      source = await this.#readSource(uri);
    } catch (error) {
      this.#log.error(`${uri.path} could not be read and was left alone.`, error);
      return;
    }
    if (reading === this.#readings && uri === this.#uri) this.#take(uri, source);
  }

  async #readSource(uri: vscode.Uri): Promise<string | undefined> {
    const open = unsavedDocument(uri);
    if (open) return open.getText();
    const found = await readSettledFile(uri);
    if (found.state === 'not utf-8') this.#log.error(`${uri.path} is not UTF-8 and was left alone.`);
    return found.state === 'text' ? found.text : undefined;
  }

  #take(uri: vscode.Uri, source: string | undefined): void {
    if (source === this.#file?.source) return;
    this.#file = source === undefined ? undefined : parseCodebook(source);
    this.#store.setCodebook(this.#file?.codebook ?? builtInCodebook);
    this.#changed.fire(uri);
  }
}

/** Where the codebook of the workspace is kept; undefined while no folder is open. */
export function codebookUri(): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, codebookFileName);
}

/** True for a codebook in the root of a workspace folder. */
export function isCodebookFile(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return folder !== undefined && vscode.Uri.joinPath(folder, codebookFileName).path === uri.path;
}
