import type * as vscode from 'vscode';
import type { Article } from '../core/claims/schema';
import { describeStatement } from '../core/claims/describeClaim';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type { SidecarEdit } from '../core/sidecar/editSidecar';
import { changedSince, invertEdits } from '../core/sidecar/invertEdits';
import type { AnnotationFiles } from './annotationFiles';
import { randomId } from './random';
import { fileName, sidecarOf } from './sidecarLocation';
import { WriteRefused } from './sidecarWriter';
import type { SidecarWriter } from './sidecarWriter';

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
  readonly #done: Step[] = [];
  #undone: Step[] = [];
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

  /** Waits until what is being written is written and shown. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** @returns false when there is nothing to take back */
  undo(): Promise<boolean> {
    return this.#inTurn(() => this.#moveStep(this.#done, (step) => this.#undone.push(step)));
  }

  /** @returns false when nothing was taken back */
  redo(): Promise<boolean> {
    return this.#inTurn(() => this.#moveStep(this.#undone, (step) => this.#done.push(step)));
  }

  async #moveStep(from: Step[], keep: (inverse: Step) => void): Promise<boolean> {
    const step = from.pop();
    if (!step) return false;
    const now = this.store.sidecar(step.article.toString());
    const touched = now && changedSince(now.file, step.done);
    if (touched !== undefined) {
      const name = fileName(sidecarOf(step.article));
      const claim = this.store.findClaim(touched)?.claim;
      const what = claim ? `“${describeStatement(claim)}”` : 'A claim';
      throw new WriteRefused(`${what} in ${name} was changed since, so that step was not taken back.`);
    }
    const inverse = await this.#apply(step.article, step.inverse, step.metadata);
    keep(inverse);
    if (step.created) {
      await this.#writer.discardEmpty(step.article, step.metadata);
      await this.#files.readWritten(sidecarOf(step.article));
    }
    return true;
  }

  /** One step after the other: an undo that comes while a change is being written takes that change back. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #apply(article: vscode.Uri, edits: readonly SidecarEdit[], metadata: Article): Promise<Step> {
    const { before, created, edits: done } = await this.#writer.write(article, metadata, edits);
    await this.#files.readWritten(sidecarOf(article));
    return { article, done, inverse: invertEdits(before, done), metadata, created };
  }
}
