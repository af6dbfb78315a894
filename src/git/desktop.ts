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
  /** What it wrote to standard output. */
  readonly output: string;

  constructor(args: readonly string[], exitCode: number | undefined, details: string, output = '') {
    super(`git ${args.join(' ')}: ${details.trim() || `exit code ${exitCode ?? 'unknown'}`}`);
    this.exitCode = exitCode;
    this.details = details;
    this.output = output;
  }

  /** True when there is no such program, or no such folder to run it in. */
  get isMissing(): boolean {
    return this.exitCode === undefined && /ENOENT/.test(this.details);
  }

  /** The first line that says what is wrong. */
  get reason(): string {
    const lines = this.details.split('\n').map((line) => line.trim());
    const telling = lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines.find((line) => line !== '');
    return (telling ?? `exit code ${this.exitCode ?? 'unknown'}`).replace(/^(?:fatal|error):\s*/, '');
  }
}

/**
 * Runs git in one folder. The second argument is what git reads from standard input.
 *
 * @throws GitFailed when git ends with another code than 0
 */
export interface Git {
  /** What git writes to standard output, as UTF-8. */
  (args: readonly string[], input?: string): Promise<string>;
  /** The same as it is. */
  bytes(args: readonly string[], input?: string): Promise<Uint8Array>;
}

const largestOutput = 512 * 1024 * 1024;
/** Git sets these for the programs it starts, an editor say; they would lead to another repository. */
const foreign = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY)$/;

/** True in a host with Node; a web worker has none. */
export function hasNode(): boolean {
  return typeof process === 'object' && typeof process.versions?.node === 'string';
}

/** Git in a folder. @param program where git is */
export function gitIn(folder: string, program = 'git'): Git {
  const bytes: Git['bytes'] = async (args, input = '') => {
    const { execFile } = await import('node:child_process');
    const options = {
      cwd: folder,
      env: environment(),
      encoding: 'buffer',
      maxBuffer: largestOutput,
    } as const;
    return new Promise<Uint8Array>((resolve, reject) => {
      const child = execFile(program, args, { ...options, windowsHide: true }, (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        const code = typeof error.code === 'number' ? error.code : undefined;
        reject(new GitFailed(args, code, stderr.toString() || error.message, stdout.toString()));
      });
      // Git may end without reading all; its exit code tells.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
  };
  const text = async (args: readonly string[], input?: string): Promise<string> =>
    new TextDecoder().decode(await bytes(args, input));
  return Object.assign(text, { bytes });
}

/** What git is run with: its words in English, as they are looked at. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'en_US.UTF-8', GIT_PAGER: 'cat' };
}

/** Node's file system, for the extension's own storage and git's own folder. */
export function nodeFiles(): Promise<typeof FileSystem> {
  return import('node:fs/promises');
}

/** True when a file or folder is there. */
export async function isThere(path: string): Promise<boolean> {
  const { access } = await nodeFiles();
  return access(path).then(
    () => true,
    () => false,
  );
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
