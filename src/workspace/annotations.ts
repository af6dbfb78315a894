import type * as vscode from 'vscode';
import type { Article } from '../core/claims/schema';
import type { AnnotationStore } from '../core/incidents/annotationStore';
import type { IncidentEdit } from '../core/incidents/deciding/incidentEdit';
import { wordEdits } from '../core/sidecar/checking/changedWords';
import type { ChangedWords } from '../core/sidecar/checking/changedWords';
import type { SidecarEdit } from '../core/sidecar/writing/editSidecar';
import { incidentFileOf } from './incidentLocation';
import { randomId } from './random';
import type { AnnotationFiles } from './reading/annotationFiles';
import { WriteRefused } from './saving/writeRefused';
import { planClaims } from './steps/claimDeeds';
import type { ClaimGround } from './steps/claimDeeds';
import type { Deed } from './steps/deed';
import { planIncident } from './steps/incidentDeeds';
import type { IncidentGround } from './steps/incidentDeeds';
import { performAll } from './steps/performAll';
import type { MayGoOn } from './steps/performAll';

/** What is to be changed at once, and is taken back at once. */
export interface AnnotationChange {
  readonly claims?: readonly {
    readonly article: vscode.Uri;
    readonly edits: readonly SidecarEdit[];
    /** What is known of the article, for a sidecar that is made now. */
    readonly metadata?: Article;
  }[];
  /** Incidents by their ids, each once; one without a file gets it where its claims are. */
  readonly incidents?: readonly { readonly id: string; readonly edits: readonly IncidentEdit[] }[];
}

/** One step of annotation that can be taken back: what was done to each file, in the order in which it was. */
interface Step {
  readonly deeds: readonly Deed[];
}

/** What changing annotations stands on. */
export interface AnnotationGround extends ClaimGround, IncidentGround {
  readonly files: AnnotationFiles;
}

/**
 * What the analyst does to claims and incidents: every change is written to its files, shown at once and can be taken back.
 * The article's own undo is never touched.
 */
export class Annotations {
  readonly store: AnnotationStore;
  readonly #ground: AnnotationGround;
  #done: Step[] = [];
  #undone: Step[] = [];
  /** What the analyst did last where that is no step: it is told before the step before it is taken back. */
  #elsewhere: string | undefined;
  /** Steps of which the analyst was told that they cannot be taken back. */
  readonly #told = new WeakSet<Step>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(ground: AnnotationGround) {
    this.store = ground.store;
    this.#ground = ground;
  }

  /** An id that no claim of the workspace has. */
  async freshId(): Promise<string> {
    await this.#ground.files.load();
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
  async edit(article: vscode.Uri, edits: readonly SidecarEdit[], metadata: Article = {}): Promise<void> {
    await this.change({ claims: [{ article, edits, metadata }] });
  }

  /**
   * Writes edits to several sidecars and incident files as one step, which is undone as one. When a file refuses, what was
   * written to the others before it is taken back.
   *
   * @param mayGoOn asked between the files; where it says no, those that are written until then are the step
   * @returns how many of the files are written; the incidents' come first, then those of the claims in their order
   * @throws WriteRefused when one of the files must not be touched, or a field of an incident file was changed since the
   *   edit was thought of; the sentence says so where something stays done
   */
  change({ claims = [], incidents = [] }: AnnotationChange, mayGoOn?: MayGoOn): Promise<number> {
    return this.#inTurn(async () => {
      if (incidents.length > 0) await this.#ground.files.load();
      const near = claims.map(({ article }) => article);
      const plans = [
        ...incidents.map(({ id, edits }) => {
          const file = incidentFileOf(this.store, id, near);
          return planIncident(this.#ground, { file, id, edits, discards: false });
        }),
        ...claims.map(({ article, edits, metadata = {} }) =>
          planClaims(this.#ground, { article, edits, metadata, discards: false }),
        ),
      ];
      const { deeds, failure } = await performAll(plans, mayGoOn);
      if (deeds.length > 0) {
        this.#done.push({ deeds });
        this.#elsewhere = undefined;
      }
      if (failure) throw failure;
      if (deeds.length > 0) this.#undone = [];
      return deeds.length;
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
      await planClaims(this.#ground, { article, edits, metadata: {}, discards: false }).perform();
      this.#updateDeeds((deed) => deed.withWords(article, changed));
    });
  }

  /**
   * Remembers that the analyst changed a file whose changes are no steps: the next undo or redo takes nothing back and says so.
   *
   * @param file what a person calls it
   */
  changedElsewhere(file: string): void {
    this.#elsewhere = file;
  }

  /** Waits until what is being written is written and shown. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Lets what can be taken back follow a file, or all below a folder, to another place. */
  follow(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#inTurn(() => {
      this.#updateDeeds((deed) => deed.follow(from, to));
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
    const elsewhere = this.#elsewhere;
    this.#elsewhere = undefined;
    if (elsewhere !== undefined) {
      throw new WriteRefused(
        `The last change was made in ${elsewhere}, where it can be changed by hand; do this again for the annotation before it.`,
      );
    }
    const step = (await this.#lastUntouched(from)) ?? last;
    const touched = await changedSince(step);
    if (touched !== undefined) {
      this.#told.add(step);
      throw new WriteRefused(`${touched} was changed since, so that step was not taken back.`);
    }
    const plans = step.deeds.map(({ inverse }) => inverse).reverse();
    const { deeds, failure, left } = await performAll(plans);
    if (failure && deeds.length === 0) throw failure;
    to.push({ deeds });
    const stays = left.flatMap((plan) => step.deeds.find(({ inverse }) => inverse === plan) ?? []);
    from.splice(from.indexOf(step), 1, ...(stays.length > 0 ? [{ deeds: stays.reverse() }] : []));
    if (failure) throw failure;
    return true;
  }

  /** The last step but for those that cannot be taken back as the analyst knows. */
  async #lastUntouched(steps: readonly Step[]): Promise<Step | undefined> {
    for (const step of steps.toReversed()) {
      if (!this.#told.has(step) || (await changedSince(step)) === undefined) return step;
    }
    return undefined;
  }

  #updateDeeds(update: (deed: Deed) => Deed): void {
    const updated = ({ deeds }: Step): Step => ({ deeds: deeds.map(update) });
    this.#done = this.#done.map(updated);
    this.#undone = this.#undone.map(updated);
  }

  /** One step after the other: an undo that comes while a change is being written takes that change back. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** What a step changed that was changed since, in words; undefined when it can be taken back. */
async function changedSince({ deeds }: Step): Promise<string | undefined> {
  for (const deed of deeds) {
    const changed = await deed.changedSince();
    if (changed !== undefined) return changed;
  }
  return undefined;
}
