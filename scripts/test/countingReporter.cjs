/* eslint-disable @typescript-eslint/no-require-imports -- Mocha loads reporters with require */
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** Mocha's usual output; the counts go to the file that the variable NEWSMARK_TEST_COUNTS names. */
class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const counts = { passed: this.stats.passes, failed: this.stats.failures };
      writeFileSync(process.env.NEWSMARK_TEST_COUNTS, JSON.stringify(counts));
    });
  }
}

module.exports = CountingReporter;
