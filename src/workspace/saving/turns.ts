import type { Clock, FileSystem, Report } from './fileSystem';
import { randomId } from '../random';

/** How long to wait before looking again whether others are done; in milliseconds. */
const pause = 10;
/** Whoever has been at it for so long is taken for dead; in milliseconds. */
const patience = 5_000;

/** A turn at one thing: nobody else who shares the folder has it until it is left. */
export interface Turn {
  /** The names that are in the shared folder. */
  readonly names: readonly string[];
  readonly leave: () => Promise<void>;
}

/**
 * Lets windows that share a folder do one thing at a time, without a lock or an atomic replacement, which the editor's file
 * system does not have.
 *
 * Whoever wants a turn puts an empty file of its own into the folder, and only then looks whether it is alone: of two that
 * want one at once, at least one sees the other. It has the turn when it sees no other file. Of several, the one
 * that came first waits and the others take their files back for the time being. Nothing is ever read from these files, so
 * that it does not matter how they are written.
 */
export class Turns {
  readonly #folder: string;
  readonly #fs: FileSystem;
  readonly #clock: Clock;
  readonly #report: Report;
  #isMade = false;

  constructor(folder: string, fs: FileSystem, clock: Clock, report: Report) {
    this.#folder = folder;
    this.#fs = fs;
    this.#clock = clock;
    this.#report = report;
  }

  /**
   * Waits for the turn at a thing.
   *
   * @param key letters and digits that name the thing
   * @throws whatever the file system throws
   */
  async take(key: string): Promise<Turn> {
    if (!this.#isMade) await this.#fs.makeFolder(this.#folder);
    this.#isMade = true;
    const mine = `${key}.${this.#clock.now().toString(36).padStart(9, '0')}${randomId()}.turn`;
    let seenSince = new Map<string, number>();
    let names: readonly string[] = [];
    let isAnnounced = false;
    for (;;) {
      if (!isAnnounced && !rivalsIn(names, key, mine).some((name) => name < mine)) {
        await this.#fs.write(this.#file(mine), new Uint8Array());
        isAnnounced = true;
      }
      names = await this.#fs.list(this.#folder);
      const rivals = rivalsIn(names, key, mine);
      if (isAnnounced && rivals.length === 0) return { names, leave: () => this.#leave(mine) };
      if (isAnnounced && rivals.some((name) => name < mine)) {
        await this.#fs.delete(this.#file(mine));
        isAnnounced = false;
      }
      const now = this.#clock.now();
      seenSince = new Map(rivals.map((name) => [name, seenSince.get(name) ?? now]));
      for (const [name, since] of seenSince) if (now - since >= patience) await this.#bury(name);
      await this.#clock.pause(pause);
    }
  }

  /** Takes away the file of someone who died having a turn. */
  async #bury(name: string): Promise<void> {
    this.#report.warn(`Nothing was heard of ${name} for ${patience} ms; going on without.`);
    await this.#fs.delete(this.#file(name));
  }

  async #leave(mine: string): Promise<void> {
    try {
      await this.#fs.delete(this.#file(mine));
    } catch (error) {
      this.#report.warn(`${mine} could not be deleted; others will wait for a while.`, error);
    }
  }

  #file(name: string): string {
    return `${this.#folder}/${name}`;
  }
}

function rivalsIn(names: readonly string[], key: string, mine: string): string[] {
  return names.filter((name) => name.startsWith(`${key}.`) && name.endsWith('.turn') && name !== mine);
}
