/** What became of the tests of a run. */
export interface Outcome {
  passed: number;
  /** The titles of the tests, each with its error on the lines below. */
  failures: string[];
  /** The same of the tests that failed at first and passed when they were tried again. */
  unsteady: string[];
}

/** Follows a run of mocha's, in Node or in a browser, and fills what it returns as the run goes on. */
export function outcomeOf(runner: Mocha.Runner): Outcome {
  const outcome: Outcome = { passed: 0, failures: [], unsteady: [] };
  const firstErrors = new Map<string, Error>();
  runner.on('retry', (test, error: Error) => firstErrors.set(titleOf(test), error));
  runner.on('pass', (test) => {
    outcome.passed += 1;
    const error = firstErrors.get(titleOf(test));
    if (error) outcome.unsteady.push(told(test, error));
  });
  runner.on('fail', (test, error: Error) => outcome.failures.push(told(test, error)));
  return outcome;
}

function titleOf(test: Mocha.Test): string {
  return test.titlePath().join(' › ');
}

function told(test: Mocha.Test, error: Error): string {
  const lines = describeError(error).split('\n').slice(0, 12);
  return [titleOf(test), ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Name, message and stack; V8's stack starts with name and message, but an assertion's message is often changed later. */
export function describeError(error: Error): string {
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
}
