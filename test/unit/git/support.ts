import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Git } from '../../../src/git/desktop';
import { gitIn } from '../../../src/git/desktop';

const who = {
  'user.name': 'Analyst One',
  'user.email': 'one@example.org',
  'commit.gpgsign': 'false',
  'core.autocrlf': 'false',
  'init.defaultBranch': 'main',
  'protocol.file.allow': 'always',
};

/** No configuration but the repository's own has a say in tests. */
const environment = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

/** A folder of one test's own; its name has what shells and git trip over. */
export function oddFolder(): { readonly path: string; remove(): void } {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'newsmark-git-')));
  const path = join(parent, `it's 100% "odd" $HOME %A é`);
  mkdirSync(path);
  return { path, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** A repository for tests, driven as a person would from a terminal. */
export class TestRepository {
  readonly root: string;
  readonly git: Git;

  constructor(root: string) {
    this.root = root;
    mkdirSync(root, { recursive: true });
    this.git = gitIn(root);
    this.run('init', '-q', '-b', 'main');
    for (const [key, value] of Object.entries(who)) this.run('config', key, value);
  }

  /** @throws when git fails */
  run(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, encoding: 'utf8', stdio: 'pipe', env: environment });
  }

  /** Runs what may stop at a conflict; answers its exit code. */
  attempt(...args: string[]): number | null {
    return spawnSync('git', args, { cwd: this.root, env: environment }).status;
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, name)), { recursive: true });
      writeFileSync(join(this.root, name), content);
    }
  }

  read(name: string): string {
    return readFileSync(join(this.root, name), 'utf8');
  }

  commit(files: Readonly<Record<string, string>>, message = 'Work'): void {
    this.write(files);
    this.run('add', '--all');
    this.run('commit', '-qm', message);
  }

  /** Every entry of the index, as `git ls-files -s` tells. */
  index(): string[] {
    return this.run('ls-files', '-s').split('\n').slice(0, -1);
  }

  status(): string {
    return this.run('status', '--porcelain', '--untracked-files=all');
  }
}

/** Builds the merge engine as it ships. */
export function buildEngine(outfile: string): void {
  buildSync({
    entryPoints: ['src/cli/mergeEngine.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
}
