// npm start: a real VS Code with Newsmark on a scratch copy of the sample articles, from a clean clone.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './host/dependencies.mjs';
import { findDesktop, openDesktop } from './host/desktop.mjs';
import { npm } from './host/npm.mjs';
import { openInBrowser } from './host/openInBrowser.mjs';
import { repository, seedsFolder } from './host/paths.mjs';
import { exitQuietlyOnSignals } from './host/processes.mjs';
import { say, seconds } from './host/say.mjs';
import { copyAsRepository, copyExtension, scratchFolder } from './host/scratch.mjs';
import { serve } from './host/serve.mjs';
import { userSettings } from './host/userSettings.mjs';
import { installServer, newestVersion } from './host/vscodeServer.mjs';

const usage = `usage: npm start [-- --no-open] [--port N] [--browser]
  --no-open   only print the address
  --port N    the server's port; a free one unless told otherwise
  --browser   use the VS Code in the browser even if there is one on the desktop`;

/** The options, or undefined if they make no sense. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, browser: { type: 'boolean' } },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
    return { open: !values['no-open'], browser: values.browser === true || values.port !== undefined, port };
  } catch {
    return undefined;
  }
}

async function main() {
  const options = readArguments();
  if (!options) {
    say(usage);
    process.exit(2);
  }
  exitQuietlyOnSignals();
  await ensureDependencies();
  const began = Date.now();
  say('Newsmark: building …');
  await npm(['run', '--silent', 'build'], repository);
  say(`Newsmark: built in ${seconds(began)}`);

  const desktop = options.open && !options.browser ? await findDesktop() : undefined;
  const scratch = await scratchFolder();
  const workspace = join(scratch.folder, 'articles');
  await copyAsRepository(seedsFolder, workspace);
  if (desktop) await inDesktop(desktop, workspace);
  else await inBrowser(workspace, join(scratch.folder, 'server'), options);
  await scratch.remove();
}

async function inDesktop(desktop, workspace) {
  say(
    `\nVS Code ${desktop.version} opens on a scratch copy of the sample articles; it is removed at the end.`,
  );
  say('Close its window, or press Ctrl+C here, to stop.');
  await openDesktop(desktop, { workspace, settings: userSettings('dark') });
}

async function inBrowser(workspace, dataFolder, { open, port }) {
  const server = await installServer(newestVersion);
  await copyExtension(repository, join(dataFolder, 'extensions', 'newsmark'), 'node');
  const served = await serve(server, { dataFolder, settings: userSettings('dark'), port });
  const address = served.address(workspace);
  say(`\nVS Code ${newestVersion} with Newsmark: ${address}`);
  say('It shows a scratch copy of the sample articles, which is removed at the end. Press Ctrl+C to stop.');
  if (open) openInBrowser(address);
  const code = await served.ended;
  say(`The server ended (exit code ${code}).\n${served.log().slice(-2000)}`);
  process.exitCode = 1;
}

main().catch((error) => {
  say(String(error.message ?? error));
  process.exit(1);
});
