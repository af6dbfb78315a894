import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from '../host/paths.mjs';
import { cleanEnvironment, run } from '../host/processes.mjs';
import { say } from '../host/say.mjs';
import { scratchFolder } from '../host/scratch.mjs';

const reporter = fileURLToPath(new URL('countingReporter.cjs', import.meta.url));
const mocha = join(repository, 'node_modules', 'mocha', 'bin', 'mocha.js');

/**
 * Runs test files in Node.
 * @param {string} pattern of the files, from the repository
 * @param {number} timeoutMs of one test
 * @returns {Promise<{ passed: number, failed: number }>} a run that broke off, or ran no test, has failed once
 */
export async function mochaStage(pattern, timeoutMs) {
  const scratch = await scratchFolder();
  const countsFile = join(scratch.folder, 'counts.json');
  try {
    const options = ['--no-config', '--import=tsx', '--reporter', reporter, '--timeout', String(timeoutMs)];
    const { code } = await run(process.execPath, [mocha, ...options, pattern], {
      cwd: repository,
      env: cleanEnvironment({ NEWSMARK_TEST_COUNTS: countsFile }),
      show: true,
    });
    const counts = await readFile(countsFile, 'utf8').then(JSON.parse, () => undefined);
    if (counts && counts.passed + counts.failed > 0 && (code === 0 || counts.failed > 0)) return counts;
    say(counts ? 'No test was run.' : 'The run broke off.');
    return { passed: counts?.passed ?? 0, failed: (counts?.failed ?? 0) + 1 };
  } finally {
    await scratch.remove();
  }
}
