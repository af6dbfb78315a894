import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import { mergedIncidents } from '../../core/incidents/deciding/incidentLookups';
import type { IncidentBook } from '../../core/incidents/incidentBook';
import { overviewOf } from '../../core/incidents/overview';
import type { AnnotationFiles, Progress } from '../../workspace/reading/annotationFiles';
import { Pace } from '../../workspace/pace';
import { IncidentArrangement } from './incidentArrangement';
import type { Arranged } from './incidentArrangement';
import { IncidentDrops } from './incidentDrops';
import { claimNode, nodeAbove, nodeId, nodeOfIncident, nodesBelow } from './incidentNodes';
import type { IncidentNode, NodeSource } from './incidentNodes';
import { rowOf, showMoreCommand } from './incidentRows';
import { tooltipOf } from './incidentTooltips';
import { LongLists } from '../longLists';
import { describeProgress } from '../readingProgress';
import type { UpperNodes } from './upperNodes';
import { counted } from '../../core/text/counted';

/** Changes that come together are shown together; in milliseconds. */
const pause = 50;
/** While files are read, incidents are worked out for so long before they are shown as far as they are; in milliseconds. */
const partLength = 200;
/** Tells menus and the view's welcome text whether a filter is on. */
const filteredKey = 'newsmark.incidentsFiltered';
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
  readonly arrangement: IncidentArrangement;
  readonly drops: IncidentDrops;
  #upper: UpperNodes | undefined;
  #arranged: Arranged | undefined;
  /** Undefined as long as last time's incidents are shown. */
  #book: IncidentBook | undefined;
  /** Incidents that others were merged into. */
  #merged: Pick<ReadonlySet<string>, 'has'> = new Set();
  #shownState: Progress['state'] | undefined;
  #shownVersion: number | undefined;
  readonly #lists = new LongLists();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #showing: Promise<void> = Promise.resolve();
  #opening: Promise<void> | undefined;
  #nextShowing = 0;
  readonly onDidChangeTreeData = this.#changed.event;

  /** @param kept the workspace's memory, for how the tree is grouped and sorted */
  constructor(store: AnnotationStore, files: AnnotationFiles, kept?: vscode.Memento) {
    this.#store = store;
    this.#files = files;
    this.arrangement = new IncidentArrangement(store, files, kept);
    this.drops = new IncidentDrops(store);
    this.#view = vscode.window.createTreeView('newsmark.incidents', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: this.drops,
    });
    this.#disposables = [
      this.#view,
      this.#changed,
      this.arrangement,
      this.arrangement.onDidChange(() => void this.#rearrange()),
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
    return rowOf(node, (incident) => this.#merged.has(incident));
  }

  /** What is told of a row when the mouse rests on it is put together only then. */
  resolveTreeItem(item: vscode.TreeItem, node: IncidentNode): vscode.TreeItem {
    item.tooltip = tooltipOf(node, this.#store);
    return item;
  }

  /** What is told above the rows. */
  get message(): string {
    return this.#view.message ?? '';
  }

  /** The rows that are selected, in the order in which they were. */
  get selection(): readonly IncidentNode[] {
    return this.#view.selection;
  }

  /**
   * Shows a claim's row; the view opens if it was closed.
   *
   * @returns false where the tree does not show it
   */
  reveal(claim: string): Promise<boolean> {
    return this.#reveal((source, upper) => claimNode(source, upper, claim));
  }

  /** The same for an incident, by its id or a former one. */
  revealIncident(incident: string): Promise<boolean> {
    return this.#reveal((source, upper) => nodeOfIncident(source, upper, incident));
  }

  async #reveal(find: (source: NodeSource, upper: UpperNodes) => IncidentNode | undefined): Promise<boolean> {
    this.#opening ??= this.#open();
    await this.#complete();
    const node = this.#upper && find(this.#source(), this.#upper);
    if (!node) return false;
    this.#makeRoomFor(node);
    await this.#view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }

  /** Groups, sorts or filters the book anew. */
  async #rearrange(): Promise<void> {
    void vscode.commands.executeCommand('setContext', filteredKey, this.arrangement.isFiltered);
    this.#lists.clear();
    this.#opening ??= this.#open();
    await this.#opening;
    if (this.#book) await this.#show();
    else await this.#complete();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Shows last time's incidents, or else the first that are read. */
  async #open(): Promise<void> {
    const last = await this.#files.lastOverview();
    const opened = this.#files.open();
    const upper = last && this.arrangement.arrangeLast(last);
    if (upper && !this.#book) {
      this.#upper = upper;
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
      await this.#take((await this.#workOut()) ? this.#store.incidents() : this.#store.incidentsSoFar());
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

  async #take(book: IncidentBook): Promise<void> {
    const { state } = this.#files.progress;
    const { version } = this.arrangement;
    if (book === this.#book && state === this.#shownState && version === this.#shownVersion) return;
    const arranged = await this.arrangement.arrange(book);
    this.#book = book;
    this.#merged = mergedIncidents(book, this.#store.incidentFiles());
    this.#shownState = state;
    this.#shownVersion = version;
    this.#arranged = arranged;
    this.#upper = arranged.upper;
    this.#files.noteOverview(overviewOf(book));
    const waiting = book.unassigned.length;
    this.#view.badge =
      waiting > 0 ? { value: waiting, tooltip: counted(waiting, 'unassigned claim') } : undefined;
    this.#changed.fire(undefined);
  }

  /** Says above the rows how far they can be relied on. */
  #tellState(): void {
    const isLast = this.#upper !== undefined && !this.#book;
    const progress = describeProgress(this.#files.progress, isLast);
    // Where nothing is left the view's welcome text says so, which a message would hide.
    const isEmpty = this.#upper?.top.length === 0;
    const filtered = isEmpty ? '' : this.arrangement.describeFilter(this.#arranged ?? {});
    const message = [progress, filtered].filter(Boolean).join(' ');
    if (this.#view.message !== message) this.#view.message = message;
    const description = this.arrangement.describe();
    if (this.#view.description !== description) this.#view.description = description;
  }

  #isReading(): boolean {
    const { state } = this.#files.progress;
    return state === 'unread' || state === 'reading';
  }

  #source(): NodeSource {
    return { store: this.#store, book: this.#book ?? { unassigned: [], background: [] }, ...this.#arranged };
  }

  #top(): IncidentNode[] {
    const { state, done, total = done } = this.#files.progress;
    const incomplete: IncidentNode[] =
      state === 'stopped' ? [{ row: 'incomplete', missing: total - done }] : [];
    return [...incomplete, ...(this.#upper?.top ?? [])];
  }

  #page(of: string, rows: readonly IncidentNode[]): IncidentNode[] {
    return this.#lists.page(of, rows, (of, hidden) => ({ row: 'more', of, hidden }));
  }

  #showMore(of: unknown): void {
    if (typeof of !== 'string') return;
    this.#lists.showMore(of);
    this.#changed.fire(undefined);
  }

  /** Lengthens the lists that a row and those above it stand in, until they are shown. */
  #makeRoomFor(node: IncidentNode): void {
    let isLonger = false;
    for (let at: IncidentNode | undefined = node; at; at = this.getParent(at)) {
      const above = this.getParent(at);
      const id = nodeId(at);
      const rows = above ? nodesBelow(this.#source(), above) : this.#top();
      const place = rows.findIndex((row) => nodeId(row) === id);
      if (this.#lists.makeRoom(above ? nodeId(above) : '', place)) isLonger = true;
    }
    if (isLonger) this.#changed.fire(undefined);
  }
}
