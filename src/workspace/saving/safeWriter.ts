import type { Article } from '../../core/claims/schema';
import type { SidecarEdit } from '../../core/sidecar/writing/editSidecar';
import { withOrigins } from '../../core/sidecar/writing/editOrigins';
import { emptySidecar } from '../../core/sidecar/writing/emptySidecar';
import { parseSidecar } from '../../core/sidecar/reading/parseSidecar';
import type { SidecarFile } from '../../core/sidecar/reading/parseSidecar';
import { rebaseEdits } from '../../core/sidecar/writing/rebaseEdits';
import { applyEdits } from './applyEdits';
import type { Clock, FileSystem, Report } from './fileSystem';
import { fingerprint } from './fingerprint';
import { Journal } from './journal';
import type { FoundEntry, JournalEntry } from './journal';
import { isSound } from './mixture';
import { Receipts } from './receipts';
import type { Receipt } from './receipts';
import { SidecarDisk } from './sidecarDisk';
import type { ReadBack } from './sidecarDisk';
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
export interface Written extends Change {
  readonly after: SidecarFile;
}

/** Edits as they fit the sidecar that was found. */
interface Change {
  readonly before: SidecarFile;
  /** True when there was no file before. */
  readonly created: boolean;
  readonly edits: readonly SidecarEdit[];
}

/** Where a sidecar that is being edited by hand is changed: never in the file below its editor. */
export interface Editors {
  /** True for a file that is open with changes that are not saved. */
  readonly isUnsaved: (sidecar: string) => boolean;
  /** Changes it there and leaves it unsaved. */
  readonly edit: (sidecar: string, edits: readonly SidecarEdit[]) => Promise<Written>;
}

/** What safe writing stands on. */
export interface Ground {
  readonly fs: FileSystem;
  readonly clock: Clock;
  readonly report: Report;
  /** The URI of a folder that all windows share, for turns and the journal. */
  readonly storage: string;
  readonly editors: Editors;
}

/**
 * Writes edits into sidecars on a file system that writes in place, so that nothing that was written is lost, whoever else
 * writes and whenever it is cut off. docs/safety.md tells how.
 *
 * Sidecars are named by their URIs.
 */
export class SafeWriter {
  readonly #ground: Ground;
  readonly #disk: SidecarDisk;
  readonly #turns: Turns;
  readonly #journal: Journal;
  readonly #receipts: Receipts;
  /** What was written a moment ago, by sidecar. */
  readonly #watched = new Map<string, WatchedWrites>();
  readonly #queues = new Map<string, Promise<unknown>>();
  #isDisposed = false;

  constructor(ground: Ground) {
    const { fs, clock, report, storage } = ground;
    this.#ground = ground;
    this.#disk = new SidecarDisk(fs, clock, report);
    this.#turns = new Turns(storage, fs, clock, report);
    this.#journal = new Journal(storage, fs, clock);
    this.#receipts = new Receipts(storage, fs);
  }

  /**
   * Applies edits to a sidecar, making the file if there is none.
   *
   * @param metadata what is known of the article, for a sidecar that is made now
   * @param known the text that the sidecar is known to have held, if any
   * @throws WriteRefused when the sidecar must not be touched
   */
  write(sidecar: string, metadata: Article, edits: readonly SidecarEdit[], known?: string): Promise<Written> {
    const { editors } = this.#ground;
    return this.alone(sidecar, async () => {
      if (editors.isUnsaved(sidecar)) return editors.edit(sidecar, edits);
      const last = await this.#receipts.read(keyOf(sidecar));
      const isKnown = (text: string): boolean =>
        text === known || text === this.#watched.get(sidecar)?.text || fingerprint(text) === last?.text;
      const found = await this.#disk.read(sidecar, isKnown);
      const created = found === undefined;
      const before = created ? emptySidecar(metadata) : parseSidecar(found);
      this.#watched.get(sidecar)?.release(edits);
      const lost = created ? [] : this.#lostIn(sidecar, before, last);
      const fitting = rebaseEdits(before, edits);
      const restoring = lost.length > 0 ? rebaseEdits(before, [...lost, ...edits]) : fitting;
      const text = await this.#put(sidecar, { before, created, edits: restoring }, last);
      const after = text === before.source ? before : parseSidecar(text);
      return { before, after, created, edits: fitting };
    });
  }

  /**
   * Does something with a sidecar while nobody else writes it and nothing of it waits in the journal.
   *
   * @throws WriteRefused when something waits that cannot be seen through, and when the storage cannot be used
   */
  alone<Result>(sidecar: string, work: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(keyOf(sidecar), async (names) => {
      const waiting = await this.#journal.entriesOf(keyOf(sidecar), names);
      for (const found of waiting) if (concerns(found, sidecar)) await this.#finish(found);
      return work();
    });
  }

