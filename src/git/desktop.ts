import type * as FileSystem from 'node:fs/promises';

/*
 * The one place outside the command line that touches Node: running git, and files outside the workspace. The modules are
 * loaded when they are first needed, so that the bundle also loads in a web worker, where there are none.
 */
/** A program ended with another code than 0. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed';
  readonly exitCode: number | undefined;
  /** What it wrote to standard error. */
  readonly details: string;

  constructor(args: readonly string[], exitCode: number | undefined, details: string) {
    super(`git ${args.join(' ')}: ${details.trim() || `exit code ${exitCode ?? 'unknown'}`}`);
    this.exitCode = exitCode;
    this.details = details;
  }

  /** The first line that says what is wrong. */
  get reason(): string {
    const lines = this.details.split('\n').map((line) => line.trim());
    const telling = lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines.find((line) => line !== '');
    return (telling ?? `exit code ${this.exitCode ?? 'unknown'}`).replace(/^(?:fatal|error):\s*/, '');
  }
}

/**
 * Runs git in one folder.
 *
 * @param input what git reads from standard input
 * @returns what git writes to standard output, as UTF-8
 * @throws GitFailed when it ends with another code than 0
 */
export type Git = (args: readonly string[], input?: string) => Promise<string>;

const largestOutput = 512 * 1024 * 1024;
/** Git sets these for the programs it starts, an editor say; they would lead to another repository. */
const foreign = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/;

/** True in a host with Node; a web worker has none. */
export function hasNode(): boolean {
  return typeof process === 'object' && typeof process.versions?.node === 'string';
}

/** Git in a folder. @param program where git is */
export function gitIn(folder: string, program = 'git'): Git {
  return async (args, input = '') => {
    const { execFile } = await import('node:child_process');
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
    const options = {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: largestOutput,
      windowsHide: true,
    } as const;
    return new Promise<string>((resolve, reject) => {
      const child = execFile(program, args, options, (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else
          reject(
            new GitFailed(
              args,
              typeof error.code === 'number' ? error.code : undefined,
              stderr || error.message,
            ),
          );
      });
      // Git may end without reading all; its exit code tells.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  };
}

/** Node's file system, for the extension's own storage and git's own folder. */
export function nodeFiles(): Promise<typeof FileSystem> {
  return import('node:fs/promises');
}

/** The bytes of a file; undefined where there is none. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  const { readFile } = await nodeFiles();
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts a file in place so that either the old or the new one is there, whole, at every moment. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const { open, rename, rm } = await nodeFiles();
  const temporary = `${path}.${process.pid}`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
