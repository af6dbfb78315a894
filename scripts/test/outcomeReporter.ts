import { writeFileSync } from 'node:fs';
import { reporters } from 'mocha';
import { outcomeOf } from './outcome';

/** Mocha's usual output; what became of the tests goes to the file that the variable NEWSMARK_TEST_OUTCOME names. */
class OutcomeReporter extends reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const outcome = outcomeOf(runner);
    runner.once('end', () => {
      writeFileSync(process.env['NEWSMARK_TEST_OUTCOME'] ?? '', JSON.stringify(outcome));
    });
  }
}

module.exports = OutcomeReporter;
