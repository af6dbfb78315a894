import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { Overview } from '../../core/incidents/overview';
import { AnnotationReader } from './annotationReader';
import { findFiles, findFirst } from './findFiles';
import type { WorkspaceIndex } from './index/workspaceIndex';
import { incidentsFolder } from '../incidentsFolder';
import type { Log } from '../log';
import { Pace } from '../pace';
import { isSidecar, sidecarEnding, sidecarOf } from '../sidecarLocation';
import { watchFiles } from './watchFiles';

/** Longer than the pause in which the editor's watcher gathers events; in milliseconds. */
const watcherPause = 1_000;
/** Looking at all files again, each time the window is come back to, may take so much of the time. */
const shareOfRefreshing = 1 / 20;

/** So many files are read while the others are still searched for. */
const readFirst = 200;

/** How far the annotation files of the workspace are read. */
export interface Progress {
  /** `stopped` when the user broke the reading off, so that files are missing. */
  readonly state: 'unread' | 'reading' | 'stopped' | 'read';
  readonly done: number;
  /** Absent until the files are found. */
  readonly total?: number;
}

/**
 * Keeps the store equal to the sidecars and incident files of the workspace: reads them once, then follows every
 * change, made here, by another program or by hand in an editor. What is in the store was read from the file, or is
 * what the index holds of a file that has not changed since.
 */
