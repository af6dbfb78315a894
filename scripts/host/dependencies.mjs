import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { cacheFolder, repository } from './paths.mjs';
import { say, seconds } from './say.mjs';

/** Installs what package-lock.json names, unless it is there already. */
export async function ensureDependencies() {
  if (await areInstalled()) return;
  const waiting = () => say('Dependencies: another run is installing them, waiting …');
  await withLock(join(cacheFolder, 'npm-ci.lock'), install, waiting);
}

async function install() {
  if (await areInstalled()) return;
  const began = Date.now();
  say('Dependencies: npm ci …');
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], repository);
  say(`Dependencies: installed in ${seconds(began)}`);
}

/**
 * npm writes down what it has installed, as the last thing it does. Packages for other platforms are in the
 * lock file but never on the disk.
 */
async function areInstalled() {
  const wanted = await packagesIn(join(repository, 'package-lock.json'));
  const present = await packagesIn(join(repository, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
    .every(([path, { version }]) => present[path]?.version === version);
}

async function packagesIn(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
