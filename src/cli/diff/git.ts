import { execFile, spawn } from 'node:child_process';
import { badInput, CommandError, exitCodes, wrongUse } from '../command';

/** Runs git in one folder, never through a shell. */
export class Git {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * What a command prints.
   *
   * @throws GitRefused when git ends with an error; CommandError when there is no git
   */
  run(...args: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const options = { cwd: this.#folder, maxBuffer: Infinity, env: environment };
      execFile('git', [...settings, ...args], options, (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else reject(error.code === 'ENOENT' ? noGit() : new GitRefused(reasonIn(stderr)));
      });
    });
  }

  /** What a command prints in a list that NUL characters part; they hold any file name. */
  async list(...args: readonly string[]): Promise<string[]> {
    return (await this.run(...args)).split('\0').slice(0, -1);
  }

  /**
   * The contents of blobs, all from one process.
   *
   * @returns by their ids; a blob that git does not have is absent
   */
  blobs(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
    if (ids.length === 0) return Promise.resolve(new Map<string, Uint8Array>());
    return new Promise((resolve, reject) => {
      const git = spawn('git', [...settings, 'cat-file', '--batch'], { cwd: this.#folder, env: environment });
      const parts: Uint8Array[] = [];
      git.stdout.on('data', (part: Uint8Array) => parts.push(part));
      git.on('error', () => reject(noGit()));
      git.on('close', () => resolve(readBatch(Buffer.concat(parts))));
      // Git ends early only when it fails, and then `close` tells with what is missing.
      git.stdin.on('error', () => undefined);
      git.stdin.end(`${[...new Set(ids)].join('\n')}\n`);
    });
  }
}

/** Git ran and said no. */
export class GitRefused extends CommandError {
  constructor(reason: string) {
    super(`git refused: ${reason}.`, exitCodes.wrongUse);
  }
}

/** Settings that would change what is printed, or start a program of the repository's own. */
const settings = [
  'diff.relative=false',
  'core.quotePath=false',
  'color.ui=false',
  'core.fsmonitor=false',
  'log.showSignature=false',
].flatMap((setting) => ['-c', setting]);

/** Looking must not write to the repository, and what is printed must not depend on the language. */
const environment = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };

function noGit(): Error {
  return wrongUse('git cannot be run: install it, or put it on the PATH.');
}

/** Why git ended, without the warnings before it. */
function reasonIn(errors: string): string {
  const lines = errors.trim().split('\n');
  const fatal = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0] ?? '';
  return fatal.replace(/^(?:fatal|error): /, '').replace(/\.$/, '');
}

/** The blobs in the output of `git cat-file --batch`: “<id> blob <size>”, the bytes, a line end. */
function readBatch(output: Buffer): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    if (end === -1) throw badInput('git told less than it was asked for; try again.');
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type === 'missing') continue;
    const length = Number(size);
    if (type === 'blob') found.set(id, output.subarray(at, at + length));
    at += length + 1;
  }
  return found;
}