export class AnnotationFiles implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #index: WorkspaceIndex;
  readonly #log: Log;
  readonly #reader: AnnotationReader;
  readonly #prepare: () => Promise<unknown>;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #progressed = new vscode.EventEmitter<Progress>();
  #progress: Progress = { state: 'unread', done: 0 };
  #stopping = new vscode.CancellationTokenSource();
  #opening: Promise<void> | undefined;
  #loading: Promise<void> | undefined;
  #refreshing: ReturnType<typeof setTimeout> | undefined;
  #nextRefresh = 0;
  /** Tells how the reading of the whole workspace goes on. */
  readonly onDidProgress = this.#progressed.event;

  /** @param prepare sees through interrupted writes and reads the codebook; called once, before anything is read */
  constructor(
    store: AnnotationStore,
    { index, log }: { index: WorkspaceIndex; log: Log },
    prepare: () => Promise<unknown>,
  ) {
    this.#store = store;
    this.#index = index;
    this.#log = log;
    this.#reader = new AnnotationReader(store, index, log);
    this.#prepare = prepare;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** Begins to read everything; resolves when the sidecars of open articles are read, which are the first. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    this.#loading ??= this.#opening.then(() => this.#readAll());
    return this.#opening;
  }

  /** Reads everything at the first call; later calls wait for the same reading. */
  async load(): Promise<void> {
    await this.open();
    await this.#loading;
  }

  /** Looks at every file again, for file systems whose watching cannot be trusted, and where the reading was stopped. */
  async refresh(): Promise<void> {
    await this.load();
    await this.#readAll();
  }

  /** Breaks off reading the workspace; what was read so far is kept and {@link refresh} goes on. */
  stop(): void {
    this.#stopping.cancel();
  }

  /** What the incidents were when they were last shown, before any file is looked at. */
  lastOverview(): Promise<Overview | undefined> {
    return this.#index.keptOverview();
  }

  /** Keeps what the incidents are, for the next start. */
  noteOverview(overview: Overview): void {
    if (this.#progress.state === 'read') this.#index.noteOverview(overview);
  }

  /** When a sidecar or incident file was changed last, in milliseconds since 1970; 0 where nothing is known of that. */
  changedAt(uri: string): number {
    return this.#index.get(uri)?.stat.mtime ?? 0;
  }

  /** Reads one sidecar or incident file again. */
  read(uri: vscode.Uri): Promise<void> {
    return this.#reader.read(uri);
  }

  /**
   * Takes what was just written here, and looks once more later: of a file that is made and deleted within one pause
   * the watcher tells nothing.
   */
  async readWritten(uri: vscode.Uri): Promise<void> {
    await this.read(uri);
    setTimeout(() => void this.read(uri), watcherPause);
  }

  /** Tells the log how much there is. */
  report(): void {
    let [sidecars, claims, characters] = [0, 0, 0];
    for (const { file } of this.#store.sidecars()) {
      sidecars++;
      claims += file.claims.length;
      characters += file.source.length;
    }
    const files = [...this.#store.incidentFiles()].length;
    const size = `${(characters / 1e6).toFixed(1)} million characters`;
    this.#log.info(`${sidecars} sidecars with ${claims} claims (${size}), ${files} incident files.`);
  }

  dispose(): void {
    this.stop();
    clearTimeout(this.#refreshing);
    vscode.Disposable.from(...this.#disposables, this.#progressed, this.#stopping).dispose();
  }

  async #open(): Promise<void> {
    this.#tell({ state: 'reading', done: 0 });
    this.#disposables.push(
      watchFiles(patterns(), {
        changed: (uris) => void this.#reader.readAll(uris, 'settled'),
        folderCame: () => this.#refreshSoon(),
        folderGone: (uri) => this.#dropBelow(uri),
      }),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#readBeside(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (isAnnotationFile(uri)) void this.read(uri);
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && Date.now() > this.#nextRefresh) void this.refresh();
      }),
    );
    await this.#prepare();
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.#readBeside(document)));
  }

  async #readAll(): Promise<void> {
    if (this.#stopping.token.isCancellationRequested) this.#stopping = new vscode.CancellationTokenSource();
    const { token } = this.#stopping;
    const started = Date.now();
    // What is complete stays so while it is looked at again.
    const isFirst = this.#progress.state !== 'read';
    if (isFirst) this.#tell({ state: 'reading', done: 0 });
    const searching = findFiles(patterns(), isAnnotationFile, token);
    await this.#index.load();
    if (isFirst && this.#index.isEmpty) void this.#readFirst(token);
    const found = await searching;
    const all = new Map([...found, ...this.#known()].map((uri) => [uri.toString(), uri]));
    const total = all.size;
    const count = await this.#reader.readAll([...all.values()], 'if changed', token, (done) => {
      if (isFirst) this.#tell({ state: 'reading', done, total });
    });
    const took = Date.now() - started;
    this.#nextRefresh = Date.now() + took / shareOfRefreshing;
    const isStopped = isFirst && token.isCancellationRequested;
    if (!token.isCancellationRequested) this.#index.keepOnly(new Set(all.keys()));
    const pace = new Pace();
    while (!this.#store.gather(pace.mayGoOn)) await pace.rest();
    this.#log.info(`Read ${count} of ${total} annotation files in ${took} ms.`);
    this.report();
    this.#tell({ state: isStopped ? 'stopped' : 'read', done: count, total });
  }

  /** Reads a few files before all are found, so that there is something to show. */
  async #readFirst(token: vscode.CancellationToken): Promise<void> {
    const first = await findFirst(patterns(), readFirst);
    await this.#reader.readAll(first, 'anew', token);
    const { state, done } = this.#progress;
    if (state === 'reading' && done === 0) this.#tell({ state, done: first.length });
  }

  #tell(progress: Progress): void {
    this.#progress = progress;
    this.#progressed.fire(progress);
  }

  /** The files in the store; some may lie where the search does not look. */
  #known(): vscode.Uri[] {
    return [
      ...[...this.#store.sidecars()].map(({ uri }) => sidecarOf(vscode.Uri.parse(uri))),
      ...[...this.#store.incidentFiles()].map(({ uri }) => vscode.Uri.parse(uri)),
    ];
  }

  #follow(document: vscode.TextDocument): void {
    if (!isAnnotationFile(document.uri)) return;
    // Without unsaved changes the file counts: the editor may be about to show what the file held a moment ago.
    if (document.isDirty) this.#reader.takeUnsaved(document);
    else void this.read(document.uri);
  }

  /** An open article does not wait for its turn; and one from outside the workspace has its sidecar beside it all the same. */
  async #readBeside({ uri, isUntitled }: vscode.TextDocument): Promise<void> {
    const isOutside = vscode.workspace.getWorkspaceFolder(uri) === undefined;
    const onDisk = uri.scheme === 'file' || uri.scheme === 'vscode-remote' || !isOutside;
    const isWanted = isOutside || this.#progress.state !== 'read';
    if (isWanted && onDisk && !isUntitled && !isAnnotationFile(uri)) await this.read(sidecarOf(uri));
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
}

function patterns(): string[] {
  return [`**/*${sidecarEnding}`, `**/${incidentsFolder()}/**/*.yaml`];
}

function isAnnotationFile(uri: vscode.Uri): boolean {
  return isSidecar(uri) || isIncidentFile(uri);
}

/** True for a YAML file in a folder of incident files. */
export function isIncidentFile(uri: vscode.Uri): boolean {
  return uri.path.includes(`/${incidentsFolder()}/`) && uri.path.endsWith('.yaml') && !isSidecar(uri);
}
