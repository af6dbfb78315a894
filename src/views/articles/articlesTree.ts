import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { ArticleChoice } from '../../editor/articleChoice';
import { announce } from '../../editor/suggestions/announce';
import type { AnnotationFiles } from '../../workspace/reading/annotationFiles';
import { claimTooltip } from '../incidents/incidentTooltips';
import { LongLists } from '../longLists';
import { ArticleList } from './articleList';
import { articleNode, articleNodeId, describeDone, isDone, nextToDo, topNodes } from './articleNodes';
import type { ArticleNode } from './articleNodes';
import { ArticleReader } from './articleReader';
import type { ArticleReading } from './articleReader';
import { articleRow, showMoreArticlesCommand } from './articleRows';

/** Changes that come together are shown together; more patiently while files are read; in milliseconds. */
const pause = 100;
const pauseWhileReading = 1_000;
/** Tells menus and the view's welcome text whether only what is to do is shown. */
const toDoKey = 'newsmark.articlesToDo';

/** What the tree is made of. */
export interface ArticlesTreeParts extends ArticleReading {
  readonly files: AnnotationFiles;
  readonly choice: ArticleChoice;
  /** The workspace's memory. */
  readonly kept: vscode.Memento;
}

/**
 * The tree "Articles": what is to be worked through and how far each is. Nothing is read before the view is shown, and of an
 * article that is not open only when its row is.
 */
