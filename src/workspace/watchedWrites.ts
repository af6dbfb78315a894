import type { SidecarEdit } from '../core/sidecar/editSidecar';
import { editedThing } from '../core/sidecar/editOrigins';
import type { SidecarFile } from '../core/sidecar/parseSidecar';

/** A write that is looked at again. */
export interface WatchedWrite {
  readonly before: SidecarFile;
  readonly edits: readonly SidecarEdit[];
  readonly text: string;
  /** The chain of writes that it belongs to, see `Receipts`. */
  readonly chain: string;
}

/** The last write of each thing in each sidecar: what was changed here since is no loss. */
export class WatchedWrites {
  readonly #last = new Map<string, Map<string, WatchedWrite>>();
  readonly #texts = new Map<string, string>();

  add(sidecar: string, write: WatchedWrite): void {
    const last = this.#last.get(sidecar) ?? new Map<string, WatchedWrite>();
    this.#last.set(sidecar, last);
    for (const edit of write.edits) last.set(editedThing(edit), write);
    this.#texts.set(sidecar, write.text);
  }

  /** Takes note that edits come that may find nothing to write. */
  replace(sidecar: string, edits: readonly SidecarEdit[]): void {
    const last = this.#last.get(sidecar);
    for (const edit of edits) last?.delete(editedThing(edit));
  }

  /** The edits of a write that no later one of the same thing has replaced. */
  standing(sidecar: string, write: WatchedWrite): readonly SidecarEdit[] {
    const last = this.#last.get(sidecar);
    return write.edits.filter((edit) => last?.get(editedThing(edit)) === write);
  }

  /** The text that was last written here. */
  lastText(sidecar: string): string | undefined {
    return this.#texts.get(sidecar);
  }

  /** Is done with a write. */
  remove(sidecar: string, write: WatchedWrite): void {
    const last = this.#last.get(sidecar);
    for (const edit of this.standing(sidecar, write)) last?.delete(editedThing(edit));
    if (last?.size === 0) this.forget(sidecar);
  }

  forget(sidecar: string): void {
    this.#last.delete(sidecar);
    this.#texts.delete(sidecar);
  }

  clear(): void {
    this.#last.clear();
    this.#texts.clear();
  }
}
