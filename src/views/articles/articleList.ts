import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/incidents/annotationStore';
import type { ArticleChoice } from '../../editor/articleChoice';
import { findFiles } from '../../workspace/reading/findFiles';
import { fileName } from '../../workspace/sidecarLocation';
import type { ListedArticle } from './articleNodes';

/** Files that come and go together are looked for together; in milliseconds. */
const pause = 500;

/** Where an article is, which hangs on its URI alone. */
type Place = Pick<ListedArticle, 'uri' | 'folder' | 'name'>;

/**
 * The articles of the workspace: files that have a sidecar, and those that the globs of the settings name. They are looked
 * for when somebody first asks.
 */
export class ArticleList implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #choice: ArticleChoice;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #order = new Intl.Collator(undefined, { numeric: true });
  #disposables: vscode.Disposable[] = [];
  #searching: Promise<void> | undefined;
  #found = new Map<string, Place>();
  /** The places of files with a sidecar that the search did not come upon. */
  readonly #others = new Map<string, Place>();
  #sorted: readonly Place[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(store: AnnotationStore, choice: ArticleChoice) {
    this.#store = store;
    this.#choice = choice;
  }

  /** All articles by their paths, with what their sidecars say of them now. */
  async all(): Promise<ListedArticle[]> {
    if (!this.#searching) this.#follow();
    this.#searching ??= this.#search();
    await this.#searching;
    return this.#places().map((place) => {
      const status = this.#store.sidecar(place.uri)?.file.article?.status;
      return status === undefined ? place : { ...place, status };
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables, this.#changed).dispose();
  }

  #follow(): void {
    const patterns = articlePatterns();
    const watchers = patterns.map((pattern) =>
      vscode.workspace.createFileSystemWatcher(pattern, false, true, false),
    );
    const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    const soon = (): void => this.#searchSoon();
    vscode.Disposable.from(...this.#disposables).dispose();
    this.#disposables = [
      ...watchers,
      ...watchers.flatMap((watcher) => [watcher.onDidCreate(soon), watcher.onDidDelete(soon)]),
      folders,
      // A folder that comes or goes whole is one event, whatever is in it.
      folders.onDidCreate(({ path }) => (/\.\w+$/.test(path) ? undefined : soon())),
      folders.onDidDelete(({ path }) => (/\.\w+$/.test(path) ? undefined : soon())),
      vscode.workspace.onDidChangeWorkspaceFolders(soon),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('newsmark.articles')) return;
        this.#follow();
        soon();
      }),
    ];
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#searching = this.#search().then(() => this.#changed.fire());
    }, pause);
  }

  async #search(): Promise<void> {
    const none = new vscode.CancellationTokenSource().token;
    const found = await findFiles(articlePatterns(), (uri) => this.#choice.isNamed(uri), none);
    const places = found.filter((uri) => this.#choice.isNamed(uri)).map(placeOf);
    this.#found = new Map(places.map((place) => [place.uri, place]));
    this.#sorted = undefined;
  }

  #places(): readonly Place[] {
    const missing = [...this.#store.sidecars()].filter(({ uri }) => !this.#found.has(uri));
    const isSame = missing.length === this.#others.size && missing.every(({ uri }) => this.#others.has(uri));
    if (this.#sorted && isSame) return this.#sorted;
    this.#others.clear();
    for (const { uri } of missing) this.#others.set(uri, placeOf(vscode.Uri.parse(uri)));
    const all = [...this.#found.values(), ...this.#others.values()];
    this.#sorted = all.sort(
      (a, b) => this.#order.compare(a.folder, b.folder) || this.#order.compare(a.name, b.name),
    );
    return this.#sorted;
  }
}

function articlePatterns(): string[] {
  const include = vscode.workspace.getConfiguration('newsmark.articles').get<string[]>('include', []);
  return [...include, '**/*.article'];
}

function placeOf(uri: vscode.Uri): Place {
  const path = vscode.workspace.asRelativePath(uri);
  const name = fileName(uri);
  return { uri: uri.toString(), folder: path.slice(0, Math.max(0, path.length - name.length - 1)), name };
}
