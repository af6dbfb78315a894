import { editedThing, joinEdits, withOrigins } from '../core/sidecar/editOrigins';
import type { SidecarEdit } from '../core/sidecar/editSidecar';
import type { SidecarFile } from '../core/sidecar/parseSidecar';
import { fingerprint } from './fingerprint';

/** An edit that was written a moment ago. */
interface Recent {
  readonly edit: SidecarEdit;
  /** When it was written, in milliseconds. */
  readonly at: number;
}

/** What was written to one sidecar a moment ago: of each thing that was changed, what it was before and what it is now. */
export class WatchedWrites {
  readonly #recent = new Map<string, Recent>();
  /** Fingerprints of what was there before each write. */
  readonly #bases = new Set<string>();
  /** The text that was written last. */
  text = '';
  /** The chain of writes that it belongs to, see `Receipts`. */
  chain = '';

  add(write: {
    before: SidecarFile;
    edits: readonly SidecarEdit[];
    text: string;
    chain: string;
    at: number;
  }): void {
    for (const edit of withOrigins(write.before, write.edits)) {
      const earlier = this.#recent.get(editedThing(edit));
      const joined = earlier ? joinEdits(earlier.edit, edit) : edit;
      this.#recent.set(editedThing(edit), { edit: joined, at: write.at });
    }
    this.#bases.add(fingerprint(write.before.source));
    this.text = write.text;
    this.chain = write.chain;
  }

  get edits(): readonly SidecarEdit[] {
    return [...this.#recent.values()].map(({ edit }) => edit);
  }

  /** True for what the sidecar held before a write. */
  wasThere(text: string): boolean {
    return this.#bases.has(fingerprint(text));
  }

  /** Lets go of edits that others come for, which may find nothing to write. */
  release(edits: readonly SidecarEdit[]): void {
    for (const edit of edits) {
      const earlier = this.#recent.get(editedThing(edit));
      const goesOn = earlier && (edit.type === 'replace' || edit.type === 'article');
      if (!goesOn) this.#recent.delete(editedThing(edit));
    }
  }

  /** Lets go of what was written before a time. */
  releaseBefore(time: number): void {
    for (const [thing, { at }] of this.#recent) if (at < time) this.#recent.delete(thing);
  }
}
