import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { parseIncidentFile } from '../core/incidents/incidentFile';
import { parseSidecar } from '../core/sidecar/parseSidecar';
import { findFilesEnding } from './findFiles';
import type { Log } from './log';
import { articleOf, fileName, isSidecar, sidecarEnding, sidecarOf } from './sidecarLocation';
import { readSettledFile, readTextFile } from './textFile';

const readsAtOnce = 32;
/** Longer than the pause in which the editor's watcher gathers events; in milliseconds. */
const watcherPause = 1_000;
/** What a file's name has and a folder's seldom. */
const hasEnding = /\.(?!\d)[A-Za-z0-9]{2,8}$/;

/**
 * Keeps the store equal to the sidecars and incident files of the workspace: reads them once, then follows every
 * change, made here, by another program or by hand in an editor. A sidecar open in an editor counts as it stands
 * there, saved or not.
 */
export class AnnotationFiles implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #log: Log;
  readonly #prepare: () => Promise<unknown>;
  readonly #disposables: vscode.Disposable[] = [];
  #loading: Promise<void> | undefined;
  /** Counts the readings; the last one taken of each file, so that one which took long does not undo a later one. */
  #readings = 0;
  readonly #taken = new Map<string, number>();
  #refreshing: ReturnType<typeof setTimeout> | undefined;

  /** @param prepare sees through interrupted writes and reads the codebook; called once, before anything is read */
  constructor(store: AnnotationStore, log: Log, prepare: () => Promise<unknown>) {
    this.#store = store;
    this.#log = log;
    this.#prepare = prepare;
  }

  /** Reads everything at the first call; later calls wait for the same reading. */
  load(): Promise<void> {
    this.#loading ??= this.#start();
    return this.#loading;
  }

  /** Reads everything again, for file systems whose watching cannot be trusted. */
  async refresh(): Promise<void> {
    await this.load();
    const known = [
      ...[...this.#store.sidecars()].map(({ uri }) => sidecarOf(vscode.Uri.parse(uri))),
      ...[...this.#store.incidentFiles()].map(({ uri }) => vscode.Uri.parse(uri)),
    ];
    const found = new Set((await this.#readAll()).map((uri) => uri.toString()));
    for (const uri of known) if (!found.has(uri.toString())) await this.read(uri);
  }

  /** Reads one sidecar or incident file again. @param reader waits, where another program may be writing it just now */
  async read(uri: vscode.Uri, reader = readTextFile): Promise<void> {
    const reading = ++this.#readings;
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open?.isDirty) {
      this.#taken.set(key, reading);
      this.#take(uri, open.getText());
      return;
    }
    try {
      const found = await reader(uri);
      if ((this.#taken.get(key) ?? 0) > reading) return;
      this.#taken.set(key, reading);
      if (found.state === 'text') this.#take(uri, found.text);
      else this.#drop(uri);
      if (found.state === 'not utf-8') this.#log.error(`${uri.path} is not UTF-8 and was left alone.`);
    } catch (error) {
      this.#log.error(`${uri.path} could not be read and was left alone.`, error);
    }
  }

  /**
   * Takes what was just written here, and looks once more later: of a file that is made and deleted within one pause
   * the watcher tells nothing.
   */
  async readWritten(uri: vscode.Uri): Promise<void> {
    await this.read(uri);
    setTimeout(() => void this.read(uri), watcherPause);
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #start(): Promise<void> {
    this.#watch(`**/*${sidecarEnding}`);
    this.#watch(`**/${incidentFolder()}/*.yaml`);
    // A folder that comes or goes whole is one event, whatever is in it.
    const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.#disposables.push(
      folders,
      folders.onDidDelete((uri) => this.#dropBelow(uri)),
      folders.onDidCreate((uri) => {
        if (!hasEnding.test(uri.path)) this.#refreshSoon();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#readBeside(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.#concerns(document.uri)) void this.read(document.uri);
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void this.refresh();
      }),
    );
    await this.#prepare();
    await this.#readAll();
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.#readBeside(document)));
  }

  async #readAll(): Promise<readonly vscode.Uri[]> {
    const started = Date.now();
    const sidecars = await findFilesEnding(sidecarEnding);
    const incidents = (await findFilesEnding('.yaml')).filter((uri) => isIncidentFile(uri));
    const found = [...sidecars, ...incidents];
    const waiting = [...found];
    const reader = async (): Promise<void> => {
      for (let uri = waiting.pop(); uri; uri = waiting.pop()) await this.read(uri);
    };
    await Promise.all(Array.from({ length: readsAtOnce }, reader));
    this.#log.info(
      `Read ${sidecars.length} sidecars, ${incidents.length} incident files in ${Date.now() - started} ms.`,
    );
    return found;
  }

  #watch(pattern: string): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const read = (uri: vscode.Uri): void => void this.read(uri, readSettledFile);
    this.#disposables.push(
      watcher,
      watcher.onDidChange(read),
      watcher.onDidCreate(read),
      watcher.onDidDelete(read),
    );
  }

  #follow(document: vscode.TextDocument): void {
    if (!this.#concerns(document.uri)) return;
    // Without unsaved changes the file counts: the editor may be about to show what the file held a moment ago.
    if (document.isDirty) {
      this.#taken.set(document.uri.toString(), ++this.#readings);
      this.#take(document.uri, document.getText());
    } else void this.read(document.uri);
  }

  #concerns(uri: vscode.Uri): boolean {
    return isSidecar(uri) || isIncidentFile(uri);
  }

  #take(uri: vscode.Uri, source: string): void {
    if (isSidecar(uri)) {
      const article = articleOf(uri);
      this.#store.setSidecar({
        uri: article.toString(),
        name: fileName(article),
        file: parseSidecar(source),
      });
      return;
    }
    this.#store.setIncidentFile({ uri: uri.toString(), source, ...parseIncidentFile(source) });
  }

  /** An article opened from outside the workspace has its sidecar beside it all the same. */
  async #readBeside({ uri, isUntitled }: vscode.TextDocument): Promise<void> {
    const isOutside = vscode.workspace.getWorkspaceFolder(uri) === undefined;
    const onDisk = uri.scheme === 'file' || uri.scheme === 'vscode-remote';
    if (isOutside && onDisk && !isUntitled && !this.#concerns(uri)) await this.read(sidecarOf(uri));
  }

  #refreshSoon(): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => void this.refresh(), watcherPause);
  }

  #dropBelow(folder: vscode.Uri): void {
    const below = `${folder.toString()}/`;
    for (const { uri } of [...this.#store.sidecars()]) {
      if (uri.startsWith(below)) this.#store.removeSidecar(uri);
    }
    for (const { uri } of [...this.#store.incidentFiles()]) {
      if (uri.startsWith(below)) this.#store.removeIncidentFile(uri);
    }
  }

  #drop(uri: vscode.Uri): void {
    if (isSidecar(uri)) this.#store.removeSidecar(articleOf(uri).toString());
    else this.#store.removeIncidentFile(uri.toString());
  }
}

function incidentFolder(): string {
  return vscode.workspace.getConfiguration('newsmark').get('incidents.folder', 'incidents');
}

/** True for a YAML file in a folder of incident files. */
export function isIncidentFile(uri: vscode.Uri): boolean {
  return uri.path.includes(`/${incidentFolder()}/`) && uri.path.endsWith('.yaml') && !isSidecar(uri);
}
