import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type { IncidentBook } from '../core/incidents/incidentBook';
import { overviewOf } from '../core/incidents/overview';
import type { AnnotationFiles, Progress } from '../workspace/reading/annotationFiles';
import { Pace } from '../workspace/pace';
import { claimNode, nodeAbove, nodeId, nodesBelow, UpperNodes } from './incidentNodes';
import type { IncidentNode, NodeSource } from './incidentNodes';
import { rowOf, showMoreCommand } from './incidentRows';
import { pageLength } from './periods';
import { describeProgress } from './readingProgress';

/** Changes that come together are shown together; in milliseconds. */
const pause = 50;
/** While files are read, incidents are worked out for so long before they are shown as far as they are; in milliseconds. */
const partLength = 200;
/** While files are read, no more of the time than this goes into showing what was read so far. */
const shareOfShowing = 1 / 10;

/**
 * The tree "Incidents": a projection of the store's incident book. At the start it shows what the incidents were last
 * time, and says so, until the files are read; where nothing is known of last time, what is read so far.
 */
export class IncidentTree implements vscode.TreeDataProvider<IncidentNode>, vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #files: AnnotationFiles;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<IncidentNode>;
  readonly #disposables: vscode.Disposable[];
  #upper: UpperNodes | undefined;
  /** Undefined as long as last time's incidents are shown. */
  #book: IncidentBook | undefined;
  #shownState: Progress['state'] | undefined;
  /** How many rows of a long list are shown, by the id of the row above. */
  readonly #lengths = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #showing: Promise<void> = Promise.resolve();
  #opening: Promise<void> | undefined;
  #nextShowing = 0;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: AnnotationStore, files: AnnotationFiles) {
    this.#store = store;
    this.#files = files;
    this.#view = vscode.window.createTreeView('newsmark.incidents', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposables = [
      this.#view,
      this.#changed,
      { dispose: store.changed.add(() => this.#showSoon()) },
      files.onDidProgress(() => this.#showSoon()),
      vscode.commands.registerCommand(showMoreCommand, (of: unknown) => this.#showMore(of)),
    ];
  }

  async getChildren(node?: IncidentNode): Promise<IncidentNode[]> {
    this.#opening ??= this.#open();
    await this.#opening;
    if (!node) return this.#page('', this.#top());
    // Of last time only the upper rows are known.
    if (!this.#book && node.row !== 'period') await this.#complete();
    return this.#page(nodeId(node), nodesBelow(this.#source(), node));
  }

  getParent(node: IncidentNode): IncidentNode | undefined {
    return this.#upper && nodeAbove(this.#source(), this.#upper, node);
  }

  getTreeItem(node: IncidentNode): vscode.TreeItem {
    return rowOf(node);
  }

  /** Shows a claim's row; the view opens if it was closed. */
  async reveal(claim: string): Promise<void> {
    this.#opening ??= this.#open();
    await this.#complete();
    const node = claimNode(this.#source(), claim);
    if (!node) return;
    this.#makeRoomFor(node);
    await this.#view.reveal(node, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Shows last time's incidents, or else the first that are read. */
  async #open(): Promise<void> {
    const last = await this.#files.lastOverview();
    const opened = this.#files.open();
    if (last && !this.#book) {
      this.#upper = new UpperNodes(last);
      this.#tellState();
      return;
    }
    await opened;
    await this.#somethingRead();
    await this.#show();
  }

  async #somethingRead(): Promise<void> {
    const isSome = ({ state, done }: Progress): boolean =>
      done > 0 || state === 'read' || state === 'stopped';
    if (isSome(this.#files.progress)) return;
    await new Promise<void>((resolve) => {
      const following = this.#files.onDidProgress((progress) => {
        if (!isSome(progress)) return;
        following.dispose();
        resolve();
      });
    });
  }

  /** Waits until everything is read and shown. */
  async #complete(): Promise<void> {
    await this.#files.load();
    await this.#show();
  }

  #showSoon(): void {
    const wait = this.#isReading() ? Math.max(pause, this.#nextShowing - performance.now()) : pause;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#show();
    }, wait);
  }

  #show(): Promise<void> {
    this.#showing = this.#showing.then(() => this.#showNow());
    return this.#showing;
  }

  async #showNow(): Promise<void> {
    const isWaiting = this.#upper !== undefined && !this.#book && this.#isReading();
    if (!isWaiting) {
      const began = performance.now();
      this.#take((await this.#workOut()) ? this.#store.incidents() : this.#store.incidentsSoFar());
      this.#nextShowing = performance.now() + (performance.now() - began) / shareOfShowing;
    }
    this.#tellState();
  }

  /** Works the incidents out, while files are read only some. @returns true when none is left */
  async #workOut(): Promise<boolean> {
    const until = performance.now() + partLength;
    const pace = new Pace();
    while (!this.#store.gather(pace.mayGoOn)) {
      if (this.#isReading() && performance.now() > until) return false;
      await pace.rest();
    }
    return true;
  }

  #take(book: IncidentBook): void {
    const { state } = this.#files.progress;
    if (book === this.#book && state === this.#shownState) return;
    this.#book = book;
    this.#shownState = state;
    const overview = overviewOf(book);
    this.#upper = new UpperNodes(overview);
    this.#files.noteOverview(overview);
    const waiting = book.unassigned.length;
    const noun = waiting === 1 ? 'claim' : 'claims';
    this.#view.badge = waiting > 0 ? { value: waiting, tooltip: `${waiting} unassigned ${noun}` } : undefined;
    this.#changed.fire(undefined);
  }

  /** Says above the rows how far they can be relied on. */
  #tellState(): void {
    const isLast = this.#upper !== undefined && !this.#book;
    const message = describeProgress(this.#files.progress, isLast) ?? '';
    if (this.#view.message !== message) this.#view.message = message;
  }

  #isReading(): boolean {
    const { state } = this.#files.progress;
    return state === 'unread' || state === 'reading';
  }

  #source(): NodeSource {
    return { store: this.#store, book: this.#book ?? { unassigned: [], background: [] } };
  }

  #top(): IncidentNode[] {
    const { state, done, total = done } = this.#files.progress;
    const incomplete: IncidentNode[] =
      state === 'stopped' ? [{ row: 'incomplete', missing: total - done }] : [];
    return [...incomplete, ...(this.#upper?.top ?? [])];
  }

  /** The rows of a list that are shown; a last row offers more. */
  #page(of: string, rows: readonly IncidentNode[]): IncidentNode[] {
    const length = this.#lengths.get(of) ?? pageLength;
    if (rows.length <= length) return [...rows];
    return [...rows.slice(0, length), { row: 'more', of, hidden: rows.length - length }];
  }

  #showMore(of: unknown): void {
    if (typeof of !== 'string') return;
    this.#lengths.set(of, 2 * (this.#lengths.get(of) ?? pageLength));
    this.#changed.fire(undefined);
  }

  /** Lengthens the lists that a row and those above it stand in, until they are shown. */
  #makeRoomFor(node: IncidentNode): void {
    let isLonger = false;
    for (let at: IncidentNode | undefined = node; at; at = this.getParent(at)) {
      const above = this.getParent(at);
      const of = above ? nodeId(above) : '';
      const id = nodeId(at);
      const rows = above ? nodesBelow(this.#source(), above) : this.#top();
      const needed = rows.findIndex((row) => nodeId(row) === id) + 1;
      if (needed <= (this.#lengths.get(of) ?? pageLength)) continue;
      this.#lengths.set(of, Math.ceil(needed / pageLength) * pageLength);
      isLonger = true;
    }
    if (isLonger) this.#changed.fire(undefined);
  }
}
