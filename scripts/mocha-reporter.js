/**
 * Shows a suite as it runs (a dot a test, failures in full at the end, skipped tests by name) and writes its exact numbers
 * to the file that `scripts/test.js` names in the reporter option `output`.
 */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class CountingReporter extends Mocha.reporters.Dot {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions & { reporterOption: { output: string } }} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {string[]} */
    const skipped = [];
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      // Tests behind a failed hook never start; they must not vanish from the sum.
      const notRun = Math.max(0, runner.total - passes - failures - pending);
      for (const title of skipped) console.log(`  skipped: ${title}`);
      if (notRun > 0) console.log(`  ${notRun} tests did not run because of a failure before them`);
      writeFileSync(
        options.reporterOption.output,
        JSON.stringify({ passed: passes, failed: failures + notRun, skipped: pending }),
      );
    });
  }
}
