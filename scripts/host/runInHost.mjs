import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { followSuite } from './followSuite.mjs';
import { serve } from './serve.mjs';
import { userSettings } from './userSettings.mjs';
import { installServer } from './vscodeServer.mjs';

/**
 * Runs a test module inside a real VS Code that shows a folder.
 * @param {{ version: '1.100.3' | '1.139.1', host: 'node' | 'web', workspace: string, extension: string,
 *   tests: string, windows?: number, dataFolder: string, show: (line: string) => void }} options `extension` is what the host
 *   runs: for the web's a copy that names no `main`; `tests` the module in it, which so many
 *   windows run at the same time; `dataFolder` holds all that
 *   the server writes; `show` gets the module's lines as they come
 * @returns {Promise<Awaited<ReturnType<typeof followSuite>>>} with the server's lines at the end of the log
 */
export async function runInHost({
  version,
  host,
  workspace,
  extension,
  tests,
  windows = 1,
  dataFolder,
  show,
}) {
  const server = await installServer(version);
  const served = await serve(server, {
    dataFolder,
    // A browser saves by itself after a second, the desktop does not.
    settings: userSettings('dark', { 'files.autoSave': 'off' }),
    takesDevelopment: true,
  });
  const closing = [() => served.stop()];
  try {
    const browser = await launchBrowser();
    closing.unshift(() => browser.close());
    const address = served.addressOfSuite(workspace, extension, join(extension, tests));
    const pages = await Promise.all(Array.from({ length: windows }, () => browser.newPage()));
    const outcome = joined(await Promise.all(pages.map((page) => followSuite(page, address, show, host))));
    return { ...outcome, log: [...outcome.log, ...served.log().split('\n')] };
  } finally {
    for (const close of closing) await close();
  }
}

/** What came of all windows together. */
function joined(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
    unsteady: outcomes.flatMap(({ unsteady }) => unsteady),
    log: outcomes.flatMap(({ log }) => log),
  };
}