  /** Watches no longer over what was written to a sidecar, because someone meant to change that. */
  forget(sidecar: string): void {
    this.#watched.delete(sidecar);
  }

  /** Lets interrupted writes follow a sidecar, or all below a folder, to another place. */
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
   * @param isOurs which sidecars are for this window to see to
   * @returns the sidecars whose writes cannot be seen through now and wait in the journal
   */
  async recover(isOurs: (sidecar: string) => boolean): Promise<string[]> {
    const waiting: string[] = [];
    for (const key of await this.#journal.keys()) {
      await this.#inTurn(key, async (names) => {
        for (const found of await this.#journal.entriesOf(key, names)) {
          const { content } = found;
          if (typeof content === 'object' && !isOurs(content.sidecar)) continue;
          await this.#finish(found).catch((error: unknown) => {
            const sidecar = typeof content === 'object' ? content.sidecar : found.name;
            this.#ground.report.error(`An interrupted change to ${sidecar} waits in the journal.`, error);
            waiting.push(sidecar);
          });
        }
      });
    }
    return waiting;
  }

  /** Sees an entry through; whoever calls this has the turn, so that the one who wrote it is gone. */
  async #finish({ name, written, content }: FoundEntry): Promise<void> {
    if (content === 'unknown') return;
    if (content !== 'torn') await this.#replay(content, written);
    await this.#journal.remove(name);
  }

  async #replay(entry: JournalEntry, written: number): Promise<void> {
    const { sidecar, after } = entry;
    if (await this.#isTorn(sidecar, after, written)) {
      await this.#disk.write(sidecar, after);
    } else {
      const found = await this.#disk.read(sidecar, (text) => text === after);
      if (found === after) return;
      const isUntouched = found === undefined ? entry.base === null : fingerprint(found) === entry.base;
      if (isUntouched) await this.#disk.write(sidecar, after);
      else if (found !== undefined) await this.#mergeIn(entry, found);
    }
    this.#ground.report.info(`Recovered an interrupted change to ${sidecar}.`);
  }

  /** Makes the change of an entry once more, in a sidecar that someone else changed since. */
  async #mergeIn({ sidecar, edits }: JournalEntry, found: string): Promise<void> {
    const before = parseSidecar(found);
    const change = { before, created: false, edits: rebaseEdits(before, missingIn(before, edits)) };
    await this.#put(sidecar, change, await this.#receipts.read(keyOf(sidecar)));
  }

  /** True when a sidecar holds the first part of a text, unless someone put back an older version that looks so. */
  async #isTorn(sidecar: string, whole: string, written: number): Promise<boolean> {
    const part = await this.#disk.readPart(sidecar, whole);
    if (part === undefined) return false;
    const looksWhole = part.endsWith('\n') && isSound(parseSidecar(part));
    return !looksWhole || ((await this.#disk.modified(sidecar)) ?? 0) - written < longAfter;
  }

  /**
   * Writes edits into a sidecar and reads it back, until they are in it.
   *
   * @returns the text that the file holds then
   * @throws WriteRefused when it cannot be written
   */
  async #put(sidecar: string, change: Change, last: Receipt | undefined): Promise<string> {
    let { before, created, edits } = change;
    let finish = (): Promise<void> => Promise.resolve();
    let isMixed: boolean = false;
    for (let tries = 0; tries < mostTries; tries++) {
      const text = applyEdits(before, edits, nameOf(sidecar));
      if (text === before.source) {
        await finish();
        return text;
      }
      const finishEarlier = finish;
      finish = await this.#keep(sidecar, { before, created, edits }, text);
      await finishEarlier();
      const earlier = created ? undefined : before.source;
      const there: ReadBack | undefined = isMixed ? undefined : await this.#disk.look(sidecar, earlier);
      let found: ReadBack;
      if (there && there.state !== 'ours') found = there;
      else {
        await this.#writeOrPutBack(sidecar, earlier, text, finish);
        found = await this.#disk.readBack(sidecar, text);
      }
      if (found.state === 'ours') {
        const { chain } = await this.#receipts.note(keyOf(sidecar), last, before.source, text);
        await finish();
        this.#watchOver(sidecar, { before, edits, text, chain });
        return text;
      }
      this.#ground.report.warn(`${sidecar} changed while it was written; merging the change in again.`);
      isMixed = found.state === 'mixed';
      if (found.state === 'mixed') continue;
      created = found.state === 'gone';
      const now = found.state === 'gone' ? emptySidecar() : parseSidecar(found.text);
      edits = rebaseEdits(now, missingIn(now, withOrigins(before, edits)));
      before = now;
    }
    throw new WriteRefused(
      `The change was not saved: another program keeps writing ${nameOf(sidecar)}. Try again in a moment.`,
    );
  }

  /** Puts into the journal what is about to be written. */
  async #keep(
    sidecar: string,
    { before, created, edits }: Change,
    text: string,
  ): Promise<() => Promise<void>> {
    try {
      return await this.#journal.keep(keyOf(sidecar), {
        sidecar,
        base: created ? null : fingerprint(before.source),
        after: text,
        edits: withOrigins(before, edits),
      });
    } catch (error) {
      throw noSafetyCopy(error);
    }
  }

  async #writeOrPutBack(
    sidecar: string,
    before: string | undefined,
    text: string,
    finish: () => Promise<void>,
  ): Promise<void> {
    try {
      await this.#disk.write(sidecar, text);
    } catch (error) {
      this.#ground.report.error(`Writing ${sidecar} failed.`, error);
      if (!(await this.#disk.putBack(sidecar, before))) {
        throw new WriteRefused(
          `${nameOf(sidecar)} was written only in part: see that its disk has space and can be written, then reload the window, and Newsmark writes the rest.`,
          { cause: error },
        );
      }
      await finish();
      throw new WriteRefused(
        `${nameOf(sidecar)} could not be written, so the change was not saved: check that it and its folder are writable.`,
        { cause: error },
      );
    }
  }

  /**
   * Looks for a while whether edits are still there: a program that takes no turns may have read the sidecar just before
   * they were written and write it without them.
   */
  #watchOver(sidecar: string, write: Omit<Parameters<WatchedWrites['add']>[0], 'at'>): void {
    if (this.#isDisposed) return;
    const watched = this.#watched.get(sidecar);
    const writes = watched ?? new WatchedWrites();
    writes.add({ ...write, at: this.#ground.clock.now() });
    if (watched) return;
    this.#watched.set(sidecar, writes);
    this.#lookAfter(sidecar, writes).catch((error: unknown) => {
      this.#watched.delete(sidecar);
      this.#ground.report.error(`${sidecar} could not be looked at.`, error);
    });
  }

  async #lookAfter(sidecar: string, writes: WatchedWrites): Promise<void> {
    const { clock } = this.#ground;
    const isWatched = (): boolean => this.#watched.get(sidecar) === writes;
    while (isWatched()) {
      await clock.pause(lookEvery);
      if (!isWatched()) return;
      await this.alone(sidecar, async () => {
        const until = clock.now() - lookFor;
        await this.#restore(sidecar, writes);
        writes.releaseBefore(until);
        if (!writes.isEmpty || !isWatched()) return;
        this.#watched.delete(sidecar);
        const last = await this.#receipts.read(keyOf(sidecar));
        if (last?.text === fingerprint(writes.text)) await this.#receipts.discard(keyOf(sidecar));
      });
    }
  }

  async #restore(sidecar: string, writes: WatchedWrites): Promise<void> {
    if (this.#ground.editors.isUnsaved(sidecar)) return;
    const last = await this.#receipts.read(keyOf(sidecar));
    const found = await this.#disk.look(sidecar, writes.text);
    if (found.state === 'mixed') await this.#disk.write(sidecar, writes.text);
    if (found.state !== 'other') return;
    const before = parseSidecar(found.text);
    const lost = this.#lostIn(sidecar, before, last);
    if (lost.length === 0 || !before.writable) return;
    this.#ground.report.warn(
      `${sidecar} was written over by another program; writing again: ${lost.length}.`,
    );
    await this.#put(sidecar, { before, created: false, edits: rebaseEdits(before, lost) }, last);
  }

  /** What was written to a sidecar a moment ago and written over by a program that had not seen it. */
  #lostIn(sidecar: string, now: SidecarFile, last: Receipt | undefined): SidecarEdit[] {
    const writes = this.#watched.get(sidecar);
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

/** The edits but for those that add what is there already, perhaps changed by someone since. */
function missingIn(now: SidecarFile, edits: readonly SidecarEdit[]): SidecarEdit[] {
  const isThere = new Set(now.claims.map(({ claim }) => claim.id));
  return edits.filter((edit) => edit.type !== 'add' || !isThere.has(edit.claim.id));
}

function concerns({ content }: FoundEntry, sidecar: string): boolean {
  return typeof content !== 'object' || content.sidecar === sidecar;
}

function noSafetyCopy(cause: unknown): WriteRefused {
  const advice = 'see that the disk has space and that VS Code’s own folders can be written.';
  return new WriteRefused(`The change was not saved, because no safety copy of it could be kept: ${advice}`, {
    cause,
  });
}
