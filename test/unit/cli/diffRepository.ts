import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { article, run, sidecarOf, withFiles } from './support';
import type { Outcome } from './support';

/** A repository of a test's own, which is the current folder meanwhile. */
export class Repository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=Analyst One', '-c', 'user.email=one@example.org'];
    return execFileSync('git', [...who, '-c', 'commit.gpgSign=false', ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  async write(name: string, text: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.folder, name)), { recursive: true });
    await writeFile(join(this.folder, name), text);
  }

  /** Replaces words in a file. */
  async edit(name: string, from: string | RegExp, to: string): Promise<void> {
    const text = await readFile(join(this.folder, name), 'utf8');
    assert.notEqual(text.replace(from, to), text, `${name} does not hold ${String(from)}`);
    await this.write(name, text.replace(from, to));
  }

  /** Commits everything there is, as somebody. */
  commit(author = 'Analyst One'): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', 'Change', `--author=${author} <a@example.org>`);
    return this.git('rev-parse', 'HEAD');
  }

  /** Runs `newsmark diff` in it, or in a folder below. */
  async diff(...args: string[]): Promise<Outcome> {
    return run('diff', ...args);
  }
}

/** What the first commit holds. */
export const files = {
  'a.txt': article,
  'a.txt.claims.yaml': sidecarOf(['aaaaaaa2', 'bbbbbbb2']),
  'incidents/undated-panjgur.yaml': 'newsmark: 1\nid: undated-panjgur\ntitle: The attack\n',
};

/** A test in a repository with one commit, whose folder is the current one meanwhile. */
export function inRepository(
  test: (repository: Repository) => Promise<void>,
  below = '.',
): () => Promise<void> {
  return () =>
    withFiles(files, async (folder) => {
      const repository = new Repository(folder);
      repository.git('init', '--quiet', '--initial-branch=main');
      repository.commit();
      await mkdir(join(folder, below), { recursive: true });
      const home = process.cwd();
      process.chdir(join(folder, below));
      try {
        await test(repository);
      } finally {
        process.chdir(home);
      }
    });
}
