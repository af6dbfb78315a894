import type { Clock, FileSystem, Report } from './fileSystem';
import { mixedWith } from './mixture';
import { readSettled } from './settledText';
import { textToChange } from './textToChange';
import { nameOf } from '../sidecarLocation';

/** How long the other of two writers may take to mend what both left; in milliseconds. */
const mendingPause = 120;

/** What reading back what was just written found. */
export type ReadBack =
  | { readonly state: 'ours' }
  /** Ours and another's text on top of each other: ours has to be written again. */
  | { readonly state: 'mixed' }
  | { readonly state: 'gone' }
  | { readonly state: 'other'; readonly text: string };

/** Files on a file system that writes in place. */
export class FileDisk {
  readonly #fs: FileSystem;
  readonly #clock: Clock;
  readonly #report: Report;
  readonly #isSound: (text: string) => boolean;

  /** @param isSound false for a text that no program leaves behind which knows the format */
  constructor(fs: FileSystem, clock: Clock, report: Report, isSound: (text: string) => boolean) {
    this.#fs = fs;
    this.#clock = clock;
    this.#report = report;
    this.#isSound = isSound;
  }

  /**
   * The text of a file, read when nobody is in the middle of writing it.
   *
   * @returns undefined when there is none
   * @throws WriteRefused when it cannot be read
   */
  read(uri: string, isKnown: (text: string) => boolean): Promise<string | undefined> {
    return textToChange(readSettled(this.#fs, this.#clock, uri, isKnown), nameOf(uri));
  }

  async write(uri: string, text: string): Promise<void> {
    await this.#fs.write(uri, new TextEncoder().encode(text));
  }

  /**
   * What a file holds when that is the first part of a text, and not all of it.
   *
   * @returns undefined when it holds anything else; a character that is there in part is left out
   */
  async readPart(uri: string, whole: string): Promise<string | undefined> {
    const bytes = await this.#fs.read(uri);
    const wanted = new TextEncoder().encode(whole);
    const isPart = bytes && bytes.length < wanted.length && bytes.every((byte, at) => byte === wanted[at]);
    return isPart ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true }) : undefined;
  }

  /** Reads what was just written. */
  async readBack(uri: string, ours: string): Promise<ReadBack> {
    const found = await this.look(uri, ours);
    if (found.state !== 'mixed' || found.isOnTop) return found;
    await this.#clock.pause(mendingPause);
    return this.look(uri, ours);
  }

  /** What became of a text that a file held; undefined stands for no file. */
  async look(uri: string, ours: string | undefined): Promise<ReadBack & { readonly isOnTop?: boolean }> {
    const found = await readSettled(this.#fs, this.#clock, uri, (text) => text === ours, !ours);
    if (found.state === 'missing') return { state: ours === undefined ? 'ours' : 'gone' };
    // A mixture may break in the middle of a character.
    if (found.state === 'not utf-8') return { state: 'mixed' };
    if (found.text === ours) return { state: 'ours' };
    const mixed = ours === undefined || this.#isSound(found.text) ? undefined : mixedWith(found.text, ours);
    return mixed ? { state: 'mixed', isOnTop: mixed === 'on top' } : { state: 'other', text: found.text };
  }

  /**
   * Puts a file back after a write that failed.
   *
   * @param before its text; undefined when there was none
   * @returns true when it is as it was
   */
  async putBack(uri: string, before: string | undefined): Promise<boolean> {
    try {
      const isBefore = (text: string): boolean => text === before;
      if ((await this.read(uri, isBefore)) === before) return true;
      if (before === undefined) await this.#fs.delete(uri);
      else await this.write(uri, before);
      return (await this.read(uri, isBefore)) === before;
    } catch (error) {
      this.#report.error(`${uri} could not be put back as it was.`, error);
      return false;
    }
  }

  modified(uri: string): Promise<number | undefined> {
    return this.#fs.modified(uri);
  }
}
