import type { Clock, FileSystem } from '../../../../../src/workspace/saving/fileSystem';

/** Something that happens at a time, on behalf of somebody. */
interface Happening {
  readonly at: number;
  readonly order: number;
  readonly by: Program;
  readonly happen: () => void;
}

/** Decides how long the next call takes, in milliseconds. */
export type Delays = () => number;

/**
 * Files and time in memory, for programs that run beside each other: every call takes its time and takes effect at one
 * moment, except that a file is written in place: emptied at one moment, filled from its start at a later one. A program can
 * be killed before any moment; what it asked for and did not get yet never happens then.
 */
export class World {
  readonly files = new Map<string, { bytes: Uint8Array; modified: number }>();
  readonly #waiting: Happening[] = [];
  readonly #delays: Delays;
  #now = 1_000_000;
  #order = 0;

  constructor(delays: Delays = () => 1) {
    this.#delays = delays;
  }

  get now(): number {
    return this.#now;
  }

  text(uri: string): string | undefined {
    const file = this.files.get(uri);
    return file && new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  }

  put(uri: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.files.set(uri, { bytes, modified: this.#now });
  }

  schedule(by: Program, after: number, happen: () => void): void {
    this.#waiting.push({ at: this.#now + after, order: this.#order++, by, happen });
  }

  delay(): number {
    return this.#delays();
  }

  /** Lets everything happen that is asked for, until nothing is or something is so. */
  async run(isDone: () => boolean = () => false): Promise<void> {
    for (;;) {
      await settled();
      if (isDone()) return;
      this.#waiting.sort((one, other) => one.at - other.at || one.order - other.order);
      const next = this.#waiting.shift();
      if (!next) return;
      this.#now = Math.max(this.#now, next.at);
      if (next.by.isAlive) next.by.step(next.happen);
    }
  }
}

/** Lets promises go on that can. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** A program that uses the files of a world. */
export class Program {
  readonly #world: World;
  readonly fs: FileSystem;
  readonly clock: Clock;
  /** How many moments of its own it has had. */
  steps = 0;
  isAlive = true;
  /** Kills it before this one of its steps. */
  diesBefore = Infinity;
  /** A write that is cut off there leaves so many bytes. */
  tearsAt = 0;
  /** Lets writes fail when told so, having written this many bytes. */
  failing: ((uri: string) => number | undefined) | undefined;

  constructor(world: World) {
    this.#world = world;
    this.clock = { now: () => world.now, pause: (after) => this.#at(after, () => undefined, false) };
    this.fs = {
      read: (uri) => this.#call(() => world.files.get(uri)?.bytes),
      write: (uri, content) => this.#write(uri, content),
      delete: (uri) => this.#call(() => void world.files.delete(uri)),
      rename: (from, to) => this.#call(() => this.#rename(from, to)),
      list: (folder) => this.#call(() => namesIn(world, folder)),
      makeFolder: () => this.#call(() => undefined),
      modified: (uri) => this.#call(() => world.files.get(uri)?.modified),
    };
  }

  /** Takes one step, or dies before it. */
  step(happen: () => void): void {
    this.steps++;
    if (this.steps >= this.diesBefore) this.isAlive = false;
    else happen();
  }

  #at<Result>(after: number, work: () => Result, counts = true): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#world.schedule(this, after, () => {
        if (!counts) this.steps--;
        try {
          resolve(work());
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
  }

  #call<Result>(work: () => Result): Promise<Result> {
    return this.#at(this.#world.delay(), work);
  }

  async #write(uri: string, content: Uint8Array): Promise<void> {
    const world = this.#world;
    const bytes = Uint8Array.from(content);
    const fails = this.failing?.(uri);
    await this.#call(() => {
      world.put(uri, new Uint8Array());
      // Dies right after: what is on disk is any first part.
      if (this.steps + 1 === this.diesBefore) world.put(uri, bytes.slice(0, this.tearsAt));
    });
    await this.#call(() => {
      overwrite(world, uri, fails === undefined ? bytes : bytes.slice(0, fails));
      if (fails !== undefined) throw new Error('no space left on device');
    });
  }

  #rename(from: string, to: string): void {
    const file = this.#world.files.get(from);
    if (!file || this.#world.files.has(to)) throw new Error(`cannot rename ${from}`);
    this.#world.files.delete(from);
    this.#world.files.set(to, file);
  }
}

/** Writes from the start of a file; what another wrote further down meanwhile stays. */
function overwrite(world: World, uri: string, bytes: Uint8Array): void {
  const below = world.files.get(uri)?.bytes.slice(bytes.length) ?? new Uint8Array();
  world.put(uri, Uint8Array.from([...bytes, ...below]));
}

function namesIn(world: World, folder: string): string[] {
  return [...world.files.keys()].flatMap((uri) =>
    uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : [],
  );
}
