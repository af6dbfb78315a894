import * as vscode from 'vscode';
import type { Way } from '../core/anchor/trackedRanges';
import type { Article } from '../core/claims/schema';
import type { SuggestingContext } from '../core/claims/suggesting/suggestClaims';
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
import { SuggestionReader } from './suggestions/suggestionReader';

/** Changes that come together (several cursors, a paste and its formatting) are read together; in milliseconds. */
const pauseAfterTyping = 16;
/** Looking at what became of claims' words may take long, so it waits until nothing is typed for a while; in milliseconds. */
const idlePause = 500;

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
  readonly #idleTimers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #suggesting: SuggestionReader;
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
    this.#suggesting = new SuggestionReader({
      about: (article) => this.#aboutSuggestions(article),
      ready: () => Promise.all([knowledge.load(), load()]),
      onRead: (article, took) => {
        const count = article.openSuggestions().length;
        log.trace(`${fileName(article.uri)}: ${count} open suggestions, read in ${milliseconds(took)}.`);
        this.#changed.fire(article);
      },
    });
    this.#disposables.push(
      this.#suggesting,
      { dispose: store.changed.add((uri) => this.#followSidecar(uri)) },
      { dispose: store.codebookChanged.add(() => this.#suggestAnew()) },
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('newsmark.suggestions')) this.#suggestAnew();
      }),
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
    return editor && this.shownIn(editor);
  }

  /** The article of an editor, whatever its file is called. */
  shownIn(editor: vscode.TextEditor): { editor: vscode.TextEditor; article: OpenArticle } {
    return { editor, article: this.get(editor.document.uri) ?? this.#read(editor.document) };
  }

  /** What the recogniser goes by now. */
  get knowledge(): Knowledge {
    return this.#knowledge.current ?? basicKnowledge();
  }

  /** Waits a moment for what the recogniser goes by; the articles that were open before are read with it then. */
  settled(): Promise<void> {
    return this.#knowledge.loadPatiently();
  }

  /** Looks at the words of an article's claims that were edited or lost, and tells if something is other than it was. */
  lookAtWords(article: OpenArticle): void {
    if (article.lookAtWords()) this.#changed.fire(article);
  }

  /** Waits until what is suggested for an article is of its text as it stands. */
  async suggested(article: OpenArticle): Promise<void> {
    if (this.get(article.uri) !== article) return;
    const key = article.uri.toString();
    if (this.#timers.has(key)) {
      clearTimeout(this.#timers.get(key));
      this.#timers.delete(key);
      this.#readAgain(article);
    }
    await this.#suggesting.finish(article);
  }

  dispose(): void {
    for (const timer of [...this.#timers.values(), ...this.#idleTimers.values()]) clearTimeout(timer);
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
    for (const timers of [this.#timers, this.#idleTimers]) {
      clearTimeout(timers.get(key));
      timers.delete(key);
    }
    const article = this.#open.get(key);
    if (article) this.#suggesting.forget(article);
    if (this.#open.delete(key)) this.#closed.fire(uri);
  }

  #read(document: vscode.TextDocument): OpenArticle {
    const article = this.#withClaims(document);
    this.#recognise(article);
    return article;
  }

  #withClaims(document: vscode.TextDocument): OpenArticle {
    const article = new OpenArticle(document);
    this.#followStore(article);
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
    if (this.get(article.uri) === article) this.#suggesting.schedule(article);
  }

  #optionsFor(article: OpenArticle): ReadOptions {
    const { published } = this.#metadataOf(article);
    return { published, names: this.#names.dictionaryFor(article.uri) };
  }

  #metadataOf(article: OpenArticle): Article {
    return article.metadata(this.#store.sidecar(article.uri.toString())?.file.article);
  }

  /** Suggestions come from the whole knowledge, never from the rules that stand in for it while it is loaded. */
  #aboutSuggestions(article: OpenArticle): SuggestingContext | undefined {
    const isWanted = vscode.workspace
      .getConfiguration('newsmark.suggestions', article.uri)
      .get('enabled', true);
    if (!isWanted || this.get(article.uri) !== article || !article.isReadWith(this.knowledge))
      return undefined;
    return { metadata: this.#metadataOf(article), codebook: this.#store.codebook };
  }

  /** What suggestions are drawn from has changed for all articles. */
  #suggestAnew(): void {
    for (const article of this.#open.values()) {
      article.setSuggestions([]);
      article.outdateSuggestions();
      this.#changed.fire(article);
      if (article.isRead) this.#suggesting.schedule(article);
    }
  }

  #followStore(article: OpenArticle): void {
    const uri = article.uri.toString();
    article.setClaims(this.#store.claimsOf(uri));
    article.setRejections(this.#store.sidecar(uri)?.file.rejected ?? []);
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
      this.#followStore(article);
      // Another date of publication gives other days to "Wednesday" and "last week".
      if (article.isRead && this.#metadataOf(article).published !== article.readPublished) {
        this.#recognise(article);
      }
      this.#changed.fire(article);
    } else {
      this.#reconsider(vscode.Uri.parse(uri));
    }
  }

  #followTyping({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const article = this.get(document.uri);
    if (!article || contentChanges.length === 0) return;
    article.follow(contentChanges, wayOf(reason));
    if (!article.isRead) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        const began = performance.now();
        this.#readAgain(article);
        this.#log.trace(
          `${fileName(article.uri)}: read again in ${milliseconds(performance.now() - began)}.`,
        );
      }, pauseAfterTyping),
    );
    clearTimeout(this.#idleTimers.get(key));
    this.#idleTimers.set(
      key,
      setTimeout(() => {
        this.#idleTimers.delete(key);
        this.lookAtWords(article);
      }, idlePause),
    );
  }
}

function wayOf(reason: vscode.TextDocumentChangeReason | undefined): Way {
  if (reason === vscode.TextDocumentChangeReason.Undo) return 'undo';
  return reason === vscode.TextDocumentChangeReason.Redo ? 'redo' : 'edit';
}
