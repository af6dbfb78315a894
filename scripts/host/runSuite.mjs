import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { logFolder } from './paths.mjs';
import { runInHost } from './runInHost.mjs';
import { say, seconds } from './say.mjs';
import { copyAsRepository, copyExtension, scratchFolder } from './scratch.mjs';

/**
 * Runs the integration suite inside a real VS Code.
 * @param {{ version: '1.100.3' | '1.139.1', host: 'node' | 'web', extension: string, articles: string,
 *   suite?: 'integration' | 'windows', windows?: number, show?: (line: string) => void }} options `extension` is the
 *   folder of the built extension with the bundled suite in dist/test; `articles` a folder whose copy becomes the
 *   workspace of all windows, which run the suite at the same time
 * @returns {Promise<import('../test/outcome').Outcome>} a run that broke off, or ran no test, has failed once
 */
export async function runSuite({
  version,
  host,
  extension,
  articles,
  suite = 'integration',
  windows = 1,
  show = (line) => say(`  ${line}`),
}) {
  const scratch = await scratchFolder();
  try {
    const workspace = join(scratch.folder, 'articles');
    await copyAsRepository(articles, workspace);
    const developed = host === 'web' ? join(scratch.folder, 'extension') : extension;
    if (host === 'web') await copyExtension(extension, developed, host);

    const began = Date.now();
    const { log, ...outcome } = await runInHost({
      version,
      host,
      workspace,
      extension: developed,
      tests: join('dist', 'test', `${suite}.js`),
      windows,
      dataFolder: join(scratch.folder, 'server'),
      show,
    });
    show(`${outcome.passed} passed, ${outcome.failures.length} failed in ${seconds(began)}`);
    if (outcome.failures.length > 0) await explain(log, `${suite}-${version}-${host}`, show);
    return outcome;
  } finally {
    await scratch.remove();
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
