import 'mocha/mocha.js';
import { HostReporter } from './hostReporter';

/**
 * What VS Code calls in its extension host, Node's or the web worker's: runs every integration test.
 * Throws when one fails, so that VS Code ends with an exit code.
 */
export async function run(): Promise<void> {
  const suite = new Mocha({ ui: 'bdd', timeout: 20_000, retries: 1, reporter: HostReporter });
  // Puts describe, it and the hooks into the global scope before the first test file is evaluated. (The
  // build's ready-made `mocha` object would do so too, but its run() reads window.location.)
  suite.suite.emit('pre-require', globalThis, '', suite);
  await import('newsmark:integration-tests');
  const failures = await new Promise<number>((resolve) => suite.run(resolve));
  if (failures > 0) throw new Error(`${failures} integration tests failed`);
}