export class ArticlesTree implements vscode.TreeDataProvider<ArticleNode>, vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #files: AnnotationFiles;
  readonly #kept: vscode.Memento;
  readonly #list: ArticleList;
  readonly #reader: ArticleReader;
  readonly #lists = new LongLists();
  readonly #view: vscode.TreeView<ArticleNode>;
  readonly #changed = new vscode.EventEmitter<ArticleNode | readonly ArticleNode[] | undefined>();
  readonly #disposables: vscode.Disposable[];
  /** The rows of articles as they were last handed out, by URI: VS Code draws a row anew by the same object. */
  readonly #rows = new Map<string, ArticleNode>();
  #top: readonly ArticleNode[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** URIs of articles whose rows are drawn anew soon; undefined where that is all of them. */
  #touched: Set<string> | undefined = new Set();
  readonly onDidChangeTreeData = this.#changed.event as vscode.Event<ArticleNode | ArticleNode[] | undefined>;

  constructor(parts: ArticlesTreeParts) {
    const { store, files, articles, choice, kept } = parts;
    this.#store = store;
    this.#files = files;
    this.#kept = kept;
    this.#list = new ArticleList(store, choice);
    this.#reader = new ArticleReader(parts);
    this.#view = vscode.window.createTreeView('newsmark.articles', {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    void vscode.commands.executeCommand('setContext', toDoKey, this.isOnlyToDo);
    this.#disposables = [
      this.#view,
      this.#changed,
      this.#list,
      this.#reader,
      this.#list.onDidChange(() => this.#showSoon()),
      this.#reader.onDidRead((uris) => uris.forEach((uri) => this.#showSoon(uri))),
      { dispose: store.changed.add((uri) => this.#showSoon(this.#isListedAs(uri) ? uri : undefined)) },
      articles.onDidChange(({ uri }) => this.#showSoon(uri.toString())),
      articles.onDidClose((uri) => this.#showSoon(uri.toString())),
      files.onDidProgress(({ state }) => state === 'read' && this.#showSoon()),
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.#follow(editor)),
      vscode.commands.registerCommand(showMoreArticlesCommand, (of: unknown) => this.#showMore(of)),
    ];
  }

  /** The rows that are selected. */
  get selection(): readonly ArticleNode[] {
    return this.#view.selection;
  }

  /** True while articles are hidden that are done. */
  get isOnlyToDo(): boolean {
    return this.#kept.get(toDoKey) === true;
  }

  /** Shows only what is to do, or every article. */
  async showOnlyToDo(isOnlyToDo: boolean): Promise<void> {
    await this.#kept.update(toDoKey, isOnlyToDo);
    await vscode.commands.executeCommand('setContext', toDoKey, isOnlyToDo);
    this.#changed.fire(undefined);
  }

  /** How far the articles are, in words. */
  async describe(): Promise<string> {
    return describeDone(await this.#list.all());
  }

  /** Opens the next article that is to do, behind the one in front. */
  async openNext(): Promise<void> {
    await this.#files.load();
    const front = vscode.window.activeTextEditor?.document.uri.toString();
    const next = nextToDo(await this.#list.all(), front);
    if (!next) announce('Every article is reviewed.');
    else if (next.uri === front) announce('This is the only article left to do.');
    else await vscode.window.showTextDocument(vscode.Uri.parse(next.uri), { preview: false });
  }

  async getChildren(node?: ArticleNode): Promise<ArticleNode[]> {
    if (node) return this.#page(articleNodeId(node), this.#below(node));
    // Looking for articles and reading them would hold up the claims, which come first.
    await this.#files.load();
    const all = await this.#list.all();
    this.#view.description = describeDone(all);
    this.#rows.clear();
    this.#reader.forgetWaiting();
    this.#top = topNodes(this.isOnlyToDo ? all.filter((article) => !isDone(article)) : all);
    return this.#page(
      '',
      this.#top.map((row) => this.#noted(row)),
    );
  }

  getParent(node: ArticleNode): ArticleNode | undefined {
    if (node.row === 'claim') return node.parent;
    if (node.row !== 'article') return undefined;
    const { folder } = node.article;
    return this.#top.find((above) => above.row === 'folder' && above.path === folder);
  }

  getTreeItem(node: ArticleNode): vscode.TreeItem {
    return articleRow(node, { store: this.#store, progressOf: (uri) => this.#reader.progressOf(uri) });
  }

  resolveTreeItem(item: vscode.TreeItem, node: ArticleNode): vscode.TreeItem {
    if (node.row === 'claim') item.tooltip = claimTooltip(node.ref);
    return item;
  }

  /** Waits until what is shown has been read. */
  settled(): Promise<void> {
    return this.#reader.settled();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #below(node: ArticleNode): ArticleNode[] {
    if (node.row === 'folder') return node.articles.map((article) => this.#noted(articleNode(article)));
    if (node.row !== 'article') return [];
    const { uri, name } = node.article;
    const article = this.#store.sidecar(uri)?.file.article ?? {};
    return this.#store
      .claimsOf(uri)
      .map((claim) => ({ row: 'claim', ref: { uri, name, article, claim }, parent: node }));
  }

  #noted(node: ArticleNode): ArticleNode {
    if (node.row === 'article') this.#rows.set(node.article.uri, node);
    return node;
  }

  #page(of: string, rows: readonly ArticleNode[]): ArticleNode[] {
    return this.#lists.page(of, rows, (of, hidden) => ({ row: 'more', of, hidden }));
  }

  #showMore(of: unknown): void {
    if (typeof of !== 'string') return;
    this.#lists.showMore(of);
    this.#changed.fire(undefined);
  }

  /** True where the tree lists an article with the status that it has now, or where the key is no article's. */
  #isListedAs(uri: string): boolean {
    const row = this.#rows.get(uri);
    const sidecar = this.#store.sidecar(uri);
    if (row?.row === 'article') return row.article.status === sidecar?.file.article?.status;
    return this.#store.incidentFile(uri) !== undefined;
  }

  /** @param uri of the article whose row is drawn anew; without one all are, since the list itself may have changed */
  #showSoon(uri?: string): void {
    if (uri === undefined) this.#touched = undefined;
    else this.#touched?.add(uri);
    const wait = this.#files.progress.state === 'reading' ? pauseWhileReading : pause;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const rows = this.#touched && [...this.#touched].flatMap((each) => this.#rows.get(each) ?? []);
      this.#touched = new Set();
      if (!rows || rows.length > 0) this.#changed.fire(rows);
    }, wait);
  }

  /** Selects the row of the article in front, without taking the focus. */
  async #follow(editor: vscode.TextEditor | undefined): Promise<void> {
    const row = editor && this.#view.visible ? this.#rows.get(editor.document.uri.toString()) : undefined;
    if (!row || this.#view.selection.includes(row)) return;
    try {
      await this.#view.reveal(row, { select: true, focus: false });
    } catch {
      // The list is just being drawn anew, without the row as it was.
    }
  }
}
