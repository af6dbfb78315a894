import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { followSuite } from './followSuite.mjs';
import { logFolder } from './paths.mjs';
import { say, seconds } from './say.mjs';
import { copyAsRepository, copyExtension, scratchFolder } from './scratch.mjs';
import { serve } from './serve.mjs';
import { userSettings } from './userSettings.mjs';
import { installServer } from './vscodeServer.mjs';

/**
 * Runs the integration suite inside a real VS Code.
 * @param {{ version: '1.100.3' | '1.139.1', host: 'node' | 'web', extension: string, articles: string,
 *   show?: (line: string) => void }} options `extension` is the folder of the built extension with the
 *   bundled suite at dist/test/integration.js; `articles` a folder whose copy becomes the workspace
 * @returns {Promise<{ passed: number, failed: number }>} a run that broke off, or ran no test, has failed once
 */
export async function runSuite({ version, host, extension, articles, show = (line) => say(`  ${line}`) }) {
  const server = await installServer(version);
  const scratch = await scratchFolder();
  const closing = [() => scratch.remove()];
  try {
    const workspace = join(scratch.folder, 'articles');
    await copyAsRepository(articles, workspace);
    const developed = host === 'web' ? join(scratch.folder, 'extension') : extension;
    if (host === 'web') await copyExtension(extension, developed, host);

    const served = await serve(server, {
      dataFolder: join(scratch.folder, 'server'),
      // A browser saves by itself after a second, the desktop does not.
      settings: userSettings('dark', { 'files.autoSave': 'off' }),
      takesDevelopment: true,
    });
    closing.unshift(() => served.stop());
    const browser = await launchBrowser();
    closing.unshift(() => browser.close());

    const began = Date.now();
    const tests = join(developed, 'dist', 'test', 'integration.js');
    const address = served.addressOfSuite(workspace, developed, tests);
    const { passed, failed, broken, log } = await followSuite(await browser.newPage(), address, show, host);
    show(`${passed} passed, ${failed} failed in ${seconds(began)}`);
    if (broken) show(`✗ ${broken}`);
    if (broken || failed > 0) {
      await explain([...log, ...served.log().split('\n')], `integration-${version}-${host}`, show);
    }
    return { passed, failed: failed + (broken ? 1 : 0) };
  } finally {
    for (const close of closing) await close();
  }
}

/** Keeps the whole log in a file, and shows the end of what could be a reason. */
async function explain(log, name, show) {
  await mkdir(logFolder, { recursive: true });
  const file = join(logFolder, `${name}.log`);
  await writeFile(file, log.join('\n'));
  const expected =
    /integration tests failed|bindings file|build\/Release\/watchdog|vsda|Service ?Worker|status of 404/;
  const telling = log
    .filter((entry) => /error|warn|fail|exception|cannot|unable|crash/i.test(entry) && !expected.test(entry))
    .map((entry) => entry.split('\n').slice(0, 8).join('\n      '));
  for (const entry of telling.slice(-30)) show(`    ${entry}`);
  show(`The whole log is in ${relative(process.cwd(), file)}`);
}
