/**
 * The file calls that keeping sidecars safe is made of; files and folders are named by their URIs. Each call may fail, and
 * each may be the last thing that happens.
 */
export interface FileSystem {
  /** @returns undefined when there is no such file */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** Makes a file or writes over it in place: until that is done others find any first part of it, and after a crash, too. */
  write(uri: string, content: Uint8Array): Promise<void>;
  /** Deletes a file; nothing happens when there is none. */
  delete(uri: string): Promise<void>;
  /** Gives a file another name; never that of another file. */
  rename(from: string, to: string): Promise<void>;
  /** The names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  makeFolder(folder: string): Promise<void>;
  /** When a file was last written, in milliseconds; undefined when there is none. */
  modified(uri: string): Promise<number | undefined>;
}

/** What time it is, and a way to let some pass; in milliseconds. */
export interface Clock {
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** What is told of what goes on, for the log. */
export interface Report {
  info(message: string, ...details: unknown[]): void;
  warn(message: string, ...details: unknown[]): void;
  error(message: string, ...details: unknown[]): void;
}
