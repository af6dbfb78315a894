import { editedThing, joinEdits, withOrigins } from '../../core/sidecar/writing/editOrigins';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { lostEdits } from '../../core/sidecar/writing/lostEdits';
import type { SidecarFile } from '../../core/sidecar/reading/parseSidecar';
import { fingerprint } from './fingerprint';

/** An edit and when it was written, in milliseconds. */
interface Step {
  readonly edit: SidecarEdit;
  readonly at: number;
}

/** What was done to one thing a moment ago. */
interface Recent {
  /** All of it as one edit. */
  readonly edit: SidecarEdit;
  /** One by one: a program may have read the sidecar before any of them. */
  readonly steps: readonly Step[];
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
      const steps = [...(earlier?.steps ?? []), { edit, at: write.at }];
      this.#recent.set(editedThing(edit), { edit: joined, steps });
    }
    this.#bases.add(fingerprint(write.before.source));
    this.text = write.text;
    this.chain = write.chain;
  }

  get isEmpty(): boolean {
    return this.#recent.size === 0;
  }

  /** What is no more in a sidecar, each edit made of the state that was brought back. */
  lostIn(now: SidecarFile): SidecarEdit[] {
    const things = [...this.#recent.values()].map(({ edit, steps }) => [
      ...steps.toReversed().map((step) => madeOfThat(edit, step.edit)),
      edit,
    ]);
    const lost = new Set(lostEdits(things.flat(), now));
    return things.flatMap((edits) => edits.find((edit) => lost.has(edit)) ?? []);
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
    for (const [thing, { edit, steps }] of this.#recent) {
      const left = steps.filter(({ at }) => at >= time);
      if (left.length > 0) this.#recent.set(thing, { edit, steps: left });
      else this.#recent.delete(thing);
    }
  }
}

/** All that was done to a thing, as an edit of the state that one step began with. */
function madeOfThat(whole: SidecarEdit, step: SidecarEdit): SidecarEdit {
  if (!('from' in step) || step.from === undefined) return whole;
  if (whole.type === 'add' && step.type === 'replace') return { ...step, claim: whole.claim };
  return whole.type === step.type || whole.type === 'remove'
    ? ({ ...whole, from: step.from } as SidecarEdit)
    : whole;
}
