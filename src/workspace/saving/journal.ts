import * as z from 'zod';
import type { FileFormat } from './fileFormat';
import type { Clock, FileSystem } from './fileSystem';
import { movedUri } from './movedUri';
import { randomId } from '../random';
import { toTextFile } from './settledText';

/** One write that was begun: what the file is to become, and the edits that lead there from what it was. */
export interface JournalEntry<Edit> {
  /** The file's URI. */
  readonly file: string;
  /** Fingerprint of the text that was there before; null when there was no file. */
  readonly base: string | null;
  readonly after: string;
  readonly edits: readonly Edit[];
}

/** An entry that was found. */
export interface FoundEntry<Edit> {
  readonly name: string;
  /** The key under which it was kept. */
  readonly key: string;
  /** When it was written, in milliseconds. */
  readonly written: number;
  /** `torn` when it is not there whole: then the write it tells of was never begun. */
  readonly content: JournalEntry<Edit> | 'torn' | 'unknown';
}

const entryName = /^([a-z0-9]+)\.[a-z0-9]+\.entry$/;

/**
 * Writes that were begun and not seen through, in a folder that all windows share: the editor's file system writes in
 * place, so a crash in the middle of a write leaves half a file and only this knows the whole.
 */
export class Journal<Edit> {
  readonly #folder: string;
  readonly #fs: FileSystem;
  readonly #clock: Clock;
  readonly #schema: z.ZodType<JournalEntry<Edit>>;
  #isMade = false;

  /** @param format of the files whose writes are kept here */
  constructor(
    folder: string,
    fs: FileSystem,
    clock: Clock,
    format: Pick<FileFormat<never, Edit>, 'ending' | 'editSchema'>,
  ) {
    this.#folder = folder;
    this.#fs = fs;
    this.#clock = clock;
    this.#schema = z.object({
      file: z.string().endsWith(format.ending),
      base: z.string().nullable(),
      after: z.string(),
      edits: z.array(format.editSchema),
    });
  }

  /**
   * Keeps an entry until the function it returns is called.
   *
   * @param key letters and digits that name the file
   * @throws whatever the file system throws; then nothing must be written
   */
  async keep(key: string, entry: JournalEntry<Edit>): Promise<() => Promise<void>> {
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
  async entriesOf(key: string, names: readonly string[]): Promise<FoundEntry<Edit>[]> {
    const own = names.filter((name) => entryName.exec(name)?.[1] === key).sort();
    const found: FoundEntry<Edit>[] = [];
    for (const name of own) {
      const kept = toTextFile(await this.#fs.read(this.#file(name)));
      if (kept.state === 'missing') continue;
      const written = (await this.#fs.modified(this.#file(name))) ?? 0;
      found.push({ name, key, written, content: kept.state === 'text' ? this.#parse(kept.text) : 'torn' });
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
   * @param keyOf the key of a file
   */
  async follow(from: string, to: string, keyOf: (file: string) => string): Promise<void> {
    const names = await this.#fs.list(this.#folder);
    const keys = new Set(names.flatMap((name) => entryName.exec(name)?.[1] ?? []));
    for (const key of keys) {
      for (const { name, content } of await this.entriesOf(key, names)) {
        if (typeof content !== 'object') continue;
        const file = movedUri(content.file, from, to);
        if (file === undefined) continue;
        await this.keep(keyOf(file), { ...content, file });
        await this.remove(name);
      }
    }
  }

  #parse(text: string): FoundEntry<Edit>['content'] {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return 'torn';
    }
    const read = this.#schema.safeParse(value);
    return read.success ? read.data : 'unknown';
  }

  #file(name: string): string {
    return `${this.#folder}/${name}`;
  }
}
