import { execFile } from 'node:child_process';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The scratch workspace as it is on disk and in git, behind the editor's back. */
export class Workspace {
  /** Its absolute path. */
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The text of a file. Throws when there is none. */
  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  async write(name: string, text: string): Promise<void> {
    await writeFile(join(this.folder, name), text);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name));
  }

  /** The names of all files, sorted, folders with `/`; git's own left out. */
  async files(): Promise<string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((name) => !name.startsWith('.git/'))
      .sort();
  }

  /** What a git command prints, without the last line end. */
  async git(...args: string[]): Promise<string> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        const { stdout } = await execute('git', args, { cwd: this.folder });
        return stdout.replace(/\n$/, '');
      } catch (error) {
        // The editor's own git refreshes the index now and then, and holds its lock for a moment.
        if (attempts === 100 || !String(error).includes('index.lock')) throw error;
        await sleep(50);
      }
    }
  }
}
