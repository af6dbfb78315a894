import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanEnvironment, ended, start, stop } from './processes.mjs';

const preload = new URL('dieWithParent.mjs', import.meta.url).href;
const startTimeoutMs = 60_000;

/**
 * Starts an installed VS Code server on the loopback interface. Extensions that lie in the folder
 * `extensions` of `dataFolder` are installed ones.
 * @param {Awaited<ReturnType<import('./vscodeServer.mjs').installServer>>} server
 * @param {{ dataFolder: string, settings: Record<string, unknown>, port?: number,
 *   takesDevelopment?: boolean, asksForTrust?: boolean }} options `dataFolder` is made if missing and holds all
 *   that the server writes; `port` 0 picks a free one; `takesDevelopment` is what `addressOfSuite` needs;
 *   `asksForTrust` leaves it to the window whether the folder is trusted, which otherwise it is
 * @returns {Promise<{ address: (folder: string) => string,
 *   addressOfSuite: (folder: string, extension: string, tests: string) => string,
 *   log: () => string, stop: () => Promise<void>, ended: Promise<number> }>}
 */
export async function serve(
  server,
  { dataFolder, settings, port = 0, takesDevelopment = false, asksForTrust = false },
) {
  await writeSettings(dataFolder, settings);
  const args = serverArguments(server.main, dataFolder, port);
  if (!asksForTrust) args.push('--disable-workspace-trust');
  // A built VS Code takes an extension under development only with this driver; it also hides every
  // notification, which is why a window for people, or for a test that looks at it, goes without.
  if (takesDevelopment) args.push('--enable-smoke-test-driver');
  // No marketplace: a test must not depend on what is published there, nor ask for it.
  const env = cleanEnvironment({ EXTENSIONS_GALLERY: '{}' });
  const child = start(server.node, args, { env });
  let log = '';
  const collect = (part) => (log += part);
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const authority = `127.0.0.1:${await listening(child, () => log)}`;
  return {
    address: (folder) => workbenchAddress(authority, folder),
    addressOfSuite: (folder, extension, tests) => workbenchAddress(authority, folder, { extension, tests }),
    log: () => log,
    stop: () => stop(child),
    ended: ended(child),
  };
}

function serverArguments(main, dataFolder, port) {
  return [
    `--import=${preload}`,
    main,
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--server-data-dir', dataFolder, '--extensions-dir', join(dataFolder, 'extensions')],
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
  ];
}

/** code-server's builds keep the user's settings beside the server, not in the browser. */
async function writeSettings(dataFolder, settings) {
  const folder = join(dataFolder, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** The port, once the server takes connections. */
function listening(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(`The VS Code server ${reason}.\n${log().slice(-4000)}`));
    const timer = setTimeout(() => fail('did not start within a minute'), startTimeoutMs);
    child.on('error', (error) => fail(`could not be started: ${error.message}`));
    child.on('exit', (code) => fail(`ended at its start (exit code ${code})`));
    child.stdout.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/**
 * The address of a workbench that shows `folder`. With a suite, the extension in that folder is under
 * development and VS Code runs the test module; the authority inside must equal the page's.
 */
function workbenchAddress(authority, folder, suite) {
  const path = (file) => pathToFileURL(file).pathname;
  const query = new URLSearchParams({ folder: decodeURIComponent(path(folder)) });
  if (suite) {
    const remote = (file) => `vscode-remote://${authority}${path(file)}`;
    const payload = [
      ['extensionDevelopmentPath', remote(suite.extension)],
      ['extensionTestsPath', remote(suite.tests)],
    ];
    query.set('payload', JSON.stringify(payload));
  }
  return `http://${authority}/?${query}`;
}
