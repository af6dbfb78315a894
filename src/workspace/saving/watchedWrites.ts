import type { FileFormat, ReadFile } from './fileFormat';
import { fingerprint } from './fingerprint';

/** An edit and when it was written, in milliseconds. */
interface Step<Edit> {
  readonly edit: Edit;
  readonly at: number;
}

/** What was done to one thing a moment ago. */
interface Recent<Edit> {
  /** All of it as one edit. */
  readonly edit: Edit;
  /** One by one: a program may have read the file before any of them. */
  readonly steps: readonly Step<Edit>[];
}

/** What was written to one file a moment ago: of each thing that was changed, what it was before and what it is now. */
export class WatchedWrites<File extends ReadFile, Edit> {
  readonly #format: FileFormat<File, Edit>;
  readonly #recent = new Map<string, Recent<Edit>>();
  /** Fingerprints of what was there before each write. */
  readonly #bases = new Set<string>();
  /** The text that was written last. */
  text = '';
  /** The chain of writes that it belongs to, see `Receipts`. */
  chain = '';

  constructor(format: FileFormat<File, Edit>) {
    this.#format = format;
  }

  add(write: { before: File; edits: readonly Edit[]; text: string; chain: string; at: number }): void {
    const { withOrigins, thingOf, join } = this.#format;
    for (const edit of withOrigins(write.before, write.edits)) {
      const earlier = this.#recent.get(thingOf(edit));
      const joined = earlier ? join(earlier.edit, edit) : edit;
      const steps = [...(earlier?.steps ?? []), { edit, at: write.at }];
      this.#recent.set(thingOf(edit), { edit: joined, steps });
    }
    this.#bases.add(fingerprint(write.before.source));
    this.text = write.text;
    this.chain = write.chain;
  }

  get isEmpty(): boolean {
    return this.#recent.size === 0;
  }

  /** What is no more in a file, each edit made of the state that was brought back. */
  lostIn(now: File): Edit[] {
    const things = [...this.#recent.values()].map(({ edit, steps }) => [
      ...steps.toReversed().map((step) => this.#format.madeOf(edit, step.edit)),
      edit,
    ]);
    const lost = new Set(this.#format.lostIn(now, things.flat()));
    return things.flatMap((edits) => edits.find((edit) => lost.has(edit)) ?? []);
  }

  /** True for what the file held before a write. */
  wasThere(text: string): boolean {
    return this.#bases.has(fingerprint(text));
  }

  /** Lets go of edits that others come for, which may find nothing to write. */
  release(edits: readonly Edit[]): void {
    for (const edit of edits) {
      if (!this.#format.isPartial(edit)) this.#recent.delete(this.#format.thingOf(edit));
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
