import { applyEdits } from './applyEdits';
import { isSound } from './fileFormat';
import type { FileFormat, ReadFile } from './fileFormat';
import type { Clock, FileSystem, Report } from './fileSystem';
import { fingerprint } from './fingerprint';
import { Journal } from './journal';
import type { FoundEntry, JournalEntry } from './journal';
import { Receipts } from './receipts';
import type { Receipt } from './receipts';
import { FileDisk } from './fileDisk';
import type { ReadBack } from './fileDisk';
import { keyOf, nameOf } from '../sidecarLocation';
import { Turns } from './turns';
import { WatchedWrites } from './watchedWrites';
import { WriteRefused } from './writeRefused';

/** So often, and for so long, a write is looked at again: two programs write within a moment of each other, if ever. */
const lookEvery = 300;
const lookFor = 1_200;
/** So often a change is merged into what others write meanwhile, before the analyst is told. */
const mostTries = 8;
/** A text that looks whole is no torn write when it was written so long after the journal; in milliseconds. */
const longAfter = 2_000;

/** What a write found and what it left. */
export interface Written<File, Edit> extends Change<File, Edit> {
  readonly after: File;
}

/** Edits as they fit the file that was found. */
interface Change<File, Edit> {
  readonly before: File;
  /** True when there was no file before. */
  readonly created: boolean;
  readonly edits: readonly Edit[];
}

/** Where a file that is being edited by hand is changed: never in the file below its editor. */
export interface Editors<File, Edit> {
  /** True for a file that is open with changes that are not saved. */
  readonly isUnsaved: (uri: string) => boolean;
  /** Changes it there and leaves it unsaved. */
  readonly edit: (uri: string, edits: readonly Edit[]) => Promise<Written<File, Edit>>;
}

/** What safe writing stands on. */
export interface Ground<File extends ReadFile, Edit> {
  readonly format: FileFormat<File, Edit>;
  readonly fs: FileSystem;
  readonly clock: Clock;
  readonly report: Report;
  /** The URI of a folder that all windows share, for turns and the journal. */
  readonly storage: string;
  readonly editors: Editors<File, Edit>;
}

/**
 * Writes edits into files on a file system that writes in place, so that nothing that was written is lost, whoever else
 * writes and whenever it is cut off. docs/safety.md tells how.
 *
 * Files are named by their URIs.
 */
export class SafeWriter<File extends ReadFile, Edit> {
  readonly #ground: Ground<File, Edit>;
  readonly #format: FileFormat<File, Edit>;
  readonly #disk: FileDisk;
  readonly #turns: Turns;
  readonly #journal: Journal<Edit>;
  readonly #receipts: Receipts;
  /** What was written a moment ago, by file. */
  readonly #watched = new Map<string, WatchedWrites<File, Edit>>();
  readonly #queues = new Map<string, Promise<unknown>>();
  #isDisposed = false;

  constructor(ground: Ground<File, Edit>) {
    const { format, fs, clock, report, storage } = ground;
    this.#ground = ground;
    this.#format = format;
    this.#disk = new FileDisk(fs, clock, report, (text) => isSound(format.parse(text)));
    this.#turns = new Turns(storage, fs, clock, report);
    this.#journal = new Journal(storage, fs, clock, format);
    this.#receipts = new Receipts(storage, fs);
  }

  /**
   * Applies edits to a file, making it if there is none.
   *
   * @param made what a file that is made now is before the edits
   * @param known the text that the file is known to have held, if any
   * @throws WriteRefused when the file must not be touched
   */
  write(uri: string, made: File, edits: readonly Edit[], known?: string): Promise<Written<File, Edit>> {
    const { editors } = this.#ground;
    return this.alone(uri, async () => {
      if (editors.isUnsaved(uri)) return editors.edit(uri, edits);
      const last = await this.#receipts.read(keyOf(uri));
      const isKnown = (text: string): boolean =>
        text === known || text === this.#watched.get(uri)?.text || fingerprint(text) === last?.text;
      const found = await this.#disk.read(uri, isKnown);
      const created = found === undefined;
      const before = created ? made : this.#format.parse(found);
      this.#watched.get(uri)?.release(edits);
      const lost = created ? [] : this.#lostIn(uri, before, last);
      const fitting = this.#format.rebase(before, edits);
      const restoring = lost.length > 0 ? this.#format.rebase(before, [...lost, ...edits]) : fitting;
      const text = await this.#put(uri, { before, created, edits: restoring }, last);
      const after = text === before.source ? before : this.#format.parse(text);
      return { before, after, created, edits: fitting };
    });
  }

  /**
   * Does something with a file while nobody else writes it and nothing of it waits in the journal.
   *
   * @throws WriteRefused when something waits that cannot be seen through, and when the storage cannot be used
   */
  alone<Result>(uri: string, work: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(keyOf(uri), async (names) => {
      const waiting = await this.#journal.entriesOf(keyOf(uri), names);
      for (const found of waiting) if (concerns(found, uri)) await this.#finish(found);
      return work();
    });
  }

