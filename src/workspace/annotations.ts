import * as vscode from 'vscode';
import type { Article } from '../core/claims/schema';
import { describeStatement } from '../core/claims/describeClaim';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import { editWithWords, wordEdits } from '../core/sidecar/checking/changedWords';
import type { ChangedWords } from '../core/sidecar/checking/changedWords';
import type { SidecarEdit } from '../core/sidecar/writing/editSidecar';
import { withOrigins } from '../core/sidecar/writing/editOrigins';
import { emptySidecar } from '../core/sidecar/writing/emptySidecar';
import { changedSince, invertEdits } from '../core/sidecar/writing/invertEdits';
import type { AnnotationFiles } from './reading/annotationFiles';
import { movedUri } from './saving/movedUri';
import { randomId } from './random';
import { fileName, sidecarOf } from './sidecarLocation';
import type { SidecarWriter } from './saving/sidecarWriter';
import { WriteRefused } from './saving/writeRefused';

/** One step of annotation that can be taken back. */
interface Step {
  readonly article: vscode.Uri;
  readonly done: readonly SidecarEdit[];
  readonly inverse: readonly SidecarEdit[];
  /** What was known of the article, for a sidecar that is made or discarded. */
  readonly metadata: Article;
  /** True when the step made the sidecar. */
  readonly created: boolean;
}

/**
 * What the analyst does to claims: every change is written to its sidecar, shown at once and can be taken back. The
 * article's own undo is never touched.
 */
export class Annotations {
  readonly store: AnnotationStore;
  readonly #files: AnnotationFiles;
  readonly #writer: SidecarWriter;
  #done: Step[] = [];
  #undone: Step[] = [];
  /** Steps of which the analyst was told that they cannot be taken back. */
  readonly #told = new WeakSet<Step>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: AnnotationStore, files: AnnotationFiles, writer: SidecarWriter) {
    this.store = store;
    this.#files = files;
    this.#writer = writer;
  }

  /** An id that no claim of the workspace has. */
  async freshId(): Promise<string> {
    await this.#files.load();
    let id = randomId();
    while (this.store.findClaim(id)) id = randomId();
    return id;
  }

  /**
   * Writes edits to an article's sidecar.
   *
   * @param metadata what is known of the article, for a sidecar that is made now
   * @throws WriteRefused when the sidecar must not be touched
   */
  edit(article: vscode.Uri, edits: readonly SidecarEdit[], metadata: Article = {}): Promise<void> {
    return this.#inTurn(async () => {
      const step = await this.#apply(article, edits, metadata);
      this.#done.push(step);
      this.#undone = [];
    });
  }

  /**
   * Writes what words of claims became when their article was edited. That is no step of the analyst's: the steps that were
   * taken before can be taken back all the same, and lead to claims with the words as they are now.
   *
   * @throws WriteRefused when the sidecar must not be touched
   */
  takeWords(article: vscode.Uri, changed: readonly ChangedWords[]): Promise<void> {
    return this.#inTurn(async () => {
      const file = this.store.sidecar(article.toString())?.file;
      const edits = file ? wordEdits(file, changed) : [];
      if (edits.length === 0) return;
      await this.#apply(article, edits, {});
      const updated = (step: Step): Step => ({
        ...step,
        done: step.done.map((edit) => editWithWords(edit, changed)),
        inverse: step.inverse.map((edit) => editWithWords(edit, changed)),
      });
      this.#done = this.#done.map(updated);
      this.#undone = this.#undone.map(updated);
    });
  }

  /** Waits until what is being written is written and shown. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Lets what can be taken back follow an article, or all below a folder, to another place. */
  follow(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const moved = (step: Step): Step => {
      const article = movedUri(step.article.toString(), from.toString(), to.toString());
      return article === undefined ? step : { ...step, article: vscode.Uri.parse(article) };
    };
    return this.#inTurn(() => {
      this.#done = this.#done.map(moved);
      this.#undone = this.#undone.map(moved);
      return Promise.resolve();
    });
  }

  /**
   * @returns false when there is nothing to take back
   * @throws WriteRefused when what the step changed was changed since; it can be taken back when that is undone
   */
  undo(): Promise<boolean> {
    return this.#inTurn(() => this.#takeBack(this.#done, this.#undone));
  }

  /**
   * @returns false when nothing was taken back
   * @throws WriteRefused as {@link undo} does
   */
  redo(): Promise<boolean> {
    return this.#inTurn(() => this.#takeBack(this.#undone, this.#done));
  }

  /**
   * Takes the last of some steps back and puts its inverse on top of others. A step that cannot be taken back stays; the
   * next time, those who were told so get the one before it.
   */
  async #takeBack(from: Step[], to: Step[]): Promise<boolean> {
    const last = from.at(-1);
    if (!last) return false;
    const step = (await this.#lastUntouched(from)) ?? last;
    const touched = await this.#changedSince(step);
    if (touched !== undefined) {
      this.#told.add(step);
      throw new WriteRefused(`${touched} was changed since, so that step was not taken back.`);
    }
    to.push(await this.#apply(step.article, step.inverse, step.metadata));
    from.splice(from.indexOf(step), 1);
    if (step.created) {
      await this.#writer.discardEmpty(step.article, step.metadata);
      await this.#files.readWritten(sidecarOf(step.article));
    }
    return true;
  }

  /** The last step but for those that cannot be taken back as the analyst knows. */
  async #lastUntouched(steps: readonly Step[]): Promise<Step | undefined> {
    for (const step of steps.toReversed()) {
      if (!this.#told.has(step) || (await this.#changedSince(step)) === undefined) return step;
    }
    return undefined;
  }

  /** What a step changed that was changed since, in words; undefined when it can be taken back. */
  async #changedSince({ article, done }: Step): Promise<string | undefined> {
    const sidecar = sidecarOf(article);
    await this.#files.read(sidecar);
    const now = this.store.sidecar(article.toString())?.file ?? emptySidecar();
    const touched = changedSince(now, done);
    if (touched === undefined) return undefined;
    const claim = this.store.findClaim(touched)?.claim;
    const claimed = claim ? `“${describeStatement(claim)}”` : 'A claim';
    return `${touched === 'article' ? 'What is known of the article' : claimed} in ${fileName(sidecar)}`;
  }

  /** One step after the other: an undo that comes while a change is being written takes that change back. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #apply(article: vscode.Uri, edits: readonly SidecarEdit[], metadata: Article): Promise<Step> {
    const seen = this.store.sidecar(article.toString())?.file;
    const made = seen ? withOrigins(seen, edits) : edits;
    const written = await this.#writer.write(article, metadata, made, seen?.source);
    await this.#files.readWritten(sidecarOf(article));
    const { before, after, created } = written;
    const done = withOrigins(before, written.edits);
    return { article, done, inverse: withOrigins(after, invertEdits(before, done)), metadata, created };
  }
}
