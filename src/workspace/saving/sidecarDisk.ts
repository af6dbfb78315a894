import { parseSidecar } from '../../core/sidecar/reading/parseSidecar';
import type { Clock, FileSystem, Report } from './fileSystem';
import { isSound, mixedWith } from './mixture';
import { readSettled } from './settledText';
import { nameOf } from '../sidecarLocation';
import { WriteRefused } from './writeRefused';

/** How long the other of two writers may take to mend what both left; in milliseconds. */
const mendingPause = 120;

/** What reading back what was just written found. */
export type ReadBack =
  | { readonly state: 'ours' }
  /** Ours and another's text on top of each other: ours has to be written again. */
  | { readonly state: 'mixed' }
  | { readonly state: 'gone' }
  | { readonly state: 'other'; readonly text: string };

/** Sidecars on a file system that writes in place. */
export class SidecarDisk {
  readonly #fs: FileSystem;
  readonly #clock: Clock;
  readonly #report: Report;

  constructor(fs: FileSystem, clock: Clock, report: Report) {
    this.#fs = fs;
    this.#clock = clock;
    this.#report = report;
  }

  /**
   * The text of a sidecar, read when nobody is in the middle of writing it.
   *
   * @returns undefined when there is none
   * @throws WriteRefused when it cannot be read
   */
  async read(sidecar: string, isKnown: (text: string) => boolean): Promise<string | undefined> {
    const found = await readSettled(this.#fs, this.#clock, sidecar, isKnown).catch((error: unknown) => {
      throw new WriteRefused(
        `${nameOf(sidecar)} could not be read, so the change was not saved: check that it is a file you may read.`,
        { cause: error },
      );
    });
    if (found.state === 'not utf-8') {
      throw new WriteRefused(
        `${nameOf(sidecar)} is not UTF-8, so the change was not saved: save it as UTF-8 first.`,
      );
    }
    return found.state === 'text' ? found.text : undefined;
  }

  async write(sidecar: string, text: string): Promise<void> {
    await this.#fs.write(sidecar, new TextEncoder().encode(text));
  }

  /**
   * What a sidecar holds when that is the first part of a text, and not all of it.
   *
   * @returns undefined when it holds anything else; a character that is there in part is left out
   */
  async readPart(sidecar: string, whole: string): Promise<string | undefined> {
    const bytes = await this.#fs.read(sidecar);
    const wanted = new TextEncoder().encode(whole);
    const isPart = bytes && bytes.length < wanted.length && bytes.every((byte, at) => byte === wanted[at]);
    return isPart ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true }) : undefined;
  }

  /** Reads what was just written. */
  async readBack(sidecar: string, ours: string): Promise<ReadBack> {
    const found = await this.look(sidecar, ours);
    if (found.state !== 'mixed' || found.isOnTop) return found;
    await this.#clock.pause(mendingPause);
    return this.look(sidecar, ours);
  }

  /** What became of a text that a sidecar held; undefined stands for no file. */
  async look(sidecar: string, ours: string | undefined): Promise<ReadBack & { readonly isOnTop?: boolean }> {
    const found = await readSettled(this.#fs, this.#clock, sidecar, (text) => text === ours, !ours);
    if (found.state === 'missing') return { state: ours === undefined ? 'ours' : 'gone' };
    // A mixture may break in the middle of a character.
    if (found.state === 'not utf-8') return { state: 'mixed' };
    if (found.text === ours) return { state: 'ours' };
    const mixed =
      ours === undefined || isSound(parseSidecar(found.text)) ? undefined : mixedWith(found.text, ours);
    return mixed ? { state: 'mixed', isOnTop: mixed === 'on top' } : { state: 'other', text: found.text };
  }

  /**
   * Puts a sidecar back after a write that failed.
   *
   * @param before its text; undefined when there was none
   * @returns true when it is as it was
   */
  async putBack(sidecar: string, before: string | undefined): Promise<boolean> {
    try {
      const isBefore = (text: string): boolean => text === before;
      if ((await this.read(sidecar, isBefore)) === before) return true;
      if (before === undefined) await this.#fs.delete(sidecar);
      else await this.write(sidecar, before);
      return (await this.read(sidecar, isBefore)) === before;
    } catch (error) {
      this.#report.error(`${sidecar} could not be put back as it was.`, error);
      return false;
    }
  }

  modified(sidecar: string): Promise<number | undefined> {
    return this.#fs.modified(sidecar);
  }
}
