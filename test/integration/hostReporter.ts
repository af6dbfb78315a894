import { describeError, outcomeOf } from '../../scripts/test/outcome';

const {
  EVENT_SUITE_BEGIN,
  EVENT_SUITE_END,
  EVENT_TEST_PASS,
  EVENT_TEST_FAIL,
  EVENT_TEST_RETRY,
  EVENT_TEST_PENDING,
  EVENT_RUN_END,
} = Mocha.Runner.constants;

/**
 * Writes what happens to the console, which is all that leaves both hosts: lines for people start with
 * `newsmark| `, and the last line, `@@newsmark {"passed":…,"failures":…,"host":…}`, is for the script that
 * started us, which also checks that the tests ran where they should.
 */
export class HostReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const outcome = outcomeOf(runner);
    let depth = 0;
    const line = (text: string): void => console.log(`newsmark| ${'  '.repeat(depth)}${text}`);

    runner.on(EVENT_SUITE_BEGIN, (suite) => {
      if (suite.root) return;
      line(suite.title);
      depth += 1;
    });
    runner.on(EVENT_SUITE_END, (suite) => {
      if (!suite.root) depth -= 1;
    });
    runner.on(EVENT_TEST_PASS, (test) => {
      line(`✓ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on(EVENT_TEST_PENDING, (test) => line(`- ${test.title}`));
    const failed = (sign: string) => (test: Mocha.Test, error: Error) => {
      line(`${sign} ${test.title}`);
      for (const detail of describeError(error).split('\n')) line(`    ${detail}`);
    };
    runner.on(EVENT_TEST_FAIL, failed('✗'));
    runner.on(EVENT_TEST_RETRY, failed('↻'));
    runner.on(EVENT_RUN_END, () => {
      const host = 'importScripts' in globalThis ? 'web' : 'node';
      console.log(`@@newsmark ${JSON.stringify({ ...outcome, host })}`);
    });
  }
}
