import * as z from 'zod';
import { editSchema } from '../../core/sidecar/writing/editSchema';
import type { Clock, FileSystem } from './fileSystem';
import { movedUri } from './movedUri';
import { randomId } from '../random';
import { toTextFile } from './settledText';

const entrySchema = z.object({
  /** Nothing else is ever written by what is kept here. */
  sidecar: z.string().endsWith('.claims.yaml'),
  /** Fingerprint of the text that was there before; null when there was no file. */
  base: z.string().nullable(),
  after: z.string(),
  edits: z.array(editSchema),
});

/** One write that was begun: what the sidecar is to become, and the edits that lead there from what it was. */
export type JournalEntry = z.infer<typeof entrySchema>;

/** An entry that was found. */
export interface FoundEntry {
  readonly name: string;
  /** The key under which it was kept. */
  readonly key: string;
  /** When it was written, in milliseconds. */
  readonly written: number;
  /** `torn` when it is not there whole: then the write it tells of was never begun. */
  readonly content: JournalEntry | 'torn' | 'unknown';
}

const entryName = /^([a-z0-9]+)\.[a-z0-9]+\.entry$/;

/**
 * Writes that were begun and not seen through, in a folder that all windows share: the editor's file system writes in
 * place, so a crash in the middle of a write leaves half a sidecar and only this knows the whole.
 */
export class Journal {
  readonly #folder: string;
  readonly #fs: FileSystem;
  readonly #clock: Clock;
  #isMade = false;

  constructor(folder: string, fs: FileSystem, clock: Clock) {
    this.#folder = folder;
    this.#fs = fs;
    this.#clock = clock;
  }

  /**
   * Keeps an entry until the function it returns is called.
   *
   * @param key letters and digits that name the sidecar
   * @throws whatever the file system throws; then nothing must be written
   */
  async keep(key: string, entry: JournalEntry): Promise<() => Promise<void>> {
    if (!this.#isMade) await this.#fs.makeFolder(this.#folder);
    this.#isMade = true;
    const name = `${key}.${this.#clock.now().toString(36).padStart(9, '0')}${randomId()}.entry`;
    await this.#fs.write(this.#file(name), new TextEncoder().encode(JSON.stringify(entry)));
    return () => this.remove(name);
  }

  /** The keys of which there are entries. */
  async keys(): Promise<ReadonlySet<string>> {
    const names = await this.#fs.list(this.#folder);
    return new Set(names.flatMap((name) => entryName.exec(name)?.[1] ?? []));
  }

  /**
   * The entries of one key, the oldest first.
   *
   * @param names what is in the folder
   */
  async entriesOf(key: string, names: readonly string[]): Promise<FoundEntry[]> {
    const own = names.filter((name) => entryName.exec(name)?.[1] === key).sort();
    const found: FoundEntry[] = [];
    for (const name of own) {
      const file = toTextFile(await this.#fs.read(this.#file(name)));
      if (file.state === 'missing') continue;
      const written = (await this.#fs.modified(this.#file(name))) ?? 0;
      found.push({ name, key, written, content: file.state === 'text' ? readEntry(file.text) : 'torn' });
    }
    return found;
  }

  /** Takes an entry away, so that it is never replayed; one that cannot be deleted is emptied. */
  async remove(name: string): Promise<void> {
    try {
      await this.#fs.delete(this.#file(name));
    } catch {
      await this.#fs.write(this.#file(name), new Uint8Array());
    }
  }

  /**
   * Lets the entries of a file, or of all below a folder, follow it to another place.
   *
   * @param keyOf the key of a sidecar
   */
  async follow(from: string, to: string, keyOf: (sidecar: string) => string): Promise<void> {
    const names = await this.#fs.list(this.#folder);
    const keys = new Set(names.flatMap((name) => entryName.exec(name)?.[1] ?? []));
    for (const key of keys) {
      for (const { name, content } of await this.entriesOf(key, names)) {
        if (typeof content !== 'object') continue;
        const sidecar = movedUri(content.sidecar, from, to);
        if (sidecar === undefined) continue;
        await this.keep(keyOf(sidecar), { ...content, sidecar });
        await this.remove(name);
      }
    }
  }

  #file(name: string): string {
    return `${this.#folder}/${name}`;
  }
}

function readEntry(text: string): FoundEntry['content'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'torn';
  }
  const read = entrySchema.safeParse(value);
  return read.success ? read.data : 'unknown';
}
