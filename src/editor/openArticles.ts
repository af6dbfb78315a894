import * as vscode from 'vscode';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type { ReadOptions } from '../core/recognise/articleRecogniser';
import { basicKnowledge } from '../core/recognise/knowledge';
import type { Knowledge } from '../core/recognise/knowledge';
import { milliseconds } from '../workspace/knowledgeFiles';
import type { KnowledgeFiles } from '../workspace/knowledgeFiles';
import type { Log } from '../workspace/log';
import type { NamesFiles } from '../workspace/namesFiles';
import { fileName } from '../workspace/sidecarLocation';
import type { ArticleChoice } from './articleChoice';
import { articleLanguage } from './articleChoice';
import { OpenArticle } from './openArticle';

/** Changes that come together (several cursors, a paste and its formatting) are read together; in milliseconds. */
const pauseAfterTyping = 16;

/** What open articles are read with. */
export interface ReadingContext {
  readonly store: AnnotationStore;
  readonly choice: ArticleChoice;
  readonly names: NamesFiles;
  readonly knowledge: KnowledgeFiles;
  readonly log: Log;
}

/**
 * The articles open in editors, kept up with what is typed into them and with their sidecars. What the editor shows
 * of an article (decorations, hovers, lightbulbs, the status bar) is read from here.
 */
export class OpenArticles implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #choice: ArticleChoice;
  readonly #names: NamesFiles;
  readonly #knowledge: KnowledgeFiles;
  readonly #log: Log;
  readonly #load: () => Promise<void>;
  readonly #open = new Map<string, OpenArticle>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<OpenArticle>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[] = [];
  readonly onDidChange = this.#changed.event;
  /** An article was closed or switched off. */
  readonly onDidClose = this.#closed.event;

  /** @param load reads the sidecars of the workspace; called when an article is shown */
  constructor({ store, choice, names, knowledge, log }: ReadingContext, load: () => Promise<void>) {
    this.#store = store;
    this.#choice = choice;
    this.#names = names;
    this.#knowledge = knowledge;
    this.#log = log;
    this.#load = load;
    const stop = store.changed.add((uri) => this.#followSidecar(uri));
    this.#disposables.push(
      { dispose: stop },
      choice.onDidChange((uri) => this.#reconsider(uri)),
      names.onDidChange((folder) => this.#readIn(folder)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#consider(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#close(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#followTyping(event)),
    );
    for (const document of vscode.workspace.textDocuments) this.#consider(document);
  }

  get(uri: vscode.Uri): OpenArticle | undefined {
    return this.#open.get(uri.toString());
  }

  all(): IterableIterator<OpenArticle> {
    return this.#open.values();
  }

  /** The article of the active editor, whatever its file is called: what the analyst tags is an article. */
  active(): { editor: vscode.TextEditor; article: OpenArticle } | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return undefined;
    const article = this.get(editor.document.uri) ?? this.#read(editor.document);
    return { editor, article };
  }

  /** What the recogniser goes by now. */
  get knowledge(): Knowledge {
    return this.#knowledge.current ?? basicKnowledge();
  }

  /** Waits a moment for what the recogniser goes by; the articles that were open before are read with it then. */
  settled(): Promise<void> {
    return this.#knowledge.loadPatiently();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#disposables, this.#changed, this.#closed).dispose();
  }

  #consider(document: vscode.TextDocument): void {
    if (!this.#choice.isOn(document) || this.get(document.uri)) return;
    if (document.languageId === 'plaintext') {
      // The grammar and the reading settings of articles hang on the language; the document opens again with it.
      void vscode.languages.setTextDocumentLanguage(document, articleLanguage);
      // By then the knowledge may be there.
      void this.#knowledge.load();
      return;
    }
    const article = this.#withClaims(document);
    this.#open.set(document.uri.toString(), article);
    void this.#readFirst(article);
    // Claims need not wait.
    if (!article.isRead) this.#changed.fire(article);
    void this.#load();
  }

  #reconsider(uri: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document && this.#choice.isOn(document)) this.#consider(document);
    else this.#close(uri);
  }

  #close(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    if (this.#open.delete(key)) this.#closed.fire(uri);
  }

  #read(document: vscode.TextDocument): OpenArticle {
    const article = this.#withClaims(document);
    this.#recognise(article);
    return article;
  }

  #withClaims(document: vscode.TextDocument): OpenArticle {
    const article = new OpenArticle(document);
    article.setClaims(this.#store.claimsOf(document.uri.toString()));
    return article;
  }

  /**
   * Mentions are drawn once, not by the rules first and better a moment later, unless loading takes long. While the files
   * are on their way the rules are at work all the same: what they find is at hand then, and their code is warm.
   */
  async #readFirst(article: OpenArticle): Promise<void> {
    const began = performance.now();
    if (!this.#knowledge.current) {
      const settled = this.settled();
      await new Promise((resolve) => setTimeout(resolve));
      if (!this.#knowledge.current) article.readAhead(basicKnowledge(), this.#optionsFor(article));
      await settled;
    }
    if (!this.#readAgain(article)) return;
    this.#log.debug(
      `${fileName(article.uri)}: ${article.mentions.length} mentions ${milliseconds(performance.now() - began)} after it was opened.`,
    );
    if (this.#knowledge.current) return;
    await this.#knowledge.load();
    if (this.#knowledge.current) this.#readAgain(article);
  }

  /** @returns false when the article was closed meanwhile */
  #readAgain(article: OpenArticle): boolean {
    if (this.get(article.uri) !== article) return false;
    this.#recognise(article);
    this.#changed.fire(article);
    return true;
  }

  #recognise(article: OpenArticle): void {
    article.read(this.knowledge, this.#optionsFor(article));
  }

  #optionsFor(article: OpenArticle): ReadOptions {
    const stored = this.#store.sidecar(article.uri.toString())?.file.article;
    const { published } = article.metadata(stored);
    return { published, names: this.#names.dictionaryFor(article.uri) };
  }

  /** The names of a workspace folder changed: its articles are read with them at once. */
  #readIn(folder: vscode.Uri): void {
    for (const article of this.#open.values()) {
      if (vscode.workspace.getWorkspaceFolder(article.uri)?.uri.toString() !== folder.toString()) continue;
      if (article.isRead) this.#readAgain(article);
    }
  }

  #followSidecar(uri: string): void {
    const article = this.#open.get(uri);
    if (article) {
      article.setClaims(this.#store.claimsOf(uri));
      this.#changed.fire(article);
    } else {
      this.#reconsider(vscode.Uri.parse(uri));
    }
  }

  #followTyping({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const article = this.get(document.uri);
    if (!article || contentChanges.length === 0) return;
    article.follow(contentChanges);
    if (!article.isRead) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        const began = performance.now();
        this.#readAgain(article);
        this.#log.trace(
          `${fileName(article.uri)}: read again in ${milliseconds(performance.now() - began)}.`,
        );
      }, pauseAfterTyping),
    );
  }
}