  /** Watches no longer over what was written to a file, because someone meant to change that. */
  forget(uri: string): void {
    this.#watched.delete(uri);
  }

  /** Lets interrupted writes follow a file, or all below a folder, to another place. */
  async follow(from: string, to: string): Promise<void> {
    this.#watched.delete(from);
    await this.#journal.follow(from, to, keyOf);
  }

  /** Watches no longer over anything. */
  dispose(): void {
    this.#isDisposed = true;
    this.#watched.clear();
  }

  /**
   * Sees through the writes that windows that are no more began and did not finish.
   *
   * @param isOurs which files are for this window to see to
   * @returns the files whose writes cannot be seen through now and wait in the journal
   */
  async recover(isOurs: (uri: string) => boolean): Promise<string[]> {
    const waiting: string[] = [];
    for (const key of await this.#journal.keys()) {
      await this.#inTurn(key, async (names) => {
        for (const found of await this.#journal.entriesOf(key, names)) {
          const { content } = found;
          if (typeof content === 'object' && !isOurs(content.file)) continue;
          await this.#finish(found).catch((error: unknown) => {
            const uri = typeof content === 'object' ? content.file : found.name;
            this.#ground.report.error(`An interrupted change to ${uri} waits in the journal.`, error);
            waiting.push(uri);
          });
        }
      });
    }
    return waiting;
  }

  /** Sees an entry through; whoever calls this has the turn, so that the one who wrote it is gone. */
  async #finish({ name, written, content }: FoundEntry<Edit>): Promise<void> {
    if (content === 'unknown') return;
    if (content !== 'torn') await this.#replay(content, written);
    await this.#journal.remove(name);
  }

  async #replay(entry: JournalEntry<Edit>, written: number): Promise<void> {
    const { file: uri, after } = entry;
    if (await this.#isTorn(uri, after, written)) {
      await this.#disk.write(uri, after);
    } else {
      const found = await this.#disk.read(uri, (text) => text === after);
      if (found === after) return;
      const isUntouched = found === undefined ? entry.base === null : fingerprint(found) === entry.base;
      if (isUntouched) await this.#disk.write(uri, after);
      else if (found !== undefined) await this.#mergeIn(entry, found);
    }
    this.#ground.report.info(`Recovered an interrupted change to ${uri}.`);
  }

  /** Makes the change of an entry once more, in a file that someone else changed since. */
  async #mergeIn({ file: uri, edits }: JournalEntry<Edit>, found: string): Promise<void> {
    const { parse, rebase, missingIn } = this.#format;
    const before = parse(found);
    const change = { before, created: false, edits: rebase(before, missingIn(before, edits)) };
    await this.#put(uri, change, await this.#receipts.read(keyOf(uri)));
  }

  /** True when a file holds the first part of a text, unless someone put back an older version that looks so. */
  async #isTorn(uri: string, whole: string, written: number): Promise<boolean> {
    const part = await this.#disk.readPart(uri, whole);
    if (part === undefined) return false;
    const looksWhole = part.endsWith('\n') && isSound(this.#format.parse(part));
    return !looksWhole || ((await this.#disk.modified(uri)) ?? 0) - written < longAfter;
  }

  /**
   * Writes edits into a file and reads it back, until they are in it.
   *
   * @returns the text that the file holds then
   * @throws WriteRefused when it cannot be written
   */
  async #put(uri: string, change: Change<File, Edit>, last: Receipt | undefined): Promise<string> {
    const { format } = this.#ground;
    let { before, created, edits } = change;
    let finish = (): Promise<void> => Promise.resolve();
    let isMixed: boolean = false;
    for (let tries = 0; tries < mostTries; tries++) {
      const text = applyEdits(format, before, edits, nameOf(uri));
      if (text === before.source) {
        await finish();
        return text;
      }
      const finishEarlier = finish;
      finish = await this.#keep(uri, { before, created, edits }, text);
      await finishEarlier();
      const earlier = created ? undefined : before.source;
      const there: ReadBack | undefined = isMixed ? undefined : await this.#disk.look(uri, earlier);
      let found: ReadBack;
      if (there && there.state !== 'ours') found = there;
      else {
        await this.#writeOrPutBack(uri, earlier, text, finish);
        found = await this.#disk.readBack(uri, text);
      }
      if (found.state === 'ours') {
        const { chain } = await this.#receipts.note(keyOf(uri), last, before.source, text);
        await finish();
        this.#watchOver(uri, { before, edits, text, chain });
        return text;
      }
      this.#ground.report.warn(`${uri} changed while it was written; merging the change in again.`);
      isMixed = found.state === 'mixed';
      if (found.state === 'mixed') continue;
      created = found.state === 'gone';
      const now = found.state === 'gone' ? format.blank() : format.parse(found.text);
      edits = format.rebase(now, format.missingIn(now, format.withOrigins(before, edits)));
      before = now;
    }
    throw new WriteRefused(
      `The change was not saved: another program keeps writing ${nameOf(uri)}. Try again in a moment.`,
    );
  }

  /** Puts into the journal what is about to be written. */
  async #keep(
    uri: string,
    { before, created, edits }: Change<File, Edit>,
    text: string,
  ): Promise<() => Promise<void>> {
    try {
      return await this.#journal.keep(keyOf(uri), {
        file: uri,
        base: created ? null : fingerprint(before.source),
        after: text,
        edits: this.#format.withOrigins(before, edits),
      });
    } catch (error) {
      throw noSafetyCopy(error);
    }
  }

  async #writeOrPutBack(
    uri: string,
    before: string | undefined,
    text: string,
    finish: () => Promise<void>,
  ): Promise<void> {
    try {
      await this.#disk.write(uri, text);
    } catch (error) {
      this.#ground.report.error(`Writing ${uri} failed.`, error);
      if (!(await this.#disk.putBack(uri, before))) {
        throw new WriteRefused(
          `${nameOf(uri)} was written only in part: see that its disk has space and can be written, then reload the window, and Newsmark writes the rest.`,
          { cause: error },
        );
      }
      await finish();
      throw new WriteRefused(
        `${nameOf(uri)} could not be written, so the change was not saved: check that it and its folder are writable.`,
        { cause: error },
      );
    }
  }

  /**
   * Looks for a while whether edits are still there: a program that takes no turns may have read the file just before
   * they were written and write it without them.
   */
  #watchOver(uri: string, write: Omit<Parameters<WatchedWrites<File, Edit>['add']>[0], 'at'>): void {
    if (this.#isDisposed) return;
    const watched = this.#watched.get(uri);
    const writes = watched ?? new WatchedWrites(this.#format);
    writes.add({ ...write, at: this.#ground.clock.now() });
    if (watched) return;
    this.#watched.set(uri, writes);
    this.#lookAfter(uri, writes).catch((error: unknown) => {
      this.#watched.delete(uri);
      this.#ground.report.error(`${uri} could not be looked at.`, error);
    });
  }

  async #lookAfter(uri: string, writes: WatchedWrites<File, Edit>): Promise<void> {
    const { clock } = this.#ground;
    const isWatched = (): boolean => this.#watched.get(uri) === writes;
    while (isWatched()) {
      await clock.pause(lookEvery);
      if (!isWatched()) return;
      await this.alone(uri, async () => {
        // The file may have been deleted, and made anew by someone else, while the turn was waited for.
        if (!isWatched()) return;
        const until = clock.now() - lookFor;
        await this.#restore(uri, writes);
        writes.releaseBefore(until);
        if (!writes.isEmpty || !isWatched()) return;
        this.#watched.delete(uri);
        const last = await this.#receipts.read(keyOf(uri));
        if (last?.text === fingerprint(writes.text)) await this.#receipts.discard(keyOf(uri));
      });
    }
  }

  async #restore(uri: string, writes: WatchedWrites<File, Edit>): Promise<void> {
    if (this.#ground.editors.isUnsaved(uri)) return;
    const last = await this.#receipts.read(keyOf(uri));
    const found = await this.#disk.look(uri, writes.text);
    if (this.#watched.get(uri) !== writes) return;
    if (found.state === 'mixed') await this.#disk.write(uri, writes.text);
    if (found.state !== 'other') return;
    const before = this.#format.parse(found.text);
    const lost = this.#lostIn(uri, before, last);
    if (lost.length === 0 || !before.writable) return;
    this.#ground.report.warn(`${uri} was written over by another program; writing again: ${lost.length}.`);
    await this.#put(uri, { before, created: false, edits: this.#format.rebase(before, lost) }, last);
  }

  /** What was written to a file a moment ago and written over by a program that had not seen it. */
  #lostIn(uri: string, now: File, last: Receipt | undefined): Edit[] {
    const writes = this.#watched.get(uri);
    // Just as it was: someone meant that, a checkout say.
    if (!writes || now.source === writes.text || writes.wasThere(now.source)) return [];
    const lost = writes.lostIn(now);
    const hasSeen = last?.chain === writes.chain && last.text === fingerprint(now.source);
    if (!hasSeen) return lost;
    // Whoever took turns and found what we left meant to change it.
    writes.release(lost);
    return [];
  }

  /** One after the other here, and in turn with the other windows. */
  #inTurn<Result>(key: string, work: (names: readonly string[]) => Promise<Result>): Promise<Result> {
    const takeTurn = async (): Promise<Result> => {
      const turn = await this.#turns.take(key).catch((error: unknown) => {
        throw noSafetyCopy(error);
      });
      return work(turn.names).finally(turn.leave);
    };
    const turn = (this.#queues.get(key) ?? Promise.resolve()).then(takeTurn, takeTurn);
    this.#queues.set(key, turn);
    const leave = (): void => {
      if (this.#queues.get(key) === turn) this.#queues.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  }
}

function concerns({ content }: FoundEntry<unknown>, uri: string): boolean {
  return typeof content !== 'object' || content.file === uri;
}

function noSafetyCopy(cause: unknown): WriteRefused {
  const advice = 'see that the disk has space and that VS Code’s own folders can be written.';
  return new WriteRefused(`The change was not saved, because no safety copy of it could be kept: ${advice}`, {
    cause,
  });
}
