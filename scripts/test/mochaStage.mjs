import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from '../host/paths.mjs';
import { cleanEnvironment, run } from '../host/processes.mjs';
import { say } from '../host/say.mjs';
import { scratchFolder } from '../host/scratch.mjs';

const reporter = fileURLToPath(new URL('outcomeReporter.ts', import.meta.url));
const mocha = join(repository, 'node_modules', 'mocha', 'bin', 'mocha.js');

/**
 * Runs test files in Node.
 * @param {string} pattern of the files, from the repository
 * @param {string[]} options of mocha
 * @returns {Promise<import('./outcome').Outcome>} a run that broke off, or ran no test, has failed once
 */
export async function mochaStage(pattern, options) {
  const scratch = await scratchFolder();
  const outcomeFile = join(scratch.folder, 'outcome.json');
  try {
    const { code } = await run(
      process.execPath,
      [mocha, '--import=tsx', '--reporter', reporter, ...options, pattern],
      { cwd: repository, env: cleanEnvironment({ NEWSMARK_TEST_OUTCOME: outcomeFile }), show: true },
    );
    const outcome = await readFile(outcomeFile, 'utf8').then(JSON.parse, () => undefined);
    const { passed = 0, failures = [], unsteady = [] } = outcome ?? {};
    if (failures.length > 0 || (passed > 0 && code === 0)) return outcome;
    const reason = outcome ? 'No test was run.' : 'The run broke off.';
    say(reason);
    return { passed, failures: [reason], unsteady };
  } finally {
    await scratch.remove();
  }
}
