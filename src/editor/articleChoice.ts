import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { isSidecar } from '../workspace/sidecarLocation';

export const articleLanguage = 'news-article';

/**
 * Which documents are articles: those of the contributed language, those that have a sidecar, and prose that the
 * include and exclude globs of the settings name (in the workspace, or any when no folder is open); a file that the
 * analyst switched on or off stays so.
 */
export class ArticleChoice implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #switched = new Map<string, boolean>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  readonly #disposable: vscode.Disposable;

  constructor(store: AnnotationStore) {
    this.#store = store;
    this.#disposable = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('newsmark.articles')) return;
      for (const { uri } of vscode.workspace.textDocuments) this.#changed.fire(uri);
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.#disposable, this.#changed).dispose();
  }

  isOn(document: vscode.TextDocument): boolean {
    return this.#switched.get(document.uri.toString()) ?? this.isArticle(document);
  }

  /** Switches one file on or off for as long as the window lives. */
  toggle(document: vscode.TextDocument): void {
    this.#switched.set(document.uri.toString(), !this.isOn(document));
    this.#changed.fire(document.uri);
  }

  isArticle(document: vscode.TextDocument): boolean {
    if (document.languageId === articleLanguage) return true;
    if (isSidecar(document.uri)) return false;
    return this.#store.sidecar(document.uri.toString()) !== undefined || this.#isNamedProse(document);
  }

  /** True for a file that nobody has opened yet and that would be an article then, were it only for its name. */
  isNamed(uri: vscode.Uri): boolean {
    if (isSidecar(uri)) return false;
    if (uri.path.endsWith('.article')) return true;
    return this.#isNamedProse({ uri, languageId: uri.path.endsWith('.md') ? 'markdown' : 'plaintext' });
  }

  #isNamedProse(file: Pick<vscode.TextDocument, 'uri' | 'languageId'>): boolean {
    if (file.languageId !== 'plaintext' && file.languageId !== 'markdown') return false;
    const isOutside = vscode.workspace.getWorkspaceFolder(file.uri) === undefined;
    if (isOutside && (vscode.workspace.workspaceFolders || file.uri.scheme !== 'file')) return false;
    const settings = vscode.workspace.getConfiguration('newsmark.articles', file);
    // A glob is matched by the URI alone.
    const named = (globs: readonly string[]): boolean =>
      globs.some((pattern) => vscode.languages.match({ pattern }, file as vscode.TextDocument) > 0);
    return named(settings.get<string[]>('include', [])) && !named(settings.get<string[]>('exclude', []));
  }
}
