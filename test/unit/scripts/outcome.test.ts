import assert from 'node:assert/strict';
import Mocha from 'mocha';
import { outcomeOf } from '../../../scripts/test/outcome';
import type { Outcome } from '../../../scripts/test/outcome';

function run(tests: Readonly<Record<string, () => void>>): Promise<Outcome> {
  const mocha = new Mocha({ retries: 1, reporter: Mocha.reporters.Base });
  const suite = Mocha.Suite.create(mocha.suite, 'a suite');
  for (const [title, test] of Object.entries(tests)) suite.addTest(new Mocha.Test(title, test));
  return new Promise((resolve) => {
    const runner: Mocha.Runner = mocha.run(() => resolve(outcome));
    const outcome = outcomeOf(runner);
  });
}

describe('what became of the tests of a run', () => {
  it('tells apart what passed, what failed twice, and what passed at the second try', async () => {
    let tries = 0;
    const { passed, failures, unsteady } = await run({
      'is fine': () => undefined,
      'is broken': () => assert.equal(1, 2, 'one is not two'),
      'is a matter of luck': () => assert.ok(++tries > 1, 'too early'),
    });
    assert.equal(passed, 2);
    assert.equal(failures.length, 1);
    assert.match(failures[0] ?? '', /^a suite › is broken\n {2}AssertionError.*one is not two/);
    assert.equal(unsteady.length, 1);
    assert.match(unsteady[0] ?? '', /^a suite › is a matter of luck\n {2}AssertionError.*too early/);
  });
});
