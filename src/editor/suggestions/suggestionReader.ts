import { readingOf } from '../../core/claims/reading/reading';
import { suggestStepwise } from '../../core/claims/suggesting/suggestClaims';
import type { SuggestingContext } from '../../core/claims/suggesting/suggestClaims';
import type { OpenArticle } from '../openArticle';

/** The pause in typing after which an article is read for suggestions, in milliseconds. */
const idlePause = 300;
/** An article that takes long to read waits for a longer pause. */
const longestPause = 3_000;
/** So long one stretch of reading keeps the extension host from other work; half a frame. */
const slice = 8;

/** What the reader needs to know of an article. */
export interface SuggestionSource {
  /** What is known of the article and the codebook; undefined while it is not the time to read it. */
  readonly about: (article: OpenArticle) => SuggestingContext | undefined;
  /** Resolves when everything that suggestions depend on has been loaded. */
  readonly ready: () => Promise<unknown>;
  /** Called when the suggestions of an article are there. */
  readonly onRead: (article: OpenArticle, took: number) => void;
}

/** Reads articles for suggestions, behind everything else: after a pause in typing, and in short stretches. */
export class SuggestionReader {
  readonly #source: SuggestionSource;
  readonly #timers = new Map<OpenArticle, ReturnType<typeof setTimeout>>();
  readonly #running = new Map<OpenArticle, { readonly revision: number; readonly done: Promise<void> }>();
  readonly #took = new WeakMap<OpenArticle, number>();

  constructor(source: SuggestionSource) {
    this.#source = source;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Reads an article when nothing more is typed for a while; at once the first time. */
  schedule(article: OpenArticle): void {
    this.forget(article);
    const took = this.#took.get(article);
    const pause = took === undefined ? 0 : Math.min(longestPause, Math.max(idlePause, 2 * took));
    this.#timers.set(
      article,
      setTimeout(() => {
        this.#timers.delete(article);
        void this.#readOnce(article);
      }, pause),
    );
  }

  /** Reads an article now, unless its suggestions are those of its text as it stands. */
  async finish(article: OpenArticle): Promise<void> {
    await this.#source.ready();
    while (!article.suggestionsAreCurrent && this.#source.about(article)) {
      this.forget(article);
      const { revision } = article;
      await this.#readOnce(article);
      // An article that changed meanwhile is read again; one that cannot be read, as it was closed, is left.
      if (article.revision === revision) return;
    }
  }

  /** Drops what was scheduled for an article. */
  forget(article: OpenArticle): void {
    clearTimeout(this.#timers.get(article));
    this.#timers.delete(article);
  }

  #readOnce(article: OpenArticle): Promise<void> {
    const running = this.#running.get(article);
    if (running?.revision === article.revision) return running.done;
    const done = this.#read(article, article.revision).finally(() => {
      if (this.#running.get(article)?.done === done) this.#running.delete(article);
    });
    this.#running.set(article, { revision: article.revision, done });
    return done;
  }

  async #read(article: OpenArticle, revision: number): Promise<void> {
    await this.#source.ready();
    const about = this.#source.about(article);
    if (!about || article.revision !== revision) return;
    const began = performance.now();
    const steps = suggestStepwise(readingOf(article.text, article.mentions), about);
    let rested = began;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const took = performance.now() - began;
        this.#took.set(article, took);
        article.setSuggestions(step.value);
        this.#source.onRead(article, took);
        return;
      }
      if (performance.now() - rested < slice) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (article.revision !== revision) return;
      rested = performance.now();
    }
  }
}
