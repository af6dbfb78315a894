import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './lock.mjs';
import { cacheFolder } from './paths.mjs';
import { atExit, mustRun } from './processes.mjs';

/**
 * A folder of this run's own, removed at its end; what runs that were killed left behind goes as well.
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function scratchFolder() {
  await mkdir(cacheFolder, { recursive: true });
  await removeAbandoned();
  const folder = await mkdtemp(join(cacheFolder, `run-${process.pid}-`));
  const forget = atExit(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    remove: async () => {
      forget();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function removeAbandoned() {
  for (const name of await readdir(cacheFolder)) {
    const owner = /^run-(\d+)-/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) {
      await rm(join(cacheFolder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
    }
  }
}

/**
 * Copies a folder of articles and makes the copy a git repository with everything committed.
 * @param {string} source
 * @param {string} target must not exist yet
 */
export async function copyAsRepository(source, target) {
  await cp(source, target, { recursive: true });
  const git = (...args) => mustRun('git', args, { cwd: target });
  await git('-c', 'init.defaultBranch=main', 'init', '--quiet', '--template=');
  const config = {
    'user.name': 'Analyst One',
    'user.email': 'analyst.one@example.org',
    'commit.gpgsign': 'false',
    'core.autocrlf': 'false',
    'core.hooksPath': '/dev/null',
  };
  for (const [key, value] of Object.entries(config)) await git('config', key, value);
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '--message', 'Add articles');
}

/** What of the repository is no part of the extension. */
const notShipped = /^(\..*|node_modules|scripts|seeds|src|test)$/;

/**
 * Copies the extension as it would be installed. For the web worker host the copy has only what runs
 * there, because VS Code prefers Node's.
 * @param {string} extension the folder of the built extension
 * @param {string} target must not exist yet
 * @param {'node' | 'web'} host
 */
export async function copyExtension(extension, target, host) {
  await mkdir(target, { recursive: true });
  for (const name of await readdir(extension)) {
    if (!notShipped.test(name)) await cp(join(extension, name), join(target, name), { recursive: true });
  }
  if (host === 'node') return;
  const file = join(target, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  if (!manifest.browser) throw new Error('package.json names no browser entry.');
  delete manifest.main;
  manifest.extensionKind = ['web'];
  await writeFile(file, JSON.stringify(manifest, null, 2));
}
